"""Groups of reports in, the events that a person sees out."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from timeline.model import Event, Role, Status
from timeline.story.chronology import edtf
from timeline.story.copies import copies, prints
from timeline.story.report import BEGINNING, END
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from timeline.model import Article, Claim, Conflict, Kind
    from timeline.story.chronology import Deductions
    from timeline.story.group import Group

TRUEST = (Status.OCCURRED, Status.ALLEGED, Status.DENIED, Status.PLANNED, Status.POSSIBLE)
"""The status of an event is the first of these that one of its claims has, of the dated ones where there are any."""

SHORT = 120
"""Characters of a quote that stands in for a missing title."""

_ROLES = tuple(Role)


def view(
    groups: Sequence[Group],
    *,
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    clashes: Mapping[str, set[Conflict]],
    found: Deductions,
    readings: Mapping[str, When],
) -> list[Event]:
    """The event of each group, in order of time; `clashes` are by the claim that founds it, `readings` by claim."""
    sources = _sources(groups, articles)
    return sorted(
        (
            _event(
                [claims[report.claim] for report in group.reports],
                kinds=group.kinds,
                when=_when(group, claims, readings, found),
                sources=sources[group.founder],
                clashes=clashes.get(group.founder, ()),
            )
            for group in groups
        ),
        key=order,
    )


def _event(
    told: Sequence[Claim], *, kinds: Container[Kind], when: When, sources: int, clashes: Iterable[Conflict]
) -> Event:
    first = told[0]
    deeds = [claim for claim in told if claim.kind in kinds]  # the others tell what was said of it
    kind = first.kind if len(told) == 1 else Counter(claim.kind for claim in deeds).most_common(1)[0][0]
    cast = sorted({(p.actor, p.role) for claim in told for p in claim.participants}, key=_by_role)
    # An undated mention ("faire passer Grok en open source") does not make a dated plan happen.
    statuses = {claim.status for claim in deeds if claim.when.known} or {claim.status for claim in deeds}
    return Event(
        id=event_id(first.id),
        kind=kind,
        title=_title([claim for claim in told if claim.kind is kind]),
        status=next(status for status in TRUEST if status in statuses),
        when=when,
        participants=tuple(cast),
        claims=tuple(sorted(claim.id for claim in told)),
        sources=sources,
        conflicts=tuple(sorted(clashes, key=lambda clash: (clash.on, clash.claims, clash.why))),
    )


def _by_role(part: tuple[str, Role]) -> tuple[int, str]:
    return (_ROLES.index(part[1]), part[0])


def _title(told: Sequence[Claim]) -> str:
    """The title of the sharpest claim among those that name most of who took part, up to two."""
    titled = [claim for claim in told if claim.title]
    if not titled:
        return _shorten(told[0].quote)
    return max(titled, key=lambda claim: min(len({part.actor for part in claim.participants}), 2)).title


def _shorten(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rsplit(" ", 1)[0] + "…"


def _when(group: Group, claims: Mapping[str, Claim], readings: Mapping[str, When], found: Deductions) -> When:
    """The days that all reports allow, in the words of a report that says just that; else what others imply."""
    written = [report for report in group.reports if report.dated and not report.floats]
    told = written or [report for report in group.reports if report.dated]
    if not told:
        return found.events.get(group.founder, UNKNOWN)
    first, last = max(report.first for report in told), min(report.last for report in told)
    earliest = date.fromordinal(first) if first != BEGINNING else None
    latest = date.fromordinal(last) if last != END else None
    for report in told:
        when = readings.get(report.claim) or claims[report.claim].when
        if when.earliest == earliest and when.latest == latest and when.edtf:
            return when
    return When(earliest, latest, edtf(earliest, latest), deduced=not written)


def _sources(groups: Iterable[Group], articles: Mapping[str, Article]) -> dict[str, int]:
    """How many independent articles tell what each claim founds; copies of one text are one."""
    told = {group.founder: {report.article for report in group.reports} for group in groups}
    together = {article for read in told.values() if len(read) > 1 for article in read}
    known = prints(articles[article] for article in sorted(together) if article in articles)
    return {claim: 1 if len(read) == 1 else len(copies(read, known)) for claim, read in told.items()}


def order(event: Event) -> tuple[date, date, str]:
    """By first possible day, then by last; what has no day comes at the end."""
    first = event.when.earliest or event.when.latest or date.max
    return (first, event.when.latest or date.max, event.id)


def event_id(claim: str) -> str:
    """The id of the event that `claim` founds: found again through the claim, whatever joins it later.

    >>> event_id("c-12ab")
    'e-12ab'
    """
    return "e-" + claim.removeprefix("c-")


def founder(event: str) -> str:
    """The claim that founded an event, of its id; the id of a claim is given back.

    >>> founder("e-12ab"), founder("c-12ab")
    ('c-12ab', 'c-12ab')
    """
    return "c-" + event.removeprefix("e-").removeprefix("c-")
