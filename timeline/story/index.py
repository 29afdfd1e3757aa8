"""A timeline in, its parts by what they are asked for out: each table made once, kept while the timeline lives."""

from __future__ import annotations

import weakref
from bisect import insort
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from timeline.model import Role
from timeline.story.alone import by_article
from timeline.story.chronology import floats, hung_on, undeduced
from timeline.story.view import order

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from timeline.model import ActorKind, Article, Claim, Dispute, Event, Timeline

_Thing = TypeVar("_Thing")

_UNDATED = frozenset({None, "deduced"})
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


def opened(timeline: Timeline, *, told: bool) -> Timeline:
    """The timeline, ready to be asked: with the tables that most questions need, and telling more if it was told."""
    known = index(timeline)
    known.told = told
    _ = known.claims, known.articles, known.by_actor
    if told:
        _ = known.said, known.by_claim
    return timeline


class Index:
    """What is looked up in a timeline; each table is made when it is first needed.

    `told` says that its events are what `tell` makes of its claims, so that the telling can be continued.
    """

    told = False

    def __init__(self, timeline: Timeline) -> None:
        """Of the parts only: an index does not keep its timeline alive."""
        self._articles, self.actors, self._claims = timeline.articles, timeline.actors, timeline.claims
        self.events, self.disputes = timeline.events, timeline.disputes

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self._claims}

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return {article.id: article for article in self._articles}

    @cached_property
    def by_id(self) -> Mapping[str, Event]:
        """The events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def fights(self) -> Mapping[str, Dispute]:
        """The disputes by id."""
        return {fight.id: fight for fight in self.disputes}

    def readers(self, actors: set[str]) -> Mapping[str, Sequence[Article]]:
        """The articles that name each of these actors."""
        found: dict[str, list[Article]] = {}
        for article in self._articles:
            if not actors.isdisjoint(article.actors):
                for actor in actors.intersection(article.actors):
                    found.setdefault(actor, []).append(article)
        return found

    @cached_property
    def floating(self) -> bool:
        """Whether a date counts from a publication day that nobody wrote."""
        undated = {article.id: undeduced(article) for article in self._articles if article.published_from in _UNDATED}
        if not undated:
            return False
        return any(claim.article in undated and floats(claim, undated[claim.article]) for claim in self._claims)

    @cached_property
    def ordered(self) -> Mapping[str, Sequence[Claim]]:
        """The claims that are told to come before or after another one, by that."""
        found: dict[str, list[Claim]] = {}
        for claim in self._claims:
            if "order" in claim.details and (other := hung_on(claim)):
                found.setdefault(other, []).append(claim)
        return found

    @cached_property
    def said(self) -> Mapping[str, Sequence[Claim]]:
        """The claims of each article."""
        return by_article(self._claims)

    @cached_property
    def kinds(self) -> Mapping[str, ActorKind]:
        """What each actor is."""
        return {actor.id: actor.kind for actor in self.actors}

    @cached_property
    def by_actor(self) -> Mapping[str, Sequence[Event]]:
        """The events in which an actor takes part, and not only says so, in the order of the timeline."""
        found: dict[str, list[Event]] = {}
        for event in self.events:
            for actor, role in event.participants:
                if role is Role.SOURCE:
                    continue
                if (told := found.get(actor)) is None:
                    found[actor] = [event]
                elif told[-1] is not event:
                    told.append(event)
        return found

    @cached_property
    def by_claim(self) -> Mapping[str, Event]:
        """The event that each claim tells."""
        return {claim: event for event in self.events for claim in event.claims}

    @cached_property
    def fights_of(self) -> Mapping[str, Sequence[Dispute]]:
        """The disputes of each actor."""
        found: dict[str, list[Dispute]] = {}
        for fight in self.disputes:
            for actor in fight.actors:
                found.setdefault(actor, []).append(fight)
        return found

    def continued(
        self,
        timeline: Timeline,
        *,
        said: Collection[Claim],
        claims: Mapping[str, Claim],
        articles: Mapping[str, Article],
        gone: Collection[Event],
        come: Collection[Event],
    ) -> None:
        """Hand the tables on to a timeline that continues this one.

        `said` are the claims that are new in it; `claims` and `articles` are all it has, by id; of the events some are
        `gone` and some are `come`.
        """
        new = index(timeline)
        new.told, new.floating = True, False
        new.claims, new.articles = claims, articles
        lost, by_id = {event.id for event in gone}, dict(self.by_id)
        for name in lost:
            del by_id[name]
        new.by_id = by_id | {event.id: event for event in come}
        if "by_claim" in vars(self):
            new.by_claim = {**self.by_claim, **{claim: event for event in come for claim in event.claims}}
        sides = {actor for event in (*gone, *come) for actor, role in event.participants if role is not Role.SOURCE}
        parts = {actor: [one for one in self.by_actor.get(actor, ()) if one.id not in lost] for actor in sides}
        for event in come:
            for actor in {actor for actor, role in event.participants if role is not Role.SOURCE}:
                insort(parts[actor], event, key=order)
        new.by_actor = {**self.by_actor, **parts}
        new.said = {**self.said, **by_article(said)}
        new.ordered = _and(self.ordered, ((other, claim) for claim in said if (other := hung_on(claim))))


def _and(known: Mapping[str, Sequence[_Thing]], more: Iterable[tuple[str, _Thing]]) -> Mapping[str, Sequence[_Thing]]:
    """The table with more of what it holds."""
    table = dict(known)
    for name, thing in more:
        table[name] = [*table.get(name, ()), thing]
    return table
