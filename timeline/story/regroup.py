"""What was told and a few more reports in, the groups that telling everything anew would change out.

A report decides by the groups that are near it when it is told. So it decides again only where one of these is not what
it was; and if it then goes elsewhere, the two groups that it leaves and joins are no longer what they were to those
that are told after it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from heapq import heappop, heappush
from itertools import islice
from typing import TYPE_CHECKING, cast

from timeline.story.events import best
from timeline.story.evidence import ENOUGH, compare, weigh
from timeline.story.facts import NEVER
from timeline.story.group import Group, doers
from timeline.story.kinds import NEAR
from timeline.story.near import MARGIN, near
from timeline.story.report import MONTH, SEASON, WEEK
from timeline.story.shelf import CROWD, bunches
from timeline.story.sides import POSTS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from timeline.model import Kind
    from timeline.story.near import Bunch
    from timeline.story.past import Past
    from timeline.story.report import Rank, Report


OUT = NEVER // 2
"""What no weight falls below but that of a group that something speaks against."""


@dataclass(slots=True)
class Changed:
    """A group that is not what it was: its reports of then, and the group as it is now; either may be empty."""

    then: list[Report] = field(default_factory=list)
    now: Group = field(default_factory=Group)
    _was: Group = field(default_factory=Group)

    def was(self, rank: Rank) -> Group:
        """The group of then when a report of this rank was told; to be asked in the order in which they were told."""
        for one in self.then[len(self._was.reports) :]:
            if one.rank >= rank:
                break
            self._was.add(one)
        return self._was


def regroup(past: Past, reports: Iterable[Report]) -> dict[str, Changed]:
    """The groups that `reports` change, by the claim that founds them."""
    news = list(reports)
    work = _Regrouping(past, news)
    for report in news:
        work.ask(report)
    work.run()
    return {founder: group for founder, group in work.changed.items() if group.now.reports != group.then}


class _Crowds:
    """Which bunches are crowded, with so many reports more; as a set that is counted when asked."""

    def __init__(self, count: Callable[[Kind, str], int], more: Counter[Bunch]) -> None:
        self._count, self._more = count, more

    def __contains__(self, bunch: object) -> bool:
        kind, actor = cast("Bunch", bunch)
        return self._count(kind, actor) + self._more[kind, actor] > CROWD


def _counting(past: Past, most: int) -> Callable[[Kind, str], int]:
    """How many reports of a kind an actor has, counted once and no further than to a crowd.

    Where no more claims name him than `most` below a crowd, these are counted, which takes no thought of their roles.
    """

    @cache
    def count(kind: Kind, actor: str) -> int:
        named = list(islice(past.named_in(kind, actor), CROWD - most + 1))
        if len(named) + most <= CROWD:
            return len(named)
        return sum(
            1 for _ in islice((one for one in past.named_in(kind, actor) if past.tells_of(one, actor)), CROWD + 1)
        )

    return count


class _Regrouping:
    def __init__(self, past: Past, news: Collection[Report]) -> None:
        self.past = past
        self.changed: dict[str, Changed] = {}
        more = Counter(bunch for report in news for bunch in bunches(report))
        count = _counting(past, max(more.values(), default=0))
        self._then, self._now = _Crowds(count, Counter()), _Crowds(count, more)
        self._queue: list[tuple[Rank, Report]] = []
        self._asked: set[str] = set()
        self._sure = {report.claim for report in news}
        for bunch in more:
            if bunch in self._now and bunch not in self._then:
                vague = [one for one in past.told_of(*bunch) if one.vague]
                self._sure |= {one.claim for one in vague}
                for one in vague:
                    self.ask(one)

    def ask(self, report: Report) -> None:
        """Let `report` decide when its turn comes."""
        if report.claim not in self._asked:
            self._asked.add(report.claim)
            heappush(self._queue, (report.rank, report))

    def run(self) -> None:
        """Let everybody decide who was asked, in the order in which reports are told."""
        while self._queue:
            _, report = heappop(self._queue)
            event = self.past.home(report.claim)
            before = self.past.founder(event).claim if event else None
            after = before if before and not self._matters(report) else self._decide(report)
            if after != before:
                for founder in (before, after):
                    if founder:
                        self._touch(founder, report)
            if after in self.changed:
                group = self.changed[after].now
                group.add(report)
                if after != before:
                    self._follow(group, report)

    def _matters(self, report: Report) -> bool:
        """Whether a changed group, as it was or as it is, could sway the report."""
        if report.claim in self._sure:
            return True
        # Where nothing rivals a group, a little less is enough; so whatever may rival it matters.
        singled = report.cast and (report.dated or report.kind in POSTS or report.things or report.amount)
        little = OUT if singled else ENOUGH[report.kind] - MARGIN
        rank = report.rank
        return any(
            _weight(report, group.now, self._now) > little
            or (group.then and _meet(group.then[0], report) and _weight(report, group.was(rank), self._then) > little)
            for group in self.changed.values()
        )

    def _decide(self, report: Report) -> str:
        """The claim that founds the group to which the report now belongs."""
        groups = (group for group in self._near(report) if group.reports and near(report, group, self._now))
        chosen = best(report, groups)
        return chosen.founder if chosen else report.claim

    def _near(self, report: Report) -> Iterator[Group]:
        kinds, rank = NEAR[report.kind], report.rank
        for group in self.changed.values():
            if group.now.reports:
                yield group.now
        events = [event for actor in sorted(report.who) for event in self.past.of(kinds, actor)]
        if report.width <= MONTH:
            events += [event for actor in sorted(doers(report)) for event in self.past.within(report, actor)]
        if report.width <= SEASON:
            events += self.past.around(kinds, report)
        if not report.dated:
            events += self.past.within_article(report)
        for event in self.past.open_to(report, events):
            first = self.past.founder(event)
            if first.claim not in self.changed and first.rank < rank:
                yield self.past.group(event, before=report)

    def _touch(self, founder: str, report: Report) -> None:
        """From this report on, the group of `founder` is not what it was."""
        if founder in self.changed:
            return
        event = self.past.home(founder)
        then, rank = self.past.reports(event) if event else [], report.rank
        if then and then[0].claim != founder:
            then = []
        now = Group.of(one for one in then if one.rank < rank)
        self.changed[founder] = Changed(then, now)
        for one in then:
            if one.rank > rank:
                self.ask(one)
        if then:
            self._follow(Group.of(then), report)

    def _follow(self, group: Group, report: Report) -> None:
        """Ask whoever is told after `report` and may be near `group`."""
        kinds, first = NEAR[group.kind], group.reports[0]
        told: list[Report] = []
        for actor in sorted(group.who):
            told += (one for one in self.past.said(self.past.of(kinds, actor), first) if actor in one.who)
            if first.width <= MONTH:
                told += self.past.said(self.past.within(first, actor), first)
        if first.width <= SEASON:
            told += (one for one in self.past.said(self.past.around(kinds, first), first) if one.amount or one.cast)
        if group.dated and group.width <= WEEK:  # told again in one article, where nobody is named
            told += (one for here in group.reports for one in self.past.beside(here))
        rank = report.rank
        for one in told:
            if one.claim not in self._asked and one.rank > rank:
                self.ask(one)


def _weight(report: Report, group: Group, crowded: _Crowds) -> int:
    if not group.reports or not near(report, group, crowded):
        return NEVER
    return weigh(compare(report, group))


def _meet(one: Report, other: Report) -> bool:
    return one.first <= other.last and other.first <= one.last
