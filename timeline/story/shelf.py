"""Groups of reports in, those that are worth comparing with one more report out: few, and all that could matter.

A report looks where the days, the people and the kind agree. One without any date looks at most groups in vain: without
a day in common little speaks for one happening. So it looks only where more could be in common than who and what.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import chain, combinations, permutations, product
from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.group import doers, rich
from timeline.story.kin import kin, shortened, tied
from timeline.story.kinds import BENCH, KIN, WORDS
from timeline.story.near import THIRD, hopeless, near, stand_ins
from timeline.story.only import OFTEN
from timeline.story.report import END, MONTH, PEOPLE, SEASON, SENTENCE, WEEK, YEAR

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from timeline.story.group import Group
    from timeline.story.near import Bunch
    from timeline.story.report import Days, Report

CROWD = 500
"""Reports of a kind on one actor beyond which one that gives no month, nor anybody else, is not for us to place."""

UNDATED = -1
"""Where the months stand of what gives no date; `None` is where no month is given."""

WHOEVER, NOBODY, SHORT = "*", "", "~"
"""What groups name beside an actor, where it is not one other actor or one sum; or that he is named for short."""

Key = tuple[Kind, str, str]
"""Where groups are filed: under a kind, an actor ("" for nobody), and what they name beside."""

_NONE: tuple[Group, ...] = ()


def bunches(report: Report) -> Iterator[Bunch]:
    """Under whom `report` counts."""
    return ((report.kind, actor) for actor in report.who)


class Shelf:
    """Groups by kind, by who takes part, and by month, or by week of the news where undated; and by article."""

    def __init__(self, counts: Counter[Bunch]) -> None:
        """Start empty; `counts` tells how many reports each bunch will have."""
        self._counts = counts
        self._crowded = {bunch for bunch, count in counts.items() if count > CROWD}
        self._months: dict[Key, dict[int | None, list[Group]]] = defaultdict(lambda: defaultdict(list))
        self._weeks: dict[tuple[Key, int], list[Group]] = defaultdict(list)
        self._days: dict[tuple[Kind, int], list[Group]] = defaultdict(list)
        self._acts: dict[tuple[str, int], list[Group]] = defaultdict(list)
        self._deeds: dict[tuple[str, int], list[Group]] = defaultdict(list)
        self._words: dict[tuple[str, int], list[Group]] = defaultdict(list)
        self._pairs: dict[Key, list[Group]] = defaultdict(list)
        self._figures: dict[Bunch, list[Group]] = defaultdict(list)
        self._busy: Counter[str] = Counter()
        for (_, actor), count in counts.items():
            self._busy[actor] += count
        self._casts: dict[str, list[str]] = {}
        self._stories: dict[tuple[Kind, str, int], list[Group]] = defaultdict(list)
        self._articles: dict[str, list[Group]] = defaultdict(list)
        self._quotes: dict[str, list[Group]] = defaultdict(list)

    def file(self, group: Group, report: Report, known: frozenset[str] | None = None) -> None:
        """Make `group`, which `report` has just joined, findable; `known` is who took part before, if anybody did."""
        if group.who != known:
            self._file_who(group, known)
        if report.ties:
            self._file_beside(group)
        if group.who != known or _figured(report):
            self._file_figures(group)
        if group.width <= MONTH and group.cast:
            self._file_days(group, report)
        self._articles[report.article].append(group)
        if len(report.quote) >= SENTENCE:
            self._quotes[report.quote].append(group)

    def _file_days(self, group: Group, report: Report) -> None:
        months = _span(group.first, group.last)
        if group.width == 1:
            self._days[group.kind, group.first].append(group)
            for actor in doers(group):
                self._acts[actor, group.first].append(group)
        for key in product(group.who, months):
            self._deeds[key].append(group)
            if group.kind in WORDS:
                self._words[key].append(group)
        if report.clearing and group.who and group.kind not in OFTEN:
            for actor, month in product(self._people(report), months):
                self._stories[group.kind, actor, month].append(group)

    def _people(self, report: Report) -> list[str]:
        """Whom its article names, but the busiest: another one of its story names at least one of the rest too."""
        if report.article not in self._casts:
            told = sorted(report.cast, key=lambda actor: (self._busy[actor], actor))
            self._casts[report.article] = told[: 1 - PEOPLE]
        return self._casts[report.article]

    def _file_who(self, group: Group, known: frozenset[str] | None) -> None:
        kind, months = group.kind, _months(group)
        for key in {*_keys(kind, group.who)}.difference(() if known is None else _keys(kind, known)):
            by_month = self._months[key]
            for month in months:
                by_month[month].append(group)
            if not group.dated:
                self._weeks[key, group.reports[0].told // WEEK].append(group)
        for key in {*_pairs(kind, group.who)}.difference(_pairs(kind, known or ())):
            self._pairs[key].append(group)

    def _file_beside(self, group: Group) -> None:
        """Under whom those of a group act for, or who acts for them, as its articles say."""
        for actor in tied(group.who, group.ties) - group.who:
            by_month = self._months[group.kind, actor, WHOEVER]
            for held in (
                *(by_month[month] for month in _months(group)),
                *(self._pairs[group.kind, min(actor, other), max(actor, other)] for other in group.who),
            ):
                if not held or held[-1] is not group:
                    held.append(group)

    def _file_figures(self, group: Group) -> None:
        if any(map(_figured, group.reports)):
            for actor in group.who:
                self._figures[group.kind, actor].append(group)
            for key in {*_sums(group.kind, group.who, *(report.amount for report in group.reports))}:
                self._pairs[key].append(group)

    def near(self, report: Report) -> Iterator[Group]:
        """Groups worth comparing with `report`, each once."""
        seen: set[int] = set()
        for group in self._candidates(report):
            if id(group) not in seen:
                seen.add(id(group))
                if near(report, group, self._crowded):
                    yield group

    def _candidates(self, report: Report) -> Iterator[Group]:
        months = _near_by(report)
        if not report.vague:
            yield from self._at(self._lone(report), months)
            yield from self._at(self._joint(report), months)
        else:
            alone, together = hopeless(report, lone=True), hopeless(report, lone=False)
            if not alone:
                yield from self._at(self._lone(report), months)
            if not together:
                yield from self._with_two_of(report, months)
            if alone or together:
                yield from self._more(report)
            elif not report.dated:
                yield from self._articles.get(report.article, _NONE)
        if report.amount:
            for kind in KIN[report.kind]:
                for key in _sums(kind, report.who, report.amount):
                    yield from self._pairs.get(key, _NONE)
        if report.cast:
            yield from self._company(report, months)

    def _company(self, report: Report, months: tuple[int | None, ...] | None) -> Iterator[Group]:
        """Groups that share nobody with a report, but days and the people of its article."""
        if report.width <= SEASON:
            others = (
                *((report.cast | stand_ins(report)) - report.who),
                "",
                *chain.from_iterable(map(shortened, report.who)),
            )
            yield from self._at([(kind, actor, WHOEVER) for actor in others for kind in KIN[report.kind]], months)
            yield from self._at([(kind, actor, SHORT) for actor in report.who for kind in KIN[report.kind]], months)
        if report.width == 1:
            for kind in KIN[report.kind]:
                yield from self._days.get((kind, report.first), _NONE)
            for actor in doers(report):
                yield from self._acts.get((actor, report.first), _NONE)
        if report.clearing and not report.who and report.width <= MONTH and report.kind not in OFTEN:
            for told in product(KIN[report.kind] - OFTEN, self._people(report), _span(report.first, report.last)):
                yield from self._stories.get(told, _NONE)
        if report.width <= MONTH and (rich(report) or report.alone):
            held = self._deeds if rich(report) or report.kind in WORDS or report.clearing else self._words
            for key in product(doers(report), _span(report.first, report.last)):
                yield from held.get(key, _NONE)

    def _lone(self, report: Report) -> list[Key]:
        """Where groups stand that share an actor with `report`, if one of the two names nobody else."""
        beside = NOBODY if len(report.who) > 1 else WHOEVER
        return [
            (kind, actor, beside)
            for actor in report.who
            if not (report.vague and (report.kind, actor) in self._crowded)
            for kind in KIN[report.kind]
        ]

    def _joint(self, report: Report) -> list[Key]:
        """Where groups stand that share an actor with `report`, if both name others too."""
        kind, who = report.kind, report.who
        if len(who) < 2:  # noqa: PLR2004  (it takes two to name another)
            return []
        if kind not in THIRD and not (report.cast and (kind in BENCH or report.width <= MONTH)):
            # Who shares two with the report shares one who is not the busiest.
            who = who - {max(who, key=lambda actor: (self._counts[kind, actor], actor))}
        return [(one, actor, WHOEVER) for actor in chain(who, stand_ins(report)) for one in KIN[kind]]

    def _with_two_of(self, report: Report, months: tuple[int | None, ...] | None) -> Iterator[Group]:
        """Groups that share two actors with `report`, one of them perhaps kin, or what else `near` asks of its kind."""
        if report.kind is Kind.FOUNDING:
            yield from self._at(self._joint(report), months)
        for one, other in permutations(report.who, 2):
            for near_by in (other, *kin(other), *tied({other}, report.ties)):
                if near_by == one:
                    yield from self._at([(kind, one, WHOEVER) for kind in KIN[report.kind]], months)
                elif near_by != other or one < other:  # each two once
                    pair = (one, near_by) if one < near_by else (near_by, one)
                    for kind in KIN[report.kind]:
                        yield from self._pairs.get((kind, *pair), _NONE)

    def _more(self, report: Report) -> Iterator[Group]:
        """Groups that have more in common with an undated report than parties and words."""
        yield from self._articles.get(report.article, _NONE)
        if len(report.quote) >= SENTENCE:
            yield from self._quotes.get(report.quote, _NONE)
        kinds = KIN[report.kind]
        yield from self._at([(kind, actor, WHOEVER) for actor in report.things for kind in kinds], None)
        if _figured(report):
            for kind in kinds:
                for actor in report.who:
                    yield from self._figures.get((kind, actor), _NONE)
        if report.told != END:
            week, months = report.told // WEEK, _span(report.told - WEEK, report.told)
            for key in (*self._lone(report), *self._joint(report)):
                if key in self._months:
                    for near_by in (week - 1, week, week + 1):
                        yield from self._weeks.get((key, near_by), _NONE)
                    yield from self._at((key,), months)

    def _at(self, keys: Iterable[Key], months: tuple[int | None, ...] | None) -> Iterator[Group]:
        """What is filed under these keys, in these months or ever."""
        for key in keys:
            if by_month := self._months.get(key):
                for month in by_month if months is None else months:
                    if found := by_month.get(month):
                        yield from found


def _figured(report: Report) -> bool:
    return bool(report.amount or report.count)


def _keys(kind: Kind, who: Collection[str]) -> Iterator[Key]:
    for actor in who or ("",):
        yield (kind, actor, WHOEVER)
        if len(who) == 1:
            yield (kind, actor, NOBODY)
        for name in shortened(actor):
            yield (kind, name, SHORT)


def _pairs(kind: Kind, who: Collection[str]) -> Iterator[Key]:
    return ((kind, *pair) for pair in combinations(sorted(who), 2))


def _sums(kind: Kind, who: Collection[str], *amounts: str | None) -> Iterator[Key]:
    return ((kind, actor, amount) for amount in amounts if amount for actor in (NOBODY, *who))


def _near_by(report: Report) -> tuple[int | None, ...] | None:
    """The months in which groups stand that may share a day with a report; `None` where these are too many to tell."""
    return (*_span(report.first, report.last), None, UNDATED) if report.width <= YEAR else None


def _months(told: Days) -> tuple[int | None, ...]:
    if not told.dated:
        return (UNDATED,)
    return (None,) if told.vague else _span(told.first, told.last)


def _span(first: int, last: int) -> tuple[int, ...]:
    """The months from one day to another, numbered."""
    begin, end = date.fromordinal(first), date.fromordinal(last)
    return tuple(range(begin.year * 12 + begin.month, end.year * 12 + end.month + 1))
