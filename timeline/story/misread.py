"""A report and a group of reports in, what it says that a role is played by somebody else in one of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.company import acquainted, one_month, told_together, width
from timeline.story.facts import (
    ACROSS,
    FOR_HIS_HOUSE,
    MISREAD,
    ONE_PARTY,
    OPPOSITE,
    OTHER_PARTIES,
    SAME_DAY,
    SWAPPED,
    THE_ONE,
)
from timeline.story.figures import same_sum
from timeline.story.group import third
from timeline.story.kin import same, unknown
from timeline.story.kinds import FROM_THE_OTHER_SIDE
from timeline.story.only import only
from timeline.story.outcomes import reversed_
from timeline.story.report import YEAR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.story.facts import Fact
    from timeline.story.group import Group
    from timeline.story.report import Report

SPOKEN = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE, Kind.ACQUISITION, Kind.BAN, Kind.APPEAL})
"""Kinds in which who heads a house, or holds an office, is named for it."""

ONE_WAY = frozenset({Kind.FOUNDING, Kind.FINE, Kind.BAN})
"""Kinds that nobody does back to who did it to him, so that the sides were misread where they are swapped."""

ONCE_IN: Mapping[Kind, int] = {Kind.FOUNDING: YEAR, Kind.ACQUISITION: 1}
"""Days in which one actor does no more than one act of a kind, so that one of two patients was misread."""


def against(report: Report, group: Group, days: list[Fact], *, crossed: bool, alike: bool) -> Fact:
    """What it says that a role is played by somebody else, where the other role is played `alike` or they are swapped.

    Mostly that there are two happenings; but a sum that both give, who alone can leave, or a party that is told on the
    side of the other one, alone and in the very month, speak for one that was misread.
    """
    if reversed_(report, group):
        return OPPOSITE
    if crossed and _swapped(report, group, days):
        return SWAPPED
    if (alike and same_sum(report, group) and not resold(report, group)) or _once(report, group):
        return ONE_PARTY
    month = one_month(report, group)
    if month and alike and report.kind is Kind.DEPARTURE and report.word not in FROM_THE_OTHER_SIDE:
        return THE_ONE
    lonely = min(len(report.parties), len(group.parties)) == 1 and bool(report.parties & group.parties)
    if month and (lonely or _for_his_house(report, group)):
        return ACROSS if lonely else FOR_HIS_HOUSE
    return MISREAD if _doubtful(report, group) else OTHER_PARTIES


def _doubtful(report: Report, group: Group) -> bool:
    """Whether one names a single party, maybe a wrong one, of what each article tells once: not two whom all know."""
    single = min(len(report.parties), len(group.parties)) == 1
    return single and any(map(unknown, report.parties | group.parties)) and only(report, group)


def _swapped(report: Report, group: Group, days: list[Fact]) -> bool:
    """Whether another article has it the wrong way round."""
    if report.article in {other.article for other in group.reports}:
        return False
    one_way = report.kind in ONE_WAY and width(report, group) <= YEAR and told_together(report, group)
    return SAME_DAY in days or same_sum(report, group) or one_way


def _once(report: Report, group: Group) -> bool:
    """Whether he who does it in both does it no more than once in that time."""
    near = width(report, group) <= ONCE_IN.get(report.kind, 0) and told_together(report, group)
    return near and not report.agents.isdisjoint(group.agents)


def _for_his_house(report: Report, group: Group) -> bool:
    """Whether a person does in one what a house, which may be his, does in the other, to the same party.

    Where neither says to whom, each article must name both, and one of the two must be unknown to the register.
    """
    if same(report.agents, group.agents) is not False:
        return False
    if any(actor in report.agents | group.agents for actor, _ in report.ties | group.ties):
        return False  # the articles say whose man he is
    if not (report.patients and group.patients):
        if not (acquainted(report, group) and any(map(unknown, report.agents | group.agents))):
            return False
    elif not same(report.patients, group.patients):
        return False
    return report.kind in SPOKEN and (report.agents <= report.people) != (group.agents <= group.people)


def resold(report: Report, group: Group) -> bool:
    """Whether who buys it in one sells it in the other."""
    if report.kind is not Kind.ACQUISITION:
        return False
    again = report.agents & third(group) or group.agents & third(report)
    return bool(again) and not report.patients.isdisjoint(group.patients)
