"""A TIMEX3 value in, its interval of days and EDTF out.

Values are TIMEX3's: `2024`, `2024-03`, `2024-03-12`, `2024-W11`, `2024-W11-WE`, `2024-Q1`, `2024-H1`, `2024-SU`, `199`
(a decade), `19` (a century), `BC0044`, each of days with `T14:30` or `TMO`; `A/B` is a range.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from math import ceil

from timeline.when import UNKNOWN, When

SEASONS = {"SP": (3, 21), "SU": (6, 22), "FA": (9, 23), "WI": (12, 24)}  # first month, EDTF code
PARTS_OF_MONTH = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
PARTS_OF_YEAR = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
ABSOLUTE = re.compile(
    r"(?P<bc>BC)?(?:FY)?(?P<year>\d{2,4})"
    r"(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?P<time>T.*)?"
)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month, `by` months on."""
    total = year * 12 + month - 1 + by
    return total // 12, total % 12 + 1


@lru_cache(maxsize=1024)
def extent(value: str, mod: str | None = None) -> When:
    """The interval a value means, narrowed by its mod; UNKNOWN for what has none (durations, references, BC).

    >>> extent("2024-03", "START").edtf
    '2024-03-01/2024-03-10'
    """
    if "/" in value:
        begin, _, end = value.partition("/")
        first, last = extent(begin), extent(end)
        if first.earliest and last.latest and first.earliest <= last.latest:
            return When(first.earliest, last.latest, f"{_side(first, 0)}/{_side(last, -1)}")
        return UNKNOWN
    match = ABSOLUTE.fullmatch(value)
    if not match:
        return UNKNOWN
    try:
        return _extent(match, mod)
    except ValueError:
        return UNKNOWN


def _side(when: When, which: int) -> str:
    """The first (0) or last (-1) bound of an EDTF interval, or the whole of a date."""
    return (when.edtf or "..").split("/")[which]


def _extent(match: re.Match[str], mod: str | None) -> When:  # noqa: C901, PLR0911 - one line a form of value
    part = match.groupdict()
    digits, year = part["year"], int(part["year"])
    approximate = "~" if mod == "APPROX" else ""
    if part["bc"]:
        return When(None, None, f"-{year - 1:04}") if len(digits) == 4 else UNKNOWN  # noqa: PLR2004
    if len(digits) < 4:  # noqa: PLR2004
        width = 10 ** (4 - len(digits))
        first, last = year * width, year * width + width - 1
        third = width // 3
        if mod == "START":
            last = first + third
        elif mod == "MID":
            first, last = first + third + 1, last - third - 1
        elif mod == "END":
            first = last - third
        code = f"{digits}{'X' * (4 - len(digits))}" if mod not in PARTS_OF_YEAR else f"{first:04}/{last:04}"
        return When(date(max(first, 1), 1, 1), date(last, 12, 31), code)
    if part["day"]:
        one = date(year, int(part["month"]), int(part["day"]))
        return When(one, one, one.isoformat() + approximate)
    if part["month"]:
        month = int(part["month"])
        if mod in PARTS_OF_MONTH:
            low, high = PARTS_OF_MONTH[mod]
            begin, end = date(year, month, low), min(month_end(year, month), date(year, month, min(high, 28)))
            end = month_end(year, month) if mod == "END" else end
            return When(begin, end, f"{begin}/{end}")
        return When(date(year, month, 1), month_end(year, month), f"{year:04}-{month:02}{approximate}")
    if part["week"]:
        monday = date.fromisocalendar(year, int(part["week"]), 1)
        begin = monday + timedelta(5 if part["weekend"] or mod == "END" else 0)
        begin, end = (
            (monday + timedelta(5), monday + timedelta(6))
            if part["weekend"]
            else (monday, monday + timedelta(1))
            if mod == "START"
            else (monday + timedelta(2), monday + timedelta(3))
            if mod == "MID"
            else (monday + timedelta(3), monday + timedelta(6))
            if mod == "END"
            else (monday, monday + timedelta(6))
        )
        return When(begin, end, f"{begin}/{end}")
    if part["season"]:
        month, season = SEASONS[part["season"]]
        last_year, last_month = shifted_month(year, month, 2)
        return _months(year, month, last_year, last_month, mod, f"{year:04}-{season}")
    if part["quarter"] or part["half"]:
        size, number, base = (3, int(part["quarter"]), 32) if part["quarter"] else (6, int(part["half"]), 39)
        month = size * (number - 1) + 1
        return _months(year, month, year, month + size - 1, mod, f"{year:04}-{base + number}")
    if mod in PARTS_OF_YEAR:
        low, high = PARTS_OF_YEAR[mod]
        return When(date(year, low, 1), month_end(year, high), f"{year:04}-{low:02}/{year:04}-{high:02}")
    return When(date(year, 1, 1), date(year, 12, 31), f"{year:04}{approximate}")


def _months(year: int, month: int, last_year: int, last_month: int, mod: str | None, code: str) -> When:  # noqa: PLR0917
    """An interval of whole months, or the third of it that `mod` names."""
    count = (last_year - year) * 12 + last_month - month + 1
    third = ceil(count / 3)
    if mod == "START":
        last_year, last_month = shifted_month(year, month, third - 1)
    elif mod == "MID":
        year, month = shifted_month(year, month, third)
        last_year, last_month = shifted_month(last_year, last_month, -third)
    elif mod == "END":
        year, month = shifted_month(last_year, last_month, 1 - third)
    else:
        return When(date(year, month, 1), month_end(last_year, last_month), code)
    begin, end = f"{year:04}-{month:02}", f"{last_year:04}-{last_month:02}"
    return When(date(year, month, 1), month_end(last_year, last_month), begin if begin == end else f"{begin}/{end}")


def blurred(when: When, unit: str, count: int) -> When:
    """The interval with so many units more on either side: what "about ten days ago" may mean."""
    if not when.earliest or not when.latest:
        return when
    return replace(when, earliest=moved(when.earliest, unit, -count), latest=moved(when.latest, unit, count))


def moved(on: date, unit: str, count: int) -> date:
    """The day so many units away, the last of its month where the month is shorter.

    >>> moved(date(2024, 3, 31), "M", -1)
    datetime.date(2024, 2, 29)
    """
    if unit in {"D", "W", "WE"}:
        return on + timedelta(count * (1 if unit == "D" else 7))
    months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}.get(unit, 0)
    year, month = shifted_month(on.year, on.month, count * months)
    return date(year, month, min(on.day, month_end(year, month).day))
