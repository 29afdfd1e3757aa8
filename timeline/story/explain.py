"""A timeline and one of its events in, why its claims were joined and what kept the next event apart out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.story.alone import Neighbours
from timeline.story.chronology import deduce, floats, undeduced
from timeline.story.copies import copies, prints
from timeline.story.evidence import compare, enough, weigh
from timeline.story.facts import NEVER, NO_RIVAL, Fact
from timeline.story.group import Group
from timeline.story.index import index
from timeline.story.kinds import KIN
from timeline.story.query import parties
from timeline.story.report import END, boil
from timeline.story.view import founder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.model import Claim, Event, Timeline
    from timeline.story.report import Report
    from timeline.when import When


@dataclass(frozen=True, slots=True)
class Joined:
    """A claim, and the facts for which it joined the claims told before it; none for the one that founds the event."""

    claim: Claim
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """The event that most resembles this one, and what kept it apart."""

    event: Event
    facts: tuple[Fact, ...]
    enough: int

    @property
    def why(self) -> str:
        """The reason in one line."""
        if against := [fact.why for fact in self.facts if fact.weight == NEVER]:
            return against[0]
        if weigh(self.facts) >= self.enough:
            return "another event fits as well, and joining one of them would be a guess"
        return f"what speaks for one happening weighs {weigh(self.facts)}, and {self.enough} would be enough"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an event is told as it is.

    `copies` groups its articles by text; `agreeing` groups claims of different texts that give the very same days,
    parties and figures; `deduced_from` holds the claims on which deduced days rest.
    """

    event: Event
    joined: tuple[Joined, ...]
    nearest: Apart | None
    copies: tuple[tuple[str, ...], ...]
    agreeing: tuple[tuple[str, ...], ...]
    deduced_from: tuple[str, ...] = ()


def find_event(timeline: Timeline, name: str) -> Event:
    """The event that `name` means: its id, the beginning of it, the id it once had, or the id of one of its claims.

    Raises InputError where no event or more than one is meant.
    """
    if told := index(timeline).by_claim.get(founder(name)):
        return told
    begun = [event for event in timeline.events if name and event.id.startswith(name)]
    if len(begun) == 1:
        return begun[0]
    count = f"{len(begun)} events'" if begun else "No event's"
    raise InputError(f"{count} id begins with “{name}”.", mend="`timeline query T.json -o T.csv` lists them.")


def explain(timeline: Timeline, name: str) -> Explanation:
    """The reasons for the event that `name` means.

    Raises InputError where there is none.
    """
    event = find_event(timeline, name)
    told = _Told(timeline)
    group, joined = Group(), []
    claims, articles = told.known.claims, told.known.articles
    for report in told.reports(event):
        joined.append(Joined(claims[report.claim], _facts(report, group)))
        group.add(report)
    read = sorted({claims[one].article for one in event.claims})
    return Explanation(
        event=event,
        joined=tuple(joined),
        nearest=told.nearest(event, group),
        copies=copies(read, prints(articles[one] for one in read if one in articles)),
        agreeing=_agreeing([one.claim for one in joined]),
        deduced_from=told.deduced_from(event) if event.when.deduced else (),
    )


def _facts(report: Report, group: Group) -> tuple[Fact, ...]:
    """The facts for which a report joined a group; one more where these alone were not enough."""
    if not group.reports:
        return ()
    facts = tuple(compare(report, group))
    return facts if weigh(facts) >= enough(report, group) else (*facts, NO_RIVAL)


class _Told:
    """A timeline with its claims, articles and actors at hand."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline, self.known = timeline, index(timeline)

    def reports(self, event: Event) -> list[Report]:
        """The reports of `event` in the order in which they were told."""
        claims = self.known.claims
        return sorted((self._boil(claims[one], event) for one in event.claims), key=lambda report: report.rank)

    def _boil(self, claim: Claim, event: Event) -> Report:
        article = self.known.articles.get(claim.article)
        loose = floats(claim, undeduced(article) if article else None)
        told = article.published.toordinal() if article and article.published and not loose else None
        when = event.when if loose and event.when.deduced else None
        cast = frozenset(article.actors) if article else frozenset()
        around = Neighbours(self.known.said[claim.article]).beside(claim)
        return boil(
            claim,
            kinds=self.known.kinds,
            told=told,
            floats=loose,
            when=when,
            cast=cast,
            beside=around,
        )

    def nearest(self, event: Event, group: Group) -> Apart | None:
        """Of the events of kindred kind with a party in common, that with most in common and the closest days."""
        cast = parties(event)
        rivals = {
            other.id: other
            for actor in cast
            for other in self.known.by_actor[actor]
            if other.id != event.id and other.kind in KIN[event.kind]
        }
        if not rivals:
            return None
        common = {other.id: len(cast & parties(other)) for other in rivals.values()}
        near = min(rivals.values(), key=lambda other: (-common[other.id], _gap(event.when, other.when), other.id))
        theirs = Group.of(self.reports(near))
        sharper, vaguer = sorted((group, theirs), key=lambda told: told.reports[0].rank)
        return Apart(near, tuple(compare(vaguer.reports[0], sharper)), enough(vaguer.reports[0], sharper))

    def deduced_from(self, event: Event) -> tuple[str, ...]:
        """The claims on which the deduced days of `event` rest: its order, or what dated its article."""
        groups = {other.id: Group.of(self.reports(other)) for other in self.timeline.events}
        first = groups[event.id].reports[0].claim
        articles = {article.id: undeduced(article) for article in self.timeline.articles}
        return deduce(list(groups.values()), self.known.claims, articles).why.get(first, ())


def _gap(one: When, other: When) -> int:
    """Days between two intervals; far where one is unknown."""
    if one.overlaps(other):
        return 0 if one.known and other.known else END
    first, last = sorted((one, other), key=lambda when: when.earliest or date.min)
    return (last.earliest - first.latest).days if last.earliest and first.latest else END


def _agreeing(claims: Iterable[Claim]) -> tuple[tuple[str, ...], ...]:
    """Claims that give the very same kind, status, days, parties and figures, where at least two do."""
    same: dict[tuple[object, ...], list[str]] = {}
    for claim in claims:
        cast = tuple(sorted((participant.actor, participant.role) for participant in claim.participants))
        facts = tuple(claim.details.get(name) for name in ("amount", "count", "outcome"))
        said = (claim.kind, claim.status, claim.when.earliest, claim.when.latest, cast, facts)
        same.setdefault(said, []).append(claim.id)
    return tuple(sorted(tuple(sorted(group)) for group in same.values() if len(group) > 1))
