"""A timeline in, what each actor does in it out: how often, since when, with whom, and who attacks whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import Role
from timeline.story.disputes import ATTACKS

if TYPE_CHECKING:
    from datetime import date

    from timeline.model import Actor, Timeline

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
    events: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    blows: Counter[str] = Counter()
    meets: dict[str, Counter[str]] = {}
    days: dict[str, list[date]] = {}
    for event in timeline.events:
        roles = {(actor, role) for actor, role in event.participants if role is not Role.SOURCE}
        sides = {actor for actor, role in roles if role in _SIDES}
        for actor in {actor for actor, _ in roles}:
            events[actor] += 1
            days.setdefault(actor, []).extend(day for day in (event.when.earliest, event.when.latest) if day)
            meets.setdefault(actor, Counter()).update(sides - {actor})
        if event.kind in ATTACKS:
            hits.update(actor for actor, role in roles if role is Role.AGENT)
            blows.update(actor for actor, role in roles if role is Role.PATIENT)
    parts = [
        Part(
            actor=actor,
            events=events[actor.id],
            first=min(days[actor.id], default=None),
            last=max(days[actor.id], default=None),
            attacks=hits[actor.id],
            attacked=blows[actor.id],
            counterparts=tuple(sorted(meets[actor.id].items(), key=lambda met: (-met[1], met[0]))[:most]),
        )
        for actor in timeline.actors
        if actor.id in events
    ]
    return tuple(sorted(parts, key=lambda part: (-part.events, part.actor.id)))
