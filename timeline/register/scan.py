"""A text in, every name of the register in it out: longest first, on word bounds, offsets into the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

from timeline.model import ActorKind
from timeline.register.load import entries, given
from timeline.register.patterns import patterned
from timeline.register.spelling import level

if TYPE_CHECKING:
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


@cache
def names() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Each levelled name with the ids it may mean, and whether it is sure."""
    found: dict[str, tuple[list[str], bool]] = {}

    def add(name: str, entry: Entry, *, sure: bool) -> None:
        ids, before = found.setdefault(name, ([], True))
        if entry.id not in ids:
            ids.append(entry.id)
        found[name] = (ids, before and sure)

    for entry in entries().values():
        sure = {level(name) for name in entry.also}
        unsure = {level(name) for name in entry.short}
        acronyms = {
            name for name in (entry.name, *entry.also) if name.isupper() and name.isalpha() and len(name) >= SPELLED
        }
        sure |= {name.title() for name in acronyms} - set(given())
        short = (name for name in (entry.name, *entry.also) if name.isupper() and name.isalpha() and len(name) <= LONG)
        sure |= {".".join(name) + "." for name in short if not entry.common and len(name) > 1}
        (unsure if entry.common else sure).add(level(entry.name))
        if entry.kind is ActorKind.PRODUCT:
            sure |= {f"{name}s" for name in sure if name[-1].isalpha() and name[-1] != "s" and " " not in name}
        for name in sorted(sure):
            add(name, entry, sure=True)
            if len(name) >= LONG and name != name.upper():
                add(name.upper(), entry, sure=True)
        for name in sorted(unsure - sure):
            add(name, entry, sure=False)
            if len(name) >= LONG and name != name.upper():
                add(name.upper(), entry, sure=False)
    return {name: (tuple(ids), sure and len(ids) == 1) for name, (ids, sure) in found.items()}


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(names())
    return AhoCorasick(words, implementation=Implementation.ContiguousNFA), words


@lru_cache(maxsize=4)
def scan(text: str) -> tuple[Hit, ...]:
    """All names of the register and all courts and offices that a pattern names, in order, none overlapping.

    >>> [text[hit.start:hit.end] for text in ["Epic Games contre Apple"] for hit in scan(text)]
    ['Epic Games', 'Apple']
    """
    plain = level(text)
    automaton, words = _automaton()
    table = names()
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
