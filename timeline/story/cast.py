"""A timeline in, what each actor does in it out: how often, since when, with whom, and who attacks whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import Role
from timeline.story.disputes import ATTACKS
from timeline.story.index import index

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from timeline.model import Actor, Event, Timeline

_SIDES = frozenset({Role.AGENT, Role.PATIENT, Role.COUNTERPARTY})


@dataclass(frozen=True, slots=True)
class Part:
    """What an actor does: number of events, first and last day seen, attacks made and suffered, main counterparts."""

    actor: Actor
    events: int
    first: date | None
    last: date | None
    attacks: int
    attacked: int
    counterparts: tuple[tuple[str, int], ...]


def cast(timeline: Timeline, *, most: int = 3) -> tuple[Part, ...]:
    """The actors that take part in events, the busiest first; each with at most `most` counterparts.

    An actor that only says things, or that nothing is told about, takes no part.
    """
    taken = index(timeline).by_actor
    parts = (_part(actor, taken[actor.id], most=most) for actor in timeline.actors if actor.id in taken)
    return tuple(sorted(parts, key=lambda part: (-part.events, part.actor.id)))


def _part(actor: Actor, events: Sequence[Event], *, most: int) -> Part:
    days = [day for event in events for day in (event.when.earliest, event.when.latest) if day]
    attacks = Counter(role for event in events if event.kind in ATTACKS for role in _played(actor, event))
    meets = Counter(
        other for event in events for other in {other for other, role in event.participants if role in _SIDES}
    )
    del meets[actor.id]
    return Part(
        actor=actor,
        events=len(events),
        first=min(days, default=None),
        last=max(days, default=None),
        attacks=attacks[Role.AGENT],
        attacked=attacks[Role.PATIENT],
        counterparts=tuple(sorted(meets.items(), key=lambda met: (-met[1], met[0]))[:most]),
    )


def _played(actor: Actor, event: Event) -> set[Role]:
    return {role for one, role in event.participants if one == actor.id}
