"""Reports in, groups of reports that tell one happening out; the grouping depends on the set of reports alone.

Reports are taken in order of sharpness. The sharpest and fullest report founds a group; each following one joins the
group that most speaks for it, or founds its own where nothing speaks enough or two groups speak alike. A group keeps
what all its reports agree on, so that nothing chains: "fined in 2020" joins the fine of 5 January or that of 5 December
or neither, and never makes them one.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from timeline.story.evidence import MONTH, NEVER, compare, enough, weigh
from timeline.story.report import BEGINNING, END, FAMILY, Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import Kind
    from timeline.story.report import Report

MARGIN = 2
"""By how much the best group must lead the next one; less is a guess."""

CROWD = 200
"""With more groups than this to choose from, a report that gives no month is not for us to place."""

SEASON = 92
"""Days up to which a report is filed under its months; a vaguer one is filed under no month."""

MANY = 6
"""Parties of one report that are filed in pairs; beyond that, any pair is as good as another."""


class Key(NamedTuple):
    """Where groups are filed: a family of kinds and one actor, or two; `lone` where the group has no second one."""

    family: Kind
    who: tuple[str, ...]
    lone: bool = False


class Shelf:
    """Groups by family of kinds, by who takes part, and by month."""

    def __init__(self) -> None:
        """Start empty."""
        self._months: dict[Key, dict[int | None, list[Group]]] = defaultdict(lambda: defaultdict(list))
        self._all: dict[Key, list[Group]] = defaultdict(list)

    def file(self, group: Group, keys: Iterable[Key]) -> None:
        """Make `group` findable under `keys`, in the months of its days."""
        for key in keys:
            self._all[key].append(group)
            for month in _months(group.first, group.last):
                self._months[key][month].append(group)

    def near(self, report: Report) -> Iterator[Group]:
        """Groups worth comparing with `report`, each once: days overlap, and two are in common or one names one."""
        seen: set[int] = set()
        first, last = report.first, report.last
        for key in _questions(report):
            for group in self._at(key, report):
                if group.first > last or group.last < first:
                    continue
                if id(group) not in seen and not (key.lone and len(group.who) > 1):
                    seen.add(id(group))
                    yield group
        if report.cast and report.width <= MONTH:
            yield from (group for group in self._others(report) if id(group) not in seen)

    def _others(self, report: Report) -> list[Group]:
        """Groups of articles about the same people that name nobody in common with the report; none in a crowd."""
        by_month = self._months[_anybody(report)]
        months = _months(report.first, report.last)
        if sum(len(by_month.get(month, ())) for month in months) > CROWD:
            return []
        groups = {id(group): group for month in months for group in by_month.get(month, ())}
        return [
            group
            for group in groups.values()
            if group.first <= report.last
            and report.first <= group.last
            and group.who <= report.cast
            and report.who <= group.cast
            and group.who.isdisjoint(report.who)
        ]

    def _at(self, key: Key, report: Report) -> Iterable[Group]:
        if key not in self._all:
            return ()
        months = _months(report.first, report.last)
        if months == (None,):
            groups = self._all[key]
            return groups if len(groups) <= CROWD else ()
        by_month = self._months[key]
        return chain.from_iterable(by_month.get(month, ()) for month in (*months, None))


def _months(first: int, last: int) -> tuple[int | None, ...]:
    if first == BEGINNING or last == END or last - first > SEASON:
        return (None,)
    begin, end = date.fromordinal(first), date.fromordinal(last)
    return tuple(range(begin.year * 12 + begin.month, end.year * 12 + end.month + 1))


def _questions(report: Report) -> Iterator[Key]:
    family, who = FAMILY[report.kind], sorted(report.who)[:MANY]
    if len(who) == 1:
        yield Key(family, (who[0],))
        return
    yield from (Key(family, pair) for pair in combinations(who, 2))
    yield from (Key(family, (actor,), lone=True) for actor in who)


def _anybody(report: Report) -> Key:
    """Where to look for reports that name others: the kind alone."""
    return Key(FAMILY[report.kind], ())


def _keys(group: Group) -> set[Key]:
    family, who = FAMILY[group.kind], sorted(group.who)
    lone = {Key(family, (who[0],), lone=True)} if len(who) == 1 else set()
    pairs = {Key(family, pair) for report in group.reports for pair in combinations(sorted(report.who)[:MANY], 2)}
    anybody = {_anybody(report) for report in group.reports if report.cast}
    return lone | pairs | anybody | {Key(family, (actor,)) for actor in who}


def best(report: Report, groups: Iterable[Group]) -> Group | None:
    """The group that `report` belongs to: enough speaks for it, and clearly more than for any other; else none."""
    top, second, chosen = NEVER, NEVER, None
    for group in groups:
        weight = weigh(compare(report, group))
        if weight > top:
            top, second, chosen = weight, top, group
        elif weight > second:
            second = weight
    if chosen is None or top - second < MARGIN:
        return None
    return chosen if top >= enough(report, chosen) else None


def gather(reports: Iterable[Report]) -> list[Group]:
    """Group the reports; every one is in exactly one group, and the order they come in changes nothing."""
    groups: list[Group] = []
    shelf = Shelf()
    for report in sorted(reports, key=lambda report: report.rank):
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
