"""Fights that were told, events that are gone and events that are new in, the fights of all events out.

Fights whose sides attack each other elsewhere than before are put together again; then every event is placed again
that one of them could hold.
"""

from __future__ import annotations

from bisect import insort
from itertools import combinations
from typing import TYPE_CHECKING

from timeline.model import Role
from timeline.story.disputes import (
    BEFORE_COURT,
    CROWD,
    SIDES,
    STEPS,
    Fight,
    Pair,
    attacks_in,
    fights_among,
    the_fight,
    told,
)
from timeline.story.view import order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from timeline.model import Actor, Claim, Dispute, Event
    from timeline.story.index import Index


def refight(
    known: Index,
    gone: Sequence[Event],
    come: Sequence[Event],
    *,
    cast: Mapping[str, Actor],
    claims: Mapping[str, Claim],
) -> tuple[tuple[Dispute, ...], dict[str, str | None]]:
    """The fights, sorted by id, and the main fight of each event that was placed again.

    `known` is what was told; `gone` of its events are no more, and `come` are there in their place; `cast` and
    `claims` are all there are now.
    """
    ring = _Ring(known, gone, come, cast=cast, claims=claims)
    placed = {event.id: ring.place(event) for event in ring.moving()}
    moved = placed.keys() | {event.id for event in gone}
    steps: dict[str, set[str]] = {}
    for name, fights in placed.items():
        for joined in fights:
            steps.setdefault(joined, set()).add(name)
    disputes = {one.id: one for one in known.disputes if one.id not in ring.lost}
    changed = {one.id for one in disputes.values() if not moved.isdisjoint(one.events)} | steps.keys()
    for name in changed | {fight.id for fight in ring.fresh}:
        before = disputes.get(name)
        fight = ring.by_id(name)
        kept = set(before.events) - moved if before else set()
        fight.steps = {one: ring.event(one) for one in kept | steps.get(name, set())}
        disputes[name] = told(fight, cast)
    return tuple(disputes[name] for name in sorted(disputes)), {
        name: min(fights, key=fights.__getitem__, default=None) for name, fights in placed.items()
    }


class _Ring:
    """The fights as they are now, each put together when it is needed."""

    def __init__(
        self,
        known: Index,
        gone: Sequence[Event],
        come: Sequence[Event],
        *,
        cast: Mapping[str, Actor],
        claims: Mapping[str, Claim],
    ) -> None:
        self._known, self._cast, self._claims = known, cast, claims
        self._gone, self._come = {event.id: event for event in gone}, {event.id: event for event in come}
        self._of: dict[str, list[Event]] = {}
        self._by_pair: dict[Pair, Fight | None] = {}
        self._both: dict[str, list[Event]] = {}
        self._met_by: dict[str, Mapping[str, list[Event]]] = {}
        seeds = {frozenset(pair) for event in (*gone, *come) for pair in attacks_in(event, cast)}
        pairs, self.fresh = self._together(seeds)
        sides = {actor for pair in pairs for actor in pair}
        before = {one.id: one for actor in sides for one in known.fights_of.get(actor, ())}
        self._lost = [one for one in before.values() if frozenset(one.actors[:2]) in pairs]
        self.lost = {one.id for one in self._lost}
        self._pairs = pairs

    def event(self, name: str) -> Event:
        """The event with this id, as it is now."""
        return self._come.get(name) or self._known.by_id[name]

    def by_id(self, name: str) -> Fight:
        """A fight that there is, without its steps."""
        fresh = {fight.id: fight for fight in self.fresh}
        if name in fresh:
            return fresh[name]
        fight = self._fight(frozenset(self._known.fights[name].actors[:2]))
        if fight is None:
            raise KeyError(name)
        return fight

    def moving(self) -> list[Event]:
        """The events that may belong to other fights than before."""
        events = (*self._gone.values(), *self._come.values())
        touched = [self._fight(pair) for event in events for pair in _pairs(event)]
        fights = {fight.id: fight for fight in [*self.fresh, *touched] if fight}
        sides = {actor for fight in fights.values() for pair in fight.pairs for actor in pair}
        sides |= {actor for one in self._lost for actor in one.actors}
        found = dict(self._come)
        for pair in self._pairs:
            found |= {event.id: event for event in self._met(pair)}
        for actor in sides:
            if min(len(self._known.fights_of.get(actor, ())), len(self._fights_of(actor))) < CROWD:
                found |= {event.id: event for event in self.of(actor) if event.kind in BEFORE_COURT}
        return list(found.values())

    def place(self, event: Event) -> dict[str, tuple[bool, str]]:
        """The fights of an event, and what decides which is its main one: the least."""
        sides = _sides(event)
        if event.kind in STEPS:
            met = {fight.id: fight for pair in _pairs(event) if (fight := self._fight(pair))}
            if met:
                return {name: (not set(fight.head) <= sides, name) for name, fight in met.items()}
        if event.kind not in BEFORE_COURT:
            return {}
        near = set().union(*(self._fights_of(actor) for actor in sides))
        if len(near) >= CROWD:
            return {}
        meant = the_fight(event, {name: self._steps(self.by_id(name)) for name in near}, self._claims)
        return {meant: (False, meant)} if meant else {}

    def of(self, actor: str) -> list[Event]:
        """The events in which an actor takes part, in order of time, as they are now."""
        if actor not in self._of:
            events = [event for event in self._known.by_actor.get(actor, ()) if event.id not in self._gone]
            for event in self._come.values():
                if any(one == actor and role is not Role.SOURCE for one, role in event.participants):
                    insort(events, event, key=order)
            self._of[actor] = events
        return self._of[actor]

    def _met(self, pair: Pair) -> list[Event]:
        """The steps in which two actors meet."""
        fewest = min(pair, key=lambda actor: (len(self._known.by_actor.get(actor, ())), actor))
        (other,) = pair - {fewest} or pair
        return self._meetings(fewest).get(other, [])

    def _meetings(self, actor: str) -> Mapping[str, list[Event]]:
        """The steps of an actor, by each of those whom he meets in them."""
        if actor not in self._met_by:
            found: dict[str, list[Event]] = {}
            for event in self.of(actor):
                if event.kind in STEPS and actor in (sides := _sides(event)):
                    for other in sides:
                        found.setdefault(other, []).append(event)
            self._met_by[actor] = found
        return self._met_by[actor]

    def _together(self, seeds: Iterable[Pair]) -> tuple[set[Pair], list[Fight]]:
        """All pairs that attacks tie to these, and their fights."""
        meets: dict[Pair, list[tuple[str, str, Event]]] = {}
        todo = set(seeds)
        while todo:
            pair = todo.pop()
            meets[pair] = []
            for event in self._met(pair):
                attacks = attacks_in(event, self._cast)
                meets[pair] += [(one, other, event) for one, other in attacks if {one, other} == pair]
                if meets[pair] and meets[pair][-1][2] is event:
                    todo |= {frozenset(attack) for attack in attacks} - meets.keys()
        fights = fights_among({pair: attacks for pair, attacks in meets.items() if attacks})
        self._by_pair |= dict.fromkeys(meets) | {pair: fight for fight in fights for pair in fight.pairs}
        return set(meets), fights

    def _fight(self, pair: Pair) -> Fight | None:
        """The fight in which two actors attack each other."""
        if pair not in self._by_pair:
            self._together({pair})
        return self._by_pair[pair]

    def _fights_of(self, actor: str) -> set[str]:
        """The ids of the fights of an actor."""
        names = {one.id for one in self._known.fights_of.get(actor, ()) if one.id not in self.lost}
        return names | {fight.id for fight in self.fresh if any(actor in pair for pair in fight.pairs)}

    def _steps(self, fight: Fight) -> list[Event]:
        """The steps of a fight in which both sides take part."""
        if fight.id not in self._both:
            found = {event.id: event for pair in fight.pairs for event in self._met(pair)}
            self._both[fight.id] = list(found.values())
        return self._both[fight.id]


def _pairs(event: Event) -> Collection[Pair]:
    return [frozenset(pair) for pair in combinations(sorted(_sides(event)), 2)]


def _sides(event: Event) -> set[str]:
    return {actor for actor, role in event.participants if role in SIDES}
