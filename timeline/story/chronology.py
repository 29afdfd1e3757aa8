"""Groups of reports in, what their order and distances imply about undated events and unknown publication days out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline import meaning
from timeline.model import Status
from timeline.story.network import ORIGIN, Bound, solve
from timeline.story.report import BEGINNING, END
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from timeline.model import Article, Claim
    from timeline.story.group import Group

YEAR = 400
"""Days within which a publication day must lie to be called deduced."""

_ORDER = re.compile(r"(after|before|[+-]P\w+) (\S+)")
_SAMPLE = tuple(date(2023, 12, 1) + timedelta(days=number) for number in range(430))


@dataclass(frozen=True, slots=True)
class Deductions:
    """What no text states and the others imply.

    `events` and `why` are by the claim that founds the event: its days, and the claims they rest on. `published` is by
    article. `contradictions` are the shortest sets of claims that cannot all hold.
    """

    events: Mapping[str, When] = field(default_factory=dict)
    why: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    published: Mapping[str, When] = field(default_factory=dict)
    contradictions: tuple[tuple[str, ...], ...] = ()


def floats(claim: Claim, article: Article | None) -> bool:
    """Whether the claim's time counts from a publication day that nobody knows."""
    time = claim.time
    return bool(time and time.anchor == "publication" and not time.when.known and article and not article.published)


def undeduced(article: Article) -> Article:
    """The article as it was read: a publication day that other articles implied is worked out anew each time."""
    if article.published_from != "deduced":
        return article
    return replace(article, published=None, published_from=None, published_within=UNKNOWN)


def hung_on(claim: Claim) -> str | None:
    """The claim that this one is told to come before or after."""
    told = claim.details.get("order")
    order = _ORDER.fullmatch(told) if told else None
    return order[2] if order else None


def deduce(groups: Sequence[Group], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Deductions:
    """Bounds for what is undated.

    Written dates are taken as they are; an event that has one keeps it. An undated event that others bound on one side
    is bounded by publication on the other. A publication day, and what hangs on it, is deduced between two bounds only:
    that "ten days ago" is after all the article tells of older times dates nothing.
    """
    event = {report.claim: group.founder for group in groups for report in group.reports}
    loose = [*_orders(claims.values(), event), *_offsets(claims.values(), articles, event)]
    if not loose:
        return Deductions()
    wanted = {node for bound in loose for node in (bound.earlier, bound.later)}
    firm = [bound for group in groups if _matters(group, wanted) for bound in _dates(group, articles, wanted)]
    solution = solve([*loose, *firm])
    events, why = {}, {}
    for group in groups:
        founder = group.founder
        if _written(group):
            continue
        first, last = solution.first.get(founder), solution.last.get(founder)
        floats = any(report.floats for report in group.reports)
        bounded = (first and last) if floats else (first or last)
        if founder in wanted and bounded and _told_in_order(founder, solution.why[founder], event):
            events[founder] = _when(first, last)
            why[founder] = solution.why[founder]
    published = {}
    for article in articles:
        if (node := _published(article)) in wanted:
            day = _invert(solution.first.get(node), solution.last.get(node), groups, claims, article)
            if day.days is not None:
                published[article] = day
    return Deductions(events, why, published, tuple(solution.contradictions))


def settled(claim: Claim, published: When) -> When:
    """The days a relative time means when the publication day is known to lie in an interval."""
    time = claim.time
    if time is None or published.earliest is None or published.latest is None:
        return UNKNOWN
    begin = settle(time.value, time.mod, on=published.earliest)
    end = settle(time.value, time.mod, on=published.latest)
    if not begin.known or not end.known:
        return UNKNOWN
    if published.earliest == published.latest:
        return When(begin.earliest, begin.latest, begin.edtf, deduced=True)
    return When(begin.earliest, end.latest, edtf(begin.earliest, end.latest), deduced=True)


@lru_cache(maxsize=65536)
def settle(value: str, mod: str | None, *, on: date) -> When:
    """The days of an offset seen from `on`, remembered: a year of them is tried for each."""
    return meaning.settle(value, mod, on=on)


def _when(first: int | None, last: int | None) -> When:
    earliest, latest = (date.fromordinal(day) if day else None for day in (first, last))
    return When(earliest, latest, edtf(earliest, latest), deduced=True)


def edtf(earliest: date | None, latest: date | None) -> str:
    """An interval of days in EDTF.

    >>> edtf(date(2024, 3, 1), date(2024, 3, 1)), edtf(date(2024, 3, 1), date(2024, 3, 5)), edtf(None, date(2024, 3, 5))
    ('2024-03-01', '2024-03-01/2024-03-05', '../2024-03-05')
    """
    if earliest == latest and earliest:
        return earliest.isoformat()
    return "/".join(day.isoformat() if day else ".." for day in (earliest, latest))


def _written(group: Group) -> bool:
    return any(report.dated and not report.floats for report in group.reports)


def _told_in_order(founder: str, why: Iterable[str], event: Mapping[str, str]) -> bool:
    """Whether a bound rests on more than the publication of the event's own reports."""
    return any(event.get(claim) != founder for claim in why)


def _orders(claims: Iterable[Claim], event: Mapping[str, str]) -> Iterator[Bound]:
    for claim in claims:
        order = claim.details.get("order")
        if not order or not (match := _ORDER.fullmatch(order)):
            continue
        sign, other = match.groups()
        if other not in event or event[other] == event[claim.id]:
            continue
        one, two = event[other], event[claim.id]
        said = (claim.id, other)
        if sign == "before":
            yield Bound(two, one, 0, None, said)
        elif sign == "after":
            yield Bound(one, two, 0, None, said)
        else:
            least, most = _span(sign, claim.time.mod if claim.time else None)
            yield Bound(one, two, least, most, said)


def _offsets(claims: Iterable[Claim], articles: Mapping[str, Article], event: Mapping[str, str]) -> Iterator[Bound]:
    for claim in claims:
        if floats(claim, articles.get(claim.article)) and claim.time:
            least, most = _span(claim.time.value, claim.time.mod)
            if least is not None or most is not None:
                yield Bound(_published(claim.article), event[claim.id], least, most, (claim.id,))


@lru_cache(maxsize=4096)
def _span(value: str, mod: str | None) -> tuple[int | None, int | None]:
    """The least and the most days from a day to what `value` means seen from it, whatever the day."""
    seen = [(day, settle(value, mod, on=day)) for day in _SAMPLE]
    firsts = [(when.earliest - day).days for day, when in seen if when.earliest]
    lasts = [(when.latest - day).days for day, when in seen if when.latest]
    return (
        min(firsts) if len(firsts) == len(seen) else None,
        max(lasts) if len(lasts) == len(seen) else None,
    )


def _matters(group: Group, wanted: Collection[str]) -> bool:
    return group.founder in wanted or any(_published(report.article) in wanted for report in group.reports)


def _published(article: str) -> str:
    """The node of an article's publication day."""
    return f"published {article}"


def _dates(group: Group, articles: Mapping[str, Article], wanted: Collection[str]) -> Iterator[Bound]:
    """What the reports write: the days of the event, and that what is told as past happened before it was published."""
    founder = group.founder
    written = [report for report in group.reports if report.dated and not report.floats]
    first = max((report.first for report in written), default=BEGINNING)
    last = min((report.last for report in written), default=END)
    if written:
        sharp = tuple(report.claim for report in written if report.first == first or report.last == last)
        least, most = (first if first != BEGINNING else None), (last if last != END else None)
        yield Bound(ORIGIN, founder, least, most, sharp, firm=True)
    for report in group.reports:
        article, past = articles.get(report.article), report.status is Status.OCCURRED
        if past and article and article.published and not written:
            yield Bound(ORIGIN, founder, None, article.published.toordinal(), (report.claim,), firm=True)
        elif past and article and not report.floats and _published(article.id) in wanted:
            yield Bound(founder, _published(article.id), 0, None, (report.claim,))


def _invert(
    first: int | None, last: int | None, groups: Iterable[Group], claims: Mapping[str, Claim], article: str
) -> When:
    """The publication days on which every relative date of `article` falls where other articles put its event."""
    if first is None or last is None or last - first > YEAR:
        return UNKNOWN
    pinned = [
        (claims[report.claim], When(*_span_of(group)))
        for group in groups
        if _written(group)
        for report in group.reports
        if report.floats and report.article == article
    ]
    days = [
        day
        for day in range(first, last + 1)
        if all(
            settle(claim.time.value, claim.time.mod, on=date.fromordinal(day)).overlaps(when)
            for claim, when in pinned
            if claim.time
        )
    ]
    return _when(days[0], days[-1]) if days else UNKNOWN


def _span_of(group: Group) -> tuple[date | None, date | None]:
    written = [report for report in group.reports if report.dated and not report.floats]
    first, last = max(report.first for report in written), min(report.last for report in written)
    return (
        date.fromordinal(first) if first != BEGINNING else None,
        date.fromordinal(last) if last != END else None,
    )
