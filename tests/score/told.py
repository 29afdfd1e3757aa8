"""An article in, what the program tells of it in the form that a reader's annotation is compared with."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import timeline
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Kind, Role, Status, Timeline

ARTICLE = re.compile(r"^(?:the|le|la|les|l'|un|une|a|an)(?:\s+|(?<='))")


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """One event (or one claim) of the program: `places` are the bounds of its triggers, `quotes` of its sentences."""

    kind: Kind
    when: When
    status: Status
    participants: tuple[tuple[frozenset[str], Role], ...]
    places: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int], ...]
    words: str
    id: str

    def overlaps(self, bounds: list[tuple[int, int]], *, sentence: bool = False) -> bool:
        """Whether a trigger (or a sentence) of it stands where the reader's words stand."""
        places = self.quotes if sentence else self.places
        return any(start < end_ and start_ < end for start, end in places for start_, end_ in bounds)


def fold(name: str) -> str:
    """A name without case, accents, article and typography.

    >>> fold("L’Autorité de la concurrence")
    'autorite de la concurrence'
    """
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'").replace("-", " "))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return ARTICLE.sub("", " ".join(plain.split()))


def names_of(told: Timeline) -> dict[str, frozenset[str]]:
    """Every name an actor goes by, by id."""
    return {actor.id: frozenset(fold(name) for name in (actor.name, *actor.aliases, actor.id)) for actor in told.actors}


@cache
def built(*paths: Path) -> Timeline:
    """The timeline of these articles, through the public API."""
    return timeline.build([str(path) for path in paths])


def claims_of(told: Timeline, article: str) -> tuple[ToldEvent, ...]:
    """The claims of one article, each as if it were an event of its own."""
    names = names_of(told)
    return tuple(
        ToldEvent(
            kind=claim.kind,
            when=claim.when,
            status=claim.status,
            participants=tuple((names[part.actor], part.role) for part in claim.participants),
            places=((claim.trigger.start, claim.trigger.end),),
            quotes=((claim.start, claim.end),),
            words=" ".join(claim.quote.split()),
            id=claim.id,
        )
        for claim in told.claims
        if claim.article == article
    )


def events_of(told: Timeline) -> tuple[ToldEvent, ...]:
    """The events of a timeline; bounds that no text states count as unknown."""
    names = names_of(told)
    claims = {claim.id: claim for claim in told.claims}
    return tuple(
        ToldEvent(
            kind=event.kind,
            when=UNKNOWN if event.when.deduced else event.when,
            status=event.status,
            participants=tuple((names[actor], role) for actor, role in event.participants),
            places=tuple((claims[claim].trigger.start, claims[claim].trigger.end) for claim in event.claims),
            quotes=tuple((claims[claim].start, claims[claim].end) for claim in event.claims),
            words=f"{event.title} « {' '.join(claims[event.claims[0]].quote.split())} »",
            id=event.id,
        )
        for event in told.events
    )


def placed(words: str, text: str) -> list[tuple[int, int]]:
    """Where the reader's words stand in the text, every time."""
    return [(found.start(), found.end()) for found in re.finditer(re.escape(words), text)]
