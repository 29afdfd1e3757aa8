"""Groups of reports in, those that are worth comparing with one more report out: few, and all that could matter.

A report looks where the days, the people and the kind agree. One without any date looks at most groups in vain: without
a day in common little speaks for one happening. So it looks only where more could be in common than who and what.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from timeline.model import Kind
from timeline.story.evidence import ENOUGH
from timeline.story.figures import same_sum
from timeline.story.kin import akin, kin
from timeline.story.kinds import BENCH, KIN
from timeline.story.report import END, MONTH, SEASON, SENTENCE, WEEK
from timeline.story.sides import CROWDED, POSTS, acquainted, told_together

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from timeline.story.report import Days, Group, Report

MARGIN = 2
"""By how much the best group must lead the next one; less is a guess."""

CROWD = 500
"""Reports of a kind on one actor beyond which one that gives no month, nor anybody else, is not for us to place."""

THIRD = KIN[Kind.ACQUISITION] | KIN[Kind.FOUNDING]
"""Kinds with a third party: who sells, or founds it too; reports may then share one actor of two."""

Bunch = tuple[Kind, str]
"""A kind, and an actor: what reports of the same are counted under."""

UNDATED = -1
"""Where the months stand of what gives no date; `None` is where no month is given."""

_NONE: tuple[Group, ...] = ()


class Key(NamedTuple):
    """Where groups are filed: a kind and an actor, or "" for nobody; `lone` where there is no other one."""

    kind: Kind
    actor: str
    lone: bool = False


def bunches(report: Report) -> Iterator[Bunch]:
    """Under whom `report` counts."""
    return ((report.kind, actor) for actor in report.who)


def near(report: Report, group: Group, crowded: Container[Bunch]) -> bool:
    """Whether the two are worth comparing: their days overlap, and they share two actors, or one where one names one.

    Beside one that they share, kin stands for an actor, and a sale has a third party. Where they share nobody, each
    must stand in the articles of the other, or one does and they give the same sum.
    """
    if group.first > report.last or group.last < report.first or not group.kinds <= KIN[report.kind]:
        return False
    shared = report.who & group.who
    if len(shared) > 1:
        return True
    if not shared:
        return _apart(report, group)
    if min(len(report.who), len(group.who)) > 1:
        sharp = report.width <= MONTH >= group.width or report.kind is Kind.FOUNDING
        third = report.kind in THIRD or (report.kind in BENCH and acquainted(report, group))
        return (sharp and third) or akin(report.who - shared, group.who) or same_sum(report, group)
    return not (report.vague and (report.kind, *shared) in crowded)


def _apart(report: Report, group: Group) -> bool:
    """Whether two that share nobody are worth comparing."""
    width = max(report.width, group.width)
    if not report.cast or width > SEASON:
        return False
    if width == 1 and told_together(report, group):
        return True
    if group.who and group.who.isdisjoint(report.cast):
        return False  # where the shelf does not look
    if not (report.who and group.who) and told_together(report, group):
        return True
    here = group.who or report.who & group.cast
    return width <= MONTH and (acquainted(report, group) or (bool(here) and same_sum(report, group)))


def hopeless(report: Report, *, lone: bool) -> bool:
    """Whether parties and words alone could never speak enough for a group, nor come near enough to be in its way.

    `lone` asks of groups with which it shares one party. What else could speak for it is its article, its words, its
    week, a thing or a figure.
    """
    if report.dated:
        return False
    parties = 4
    if lone or len(report.parties) < 2:  # noqa: PLR2004  (it takes two to be both)
        parties = 3 if report.kind in POSTS else 1 if report.kind in CROWDED else 2
    rest = bool(report.word) + bool(report.outcome) + bool(report.venues)
    return parties + rest <= ENOUGH[report.kind] - MARGIN


class Shelf:
    """Groups by kind, by who takes part, and by month, or by week of the news where undated; and by article."""

    def __init__(self, counts: Counter[Bunch]) -> None:
        """Start empty; `counts` tells how many reports each bunch will have."""
        self._counts = counts
        self._crowded = {bunch for bunch, count in counts.items() if count > CROWD}
        self._months: dict[Key, dict[int | None, list[Group]]] = defaultdict(lambda: defaultdict(list))
        self._weeks: dict[tuple[Key, int], list[Group]] = defaultdict(list)
        self._days: dict[tuple[Kind, int], dict[int, Group]] = defaultdict(dict)
        self._figures: dict[Key, list[Group]] = defaultdict(list)
        self._articles: dict[str, list[Group]] = defaultdict(list)
        self._quotes: dict[str, dict[int, Group]] = {}

    def file(self, group: Group, report: Report, known: frozenset[str] | None = None) -> None:
        """Make `group`, which `report` has just joined, findable; `known` is who took part before, if anybody did."""
        keys = set(_keys(group.kind, group.who))
        if known is not None:
            keys -= set(_keys(group.kind, known))
        for key in keys:
            for month in _months(group):
                self._months[key][month].append(group)
            if not group.dated:
                self._weeks[key, group.reports[0].told // WEEK].append(group)
        if (keys or _figured(report)) and any(map(_figured, group.reports)):
            for actor in group.who:
                self._figures[Key(group.kind, actor)].append(group)
        if group.width == 1 and group.cast:
            self._days[group.kind, group.first][id(group)] = group
        self._articles[report.article].append(group)
        self._quotes.setdefault(report.quote, {})[id(group)] = group

    def near(self, report: Report) -> Iterator[Group]:
        """Groups worth comparing with `report`, each once."""
        seen: set[int] = set()
        for group in self._candidates(report):
            if id(group) not in seen:
                seen.add(id(group))
                if near(report, group, self._crowded):
                    yield group

    def _candidates(self, report: Report) -> Iterator[Group]:
        kind, months = report.kind, _months(report)
        who = sorted(report.who, key=lambda actor: (self._counts[kind, actor], actor))
        alone, together = hopeless(report, lone=True), hopeless(report, lone=False)
        if not alone:
            for actor in who:
                if not (report.vague and (kind, actor) in self._crowded):
                    yield from self._at(kind, actor, months, lone=True)
        if not together:
            # Who shares two with the report shares one who is not the busiest.
            others = who if kind in THIRD else who[:-1] or who
            for actor in chain(others, *(map(kin, who) if len(who) > 1 else ())):
                yield from self._at(kind, actor, months)
        if alone or together:
            yield from self._more(report)
        if report.cast:
            yield from self._company(report, months)

    def _company(self, report: Report, months: tuple[int | None, ...]) -> Iterator[Group]:
        """Groups that share nobody with a report, but days and the people of its article."""
        if report.width <= SEASON:
            for actor in chain(report.cast - report.who, ("",)):
                yield from self._at(report.kind, actor, months)
        if report.width == 1:
            for kind in KIN[report.kind]:
                yield from self._days.get((kind, report.first), {}).values()

    def _more(self, report: Report) -> Iterator[Group]:
        """Groups that have more in common with an undated report than parties and words."""
        yield from self._articles.get(report.article, _NONE)
        if len(report.quote) >= SENTENCE:
            yield from self._quotes.get(report.quote, {}).values()
        for actor in report.things:
            yield from self._at(report.kind, actor, (UNDATED,))
        keys = [Key(kind, actor) for kind in KIN[report.kind] for actor in report.who]
        if _figured(report):
            yield from chain.from_iterable(self._figures.get(key, _NONE) for key in keys)
        if report.told != END:
            week, months = report.told // WEEK, (*_span(report.told - WEEK, report.told), None)
            for key in keys:
                for near_by in (week - 1, week, week + 1):
                    yield from self._weeks.get((key, near_by), _NONE)
                if by_month := self._months.get(key):
                    yield from chain.from_iterable(by_month.get(month, _NONE) for month in months)

    def _at(self, kind: Kind, actor: str, months: tuple[int | None, ...], *, lone: bool = False) -> Iterator[Group]:
        everywhere = months in {(None,), (UNDATED,)}
        for one in KIN[kind]:
            if by_month := self._months.get(Key(one, actor, lone)):
                for month in by_month if everywhere else (*months, None, UNDATED):
                    yield from by_month.get(month, _NONE)


def _figured(report: Report) -> bool:
    return bool(report.amount or report.count)


def _keys(kind: Kind, who: frozenset[str]) -> Iterator[Key]:
    for actor in who or ("",):
        yield Key(kind, actor)
        if len(who) == 1:
            yield Key(kind, actor, lone=True)


def _months(told: Days) -> tuple[int | None, ...]:
    if not told.dated:
        return (UNDATED,)
    return (None,) if told.vague else _span(told.first, told.last)


def _span(first: int, last: int) -> tuple[int, ...]:
    """The months from one day to another, numbered."""
    begin, end = date.fromordinal(first), date.fromordinal(last)
    return tuple(range(begin.year * 12 + begin.month, end.year * 12 + end.month + 1))
