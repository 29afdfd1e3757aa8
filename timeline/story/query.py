"""A timeline and what is asked of it in, the timeline of the events that answer out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.calm import calm
from timeline.model import Role, Timeline
from timeline.story.asked import written
from timeline.story.index import index
from timeline.story.tell import tell
from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import date

    from timeline.model import Event


@calm()
def query(  # noqa: C901  (one line a question: a table would only hide the arguments)
    timeline: Timeline,
    *,
    actors: str | Iterable[str] = (),
    with_: str | Iterable[str] = (),
    between: tuple[str, str] | None = None,
    kind: str | Iterable[str] = (),
    status: str | Iterable[str] = (),
    since: date | None = None,
    until: date | None = None,
    surely: bool = False,
    dispute: str | None = None,
    source: str | Iterable[str] = (),
    text: str | None = None,
    conflicts: bool = False,
) -> Timeline:
    """Keep the events that answer every question asked; nothing asked keeps all.

    `actors` (ids) must all take part, and of `with_` at least one; of several kinds, statuses or sources one is enough.
    `between` keeps what links two actors: events of both, and events of either with somebody who has dealt with both.
    `since` and `until` keep what may lie inside, or with `surely` what must. `source` keeps the claims of articles
    whose file, publisher, title or id contains one of the words, and tells the story of these claims alone, so that a
    merge can be taken back.
    """
    if sources := _many(source):
        timeline = _told_by(timeline, sources)
    events: Sequence[Event] = timeline.events
    if together := sorted(_many(actors)):
        events = index(timeline).by_actor.get(together[0], ())
        if len(together) > 1:
            events = [event for event in events if parties(event).issuperset(together)]
    asked: list[Callable[[Event], bool]] = []
    if others := _many(with_):
        asked.append(lambda event: not others.isdisjoint(parties(event)))
    if between:
        linked = _between(timeline.events, *between)
        asked.append(lambda event: event.id in linked)
    if kinds := _many(kind):
        asked.append(lambda event: event.kind in kinds)
    if statuses := _many(status):
        asked.append(lambda event: event.status in statuses)
    if since or until:
        window = When(since, until)
        inside = When.within if surely else When.overlaps
        asked.append(lambda event: event.when.known and inside(event.when, window))
    if dispute:
        held = {event for fight in timeline.disputes if fight.id == dispute for event in fight.events}
        asked.append(lambda event: event.id in held)
    if text:
        found = _holding(timeline, text)
        asked.append(lambda event: event.id in found)
    if conflicts:
        asked.append(lambda event: bool(event.conflicts))
    if not (together or asked):
        return timeline
    return restrict(timeline, [event for event in events if all(question(event) for question in asked)])


def _many(asked: str | Iterable[str]) -> frozenset[str]:
    """One word or several, as a set; the members of the enumerations are words too."""
    return frozenset((asked,)) if isinstance(asked, str) else frozenset(asked)


def parties(event: Event) -> set[str]:
    """Who takes part in an event; a mere source of what is told does not."""
    return {actor for actor, role in event.participants if role is not Role.SOURCE}


def restrict(timeline: Timeline, events: Iterable[Event]) -> Timeline:
    """The part of `timeline` that `events` stand on: their claims, articles, actors and disputes."""
    kept = tuple(events)
    shown, held = {event.id for event in kept}, {claim for event in kept for claim in event.claims}
    known = index(timeline)
    claims = tuple(known.claims[claim] for claim in sorted(held) if claim in known.claims)
    read: set[str] = set()
    cast: set[str | None] = set()
    for claim in claims:  # once only: in a large timeline they lie far apart in memory
        read.add(claim.article)
        cast.add(claim.attributed_to)
        for participant in claim.participants:
            cast.add(participant.actor)
    disputes = tuple(
        replace(fight, events=tuple(event for event in fight.events if event in shown))
        for fight in timeline.disputes
        if not shown.isdisjoint(fight.events)
    )
    cast.update(*(fight.actors for fight in disputes))
    return Timeline(
        articles=tuple(article for article in timeline.articles if article.id in read),
        actors=tuple(actor for actor in timeline.actors if actor.id in cast),
        claims=claims,
        events=tuple(_without(event, held) for event in kept),
        disputes=disputes,
    )


def _without(event: Event, held: Collection[str]) -> Event:
    """The event without conflicts with claims that are no longer there."""
    if not event.conflicts:
        return event
    clashes = tuple(conflict for conflict in event.conflicts if all(claim in held for claim in conflict.claims))
    return event if clashes == event.conflicts else replace(event, conflicts=clashes)


def _told_by(timeline: Timeline, sources: Collection[str]) -> Timeline:
    meant = frozenset().union(*(written(timeline, words) for words in sources))
    articles = [article for article in timeline.articles if article.id in meant]
    read = {article.id for article in articles}
    return tell(articles, timeline.actors, (claim for claim in timeline.claims if claim.article in read))


def _between(events: Iterable[Event], one: str, other: str) -> set[str]:
    """Events of both, and events of one of them with somebody who takes part with the other elsewhere."""
    mine: dict[str, set[str]] = {}
    theirs: dict[str, set[str]] = {}
    direct: set[str] = set()
    for event in events:
        cast = parties(event)
        if one in cast and other in cast:
            direct.add(event.id)
        elif one in cast or other in cast:
            reached = mine if one in cast else theirs
            for actor in cast - {one, other}:
                reached.setdefault(actor, set()).add(event.id)
    return direct.union(*(mine[actor] | theirs[actor] for actor in mine.keys() & theirs.keys()))


def _holding(timeline: Timeline, text: str) -> set[str]:
    """Events whose title, or one of whose quotes, holds the words, in any case."""
    needle = text.casefold()
    claims = {claim.id for claim in timeline.claims if needle in claim.quote.casefold()}
    return {
        event.id for event in timeline.events if needle in event.title.casefold() or not claims.isdisjoint(event.claims)
    }
