"""Timelines in, one timeline out: the union of their claims, told again."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from timeline.model import Timeline
from timeline.story.add import add
from timeline.story.tell import tell

if TYPE_CHECKING:
    from timeline.model import Article

DEAR = 200
"""How many claims are told in the time that it takes to add one to what was told."""


_PARTS = attrgetter("articles"), attrgetter("actors"), attrgetter("claims")


def merge(*timelines: Timeline) -> Timeline:
    """One timeline of the claims of all: the order and the nesting of merges change nothing, and none are lost.

    >>> from timeline.model import Timeline
    >>> merge() == merge(Timeline()) == Timeline()
    True
    """
    first, *others = sorted(timelines, key=lambda timeline: -len(timeline.claims)) or [Timeline()]
    if sum(len(timeline.claims) for timeline in others) * DEAR < len(first.claims):
        rest = [[one for timeline in others for one in part(timeline)] for part in _PARTS]
        try:
            grown = add(first, *rest)
        except LookupError:  # a file said that its events were told from its claims, and they were not
            grown = None
        if grown is not None:
            return grown
    return tell(*([one for timeline in timelines for one in part(timeline)] for part in _PARTS))


def versions(timeline: Timeline) -> tuple[tuple[Article, ...], ...]:
    """Articles that came from one place with different words, so that their claims may repeat or contradict."""
    places: dict[str, list[Article]] = {}
    for article in timeline.articles:
        if article.source not in {"", "-"}:
            places.setdefault(article.source, []).append(article)
    return tuple(tuple(same) for _, same in sorted(places.items()) if len({article.sha256 for article in same}) > 1)
