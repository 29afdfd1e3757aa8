"""A missed event in, the stage that lost it out: no trigger, one of another kind, or a claim not kept."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.score.told import built, claims_of, placed
from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse

if TYPE_CHECKING:
    from pathlib import Path

    from tests.score.gold import GoldEvent
    from timeline.model import ActionMention


@cache
def actions(path: Path) -> tuple[ActionMention, ...]:
    """Every action that the finder underlines in an article."""
    article = built(path).articles[0]
    sentences = find_sentences(article.text, language=article.language, body=article.body)
    parsed = parse(article.text, sentences, language=article.language)
    return find_actions(article.text, parsed, language=article.language)


def lost(event: GoldEvent, path: Path) -> str:
    """Where the event was lost, in a few words."""
    timeline = built(path)
    article = timeline.articles[0]
    bounds = placed(event.words, article.text)
    here = [one for one in actions(path) if any(one.start < end and start < one.end for start, end in bounds)]
    if not here:
        return "no trigger"
    right = [one for one in here if one.kind in event.kinds]
    if not right:
        return "trigger of another kind: " + ", ".join(sorted({one.entry for one in here}))
    if not any(claim.overlaps([(one.start, one.end)]) for one in right for claim in claims_of(timeline, article.id)):
        return "not kept: " + ", ".join(sorted({one.entry for one in right}))
    return "joined with another event"
