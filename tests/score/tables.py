"""Counts in, tables of precision, recall and F1 out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from tests.score.match import Matching, Names, actors, exact, match
from tests.score.told import built, events_of, names_of
from timeline.find.dates import find_dates
from timeline.resolve.dates import resolve_dates

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tests.score.gold import Gold, GoldEvent
    from tests.score.told import ToldEvent
    from timeline.model import Article


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: the reader's events, the program's, and how they pair."""

    gold: Gold
    told: tuple[ToldEvent, ...]
    names: Names
    matching: Matching
    actors: tuple[frozenset[str], ...]
    text: str
    intervals: frozenset[tuple[date | None, date | None]] = frozenset()


@dataclass(slots=True)
class Count:
    """True positives, what was told, what was wanted."""

    right: int = 0
    told: int = 0
    wanted: int = 0

    def __iadd__(self, other: Count) -> Self:
        """Sum over articles."""
        self.right += other.right
        self.told += other.told
        self.wanted += other.wanted
        return self

    @property
    def precision(self) -> float:
        """Right of what was told."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """Right of what was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Scores:
    """What is counted, by name of the measure."""

    counts: dict[str, Count] = field(default_factory=dict)

    def add(self, measure: str, *, right: int, told: int, wanted: int) -> None:
        """Add one article's count."""
        self.counts.setdefault(measure, Count())
        self.counts[measure] += Count(right, told, wanted)


def judge(gold: Gold) -> Judged:
    """Run the program on one article and pair what it tells with what the reader lists."""
    timeline = built(gold.article)
    told, names, text = events_of(timeline), Names(gold.actors), timeline.articles[0].text
    matching = match(gold.events, told, names=names, text=text)
    taking_part = {actor for event in timeline.events for actor, _ in event.participants}
    listed = names_of(timeline)
    seen = tuple(listed[actor] for actor in sorted(listed, key=lambda actor: (actor not in taking_part, actor)))
    return Judged(gold, told, names, matching, seen, text, dates_of(timeline.articles[0]))


def dates_of(article: Article) -> frozenset[tuple[date | None, date | None]]:
    """The bounds of every date expression of an article."""
    mentions = find_dates(article.text, language=article.language, body=article.body)
    times = resolve_dates(mentions, published=article.published)
    return frozenset((time.when.earliest, time.when.latest) for time in times)


def score(judged: Iterable[Judged]) -> Scores:
    """All measures over these articles."""
    scores = Scores()
    for one in judged:
        _score_dates(scores, one)
        _score_actors(scores, one)
        _score_events(scores, one)
        for index, other in one.matching.pairs:
            _score_pair(scores, one.gold.events[index], one.told[other], one.names)
    return scores


def _score_dates(scores: Scores, one: Judged) -> None:
    """Of the intervals of the reader's dated events, those that some expression of the text is read as."""
    if not one.intervals:
        return
    wanted = [event.when for event in one.gold.events if event.when.known and not event.optional]
    right = sum((when.earliest, when.latest) in one.intervals for when in wanted)
    scores.add("dates of events, read", right=right, told=len(wanted), wanted=len(wanted))


def _score_actors(scores: Scores, one: Judged) -> None:
    pairs, free = actors(one.gold.actors, one.actors)
    wanted = sum(not actor.optional for actor in one.gold.actors)
    scores.add("actors", right=len(pairs), told=len(one.actors) - len(free), wanted=wanted)


def _score_events(scores: Scores, one: Judged) -> None:
    gold, told, matching = one.gold.events, one.told, one.matching
    extra = matching.surplus(told)
    missed = matching.missed(gold)
    right = len(matching.pairs)
    dated = sum(gold[index].when.known for index, _ in matching.pairs)
    scores.add(
        "events with a date",
        right=dated,
        told=dated + sum(told[index].when.known for index in extra),
        wanted=dated + sum(gold[index].when.known for index in missed),
    )
    scores.add("events, all", right=right, told=right + len(extra), wanted=right + len(missed))


def _score_pair(scores: Scores, gold: GoldEvent, told: ToldEvent, names: Names) -> None:
    if gold.when.known:
        right = exact(gold.when, told.when)
        scores.add("interval exact, of found", right=right, told=1, wanted=1)
    scores.add("status, of found", right=told.status in gold.statuses, told=1, wanted=1)
    wanted = [part for part in gold.participants if not part.free]
    hits = sum(any(names.same(part, who) and role in part.roles for who, role in told.participants) for part in wanted)
    wrong = sum(
        not any(names.same(part, who) and role in part.roles for part in gold.participants)
        for who, role in told.participants
    )
    scores.add("roles, of found", right=hits, told=hits + wrong, wanted=len(wanted))
