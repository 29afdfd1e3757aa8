"""The tokens of a sentence in, what hangs on each of them and the way up out; a mistaken tree may hold a circle."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from timeline.model import Sentence, Token


@lru_cache(maxsize=64)
def children(sentence: Sentence) -> Mapping[int, Sequence[int]]:
    """What hangs on each word that anything hangs on, in the order of words; a root does not hang on itself."""
    found: dict[int, list[int]] = {}
    for i, token in enumerate(sentence.tokens):
        if token.head != i:
            found.setdefault(token.head, []).append(i)
    return found


def upwards(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The word at `at`, its head, the head of that: up to the root, or until a word comes again."""
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        yield at
        at = tokens[at].head


def first_joined(tokens: Sequence[Token], at: int, joints: Collection[str] = ("conj",)) -> int:
    """The first of the row that the word at `at` is joined to by `joints`, itself where it stands alone."""
    last = at
    for last in upwards(tokens, at):
        if tokens[last].dep not in joints:
            break
    return last
