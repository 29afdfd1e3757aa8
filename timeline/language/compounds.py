"""The words of a sentence in, whether one of them only helps to make a preposition out: "à partir de" leaves nobody."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.language.load import table

if TYPE_CHECKING:
    from collections.abc import Sequence


@cache
def _compounds(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in table(language, "clauses").get("compounds", ()))


def in_compound(words: Sequence[str], at: int, *, language: str) -> bool:
    """Whether the word at `at`, in small letters like the others, stands inside a preposition of several words.

    >>> in_compound(["à", "partir", "de", "mai"], 1, language="fr")
    True
    """
    return any(
        at >= i and tuple(words[at - i : at - i + len(phrase)]) == phrase
        for phrase in _compounds(language)
        for i, word in enumerate(phrase)
        if word == words[at]
    )
