"""A report and a group of reports in, the facts that speak for and against one happening out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.model import Kind
from timeline.story.figures import agree, same_sum
from timeline.story.kin import akin
from timeline.story.kinds import BENCH, BY_WHOM, KIN, MUTUAL
from timeline.story.report import BEGINNING, END, SEASON, WEEK, copied, one_date, one_week

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.story.report import Group, Report

THINGS = frozenset(
    {Kind.LAUNCH, Kind.ACQUISITION, Kind.FOUNDING, Kind.BAN, Kind.POLICY, Kind.BREACH, Kind.INVESTMENT},
)
"""Kinds that are told apart by the product they are about."""

ENOUGH: Mapping[Kind, int] = {
    **dict.fromkeys(Kind, 7),
    **dict.fromkeys((Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE, Kind.ACQUISITION, Kind.BANKRUPTCY), 5),
    **dict.fromkeys((Kind.APPOINTMENT, Kind.DEPARTURE, Kind.SETTLEMENT, Kind.BREACH), 5),
    **dict.fromkeys((Kind.RULING, Kind.FINE, Kind.APPEAL, Kind.HEARING, Kind.LAUNCH, Kind.INVESTIGATION), 6),
    **dict.fromkeys((Kind.STATEMENT, Kind.POLICY, Kind.OTHER), 8),
    Kind.FOUNDING: 3,
}
"""How much must speak for one happening: little where it can happen once only, much where it happens every week."""

CROWDED = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.INVESTIGATION, Kind.PARTNERSHIP, Kind.STATEMENT})
"""Kinds that one actor may have with many others at a time, so that one party in common says little."""

BY_WHAT = frozenset({Kind.FOUNDING, Kind.LAUNCH, Kind.INVESTMENT, Kind.BAN, Kind.POLICY})
"""Kinds that one actor does again and again, to other things: who does it says little without to what."""

POSTS = frozenset({Kind.APPOINTMENT, Kind.DEPARTURE})
"""Kinds that happen to one person at a time, who is the patient (`FROM_THE_OTHER_SIDE`)."""

ANGLES = frozenset({Kind.RULING, Kind.FINE, Kind.HEARING, Kind.LAWSUIT, Kind.APPOINTMENT})
"""Kinds that each report words from its own angle (won, lost, ordered), so that another verb says nothing."""

UNDOING = frozenset({"drop_suit", "drop_deal", "break", "overturn", "go_public"})
"""Classes of verb that undo what others of their kind do, or do something else altogether."""

PLAINT = frozenset({Kind.LAWSUIT, Kind.COMPLAINT})
"""Kinds that have one name in some languages ("plainte"), so that which of them is told says nothing."""

NEVER = -1000


class Fact(NamedTuple):
    """One thing a comparison saw: its name, its weight, and why it weighs so."""

    name: str
    weight: int
    why: str


OTHER_DAYS = Fact("days", NEVER, "the days they give exclude each other")
NOT_YET = Fact("days", NEVER, "one was told as past before the other happened")
OTHER_PARTIES = Fact("parties", NEVER, "the same role is played by somebody else")
OTHER_VENUE = Fact("venue", NEVER, "they are before different courts or authorities")
OTHER_THING = Fact("object", NEVER, "they are about different things")
OPPOSITE = Fact("outcome", NEVER, "they end in opposite ways")
OTHER_KIND = Fact("kind", NEVER, "kinds that tell different things")
OTHER_STEP = Fact("class", NEVER, "one undoes what the other does, or does something else")
IN_ORDER = Fact("order", NEVER, "one is told to come after the other")

SAME_DAY = Fact("days", 4, "both give the same day")
SAMEWEEK = Fact("days", 3, "their days agree to within a week")
SAME_MONTH = Fact("days", 2, "their days agree to within a month")
SAME_SEASON = Fact("days", 2, "their days agree to within a season")
SAME_YEAR = Fact("days", 1, "their days agree to within a year")
INSIDE = Fact("days", 2, "the month of one lies in the year of the other")
JUST_BEFORE = Fact("days", 2, "undated, and published in the week after the other")
SAME_NEWS = Fact("days", 2, "both undated, in articles of one week")
BOTH_PARTIES = Fact("parties", 4, "the same parties play the same roles")
ONE_PARTY = Fact("parties", 2, "one party plays the same role, the other is told by one report at most")
ONE_OF_MANY = Fact("parties", 1, "one party plays the same role, as it may with many others")
EITHER_SIDE = Fact("parties", 1, "one party is heard, wins or loses in both")
THE_ONE = Fact("parties", 3, "the same person leaves or takes the post")
SAME_HOUSE = Fact("parties", 3, "a party or who heads or owns it plays the same role")
SAME_CAST = Fact("parties", 2, "each article names everybody that the other puts in it")
BOTH_SIDES = Fact("parties", 4, "one names who decides, one whom, and each article names both")
NOBODY_ELSE = Fact("parties", 3, "one names nobody, and each article names everybody that the other puts in it")
OPPONENTS = Fact("parties", 3, "each names another side, and each article names both")
SAME_CAST_TOO = Fact("parties", 2, "and each article names everybody that the other puts in it")
NAMELESS = Fact("parties", 3, "one article tells it again and names nobody")
SWAPPED = Fact("parties", 2, "the same parties on the same day, with their roles swapped")
SAME_WORD = Fact("class", 1, "the same class of verb")
OTHER_WORD = Fact("class", -1, "another class of verb")
KINDRED = Fact("kind", -1, "kinds that are easily taken for each other, but not the same")
SAME_VENUE = Fact("venue", 1, "before the same court or authority")
SAME_THING = Fact("object", 3, "about the same thing")
SAME_AMOUNT = Fact("amount", 3, "the same amount")
RARE_AMOUNT = Fact("amount", 4, "the same amount, to more than one digit")
OTHER_AMOUNT = Fact("amount", -2, "another amount")
SAME_COUNT = Fact("count", 2, "the same count")
OTHER_COUNT = Fact("count", -2, "another count")
SAME_OUTCOME = Fact("outcome", 1, "the same outcome")
SAME_TEXT = Fact("text", 6, "told in the same words, letter for letter")
SAME_ARTICLE = Fact("article", 2, "told by one article without setting them apart")

COMPANY = 2
"""Actors that two articles must both name before they are about the same people."""

MONTH, YEAR = 31, 366
_BY_WIDTH = ((7, SAMEWEEK), (MONTH, SAME_MONTH), (SEASON, SAME_SEASON), (YEAR, SAME_YEAR))
_OPPOSITES = frozenset({"granted", "rejected"})


def compare(report: Report, group: Group) -> list[Fact]:
    """The facts for and against `report` telling the happening of `group`; one that weighs `NEVER` stands alone.

    >>> from timeline.model import Status
    >>> from timeline.story.report import END, Group, Report
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
    if not group.kinds <= KIN[report.kind]:
        return [OTHER_KIND]
    if report.until < group.first and group.first != BEGINNING:
        return [NOT_YET]
    facts = _days(report, group)
    for feature in (_parties, _cast, _places, _words, _figures):
        found = feature(report, group, facts)
        if found and found[-1].weight == NEVER:
            return found[-1:]
        facts += found
    return facts


def enough(report: Report, group: Group) -> int:
    """How much must speak for `report` telling the happening of `group`."""
    if report.kind in group.kinds:
        return ENOUGH[report.kind]
    return max(ENOUGH[report.kind], ENOUGH[group.kind])


def weigh(facts: Iterable[Fact]) -> int:
    """How much the facts say together."""
    return sum(fact.weight for fact in facts)


def _days(report: Report, group: Group) -> list[Fact]:
    if report.dated and group.dated:
        width = max(report.width, group.width)
        if width == 1:
            return [SAME_DAY]
        if SEASON < width <= YEAR and min(report.width, group.width) <= MONTH:
            sharp, vague = (group, report) if group.width < report.width else (report, group)
            return [INSIDE if vague.first <= sharp.first and sharp.last <= vague.last else SAME_YEAR]
        return [fact for limit, fact in _BY_WIDTH if width <= limit][:1]
    if not (report.dated or group.dated):
        return [SAME_NEWS] if all(one_week(report, other) for other in group.reports) else []
    if group.dated and group.width <= WEEK and report.until != END and 0 <= report.until - group.last <= WEEK:
        return [JUST_BEFORE]
    return []


def _parties(report: Report, group: Group, days: list[Fact]) -> list[Fact]:
    if report.kind in MUTUAL and group.kind in MUTUAL and report.word not in BY_WHOM:
        return _mutual(report, group)
    crossed = report.agents & group.patients or report.patients & group.agents
    agents = _same(report.agents, group.agents, kin=not crossed)
    patients = _same(report.patients, group.patients, kin=not crossed and report.kind not in POSTS)
    if patients and report.kind is Kind.FOUNDING:
        agents = agents or None  # each desk names another one of those who founded it
    if agents is False or patients is False:
        apart = report.article in {other.article for other in group.reports}
        certain = SAME_DAY in days or same_sum(report, group)
        return [SWAPPED if crossed and certain and not apart else OTHER_PARTIES]
    shared = report.parties & group.parties
    if (agents and patients) or (len(shared) > 1 and (agents or patients or _third(report) & _third(group))):
        theirs = _same(report.agents, group.agents) is not False and _same(report.patients, group.patients) is not False
        return [BOTH_PARTIES if theirs else SAME_HOUSE]
    if report.kind in BENCH and not patients and (agents or shared - report.agents - group.agents):
        return [ONE_OF_MANY if agents else EITHER_SIDE]  # who decides does so every day, of many
    return [_lone(report, patient=bool(patients))] if agents or patients else []


def _mutual(report: Report, group: Group) -> list[Fact]:
    """What the parties say where their order says nothing."""
    shared, both = len(report.parties & group.parties), min(len(report.parties), len(group.parties)) > 1
    if shared > 1:
        return [BOTH_PARTIES]
    return [] if not both and not shared else [OTHER_PARTIES if both else _lone(report)]


def _third(told: Report | Group) -> frozenset[str]:
    """Who takes part, but neither does it nor has it done to him."""
    return told.parties - told.agents - told.patients


def _lone(report: Report, *, patient: bool = True) -> Fact:
    """What one party in common says, which is the patient or not."""
    if report.kind in POSTS and patient:
        return THE_ONE
    return ONE_OF_MANY if report.kind in CROWDED or (report.kind in BY_WHAT and not patient) else ONE_PARTY


def _cast(report: Report, group: Group, facts: list[Fact]) -> list[Fact]:
    """Reports that name one party, different sides, or nobody, in articles about the same people."""
    lone = not {ONE_PARTY, ONE_OF_MANY, EITHER_SIDE}.isdisjoint(facts)
    if not (lone or report.who.isdisjoint(group.who)) or not _dated_alike(report, group, facts, lone=lone):
        return []
    articles = {other.article for other in group.reports}
    if articles == {report.article} and SAMEWEEK in facts and not (report.who and group.who):
        return [NAMELESS]  # "sued last week ... The complaint was filed on 29 February."
    if not acquainted(report, group) or report.article in articles:
        return []
    bench = report.kind in BENCH
    if lone:
        opponents = bench and not (report.who <= group.who or group.who <= report.who)
        return [OPPONENTS if opponents else SAME_CAST_TOO]
    if report.who and group.who and bench:
        judged = max(len(report.parties - report.agents), len(group.parties - group.agents))
        return [BOTH_SIDES] if judged <= 1 else []
    return [SAME_CAST if report.who and group.who else NOBODY_ELSE]


def _dated_alike(report: Report, group: Group, facts: list[Fact], *, lone: bool) -> bool:
    """Whether their days are near enough for the company they keep to say something."""
    if report.word is None:
        return False
    if report.kind is Kind.STATEMENT:  # of which one man makes several a week
        return lone and SAME_DAY in facts
    return max(report.width, group.width) <= (YEAR if lone else MONTH) or (lone and SAME_NEWS in facts)


def acquainted(report: Report, group: Group) -> bool:
    """Whether the articles are about the same people, and each names everybody that the other tells it of."""
    return len(report.cast & group.cast) >= COMPANY and report.who <= group.cast and group.who <= report.cast


def _same(ours: frozenset[str], theirs: frozenset[str], *, kin: bool = False) -> bool | None:
    """Whether both name somebody in common, or his kin; `None` where one is silent."""
    if not ours or not theirs:
        return None
    return not ours.isdisjoint(theirs) or (kin and akin(ours, theirs))


def _places(report: Report, group: Group, _: list[Fact]) -> list[Fact]:
    facts = []
    if (venue := _same(report.venues, group.venues)) is not None:
        facts.append(SAME_VENUE if venue else OTHER_VENUE)
    if (thing := _same(report.things, group.things)) is not None:
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
    if report.word and words and report.word not in words and not UNDOING.isdisjoint({report.word, *words}):
        return [OTHER_STEP]
    if report.kind not in group.kinds:
        facts += [] if group.kinds | {report.kind} == PLAINT else [KINDRED]
    elif report.word and words:
        facts += [SAME_WORD] if report.word in words else [OTHER_WORD] if report.kind not in ANGLES else []
    if any(other.article == report.article and one_date(report, other) for other in others):
        facts.append(SAME_ARTICLE)
    if any(copied(report, other) for other in others):
        facts.append(SAME_TEXT)
    return facts


def _figures(report: Report, group: Group, _: list[Fact]) -> list[Fact]:
    facts = []
    if report.outcome and (outcomes := {other.outcome for other in group.reports if other.outcome}):
        if any({report.outcome, outcome} == _OPPOSITES for outcome in outcomes):
            return [OPPOSITE]
        if report.outcome in outcomes:
            facts.append(SAME_OUTCOME)
    if report.amount and (amounts := [other.amount for other in group.reports if other.amount]):
        same = SAME_AMOUNT if any(agree(report.amount, amount) for amount in amounts) else OTHER_AMOUNT
        facts.append(RARE_AMOUNT if same_sum(report, group) else same)
    if report.count and (counts := [other.count for other in group.reports if other.count]):
        facts.append(SAME_COUNT if any(agree(report.count, count) for count in counts) else OTHER_COUNT)
    return facts
