"""An interval of days in, the words a reader would use for it out: `March 2024`, `semaine du 11 mars 2024`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.render.words import Words
    from timeline.when import When

_SEASON = re.compile(r"(\d{4})-(2[1-4])~?")
_ABOUT_DAY = re.compile(r"(\d{4}-\d\d-\d\d)~")
_SUNDAY, _WEEK, _QUARTER = 6, 7, 3


def say_when(when: When, table: Words) -> str:
    """The interval in words, as short as its bounds allow.

    >>> from timeline.render.words import words
    >>> from timeline.when import When
    >>> say_when(When(date(2024, 2, 1), date(2024, 2, 29), "2024-02"), words("fr"))
    'février 2024'
    """
    forms = table["date"]
    if not when.known:
        return str(forms["none"])
    edtf = when.edtf or ""
    said = _bounds(when, edtf, table)
    opened = [
        name
        for name, holds in (
            ("about", "~" in edtf),
            ("since", edtf.endswith("/..") or when.latest is None),
            ("until", edtf.startswith("../") or when.earliest is None),
        )
        if holds
    ]
    if opened:
        said = _definite(said, when, edtf, table)
    for name in (*opened, *(["deduced"] if when.deduced else [])):
        said = forms[name].format(d=said)
    return said


def _definite(said: str, when: When, edtf: str, table: Words) -> str:
    """With the article that French wants after `depuis` or `vers`: `le 12 mars`, `la semaine du 11 mars`."""
    forms = table["date"]
    if said == forms["week"].format(d=_day(when.earliest, table)) if when.earliest else False:
        return str(forms["the_week"].format(d=said))
    a_day = when.days in (1, None) or _about_day(edtf)
    return str(forms["the_day"].format(d=said)) if a_day else said


def _bounds(when: When, edtf: str, table: Words) -> str:
    about = _about_day(edtf)
    if about:
        return _day(about, table)
    season = _SEASON.fullmatch(edtf)
    if season:
        return f"{table['seasons'][int(season[2]) - 21]} {season[1]}"
    if when.earliest is None or when.latest is None:
        return _day(when.earliest or when.latest or date.min, table)
    return _interval(when.earliest, when.latest, table)


def _about_day(edtf: str) -> date | None:
    """The day that `2024-03-02~` lies around."""
    found = _ABOUT_DAY.fullmatch(edtf)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def _interval(first: date, last: date, table: Words) -> str:
    """Names the whole day, year, quarter, month or ISO week; anything else is a range."""
    forms, after = table["date"], last + timedelta(1) if last < date.max else last
    if first == last:
        return _day(first, table)
    if first.day == 1 and after.day == 1:
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return f"{table['months'][first.month - 1]} {first.year}"
        if months == _QUARTER and first.month % _QUARTER == 1:
            return str(forms["quarter"].format(n=first.month // _QUARTER + 1, year=first.year))
        if first.month == 1 and after.month == 1:
            years = (str(first.year), str(last.year))
            return years[0] if months == 12 else forms["range"].format(a=years[0], b=years[1])  # noqa: PLR2004
    if (after - first).days == _WEEK and last.weekday() == _SUNDAY:
        return str(forms["week"].format(d=_day(first, table)))
    return str(forms["range"].format(a=_start(first, last, table), b=_day(last, table)))


def _start(first: date, last: date, table: Words) -> str:
    """The first day of a range, without what it shares with the last."""
    if first.year != last.year:
        return _day(first, table)
    if first.month != last.month:
        return _day(first, table).removesuffix(f" {first.year}")
    return _number(first, table)


def _day(day: date, table: Words) -> str:
    month = table["months"][day.month - 1]
    return str(table["date"]["day"].format(day=_number(day, table), month=month, year=day.year))


def _number(day: date, table: Words) -> str:
    return str(table["date"]["first"].format(day=day.day)) if day.day == 1 else str(day.day)
