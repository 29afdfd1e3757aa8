"""A report and a group of reports in, whether their articles tell nothing else that could be meant out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.company import told_together, width
from timeline.story.group import one_doer
from timeline.story.kin import named_in
from timeline.story.kinds import BY_WHOM
from timeline.story.report import MONTH, SEASON, YEAR

if TYPE_CHECKING:
    from timeline.story.group import Group
    from timeline.story.report import Report

OFTEN = frozenset({Kind.STATEMENT, Kind.OTHER, Kind.POLICY, Kind.BAN, Kind.LAUNCH}) | {
    Kind.PARTNERSHIP,
    Kind.NEGOTIATION,
    Kind.INVESTMENT,
}
"""Kinds of which a story has several in a month; of the others two articles that each tell but one mean the same."""

CLEAR_CUT = frozenset(
    {Kind.LAUNCH, Kind.FOUNDING, Kind.LAYOFFS, Kind.BREACH, Kind.HEARING, Kind.APPOINTMENT, Kind.BANKRUPTCY}
)
"""Kinds that no desk has another word for; the others, steps of a fight or of a deal, are taken for one another."""


def only(report: Report, group: Group) -> bool:
    """Whether each of two articles of one story tells nothing else in those days that could be taken for it.

    A year is enough where they share a party, a season where one names nobody, and a month where one names a single
    party, another one: a desk that misread whom the judge it means ruled against. Of witnesses a day hears many.
    """
    if not (group.akin(report) and clear(report, group) and told_together(report, group)):
        return False
    if not BY_WHOM.isdisjoint((report.word, *(other.word for other in group.reports))):
        return False
    days = width(report, group)
    if not report.parties.isdisjoint(group.parties):
        return days <= YEAR
    if report.kind in OFTEN:
        return False
    if not (report.parties and group.parties):
        ties = report.ties | group.ties
        return days <= SEASON and named_in(group.cast, report.who, ties) and named_in(report.cast, group.who, ties)
    return days <= MONTH and report.kind in group.kinds and min(len(report.parties), len(group.parties)) == 1


def one_deed(report: Report, group: Group) -> bool:
    """Whether each of two articles of one story tells nothing else that its doers did in those days, whatever the kind.

    Courts do much in a month, each time in a case of its own, so theirs must be of one day.
    """
    if not (report.alone and clear(report, group) and any(other.alone for other in group.reports)):
        return False
    least = 1 if Kind.RULING in {report.kind, group.kind} else MONTH
    return (
        width(report, group) <= least
        and CLEAR_CUT.isdisjoint({report.kind, *group.kinds})
        and one_doer(report, group)
        and told_together(report, group)
    )


def chronicled(report: Report, group: Group) -> bool:
    """Whether a report that names nobody may mean what another article of its story tells once in that month."""
    rare = not report.who and report.kind not in OFTEN and group.kind not in OFTEN
    return rare and width(report, group) <= MONTH and clear(report, group)


def clear(report: Report, group: Group) -> bool:
    """Whether no article tells anything else that could be taken for what the others tell."""
    return report.clear_over(group) and all(
        other.article != report.article and other.clear_over(report) for other in group.reports
    )
