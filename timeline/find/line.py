"""A sentence in, a `Line` out: its words, the register's names on them, and their syntax where it was parsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.find.name_words import WORD, NameWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model import Sentence, Token
    from timeline.register import Hit

TITLE_CASE = 0.6  # share of capitalised words from which a line is a heading in title case
SHORT_LINE = 4  # a line of fewer words has no case to speak of
OPENERS = frozenset('"“«‘([—–:•|/*?!…')
SPACES = " \u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text and whether it stands like a name: a capital first, or one inside (xAI, i4i)."""

    start: int
    end: int
    text: str
    capital: bool
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as this room reads it; `heading` where capitals say nothing."""

    text: str
    sentence: Sentence
    words: list[Word]
    heading: bool
    lexicon: NameWords
    tokens: Mapping[int, int]

    def said(self, start: int, end: int) -> bool:
        """Whether the model underlined a name there."""
        return any(span.start < end and start < span.end for span in self.sentence.names)

    def token(self, word: Word) -> Token | None:
        """The word's token, where the sentence was parsed and both begin at one place."""
        index = self.tokens.get(word.start)
        return None if index is None else self.sentence.tokens[index]

    def opens(self, index: int) -> bool:
        """Whether the word stands where a capital says nothing: first, or after a quote, a bracket, a colon."""
        if index == 0:
            return True
        start = self.words[index].start
        before = self.text[max(self.sentence.start, start - 3) : start].rstrip(SPACES)
        return before[-1:] in OPENERS or "\n" in before

    def gap(self, index: int) -> str:
        """What stands between a word and the next one."""
        return self.text[self.words[index].end : self.words[index + 1].start]


def line_of(text: str, sentence: Sentence, hits: list[Hit], lexicon: NameWords) -> Line:
    """The line of a sentence; `hits` are those inside it, in order."""
    words, pending = [], list(reversed(hits))
    for match in WORD.finditer(text, sentence.start, sentence.end):
        word, end = match.group(), match.end()
        head, hyphen, tail = word.rpartition("-")
        if hyphen and (tail in lexicon.suffixes or (tail in lexicon.pronouns and head.islower())):
            word, end = head, match.start() + len(head)
        while pending and pending[-1].end <= match.start():
            pending.pop()
        hit = pending[-1] if pending and pending[-1].start < end else None
        money = end < len(text) and text[end] in "$£€"  # "S$6.4 million"
        capital = (word[0].isupper() and not money) or inner_capital(word)
        words.append(Word(match.start(), end, word, capital, hit))
        if end != match.end():
            words.append(Word(end + 1, match.end(), tail, capital=False))
    tokens = {token.start: index for index, token in enumerate(sentence.tokens)}
    heading = _title_case(text[sentence.start : sentence.end], words, lexicon)
    return Line(text, sentence, words, heading, lexicon, tokens)


def inner_capital(word: str) -> bool:
    """Whether a word that begins small is written as only names are: a capital soon (xAI), or a digit (i4i, a16z)."""
    if not word[0].islower() or (word.isalpha() and word.islower()):
        return False
    counted = word.isalnum() and word[-1].isalpha() and any(char.isdigit() for char in word)
    return counted or any(char.isupper() for char in word[1:3])


def _title_case(line: str, words: list[Word], lexicon: NameWords) -> bool:
    """Whether a line without a full stop writes most words with a capital, so that a capital says nothing."""
    if line.rstrip(" »”\"'").endswith((".", "!", "…", ",")):
        return False
    letters = [word for word in words if word.text[0].isalpha() and word.text.lower() not in lexicon.inside]
    return len(letters) >= SHORT_LINE and sum(word.capital for word in letters) >= TITLE_CASE * len(letters)
