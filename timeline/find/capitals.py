"""A sentence in, its runs of capitalised words out: what may be a name, before anyone knows whose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.find.name_words import NameWords

WORD = re.compile(r"(?:O['’](?=[A-Z]))?\w+(?:[-&.+]\w+)*(?:(?<=Inc|orp|Ltd)\.|(?<=\bCo)\.)?")
INITIAL = re.compile(r"[A-Z]\.$")
TITLE_CASE = 0.6  # share of capitalised words from which a line is a heading in title case
YEAR = 4  # digits; a number shorter than a year belongs to the name before it (Model 3)
SHORT_LINE = 4  # a line of fewer words has no case to speak of


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text and whether it stands like a name: a capital first, or one inside (xAI, iPhone)."""

    start: int
    end: int
    text: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together; `first` and `last` index the sentence's words, `last` included."""

    first: int
    last: int


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words between the bounds, each with its offsets into the text."""
    found = []
    for match in WORD.finditer(text, start, end):
        word = match.group()
        capital = word[0].isupper() or (word[0].isalpha() and any(char.isupper() for char in word[1:3]))
        found.append(Word(match.start(), match.end(), word, capital))
    return found


def title_case(line: str, words: Iterable[Word], lexicon: NameWords) -> bool:
    """Whether a line without a full stop writes most words with a capital, so that a capital says nothing."""
    if line.rstrip(" »”\"'").endswith((".", "!", "?", "…", ",")):
        return False
    letters = [word for word in words if word.text[0].isalpha() and word.text.lower() not in lexicon.inside]
    return len(letters) >= SHORT_LINE and sum(word.capital for word in letters) >= TITLE_CASE * len(letters)


def runs(text: str, words: list[Word], lexicon: NameWords) -> list[Run]:
    """Runs of capitalised words, joined by one space or by a particle that names hold inside ("Bank of America")."""
    found: list[Run] = []
    index = 0
    while index < len(words):
        if not words[index].capital:
            index += 1
            continue
        last = index
        while last + 1 < len(words):
            gap = text[words[last].end : words[last + 1].start]
            if gap not in {" ", "\u00a0", "\u202f", ". "} or (gap == ". " and len(words[last].text) > 1):
                break
            following = words[last + 1]
            if following.capital or (following.text.isdigit() and len(following.text) < YEAR):
                last += 1
                continue
            after = last + 2
            while after < len(words) and words[after].text in lexicon.persons and after < last + 4:
                after += 1
            joined = (
                following.text in lexicon.persons | {"of", "&"}
                and after < len(words)
                and words[after].capital
                and not text[following.end : words[after].start].strip("'’ \u00a0" + "abcdefghijklmnopqrstuvwxyz")
            )
            if not joined:
                break
            last = after
        found.append(Run(index, last))
        index = last + 1
    return found
