"""A text in, every name of the register in it out: longest first, on word bounds, offsets into the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

from timeline.model import ActorKind
from timeline.register.load import entries, given, ministerial
from timeline.register.patterns import patterned
from timeline.register.spelling import level

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.register.entry import Entry

LONG = 5  # names from this length on are also found in capitals, as headings write them
SPELLED = 4  # letters from which the French press writes an acronym as a word: "la Cnil"


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the register in a text; `sure` where it needs no further reason, `actors` the ids it may mean."""

    start: int
    end: int
    actors: tuple[str, ...]
    sure: bool


Names = Mapping[str, tuple[tuple[str, ...], bool]]
"""Levelled names, each with the ids it may mean and whether it is sure."""

MINISTRY = re.compile("inistry|inistere|MINISTRY|MINISTERE")
"""A word of all names of ministries: the other half of the register's names is not read for a text without it."""


@cache
def names(*, ministries: bool) -> Names:
    """The names of the register, without or with those of the ministries that are made for each state and subject."""
    made = ministerial() if not ministries else frozenset()
    found: dict[str, list[str]] = {}
    doubtful: set[str] = set()
    for entry in entries().values():
        if entry.id in made:
            continue
        sure, unsure = _ways(entry)
        for name in (*sure, *unsure):
            found.setdefault(name, []).append(entry.id)
        doubtful.update(unsure)
    return {name: (tuple(ids), name not in doubtful and len(ids) == 1) for name, ids in found.items()}


def _ways(entry: Entry) -> tuple[Collection[str], Collection[str]]:
    """How texts write an actor: the ways that are sure, and those that are not."""
    own = (entry.name, *entry.also)
    sure = dict.fromkeys(map(level, entry.also))
    unsure = dict.fromkeys(map(level, entry.short))
    for name in own:
        if name.isupper() and name.isalpha():
            if len(name) >= SPELLED and name.title() not in given():
                sure[name.title()] = None
            if 1 < len(name) <= LONG and not entry.common:
                sure[".".join(name) + "."] = None
    (unsure if entry.common else sure)[level(entry.name)] = None
    if entry.kind is ActorKind.PRODUCT:
        plural = [f"{name}s" for name in sure if name[-1].isalpha() and name[-1] != "s" and " " not in name]
        sure |= dict.fromkeys(plural)
    for ways in (sure, unsure):
        ways.update(dict.fromkeys([name.upper() for name in ways if len(name) >= LONG]))
    return sure.keys(), unsure.keys() - sure.keys()


@cache
def _automaton(*, ministries: bool) -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(names(ministries=ministries))
    return AhoCorasick(words, implementation=Implementation.ContiguousNFA), words


@lru_cache(maxsize=4)
def scan(text: str) -> tuple[Hit, ...]:
    """All names of the register and all courts and offices that a pattern names, in order, none overlapping.

    >>> [text[hit.start:hit.end] for text in ["Epic Games contre Apple"] for hit in scan(text)]
    ['Epic Games', 'Apple']
    """
    plain = level(text)
    ministries = MINISTRY.search(plain) is not None
    automaton, words = _automaton(ministries=ministries)
    table = names(ministries=ministries)
    found: list[Hit] = []
    for index, start, end in automaton.find_matches_as_indexes(plain, overlapping=True):
        if (start and plain[start - 1].isalnum()) or (end < len(plain) and plain[end].isalnum()):
            continue
        ids, sure = table[words[index]]
        found.append(Hit(start, end, ids, sure))
    found += [Hit(start, end, (actor.id,), sure=True) for start, end, actor in patterned(text, plain)]
    return tuple(_longest(found))


def _longest(found: list[Hit]) -> list[Hit]:
    """Of hits that overlap, the longest first: one pass over groups that touch, so that length of text is no danger."""
    found.sort(key=lambda hit: hit.start)
    kept: list[Hit] = []
    group: list[Hit] = []
    bound = -1
    for hit in [*found, None]:
        if hit is not None and hit.start < bound:
            group.append(hit)
            bound = max(bound, hit.end)
            continue
        group.sort(key=lambda other: (other.start - other.end, other.start))
        chosen: list[Hit] = []
        for one in group:
            if all(one.end <= other.start or other.end <= one.start for other in chosen):
                chosen.append(one)
        kept += sorted(chosen, key=lambda other: other.start)
        if hit is not None:
            group, bound = [hit], hit.end
    return kept
