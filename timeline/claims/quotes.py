"""A sentence in, its words between quotation marks out, and its events without the day on which they were quoted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.layout import inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.claims import Told
    from timeline.model import Sentence, Token

_OPENS, _CLOSES, _BOTH = ("«", "“"), ("»", "”"), ('"',)
_A_FEW = 4  # words: fewer only set a word off


def quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """The words between quotation marks."""
    within, found = False, set()
    for i, token in enumerate(tokens):
        if token.text in _BOTH:
            within = not within
        elif token.text in _OPENS or token.text in _CLOSES:
            within = token.text in _OPENS
        elif within:
            found.add(i)
    return frozenset(found)


def without_tags(sentence: Sentence, tolds: Sequence[Told]) -> list[Told]:
    """What is told within a quotation has not the day on which it was said: "We have left", he wrote on Monday."""
    words = quoted(sentence.tokens)
    if len(words) < _A_FEW:
        return list(tolds)
    return [
        replace(told, time=None)
        if told.action.token in words and told.time is not None and words.isdisjoint(inside(sentence, told.time))
        else told
        for told in tolds
    ]
