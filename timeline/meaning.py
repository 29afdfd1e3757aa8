"""What a rule read in, what it means out: TIMEX3 type, value and mod, in no language and with no clock.

A meaning is a function of the slots of a rule; where it needs a day it gives an offset value (`timeline.timex`) and
says what the offset hangs on: the publication day, the last date told in the text, or an event.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from timeline.timex import extent, fix
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from timeline.model import Anchor, TimexType

SIGNS = {"past": "-", "future": "+"}
CLOCKLESS = {"S": "T", "MIN": "T", "HO": "T"}
SHORT_OF = {"MIN": "M", "HO": "H", "S": "S", "DE": "0Y", "CE": "00Y", "Q": "Q", "SE": "Y"}


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 of an expression; `value` may be an offset, and `anchor` says from where it is counted.

    `spread` is how many units an approximate count may be off, as a fraction of the count.
    """

    type: TimexType
    value: str
    mod: str | None = None
    anchor: Anchor | None = "absolute"
    spread: tuple[str, str] | None = None


def settle(value: str, mod: str | None = None, *, on: date) -> When:
    """The interval of an offset value seen from a day; UNKNOWN for durations, sets and references.

    >>> from datetime import date
    >>> settle("-P10D", on=date(2024, 3, 12)).edtf, settle("P0W", on=date(2024, 3, 12)).edtf
    ('2024-03-02', '2024-03-11/2024-03-17')
    """
    fixed = fix(value, on)
    return extent(fixed, mod) if fixed else UNKNOWN


def read(means: str, slots: Mapping[str, Any], tense: str | None = None) -> Reading | None:
    """The reading of a mention; None where its words name no time (an impossible day, a guard against a false find)."""
    return MEANINGS[means](slots, tense)


def _inner(slots: Mapping[str, Any], name: str, tense: str | None) -> Reading | None:
    inner = slots[name]
    return read(inner["means"], inner, tense)


def day(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A day of the calendar, with what it has of weekday, month, year and time of day."""
    number, month, weekday, time = slots.get("day"), slots.get("month"), slots.get("weekday"), _time(slots)
    kind: TimexType = "TIME" if time else "DATE"
    anchor: Anchor = slots.get("anchor", "publication")
    year = _year(slots)
    if number and month and year:
        value = f"{year:04}-{month:02}-{number:02}"
        known = extent(value).earliest is not None or "bc" in slots
        return Reading(kind, ("BC" if "bc" in slots else "") + value + time) if known else None
    sign = SIGNS.get(tense or "", "")
    if number and month:
        if number > (29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31):  # noqa: PLR2004
            return None
        beside = f"@{weekday}" if weekday else ""
        return Reading(kind, f"{sign}XXXX-{month:02}-{number:02}{beside}{time}", anchor=anchor)
    sign = "+" if tense == "future" else "-"
    if number:
        beside = f"@{weekday}" if weekday else ""
        return Reading(kind, f"{sign}XXXX-XX-{number:02}{beside}{time}", anchor=anchor)
    if weekday:
        return Reading(kind, f"{slots.get('sign', sign)}XXXX-WXX-{weekday}{time}", anchor=anchor)
    return None


def month(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A month, of a year or the nearest one."""
    year, number = _year(slots), slots["month"]
    if year:
        return Reading("DATE", f"{'BC' if 'bc' in slots else ''}{year:04}-{number:02}")
    return Reading("DATE", f"{slots.get('sign', SIGNS.get(tense or '', ''))}XXXX-{number:02}", anchor="publication")


def year(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A year, a fiscal year or a year before Christ."""
    number = _year(slots)
    return Reading("DATE", f"{'BC' if 'bc' in slots else ''}{number:04}") if number else None


def decade(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """Ten years, named by the first: `1990` or `90`."""
    first = slots["decade"]
    return Reading("DATE", f"{(first if first >= 100 else first + 1900 if first > 20 else first + 2000) // 10:03}")  # noqa: PLR2004


def century(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A hundred years, counted from 1."""
    return Reading("DATE", f"{'BC' if 'bc' in slots else ''}{slots['century'] - 1:02}")


def piece(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A quarter, half or season (`piece`), of a year or the nearest one; `by` moves the year."""
    what, number = slots["piece"], _year(slots)
    if number:
        return Reading("DATE", f"{number:04}-{what}")
    if "shift" in slots:
        return Reading("DATE", f"{_signed(slots['shift'])}P{abs(slots['shift'])}Y-{what}", anchor="publication")
    sign = slots.get("sign", "+" if tense == "future" else "-")
    return Reading("DATE", f"{sign}XXXX-{what}", anchor=slots.get("anchor", "publication"))


def container(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """This, last or next week, month, year...: `shift` says how many units away, `unit` which."""
    shift, unit, time = slots["shift"], slots["unit"], _time(slots)
    kind: TimexType = "TIME" if time else "DATE"
    return Reading(kind, f"{_signed(shift)}P{abs(shift)}{unit}{time}", anchor=slots.get("anchor", "publication"))


def of(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """Something smaller in something larger: "March of last year", "Monday of next week", "yesterday at noon"."""
    whole = _inner(slots, "whole", tense)
    if whole is None:
        return None
    return replace(whole, value=whole.value + _tail(slots), type="TIME" if _time(slots) else "DATE")


def _tail(slots: Mapping[str, Any]) -> str:
    tail = f"-{slots['month']:02}" if "month" in slots else ""
    tail += f"-{slots['day']:02}" if "day" in slots else ""
    tail += f"-{slots['weekday']}" if "weekday" in slots else ""
    tail += f"-{slots['piece']}" if "piece" in slots else ""
    return tail + _time(slots)


def ago(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A count of units before (`sign` "-") or after ("+") the publication day, the last date told or an event."""
    count, unit, mod = slots.get("number", 1), slots["unit"], slots.get("mod")
    sign, anchor = slots.get("sign", "-"), slots.get("anchor", "publication")
    if count == "X":
        return Reading("DATE", "PAST_REF" if sign == "-" else "FUTURE_REF", anchor=None)
    if unit in CLOCKLESS:
        return Reading("TIME", f"{sign}P0D", mod, anchor)
    if count != int(count):
        smaller = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "DE": ("Y", 10), "CE": ("Y", 100)}.get(unit)
        if not smaller:
            return None
        unit, count = smaller[0], count * smaller[1]
    if count > 9999:  # noqa: PLR2004
        return None
    if anchor == "event":
        return Reading("DURATION", f"{sign}P{int(count)}{SHORT_OF.get(unit, unit)}", mod, anchor)
    return Reading("DATE", f"{sign}P{int(count)}{unit}", mod, anchor)


def part(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """The start, middle or end of a period, or about, before or after it: `mod` of `whole`."""
    whole = _inner(slots, "whole", tense)
    return replace(whole, mod=slots["mod"]) if whole else None


def span(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """From `begin` to `end`; what one side leaves out (year, month) is the other's."""
    begin, end = dict(slots["begin"]), dict(slots["end"])
    for one, other in ((begin, end), (end, begin)):
        if "day" in one and "month" not in one and "month" in other:
            one["month"] = other["month"]
        for name in ("year", "shortyear", "bc"):
            if name in other and "year" not in one:
                one[name] = other[name]
    first, last = read(begin["means"], begin, tense), read(end["means"], end, tense)
    if first is None or last is None:
        return None
    if first.anchor == last.anchor == "absolute":
        bounds = extent(first.value), extent(last.value)
        if bounds[0].earliest and bounds[1].latest and bounds[0].earliest > bounds[1].latest:
            begin_year, end_year = _year(begin), _year(end)
            if begin_year != end_year or "month" not in begin or begin_year is None:
                return None
            first = read(begin["means"], {**begin, "year": begin_year - 1}, tense)  # from December to March 2024
    if first is None:
        return None
    anchor = last.anchor if first.anchor == "absolute" else first.anchor
    return Reading("DATE", f"{first.value}/{last.value}", first.mod or last.mod, anchor)


def duration(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A length of time, never placed."""
    return Reading("DURATION", _length(slots), slots.get("mod"), None)


def _length(slots: Mapping[str, Any]) -> str:
    count, unit = slots.get("number", 1), slots["unit"]
    if unit == "WE":
        return f"P{count}WE"
    clock = CLOCKLESS.get(unit, "")
    size = f"{count:g}" if not isinstance(count, str) else count
    if unit in {"DE", "CE"}:
        size, unit = (size if size == "X" else f"{count * (10 if unit == 'DE' else 100):g}"), "Y"
        return f"P{size}{'DE' if size == 'X' and slots['unit'] == 'DE' else 'CE' if size == 'X' else 'Y'}"
    if unit in {"H", "Q"}:
        size, unit = (size if size == "X" else f"{count * (6 if unit == 'H' else 3):g}"), "M"
    return f"P{clock}{size}{ {'MIN': 'M', 'HO': 'H'}.get(unit, unit) }"


def window(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """The last or next so many units: a length that hangs on the publication day."""
    sign = slots["sign"]
    if slots.get("number") == "X" or "number" not in slots:
        return Reading("DATE", "PAST_REF" if sign == "-" else "FUTURE_REF", slots.get("mod"), None)
    return Reading("DURATION", _length(slots), slots.get("mod"), None)


def every(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """What comes again: every Monday, each year, daily."""
    if "weekday" in slots:
        return Reading("SET", f"XXXX-WXX-{slots['weekday']}{_time(slots)}", None, None)
    if "month" in slots:
        return Reading("SET", f"XXXX-{slots['month']:02}", None, None)
    if "piece" in slots:
        return Reading("SET", f"XXXX-{slots['piece']}", None, None)
    if _time(slots):
        return Reading("SET", f"XXXX-XX-XX{_time(slots)}", None, None)
    return Reading("SET", _length(slots), None, None)


def reference(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """The past, the present or the future, with no interval."""
    return Reading("DATE", slots["ref"], slots.get("mod"), None)


def feast(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A feast of the calendar, fixed (`12-25`) or moving (`EASTER+1`, `11-4TH4`), of a year or the nearest one."""
    number = _year(slots)
    if number:
        from timeline.timex import feast as place

        what = slots["feast"]
        return Reading("DATE", f"{number:04}-{what}" if len(what) == 5 and what[2] == "-" else place(number, what))  # noqa: PLR2004
    return Reading(
        "DATE", f"{slots.get('sign', '+' if tense == 'future' else '-')}XXXX-{slots['feast']}", anchor="publication"
    )


def clock(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A time of day, of the day that is spoken of."""
    return Reading("TIME", f"XXXX-XX-XX{_time(slots)}", None, "publication")


def nothing(_slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """Words that only look like a date."""
    return None


def _year(slots: Mapping[str, Any]) -> int | None:
    """The year a rule read, two digits as the nearest century says."""
    if "year" in slots:
        return int(slots["year"])
    short = slots.get("shortyear")
    if short is None:
        return None
    return int(short) + (2000 if short < 50 else 1900)  # noqa: PLR2004


def _time(slots: Mapping[str, Any]) -> str:
    """`T14:30` or `TMO` of the slots, empty where they tell no time of day."""
    if "hour" not in slots:
        return str(slots.get("time", ""))
    hour, half = int(slots["hour"]), slots.get("half")
    if half == "pm" and hour < 12:  # noqa: PLR2004
        hour += 12
    elif half == "am" and hour == 12:  # noqa: PLR2004
        hour = 0
    return f"T{hour:02}:{int(slots.get('minute', 0)):02}"


def _signed(shift: int) -> str:
    return "-" if shift < 0 else "+" if shift > 0 else ""


MEANINGS: dict[str, Callable[[Any, str | None], Reading | None]] = {
    meaning.__name__: meaning
    for meaning in (
        day,
        month,
        year,
        decade,
        century,
        piece,
        container,
        of,
        ago,
        part,
        span,
        duration,
        window,
        every,
        reference,
        feast,
        clock,
        nothing,
    )
}
