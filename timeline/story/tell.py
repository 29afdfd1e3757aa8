"""Articles, actors and claims in, a timeline out: the same set gives the same timeline, however it was put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import networkx as nx

from timeline.model import Actor, Article, Claim, Conflict, Event, Role, Status, Timeline
from timeline.story.conflicts import between, within
from timeline.story.copies import independent, twins
from timeline.story.disputes import disputes
from timeline.story.events import gather
from timeline.story.evidence import BEGINNING, END, boil
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.story.evidence import Group

TRUEST = (Status.OCCURRED, Status.ALLEGED, Status.DENIED, Status.PLANNED, Status.POSSIBLE)
"""The status of an event is the first of these that one of its claims has."""

SHORT = 120
"""Characters of a quote that stands in for a missing title."""

_Thing = TypeVar("_Thing", Article, Claim)


def tell(articles: Iterable[Article], actors: Iterable[Actor], claims: Iterable[Claim]) -> Timeline:
    """Lay the claims of all articles side by side.

    What is given twice counts once; actors that no claim mentions are left out, articles without claims stay.
    """
    said = one_each(claims)
    by_id = {claim.id: claim for claim in said}
    read = one_each(_undeduced(article) for article in articles)
    published = {article.id: article.published.toordinal() for article in read if article.published}
    cast = join_actors(actors, said)
    kinds = {actor.id: actor.kind for actor in cast}
    groups = gather(boil(claim, kinds=kinds, until=published.get(claim.article)) for claim in said)
    network = _copies(read, groups)
    found = _conflicts(groups)
    events = sorted((_event(group, by_id, network, found) for group in groups), key=_order)
    fights, main = disputes(events, cast)
    placed = (replace(event, dispute=main[event.id]) if event.id in main else event for event in events)
    return Timeline(articles=read, actors=cast, claims=said, events=tuple(placed), disputes=fights)


def _copies(articles: Iterable[Article], groups: Iterable[Group]) -> nx.Graph[str]:
    """The copies among the articles that tell something together; the others cannot be counted twice."""
    together = set()
    for group in groups:
        if len(told := {report.article for report in group.reports}) > 1:
            together |= told
    network: nx.Graph[str] = nx.Graph(twins(article for article in articles if article.id in together))
    return network


def _conflicts(groups: Iterable[Group]) -> dict[str, set[Conflict]]:
    """What sources disagree about, by the claim that founds the event it is shown on."""
    found: dict[str, set[Conflict]] = {}
    groups = list(groups)
    for group in groups:
        if clash := within(group):
            found[group.reports[0].claim] = set(clash)
    for group, other, conflict in between(groups):
        for told in (group, other):
            found.setdefault(told.reports[0].claim, set()).add(conflict)
    return found


def one_each(things: Iterable[_Thing]) -> tuple[_Thing, ...]:
    """Sorted by id, each id once; of two that differ, always the same one whatever order they come in."""
    kept: dict[str, _Thing] = {}
    for thing in things:
        other = kept.setdefault(thing.id, thing)
        if other is not thing and other != thing:
            kept[thing.id] = min(other, thing, key=repr)
    return tuple(kept[key] for key in sorted(kept))


def _undeduced(article: Article) -> Article:
    """The article as it was read: a publication day that other articles implied is worked out anew each time."""
    if article.published_from != "deduced":
        return article
    return replace(article, published=None, published_from=None)


def join_actors(actors: Iterable[Actor], claims: Iterable[Claim]) -> tuple[Actor, ...]:
    """The actors that the claims mention, each once with all its names, sorted by id."""
    wanted = {participant.actor for claim in claims for participant in claim.participants}
    wanted |= {claim.attributed_to for claim in claims if claim.attributed_to}
    kept: dict[str, list[Actor]] = {}
    for actor in actors:
        if actor.id in wanted:
            same = kept.setdefault(actor.id, [])
            if actor not in same:
                same.append(actor)
    return tuple(_one(kept[key]) for key in sorted(kept))


def _one(actors: list[Actor]) -> Actor:
    """One actor of several descriptions: the same whatever order and pairs they are joined in."""
    sure = [actor for actor in actors if actor.wikidata] or actors
    name = min(actor.name for actor in sure)
    names = {name for actor in actors for name in (actor.name, *actor.aliases)} - {name}
    return Actor(
        id=actors[0].id,
        name=name,
        kind=min(actor.kind for actor in sure),
        aliases=tuple(sorted(names)),
        wikidata=min((actor.wikidata for actor in sure if actor.wikidata), default=None),
    )


def _event(
    group: Group, claims: Mapping[str, Claim], network: nx.Graph[str], found: Mapping[str, set[Conflict]]
) -> Event:
    told = [claims[report.claim] for report in group.reports]
    founder = told[0]
    cast = sorted({(p.actor, p.role) for claim in told for p in claim.participants}, key=_by_role)
    statuses = {claim.status for claim in told}
    return Event(
        id=event_id(founder.id),
        kind=founder.kind,
        title=next((claim.title for claim in told if claim.title), _shorten(founder.quote)),
        status=next(status for status in TRUEST if status in statuses),
        when=_when(group, told),
        participants=tuple(cast),
        claims=tuple(sorted(claim.id for claim in told)),
        sources=independent((claim.article for claim in told), network),
        conflicts=tuple(
            sorted(found.get(founder.id, ()), key=lambda conflict: (conflict.on, conflict.claims, conflict.why))
        ),
    )


def event_id(claim: str) -> str:
    """The id of the event that `claim` founds: found again through the claim, whatever joins it later.

    >>> event_id("c-12ab")
    'e-12ab'
    """
    return "e-" + claim.removeprefix("c-")


_ROLES = tuple(Role)


def _by_role(part: tuple[str, Role]) -> tuple[int, str]:
    return (_ROLES.index(part[1]), part[0])


def _shorten(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rsplit(" ", 1)[0] + "…"


def _when(group: Group, told: list[Claim]) -> When:
    """The days that all reports allow; in the words of a report that says just that, else in EDTF of our own."""
    if not group.dated:
        return UNKNOWN
    earliest = date.fromordinal(group.first) if group.first != BEGINNING else None
    latest = date.fromordinal(group.last) if group.last != END else None
    for claim in told:
        if claim.when.earliest == earliest and claim.when.latest == latest and claim.when.edtf:
            return claim.when
    return When(earliest, latest, edtf(earliest, latest))


def edtf(earliest: date | None, latest: date | None) -> str:
    """An interval of days in EDTF.

    >>> edtf(date(2024, 3, 1), date(2024, 3, 1)), edtf(date(2024, 3, 1), date(2024, 3, 5)), edtf(None, date(2024, 3, 5))
    ('2024-03-01', '2024-03-01/2024-03-05', '../2024-03-05')
    """
    if earliest == latest and earliest:
        return earliest.isoformat()
    return "/".join(day.isoformat() if day else ".." for day in (earliest, latest))


def _order(event: Event) -> tuple[date, date, str]:
    """By first possible day, then by last; what has no day comes at the end."""
    first = event.when.earliest or event.when.latest or date.max
    return (first, event.when.latest or date.max, event.id)
