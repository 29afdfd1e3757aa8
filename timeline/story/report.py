"""Claims in, reports of them out: each claim boiled down to what tells happenings apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline.model import PUBLIC, ActorKind, Claim, Kind, Status
from timeline.story.kin import Ties, read_ties, unknown
from timeline.story.kinds import WORDS
from timeline.story.roles import roles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.when import When

BEGINNING, END = 0, 10_000_000
"""Day numbers before and after every date: the bounds of an interval that has none."""

WEEK, MONTH, SEASON, YEAR = 7, 31, 92, 366
"""Days of a week and so on; an interval longer than a season names no months."""

PEOPLE, MOST = 3, 0.4
"""Actors that two articles of one story both name, and of the shorter one's actors the share that they are."""

SENTENCE = 40
"""Characters from which a sentence is one's own, so that who has the same one has copied it."""

Names = frozenset[str]
"""Actors, by id."""

NOBODY: Names = frozenset()

UNTIED: Ties = frozenset()

Clearing = tuple[int, int]
"""The last day before which, and the first day after which, an article tells something like it again."""

Rank = tuple[bool, int, bool, int, str]
"""What orders reports: those that float last, then by days, words, facts and id."""


class Beside(NamedTuple):
    """What stands beside a claim in its article: nothing that its agents did in those days, nothing like it in more."""

    alone: bool = False
    clearing: Clearing | None = None


NOTHING = Beside()


class Days:
    """What has a first and a last possible day, as ordinals."""

    __slots__ = ()
    first: int
    last: int

    @property
    def width(self) -> int:
        """Days from the first to the last possible one; huge where a bound is unknown."""
        return self.last - self.first + 1

    @property
    def dated(self) -> bool:
        """Whether at least one bound is known."""
        return self.first != BEGINNING or self.last != END

    @property
    def vague(self) -> bool:
        """Whether no month is given."""
        return self.first == BEGINNING or self.last == END or self.last - self.first > SEASON


@dataclass(frozen=True, slots=True)
class Report(Days):
    """A claim boiled down to what tells happenings apart.

    `told` is the day on which its article was published. It `floats` where its days, if any, were deduced because its
    article has no publication day: then it is told last and says nothing about the days of others. `who` holds
    everybody and everything by which the report can be found, `cast` everybody its article names. `quote` is the
    sentence that states it, and `place` where in it the trigger stands. It stands `alone` where its article tells
    nothing else that its agents did in those days. `people` are those of its agents that are persons,
    `strange` the public bodies among its agents that no register knows: each language calls them otherwise; `states`
    those that are states or their ministries. `ties` are pairs of actors, the first of whom acts for the second, as its
    article says.
    """

    claim: str
    article: str
    kind: Kind
    word: str | None
    agents: frozenset[str]
    patients: frozenset[str]
    parties: frozenset[str]
    venues: frozenset[str]
    things: frozenset[str]
    first: int
    last: int
    told: int
    amount: str | None
    count: str | None
    outcome: str | None
    order: str | None
    status: Status
    floats: bool = False
    who: frozenset[str] = NOBODY
    cast: frozenset[str] = NOBODY
    quote: str = ""
    place: int = 0
    alone: bool = False
    clearing: Clearing | None = None
    people: frozenset[str] = NOBODY
    strange: frozenset[str] = NOBODY
    states: frozenset[str] = NOBODY
    ties: Ties = UNTIED

    def clear_over(self, days: Days) -> bool:
        """Whether its article tells nothing else in these days that could be taken for it."""
        return self.clearing is not None and self.clearing[0] < days.first and days.last < self.clearing[1]

    @property
    def until(self) -> int:
        """The day on which it was told as past."""
        return self.told if self.status is Status.OCCURRED else END

    @property
    def rank(self) -> Rank:
        """Sharp reports before vague ones, deeds before words, full before meagre, then by id: the order of telling."""
        return (self.floats, self.width, self.kind in WORDS, -facts_told(self), self.claim)


def boil(
    claim: Claim,
    *,
    kinds: Mapping[str, ActorKind],
    told: int | None = None,
    floats: bool = False,
    when: When | None = None,
    cast: frozenset[str] = frozenset(),
    beside: Beside = NOTHING,
    once: dict[Names, Names] | None = None,
) -> Report:
    """Reduce `claim` to its report.

    `kinds` tells what each actor is, `told` the day number its article was published on, `cast` whom that names, and
    `beside` what stands beside it there. Where the claim `floats`, `when` is what its
    relative date means once the publication day was deduced. `once` keeps the sets of actors of all reports, so that
    equal ones take room but once: a million reports name a few thousand actors.
    """
    held = {} if once is None else once
    part = roles(claim, kinds)
    people = frozenset(actor for actor in part.agents if kinds.get(actor) is ActorKind.PERSON)
    strange = frozenset(actor for actor in part.agents if kinds.get(actor) in PUBLIC and unknown(actor))
    states = frozenset(actor for actor in part.agents if kinds.get(actor) is ActorKind.GOVERNMENT)
    who = part.parties | part.things
    (first, last), get = bounds(when or claim.when), claim.details.get
    return Report(
        claim=claim.id,
        article=claim.article,
        kind=claim.kind,
        word=part.word,
        agents=held.setdefault(part.agents, part.agents),
        patients=held.setdefault(part.patients, part.patients),
        parties=held.setdefault(part.parties, part.parties),
        venues=part.venues,
        things=part.things,
        first=first,
        last=last,
        told=END if told is None else told,
        amount=get("amount"),
        count=get("count"),
        outcome=get("outcome"),
        order=get("order"),
        status=claim.status,
        floats=floats,
        who=held.setdefault(who, who),
        cast=cast,
        quote=claim.quote,
        place=claim.trigger.start - claim.start,
        alone=beside.alone,
        clearing=beside.clearing,
        people=held.setdefault(people, people),
        strange=held.setdefault(strange, strange),
        states=held.setdefault(states, states),
        ties=read_ties(get("acts_for")),
    )


def bounds(when: When) -> tuple[int, int]:
    """The first and the last possible day of a date, as ordinals."""
    first, last = when.earliest, when.latest
    return first.toordinal() if first else BEGINNING, last.toordinal() if last else END


def one_story(report: Report, other: Report) -> bool:
    """Whether they stand in two articles that tell one story: both name its people."""
    shared = len(report.cast & other.cast)
    least = min(len(report.cast), len(other.cast))
    return shared >= PEOPLE and shared >= MOST * least and report.article != other.article


def one_week(report: Report, other: Report) -> bool:
    """Whether they stand in two articles of one week."""
    return report.article != other.article and report.told != END and abs(report.told - other.told) < WEEK


def copied(report: Report, other: Report) -> bool:
    """Whether both are told in one sentence: one article has it of the other, both of an agency, or it stands twice."""
    return report.place == other.place and len(report.quote) >= SENTENCE and report.quote == other.quote


def listed(report: Report, other: Report) -> bool:
    """Whether one sentence tells both with verbs of two classes, and so tells two: "raised the sum and ordered ..."."""
    return report.quote == other.quote and report.article == other.article and report.word != other.word


def facts_told(report: Report) -> int:
    """How much it tells beside what was done and when."""
    told = (report.agents, report.patients, report.venues, report.things, report.amount, report.count, report.outcome)
    return sum(map(bool, told))


def one_date(report: Report, other: Report) -> bool:
    """Whether an article that tells both does not give them two dates, and so sets them apart."""
    return not (report.dated and other.dated) or (report.first, report.last) == (other.first, other.last)
