"""A report and a group of reports in, what those who take part say for and against one happening out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.company import by_another, one_month, width
from timeline.story.facts import (
    ACROSS,
    BOTH_PARTIES,
    EITHER_SIDE,
    ONE_OF_MANY,
    ONE_PARTY,
    OTHER_PARTIES,
    SAME_HOUSE,
    THE_ONE,
)
from timeline.story.group import third
from timeline.story.kin import akin, same
from timeline.story.kinds import BENCH, BY_WHOM, MUTUAL
from timeline.story.misread import against, resold
from timeline.story.report import SEASON, YEAR

if TYPE_CHECKING:
    from timeline.story.facts import Fact
    from timeline.story.group import Group
    from timeline.story.report import Report

CROWDED = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.INVESTIGATION, Kind.PARTNERSHIP, Kind.STATEMENT})
"""Kinds that one actor may have with many others at a time, so that one party in common says little."""

BY_WHAT = frozenset({Kind.FOUNDING, Kind.LAUNCH, Kind.INVESTMENT, Kind.BAN, Kind.POLICY})
"""Kinds that one actor does again and again, to other things: who does it says little without to what."""

POSTS = frozenset({Kind.APPOINTMENT, Kind.DEPARTURE})
"""Kinds that happen to one person at a time, who is the patient (`FROM_THE_OTHER_SIDE`)."""


def sides(report: Report, group: Group, days: list[Fact]) -> list[Fact]:
    """What the same or other actors in the same roles say, where `days` is what their days say."""
    words = {report.word, *(other.word for other in group.reports)}
    if report.kind in MUTUAL and group.kind in MUTUAL and BY_WHOM.isdisjoint(words):
        return _mutual(report, group)
    crossed = report.agents & group.patients or report.patients & group.agents
    ties = None if crossed else report.ties | group.ties
    agents = same(report.agents, group.agents, ties)
    if agents is False and (nameless(report, group) or _described(report, group)):
        agents = None
    patients = same(report.patients, group.patients, None if report.kind in POSTS else ties)
    if patients and report.kind is Kind.FOUNDING:
        agents = agents or None  # each desk names another one of those who founded it
    if agents is False or patients is False or _others(report, group):
        return [against(report, group, days, crossed=bool(crossed), alike=bool(agents or patients))]
    shared = report.parties & group.parties
    if (agents and patients) or (len(shared) > 1 and (agents or patients or third(report) & third(group))):
        theirs = agents is None or same(report.agents, group.agents) is not False
        theirs = theirs and same(report.patients, group.patients) is not False
        return [BOTH_PARTIES if theirs else SAME_HOUSE]
    if report.kind in BENCH:
        if not patients and (agents or shared - report.agents - group.agents):
            return [ONE_OF_MANY if agents else EITHER_SIDE]  # who decides does so every day, of many
    elif shared and not (agents or patients) and width(report, group) <= (SEASON if crossed else YEAR):
        return [ACROSS]
    return [_lone(report, patient=bool(patients))] if agents or patients else []


def nameless(report: Report, group: Group) -> bool:
    """Whether two bodies of a state may be one that has no name of its own: two articles of one story tell its day."""
    strange = report.agents <= report.strange and group.agents <= group.strange
    return strange and width(report, group) == 1 and one_month(report, group)


def _described(report: Report, group: Group) -> bool:
    """Whether one calls a ministry by words that no register knows, and its article does not name the other's."""
    strange, named = (report, group) if report.agents <= report.strange else (group, report)
    if not strange.agents <= strange.strange or named.agents & (named.strange | named.people | strange.cast):
        return False
    return strange.agents | named.agents <= strange.states | named.states and one_month(report, group)


def _others(report: Report, group: Group) -> bool:
    """Whether it was bought by others than sold, two won, or an act is made known by others than those who did it."""
    if report.kind in BENCH and group.kind in BENCH and same(third(report), third(group)) is False:
        return report.parties.isdisjoint(group.parties)
    if not group.akin(report) and not (report.parties <= group.parties or group.parties <= report.parties):
        return True
    return resold(report, group) or _banned_elsewhere(report, group)


def _banned_elsewhere(report: Report, group: Group) -> bool:
    """Whether a court decides in one what in the other somebody bans who is none."""
    if {report.kind, group.kind} != {Kind.RULING, Kind.BAN}:
        return False
    ruling, ban = (report, group) if report.kind is Kind.RULING else (group, report)
    return bool(ban.patients) and by_another(ruling, ban)


def _mutual(report: Report, group: Group) -> list[Fact]:
    """What the parties say where their order says nothing."""
    common, both = report.parties & group.parties, min(len(report.parties), len(group.parties)) > 1
    shared = len(common)
    if shared > 1:
        return [BOTH_PARTIES]
    if both and shared and akin(report.parties - common, group.parties - common, report.ties | group.ties):
        return [SAME_HOUSE]
    return [] if not both and not shared else [OTHER_PARTIES if both else _lone(report)]


def _lone(report: Report, *, patient: bool = True) -> Fact:
    """What one party in common says, which is the patient or not."""
    if report.kind in POSTS and patient:
        return THE_ONE
    return ONE_OF_MANY if report.kind in CROWDED or (report.kind in BY_WHAT and not patient) else ONE_PARTY
