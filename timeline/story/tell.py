"""Articles, actors and claims in, a timeline out: the same set gives the same timeline, however it was put together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from timeline.calm import calm
from timeline.model import Actor, Article, Claim, Timeline
from timeline.story.actors import one_cast
from timeline.story.alone import beside, by_article
from timeline.story.chronology import Deductions, deduce, floats, settled, undeduced
from timeline.story.conflicts import between, conflicts
from timeline.story.disputes import disputes
from timeline.story.events import gather
from timeline.story.index import opened
from timeline.story.report import boil
from timeline.story.view import view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.story.group import Group
    from timeline.when import When

ROUNDS = 4
"""How often days deduced for one article may date the next one."""

_Thing = TypeVar("_Thing", Article, Claim)


@calm()
def tell(articles: Iterable[Article], actors: Iterable[Actor], claims: Iterable[Claim]) -> Timeline:
    """Lay the claims of all articles side by side.

    What is given twice counts once; actors that no claim and no article names are left out.
    """
    said = one_each(claims)
    by_id = {claim.id: claim for claim in said}
    read = one_each(undeduced(article) for article in articles)
    published = {article.id: article.published.toordinal() for article in read if article.published}
    cast = one_cast(actors, said, read)
    kinds = {actor.id: actor.kind for actor in cast}
    texts = {article.id: article for article in read}
    casts = {article.id: frozenset(article.actors) for article in read}
    around = {name: one for told in by_article(said).values() for name, one in beside(told).items()}
    once: dict[frozenset[str], frozenset[str]] = {}
    groups, readings, found = _deduced(
        lambda readings: gather(
            boil(
                claim,
                kinds=kinds,
                told=published.get(claim.article),
                floats=floats(claim, texts.get(claim.article)),
                when=readings.get(claim.id),
                cast=casts.get(claim.article, frozenset()),
                beside=around[claim.id],
                once=once,
            )
            for claim in said
        ),
        by_id,
        texts,
    )
    clashes = conflicts(groups, between(groups), found)
    events = view(groups, claims=by_id, articles=texts, clashes=clashes, found=found, readings=readings)
    fights, main = disputes(events, cast, by_id)
    placed = (replace(event, dispute=main[event.id]) if event.id in main else event for event in events)
    timeline = Timeline(
        articles=tuple(_dated(article, found.published.get(article.id)) for article in read),
        actors=cast,
        claims=said,
        events=tuple(placed),
        disputes=fights,
    )
    return opened(timeline, told=True)


def _deduced(
    group: Callable[[Mapping[str, When]], list[Group]], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> tuple[list[Group], dict[str, When], Deductions]:
    """Group, deduce publication days, and group again with what the relative dates then mean, until nothing is new."""
    readings: dict[str, When] = {}
    for _ in range(ROUNDS):
        groups = group(readings)
        found = deduce(groups, claims, articles)
        new = {
            claim.id: when
            for claim in claims.values()
            if claim.article in found.published
            and floats(claim, articles[claim.article])
            and (when := settled(claim, found.published[claim.article])).known
        }
        if new == readings:
            break
        readings = new
    return groups, readings, found


def _dated(article: Article, published: When | None) -> Article:
    """The article with the publication day that others imply; `None` stays where it is not one day only."""
    if published is None:
        return article
    day = published.earliest if published.days == 1 else None
    return replace(article, published=day, published_from="deduced", published_within=published)


def one_each(things: Iterable[_Thing]) -> tuple[_Thing, ...]:
    """Sorted by id, each id once; of two that differ, always the same one whatever order they come in."""
    kept: dict[str, _Thing] = {}
    for thing in things:
        other = kept.setdefault(thing.id, thing)
        if other is not thing and other != thing:
            kept[thing.id] = min(other, thing, key=repr)
    return tuple(kept[key] for key in sorted(kept))
