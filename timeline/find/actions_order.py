"""The events of one sentence in, the same with "after" or "before" where the sentence says which came first, out."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.load import table

if TYPE_CHECKING:
    from timeline.model import ActionMention, Sentence


@cache
def _words(language: str) -> dict[str, str]:
    rules = table(language, "clauses").get("order", {})
    return {word: side for side in ("after", "before") for word in rules.get(side, ())}


def relation(text: str, sentence: Sentence, actions: list[ActionMention], language: str) -> list[ActionMention]:
    """An event is `after` the one that a phrase like "après le rachat de" or "following the ruling" holds."""
    del text
    words = _words(language)
    heads = {action.token: action for action in actions if action.token is not None}
    related = {}
    for action in actions:
        if action.token is None:
            continue
        for i, token in enumerate(sentence.tokens):
            side = words.get(token.text.lower())
            if (
                side is None
                or token.head != action.token
                or i in action.parts
                or token.dep not in ("case", "mark", "advmod")
            ):
                continue
            other = _above(sentence, action, heads)
            if other is not None and other.start not in related:
                related[other.start] = (side, action.start)
    return [replace(a, relation=related[a.start]) if a.start in related else a for a in actions]


def _above(sentence: Sentence, action: ActionMention, heads: dict[int, ActionMention]) -> ActionMention | None:
    at = action.token or 0
    while sentence.tokens[at].head != at:
        at = sentence.tokens[at].head
        other = heads.get(at)
        if other is not None and other is not action:
            return other
    return None
