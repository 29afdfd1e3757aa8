"""Reports in, groups of reports that tell one happening out; the grouping depends on the set of reports alone.

Reports are taken in order of sharpness. The sharpest and fullest report founds a group; each following one joins the
group that most speaks for it, or founds its own where nothing speaks enough or two groups speak alike. A group keeps
what all its reports agree on, so that nothing chains: "fined in 2020" joins the fine of 5 January or that of 5 December
or neither, and never makes them one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline.story.evidence import compare, enough, weigh
from timeline.story.facts import NEVER
from timeline.story.group import Group, fullness, one_act
from timeline.story.near import MARGIN
from timeline.story.shelf import Shelf, bunches
from timeline.story.singled import lenient

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.story.report import Report


CLEAR = MARGIN + 1
"""By how much the best group must lead the next one before nothing else could be meant."""


def best(report: Report, groups: Iterable[Group]) -> Group | None:
    """The group that `report` belongs to: enough speaks for it, and clearly more than for any other; else none.

    What speaks for a group is what there is beyond what would be enough: a group of another kind needs more. Where
    hardly anything speaks for any other one, and the article tells no other, that says something too.
    """
    told, seen = 0, []
    for group in groups:
        facts = compare(report, group)
        surplus = weigh(facts) - enough(report, group)
        if surplus > NEVER:
            told += any(other.article == report.article for other in group.reports)
            seen.append((surplus, group, facts))
    if not seen:
        return None
    most = max(surplus for surplus, _, _ in seen)
    top, chosen, facts = max(seen, key=lambda one: (one[0] == most, fullness(one[1])))
    vague = report.width > 1  # who gives the day too may mean each of two acts
    others = (surplus for surplus, group, _ in seen if group is not chosen and not (vague and one_act(group, chosen)))
    second = max(others, default=NEVER)
    alone = top < 0 and not told and top - second >= CLEAR
    least = -lenient(report, chosen, facts) if alone else 0
    return chosen if top >= least and top - second >= MARGIN else None


def gather(reports: Iterable[Report]) -> list[Group]:
    """Group the reports; every one is in exactly one group, and the order they come in changes nothing."""
    told = sorted(reports, key=lambda report: report.rank)
    groups: list[Group] = []
    shelf = Shelf(Counter(bunch for report in told for bunch in bunches(report)))
    for report in told:
        group = best(report, shelf.near(report))
        known = None
        if group is None:
            group = Group()
            groups.append(group)
        else:
            known = group.who
        group.add(report)
        shelf.file(group, report, known)
    return groups
