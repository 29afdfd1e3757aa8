"""A text in, its lines out, each with the bounds of its words and the form in which rules are tried on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

STRAIGHT = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "})
# Signs that open a line without belonging to it: bullets, arrows, emoji, headings' hashes, quote marks of e-mail.
OPENING = re.compile(r"(?:[^\w\s\"'“”«»()\[\]$€£©@/:.…–—-]|[-–—*•](?=\s)|\s)+")
ENDS = (".", "!", "?", "…", ".»", ".”", '."', "»", "”")
WORDS = 8
LONG = 25


@dataclass(frozen=True, slots=True)
class Line:
    """`start:end` bounds the words of the line; `plain` has straight apostrophes, plain spaces and no opening signs.

    `apart` says that a blank line, or nothing, stands before it.
    """

    start: int
    end: int
    plain: str
    words: int
    prose: bool
    apart: bool


def lines_of(text: str) -> list[Line]:
    r"""The lines of `text` that hold something, in order.

    >>> [line.plain for line in lines_of("# Le procès\n\n•  L’éditeur")]
    ['Le procès', "L'éditeur"]
    """
    found = []
    start, apart = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = start + len(raw) - len(raw.lstrip())
            words = len(stripped.split())
            plain = stripped.translate(STRAIGHT)
            opening = OPENING.match(plain)
            plain = plain[opening.end() :] if opening and opening.end() < len(plain) else plain
            sentence = words >= WORDS and stripped.rstrip(" )*_").endswith(ENDS)
            found.append(Line(begin, begin + len(stripped), plain, words, sentence or words >= LONG, apart))
        apart = not stripped
        start += len(raw) + 1
    return found
