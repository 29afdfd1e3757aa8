"""A told timeline in, the reports and groups it was told from out, each made when somebody asks for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from timeline.story.alone import Neighbours, by_article
from timeline.story.group import Group
from timeline.story.kinds import KIN, LOOSE, WORDS
from timeline.story.report import BEGINNING, END, MONTH, SEASON, boil
from timeline.story.roles import roles
from timeline.story.view import founder, order

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from timeline.model import ActorKind, Article, Claim, Event, Kind
    from timeline.story.index import Index
    from timeline.story.report import Days, Report

_RANK = attrgetter("rank")


class Past:
    """How the events of a timeline came about: a group at any time is the first reports of its event, in order."""

    def __init__(
        self,
        known: Index,
        *,
        claims: Mapping[str, Claim],
        articles: Mapping[str, Article],
        kinds: Mapping[str, ActorKind],
        news: Iterable[Claim] = (),
    ) -> None:
        """Of the timeline that `known` is the index of; claims, articles and kinds of actors may be more than then.

        `news` are the claims that are more: those of other articles.
        """
        self._known = known
        self._claims, self._articles, self._kinds = claims, articles, kinds
        self._news = by_article(news)
        self._casts: dict[str, frozenset[str]] = {}
        self._neighbours: dict[str, Neighbours] = {}
        self._reports: dict[str, Report] = {}
        self._told: dict[str, list[Report]] = {}
        self._homes: dict[str, Event] = {}
        self._once: dict[frozenset[str], frozenset[str]] = {}

    def report(self, claim: Claim) -> Report:
        """What the claim boils down to."""
        if claim.id not in self._reports:
            article = self._articles.get(claim.article)
            if article and article.id not in self._casts:
                self._casts[article.id] = frozenset(article.actors)
            told = article.published.toordinal() if article and article.published else None
            cast = self._casts.get(claim.article, frozenset())
            if claim.article not in self._neighbours:
                said = self._news.get(claim.article) or self._known.said.get(claim.article, ())
                self._neighbours[claim.article] = Neighbours(said)
            self._reports[claim.id] = boil(
                claim,
                kinds=self._kinds,
                told=told,
                cast=cast,
                beside=self._neighbours[claim.article].beside(claim),
                once=self._once,
            )
        return self._reports[claim.id]

    def reports(self, event: Event) -> list[Report]:
        """The reports of an event in the order in which they were told."""
        if event.id not in self._told:
            claims = self._claims
            self._homes |= dict.fromkeys(event.claims, event)
            self._told[event.id] = sorted((self.report(claims[one]) for one in event.claims), key=_RANK)
        return self._told[event.id]

    def home(self, claim: str) -> Event | None:
        """The event that tells a claim."""
        if claim not in self._homes and claim in self._known.claims:
            self._homes[claim] = self._known.by_claim[claim]
        return self._homes.get(claim)

    def founder(self, event: Event) -> Report:
        """The report that founded an event."""
        return self.report(self._claims[founder(event.id)])

    def group(self, event: Event, *, before: Report | None = None) -> Group:
        """The group of an event as it is, or as it was when the report `before` was told."""
        told = self.reports(event)
        then = len(told) if before is None else bisect_left(told, before.rank, key=_RANK)
        return Group.of(islice(told, then))

    def of(self, kinds: Container[Kind], actor: str) -> Iterator[Event]:
        """The events of these kinds in which an actor takes part."""
        return (event for event in self._known.by_actor.get(actor, ()) if event.kind in kinds)

    def told_of(self, kind: Kind, actor: str) -> Iterator[Report]:
        """The reports of a kind in which an actor takes part."""
        for claim in self.named_in(kind, actor):
            if actor in (report := self.report(claim)).who:
                yield report

    def named_in(self, kind: Kind, actor: str) -> Iterator[Claim]:
        """The claims of a kind that name an actor in any role, and are told of him, or of others in his events."""
        for event in self.of(KIN[kind] | LOOSE[kind], actor):
            for one in event.claims:
                claim = self._claims[one]
                if claim.kind is kind and any(part.actor == actor for part in claim.participants):
                    yield claim

    def tells_of(self, claim: Claim, actor: str) -> bool:
        """Whether an actor takes part in what a claim tells, as its report would say."""
        part = roles(claim, self._kinds)
        return actor in part.parties or actor in part.things

    def within(self, days: Days, actor: str) -> Iterator[Event]:
        """The events of a month at most that may share a day with `days`, and in which an actor takes part."""
        first, last = date.fromordinal(days.first), date.fromordinal(days.last)
        for event in self._known.by_actor.get(actor, ()):
            begun, ended = event.when.earliest, event.when.latest
            if begun and ended and begun <= last and first <= ended and (ended - begun).days < MONTH:
                yield event

    def beside(self, told: Report) -> Iterator[Report]:
        """The reports of the article of `told` that give no day."""
        for claim in self._known.said.get(told.article, ()):
            if claim.when.earliest is None and claim.when.latest is None:
                yield self.report(claim)

    def within_article(self, told: Report) -> Iterator[Event]:
        """The events that the article of `told` tells."""
        return (event for claim in self._known.said.get(told.article, ()) if (event := self.home(claim.id)))

    def around(self, kinds: Container[Kind], days: Days) -> Iterator[Event]:
        """The events of these kinds that may share a day with `days`, each a season long at most."""
        events = self._known.events
        first = bisect_left(events, days.first - SEASON, key=_filed)
        last = bisect_right(events, days.last + SEASON, key=_filed)
        return (event for event in events[first:last] if event.kind in kinds)

    def open_to(self, report: Report, events: Iterable[Event]) -> Iterator[Event]:
        """Of these events, each once, those whose founding claim may come before a report, and be joined by it."""
        kinds, (first, last), seen = KIN[report.kind] | LOOSE[report.kind], _bounds(report), set[str]()
        vagueness = report.width, report.kind in WORDS
        for event in events:
            if event.id not in seen:
                seen.add(event.id)
                claim = self._claims[founder(event.id)]
                if claim.kind in kinds and _meet(claim, first, last) and _vagueness(claim) <= vagueness:
                    yield event

    def said(self, events: Iterable[Event], days: Days) -> Iterator[Report]:
        """The reports of these events that share a day with `days`."""
        first, last = _bounds(days)
        for event in events:
            for one in event.claims:
                claim = self._claims[one]
                if _meet(claim, first, last):
                    self._homes[one] = event
                    yield self.report(claim)


def _filed(event: Event) -> int:
    """The day from which an event is filed."""
    return order(event)[0].toordinal()


def _vagueness(claim: Claim) -> tuple[int, bool]:
    """What puts one report behind another before all else: how many days it may mean, and whether it is but words."""
    when = claim.when
    last = when.latest.toordinal() if when.latest else END
    return last - (when.earliest.toordinal() if when.earliest else BEGINNING) + 1, claim.kind in WORDS


def _bounds(days: Days) -> tuple[date, date]:
    return date.fromordinal(max(days.first, 1)), date.fromordinal(min(days.last, date.max.toordinal()))


def _meet(claim: Claim, first: date, last: date) -> bool:
    when = claim.when
    return not ((when.latest and when.latest < first) or (when.earliest and when.earliest > last))
