"""Timelines in, one timeline out: the union of their claims, told again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.story.tell import tell

if TYPE_CHECKING:
    from timeline.model import Article, Timeline


def merge(*timelines: Timeline) -> Timeline:
    """One timeline of the claims of all: the order and the nesting of merges change nothing, and none are lost.

    >>> from timeline.model import Timeline
    >>> merge() == merge(Timeline()) == Timeline()
    True
    """
    return tell(
        (article for timeline in timelines for article in timeline.articles),
        (actor for timeline in timelines for actor in timeline.actors),
        (claim for timeline in timelines for claim in timeline.claims),
    )


def versions(timeline: Timeline) -> tuple[tuple[Article, ...], ...]:
    """Articles that came from one place with different words, so that their claims may repeat or contradict."""
    places: dict[str, list[Article]] = {}
    for article in timeline.articles:
        if article.source not in {"", "-"}:
            places.setdefault(article.source, []).append(article)
    return tuple(tuple(same) for _, same in sorted(places.items()) if len({article.sha256 for article in same}) > 1)
