"""Reports in, groups of reports that tell one happening out; the grouping depends on the set of reports alone.

Reports are taken in order of sharpness. The sharpest and fullest report founds a group; each following one joins the
group that most speaks for it, or founds its own where nothing speaks enough or two groups speak alike. A group keeps
what all its reports agree on, so that nothing chains: "fined in 2020" joins the fine of 5 January or that of 5 December
or neither, and never makes them one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from timeline.model import Kind
from timeline.story.evidence import MONTH, NEVER, acquainted, compare, enough, weigh
from timeline.story.figures import same_sum
from timeline.story.kin import akin, kin
from timeline.story.kinds import BENCH, KIN
from timeline.story.report import Group

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from timeline.story.report import Days, Report

MARGIN = 2
"""By how much the best group must lead the next one; less is a guess."""

CROWD = 500
"""Reports of a kind on one actor beyond which one that gives no month, nor anybody else, is not for us to place."""

THIRD = KIN[Kind.ACQUISITION] | KIN[Kind.FOUNDING]
"""Kinds with a third party: who sells, or founds it too; reports may then share one actor of two."""

Bunch = tuple[Kind, str]
"""A kind, and an actor: what reports of the same are counted under."""


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
        if max(report.width, group.width) > MONTH:
            return False
        here = report.cast and (group.who & report.cast if group.who else report.who & group.cast)
        return acquainted(report, group) or (bool(here) and same_sum(report, group))
    if min(len(report.who), len(group.who)) > 1:
        sharp = report.width <= MONTH >= group.width or report.kind is Kind.FOUNDING
        third = report.kind in THIRD or (report.kind in BENCH and acquainted(report, group))
        return (sharp and third) or akin(report.who - shared, group.who)
    return not (report.vague and (report.kind, *shared) in crowded)


class Key(NamedTuple):
    """Where groups are filed: a kind and an actor, or "" for nobody; `lone` where there is no other one."""

    kind: Kind
    actor: str
    lone: bool = False


class Shelf:
    """Groups by kind, by who takes part, and by month."""

    def __init__(self, counts: Counter[Bunch]) -> None:
        """Start empty; `counts` tells how many reports each bunch will have."""
        self._counts = counts
        self._crowded = {bunch for bunch, count in counts.items() if count > CROWD}
        self._months: dict[Key, dict[int | None, list[Group]]] = defaultdict(lambda: defaultdict(list))

    def file(self, group: Group, keys: Iterable[Key]) -> None:
        """Make `group` findable under `keys`, in the months of its days."""
        for key in keys:
            for month in _months(group):
                self._months[key][month].append(group)

    def near(self, report: Report) -> Iterator[Group]:
        """Groups worth comparing with `report`, each once."""
        seen: set[int] = set()
        for group in self._candidates(report):
            if id(group) not in seen:
                seen.add(id(group))
                if near(report, group, self._crowded):
                    yield group

    def _candidates(self, report: Report) -> Iterator[Group]:
        months = _months(report)
        who = sorted(report.who, key=lambda actor: (self._counts[report.kind, actor], actor))
        for actor in who:
            if months == (None,) and (report.kind, actor) in self._crowded:
                continue
            yield from self._at(report.kind, actor, months, lone=True)
        # Who shares two with the report shares one who is not the busiest.
        others = who if report.kind in THIRD else who[:-1] or who
        for actor in chain(others, *(map(kin, who) if len(who) > 1 else ())):
            yield from self._at(report.kind, actor, months)
        if report.cast and report.width <= MONTH:
            for actor in chain(report.cast - report.who, ("",)):
                yield from self._at(report.kind, actor, months)

    def _at(self, kind: Kind, actor: str, months: tuple[int | None, ...], *, lone: bool = False) -> Iterator[Group]:
        for one in KIN[kind]:
            if by_month := self._months.get(Key(one, actor, lone)):
                for month in by_month if months == (None,) else (*months, None):
                    yield from by_month.get(month, ())


def _months(told: Days) -> tuple[int | None, ...]:
    if told.vague:
        return (None,)
    begin, end = date.fromordinal(told.first), date.fromordinal(told.last)
    return tuple(range(begin.year * 12 + begin.month, end.year * 12 + end.month + 1))


def _keys(group: Group) -> set[Key]:
    kind, who = group.kind, group.who or {""}
    return {Key(kind, actor) for actor in who} | {Key(kind, actor, lone=True) for actor in who if len(who) == 1}


def best(report: Report, groups: Iterable[Group]) -> Group | None:
    """The group that `report` belongs to: enough speaks for it, and clearly more than for any other; else none.

    What speaks for a group is what there is beyond what would be enough: a group of another kind needs more.
    """
    top, second, chosen = NEVER, NEVER, None
    for group in groups:
        surplus = weigh(compare(report, group)) - enough(report, group)
        if surplus > top:
            top, second, chosen = surplus, top, group
        elif surplus > second:
            second = surplus
    return chosen if top >= 0 and top - second >= MARGIN else None


def gather(reports: Iterable[Report]) -> list[Group]:
    """Group the reports; every one is in exactly one group, and the order they come in changes nothing."""
    told = sorted(reports, key=lambda report: report.rank)
    groups: list[Group] = []
    shelf = Shelf(Counter(bunch for report in told for bunch in bunches(report)))
    for report in told:
        group = best(report, shelf.near(report))
        if group is None:
            group = Group.of([report])
            groups.append(group)
            shelf.file(group, _keys(group))
        elif not report.who <= group.who:
            known = _keys(group)
            group.add(report)
            shelf.file(group, _keys(group) - known)
        else:
            group.add(report)
    return groups
