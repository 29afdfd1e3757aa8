"""A pattern of dates.toml in, the sequences of words and slots it stands for out.

A pattern is written as the expression is: words, `{slots}` (`{slot:name}` keeps it under another name), `(a|b)` for a
choice, `?` after what may be missing, `[...]` around the span where the pattern also holds words of its surroundings.
A space asks for a space, `_` takes a space or none, and what touches in the pattern touches in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.language.words import GLUED, SPACED, WORD, bare

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE = re.compile(r"\{(\w+)(?::(\w+))?\}|\\(.)|([()|?\[\]_])|(\s+)|" + f"({WORD.pattern})")


@dataclass(frozen=True, slots=True)
class Slot:
    """`{name:key}` of a pattern; `key` is the name itself where none is given."""

    name: str
    key: str


Item = str | Slot
Part = tuple[str, Any]  # ("gap", " "), ("item", Item) or ("choice", list of sequences)


def spellings(pattern: str) -> Iterator[list[tuple[str, Item]]]:
    """Each way to write the pattern: its words, slots and span marks, each with the gap it asks for before it.

    >>> [[(gap, item) for gap, item in one] for one in spellings("mi(-| )mars")]
    [[('', 'mi'), ('', '-'), ('', 'mars')], [('', 'mi'), (' ', 'mars')]]

    Raises ValueError or IndexError where brackets do not match.
    """
    for sequence in _sequences(_parse(pattern)):
        yield from _spellings(sequence)


def _parse(pattern: str) -> list[Part]:
    """The pattern as nested parts; ValueError where brackets do not match."""
    stack: list[list[list[Part]]] = [[[]]]
    for match in PIECE.finditer(pattern):
        slot, key, escaped, sign, space, word = match.groups()
        here = stack[-1][-1]
        if slot:
            here.append(("item", Slot(slot, key or slot)))
        elif space:
            here.append(("gap", " "))
        elif sign == "_":
            here.append(("gap", "_"))
        elif sign == "(":
            stack.append([[]])
        elif sign == "|":
            stack[-1].append([])
        elif sign == ")":
            choice = stack.pop()
            stack[-1][-1].append(("choice", choice))
        elif sign == "?":
            last = here.pop()
            here.append(("choice", [[last], []]))
        else:
            here.append(("item", escaped or sign or word.lower()))
    if len(stack) != 1 or len(stack[0]) != 1:
        raise ValueError(pattern)
    return stack[0][0]


def _sequences(parts: list[Part]) -> Iterator[list[tuple[str, Any]]]:
    """Each way to choose, as a flat list of gaps and items."""
    if not parts:
        yield []
        return
    (kind, what), rest = parts[0], parts[1:]
    heads = [[(kind, what)]] if kind != "choice" else [head for choice in what for head in _sequences(choice)]
    for tail in list(_sequences(rest)):
        for head in heads:
            yield head + tail


def _spellings(sequence: list[tuple[str, Any]]) -> Iterator[list[tuple[str, Item]]]:
    """The items with the gap each asks for, with `_` read both ways, with accents and without."""
    spelled: list[list[tuple[str, Item]]] = [[]]
    gap = GLUED
    for kind, what in sequence:
        if kind == "gap":
            gap = " " if " " in {gap, what} else "_"
            continue
        if what in {"[", "]"}:
            spelled = [[*one, (GLUED, what)] for one in spelled]
            continue
        gaps = [GLUED, SPACED] if gap == "_" else [gap]
        if not any(item not in {"[", "]"} for _, item in spelled[0]):
            gaps = [GLUED]
        spelled = [[*one, (gap, what)] for one in spelled for gap in gaps]
        gap = GLUED
    for one in spelled:
        yield one
        plain = [(gap, item if isinstance(item, Slot) or len(item) == 1 else bare(item)) for gap, item in one]
        if plain != one:
            yield plain
