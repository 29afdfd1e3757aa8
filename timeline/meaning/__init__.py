"""What a rule read in, what it means out: TIMEX3 type, value and mod, in no language and with no clock.

A meaning is a function of the slots of a rule and the tense of its clause. Where it needs a day it gives an offset
value (`offset.py`) and says what the offset hangs on: the publication day, the last date told in the text, or an event.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline.meaning import calendar, counts
from timeline.meaning.counts import SPREADING
from timeline.meaning.offset import SHIFT, fix
from timeline.meaning.reading import CLOCKLESS, Reading, count_of, spread, time_of, year_of
from timeline.meaning.timex import blurred, extent
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

__all__ = ["MEANINGS", "Reading", "read", "settle"]


def settle(value: str, mod: str | None = None, *, on: date) -> When:
    """The interval of an offset value seen from a day; UNKNOWN for durations, sets and references.

    >>> from datetime import date
    >>> settle("-P10D", on=date(2024, 3, 12)).edtf, settle("P0W", on=date(2024, 3, 12)).edtf
    ('2024-03-02', '2024-03-11/2024-03-17')
    """
    fixed = fix(value, on)
    when = extent(fixed, mod) if fixed else UNKNOWN
    match = SHIFT.fullmatch(value)
    if mod == "APPROX" and match and match["unit"] in SPREADING and match["count"] != "1":
        return blurred(when, match["unit"], spread(int(match["count"])))
    return when


def read(means: str, slots: Mapping[str, Any], tense: str | None = None) -> Reading | None:
    """The reading of a mention; None where its words name no time (an impossible day, a guard against a false find)."""
    return MEANINGS[means](slots, tense)


def _inner(slots: Mapping[str, Any], name: str, tense: str | None) -> Reading | None:
    inner = slots[name]
    return read(inner["means"], inner, tense)


def of(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """Something smaller in something larger: "March of last year", "Monday of next week", "yesterday at noon"."""
    whole = _inner(slots, "whole", tense)
    if whole is None:
        return None
    value = whole.value.partition("T")[0] if time_of(slots) else whole.value
    return replace(whole, value=value + _tail(slots), type="TIME" if time_of(slots) else "DATE")


def _tail(slots: Mapping[str, Any]) -> str:
    tail = f"-{slots['month']:02}" if "month" in slots else ""
    tail += f"-{slots['day']:02}" if "day" in slots else ""
    tail += f"-{slots['weekday']}" if "weekday" in slots else ""
    tail += f"-{slots['piece']}" if "piece" in slots else ""
    return tail + time_of(slots)


def part(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """The start, middle or end of a period, or about, before or after it: `mod` of `whole`."""
    whole = _inner(slots, "whole", tense)
    return replace(whole, mod=slots["mod"]) if whole else None


def span(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """From `begin` to `end`; what one side leaves out (year, month) is the other's."""
    begin, end = dict(slots["begin"]), dict(slots["end"])
    _share(begin, end)
    if "day" in end and "day" not in begin:
        return None
    first, last = read(begin["means"], begin, tense), read(end["means"], end, tense)
    if "whole" in end and set(begin) <= {"means", "words", "month", "day"}:  # "between April and May of last year"
        first = read("of", {**begin, "whole": end["whole"]}, tense)
    if first and last and first.anchor == last.anchor == "absolute" and first.value > last.value and "bc" not in end:
        if "month" not in begin or year_of(begin) != year_of(end):
            return None
        first = read(begin["means"], {**begin, "year": (year_of(begin) or 1) - 1}, tense)  # from December to March 2024
    if first is None or last is None:
        return None
    anchor = last.anchor if first.anchor == "absolute" else first.anchor
    return Reading("DATE", f"{first.value}/{last.value}", first.mod or last.mod, anchor)


def _share(begin: dict[str, Any], end: dict[str, Any]) -> None:
    """Give each side of a range the month and year only the other tells."""
    for one, other in ((begin, end), (end, begin)):
        if "year" not in one and "month" in one.get("whole", ()) and "year" in other.get("whole", ()):
            one["whole"] = {"year": other["whole"]["year"], **one["whole"]}  # "late March to mid-April 2022"
        if "day" in one and "month" not in one and "month" in other:
            one["month"] = other["month"]
        for name in ("year", "shortyear", "bc"):
            if name in other and ("year" not in one or (name == "bc" and other is end)):
                one[name] = other[name]


def nth(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """The first, second, last week, day, Monday... of a period that is known or can be found."""
    whole = _inner(slots, "whole", tense)
    if whole is None or whole.mod:
        return None
    of = "-W" + str(slots["weekday"]) if "weekday" in slots else slots["unit"]
    return replace(whole, value=f"{whole.value}#{slots['nth']}{of}")


def away(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """So many units before or after a date: "two days before Christmas"; `exact` to the day: "a year ago today"."""
    whole, count = _inner(slots, "whole", tense), count_of(slots)[0]
    if whole is None or whole.mod or count is None or count != int(count) or slots["unit"] in CLOCKLESS:
        return None
    exact = "=" if "exact" in slots else ""
    return replace(whole, value=f"{whole.value}#{exact}{slots['sign']}P{int(count)}{slots['unit']}")


MEANINGS: dict[str, Callable[[Any, str | None], Reading | None]] = {
    meaning.__name__: meaning
    for meaning in (
        *(calendar.day, calendar.month, calendar.year, calendar.years, calendar.decade, calendar.century),
        *(calendar.piece, calendar.feast, calendar.clock),
        *(
            counts.container,
            counts.ago,
            counts.soon,
            counts.within,
            counts.duration,
            counts.window,
            counts.every,
            counts.reference,
            counts.nothing,
        ),
        *(of, nth, part, span, away),
    )
}
