"""A report and a group of reports in, what it says that their articles are about the same people out."""

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
    SAME_CAST,
    SAME_CAST_TOO,
    SAME_DAY,
    SAME_HOUSE,
    SAME_NEWS,
    SAMEWEEK,
    SOMEBODY,
)
from timeline.story.kin import named_in
from timeline.story.kinds import BENCH
from timeline.story.report import MONTH, SEASON, YEAR, one_story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.story.facts import Fact
    from timeline.story.group import Group
    from timeline.story.report import Report

LONE = frozenset({ONE_PARTY, ONE_OF_MANY, EITHER_SIDE, ACROSS, FOR_HIS_HOUSE})
"""What one party in common says."""

COMPANY = 2
"""Actors that two articles must both name before they are about the same people."""


def company(report: Report, group: Group, facts: list[Fact]) -> list[Fact]:
    """Reports that name one party, different sides, or nobody, in articles about the same people."""
    lone, both = not LONE.isdisjoint(facts), BOTH_PARTIES in facts or SAME_HOUSE in facts
    if report.word is None or not (lone or both or report.who.isdisjoint(group.who)):
        return []
    if report.kind is Kind.STATEMENT and not ((lone or both) and (SAME_DAY in facts or report.alone)):
        return []  # one man makes several a week
    here = [other for other in group.reports if other.article == report.article]
    again = bool(here) and retold(report, here) and not {SAMEWEEK, JUST_BEFORE}.isdisjoint(facts)
    again = again and not (_decided_elsewhere(report, group) or _beside_bench(report, group))
    if again or (here and len(here) == len(group.reports)):
        return [NAMELESS] if again else []  # "has sued ... The complaint was filed on 29 February."
    if both:
        return [BOTH_TOO] if width(report, group) <= YEAR and told_together(report, group) else []
    if lone:
        return _beside_one(report, group, facts)
    return _beside_none(report, group)


def _beside_one(report: Report, group: Group, facts: list[Fact]) -> list[Fact]:
    """What the company says beside one party in common."""
    if width(report, group) > YEAR:
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
    if _beside_bench(report, group) and (by_another(report, group) or by_another(group, report)):
        return []
    named = bool(report.who and group.who)
    if width(report, group) <= MONTH and acquainted(report, group):
        if named and report.kind in BENCH:
            judged = max(len(report.parties - report.agents), len(group.parties - group.agents))
            return [BOTH_SIDES] if judged <= 1 else []
        return [SAME_CAST if named else NOBODY_ELSE]
    most = SEASON if not named else MONTH if halves(report, group) else 1
    return [SOMEBODY] if width(report, group) <= most and told_together(report, group) else []


def halves(report: Report, group: Group) -> bool:
    """Whether one tells only who does it, the other only to whom or to what, and each stands alone in its article."""
    if not report.alone or not any(other.alone for other in group.reports):
        return False
    ours, theirs = (bool(one.patients or one.things) for one in (report, group))
    return bool(report.agents) != bool(group.agents) and ours != theirs and bool(report.agents) != ours


def retold(report: Report, here: Iterable[Report]) -> bool:
    """Whether its article names nobody where it tells it the other time, once."""
    return not report.who or not any(other.who for other in here)


def _decided_elsewhere(report: Report, group: Group) -> bool:
    """Whether it names who decides, and the group a court that does."""
    return report.kind in BENCH and bool(report.agents and group.venues) and report.agents.isdisjoint(group.agents)


def _beside_bench(report: Report, group: Group) -> bool:
    """Whether one tells what is decided and the other what somebody does."""
    return (report.kind in BENCH) != (not group.kinds.isdisjoint(BENCH))


def by_another(decided: Report | Group, done: Report | Group) -> bool:
    """Whether a court decides the one, and somebody who is none does the other."""
    return bool(decided.venues and done.agents) and decided.venues.isdisjoint(done.agents)


def told_together(report: Report, group: Group) -> bool:
    """Whether their articles tell one story."""
    return any(one_story(report, other) for other in group.reports)


def acquainted(report: Report, group: Group) -> bool:
    """Whether the articles are about the same people, and each names everybody that the other tells it of."""
    ties = report.ties | group.ties
    if not (named_in(group.cast, report.who, ties) and named_in(report.cast, group.who, ties)):
        return False
    return len(report.cast & group.cast) >= COMPANY


def one_month(report: Report, group: Group) -> bool:
    """Whether two articles of one story tell of one month."""
    return width(report, group) <= MONTH and told_together(report, group)


def width(report: Report, group: Group) -> int:
    """Days of the vaguer one of the two."""
    return max(report.width, group.width)
