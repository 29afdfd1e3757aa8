"""A sentence in, the entries of the lexicon that its words match out: the longest at each head, its parts in order."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.find.actions_fit import active, doubt, stood_for
from timeline.find.actions_within import told_within
from timeline.find.name_words import name_words
from timeline.language.compounds import in_compound
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from timeline.language.lexicon import Entry, Part
    from timeline.model import Sentence

_STEPS = (Kind.LAWSUIT, Kind.APPEAL, Kind.RULING, Kind.INVESTIGATION, Kind.BAN, Kind.COMPLAINT)
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[;:()\[\]—–!?\n]|\.\s")
_FAR = 20  # words between a verb and its object or its subject
_BACK = 6  # words between a participle and the noun of its phrase: "une enquête a été récemment ouverte"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, in small letters."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence by its words; `starts` is where each of its tokens begins, empty where it was not parsed."""

    text: str
    sentence: Sentence
    language: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    def token(self, word: int) -> int:
        """The token that holds a word."""
        return max(0, bisect_right(self.starts, self.words[word].start) - 1)

    def broken(self, first: int, last: int) -> bool:
        """Whether a sign that ends a clause stands between two words."""
        return bool(_BREAK.search(self.text, self.words[first].end, self.words[last].start))


@dataclass(frozen=True, slots=True)
class Match:
    """An entry at the words of a sentence: the head first, then its parts."""

    entry: Entry
    words: tuple[int, ...]
    features: frozenset[str]


def worded(text: str, sentence: Sentence, *, language: str) -> Wording:
    """The sentence by its words."""
    found = _WORD.finditer(text, sentence.start, sentence.end)
    words = tuple(Word(m.start(), m.end(), m.group().lower()) for m in found)
    return Wording(text, sentence, language, words, tuple(token.start for token in sentence.tokens))


def matches(line: Wording) -> list[Match]:
    """The longest entry at each head; words of a longer match begin no match of their own."""
    held = [(match, doubtful) for match in _candidates(line) if (doubtful := _doubt(line, match)) is not None]
    carried = {word for match, _ in held if not match.entry.noun for word in match.words[1:]}
    fitting = []
    for match, doubtful in held:
        spread = max(match.words) - min(match.words)
        telling = match.entry.kind is not None  # of two that weigh the same, the one that tells nothing
        # A verb that has the noun for its object tells more than the noun with its own: "exige le retrait du titre".
        below = match.entry.derived and match.words[0] in carried
        rank = (below, -match.entry.weight, doubtful, match.entry.noun, telling, spread, match.words[0])
        fitting.append((rank, match))
    heads: set[int] = set()
    parts: set[int] = set()
    chosen = []
    for _, match in sorted(fitting, key=lambda row: row[0]):
        # Two verbs may share a noun ("a retiré la plainte déposée en mai"); nothing begins at a word of another phrase.
        shared = parts.intersection(match.words if match.entry.noun else match.words[:1])
        if not shared and not heads.intersection(match.words):
            heads.add(match.words[0])
            parts.update(match.words[1:])
            if match.entry.kind is not None:
                chosen.append(match)
    return _without_inner(line, chosen) if line.starts else chosen


def _without_inner(line: Wording, chosen: list[Match]) -> list[Match]:
    places = [tuple(line.token(i) for i in match.words) for match in chosen]
    inner = told_within(line.sentence, [match.entry for match in chosen], places, language=line.language)
    reports = {own[0] for match, own in zip(chosen, places, strict=True) if match.entry.report}
    return [match for i, match in enumerate(chosen) if i not in inner and not _announced(line, match, reports)]


def _announced(line: Wording, match: Match, reports: Collection[int]) -> bool:
    """Whether somebody makes a step of a case known, which is his statement: « il annonçait l'abandon de l'appel »."""
    token = line.sentence.tokens[line.token(match.words[0])]
    return match.entry.derived and match.entry.kind in _STEPS and token.dep == "obj" and token.head in reports


def _candidates(line: Wording) -> Iterator[Match]:
    heads, texts = lexicon(line.language).heads, [word.text for word in line.words]
    written = frozenset(texts)
    for i, word in enumerate(texts):
        # Most entries of a verb need a noun that the sentence lacks.
        held = [pair for pair in heads.get(word, ()) if _may_stand(pair[0], written)]
        if not held or in_compound(texts, i, language=line.language):
            continue
        told = _hung(line, i)
        for entry, features in held:
            places = _parts(line, i, entry, features, told=told)
            if places is not None and not _ends_a_name(line, (i, *places)):
                yield Match(entry, (i, *places), features)


def _may_stand(entry: Entry, written: frozenset[str]) -> bool:
    """Whether each part of an entry is among the words of the sentence."""
    for part in entry.parts:  # noqa: SIM110 - a generator would cost more than it looks for
        if part.words.isdisjoint(written):
            return False
    return True


def _hung(line: Wording, head: int) -> dict[str, int]:
    """The objects of a verb behind it, its subjects before it and what its relative pronoun stands for, however far.

    "a conclu en août de 2019 un accord", "l'appel que l'agence avait interjeté".
    """
    at = line.token(head)
    far = set()
    for i, token in enumerate(line.sentence.tokens):
        if token.head != at or i == at:
            continue
        if token.dep.startswith("obj" if i > at else "nsubj"):
            far.add(token.start)
        elif i < at and token.dep == "obj" and "PronType=Rel" in token.morph:
            far.add(line.starts[stood_for(line.sentence, i, at)])
    near = range(max(0, head - _FAR), min(head + _FAR, len(line.words)))
    return {line.words[i].text: i for i in near if line.words[i].start in far}


def _parts(
    line: Wording, head: int, entry: Entry, features: frozenset[str], *, told: Mapping[str, int]
) -> tuple[int, ...] | None:
    """Where the entry's other words stand: after the head in order, or before it where the head is a participle.

    `told` are the words far from the head that the parser hangs on it, as its object or its subject.
    """
    if entry.reflexive and not any(word.text in ("se", "s") for word in line.words[max(0, head - 4) : head]):
        return None
    turns = "participle" in features and entry.kind is not None and not entry.reflexive
    places: list[int] = []
    at = head
    particles = _particles(line.language)
    for part in entry.parts:
        place = _after(line, at, part)
        if place is None and at > head + 1 and line.words[at].text in particles:
            place = _after(line, head, part)  # "threw the suit out"
        if place is None and not entry.noun and not part.small:
            place = next((told[word] for word in part.words if told.get(word, -1) > head), None)
        if place is None and (turns or entry.before) and not part.small:
            place = _before(line, head, part)
            if place is None:
                place = next((told[word] for word in part.words if told.get(word, head) < head), None)
        if place is None:
            return None
        places.append(place)
        at = max(at, place)
    return tuple(places)


def _after(line: Wording, at: int, part: Part) -> int | None:
    words, links = line.words, _links(line.language)
    left = part.gap + 1
    for i in range(at + 1, len(words)):
        left -= not words[i].text.isdigit()  # a day or a year may always stand between
        if left < 0:
            return None
        if words[i].text in part.words:
            return None if line.broken(at, i) else i
        if words[i].text in links:
            return None
    return None


def _before(line: Wording, head: int, part: Part) -> int | None:
    for i in range(head - 1, max(-1, head - 2 - _BACK), -1):
        if line.words[i].text in part.words:
            return None if line.broken(i, head) else i
    return None


def _ends_a_name(line: Wording, places: tuple[int, ...]) -> bool:
    """Whether a part is but the end of somebody's name: "poursuivi par le ministère de la Justice" names no court."""
    for place in places[1:]:
        if line.text[line.words[place].start].isupper():
            for of in _of(line.language):
                held = place - len(of)
                if held > 0 and [word.text for word in line.words[held:place]] == of and held - 1 not in places:
                    return True
    return False


def _doubt(line: Wording, match: Match) -> int | None:
    """How much the parse speaks against a match: 0 not at all, 1 a little; None where the entry errs."""
    entry, sentence = match.entry, line.sentence
    if not line.starts:
        return None if entry.subject or entry.object or entry.near else 0
    phrase = tuple(line.token(i) for i in match.words)
    head = phrase[0]
    # "n'a pas renouvelé": the negation of a phrase stands before its participle, its noun does not.
    turned = not entry.before and any(
        sentence.tokens[line.token(i)].pos != "ADV" for i in match.words if i < match.words[0]
    )
    verb = sentence.tokens[head]
    finite = "VerbForm=Fin" in verb.morph
    if turned and not verb.dep.startswith("acl") and (finite or active(sentence, head, line.language)):
        return None  # "the judge told Apple" is not "Apple was told by the judge"; but "the verdict Epic won" is
    if turned and _is_doer(sentence, head):
        return None  # nor is "the company that created Fortnite" a company that was created
    return doubt(sentence, phrase, entry, match.features, line.language)


def _is_doer(sentence: Sentence, verb: int) -> bool:
    """Whether a relative pronoun is the subject of a verb with an object: the noun before it does it."""
    own = [t for t in sentence.tokens if t.head == verb]
    relative = any(t.dep == "nsubj" and "PronType=Rel" in t.morph for t in own)
    return relative and any(t.dep == "obj" for t in own)


@cache
def _links(language: str) -> frozenset[str]:
    """Words that open another clause: no phrase goes on behind them."""
    rules = table(language, "clauses").get("clauses", {})
    return frozenset(word for key in ("relative", "complement", "breaking", "parting") for word in rules.get(key, ()))


@cache
def _particles(language: str) -> frozenset[str]:
    """Adverbs that a verb may have behind its object: "throw ... out"."""
    return frozenset(table(language, "clauses").get("particles", ()))


@cache
def _of(language: str) -> tuple[list[str], ...]:
    """What ties a noun to the one before it, word by word: "of", "de la"."""
    return tuple(of.split() for of in name_words(language).joins.get("of", ()))
