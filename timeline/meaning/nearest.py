"""A date that comes again (a weekday, a month, a feast) and a day in, which one is meant out: the last, next, nearest.

`-XXXX-WXX-1` (last Monday or today), `<XXXX-WXX-1` (the Monday before), `>XXXX-03` (the March after), `=XXXX-05` (May
of the year told), `XXXX-12-25` (the nearest Christmas), `XXXX-05-09@4` (the nearest 9 May that is a Thursday).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from timeline.meaning.timex import extent, month_end, shifted_month

NEAREST = re.compile(
    r"(?P<sign>[-+<>=]?)XXXX-(?P<what>WXX-WE|WXX-\d|Q\d|H\d|SP|SU|FA|WI|XX-\d\d|\d\d-\d\d|\d\d|[A-Z]+[-+]\d+|\d\d-\d[A-Z]+\d)(?:@(?P<weekday>\d))?(?P<time>T.*)?"
)
AHEAD = 3  # what is told without a tense rather was


def nearest(match: re.Match[str], on: date) -> str | None:
    """The date that lies where the sign says, of those around a day; without a sign the closest one."""
    sign, what, time = match["sign"], match["what"], match["time"] or ""
    best: tuple[float, str] | None = None
    around = [(value, extent(value)) for value in candidates(what, on)]
    if match["weekday"]:  # a weekday beside a date settles the year
        beside = [one for one in around if one[1].earliest and one[1].earliest.isoweekday() == int(match["weekday"])]
        around, sign = (beside, "") if beside else (around, sign)
    for value, when in around:
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


def candidates(what: str, on: date) -> list[str]:
    """The values a date that comes again has around a day, the earliest first."""
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


def week(on: date) -> str:
    """The ISO week that holds a day.

    >>> week(date(2024, 12, 30))
    '2025-W01'
    """
    year, number, _ = on.isocalendar()
    return f"{year}-W{number:02}"


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
