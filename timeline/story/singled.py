"""A report and the only group it could mean in, how much less is enough for the two to tell one happening out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.company import LONE, halves, told_together, width
from timeline.story.facts import (
    ALONE,
    BOTH_PARTIES,
    NO_RIVAL,
    NOBODY_ELSE,
    ONE_OF_MANY,
    OTHER_SIDE,
    OTHER_WORD,
    RARE_AMOUNT,
    SAME_CAST,
    SAME_DAY,
    SAME_HOUSE,
    SAME_THING,
    SAME_YEAR,
    SOMEBODY,
    THE_ONE,
)
from timeline.story.kinds import BENCH
from timeline.story.report import MONTH
from timeline.story.sides import POSTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.story.facts import Fact
    from timeline.story.group import Group
    from timeline.story.report import Report

WHO = LONE | {THE_ONE, BOTH_PARTIES, SAME_HOUSE, NOBODY_ELSE}
"""What is said for one happening by who takes part, or by nobody being named."""

NAMES = frozenset({SAME_THING, RARE_AMOUNT})
"""What is as good as a day where none is given: what it is about."""

LESS = NO_RIVAL.weight - 1
"""How much less is enough where a year is all that both give, or no day at all, or one names nobody."""


SPOKEN_ONCE = -OTHER_WORD.weight
"""How much less is enough for two verbs of one person's words of one day."""


def lenient(report: Report, group: Group, facts: Iterable[Fact]) -> int:
    """How much less is enough where no other group could be meant.

    That is in one story, where who takes part says something, and nothing much speaks against it.
    """
    told = set(facts)
    if not told_together(report, group):
        return 0
    if report.kind is Kind.STATEMENT:  # a person is quoted once on a day, and each desk has a verb of its own for it
        return SPOKEN_ONCE if SAME_DAY in told and report.agents and report.agents <= report.people else 0
    if against := {fact for fact in told if fact.weight < OTHER_WORD.weight}:
        # A verb that nobody knows tells any deed: "signed the bill" is what another calls "promulgated it".
        strange = Kind.OTHER in {report.kind, group.kind} and ALONE in told
        return NO_RIVAL.weight if strange and against == {OTHER_SIDE} else 0
    if not ((report.dated and group.dated) or report.kind in POSTS):
        return LESS if told & WHO and told & NAMES else 0
    busy = report.kind in BENCH and width(report, group) > MONTH  # a judge decides twice in a spring
    parties = told & (WHO - {ONE_OF_MANY} if busy or SAME_YEAR in told else WHO)
    if parties and SAME_YEAR not in told:
        return NO_RIVAL.weight
    known = (
        (SOMEBODY in told or (SAME_CAST in told and halves(report, group)))
        and report.who <= group.cast
        and group.who <= report.cast
    )
    return LESS if parties or known else 0
