"""A text in a language that has no rules here in, the dates that dateparser reads in it out, marked as its own.

dateparser gives words and instants but no places, and its own search guesses the language at every step; so the places
are found here, one by one and in order, and each instant is kept only as precisely as its words tell it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.model import Span, TimeMention

if TYPE_CHECKING:
    from collections.abc import Sequence

RULE = "dateparser"
PARTS = ("day", "month", "year")


def find_dates_otherwise(text: str, *, language: str, body: Sequence[Span] = ()) -> tuple[TimeMention, ...]:
    """Absolute dates only: a day, month or year whose parts are all written; nothing that would hang on today.

    A language dateparser does not know gives nothing.
    """
    search = _search(language)
    if search is None:
        return ()
    mentions = []
    for line in re.finditer(r"[^\n]{1,500}", text):
        at = line.start()
        for words, _ in search(line.group()) or ():
            start = text.find(words, at, line.end())
            words, slots = _trimmed(words, language)  # noqa: PLW2901 - the same words without their neighbours
            if start < 0 or slots is None:
                continue
            at = start + len(words)
            if not body or any(span.start <= start and at <= span.end for span in body):
                mentions.append(TimeMention(start, at, words, RULE, *slots))
    return tuple(mentions)


def _trimmed(words: str, language: str) -> tuple[str, tuple[str, dict[str, Any]] | None]:
    """The words without those behind the date that say nothing of it, and their reading."""
    slots = _parts(words, language)
    while slots and " " in words:
        shorter = words.rpartition(" ")[0].rstrip(" ,;:")
        if _parts(shorter, language) != slots:
            break
        words = shorter
    return words, slots


def _parts(words: str, language: str) -> tuple[str, dict[str, Any]] | None:
    """The meaning and slots of what two readings, from two different days, agree on."""
    from datetime import datetime

    import dateparser

    if not re.search(r"\d", words):
        return None
    bases = datetime(2001, 1, 1), datetime(2006, 8, 15)  # noqa: DTZ001 - only the calendar is asked for
    readings = [
        dateparser.parse(
            words, languages=[language], settings={"RELATIVE_BASE": base, "PREFER_DAY_OF_MONTH": "current"}
        )
        for base in bases
    ]
    if None in readings:
        return None
    one, two = readings
    told = {part: getattr(one, part) for part in PARTS if getattr(one, part) == getattr(two, part)}
    if set(told) == set(PARTS):
        return "day", told
    if set(told) == {"month", "year"}:
        return "month", told
    return ("day", told) if set(told) == {"day", "month"} else ("year", told) if set(told) == {"year"} else None


@cache
def _search(language: str) -> Any:  # noqa: ANN401 - dateparser has no types
    """Dateparser's search for one language, or None."""
    from dateparser.data.languages_info import language_order
    from dateparser.search import search_dates

    if language not in language_order:
        return None

    def search(line: str) -> list[tuple[str, Any]]:
        return search_dates(line, languages=[language]) or []

    return search
