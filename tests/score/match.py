"""A reader's events and the program's in, pairs out: who was found, who was missed and what was only half right.

A pair holds when the kind is one the reader accepts, the intervals are both unknown or share at least half of their
days (intersection over union), and at least half of the reader's actors are told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.score.told import ToldEvent, fold, placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.score.gold import GoldActor, GoldEvent, GoldParticipant
    from timeline.when import When

HALF = 0.5
DAYS_OF_AN_OPEN_BOUND = 31


@dataclass(frozen=True, slots=True)
class Matching:
    """Indices of pairs (reader, program), of program events that are free, and what is left on both sides."""

    pairs: tuple[tuple[int, int], ...]
    free: frozenset[int]

    def missed(self, gold: Sequence[GoldEvent]) -> list[int]:
        """The reader's events that nothing tells."""
        found = {index for index, _ in self.pairs}
        return [index for index, event in enumerate(gold) if index not in found and not event.optional]

    def surplus(self, told: Sequence[ToldEvent]) -> list[int]:
        """The program's events that no reader lists."""
        found = {index for _, index in self.pairs} | self.free
        return [index for index in range(len(told)) if index not in found]


def share(one: When, other: When) -> float:
    """Intersection over union of two intervals; with an open bound, 1 when the known bounds are close."""
    if not one.known or not other.known:
        return float(one.known == other.known)
    if None in {one.earliest, one.latest, other.earliest, other.latest}:
        for mine, theirs in ((one.earliest, other.earliest), (one.latest, other.latest)):
            if (mine is None) != (theirs is None):
                return 0.0
            if mine and theirs and abs((mine - theirs).days) > DAYS_OF_AN_OPEN_BOUND:
                return 0.0
        return 1.0
    common = (min(one.latest, other.latest) - max(one.earliest, other.earliest)).days + 1
    return max(0, common) / (one.days + other.days - max(0, common))


def exact(one: When, other: When) -> bool:
    """Whether two intervals have the same bounds."""
    return (one.earliest, one.latest) == (other.earliest, other.latest)


class Names:
    """Every name of the reader's actors: a participant's name leads to all of them."""

    def __init__(self, actors: Sequence[GoldActor]) -> None:
        """Fold the names once."""
        self.of = {name: frozenset(map(fold, actor.names)) for actor in actors for name in actor.names}

    def same(self, participant: GoldParticipant, names: frozenset[str]) -> bool:
        """Whether the program's actor is the reader's."""
        return bool(self.of[participant.name] & names)

    def found(self, gold: GoldEvent, told: ToldEvent) -> float:
        """The part of the reader's actors that the program tells; 1 where the reader wants none."""
        wanted = [participant for participant in gold.participants if not participant.free]
        hits = [any(self.same(participant, names) for names, _ in told.participants) for participant in wanted]
        return sum(hits) / len(hits) if hits else 1.0


def match(gold: Sequence[GoldEvent], told: Sequence[ToldEvent], *, names: Names, text: str) -> Matching:
    """Pair each event at most once, the surest pairs first; what is optional takes what is left."""
    bounds = [placed(event.words, text) for event in gold]
    candidates = []
    for index, event in enumerate(gold):
        for other, system in enumerate(told):
            days, actors = share(event.when, system.when), names.found(event, system)
            at = system.overlaps(bounds[index])
            holds = system.kind in event.kinds and days >= HALF and actors >= HALF
            if holds or (event.optional and at):
                near = 2 * at + system.overlaps(bounds[index], sentence=True)
                candidates.append((event.optional, -near, -days - actors, index, other))
    pairs: list[tuple[int, int]] = []
    free: set[int] = set()
    taken_gold: set[int] = set()
    taken_told: set[int] = set()
    for optional, _, _, index, other in sorted(candidates):
        if other in taken_told or (index in taken_gold and not optional):
            continue
        taken_gold.add(index)
        taken_told.add(other)
        if optional:
            free.add(other)
        else:
            pairs.append((index, other))
    return Matching(tuple(sorted(pairs)), frozenset(free))


def actors(gold: Sequence[GoldActor], told: Sequence[frozenset[str]]) -> tuple[dict[int, int], set[int]]:
    """Pairs of the reader's actors and the program's, and the program's that are optional."""
    pairs: dict[int, int] = {}
    free: set[int] = set()
    for index, actor in sorted(enumerate(gold), key=lambda pair: pair[1].optional):
        wanted = frozenset(map(fold, actor.names))
        for other, names in enumerate(told):
            if other in pairs.values() or other in free or not wanted & names:
                continue
            if actor.optional:
                free.add(other)
            else:
                pairs[index] = other
            break
    return pairs, free
