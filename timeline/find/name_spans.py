"""A line in, the spans of capitalised words that may be names out, cut at titles, places and generic words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline import register
from timeline.find.cues import noun_at
from timeline.find.line import SPACES, Line, Word
from timeline.model import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.find.name_words import Noun

BODY = 10  # words of the longest name of a body
HANGS = frozenset(["nmod", "amod", "case", "det", "flat", "flat:name", "flat:foreign", "obl:arg", "mark"])
AND = " & "  # what joins two names of one firm: "Marks & Spencer"
YEAR = 4  # digits; a shorter number belongs to the name before it (Model 3)
INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])?")  # "J" of "J. Allen Brack", "J.K" of "J.K. Rowling"


def capital_spans(line: Line) -> Iterator[tuple[int, int]]:
    """First and last index of each span of words that may be one name, in order."""
    for first, last in _runs(line):
        yield from _segments(line, first, last)


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    """First and last index of capitalised words joined by a space, or by a particle names hold inside."""
    words = line.words
    index = 0
    while index < len(words):
        if not words[index].capital:
            index += 1
            continue
        last = index
        while last + 1 < len(words):
            gap, following = line.gap(last), words[last + 1]
            if gap not in {*SPACES, AND} and not _initials(line, last) and not _inner_s(line, last):
                break
            digits = following.text.isdigit() and len(following.text) < YEAR and not _counts(line, last + 1)
            if following.capital or digits or _inner_s(line, last):
                last += 1
            elif (joined := _joined(line, last)) and not (words[last].hit or words[joined].hit):
                last = joined
            else:
                break
        yield index, last
        index = last + 1


def _counts(line: Line, number: int) -> bool:
    """Whether a number tells how many there are of what follows it: "paid Mediaset 26 million euros"."""
    return number + 1 < len(line.words) and line.words[number + 1].text.lower() in line.lexicon.counted


def _initials(line: Line, last: int) -> bool:
    """Whether the word is the initials of the first names before a surname; "U.S." is a country."""
    words, lexicon = line.words, line.lexicon
    text = words[last].text
    if line.gap(last) != ". " or not INITIALS.fullmatch(text) or text in lexicon.honorifics:
        return False
    if len(text) == 1:
        return True
    return not (text in lexicon.never or text in lexicon.nations or words[last].hit or words[last + 1].hit)


def _inner_s(line: Line, last: int) -> bool:
    """Whether the "s" of "Who's Next" follows, in a language where it is no possessive."""
    return not line.lexicon.compounds and line.words[last + 1].text == "s" and line.gap(last) in {"'", "’"}


def _joined(line: Line, last: int) -> int | None:
    """The capitalised word that particles tie to the one at `last` ("Ursula von der Leyen", "Bank of America")."""
    words, lexicon = line.words, line.lexicon
    after = last + 1
    while after < len(words) and after <= last + 3 and words[after].text in lexicon.inside:
        if line.gap(after - 1) not in SPACES:
            return None
        after += 1
    if after == last + 1 or after >= len(words) or not words[after].capital:
        return None
    if line.gap(after - 1) not in {*SPACES, "'", "’"}:
        return None
    particles = {word.text for word in words[last + 1 : after]}
    if particles & lexicon.joins.get("and", frozenset()) and _between(line, last):
        return None
    if particles <= lexicon.persons - {"de", "du", "la", "d"} or line.sentence.tokens == ():
        return after if particles <= lexicon.persons | {"of"} else None
    # What joins two names as often as the parts of one ("PDG de Tesla", "Bank of America") needs the model's word.
    whole = (words[last].start, words[after].end)
    return after if any(span.start <= whole[0] and whole[1] <= span.end for span in line.sentence.names) else None


def _between(line: Line, last: int) -> bool:
    """Whether the run that ends at a word is the first of two: "the deal between Danbury and Crestline"."""
    while last >= 0 and line.words[last].capital:
        last -= 1
    return last >= 0 and line.words[last].text.lower() in line.lexicon.joins.get("between", ())


def _segments(line: Line, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A run cut at titles, generic words and the word that opens the sentence; bounds are included."""
    words, lexicon = line.words, line.lexicon
    start, titled = first, first
    body = lexicon.forms.get(words[last].text) in {ActorKind.ORGANIZATION, ActorKind.REGULATOR, ActorKind.COURT}
    for index in range(first, last + 2):
        if index > last:
            if start <= last:
                yield start, last
            return
        if start <= index < (after := _after_place(line, index, last)):
            if start < index:
                yield start, index - 1
            start = after
        if index < start:
            continue
        text = words[index].text
        noun = lexicon.nouns.get(text.lower())
        titled = max(titled, _after_title(line, index, last))
        nation = text in lexicon.nations and not (body and index < last)
        cut = words[index].hit is None and (
            text in lexicon.honorifics
            or (text in lexicon.never and not (body and index < last) and not _belongs(line, index, last))
            or nation
            or (text.lower() in lexicon.determiners and index == first and is_place(line, index + 1, last))
            or (
                noun is not None
                and not (body and index < last and not text.isupper())
                and _is_title(line, index, last, noun)
            )
            or index < titled
            or (line.opens(index) and text.lower() in lexicon.opening)
        )
        if cut:
            if start < index:
                yield start, index - 1
            start = index + 1


def _belongs(line: Line, index: int, last: int) -> bool:
    """Whether a word that is no name begins one: the short form of a month ("Jun Ying"), "United" ("United States")."""
    words, lexicon = line.words, line.lexicon
    if index < last and is_place(line, index, index + 1):
        return True
    led = words[index - 1].text.lower() if index else ""
    dated = words[index].text.lower() in lexicon.months and led in lexicon.opening - lexicon.by  # "In June Apple ..."
    return index < last and not dated and words[index].text in register.given() and words[index + 1].text.isalpha()


def _after_title(line: Line, index: int, last: int) -> int:
    """The word after a title of several words that announces a name: "Attorney General Merrick Garland"."""
    found = noun_at(line, index)
    if found is None or found[0].kind is not ActorKind.PERSON or not index < found[1] < last:
        return index
    return found[1] + 1


def _is_title(line: Line, index: int, last: int, noun: Noun) -> bool:
    """Whether a capitalised noun only announces a name: "Judge X", or "Chipmaker X" where a sentence opens."""
    words, lexicon = line.words, line.lexicon
    text, after = words[index].text, words[index + 1].text if index < last else ""
    form = after in lexicon.legal or (after in lexicon.forms and after not in register.given())
    if text in register.given() or form:
        return False
    if text.isupper() and len(text) > 1 and index < last:
        return True  # "l'ONG X"
    return noun.kind is ActorKind.PERSON or (line.opens(index) and index < last and text not in lexicon.heads)


def is_place(line: Line, first: int, last: int) -> bool:
    """Whether the words between the indices are a place, in capitals or not."""
    name = join_words(line.words[first : last + 1])
    return bool(name) and bool(register.place(name) or (name.isupper() and register.place(name.title())))


def _after_place(line: Line, index: int, last: int) -> int:
    """The word after the place in two words that a run opens with ("NEW YORK Reuters"), or `index`."""
    two = index + 1
    if line.opens(index) and two <= last and not line.words[index].hit and is_place(line, index, two):
        return two + 1
    return index


def join_words(words: list[Word]) -> str:
    """The words as one text."""
    return " ".join(word.text for word in words)


def long_name(line: Line, first: int, last: int) -> int:
    """The last word of a body whose name goes on in small letters ("Syndicat mixte ADN")."""
    words, lexicon = line.words, line.lexicon
    if first != last or words[first].text not in lexicon.heads:
        return last
    if line.tokens:
        return max(last, _below(line, first))
    for index in range(first + 1, min(first + 4, len(words))):
        if line.gap(index - 1) not in SPACES or words[index].hit:
            break
        if words[index].capital:
            return index
    return last


def _below(line: Line, first: int) -> int:
    """The last of the words that hang on the one at `first` without a break: adjectives and complements."""
    words, tokens = line.words, line.sentence.tokens
    root, last = line.tokens.get(words[first].start), first
    for index in range(first + 1, min(first + BODY, len(words))):
        at = line.tokens.get(words[index].start)
        if root is None or at is None or line.gap(index - 1) not in {*SPACES, "'", "’"} or words[index].hit:
            break
        here = at
        while here != root and tokens[here].dep in HANGS and tokens[here].head != here:
            here = tokens[here].head
        if here != root:
            break
        if tokens[at].pos not in {"ADP", "DET"}:
            last = index
    return last
