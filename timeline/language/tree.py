"""The tokens of a sentence and one of them in, the way from it up the tree out; a mistaken tree may hold a circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from timeline.model import Token


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
