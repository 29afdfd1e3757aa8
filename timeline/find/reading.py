"""A sentence in, the words its parser reads for it out: known words in place of names and rare verbs, and the way back.

A small model knows few words. It takes "Pékin interpelle deux Canadiens" for a noun with an adjective, and a name of
five words for five things; "Paris prend deux Canadiens" it reads well, and the tree is the same one. Which words stand
in for which is told by `[stand_ins]` of `language.toml`; a language without it is read as it is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import Span, Token

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from typing import Any

_CAPITALS = re.compile(
    r"(?<![\w'.-])[A-ZÀ-ÖØ-Þ][\w&.'-]*\w(?: (?:[A-ZÀ-ÖØ-Þ][\w&'-]*\w|[A-Z]\.|\d\b))+"
)  # two words or more; the text comes with straight apostrophes and plain spaces
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"(\w+)[ '-]*$")
_REACH = 16  # characters back in which the word before a name is looked for
_OTHER = frozenset(["infinitive", "future", "conditional", "participle", "gerund"])  # what else a present form may be


@dataclass(frozen=True, slots=True)
class StandIns:
    """`name` stands in for a name, `body` for one after a determiner; `verbs` say what stands in for a present tense.

    Verbs of `nouns` are nouns as well, and verbs only behind a name or one of `subjects`. `openers` begin sentences.
    """

    name: str
    body: str
    determiners: frozenset[str]
    subjects: frozenset[str]
    verbs: Mapping[str, str]
    nouns: frozenset[str]
    openers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """The words for the parser, whether a space follows each, and the text's span of each.

    `names` are those words that stand for whole names, with the place in the text of each word of the name.
    """

    words: list[str]
    spaces: list[bool]
    spans: list[Span]
    names: Mapping[int, list[int]]


@cache
def stand_ins(language: str) -> StandIns | None:
    """The stand-ins of a language, or nothing where its folder names none."""
    rules = table(language, "language").get("stand_ins")
    if rules is None:
        return None
    written = lexicon(language).heads
    verbs: dict[str, str] = {}
    for form, entries in written.items():
        features = frozenset[str]().union(*(features for entry, features in entries if not entry.noun))
        if "present" in features and not features & _OTHER:
            singular, plural = rules["present"]
            if form.endswith(tuple(rules["plural"])):
                verbs[form] = plural
            elif not form.endswith(tuple(rules["other_persons"])):
                verbs[form] = singular
    nouns = {form for form, entries in written.items() if any(entry.noun for entry, _ in entries)}
    return StandIns(
        name=rules["name"],
        body=rules["body"],
        determiners=frozenset(rules["determiners"]),
        subjects=frozenset(rules["subjects"]),
        verbs=verbs,
        nouns=frozenset(nouns | set(rules["nouns"])),
        openers=frozenset(table(language, "language").get("starters", ())),
    )


def read(text: str, span: Span, *, names: Sequence[Span], language: str, tokenizer: Any) -> Reading:  # noqa: ANN401
    """The words of the sentence at `span`; `names` are those the register knows, in order.

    `text` has plain spaces and apostrophes, and `tokenizer` is the model's.
    """
    rules = stand_ins(language)
    words: list[str] = []
    spaces: list[bool] = []
    spans: list[Span] = []
    inner: dict[int, list[int]] = {}

    def written(start: int, end: int) -> None:
        # "qu'" is one word only where a letter follows; the stand-in's is another piece.
        elided = text[end - 1 : end] == "'" and text[end : end + 1].isalpha()
        for token in tokenizer(text[start:end] + text[end] if elided else text[start:end]):
            if start + token.idx >= end:
                break
            if token.is_space:
                if spaces:
                    spaces[-1] = True
                continue
            at = start + token.idx
            word = token.text[: end - at]
            words.append(word)
            spaces.append(bool(token.whitespace_))
            spans.append(Span(at, at + len(word)))

    at = span.start
    for piece, word, named in _replaced(text, span, names, rules) if rules else ():
        written(at, piece.start)
        if named:
            inner[len(words)] = [piece.start + token.idx for token in tokenizer(piece.of(text)) if not token.is_space]
        words.append(word)
        spaces.append(text[piece.end : piece.end + 1] == " ")
        spans.append(piece)
        at = piece.end
    written(at, span.end)
    return Reading(words, spaces, spans, inner)


def _replaced(text: str, span: Span, known: Sequence[Span], rules: StandIns) -> Iterator[tuple[Span, str, bool]]:
    """What is read otherwise than it is written, in order: the span, its stand-in, and whether it is a name."""
    names = list(_names(text, span, known, rules.openers))
    ends = {name.end + 1 for name in names}
    starts = [name.start for name in names]
    found = [
        (name, rules.body if _before(text, name.start, span.start) in rules.determiners else rules.name, True)
        for name in names
    ]
    for match in _WORD.finditer(text, span.start, span.end):
        stand_in = rules.verbs.get(match.group())
        if stand_in is None or any(s <= match.start() < n.end for s, n in zip(starts, names, strict=True)):
            continue
        subject = match.start() in ends or _before(text, match.start(), span.start) in rules.subjects
        if subject or match.group() not in rules.nouns:
            found.append((Span(match.start(), match.end()), stand_in, False))
    yield from sorted(found)


def _names(text: str, span: Span, known: Sequence[Span], openers: Collection[str]) -> Iterator[Span]:
    """The names of the register and the runs of capitals in a sentence, apart; a run holds at most one known name."""
    names = list(known)
    for match in _CAPITALS.finditer(text, span.start, span.end):
        run = Span(match.start(), match.end())
        inside = [name for name in names if name.overlaps(run)]
        if len(inside) > 1:
            continue
        start = run.start
        if _opens(text, run.start, span.start) and match.group().split()[0] in openers:
            start += len(match.group().split()[0]) + 1
        if inside:
            start = inside[0].start if start != run.start else min(start, inside[0].start)
            names.remove(inside[0])
        names.append(Span(start, max([run.end, *(name.end for name in inside)])))
    yield from sorted(names)


def _opens(text: str, at: int, start: int) -> bool:
    return not any(char.isalnum() for char in text[start:at])


def _before(text: str, at: int, start: int) -> str:
    """The word just before a place, in small letters; nothing after a comma or another mark."""
    match = _LAST_WORD.search(text, max(start, at - _REACH), at)
    return match.group(1).lower() if match else ""


def put_back(text: str, reading: Reading, document: Any, *, language: str) -> list[Token]:  # noqa: ANN401
    """The words of the text with the heads and labels that their stand-ins have in `document`, a parsed reading."""
    rules = stand_ins(language)
    tokens: list[Token] = []
    places: list[int] = []  # of each word of the reading among the tokens
    heads: dict[int, int] = {}  # of the token that stands there, as a word of the reading
    for index, (word, span) in enumerate(zip(document, reading.spans, strict=True)):
        token = Token(span.start, span.end, span.of(text), word.pos_, word.dep_, len(tokens), str(word.morph))
        written = [token]
        if rules and index in reading.names:
            written = _spelled(token, text, [*reading.names[index], span.end], rules.determiners)
        lead = written[0].head
        places.append(lead)
        heads[lead] = word.head.i
        tokens += written
    return [replace(token, head=places[heads[i]]) if i in heads else token for i, token in enumerate(tokens)]


def _spelled(name: Token, text: str, starts: Sequence[int], small: Collection[str]) -> list[Token]:
    """The words of a name that was read as one, from each of `starts` to the next: all hang on its first noun."""
    words = [text[start:end].rstrip() for start, end in pairwise(starts)]
    kinds = [_kind(word, small) for word in words]
    lead = next((i for i, kind in enumerate(kinds) if kind in ("PROPN", "NOUN")), 0)
    return [
        replace(
            name,
            start=start,
            end=start + len(word),
            text=word,
            pos=kind,
            dep=name.dep if i == lead else "punct" if kind == "PUNCT" else "flat:name",
            head=name.head + lead,
            morph="",
        )
        for i, (start, word, kind) in enumerate(zip(starts, words, kinds, strict=False))
    ]


def _kind(word: str, small: Collection[str]) -> str:
    if not word[0].isalnum():
        return "PUNCT"
    if word.lower() in small:
        return "ADP"
    return "PROPN" if not word.islower() else "NOUN"
