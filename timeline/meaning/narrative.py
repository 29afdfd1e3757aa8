"""An offset value and the days told before it in, the days it means out, as a narrative goes on."""

from __future__ import annotations

from datetime import date, timedelta
from operator import itemgetter
from typing import Literal

from timeline.meaning.nearest import NEAREST, candidates
from timeline.meaning.offset import SHIFT, fix, steps
from timeline.meaning.timex import extent, moved
from timeline.when import UNKNOWN, When

Way = Literal["on", "back", "either"]  # of a narrative from the date told
YEAR = 366
WIDTHS, FOREVER = {"D": 1, "W": 7, "M": 31}, 99999  # days a unit lasts
BACKWARD = 1.5  # a narrative rather goes on than back


def follow(value: str, told: When, *, way: Way = "either") -> str | None:
    """An offset value seen from a date told before it, as a narrative goes on: in the year told, or soon after.

    `on` never goes back behind the date told, `back` never beyond it.

    >>> follow("XXXX-02", When(date(1941, 12, 7), date(1941, 12, 7)))
    '1942-02'
    """
    if told.earliest is None or told.latest is None:
        return None
    match = NEAREST.fullmatch(value)
    if not match or match["sign"] in {"<", ">"}:
        if "/" in value:
            begin, _, end = value.partition("/")
            first = follow(begin, told, way=way)
            last = follow(end, extent(first), way="either" if way == "either" else "on") if first else None
            return f"{first}/{last}" if last else None
        later = value.startswith(">") or (value.startswith("+") and (told.latest - told.earliest).days > YEAR)
        return fix(value, told.latest if later else told.earliest)
    if match["sign"] == "=":  # "that May" is of the year told
        return f"{told.earliest.year:04}-{match['what']}" + (match["time"] or "")
    costs = [(_cost(extent(one), told, way), one) for one in candidates(match["what"], told.earliest)]
    known = [(cost, one) for cost, one in costs if cost is not None]
    return min(known, key=itemgetter(0))[1] + (match["time"] or "") if known else None


def _cost(when: When, told: When, way: Way) -> float | None:
    """How far a candidate lies from the date told; None where it cannot be the one."""
    if not (when.earliest and when.latest and told.earliest and told.latest):
        return None
    if when.overlaps(told):
        return 0
    if when.earliest > told.latest:
        return None if way == "back" else (when.earliest - told.latest).days
    return None if way == "on" else BACKWARD * (told.earliest - when.latest).days


def shifted(value: str, told: When) -> When:
    """All the days told, moved by an offset: what "three weeks later" leaves open after a month.

    >>> shifted("+P3W", When(date(2023, 10, 21), date(2023, 10, 31))).edtf
    '2023-11-11/2023-11-21'
    """
    match = SHIFT.fullmatch(value)
    if not match or not told.earliest or not told.latest:
        return UNKNOWN
    unit, count = match["unit"], steps(match)
    try:
        first, last = moved(told.earliest, unit, count), moved(told.latest, unit, count)
    except (ValueError, OverflowError):
        return UNKNOWN
    return When(first, last, f"{first}/{last}")


def distant(value: str, told: When) -> When:
    """The days an offset leads to from what happened in the days told, as wide as they are.

    >>> distant("+P6D", When(date(1985, 9, 17), date(1985, 9, 17))).edtf
    '1985-09-23'
    """
    return shifted(value, told) if too_wide(value, told) else extent(follow(value, told) or "")


def too_wide(value: str, told: When) -> bool:
    """Whether days or weeks are counted from more than one, so that no single one comes out."""
    match = SHIFT.fullmatch(value)
    return bool(match and (told.days or 0) > WIDTHS.get(match["unit"], FOREVER))


def between(window: tuple[str, str], told: When) -> When:
    """The days from one offset to another, seen from the days told: "a few days later", "within a week".

    >>> between(("-P0D", "-P1W"), When(date(2023, 10, 21), date(2023, 10, 21))).edtf
    '2023-10-14/2023-10-21'
    """
    near, far = (shifted(value, told) for value in window)
    first, last = (far.earliest, near.latest) if window[1].startswith("-") else (near.earliest, far.latest)
    return When(first, last, f"{first}/{last}") if first and last else UNKNOWN


def reach(value: str, on: date) -> When:
    """The days of a length that ends or begins at a day: `-P6M` the six months before it, `+P7D` the week after it.

    >>> reach("-P6M", date(2024, 5, 15)).edtf
    '2023-11-15/2024-05-15'
    """
    match = SHIFT.fullmatch(value)
    if not match:
        return UNKNOWN
    try:
        away = moved(on, match["unit"], steps(match))
    except (ValueError, OverflowError):
        return UNKNOWN
    first, last = (away, on) if match["sign"] == "-" else (on + timedelta(1), away)
    return When(first, last, f"{first}/{last}") if first <= last else UNKNOWN
