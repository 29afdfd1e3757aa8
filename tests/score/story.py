"""The articles of one dispute in, how well the program joins what a reader says is the same event out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tests.score.match import Names, match
from tests.score.tables import Count
from tests.score.told import built, claims_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.score.gold import Gold


@dataclass(frozen=True, slots=True)
class Line:
    """One annotated line that a claim was found for: the reader's event, the program's event, and where it stands."""

    key: str
    event: str
    where: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Lines whose claim was found, lines that nothing tells, the key of every line, and pairs of lines of one event."""

    lines: tuple[Line, ...]
    unfound: int
    keys: tuple[str, ...]

    @property
    def wanted(self) -> int:
        """Pairs of lines that the reader joins, whether or not their claims were found."""
        return sum(many * (many - 1) // 2 for many in Counter(self.keys).values())

    @property
    def count(self) -> Count:
        """Pairs of lines that are the same event: right, as the program says, as the reader says."""
        count = Count()
        for one, other in combinations(self.lines, 2):
            same, joined = one.key == other.key, one.event == other.event
            count += Count(same and joined, joined, same)
        return count

    @property
    def split(self) -> list[tuple[Line, Line]]:
        """Pairs the program keeps apart, wrongly."""
        return [(a, b) for a, b in combinations(self.lines, 2) if a.key == b.key and a.event != b.event]

    @property
    def merged(self) -> list[tuple[Line, Line]]:
        """Pairs the program joins, wrongly."""
        return [(a, b) for a, b in combinations(self.lines, 2) if a.key != b.key and a.event == b.event]


def joined(gold: Sequence[Gold]) -> Joined:
    """Build the articles of one story together and look up, for each annotated line, the event its claim went to."""
    timeline = built(*(one.article for one in gold))
    event_of = {claim: event.id for event in timeline.events for claim in event.claims}
    lines, keys, unfound = [], [], 0
    for one in gold:
        alone = built(one.article).articles[0]
        claims = claims_of(timeline, alone.id)
        keyed = [event for event in one.events if event.key]
        pairs = dict(match(keyed, claims, names=Names(one.actors), text=alone.text).pairs)
        keys += [event.key or "" for event in keyed]
        for index, event in enumerate(keyed):
            if index in pairs:
                where = f"{one.path.stem}: {event.line}"
                lines.append(Line(event.key or "", event_of[claims[pairs[index]].id], where))
            else:
                unfound += not event.optional
    return Joined(tuple(lines), unfound, tuple(keys))
