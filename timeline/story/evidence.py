"""A report and a group of reports in, the facts that speak for and against one happening out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.company import company, one_month, told_together, width
from timeline.story.facts import (
    ALONE,
    HEARD,
    IN_ORDER,
    INSIDE,
    JUST_BEFORE,
    KINDRED,
    NEVER,
    NOT_YET,
    ONE_BREATH,
    ONLY,
    OPPOSITE,
    OTHER_AMOUNT,
    OTHER_COUNT,
    OTHER_COURT,
    OTHER_DATE,
    OTHER_DAYS,
    OTHER_KIND,
    OTHER_SIDE,
    OTHER_STEP,
    OTHER_SUM,
    OTHER_THING,
    OTHER_VENUE,
    OTHER_WORD,
    RARE_AMOUNT,
    SAME_AMOUNT,
    SAME_ARTICLE,
    SAME_COUNT,
    SAME_DAY,
    SAME_MONTH,
    SAME_NEWS,
    SAME_OUTCOME,
    SAME_SEASON,
    SAME_TEXT,
    SAME_THING,
    SAME_VENUE,
    SAME_WORD,
    SAME_YEAR,
    SAMEWEEK,
)
from timeline.story.figures import agree, same_sum
from timeline.story.group import doers, just_before
from timeline.story.kin import one_called, same, unknown
from timeline.story.kinds import BENCH, BY_WHOM
from timeline.story.only import one_deed, only
from timeline.story.outcomes import opposite
from timeline.story.report import BEGINNING, MONTH, SEASON, YEAR, copied, listed, one_date, one_week
from timeline.story.roles import FIGHTS
from timeline.story.sides import sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.story.facts import Fact
    from timeline.story.group import Group
    from timeline.story.report import Report

THINGS = frozenset(
    {Kind.LAUNCH, Kind.ACQUISITION, Kind.FOUNDING, Kind.BAN, Kind.POLICY, Kind.BREACH, Kind.INVESTMENT},
)
"""Kinds that are told apart by the product they are about."""

ONCE = frozenset({"trial"})
"""Classes of verb that tell what happens but once, among others of their kind that happen every day."""

SUMS = frozenset({Kind.FINE, Kind.SETTLEMENT, Kind.RULING, Kind.INVESTMENT, Kind.ACQUISITION})
"""Kinds that are about a sum; what another one costs is told beside it."""

ENOUGH: Mapping[Kind, int] = {
    **dict.fromkeys(Kind, 7),
    **dict.fromkeys((Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE, Kind.ACQUISITION, Kind.BANKRUPTCY), 5),
    **dict.fromkeys((Kind.APPOINTMENT, Kind.DEPARTURE, Kind.SETTLEMENT, Kind.BREACH), 5),
    **dict.fromkeys(
        (Kind.RULING, Kind.FINE, Kind.APPEAL, Kind.HEARING, Kind.LAUNCH, Kind.INVESTIGATION, Kind.LAYOFFS), 6
    ),
    **dict.fromkeys((Kind.POLICY, Kind.OTHER), 8),
    Kind.STATEMENT: 9,
    Kind.FOUNDING: 3,
}
"""How much must speak for one happening: little where it can happen once only, much where it happens every week."""

LOOSELY = 8
"""How much must speak for an act and the words that make it known: both parties, or that each stands alone."""

ANGLES = frozenset({Kind.RULING, Kind.FINE, Kind.HEARING, Kind.LAWSUIT, Kind.APPOINTMENT})
"""Kinds that each report words from its own angle (won, lost, ordered), so that another verb says nothing."""

UNDOING = frozenset(
    {
        "drop_suit",
        "drop_charges",
        "drop_appeal",
        "drop_deal",
        "break",
        "overturn",
        "go_public",
        "for_sale",
        "arrest",
        "free",
    },
)
"""Classes of verb that undo what others of their kind do, or do something else altogether."""

PLAIN = frozenset({"court_says", "court_rules", "decider_says", "rule"})
"""Classes of verb that only say that somebody ruled, whatever he then undid."""

_ENDS = frozenset({"uphold", "overturn"})
"""Classes of verb that say by themselves how it ended, each the opposite of the other."""

PLAINT = frozenset({Kind.LAWSUIT, Kind.COMPLAINT})
"""Kinds that have one name in some languages ("plainte"), so that which of them is told says nothing."""

_BY_WIDTH = ((7, SAMEWEEK), (MONTH, SAME_MONTH), (SEASON, SAME_SEASON), (YEAR, SAME_YEAR))


def compare(report: Report, group: Group) -> list[Fact]:
    """The facts for and against `report` telling the happening of `group`; one that weighs `NEVER` stands alone.

    >>> from timeline.model import Status
    >>> from timeline.story.group import Group
    >>> from timeline.story.report import END, Report
    >>> suit = dict(word="sue", venues=frozenset(), things=frozenset(), told=END, amount=None, count=None,
    ...     outcome=None, order=None, status=Status.OCCURRED, kind=Kind.LAWSUIT,
    ...     agents=frozenset({"epic"}), patients=frozenset({"apple"}), parties=frozenset({"epic", "apple"}))
    >>> group = Group.of([Report(claim="c-1", article="a-1", first=9, last=9, **suit)])
    >>> [fact.why for fact in compare(Report(claim="c-2", article="a-2", first=9, last=9, **suit), group)]
    ['both give the same day', 'the same parties play the same roles', 'the same class of verb']
    >>> [fact.why for fact in compare(Report(claim="c-2", article="a-2", first=8, last=8, **suit), group)]
    ['the days they give exclude each other']
    """
    if report.first > group.last or report.last < group.first:
        return [OTHER_DAYS]
    if not (group.akin(report) or group.allied(report) or one_deed(report, group)):
        return [OTHER_KIND]
    if report.until < group.first and group.first != BEGINNING:
        return [NOT_YET]
    facts = _days(report, group)
    for feature in (sides, company, _alone, _places, _words, _articles, _figures):
        found = feature(report, group, facts)
        if found and found[-1].weight == NEVER:
            return found[-1:]
        facts += found
    return facts


def enough(report: Report, group: Group) -> int:
    """How much must speak for `report` telling the happening of `group`."""
    if not group.akin(report):
        return LOOSELY
    if report.kind in group.kinds:
        return ENOUGH[report.kind] - ({report.word, *(other.word for other in group.reports)} <= ONCE)
    return max(ENOUGH[report.kind], ENOUGH[group.kind])


def weigh(facts: Iterable[Fact]) -> int:
    """How much the facts say together."""
    return sum(fact.weight for fact in facts)


def _days(report: Report, group: Group) -> list[Fact]:
    if report.dated and group.dated:
        days = width(report, group)
        if days == 1:
            return [SAME_DAY]
        if SEASON < days <= YEAR and min(report.width, group.width) <= MONTH:
            sharp, vague = (group, report) if group.width < report.width else (report, group)
            return [INSIDE if vague.first <= sharp.first and sharp.last <= vague.last else SAME_YEAR]
        return [fact for limit, fact in _BY_WIDTH if days <= limit][:1]
    if not (report.dated or group.dated):
        return [SAME_NEWS] if all(one_week(report, other) for other in group.reports) else []
    return [JUST_BEFORE] if just_before(group, report) else []


def _alone(report: Report, group: Group, _: list[Fact]) -> list[Fact]:
    """What it says that each article singles it out among all that the same people did in those days."""
    others = group.reports
    if only(report, group):
        return [ONLY]
    news = report.kind is Kind.STATEMENT and {report.word} == {other.word for other in others}
    if (
        not (report.alone and report.agents)
        or (group.akin(report) and not news)
        or doers(report).isdisjoint(doers(group))
    ):
        return []
    apart = all(other.article != report.article for other in others) and any(other.alone for other in others)
    return [ALONE] if apart and one_month(report, group) else []


def _places(report: Report, group: Group, _: list[Fact]) -> list[Fact]:
    facts = []
    if (venue := same(report.venues, group.venues)) is not None:
        month = width(report, group) <= MONTH
        fight = report.kind in FIGHTS and month
        # "the country's highest court" may be the one that the other calls by its name
        described = month and all(map(unknown, report.venues)) != all(map(unknown, group.venues))
        misread = told_together(report, group) and (fight or described or one_called(report.venues, group.venues))
        facts.append(SAME_VENUE if venue else OTHER_COURT if misread else OTHER_VENUE)
    if (thing := same(report.things, group.things)) is not None:
        if thing:
            facts.append(SAME_THING)
        elif report.kind in THINGS:
            facts.append(OTHER_THING)
    return sorted(facts, key=lambda fact: -fact.weight)


def _words(report: Report, group: Group, _: list[Fact]) -> list[Fact]:
    facts = []
    others = group.reports
    if report.order and any(report.order.endswith(other.claim) for other in others):
        return [IN_ORDER]
    if any(other.order and other.order.endswith(report.claim) for other in others):
        return [IN_ORDER]
    words = {other.word for other in others if other.word}
    if not group.akin(report):
        return [OTHER_SIDE]
    if _undoes(report, group, words):
        return [OTHER_STEP]
    if words and _heard(report.word, report.agents) != any(_heard(other.word, other.agents) for other in others):
        facts.append(HEARD)
    if report.kind not in group.kinds:
        facts += [] if group.kinds | {report.kind} == PLAINT else [KINDRED]
    elif report.word and words:
        facts += [SAME_WORD] if report.word in words else [OTHER_WORD] if report.kind not in ANGLES else []
    return facts


def _undoes(report: Report, group: Group, words: set[str]) -> bool:
    """Whether one undoes what the other does; not where both say how it ended, in the same way."""
    decides = report.agents & group.agents or report.venues & group.venues
    one_day = report.kind in BENCH and report.width == group.width == 1
    if decides and one_day and None in _outcomes(report, group) and not {report.word, *words}.issuperset(_ENDS):
        return False  # one court, one day: who says no outcome tells of the same decision
    steps = {report.word, *words} - (PLAIN if decides else frozenset())
    if not report.word or not words or report.word in words or UNDOING.isdisjoint(steps) or len(steps) == 1:
        return False
    return report.outcome is None or report.outcome not in {other.outcome for other in group.reports}


def _outcomes(report: Report, group: Group) -> set[str | None]:
    return {report.outcome, *(other.outcome for other in group.reports)}


def _articles(report: Report, group: Group, _: list[Fact]) -> list[Fact]:
    """What it says that they stand in one article, or in one sentence."""
    facts, others = [], group.reports
    if here := [other for other in others if other.article == report.article]:
        if any(listed(report, other) for other in here):
            facts.append(ONE_BREATH)
        elif any(one_date(report, other) for other in here):
            facts.append(SAME_ARTICLE)
        elif report.who and group.who:
            facts.append(OTHER_DATE)
    if any(copied(report, other) for other in others):
        facts.append(SAME_TEXT)
    return facts


def _heard(word: str | None, agents: frozenset[str]) -> bool:
    """Whether it tells who was heard; where both sides were, it tells of the hearing itself."""
    return word in BY_WHOM and len(agents) == 1


def _figures(report: Report, group: Group, _: list[Fact]) -> list[Fact]:
    facts = []
    if report.outcome and (outcomes := {other.outcome for other in group.reports if other.outcome}):
        if any(opposite(report.outcome, outcome) for outcome in outcomes):
            return [OPPOSITE]
        if report.outcome in outcomes:
            facts.append(SAME_OUTCOME)
    if report.amount and (amounts := [other.amount for other in group.reports if other.amount]):
        other = OTHER_AMOUNT if report.kind in SUMS else OTHER_SUM
        alike = SAME_AMOUNT if any(agree(report.amount, amount) for amount in amounts) else other
        facts.append(RARE_AMOUNT if same_sum(report, group) else alike)
    if report.count and (counts := [other.count for other in group.reports if other.count]):
        facts.append(SAME_COUNT if any(agree(report.count, count) for count in counts) else OTHER_COUNT)
    return facts
