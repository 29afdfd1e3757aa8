"""A text in, its words out, folded for look-up and each with its bounds in the text as it was read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
GLUED, SPACED, APART = "", " ", "\n"
# One character for one character, so that no offset ever moves.
PLAIN = {
    "’": "'",
    "ʼ": "'",
    "‘": "'",
    "‑": "-",
    "‐": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
}
# What cannot be folded one to one: marks of decomposed letters, soft hyphens, invisible and direction characters.
HIDDEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel columns: the folded word, the gap before it (`GLUED`, `SPACED` or `APART`), its bounds."""

    text: str
    folded: tuple[str, ...]
    gaps: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.folded)


def fold(text: str) -> str:
    """The text in lower case with plain apostrophes, hyphens and spaces, of the same length.

    >>> fold("L’Été 2022")
    "l'été 2022"
    """
    folded = text.lower()
    if len(folded) != len(text):  # a few capitals (İ) have a longer lower case
        folded = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    if not folded.isascii():
        for rare, plain in PLAIN.items():
            if rare in folded:
                folded = folded.replace(rare, plain)
    return folded


def words(text: str) -> Words:
    """Cut a text at letters, digits and single signs.

    >>> words("d’ici 2025").folded
    ('d', "'", 'ici', '2025')
    """
    if not text.isascii() and HIDDEN.search(text):
        return _unveiled(text)
    return _cut(text, fold(text), None)


def bare(word: str) -> str:
    """The word without its accents.

    >>> bare("février")
    'fevrier'
    """
    return "".join(mark for mark in unicodedata.normalize("NFD", word) if not unicodedata.combining(mark))


def _cut(text: str, folded: str, places: list[int] | None) -> Words:
    found = [(match.group(), *match.span()) for match in WORD.finditer(folded)]
    if not found:
        return Words(text, (), (), (), ())
    names, starts, ends = zip(*found, strict=True)
    gaps = [APART]
    for end, start in zip(ends, starts[1:], strict=False):
        if end == start:
            gaps.append(GLUED)
        elif start - end == 1:
            gaps.append(SPACED)
        else:
            between = folded[end:start]
            gaps.append(SPACED if len(between) <= 8 and between.count("\n") < 2 else APART)  # noqa: PLR2004
    if places is not None:
        starts, ends = tuple(places[i] for i in starts), tuple(places[i - 1] + 1 for i in ends)
    return Words(text, names, tuple(gaps), starts, ends)


def _unveiled(text: str) -> Words:
    """Words of a text with hidden characters: seen without them, bounded in the text with them."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        if not HIDDEN.match(letter):
            letters.append(letter)
            places.append(place)
        elif letters and unicodedata.combining(letter):
            whole = unicodedata.normalize("NFC", letters[-1] + letter)
            letters[-1] = whole if len(whole) == 1 else letters[-1]
    return _cut(text, fold("".join(letters)), places)
