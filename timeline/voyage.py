"""One article in, who is in it and what it claims out: the one file that knows the order of the stages."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model import Actor, Article, Claim

    Said = tuple[tuple[Actor, ...], tuple[Claim, ...]]


class Clock:
    """Seconds spent in each stage, printed as a table."""

    def __init__(self) -> None:
        """Start with no stage."""
        self.stages: Counter[str] = Counter()

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Count the time of the block as the stage's."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.stages[stage] += time.perf_counter() - begun  # type: ignore[assignment]

    def __str__(self) -> str:
        """One line a stage, in the order they were first entered."""
        return "\n".join(f"{stage:<8} {seconds:7.3f} s" for stage, seconds in self.stages.items())


def timed(article: Article, *, events: Literal["default", "all"]) -> tuple[*Said, Counter[str]]:
    """What one article says, and the seconds each stage took."""
    clock = Clock()
    return *voyage(article, events=events, clock=clock), clock.stages


def voyage(article: Article, *, events: Literal["default", "all"] = "default", clock: Clock | None = None) -> Said:
    """Who is in one article and what it claims."""
    clock = clock or Clock()
    text, language, body = article.text, article.language, article.body
    with clock("load"):
        from timeline.claims import cut
        from timeline.find.actions import find_actions
        from timeline.find.dates import find_dates
        from timeline.find.model import load_model
        from timeline.find.names import find_names
        from timeline.find.sentences import find_sentences
        from timeline.find.syntax import parse
        from timeline.resolve.actors import resolve_actors
        from timeline.resolve.dates import resolve_dates
        from timeline.resolve.roles import resolve_roles
        from timeline.resolve.roles_fit import fit

        load_model(language)
    with clock("find"):
        sentences = find_sentences(text, language=language, body=body)
        dated = find_dates(text, language=language, body=body)
        sentences = parse(text, sentences, language=language)
        named = find_names(text, sentences, language=language)
        acted = find_actions(text, sentences, language=language)
    with clock("resolve"):
        times = resolve_dates(dated, published=article.published)
        references, actors = resolve_actors(named, sentences=sentences, text=text, title=article.title, actions=acted)
        roles = resolve_roles(acted, sentences=sentences, references=references)
        acted, roles = fit(acted, roles, actors=actors, sentences=sentences, references=references)
    with clock("claims"):
        claims = cut(
            article,
            sentences=sentences,
            times=times,
            actors=actors,
            actions=acted,
            roles=roles,
            events=events,
        )
    return actors, claims
