"""Words that a person typed in a question, the actor or the bound of days they mean out."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date
from typing import TYPE_CHECKING, Any, Literal

from rapidfuzz import fuzz, process

from timeline.errors import InputError
from timeline.register import candidates, entry, fold

if TYPE_CHECKING:
    from timeline.model import Timeline

_ALIKE = 60.0  # below this score of rapidfuzz (0-100) two names have little in common
_SHOWN = 5  # names that a person takes in at a glance
_YEAR = re.compile(r"\d{4}")


def whom(timeline: Timeline, name: str) -> str:
    """The id of the actor of the timeline that `name` means: an id, a name or an alias, whatever case and accents.

    A surname is enough where one actor bears it. Raises InputError, with the nearest names, where nobody or more than
    one is meant.
    """
    known = {actor.id: actor for actor in timeline.actors}
    if name in known:
        return name
    wanted = fold(name)
    named = {actor.id for actor in known.values() if wanted in {fold(words) for words in (actor.name, *actor.aliases)}}
    named = named or {actor for actor in candidates(name) if actor in known}
    named = named or {actor.id for actor in known.values() if f" {fold(actor.name)} ".find(f" {wanted} ") >= 0}
    if len(named) == 1:
        return named.pop()
    if named:
        either = " or ".join(sorted(known[actor].name for actor in named))
        raise InputError(f"“{name}” may be {either}.", mend="Give the whole name.")
    if elsewhere := candidates(name):
        held = entry(elsewhere[0])
        what = f"{held.name if held else name} takes part in no event of this timeline."
        raise InputError(what, mend=_near(timeline, wanted))
    raise InputError(f"Nobody here is called “{name}”.", mend=_near(timeline, wanted))


def which(timeline: Timeline, name: str) -> str:
    """The id of the dispute that `name` means: its id, or words of its title in any case.

    Raises InputError, with the disputes there are, where none or more than one is meant.
    """
    wanted = fold(name)
    if any(fight.id == name for fight in timeline.disputes):
        return name
    fights = [fight for fight in timeline.disputes if wanted in fold(fight.title)]
    if len(fights) == 1:
        return fights[0].id
    there = ", ".join(fight.title for fight in fights or timeline.disputes)
    what = f"“{name}” may be any of several fights." if fights else f"No fight here is called “{name}”."
    raise InputError(what, mend=f"There are: {there}." if there else "No fight is told here.")


def written(timeline: Timeline, words: str) -> frozenset[str]:
    """The ids of the articles that `words` means: an id, or words of their file, their publisher or their title.

    Raises InputError, with who publishes here, where no article is meant.
    """
    wanted = words.casefold()
    found = {
        article.id
        for article in timeline.articles
        if article.id == words
        or any(wanted in place.casefold() for place in (article.source, article.publisher or "", article.title))
    }
    if found:
        return frozenset(found)
    there = sorted({article.publisher or article.source for article in timeline.articles})
    more = f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else ""
    mend = f"There are: {', '.join(there[:_SHOWN])}{more}." if there else "No article is told here."
    raise InputError(f"No article here has “{words}” in its file, publisher or title.", mend=mend)


def _near(timeline: Timeline, wanted: str) -> str:
    names = {fold(actor.name): actor.name for actor in timeline.actors}
    close = process.extract(wanted, names.keys(), scorer=fuzz.WRatio, limit=5, score_cutoff=_ALIKE)
    if close:
        return f"Nearest: {', '.join(names[words] for words, _, _ in close)}."
    return "`timeline actors` lists who takes part."


def bound(words: str | date, *, end: Literal["first", "last"]) -> date:
    """The first or last day of the year, month or day that a person typed ("2023", "mars 2023", "12/03/2024").

    Raises InputError where the words name no date.

    >>> bound("2023", end="last"), bound("mars 2023", end="first")
    (datetime.date(2023, 12, 31), datetime.date(2023, 3, 1))
    """
    if isinstance(words, date):
        return words
    typed = words.strip()
    if _YEAR.fullmatch(typed) and 1 <= int(typed) <= MAXYEAR:
        return date(int(typed), *((1, 1) if end == "first" else (12, 31)))
    if day := _iso(typed):
        return day
    from dateparser import parse

    settings: dict[str, Any] = {"PREFER_DAY_OF_MONTH": end, "PREFER_MONTH_OF_YEAR": end, "PREFER_DATES_FROM": "past"}
    orders = ({**settings, "DATE_ORDER": order} for order in ("DMY", "MDY"))
    found = {day.date() for order in orders if (day := parse(typed, languages=["fr", "en"], settings=order))}
    if len(found) > 1:
        either = " or ".join(sorted(map(str, found)))
        raise InputError(f"“{words}” may be {either}.", mend="Write the one you mean.")
    if not found:
        raise InputError(f"“{words}” is no date.", mend="Write it like 2024-03-12, 2024-03, 2024 or “mars 2024”.")
    meant: date = found.pop()
    return meant


def _iso(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
