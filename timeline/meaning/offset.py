"""An offset value and the day it is seen from in, an absolute TIMEX3 value out.

An offset waits for a day: `-P10D` (ten days before), `P0W` (this week), `+P1Y-03` (March of next year), the dates that
come again of `nearest.py`, `XXXX-XX-XXT14:30` (half past two of the day itself).
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta

from timeline.meaning.nearest import NEAREST, nearest, week
from timeline.meaning.timex import ABSOLUTE, shifted_month

SHIFT = re.compile(r"(?P<sign>[-+]?)P(?P<count>\d+)(?P<unit>DE|CE|WE|[DWMQHY])(?P<tail>[-T].*)?")


def fix(value: str, on: date) -> str | None:
    """An offset value seen from a day, as an absolute value; None where the calendar has no such day.

    >>> fix("-P2W", date(2024, 3, 12)), fix("-XXXX-WXX-1", date(2024, 3, 12)), fix("-XXXX-02-29", date(2023, 1, 20))
    ('2024-W09', '2024-03-11', '2020-02-29')
    """
    try:
        if "/" in value:
            begin, _, end = value.partition("/")
            first, last = fix(begin, on), fix(end, on)
            return f"{first}/{last}" if first and last else None
        if match := SHIFT.fullmatch(value):
            return shift(match, on)
        if match := NEAREST.fullmatch(value):
            return nearest(match, on)
    except (ValueError, OverflowError):
        return None
    if match := re.fullmatch(r"XXXX-XX-XX(T.*)", value):
        return on.isoformat() + match[1]
    return value if ABSOLUTE.fullmatch(value) else None


def shift(match: re.Match[str], on: date) -> str | None:  # noqa: PLR0911 - one line a unit
    """The unit of time that lies so many units from the day's own; None where no calendar holds it."""
    unit, tail, count = match["unit"], match["tail"] or "", steps(match)
    if unit == "D":
        return (on + timedelta(count)).isoformat() + tail
    if unit in {"W", "WE"}:
        monday = on - timedelta(on.weekday()) + timedelta(7 * count)
        if unit == "WE":
            return week(monday) + "-WE" + tail
        if weekday := re.match(r"-([1-7])", tail):
            return (monday + timedelta(int(weekday[1]) - 1)).isoformat() + tail[2:]
        return week(monday) + tail
    if unit in {"M", "Q", "H"}:
        size = {"M": 1, "Q": 3, "H": 6}[unit]
        year, month = shifted_month(on.year, on.month, count * size)
        whole = f"{year:04}-{month:02}" if unit == "M" else f"{year:04}-{unit}{(month - 1) // size + 1}"
    else:
        width = {"Y": 1, "DE": 10, "CE": 100}[unit]
        year = on.year // width + count
        whole = f"{year:0{5 - len(str(width))}}"
    if not 1 <= year <= MAXYEAR:
        return None
    value = whole + tail
    if (parts := ABSOLUTE.fullmatch(value)) and parts["day"] and not day(year, int(parts["month"]), int(parts["day"])):
        return None
    return value


def steps(match: re.Match[str]) -> int:
    """How many units on an offset lies, or back where its sign says so."""
    return int(match["count"]) * (-1 if match["sign"] == "-" else 1)


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has none: no 29 February 2022 ever comes out."""
    try:
        return date(year, month, number)
    except ValueError:
        return None
