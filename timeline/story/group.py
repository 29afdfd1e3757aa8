"""Reports in, the group of those that tell one happening out: what they agree on, and what makes it what it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from timeline.model import Kind
from timeline.story.kinds import KIN, LOOSE, MUTUAL
from timeline.story.report import (
    BEGINNING,
    END,
    MONTH,
    NOBODY,
    UNTIED,
    WEEK,
    Days,
    Report,
    facts_told,
)
from timeline.story.roles import FIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.story.kin import Ties

_ONLY = {kind: frozenset({kind}) for kind in Kind}

_Thing = TypeVar("_Thing", str, Kind, tuple[str, str])


def third(told: Report | Group) -> frozenset[str]:
    """Who takes part, but neither does it nor has it done to him."""
    return told.parties - told.agents - told.patients


def doers(told: Report | Group) -> frozenset[str]:
    """Who does it, or who takes part where nobody is told to do it."""
    return told.agents or told.parties


def one_doer(told: Report | Group, other: Report | Group) -> bool:
    """Whether somebody does both; who is but named beside a suit need not be the one who files it."""
    ours, theirs = (one.agents or (NOBODY if one.kind in FIGHTS else third(one)) for one in (told, other))
    return not ours.isdisjoint(theirs)


def rich(told: Report | Group) -> bool:
    """Whether it tells more than that somebody did something: to whom, or how much of it."""
    reports = told.reports if isinstance(told, Group) else (told,)
    return len(told.parties) > 1 or any(report.amount or report.count for report in reports)


def just_before(told: Report | Group, report: Report) -> bool:
    """Whether a report on no day was published in the week after what happened in `told`, within a week."""
    return told.dated and told.width <= WEEK and report.until != END and 0 <= report.until - told.last <= WEEK


def fullness(group: Group) -> int:
    """How much its first report tells beside what was done and when."""
    return facts_told(group.reports[0])


def one_act(less: Group, more: Group) -> bool:
    """Whether one article tells two things done to the same people on one day, the first of them in full.

    "Found it liable ... reproached it with": who tells of the act without its day means the fuller one.
    """
    one, other = less.reports[0], more.reports[0]
    day = less.width == more.width == 1 and less.first == more.first
    if one.article != other.article or not day or one.kind is not other.kind:
        return False
    return fullness(less) < fullness(more) and one.agents == other.agents


@dataclass(slots=True)
class Group(Days):
    """What the reports of one happening agree on so far: the days all allow, and for each role the actors all name.

    `who` holds everybody and everything that one of them names.
    """

    reports: list[Report] = field(default_factory=list)
    agents: frozenset[str] = NOBODY
    patients: frozenset[str] = NOBODY
    parties: frozenset[str] = NOBODY
    venues: frozenset[str] = NOBODY
    things: frozenset[str] = NOBODY
    people: frozenset[str] = NOBODY
    strange: frozenset[str] = NOBODY
    states: frozenset[str] = NOBODY
    who: frozenset[str] = NOBODY
    cast: frozenset[str] = NOBODY
    ties: Ties = UNTIED
    first: int = BEGINNING
    last: int = END
    kinds: frozenset[Kind] = frozenset()

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Group:
        """The group of these reports, in this order."""
        group = cls()
        for report in reports:
            group.add(report)
        return group

    def add(self, report: Report) -> None:
        """Narrow what all agree on by one more report."""
        crossed = self.agents & report.patients | self.patients & report.agents
        if report.kind in MUTUAL or not crossed:
            self.agents, self.patients = _core(self.agents, report.agents), _core(self.patients, report.patients)
        elif not (self.agents & report.patients and self.patients & report.agents):  # one told his side wrongly
            self.agents = _core(self.agents - crossed, report.agents - crossed)
            self.patients = _core(self.patients - crossed, report.patients - crossed)
        fuller = _both(self.parties, report.parties) if min(len(self.parties), len(report.parties)) > 1 else None
        self.parties = fuller or max(self.parties, report.parties, key=len)
        self.venues, self.things = _core(self.venues, report.venues), _core(self.things, report.things)
        self.people, self.strange = _all(self.people, report.people), _all(self.strange, report.strange)
        self.states = _all(self.states, report.states)
        self.who, self.ties = _all(self.who, report.who), _all(self.ties, report.ties)
        if self.kinds <= KIN[report.kind]:
            self.kinds = _all(self.kinds, _ONLY[report.kind])
        self.cast = _both(self.cast, report.cast) if self.reports else report.cast
        self.first, self.last = max(self.first, report.first), min(self.last, report.last)
        self.reports.append(report)

    def akin(self, report: Report) -> bool:
        """Whether the report's kind may tell what those of the group tell."""
        return self.kinds <= KIN[report.kind]

    def allied(self, report: Report) -> bool:
        """Whether the report's kind may yet tell what the founder's does: in the very month, told by its agent."""
        sharp = max(self.width, report.width) <= MONTH
        return sharp and self.kind in LOOSE[report.kind] and one_doer(self, report)

    @property
    def kind(self) -> Kind:
        """The kind of the report that founded it."""
        return self.reports[0].kind

    @property
    def founder(self) -> str:
        """The claim of that report, which names the group."""
        return self.reports[0].claim


def _core(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """What both name; where one is silent, what the other names; where they are kin, what was named first."""
    return _both(ours, theirs) or ours or theirs


def _both(ours: frozenset[str], theirs: frozenset[str]) -> frozenset[str]:
    """What both hold; one of the two itself where it holds no more, as a million groups would copy it."""
    return ours if ours <= theirs else theirs if theirs <= ours else ours & theirs


def _all(ours: frozenset[_Thing], theirs: frozenset[_Thing]) -> frozenset[_Thing]:
    """What either holds; one of the two itself where it holds all."""
    return ours if theirs <= ours else theirs if ours <= theirs else ours | theirs
