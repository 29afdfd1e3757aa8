"""An offset value and the day it is seen from in, an absolute TIMEX3 value out.

An offset waits for a day: `-P10D` (ten days before), `P0W` (this week), `+P1Y-03` (March of next year), `XXXX-12-25`
(the nearest Christmas), `-XXXX-WXX-1` (last Monday or today), `<XXXX-WXX-1` (the Monday before), `>XXXX-03` (the March
after), `=XXXX-05` (May of the year told), `XXXX-05-09@4` (the nearest 9 May that is a Thursday), `XXXX-XX-XXT14:30`
(half past two of the day itself).
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, date, timedelta
from operator import itemgetter

from timeline.meaning.timex import ABSOLUTE, extent, month_end, moved, shifted_month
from timeline.when import UNKNOWN, When

SHIFT = re.compile(r"(?P<sign>[-+]?)P(?P<count>\d+)(?P<unit>DE|CE|WE|[DWMQHY])(?P<tail>[-T].*)?")
NEAREST = re.compile(
    r"(?P<sign>[-+<>=]?)XXXX-(?P<what>WXX-WE|WXX-\d|Q\d|H\d|SP|SU|FA|WI|XX-\d\d|\d\d-\d\d|\d\d|[A-Z]+[-+]\d+|\d\d-\d[A-Z]+\d)(?:@(?P<weekday>\d))?(?P<time>T.*)?"
)

YEAR = 366
WIDTHS, FOREVER = {"D": 1, "W": 7, "M": 31}, 99999  # days a unit lasts
AHEAD = 3  # what is told without a tense rather was
BACKWARD = 1.5  # a narrative rather goes on than back


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has none: no 29 February 2022 ever comes out."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def week(on: date) -> str:
    """The ISO week that holds a day.

    >>> week(date(2024, 12, 30))
    '2025-W01'
    """
    year, number, _ = on.isocalendar()
    return f"{year}-W{number:02}"


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


def follow(value: str, told: When, *, forward: bool = False) -> str | None:
    """An offset value seen from a date told before it, as a narrative goes on: in the year told, or soon after.

    `forward` never goes back behind the date told.

    >>> follow("XXXX-02", When(date(1941, 12, 7), date(1941, 12, 7)))
    '1942-02'
    """
    if told.earliest is None or told.latest is None:
        return None
    match = NEAREST.fullmatch(value)
    if not match or match["sign"] in {"<", ">"}:
        if "/" in value:
            begin, _, end = value.partition("/")
            first = follow(begin, told, forward=forward)
            last = follow(end, extent(first), forward=forward) if first else None
            return f"{first}/{last}" if last else None
        later = value.startswith(">") or (value.startswith("+") and (told.latest - told.earliest).days > YEAR)
        return fix(value, told.latest if later else told.earliest)
    if match["sign"] == "=":  # "that May" is of the year told
        return f"{told.earliest.year:04}-{match['what']}" + (match["time"] or "")
    candidates = [(_cost(extent(one), told, forward=forward), one) for one in _candidates(match["what"], told.earliest)]
    known = [(cost, one) for cost, one in candidates if cost is not None]
    return min(known, key=itemgetter(0))[1] + (match["time"] or "") if known else None


def _cost(when: When, told: When, *, forward: bool) -> float | None:
    """How far a candidate lies from the date told; None where it cannot be the one."""
    if not (when.earliest and when.latest and told.earliest and told.latest):
        return None
    if when.overlaps(told):
        return 0
    if when.earliest > told.latest:
        return (when.earliest - told.latest).days
    return None if forward else BACKWARD * (told.earliest - when.latest).days


def shifted(value: str, told: When) -> When:
    """All the days told, moved by an offset: what "three weeks later" leaves open after a month.

    >>> shifted("+P3W", When(date(2023, 10, 21), date(2023, 10, 31))).edtf
    '2023-11-11/2023-11-21'
    """
    match = SHIFT.fullmatch(value)
    if not match or not told.earliest or not told.latest:
        return UNKNOWN
    count = int(match["count"]) * (-1 if match["sign"] == "-" else 1)
    try:
        first, last = moved(told.earliest, match["unit"], count), moved(told.latest, match["unit"], count)
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


def reach(value: str, on: date) -> When:
    """The days of a length that ends or begins at a day: `-P6M` the six months before it, `+P7D` the week after it.

    >>> reach("-P6M", date(2024, 5, 15)).edtf
    '2023-11-15/2024-05-15'
    """
    match = SHIFT.fullmatch(value)
    if not match:
        return UNKNOWN
    try:
        away = moved(on, match["unit"], int(match["count"]) * (-1 if match["sign"] == "-" else 1))
    except (ValueError, OverflowError):
        return UNKNOWN
    first, last = (away, on) if match["sign"] == "-" else (on + timedelta(1), away)
    return When(first, last, f"{first}/{last}") if first <= last else UNKNOWN


def pick(value: str, which: str) -> str | None:
    """A part of a period, counted from its first day (`1W`, `2-W1`: the second Monday) or its last (`-1D`).

    `-P2D` is what lies so far from it, `=-P1Y` the same counted to the day.

    >>> pick("2024-03", "1W"), pick("2023", "-1D"), pick("2023", "-1Q"), pick("2023-09", "1-W1")
    ('2024-W10', '2023-12-31', '2023-Q4', '2023-09-04')
    >>> pick("2023-12-25", "-P2D"), pick("2024-06-13", "-P1Y"), pick("2024-06-13", "=-P1Y")
    ('2023-12-23', '2023', '2023-06-13')
    """
    if away := SHIFT.fullmatch(which.removeprefix("=")):
        return _away(value, away, exact=which.startswith("="))
    match = re.fullmatch(r"(-?\d)(?:(-W)(\d)|([A-Z]+))", which)
    when = extent(value)
    if not match or not when.earliest or not when.latest:
        return None
    number, unit = int(match[1]), match[4]
    forth = number > 0
    start, steps = (when.earliest, number - 1) if forth else (when.latest, number + 1)
    if match[2]:
        gap = (int(match[3]) - start.isoweekday()) % 7 if forth else -((start.isoweekday() - int(match[3])) % 7)
        at = start + timedelta(gap + 7 * steps)
        chosen = at.isoformat()
    elif unit == "W":
        at = start + timedelta(7 * steps + (3 if forth else -3))
        chosen = week(at)
    elif unit == "WE":
        at = (
            start
            + timedelta((5 - start.weekday()) % 7 if forth else -((start.weekday() - 5) % 7))
            + timedelta(7 * steps)
        )
        chosen = week(at) + "-WE"
    else:
        at = moved(start.replace(day=1) if unit != "D" else start, unit, steps)
        chosen = fix(f"P0{unit}", at) or ""
    return chosen if chosen and when.earliest <= at <= when.latest else None


def _away(value: str, offset: re.Match[str], *, exact: bool) -> str | None:
    when = extent(value)
    base = when.earliest if offset["sign"] == "-" else when.latest
    if base is None:
        return None
    try:
        count = int(offset["count"]) * (-1 if offset["sign"] == "-" else 1)
        return moved(base, offset["unit"], count).isoformat() if exact else _shift(offset, base)
    except (ValueError, OverflowError):
        return None


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
    best: tuple[float, str] | None = None
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
        yesterday = sign == "<" and what.startswith("WXX-") and (on - when.latest).days == 1  # nobody says it so
        allowed = (
            not yesterday
            and {
                "": True,
                "-": when.earliest <= on,
                "+": when.latest >= on,
                "=": when.earliest.year == on.year,
                "<": when.latest < on,
                ">": when.earliest > on,
            }[sign]
        )
        cost = abs(distance) * (AHEAD if distance > 0 else 1)
        if allowed and (best is None or cost < best[0]):
            best = cost, value + time
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
