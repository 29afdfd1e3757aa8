"""Who is who: a name in, the actors it may mean and the facts that descriptions of them use out.

Example:
    >>> from timeline import register
    >>> [register.entry(actor).name for actor in register.candidates("Twitter")]
    ['X']
    >>> register.nearest("Mircosoft")[0]
    'Microsoft'
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from timeline.register.called import alone, within
from timeline.register.entry import Entry, Tenure
from timeline.register.load import entries, given, places, toml
from timeline.register.patterns import office
from timeline.register.scan import Hit, scan
from timeline.register.spelling import fold, level, slug

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Entry",
    "Hit",
    "Tenure",
    "alone",
    "candidates",
    "country",
    "entries",
    "entry",
    "fold",
    "given",
    "government",
    "level",
    "nearest",
    "office",
    "place",
    "places",
    "related",
    "scan",
    "slug",
    "state",
    "toml",
    "within",
]

STATE = re.compile(r"European Union|.+ Government")
"""Names of whole states; what is named after a city or a region acts for that only."""

ALIKE = 70.0  # below this score of rapidfuzz (0-100) two names have little in common


def entry(actor: str) -> Entry | None:
    """The entry with this id, or None where the register does not know it."""
    return entries().get(actor)


@cache
def _folded() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for held in entries().values():
        for name in dict.fromkeys(fold(name) for name in (held.name, *held.also, *held.short)):
            found.setdefault(name, []).append(held.id)
    return {name: tuple(ids) for name, ids in found.items()}


def candidates(name: str) -> tuple[str, ...]:
    """Ids of the actors that `name` may mean, whatever its case and accents; courts by their pattern too."""
    found = _folded().get(fold(name), ())
    if not found and (named := office(name)):
        return (named.id,)
    return found


def nearest(name: str, *, limit: int = 5) -> tuple[str, ...]:
    """Names of the register closest to a mistyped one, best first; empty where none is close."""
    found = process.extract(fold(name), _folded().keys(), scorer=fuzz.ratio, limit=limit * 2, score_cutoff=ALIKE)
    names = (entries()[ids[0]].name for words, _, _ in found for ids in [_folded()[words]])
    return tuple(dict.fromkeys(names))[:limit]


@cache
def related() -> Mapping[str, frozenset[str]]:
    """Each id and the ids its facts tie it to: owner, maker, those who head or founded it, and the other way round."""
    found: dict[str, set[str]] = {}
    for held in entries().values():
        ties = {tenure.of for tenure in held.head} | {*held.founder}
        ties.update(other for other in (held.owner, held.maker) if other)
        for other in ties:
            found.setdefault(held.id, set()).add(other)
            found.setdefault(other, set()).add(held.id)
    return {actor: frozenset(others) for actor, others in found.items()}


@cache
def _level_places() -> Mapping[str, str]:
    return {level(name): shown for name, shown in places().items()}


def place(name: str) -> str | None:
    """The name that facts use for a place, or None where these words are no place we know.

    >>> place("Pékin")
    'Beijing'
    """
    return _level_places().get(level(name))


@cache
def _governments() -> Mapping[str, str]:
    return {name: slug(held) for held, names in toml("places")["governments"].items() for name in names}


def government(name: str) -> str | None:
    """Id of the government that a country or a capital stands for where it acts, or None.

    >>> government("Moscou"), government("Lyon")
    ('russian-government', None)
    """
    return _governments().get(place(name) or "")


@cache
def _states() -> Mapping[str, str]:
    whole = (held for held in entries().values() if held.nation and STATE.fullmatch(held.name))
    return {str(held.nation): held.id for held in whole}


def state(nation: str) -> str | None:
    """Id of the government of a nation, or None.

    >>> state("nl"), state("eu"), state("xx")
    ('dutch-government', 'european-union', None)
    """
    return _states().get(nation)


def country(nation: str) -> tuple[str, str]:
    """The name of a country and the adjective of it, or its code for both where no ministry of it is known.

    >>> country("es"), country("xx")
    (('Spain', 'Spanish'), ('xx', 'xx'))
    """
    place, people, _ = toml("ministries")["countries"].get(nation, (nation, nation, nation))
    return place, people
