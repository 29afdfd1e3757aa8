"""Words that a person or a site typed for a day in, that day out, or the reason why they name none."""

from __future__ import annotations

import re
from datetime import date

from timeline.errors import InputError

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?=$|[T\s_])")
NUMBERS = re.compile(r"\s*\d{1,2}([/.-])\d{1,2}\1\d{4}\b")


def typed_day(words: str, *, language: str | None = None) -> date:
    """The calendar day that `words` name whole: day, month and year, in the language's order.

    Raises InputError where they name no day (`mars 2024`, `hier`) or may name two (`03/04/2024` outside French). A time
    and its zone are read over: the day is the one the writer's own clock showed.

    >>> typed_day("mardi 12 mars 2024 à 9h12"), typed_day("2024-03-12T23:30:00-08:00")
    (datetime.date(2024, 3, 12), datetime.date(2024, 3, 12))
    """
    if iso := ISO.match(words.strip()):
        try:
            return date(*map(int, iso.groups()))
        except ValueError:
            raise _no_day(words, "is no day of the calendar") from None
    orders = ("DMY",) if language == "fr" or _european(words) else ("DMY", "MDY")
    days = {day for order in orders if (day := _parsed(words, order, language))}
    if not days:
        raise _no_day(words, "names no whole day")
    if len(days) > 1:
        raise _no_day(words, "may mean " + " or ".join(sorted(day.isoformat() for day in days)))
    return days.pop()


def _european(words: str) -> bool:
    found = NUMBERS.match(words)
    return found is not None and found[1] == "."


def _parsed(words: str, order: str, language: str | None) -> date | None:
    from dateparser import parse

    # Only calendar dates: "yesterday" would hang on the day of the run. The two first languages are always understood.
    languages = sorted({language or "en", "en", "fr"} - {"und"})
    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": order}
    try:
        found = parse(words[:100], languages=languages, settings=settings)
    except (ValueError, OverflowError):  # a language dateparser has no words for, a year out of range
        return None
    return found.date() if found else None


def _no_day(words: str, why: str) -> InputError:
    return InputError(f"The day “{words.strip()[:60]}” {why}.", mend="Write it like 2024-03-12.")
