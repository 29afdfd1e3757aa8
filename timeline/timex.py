"""A TIMEX3 value in, its interval of days out; and the calendar that moves one value from another.

Values are TIMEX3's: `2024`, `2024-03`, `2024-03-12`, `2024-W11`, `2024-W11-WE`, `2024-Q1`, `2024-H1`, `2024-SU`, `199`
(a decade), `19` (a century), `BC0044`, each of days with `T14:30` or `TMO`; `A/B` is a range. An offset value is one
that waits for a day: `-P10D` (ten days before), `P0W` (this week), `+P1Y-03` (March of next year), `XXXX-12-25` (the
nearest Christmas),
`-XXXX-WXX-1` (last Monday or today), `<XXXX-WXX-1` (the Monday before), `>XXXX-03` (the March after).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
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
SHIFT = re.compile(r"(?P<sign>[-+]?)P(?P<count>\d+)(?P<unit>DE|CE|WE|[DWMQHY])(?P<tail>[-T].*)?")
NEAREST = re.compile(
    r"(?P<sign>[-+<>]?)XXXX-(?P<what>WXX-WE|WXX-\d|Q\d|H\d|SP|SU|FA|WI|XX-\d\d|\d\d-\d\d|\d\d|[A-Z]+[-+]\d+|\d\d-\d[A-Z]+\d)(?:@(?P<weekday>\d))?(?P<time>T.*)?"
)


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has none: no 29 February 2022 ever comes out."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def week(on: date) -> str:
    """The ISO week that holds a day.

    >>> week(date(2024, 12, 30))
    '2025-W01'
    """
    year, number, _ = on.isocalendar()
    return f"{year}-W{number:02}"


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Year and month, `by` months on."""
    total = year * 12 + month - 1 + by
    return total // 12, total % 12 + 1


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
            return _shift(match, on)
        if match := NEAREST.fullmatch(value):
            return _nearest(match, on)
    except (ValueError, OverflowError):
        return None
    if match := re.fullmatch(r"XXXX-XX-XX(T.*)", value):
        return on.isoformat() + match[1]
    return value if ABSOLUTE.fullmatch(value) else None


def _shift(match: re.Match[str], on: date) -> str | None:  # noqa: PLR0911 - one line a unit
    sign, unit, tail = match["sign"], match["unit"], match["tail"] or ""
    count = int(match["count"]) * (-1 if sign == "-" else 1)
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


def _nearest(match: re.Match[str], on: date) -> str | None:
    """The candidate that lies where the sign says; without a sign the closest one."""
    sign, what, time = match["sign"], match["what"], match["time"] or ""
    best: tuple[int, str] | None = None
    candidates = [(value, extent(value)) for value in _candidates(what, on)]
    if match["weekday"]:  # a weekday beside a date settles the year
        beside = [
            one for one in candidates if one[1].earliest and one[1].earliest.isoweekday() == int(match["weekday"])
        ]
        candidates, sign = (beside, "") if beside else (candidates, sign)
    for value, when in candidates:
        if when.earliest is None or when.latest is None:
            continue
        distance = (
            (when.earliest - on).days if on < when.earliest else (when.latest - on).days if on > when.latest else 0
        )
        allowed = {
            "": True,
            "-": when.earliest <= on,
            "+": when.latest >= on,
            "<": when.latest < on,
            ">": when.earliest > on,
        }[sign]
        if allowed and (best is None or abs(distance) < best[0]):
            best = abs(distance), value + time
    return best[1] if best else None


def _candidates(what: str, on: date) -> list[str]:
    if what.startswith("WXX-"):
        monday = on - timedelta(on.weekday())
        if what == "WXX-WE":
            return [week(monday + timedelta(7 * by)) + "-WE" for by in (-1, 0, 1)]
        return [(monday + timedelta(7 * by + int(what[4]) - 1)).isoformat() for by in (-1, 0, 1)]
    if what.startswith("XX-"):
        months = (shifted_month(on.year, on.month, by) for by in (-2, -1, 0, 1, 2))
        return [f"{year:04}-{month:02}-{what[3:]}" for year, month in months]
    reach = 8 if what == "02-29" else 4
    years = range(on.year - reach, on.year + reach + 1)
    if (what.startswith("EASTER")) or "TH" in what:
        return [feast(year, what) for year in years]
    return [f"{year:04}-{what}" for year in years]


def feast(year: int, what: str) -> str:
    """A movable day: `EASTER+39` (days from Easter), `11-4TH4` (fourth Thursday of November, 0TH: the last).

    >>> feast(2023, "11-4TH4"), feast(2024, "EASTER+1")
    ('2023-11-23', '2024-04-01')
    """
    from dateutil.easter import easter

    if what.startswith("EASTER"):
        return (easter(year) + timedelta(int(what[6:]))).isoformat()
    month, nth, weekday = int(what[:2]), int(what[3]), int(what[-1])
    if not nth:
        last = month_end(year, month)
        return (last - timedelta((last.isoweekday() - weekday) % 7)).isoformat()
    first = date(year, month, 1)
    return (first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))).isoformat()
