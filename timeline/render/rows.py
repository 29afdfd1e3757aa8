"""A timeline in, one flat row an event out: what a table, a CSV file and a Markdown page show of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.render.dates import say_when
from timeline.render.plain import plain
from timeline.render.words import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import Article, Claim, Event, Timeline
    from timeline.render.words import Words


@dataclass(frozen=True, slots=True)
class Row:
    """An event with everything it refers to at hand; every text is plain."""

    event: Event
    when: str
    title: str
    actors: tuple[str, ...]
    told: tuple[tuple[Claim, Article], ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Who published the articles that tell it, each once."""
        return tuple(dict.fromkeys(plain(article.publisher or article.source) for _, article in self.told))


def rows(timeline: Timeline, table: Words, events: Iterable[Event] | None = None) -> Iterator[Row]:
    """One row an event (of `events`, if given), in the timeline's order; undated events come last."""
    articles = {article.id: article for article in timeline.articles}
    claims = {claim.id: claim for claim in timeline.claims}
    names = called(timeline, table["code"])
    for event in sorted(timeline.events if events is None else events, key=lambda one: not one.when.known):
        told = tuple((claims[one], articles[claims[one].article]) for one in event.claims if one in claims)
        actors = tuple(dict.fromkeys(names.get(actor, plain(actor)) for actor, _ in event.participants))
        yield Row(event, say_when(event.when, table), plain(event.title), actors, told)
