"""A report and a group of reports in, what those who take part say for and against one happening out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.facts import (
    ACROSS,
    BOTH_PARTIES,
    BOTH_SIDES,
    BOTH_TOO,
    EITHER_SIDE,
    FOR_HIS_HOUSE,
    JUST_BEFORE,
    NAMELESS,
    NOBODY_ELSE,
    ONE_OF_MANY,
    ONE_PARTY,
    ONE_STORY,
    OPPONENTS,
    OPPOSITE,
    OTHER_PARTIES,
    SAME_CAST,
    SAME_CAST_TOO,
    SAME_DAY,
    SAME_HOUSE,
    SAME_NEWS,
    SAMEWEEK,
    SOMEBODY,
    SWAPPED,
    THE_ONE,
)
from timeline.story.figures import same_sum
from timeline.story.group import third
from timeline.story.kin import akin, kin, tied, unknown
from timeline.story.kinds import BENCH, BY_WHOM, FROM_THE_OTHER_SIDE, MUTUAL
from timeline.story.outcomes import reversed_
from timeline.story.report import MONTH, SEASON, YEAR, one_story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.story.facts import Fact
    from timeline.story.group import Group
    from timeline.story.kin import Ties
    from timeline.story.report import Report

CROWDED = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.INVESTIGATION, Kind.PARTNERSHIP, Kind.STATEMENT})
"""Kinds that one actor may have with many others at a time, so that one party in common says little."""

BY_WHAT = frozenset({Kind.FOUNDING, Kind.LAUNCH, Kind.INVESTMENT, Kind.BAN, Kind.POLICY})
"""Kinds that one actor does again and again, to other things: who does it says little without to what."""

SPOKEN = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE, Kind.ACQUISITION, Kind.BAN, Kind.APPEAL})
"""Kinds in which who heads a house, or holds an office, is named for it."""

POSTS = frozenset({Kind.APPOINTMENT, Kind.DEPARTURE})
"""Kinds that happen to one person at a time, who is the patient (`FROM_THE_OTHER_SIDE`)."""

LONE = frozenset({ONE_PARTY, ONE_OF_MANY, EITHER_SIDE, ACROSS, FOR_HIS_HOUSE})
"""What one party in common says."""

COMPANY = 2
"""Actors that two articles must both name before they are about the same people."""


def sides(report: Report, group: Group, days: list[Fact]) -> list[Fact]:
    """What the same or other actors in the same roles say, where `days` is what their days say."""
    words = {report.word, *(other.word for other in group.reports)}
    if report.kind in MUTUAL and group.kind in MUTUAL and BY_WHOM.isdisjoint(words):
        return _mutual(report, group)
    crossed = report.agents & group.patients or report.patients & group.agents
    ties = None if crossed else report.ties | group.ties
    agents = same(report.agents, group.agents, ties)
    if agents is False and nameless(report, group):
        agents = None
    patients = same(report.patients, group.patients, None if report.kind in POSTS else ties)
    if patients and report.kind is Kind.FOUNDING:
        agents = agents or None  # each desk names another one of those who founded it
    if agents is False or patients is False or _others(report, group):
        return [_against(report, group, days, crossed=bool(crossed), alike=bool(agents or patients))]
    shared = report.parties & group.parties
    if (agents and patients) or (len(shared) > 1 and (agents or patients or third(report) & third(group))):
        theirs = agents is None or same(report.agents, group.agents) is not False
        theirs = theirs and same(report.patients, group.patients) is not False
        return [BOTH_PARTIES if theirs else SAME_HOUSE]
    if report.kind in BENCH:
        if not patients and (agents or shared - report.agents - group.agents):
            return [ONE_OF_MANY if agents else EITHER_SIDE]  # who decides does so every day, of many
    elif shared and not (agents or patients) and _width(report, group) <= (SEASON if crossed else YEAR):
        return [ACROSS]
    return [_lone(report, patient=bool(patients))] if agents or patients else []


def nameless(report: Report, group: Group) -> bool:
    """Whether two bodies of a state may be one that has no name of its own: two articles of one story tell its day."""
    strange = report.agents <= report.strange and group.agents <= group.strange
    return strange and _width(report, group) == 1 and _month(report, group)


def _others(report: Report, group: Group) -> bool:
    """Whether it was bought by others than sold, two won, or an act is made known by others than those who did it."""
    if report.kind in BENCH and group.kind in BENCH and same(third(report), third(group)) is False:
        return report.parties.isdisjoint(group.parties)
    if not group.akin(report) and not (report.parties <= group.parties or group.parties <= report.parties):
        return True
    return _resold(report, group)


def _against(report: Report, group: Group, days: list[Fact], *, crossed: bool, alike: bool) -> Fact:
    """What it says that a role is played by somebody else, where the other role is played `alike` or they are swapped.

    Mostly that there are two happenings; but a sum that both give, who alone can leave, or a party that is told on the
    side of the other one, alone and in the very month, speak for one that was misread.
    """
    if reversed_(report, group):
        return OPPOSITE
    month = _month(report, group)
    apart = report.article not in {other.article for other in group.reports}
    if crossed and apart and (SAME_DAY in days or same_sum(report, group)):
        return SWAPPED
    if alike and same_sum(report, group) and not _resold(report, group):
        return ONE_PARTY
    if month and alike and report.kind is Kind.DEPARTURE and report.word not in FROM_THE_OTHER_SIDE:
        return THE_ONE
    lonely = min(len(report.parties), len(group.parties)) == 1 and bool(report.parties & group.parties)
    if month and (lonely or _for_his_house(report, group)):
        return ACROSS if lonely else FOR_HIS_HOUSE
    return OTHER_PARTIES


def _for_his_house(report: Report, group: Group) -> bool:
    """Whether a person does in one what a house, which may be his, does in the other, to the same party.

    Where neither says to whom, each article must name both, and one of the two must be unknown to the register.
    """
    if same(report.agents, group.agents) is not False:
        return False
    if not (report.patients or group.patients):
        if not (acquainted(report, group) and any(map(unknown, report.agents | group.agents))):
            return False
    elif not same(report.patients, group.patients):
        return False
    return report.kind in SPOKEN and (report.agents <= report.people) != (group.agents <= group.people)


def _month(report: Report, group: Group) -> bool:
    """Whether two articles of one story tell of one month."""
    return _width(report, group) <= MONTH and told_together(report, group)


def _resold(report: Report, group: Group) -> bool:
    """Whether who buys it in one sells it in the other."""
    if report.kind is not Kind.ACQUISITION:
        return False
    again = report.agents & third(group) or group.agents & third(report)
    return bool(again) and not report.patients.isdisjoint(group.patients)


def _width(report: Report, group: Group) -> int:
    return max(report.width, group.width)


def _mutual(report: Report, group: Group) -> list[Fact]:
    """What the parties say where their order says nothing."""
    shared, both = len(report.parties & group.parties), min(len(report.parties), len(group.parties)) > 1
    if shared > 1:
        return [BOTH_PARTIES]
    return [] if not both and not shared else [OTHER_PARTIES if both else _lone(report)]


def _lone(report: Report, *, patient: bool = True) -> Fact:
    """What one party in common says, which is the patient or not."""
    if report.kind in POSTS and patient:
        return THE_ONE
    return ONE_OF_MANY if report.kind in CROWDED or (report.kind in BY_WHAT and not patient) else ONE_PARTY


def company(report: Report, group: Group, facts: list[Fact]) -> list[Fact]:
    """Reports that name one party, different sides, or nobody, in articles about the same people."""
    lone, both = not LONE.isdisjoint(facts), BOTH_PARTIES in facts or SAME_HOUSE in facts
    if report.word is None or not (lone or both or report.who.isdisjoint(group.who)):
        return []
    if report.kind is Kind.STATEMENT and not ((lone or both) and (SAME_DAY in facts or report.alone)):
        return []  # one man makes several a week
    here = [other for other in group.reports if other.article == report.article]
    again = bool(here) and retold(report, here) and not {SAMEWEEK, JUST_BEFORE}.isdisjoint(facts)
    if again or (here and len(here) == len(group.reports)):
        return [NAMELESS] if again else []  # "has sued ... The complaint was filed on 29 February."
    if both:
        return [BOTH_TOO] if _width(report, group) <= YEAR and told_together(report, group) else []
    if lone:
        return _beside_one(report, group, facts)
    return _beside_none(report, group)


def _beside_one(report: Report, group: Group, facts: list[Fact]) -> list[Fact]:
    """What the company says beside one party in common."""
    if _width(report, group) > YEAR:
        news = SAME_NEWS in facts and acquainted(report, group)
        # Of one judge's words on a day much may be told; an appeal or an acquisition is told again in the news.
        again = JUST_BEFORE in facts and report.word in {other.word for other in group.reports}
        return [ONE_STORY] if news or (again and told_together(report, group)) else []
    if acquainted(report, group):
        opponents = report.kind in BENCH and not (report.who <= group.who or group.who <= report.who)
        judge = report.kind in BENCH and ONE_OF_MANY in facts
        return [OPPONENTS if opponents else ONE_STORY if judge else SAME_CAST_TOO]
    return [ONE_STORY] if told_together(report, group) else []


def _beside_none(report: Report, group: Group) -> list[Fact]:
    """What the company says where they share no party."""
    named = bool(report.who and group.who)
    if _width(report, group) <= MONTH and acquainted(report, group):
        if named and report.kind in BENCH:
            judged = max(len(report.parties - report.agents), len(group.parties - group.agents))
            return [BOTH_SIDES] if judged <= 1 else []
        return [SAME_CAST if named else NOBODY_ELSE]
    if _width(report, group) <= (1 if named else SEASON) and told_together(report, group):
        return [SOMEBODY]
    return []


def retold(report: Report, here: Iterable[Report]) -> bool:
    """Whether its article names nobody where it tells it the other time, once."""
    return not report.who or not any(other.who for other in here)


def told_together(report: Report, group: Group) -> bool:
    """Whether their articles tell one story."""
    return any(one_story(report, other) for other in group.reports)


def acquainted(report: Report, group: Group) -> bool:
    """Whether the articles are about the same people, and each names everybody that the other tells it of."""
    ties = report.ties | group.ties
    if not (_names(group.cast, report.who, ties) and _names(report.cast, group.who, ties)):
        return False
    return len(report.cast & group.cast) >= COMPANY


def _names(cast: frozenset[str], who: frozenset[str], ties: Ties) -> bool:
    """Whether everybody stands in the cast of an article, himself or who acts for him."""
    if who <= cast:
        return True
    return all(not (kin(one) | tied({one}, ties)).isdisjoint(cast) for one in who if one not in cast)


def same(ours: frozenset[str], theirs: frozenset[str], ties: Ties | None = None) -> bool | None:
    """Whether both name somebody in common or, where `ties` are given, his kin; `None` where one is silent."""
    if not ours or not theirs:
        return None
    return not ours.isdisjoint(theirs) or (ties is not None and akin(ours, theirs, ties))
