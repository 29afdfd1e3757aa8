"""Articles, actors and claims in, a timeline out: the same set gives the same timeline, however it was put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from timeline.calm import calm
from timeline.model import Actor, Article, Claim, Conflict, Event, Role, Status, Timeline
from timeline.story.actors import one_cast
from timeline.story.chronology import Deductions, deduce, edtf, floats, settled
from timeline.story.conflicts import between, within
from timeline.story.copies import copies, prints
from timeline.story.disputes import disputes
from timeline.story.events import gather
from timeline.story.report import BEGINNING, END, boil
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from timeline.story.report import Group

TRUEST = (Status.OCCURRED, Status.ALLEGED, Status.DENIED, Status.PLANNED, Status.POSSIBLE)
"""The status of an event is the first of these that one of its claims has, of the dated ones where there are any."""

ROUNDS = 4
"""How often days deduced for one article may date the next one."""

SHORT = 120
"""Characters of a quote that stands in for a missing title."""

_Thing = TypeVar("_Thing", Article, Claim)


@calm()
def tell(articles: Iterable[Article], actors: Iterable[Actor], claims: Iterable[Claim]) -> Timeline:
    """Lay the claims of all articles side by side.

    What is given twice counts once; actors that no claim and no article names are left out.
    """
    said = one_each(claims)
    by_id = {claim.id: claim for claim in said}
    read = one_each(undeduced(article) for article in articles)
    published = {article.id: article.published.toordinal() for article in read if article.published}
    cast = one_cast(actors, said, read)
    kinds = {actor.id: actor.kind for actor in cast}
    texts = {article.id: article for article in read}
    casts = {article.id: frozenset(article.actors) for article in read}
    groups, readings, found = _deduced(
        lambda readings: gather(
            boil(
                claim,
                kinds=kinds,
                until=published.get(claim.article),
                floats=floats(claim, texts.get(claim.article)),
                when=readings.get(claim.id),
                cast=casts.get(claim.article, frozenset()),
            )
            for claim in said
        ),
        by_id,
        texts,
    )
    sources = _sources(groups, texts)
    clashes = _conflicts(groups, found)
    days = {group.reports[0].claim: _when(group, by_id, readings, found) for group in groups}
    events = sorted((_event(group, by_id, days, sources, clashes) for group in groups), key=_order)
    fights, main = disputes(events, cast)
    placed = (replace(event, dispute=main[event.id]) if event.id in main else event for event in events)
    return Timeline(
        articles=tuple(_dated(article, found.published.get(article.id)) for article in read),
        actors=cast,
        claims=said,
        events=tuple(placed),
        disputes=fights,
    )


def _deduced(
    group: Callable[[Mapping[str, When]], list[Group]], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> tuple[list[Group], dict[str, When], Deductions]:
    """Group, deduce publication days, and group again with what the relative dates then mean, until nothing is new."""
    readings: dict[str, When] = {}
    for _ in range(ROUNDS):
        groups = group(readings)
        found = deduce(groups, claims, articles)
        new = {
            claim.id: when
            for claim in claims.values()
            if claim.article in found.published
            and floats(claim, articles[claim.article])
            and (when := settled(claim, found.published[claim.article])).known
        }
        if new == readings:
            break
        readings = new
    return groups, readings, found


def _dated(article: Article, published: When | None) -> Article:
    """The article with the publication day that others imply; `None` stays where it is not one day only."""
    if published is None:
        return article
    day = published.earliest if published.days == 1 else None
    return replace(article, published=day, published_from="deduced", published_within=published)


def _sources(groups: Iterable[Group], articles: Mapping[str, Article]) -> dict[str, int]:
    """How many independent articles tell what each claim founds; copies of one text are one."""
    told = {group.reports[0].claim: {report.article for report in group.reports} for group in groups}
    together = {article for read in told.values() if len(read) > 1 for article in read}
    known = prints(articles[article] for article in sorted(together) if article in articles)
    return {claim: 1 if len(read) == 1 else len(copies(read, known)) for claim, read in told.items()}


def _conflicts(groups: Sequence[Group], deductions: Deductions) -> dict[str, set[Conflict]]:
    """What sources disagree about, by the claim that founds the event it is shown on."""
    found: dict[str, set[Conflict]] = {}
    for group in groups:
        if clash := within(group):
            found[group.reports[0].claim] = set(clash)
    for group, other, conflict in between(groups):
        for told in (group, other):
            found.setdefault(told.reports[0].claim, set()).add(conflict)
    if deductions.contradictions:
        event = {report.claim: group.reports[0].claim for group in groups for report in group.reports}
        for claims in deductions.contradictions:
            if _misread(set(claims), groups):
                continue
            for first in {event[claim] for claim in claims}:
                found.setdefault(first, set()).add(Conflict("date", claims, "These sentences cannot all hold."))
    return found


def one_each(things: Iterable[_Thing]) -> tuple[_Thing, ...]:
    """Sorted by id, each id once; of two that differ, always the same one whatever order they come in."""
    kept: dict[str, _Thing] = {}
    for thing in things:
        other = kept.setdefault(thing.id, thing)
        if other is not thing and other != thing:
            kept[thing.id] = min(other, thing, key=repr)
    return tuple(kept[key] for key in sorted(kept))


def undeduced(article: Article) -> Article:
    """The article as it was read: a publication day that other articles implied is worked out anew each time."""
    if article.published_from != "deduced":
        return article
    return replace(article, published=None, published_from=None, published_within=UNKNOWN)


def _misread(claims: Collection[str], groups: Iterable[Group]) -> bool:
    """Whether one article alone dates all events of a contradiction: we rather misread it than it errs."""
    held = [group.reports for group in groups if any(report.claim in claims for report in group.reports)]
    dating = [{report.article for report in reports if report.dated and not report.floats} for reports in held]
    return bool(set.intersection(*dating))


def _event(
    group: Group,
    claims: Mapping[str, Claim],
    days: Mapping[str, When],
    sources: Mapping[str, int],
    clashes: Mapping[str, set[Conflict]],
) -> Event:
    told = [claims[report.claim] for report in group.reports]
    first = told[0]
    kind = first.kind if len(told) == 1 else Counter(claim.kind for claim in told).most_common(1)[0][0]
    cast = sorted({(p.actor, p.role) for claim in told for p in claim.participants}, key=_by_role)
    # An undated mention ("faire passer Grok en open source") does not make a dated plan happen.
    statuses = {claim.status for claim in told if claim.when.known} or {claim.status for claim in told}
    found = clashes.get(first.id, ())
    return Event(
        id=event_id(first.id),
        kind=kind,
        title=_title([claim for claim in told if claim.kind is kind]),
        status=next(status for status in TRUEST if status in statuses),
        when=days[first.id],
        participants=tuple(cast),
        claims=tuple(sorted(claim.id for claim in told)),
        sources=sources[first.id],
        conflicts=tuple(sorted(found, key=lambda clash: (clash.on, clash.claims, clash.why))),
    )


def _title(told: Sequence[Claim]) -> str:
    """The title of the sharpest claim among those that name most of who took part, up to two."""
    titled = [claim for claim in told if claim.title]
    if not titled:
        return _shorten(told[0].quote)
    return max(titled, key=lambda claim: min(len({part.actor for part in claim.participants}), 2)).title


def event_id(claim: str) -> str:
    """The id of the event that `claim` founds: found again through the claim, whatever joins it later.

    >>> event_id("c-12ab")
    'e-12ab'
    """
    return "e-" + claim.removeprefix("c-")


def founder(event: str) -> str:
    """The claim that founded an event, of its id; the id of a claim is given back.

    >>> founder("e-12ab"), founder("c-12ab")
    ('c-12ab', 'c-12ab')
    """
    return "c-" + event.removeprefix("e-").removeprefix("c-")


_ROLES = tuple(Role)


def _by_role(part: tuple[str, Role]) -> tuple[int, str]:
    return (_ROLES.index(part[1]), part[0])


def _shorten(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rsplit(" ", 1)[0] + "…"


def _when(group: Group, claims: Mapping[str, Claim], readings: Mapping[str, When], found: Deductions) -> When:
    """The days that all reports allow, in the words of a report that says just that; else what others imply."""
    written = [report for report in group.reports if report.dated and not report.floats]
    told = written or [report for report in group.reports if report.dated]
    if not told:
        return found.events.get(group.reports[0].claim, UNKNOWN)
    first, last = max(report.first for report in told), min(report.last for report in told)
    earliest = date.fromordinal(first) if first != BEGINNING else None
    latest = date.fromordinal(last) if last != END else None
    for report in told:
        when = readings.get(report.claim) or claims[report.claim].when
        if when.earliest == earliest and when.latest == latest and when.edtf:
            return when
    return When(earliest, latest, edtf(earliest, latest), deduced=not written)


def _order(event: Event) -> tuple[date, date, str]:
    """By first possible day, then by last; what has no day comes at the end."""
    first = event.when.earliest or event.when.latest or date.max
    return (first, event.when.latest or date.max, event.id)
