"""A timeline in, its parts by what they are asked for out: each table made once, kept while the timeline lives."""

from __future__ import annotations

import weakref
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.model import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.model import ActorKind, Article, Claim, Dispute, Event, Timeline

_KNOWN: dict[int, tuple[weakref.ref[Timeline], Index]] = {}


def index(timeline: Timeline) -> Index:
    """The index of `timeline`, the same one whenever it is asked for."""
    key = id(timeline)
    held = _KNOWN.get(key)
    if held and held[0]() is timeline:
        return held[1]
    made = Index(timeline)
    _KNOWN[key] = weakref.ref(timeline, lambda _: _KNOWN.pop(key, None)), made
    return made


class Index:
    """What is looked up in a timeline; each table is made when it is first needed.

    `told` says that its events are what `tell` makes of its claims, so that the telling can be continued.
    """

    told = False

    def __init__(self, timeline: Timeline) -> None:
        """Of the parts only: an index does not keep its timeline alive."""
        self._articles, self._actors, self._claims = timeline.articles, timeline.actors, timeline.claims
        self._events, self._disputes = timeline.events, timeline.disputes

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self._claims}

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return {article.id: article for article in self._articles}

    @cached_property
    def kinds(self) -> Mapping[str, ActorKind]:
        """What each actor is."""
        return {actor.id: actor.kind for actor in self._actors}

    @cached_property
    def by_actor(self) -> Mapping[str, Sequence[Event]]:
        """The events in which an actor takes part, and not only says so, in the order of the timeline."""
        found: dict[str, list[Event]] = {}
        for event in self._events:
            for actor in {actor for actor, role in event.participants if role is not Role.SOURCE}:
                found.setdefault(actor, []).append(event)
        return found

    @cached_property
    def by_claim(self) -> Mapping[str, Event]:
        """The event that each claim tells."""
        return {claim: event for event in self._events for claim in event.claims}

    @cached_property
    def fights_of(self) -> Mapping[str, Sequence[Dispute]]:
        """The disputes of each actor."""
        found: dict[str, list[Dispute]] = {}
        for fight in self._disputes:
            for actor in fight.actors:
                found.setdefault(actor, []).append(fight)
        return found
