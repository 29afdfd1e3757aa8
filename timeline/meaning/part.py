"""A period and which part of it in, that part out: its first week, its last day, two days before it."""

from __future__ import annotations

import re
from datetime import timedelta

from timeline.meaning.nearest import week
from timeline.meaning.offset import SHIFT, fix, shift, steps
from timeline.meaning.timex import extent, moved


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
        return moved(base, offset["unit"], steps(offset)).isoformat() if exact else shift(offset, base)
    except (ValueError, OverflowError):
        return None
