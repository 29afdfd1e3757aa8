"""A sentence in, the words its parser reads for it out: known words in place of names and rare verbs, and the way back.

A small model knows few words. It takes "Pékin interpelle deux Canadiens" for a noun with an adjective, and a name of
five words for five things; "Paris prend deux Canadiens" it reads well, and the tree is the same one. Which words stand
in for which is told by `[stand_ins]` of `language.toml`; a language without it is read as it is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from timeline.find.reading_present import present_verbs, presents
from timeline.find.reading_words import StandIns, stand_ins, word_after, word_before
from timeline.find.tags import tagger
from timeline.model import Span, Token

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_CAPITALS = re.compile(  # two words or more; the text comes with straight apostrophes and plain spaces
    rf"(?<![\w'.-])(?:{_CAPITAL}[\w&.'-]*\w|{_CAPITAL}{{1,2}}\.)"
    rf"(?:(?: (?:von|van|der|den|di|da|al|el|bin|ben)){{0,2}} (?:{_CAPITAL}[\w&'-]*\w|{_CAPITAL}\.)| \d\b)+"
)
_WORD = re.compile(r"\w+")
# Points of suspense inside a phrase are a pause: "un accord avec… Microsoft".
_SPACES = re.compile(r" {2,}|\t+ *|(?<=\w)(?:…|\.{3}) *(?=\w)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as the parser reads it, its words as spaCy's document of them, and the text's span of each word.

    `names` are those words that stand for whole names, with the place in the text of each word of the name.
    """

    document: Any
    spans: list[Span]
    names: Mapping[int, list[int]]


def read(text: str, span: Span, *, names: Sequence[Span], language: str, tokenizer: Any) -> Reading:  # noqa: ANN401
    """The sentence at `span`, not yet parsed; `names` are those the register knows in it, in order.

    `text` has plain spaces and apostrophes, and `tokenizer` is the model's.
    """
    rules = stand_ins(language)
    pieces = [(Span(m.start(), m.end()), " ", False) for m in _SPACES.finditer(text, span.start, span.end)]
    if rules:
        pieces = sorted(pieces + list(_replaced(text, span, names, rules)))
    elif verbs := presents(language):
        pieces = sorted(pieces + list(present_verbs(text, span, verbs)))
    read_: list[str] = []
    shifts: list[tuple[int, int, Span | None]] = []  # from this place in what is read: places to add, or a span
    at, length = span.start, 0
    for piece, word, _ in pieces:
        shifts += [(length, at - length, None), (length := length + piece.start - at, 0, piece)]
        read_ += [text[at : piece.start], word]
        at, length = piece.end, length + len(word)
    shifts.append((length, at - length, None))
    document = tokenizer("".join([*read_, text[at : span.end]]))
    named = {piece for piece, _, named in pieces if named}
    spans: list[Span] = []
    inner: dict[int, list[int]] = {}
    index = 0
    for token in document:
        start, end = token.idx, token.idx + len(token.text)
        while index + 1 < len(shifts) and shifts[index + 1][0] <= start:
            index += 1
        last = index
        while last + 1 < len(shifts) and shifts[last + 1][0] < end:
            last += 1
        first_shift, last_shift = shifts[index], shifts[last]
        found = Span(
            first_shift[2].start if first_shift[2] else start + first_shift[1],
            last_shift[2].end if last_shift[2] else end + last_shift[1],
        )
        if any(one[2] in named for one in shifts[index : last + 1]):
            inner[len(spans)] = [found.start + word.idx for word in tokenizer(found.of(text)) if not word.is_space]
        spans.append(found)
    return Reading(document, spans, inner)


def _replaced(text: str, span: Span, known: Sequence[Span], rules: StandIns) -> Iterator[tuple[Span, str, bool]]:
    """What is read otherwise than it is written, in order: the span, its stand-in, and whether it is a name."""
    names = list(_names(text, span, known, rules.openers))
    ends = {name.end + 1 for name in names}
    found = [
        (name, rules.body if word_before(text, name.start, span.start) in rules.determiners else rules.name, True)
        for name in names
    ]
    for match in _WORD.finditer(text, span.start, span.end):
        word, at = match.group(), match.start()
        if rules.opens_with(text, match, span):
            found.append((Span(at, match.end()), rules.opening if word[0].isupper() else rules.opening.lower(), False))
            continue
        if word in rules.alike:
            found.append((Span(at, match.end()), rules.alike[word], False))
            continue
        if word not in rules.verbs and word not in rules.participles:
            continue
        if any(name.start <= at < name.end for name in names):
            continue
        before = word_before(text, at, span.start)
        by = rules.by and text.startswith(rules.by, match.end())
        if word in rules.participles and (by or rules.after_auxiliary(text, at, span.start, before)):
            found.append((Span(at, match.end()), rules.participle, False))
        elif word in rules.verbs and (
            at in ends
            or before in rules.subjects
            or (word not in rules.nouns and before not in rules.nominal)
            or (before not in rules.small and word_after(text, match.end()) in rules.objects)
        ):
            found.append((Span(at, match.end()), rules.verbs[word], False))
    yield from sorted(found)


def _names(text: str, span: Span, known: Sequence[Span], openers: Collection[str]) -> Iterator[Span]:
    """The names of the register and the runs of capitals in a sentence, apart; a run holds at most one known name."""
    names = [name for name in known if any(letter.isupper() for letter in name.of(text))]
    for match in _CAPITALS.finditer(text, span.start, span.end):
        run = Span(match.start(), match.end())
        inside = [name for name in names if name.overlaps(run)]
        if len(inside) > 1:
            continue
        start = run.start
        if _opens(text, run.start, span.start) and match.group().split()[0] in openers:
            start += len(match.group().split()[0]) + 1
            if not text[start].isupper():  # "Le 6 avril"
                continue
        if inside:
            start = inside[0].start if start != run.start else min(start, inside[0].start)
            names.remove(inside[0])
        names.append(Span(start, max([run.end, *(name.end for name in inside)])))
    yield from sorted(names)


def _opens(text: str, at: int, start: int) -> bool:
    return not any(char.isalnum() for char in text[start:at])


def put_back(text: str, reading: Reading, *, language: str) -> list[Token]:
    """The words of the text with the heads and labels that their stand-ins have in the parsed document of a reading."""
    kind_of, rules = tagger(language), stand_ins(language)
    names = {index: _Name(text, starts, reading.spans[index].end, language) for index, starts in reading.names.items()}
    places: list[int] = []  # of each word of the reading among the tokens
    length = 0
    for index in range(len(reading.spans)):
        places.append(length + (names[index].lead if index in names else 0))
        length += len(names[index].words) if index in names else 1
    tokens: list[Token] = []
    label = ""
    for index, (word, span) in enumerate(zip(reading.document, reading.spans, strict=True)):
        before, label = label, word.dep_
        head = places[word.head.i]
        if index in names:
            tokens += names[index].tokens(label, head, places[index])
        else:
            pos, morph = kind_of(word, before)
            morph = _agreed(morph, span.of(text)) if rules and word.text.lower() == rules.opening.lower() else morph
            tokens.append(Token(span.start, span.end, span.of(text), pos, label, head, morph))
    return tokens


def _agreed(morph: str, participle: str) -> str:
    """The features of a participle's stand-in with the gender and number that its own ending shows."""
    number = "Plur" if participle.endswith("es") else "" if participle.endswith("s") else "Sing"
    shown = {"Gender": "Fem" if participle.endswith(("e", "es")) else "Masc", "Number": number}
    kept = [feature for feature in morph.split("|") if feature.split("=")[0] not in shown]
    return "|".join(sorted([*kept, *(f"{name}={value}" for name, value in shown.items() if value)]))


class _Name:
    """The words of a name that was read as one: the first noun keeps its place in the tree, the others hang on it."""

    def __init__(self, text: str, starts: Sequence[int], end: int, language: str) -> None:
        rules = stand_ins(language)
        small = rules.small if rules else ()
        self.starts = starts
        self.words = [text[start:stop].rstrip() for start, stop in pairwise([*starts, end])]
        self.kinds = [_kind(word, small) for word in self.words]
        self.lead = next((i for i, kind in enumerate(self.kinds) if kind in ("PROPN", "NOUN")), 0)

    def tokens(self, label: str, head: int, place: int) -> Iterator[Token]:
        """Its words, where the name as a whole has this label and head and its first noun stands at `place`."""
        for i, (start, word, kind) in enumerate(zip(self.starts, self.words, self.kinds, strict=True)):
            lead = i == self.lead
            own = label if lead else "punct" if kind == "PUNCT" else "flat:name"
            yield Token(start, start + len(word), word, kind, own, head if lead else place)


def _kind(word: str, small: Collection[str]) -> str:
    if not word[0].isalnum():
        return "PUNCT"
    if word.lower() in small:
        return "ADP"
    return "PROPN" if not word.islower() else "NOUN"
