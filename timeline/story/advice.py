"""A timeline in, what a person could add or look at to know more out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from timeline.language.load import languages

if TYPE_CHECKING:
    from timeline.model import Timeline


def advise(timeline: Timeline) -> list[str]:
    """What a person could add or look at to know more: missing or disputed publication days, unknown languages."""
    strange = Counter(article.language for article in timeline.articles if article.language not in languages())
    disputed = sum(len(article.evidence) > 1 for article in timeline.articles)
    undated = {article.id: article for article in timeline.articles if article.published is None}
    waiting = Counter(
        claim.article
        for claim in timeline.claims
        if claim.article in undated and claim.time and claim.time.anchor == "publication" and not claim.when.known
    )
    said = [
        f"{undated[article].source}: {count} relative date{'s' * (count != 1)} stay{'s' * (count == 1)} open since the "
        "publication day is unknown: add --published DATE."
        for article, count in sorted(waiting.items())
    ]
    if disputed:
        files = f"{disputed} article{'s' * (disputed > 1)}"
        said.append(f"{files} give{'s' * (disputed == 1)} more than one publication day: --show-sources tells which.")
    return said + [
        f"{count} article{'s are' if count > 1 else ' is'} in a language without rules ({code}), "
        f"where next to nothing is found. Languages with rules: {', '.join(languages())}."
        for code, count in sorted(strange.items())
    ]
