"""A told timeline and a few articles more in, the timeline that telling all of it anew would give out.

Only what the new claims touch is told again: the groups they join and whoever decides otherwise for it, the events that
rival these or hang on them, and the fights that these belong to.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from timeline.calm import calm
from timeline.model import Timeline
from timeline.story.actors import described, named
from timeline.story.chronology import deduce, floats, hung_on, undeduced
from timeline.story.conflicts import ONCE, SHIFT, against, conflicts, rivals
from timeline.story.group import Group
from timeline.story.index import index
from timeline.story.kinds import KIN
from timeline.story.past import Past
from timeline.story.refight import refight
from timeline.story.regroup import regroup
from timeline.story.tell import one_each
from timeline.story.view import event_id, founder, order, view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.model import Actor, Article, Claim, Conflict, Dispute, Event
    from timeline.story.index import Index
    from timeline.when import When

    _Thing = TypeVar("_Thing", Actor, Article, Claim, Dispute)


@calm()
def add(
    timeline: Timeline, articles: Iterable[Article], actors: Iterable[Actor], claims: Iterable[Claim]
) -> Timeline | None:
    """Continue the telling of `timeline`; `None` where only telling everything anew can be right.

    That is where its events were not told from its claims by this very telling, where a known article or claim comes
    in other words or says more, where an actor turns out to be of another kind, and where publication days must be
    deduced.
    """
    known = index(timeline)
    said, read = one_each(claims), one_each(map(undeduced, articles))
    if not known.told or known.floating:
        return None
    if any(known.claims.get(one.id, one) != one for one in said):
        return None
    if any(one_each((one, known.articles.get(one.id, one))) != (known.articles.get(one.id, one),) for one in read):
        return None
    said = tuple(claim for claim in said if claim.id not in known.claims)
    read = tuple(article for article in read if article.id not in known.articles)
    texts = {**known.articles, **{article.id: article for article in read}}
    if any(floats(claim, texts.get(claim.article)) or claim.article in known.said for claim in said):
        return None
    cast = {actor.id: actor for actor in known.actors}
    more = _described(known, cast, actors, read, named(said))
    if any(one.id in cast and cast[one.id].kind is not one.kind for one in more):
        return None
    renamed = {one.id for one in more if one.id in cast and cast[one.id].name != one.name}
    cast |= {one.id: one for one in more}
    work = _Addition(known, claims=said, articles=texts, cast=cast)
    gone, come = work.events()
    disputes, main = refight(known, gone, come, cast=cast, claims=work.claims)
    disputes = tuple(_retitled(one, cast) if renamed & set(one.actors[:2]) else one for one in disputes)
    moved = _moved(known, come, main)
    gone += [known.by_id[event.id] for event in moved]
    come = [replace(event, dispute=main.get(event.id)) for event in come] + moved
    grown = Timeline(
        articles=_merged(timeline.articles, read),
        actors=tuple(cast[name] for name in sorted(cast)),
        claims=_merged(timeline.claims, said),
        events=_placed(timeline.events, gone, come),
        disputes=disputes,
    )
    known.continued(grown, said=said, claims=work.claims, articles=texts, gone=gone, come=come)
    return grown


def _described(
    known: Index, cast: Mapping[str, Actor], actors: Iterable[Actor], read: Sequence[Article], wanted: set[str]
) -> tuple[Actor, ...]:
    """The actors that are new, or that the new articles may describe otherwise."""
    wanted = wanted.union(*(article.actors for article in read))
    given = [actor for actor in actors if actor.id in wanted or actor.id in cast]
    touched = wanted | {actor.id for actor in given}
    before = known.readers(touched)
    texts = {
        actor: [
            *(article.text for article in read if actor in article.actors),
            *(article.text for article in before.get(actor, ())),
        ]
        for actor in touched
    }
    return described([*given, *(cast[name] for name in touched if name in cast)], touched, texts)


def _merged(before: tuple[_Thing, ...], more: Iterable[_Thing]) -> tuple[_Thing, ...]:
    told = list(before)
    for one in more:
        insort(told, one, key=lambda thing: thing.id)
    return tuple(told)


def _retitled(fight: Dispute, cast: Mapping[str, Actor]) -> Dispute:
    return replace(fight, title=" v. ".join(cast[actor].name for actor in fight.actors[:2]))


def _moved(known: Index, come: Iterable[Event], main: Mapping[str, str | None]) -> list[Event]:
    """The events that are what they were but for the fight they belong to."""
    fresh = {event.id for event in come}
    return [
        replace(known.by_id[name], dispute=fight)
        for name, fight in main.items()
        if name not in fresh and known.by_id[name].dispute != fight
    ]


def _placed(events: Sequence[Event], gone: Iterable[Event], come: Iterable[Event]) -> tuple[Event, ...]:
    """The events in order of time, without and with these."""
    told = list(events)
    for event in gone:
        del told[bisect_left(told, order(event), key=order)]
    for event in come:
        insort(told, event, key=order)
    return tuple(told)


class _Addition:
    """What new claims do to the events of a told timeline."""

    def __init__(
        self, known: Index, *, claims: Iterable[Claim], articles: Mapping[str, Article], cast: Mapping[str, Actor]
    ) -> None:
        told = {claim.id: claim for claim in claims}
        self._known, self._articles = known, articles
        self.claims: Mapping[str, Claim] = {**known.claims, **told}
        kinds = {actor.id: actor.kind for actor in cast.values()}
        self._past = Past(known, claims=self.claims, articles=articles, kinds=kinds, news=told.values())
        self._changed = regroup(self._past, [self._past.report(claim) for claim in told.values()])
        self._moved = {one.claim: name for name, group in self._changed.items() for one in group.now.reports}
        self._ordered: dict[str, list[Claim]] = {}
        for claim in told.values():
            if other := hung_on(claim):
                self._ordered.setdefault(other, []).append(claim)

    def events(self) -> tuple[list[Event], list[Event]]:
        """The events that are no more, and those that are there in their place."""
        touched = set(self._changed)
        for group in self._changed.values():
            for told in (Group.of(group.then), group.now):
                touched |= {rival.founder for rival in self._rivals(told)}
        touched = self._linked(touched)
        groups = sorted(filter(None, map(self._group, touched)), key=lambda group: group.reports[0].rank)
        ids = sorted(report.claim for group in groups for report in group.reports)
        claims = {one: self.claims[one] for one in ids}
        read = {claim.article for claim in claims.values()}
        articles = {one: self._articles[one] for one in read if one in self._articles}
        found = deduce(groups, claims, articles)
        clashes = conflicts(groups, self._apart(groups), found)
        come = view(groups, claims=claims, articles=articles, clashes=clashes, found=found, readings={})
        before = self._known.by_id
        gone = {name: before[name] for one in touched if (name := event_id(one)) in before}
        same = {one.id for one in come if one.id in gone and replace(one, dispute=gone[one.id].dispute) == gone[one.id]}
        return [gone[name] for name in gone if name not in same], [one for one in come if one.id not in same]

    def _group(self, name: str) -> Group | None:
        """The group that this claim founds now."""
        if name in self._changed:
            now = self._changed[name].now
            return now if now.reports else None
        return self._past.group(self._known.by_id[event_id(name)])

    def _home(self, claim: str) -> str | None:
        if claim in self._moved:
            return self._moved[claim]
        event = self._past.home(claim)
        return founder(event.id) if event else None

    def _rivals(self, group: Group) -> Iterator[Group]:
        """The groups that may tell one happening with another day."""
        key = rivals(group) if group.reports else None
        if key is None or (group.kind not in ONCE and group.width > SHIFT):
            return
        fewest = min(key[1], key=lambda actor: (len(self._known.by_actor.get(actor, ())), actor))
        others = [change.now for change in self._changed.values() if change.now.reports]
        others += [
            self._past.group(event)
            for event in self._past.of(KIN[group.kind], fewest)
            if founder(event.id) not in self._changed and (group.kind in ONCE or _close(event.when, group))
        ]
        for other in others:
            if other.founder != group.founder and rivals(other) == key:
                yield other

    def _apart(self, groups: Iterable[Group]) -> Iterator[tuple[Group, Group, Conflict]]:
        for group in groups:
            for other in self._rivals(group):
                if conflict := against(group, other):
                    yield group, other, conflict

    def _linked(self, founders: Iterable[str]) -> set[str]:
        """These and all that they are told to come before or after, however far."""
        todo, found = set(founders), set()
        while todo:
            name = todo.pop()
            found.add(name)
            group = self._group(name)
            for report in group.reports if group else ():
                claims = [*self._ordered.get(report.claim, ()), *self._known.ordered.get(report.claim, ())]
                near = {claim.id for claim in claims} | {hung_on(self.claims[report.claim])}
                todo |= {home for claim in near if claim and (home := self._home(claim))} - found
        return found


def _close(when: When, group: Group) -> bool:
    """Whether these days could be another account of those of `group`."""
    if when.earliest is None or when.latest is None:
        return False
    return when.earliest.toordinal() <= group.last + SHIFT and when.latest.toordinal() >= group.first - SHIFT
