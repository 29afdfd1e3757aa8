"""Slots that name a point of the calendar in (day, month, year, season, feast), its reading out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.meaning.nearest import feast as moving
from timeline.meaning.reading import Reading, signed, time_of, year_of
from timeline.meaning.timex import extent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model import Anchor, TimexType

SIGNS = {"past": "-", "story": "-", "before": "-", "due": "+", "future": "+"}
AHEAD, BACK = frozenset({"due", "future"}), frozenset({"past", "story", "before"})


def day(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A day of the calendar, with what it has of weekday, month, year and time of day."""
    number, month, weekday, time = slots.get("day"), slots.get("month"), slots.get("weekday"), time_of(slots)
    kind: TimexType = "TIME" if time else "DATE"
    anchor: Anchor = slots.get("anchor", "publication")
    year = year_of(slots)
    if number and month and year:
        value = f"{year:04}-{month:02}-{number:02}"
        known = extent(value).earliest is not None or "bc" in slots
        return Reading(kind, ("BC" if "bc" in slots else "") + value + time) if known else None
    sign = slots.get("sign", SIGNS.get(tense or "", ""))
    if number and month:
        if number > (29 if month == 2 else 30 if month in {4, 6, 9, 11} else 31):  # noqa: PLR2004
            return None
        beside = f"@{weekday}" if weekday else ""
        return Reading(kind, f"{sign}XXXX-{month:02}-{number:02}{beside}{time}", anchor=anchor)
    sign = slots.get("sign", "+" if tense in AHEAD else "-")
    if "this" in slots:
        sign = "-" if tense in BACK else "+"
    elif weekday and not number and tense == "coming":  # "the trial begins on Tuesday"
        sign = slots.get("sign", "+")
    if number:
        beside = f"@{weekday}" if weekday else ""
        return Reading(kind, f"{sign}XXXX-XX-{number:02}{beside}{time}", anchor=anchor)
    if weekday:
        return Reading(kind, f"{sign}XXXX-WXX-{weekday}{time}", anchor=anchor)
    return None


def month(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A month, of a year or the nearest one."""
    year, number = year_of(slots), slots["month"]
    if year:
        return Reading("DATE", f"{'BC' if 'bc' in slots else ''}{year:04}-{number:02}")
    return Reading(
        "DATE",
        f"{slots.get('sign', SIGNS.get(tense or '', ''))}XXXX-{number:02}",
        anchor=slots.get("anchor", "publication"),
    )


def year(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A year, a fiscal year or a year before Christ."""
    number = year_of(slots)
    return Reading("DATE", f"{'BC' if 'bc' in slots else ''}{number:04}") if number else None


def years(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """From one year to another that is written with two digits: `1939-40`."""
    first, last = slots["year"], slots["year"] // 100 * 100 + slots["until"]
    last += 100 if last < first else 0
    return Reading("DATE", f"{first:04}/{last:04}") if last - first < 100 else None  # noqa: PLR2004


def decade(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """Ten years, named by the first: `1990` or `90`."""
    first = slots["decade"]
    if "bc" in slots:
        return Reading("DATE", f"BC{first // 10:03}")
    return Reading("DATE", f"{(first if first >= 100 else first + 1900 if first > 20 else first + 2000) // 10:03}")  # noqa: PLR2004


def century(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A hundred years, counted from 1."""
    return Reading("DATE", f"{'BC' if 'bc' in slots else ''}{slots['century'] - 1:02}")


def piece(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A quarter, half or season (`piece`), of a year or the nearest one; `by` moves the year."""
    what, number = slots["piece"], year_of(slots)
    if number:
        return Reading("DATE", f"{'BC' if 'bc' in slots else ''}{number:04}-{what}")
    if "shift" in slots:
        return Reading("DATE", f"{signed(slots['shift'])}P{abs(slots['shift'])}Y-{what}", anchor="publication")
    sign = slots.get("sign", "+" if tense in AHEAD else "-")
    return Reading("DATE", f"{sign}XXXX-{what}", anchor=slots.get("anchor", "publication"))


def feast(slots: Mapping[str, Any], tense: str | None) -> Reading | None:
    """A feast of the calendar, fixed (`12-25`) or moving (`EASTER+1`, `11-4TH4`), of a year or the nearest one."""
    number = year_of(slots)
    if number:
        what = slots["feast"]
        return Reading("DATE", f"{number:04}-{what}" if len(what) == 5 and what[2] == "-" else moving(number, what))  # noqa: PLR2004
    return Reading(
        "DATE", f"{slots.get('sign', '+' if tense == 'future' else '-')}XXXX-{slots['feast']}", anchor="publication"
    )


def clock(slots: Mapping[str, Any], _tense: str | None) -> Reading | None:
    """A time of day, of the day that is spoken of."""
    return Reading("TIME", f"XXXX-XX-XX{time_of(slots)}", slots.get("mod"), "publication")
