"""Slots that count units of time in (two weeks ago, three years, every Monday), the reading out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.meaning.reading import CLOCKLESS, Reading, count_of, length_of, signed, spread, time_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model import TimexType

NEAR_UNITS = frozenset({"D", "W", "M"})
SPREADING = frozenset({"D", "W", "M", "Y"})
ROUND = {"DE": 10, "CE": 100}
SOME = {"D": "P7D", "W": "P6W"}  # how long at most "the days that followed" are
HOURS = 24
TO_COME = frozenset({"present", "coming", "due", "future"})
MOST = 9999  # units an offset may count


def container(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """This, last or next week, month, year...: `shift` says how many units away, `unit` which."""
    shift, unit, time = slots["shift"], slots["unit"], time_of(slots)
    kind: TimexType = "TIME" if time else "DATE"
    return Reading(
        kind,
        f"{signed(shift)}P{abs(shift)}{unit}{time}",
        anchor=slots.get("anchor", "publication"),
        definite="definite" in slots,
    )


def ago(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A count of units before (`sign` "-") or after ("+") the publication day, the last date told or an event."""
    count, mod = count_of(slots)
    unit, sign, anchor = slots["unit"], slots.get("sign", "-"), slots.get("anchor", "publication")
    if count is None:
        hours = unit in CLOCKLESS and (sign, anchor) == ("+", "text")  # "within hours" is on that day
        return Reading("TIME", "+P0D", "APPROX", anchor) if hours else _vague(sign)
    if anchor == "event":
        return Reading("DURATION", sign + length_of({**slots, "number": count}), mod, anchor)
    if unit == "HO" and count % HOURS == 0:  # "48 hours ago" is two days ago
        unit, count = "D", count // HOURS
    if unit in CLOCKLESS:
        return Reading("TIME", f"{sign}P0D", mod, anchor)
    if unit in ROUND:  # "a decade ago" is about a year, never a decade of the calendar
        unit, count, mod = "Y", count * ROUND[unit], "APPROX"
    elif count != int(count):
        smaller = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7)}.get(unit)
        if not smaller:
            return None
        unit, count = smaller[0], count * smaller[1]
    if count > MOST:
        return None
    half = {"M": 15, "W": 3}.get(slots["unit"]) if unit == "D" else None  # "a month and a half": no day of it
    blur, mod = ((unit, half), mod or "APPROX") if half else (None, mod)
    if mod == "APPROX" and not half and count > 1 and unit in SPREADING and slots["unit"] not in ROUND:
        blur = (unit, spread(count))
    alike = unit == "Y" and sign == "-" and mod is None
    value = f"{sign}P{int(count)}{unit}"
    window = (f"{sign}P0D", value) if "upto" in slots else None
    return Reading("DATE", value, mod, anchor, blur, window=window, alike=alike)


def _vague(sign: str) -> Reading:
    """Some time before or after, with no interval."""
    return Reading("DATE", "PAST_REF" if sign == "-" else "FUTURE_REF", anchor=None)


def soon(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A length from the date told on, within which something happened: "within a week", "in the days that followed".

    What must happen within it has no day yet.
    """
    unit = slots["unit"]
    if tense in TO_COME:
        end = None
    elif count_of(slots)[0] is None:
        end = f"+{SOME[unit]}" if unit in SOME else None
    else:
        offset = ago({**slots, "sign": "+", "anchor": "text"}, None)
        end = offset.value if offset else None
    window = ("+P0D", end) if end else None
    return Reading("DURATION", length_of(slots), slots.get("mod"), "text" if window else None, window=window)


def within(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """So many units from now where the clause looks forward ("will decide in three weeks"), else a length of time."""
    count = count_of(slots)[0]
    if tense != "future" or count is None or slots["unit"] not in NEAR_UNITS:
        return duration(slots, tense)
    return ago({**slots, "sign": "+"}, tense)


def duration(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A length of time, never placed."""
    return Reading(
        "DURATION", length_of(slots if "number" in slots else {**slots, "number": "X"}), count_of(slots)[1], None
    )


def window(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """The last or next so many units: a length that hangs on the publication day; "recent weeks" is a reference."""
    count, unit, sign = count_of(slots)[0], slots["unit"], slots["sign"]
    if "ref" in slots:
        return Reading("DATE", slots["ref"], slots.get("mod"), None)
    if "number" not in slots or count is None:
        some = {"D": "7D", "W": "4W"}.get(unit)
        return Reading(
            "DURATION", length_of({**slots, "number": "X"}), None, None, reach=f"{sign}P{some}" if some else None
        )
    reach = f"{sign}P{int(count)}{unit}" if unit not in CLOCKLESS and count == int(count) and count <= MOST else None
    return Reading("DURATION", length_of(slots), count_of(slots)[1], None, reach=reach)


def every(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """What comes again: every Monday, each year, daily."""
    if "weekday" in slots:
        return Reading("SET", f"XXXX-WXX-{slots['weekday']}{time_of(slots)}", None, None)
    if "month" in slots:
        return Reading("SET", f"XXXX-{slots['month']:02}", None, None)
    if "piece" in slots:
        return Reading("SET", f"XXXX-{slots['piece']}", None, None)
    if time_of(slots):
        return Reading("SET", f"XXXX-XX-XX{time_of(slots)}", None, None)
    return Reading("SET", length_of(slots), None, None)


def reference(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """The past, the present or the future, with no interval."""
    return Reading("DATE", slots["ref"], slots.get("mod"), None)


def nothing(_slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """Words that only look like a date."""
    return None
