"""Groups of reports in, what their sources disagree about out; nothing is corrected, both sides are shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from timeline.model import Conflict, Kind, Status
from timeline.story.evidence import compare
from timeline.story.facts import BOTH_PARTIES, NEVER, OPPOSITE, OTHER_WORD
from timeline.story.figures import agree
from timeline.story.kinds import BENCH, MUTUAL
from timeline.story.outcomes import opposite
from timeline.story.report import BEGINNING, END

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.story.chronology import Deductions
    from timeline.story.group import Group
    from timeline.story.report import Report

On = Literal["date", "role", "amount", "status", "outcome"]

ONE_OFF = frozenset(Kind) - {Kind.HEARING, Kind.STATEMENT, Kind.NEGOTIATION, Kind.POLICY, Kind.OTHER, Kind.PARTNERSHIP}
"""Kinds that hardly happen twice in a few days between the same parties: two days then mean two accounts."""

SHIFT = 3
"""Days by which accounts of one happening may differ before they are rather two happenings."""

ONCE = frozenset({Kind.FOUNDING})
"""Kinds that happen once ever, so that any two days contradict each other."""


Rivals = tuple[Kind, frozenset[str]]


def conflicts(
    groups: Iterable[Group], apart: Iterable[tuple[Group, Group, Conflict]], deductions: Deductions
) -> dict[str, set[Conflict]]:
    """What sources disagree about, by the claim that founds the event it is shown on; `apart` is of two groups each."""
    told = list(groups)
    found: dict[str, set[Conflict]] = {}
    for group in told:
        if clash := within(group):
            found[group.founder] = set(clash)
    for group, other, conflict in apart:
        for one in (group, other):
            found.setdefault(one.founder, set()).add(conflict)
    if deductions.contradictions:
        event = {report.claim: group for group in told for report in group.reports}
        for claims in deductions.contradictions:
            held = {event[claim].founder: event[claim] for claim in claims}
            if not _misread(held.values()):
                for first in held:
                    found.setdefault(first, set()).add(Conflict("date", claims, "These sentences cannot all hold."))
    return found


def _misread(groups: Iterable[Group]) -> bool:
    """Whether one article alone dates all events of a contradiction: we rather misread it than it errs."""
    dating = [{report.article for report in group.reports if report.dated and not report.floats} for group in groups]
    return bool(set.intersection(*dating))


def within(group: Group) -> list[Conflict]:
    """What the reports of one happening disagree about."""
    reports = [report for report in group.reports if report.kind in group.kinds]
    if len(reports) == 1:
        return []
    found = [
        _figures(reports, lambda report: report.amount, "amounts"),
        _figures(reports, lambda report: report.count, "counts"),
        _roles(reports),
        _status(reports),
    ]
    return [conflict for conflict in found if conflict]


def _conflict(on: On, reports: Iterable[Report], why: str) -> Conflict:
    return Conflict(on, tuple(sorted({report.claim for report in reports})), why)


def _figures(reports: Sequence[Report], get: Callable[[Report], str | None], what: str) -> Conflict | None:
    """Figures of two articles that differ by more than rounding; other currencies are not compared."""
    told = sorted({(figure, report.article) for report in reports if (figure := get(report))})
    clash = {
        figure
        for (one, here), (other, there) in combinations(told, 2)
        if here != there and one.partition(" ")[2] == other.partition(" ")[2] and not agree(one, other)
        for figure in (one, other)
    }
    if not clash:
        return None
    why = f"The {what} differ: {' against '.join(sorted(clash))}."
    return _conflict("amount", (report for report in reports if get(report) in clash), why)


def _roles(reports: Sequence[Report]) -> Conflict | None:
    for one, other in combinations(reports, 2):
        if one.kind not in MUTUAL and one.agents & other.patients and one.patients & other.agents:
            swapped = [report for report in reports if report.agents & one.agents or report.agents & other.agents]
            return _conflict("role", swapped, "They do not agree who did it and to whom it was done.")
    return None


def _status(reports: Sequence[Report]) -> Conflict | None:
    told = {report.status for report in reports}
    against = told & {Status.OCCURRED, Status.ALLEGED}
    if Status.DENIED not in told or not against:
        return None
    clash = [report for report in reports if report.status in {Status.DENIED, *against}]
    why = (
        "It happened, says one; another denies it." if Status.OCCURRED in told else "One alleges it; another denies it."
    )
    return _conflict("status", clash, why)


def between(groups: Iterable[Group]) -> Iterator[tuple[Group, Group, Conflict]]:
    """Happenings kept apart because of a day or an outcome alone, where articles rather seem to disagree."""
    shelves: dict[Rivals, list[Group]] = defaultdict(list)
    for group in groups:
        if key := rivals(group):
            shelves[key].append(group)
    for shelf in shelves.values():
        shelf.sort(key=_by_day)
        for place, group in enumerate(shelf):
            for other in shelf[place + 1 :]:
                if other.first - group.last > SHIFT and group.kind not in ONCE:
                    break
                if conflict := _between(group, other):
                    yield group, other, conflict


def against(one: Group, another: Group) -> Conflict | None:
    """What `between` says of these two."""
    group, other = sorted((one, another), key=_by_day)
    far = other.first - group.last > SHIFT and group.kind not in ONCE
    return None if far or rivals(group) is None or rivals(group) != rivals(other) else _between(group, other)


def rivals(group: Group) -> Rivals | None:
    """What happenings have in common that may be one told with two days; `None` where that says nothing."""
    if not group.dated or group.kind not in ONE_OFF:
        return None
    once = group.kind in ONCE
    if group.kind is Kind.RULING:  # a court that acts is where it is decided, and the winner may be what it is about
        who = group.who | group.venues
        return (group.kind, who) if len(who) > 1 else None
    if once or (group.kind in BENCH and _amounts(group)):  # a sum and who pays it tell a fine, even in the passive
        who = group.patients | group.things if once else group.patients
        return (group.kind, who) if who else None
    return (group.kind, group.parties) if len(group.parties) > 1 else None


def _amounts(group: Group) -> set[str]:
    return {report.amount for report in group.reports if report.amount}


def _by_day(group: Group) -> tuple[int, int, str]:
    return (group.first, group.last, group.founder)


def _between(group: Group, other: Group) -> Conflict | None:
    if {report.article for report in group.reports} & {report.article for report in other.reports}:
        return None
    if group.kind not in ONCE and max(group.width, other.width) > SHIFT:
        return None
    dated = [report for report in (*group.reports, *other.reports) if report.dated]
    facts = compare(replace(group.reports[0], first=BEGINNING, last=END, told=END), other)
    ends = facts == [OPPOSITE] or any(
        opposite(one.outcome, two.outcome) for one in group.reports for two in other.reports
    )
    if ends and (group.first, group.last) == (other.first, other.last):
        return _conflict("outcome", dated, "The same day and parties, with opposite outcomes.")
    here, there = group.agents | group.venues, other.agents | other.venues
    others = bool(here and there and not here & there)
    against = others or OTHER_WORD in facts or any(fact.weight == NEVER for fact in facts)
    alike = group.kind in ONCE or (group.kind in BENCH and not _amounts(group) ^ _amounts(other))
    silent = BOTH_PARTIES not in facts and not alike
    if against or silent or (group.first <= other.last and other.first <= group.last):
        return None
    days = " against ".join(_day(told) for told in (group, other))
    return _conflict("date", dated, f"Everything agrees but the day: {days}.")


def _day(group: Group) -> str:
    first, last = (date.fromordinal(day).isoformat() for day in (group.first, group.last))
    return first if first == last else f"{first} to {last}"
