"""A report and a group of reports in, whether the two are worth comparing out: what no comparison could join is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.company import acquainted, retold, told_together, width
from timeline.story.evidence import ENOUGH
from timeline.story.figures import same_sum
from timeline.story.group import just_before, rich
from timeline.story.kin import akin, called_alike, kin, tied
from timeline.story.kinds import BENCH, KIN, WORDS
from timeline.story.only import chronicled, one_deed, only
from timeline.story.report import MONTH, SEASON
from timeline.story.sides import CROWDED, POSTS

if TYPE_CHECKING:
    from collections.abc import Container

    from timeline.story.group import Group
    from timeline.story.report import Report

MARGIN = 2
"""By how much the best group must lead the next one; less is a guess."""

THIRD = KIN[Kind.ACQUISITION] | KIN[Kind.FOUNDING] | {Kind.DEPARTURE}
"""Kinds with a third party: who sells, founds it too, or dismisses; reports may then share one actor of two."""

Bunch = tuple[Kind, str]
"""A kind, and an actor: what reports of the same are counted under."""


def near(report: Report, group: Group, crowded: Container[Bunch]) -> bool:
    """Whether the two are worth comparing: their days overlap, and they share two actors, or one where one names one.

    Beside one that they share, kin stands for an actor, and a sale has a third party. Where they share nobody, each
    must stand in the articles of the other, or one does and they give the same sum.
    """
    if group.first > report.last or group.last < report.first:
        return False
    if not group.akin(report):
        sharp = group.width == report.width == 1 or (rich(report) and rich(group)) or _singled(report, group)
        return (sharp and group.allied(report) and told_together(report, group)) or one_deed(report, group)
    shared = report.who & group.who
    if len(shared) > 1:
        return True
    if not shared:
        return _apart(report, group)
    if min(len(report.who), len(group.who)) > 1:
        sharp = report.width <= MONTH >= group.width or report.kind is Kind.FOUNDING
        third = report.kind in THIRD or (report.kind in BENCH and acquainted(report, group))
        bench = report.kind in BENCH and report.width <= SEASON >= group.width and acquainted(report, group)
        return (
            bench
            or (sharp and (third or told_together(report, group)))
            or akin(report.who - shared, group.who, report.ties | group.ties)
            or same_sum(report, group)
            or only(report, group)
        )
    return not (report.vague and (report.kind, *shared) in crowded)


def _singled(report: Report, group: Group) -> bool:
    """Whether one tells words, the other a deed, and each stands alone."""
    words = (report.kind in WORDS) or (group.kind in WORDS)
    return words and report.alone and any(other.alone for other in group.reports)


def _apart(report: Report, group: Group) -> bool:
    """Whether two that share nobody are worth comparing."""
    days = width(report, group)
    if not report.dated and (told := [other for other in group.reports if other.article == report.article]):
        return just_before(group, report) and retold(report, told)
    if not report.cast or days > SEASON:
        return False
    together = told_together(report, group)
    if together and (days == 1 or same_sum(report, group) or called_alike(report.who, group.who)):
        return True
    if group.who and not (_looked_at(report, group) or (together and chronicled(report, group))):
        return False
    kindred = akin(report.who, group.who, report.ties | group.ties)
    if (together and not (report.who and group.who)) or kindred or only(report, group):
        return True
    here = group.who or report.who & group.cast
    return days <= MONTH and (acquainted(report, group) or (bool(here) and same_sum(report, group)))


def _looked_at(report: Report, group: Group) -> bool:
    """Whether the shelf looks there: who takes part in one stands in the article of the other, or beside its people."""
    here = group.who.isdisjoint(report.cast | stand_ins(report))
    return not (here and tied(group.who, group.ties).isdisjoint(report.who))


def stand_ins(report: Report) -> frozenset[str]:
    """Who acts for those of whom it tells, or for whom they act."""
    return tied(report.who, report.ties).union(*map(kin, report.who))


def hopeless(report: Report, *, lone: bool) -> bool:
    """Whether parties and words alone could never speak enough for a group, nor come near enough to be in its way.

    `lone` asks of groups with which it shares one party. What else could speak for it is its article, its words, its
    week, a thing or a figure.
    """
    if report.dated:
        return False
    parties = 4
    if lone or len(report.parties) < 2:  # noqa: PLR2004  (it takes two to be both)
        parties = 3 if report.kind in POSTS else 1 if report.kind in CROWDED else 2
    rest = bool(report.word) + bool(report.outcome) + bool(report.venues)
    return parties + rest <= ENOUGH[report.kind] - MARGIN
