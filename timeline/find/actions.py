"""Sentences in, the words that tell events out: which entry of the lexicon, how true, and according to whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.find.actions_facts import facts
from timeline.find.actions_order import relation
from timeline.find.actions_source import source
from timeline.find.actions_status import status
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import ActionMention, Kind, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.language.lexicon import Entry, Lexicon, Part

OTHER = "other"  # the entry of finite verbs outside the lexicon; claims keep them only with a date of their own
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[;:()\[\]—–!?\n]|\.\s")
_CLOSE = 2  # parts that must follow closely never stand before
_BACK = 6  # words between a participle and the noun of its phrase: "une enquête a été récemment ouverte"


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """An entry at the words of a sentence: the head first, then its parts."""

    entry: Entry
    words: tuple[int, ...]
    features: frozenset[str]


def find_actions(text: str, sentences: tuple[Sentence, ...], *, language: str) -> tuple[ActionMention, ...]:
    """The events that the sentences tell, in order; with syntax where the sentences have tokens, by words where not.

    >>> sentences = (Sentence(0, 30),)
    >>> [(a.kind.value, a.text) for a in find_actions("Epic Games sued Apple in 2020.", sentences, language="en")]
    [('lawsuit', 'sued')]
    """
    found: list[ActionMention] = []
    for sentence in sentences:
        words = _words(text, sentence)
        actions = [
            _mention(text, sentence, words, match, language) for match in _matches(text, sentence, words, language)
        ]
        actions.extend(_others(text, sentence, actions))
        actions.sort(key=lambda action: (action.start, action.end))
        found.extend(actions if len(actions) == 1 else relation(text, sentence, actions, language))
    return tuple(found)


def _words(text: str, sentence: Sentence) -> list[_Word]:
    return [_Word(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text, sentence.start, sentence.end)]


def _candidates(text: str, words: list[_Word], lexemes: Lexicon) -> Iterator[Match]:
    for i, word in enumerate(words):
        for entry, features in lexemes.heads.get(word.text, ()):
            places = _parts(text, words, i, entry, features)
            if places is not None:
                yield Match(entry, (i, *places), features)


def _parts(text: str, words: list[_Word], head: int, entry: Entry, features: frozenset[str]) -> tuple[int, ...] | None:
    """Where the entry's other words stand: after the head in order, or before it where the head is a participle."""
    if entry.reflexive and not any(w.text in ("se", "s") for w in words[max(0, head - 4) : head]):
        return None
    places: list[int] = []
    at = head
    for part in entry.parts:
        place = _after(text, words, at, part)
        if place is None and ("participle" in features or entry.before) and part.gap > _CLOSE:
            place = _before(text, words, head, part)
        if place is None:
            return None
        places.append(place)
        at = max(at, place)
    return tuple(places)


def _after(text: str, words: list[_Word], at: int, part: Part) -> int | None:
    for i in range(at + 1, min(at + 2 + part.gap, len(words))):
        if words[i].text in part.words:
            return None if _BREAK.search(text, words[at].end, words[i].start) else i
    return None


def _before(text: str, words: list[_Word], head: int, part: Part) -> int | None:
    for i in range(head - 1, max(-1, head - 2 - _BACK), -1):
        if words[i].text in part.words:
            return None if _BREAK.search(text, words[i].end, words[head].start) else i
    return None


def _matches(text: str, sentence: Sentence, words: list[_Word], language: str) -> Iterator[Match]:
    """The longest entry at each head; words of a longer match begin no match of their own."""
    starts = [token.start for token in sentence.tokens]
    fitting = []
    for match in _candidates(text, words, lexicon(language)):
        doubt = _doubt(sentence, _token(starts, words[match.words[0]].start), match, language) if starts else 0
        if doubt is not None:
            spread = max(match.words) - min(match.words)
            rank = (-match.entry.weight, doubt, match.entry.noun, spread, match.words[0])
            fitting.append((rank, match))
    heads: set[int] = set()
    parts: set[int] = set()
    for _, match in sorted(fitting, key=lambda row: row[0]):
        # Two verbs may share a noun ("a retiré la plainte déposée en mai"); nothing begins at a word of another phrase.
        if match.words[0] not in heads | parts and not heads.intersection(match.words):
            heads.add(match.words[0])
            parts.update(match.words[1:])
            if match.entry.kind is not None:
                yield match


def _token(starts: list[int], place: int) -> int:
    return max(0, bisect_right(starts, place) - 1)


def _doubt(sentence: Sentence, index: int, match: Match, language: str) -> int | None:
    """0 where the parser read the head as the entry does, 1 where it may have erred, `None` where the entry errs."""
    token = sentence.tokens[index]
    if match.entry.subject and not _has_subject(sentence, index, match.entry.subject):
        return None
    if match.entry.noun:
        return 0 if token.pos in ("NOUN", "PROPN", "X") else None
    if token.pos in ("VERB", "AUX"):
        return 0 if token.dep != "amod" or match.entry.parts else None
    # The tagger takes many participles for adjectives, and verbs of phrases and of terse lines for nouns.
    if "participle" in match.features and (
        (token.pos == "ADJ" and token.dep != "amod") or _auxiliary(sentence, index, language) is not None
    ):
        return 1
    return 1 if len(match.words) > 1 else None


def _has_subject(sentence: Sentence, index: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands in the subject of the verb, its own or the one it shares."""
    at = index
    for _ in range(4):
        for i, token in enumerate(sentence.tokens):
            if token.head == at and i != at and (token.dep.startswith("nsubj") or token.dep == "obl:agent"):
                below = {i, *(j for j, other in enumerate(sentence.tokens) if other.head == i)}
                return any(sentence.tokens[j].text.lower() in words for j in below)
        token = sentence.tokens[at]
        if token.dep not in ("conj", "xcomp", "advcl", "aux", "obj") or token.head == at:
            return False
        at = token.head
    return False


@cache
def _auxiliaries(language: str) -> frozenset[str]:
    verbs = table(language, "clauses").get("auxiliaries", ())
    return frozenset(form for verb in verbs for form in conjugate(verb, language))


def _auxiliary(sentence: Sentence, index: int, language: str) -> int | None:
    """The auxiliary of a participle that the tagger took for something else: "a [tout juste] avalé"."""
    forms = _auxiliaries(language)
    for i in range(index - 1, max(-1, index - 4), -1):
        token = sentence.tokens[i]
        if token.text.lower() in forms:
            return i if token.pos in ("AUX", "VERB") else None
        if token.pos not in ("ADV", "PUNCT", "PART"):
            return None
    return None


def _mention(text: str, sentence: Sentence, words: list[_Word], match: Match, language: str) -> ActionMention:
    entry = match.entry
    head = words[match.words[0]]
    first = min(words[i].start for i in match.words)
    last = max(words[i].end for i in match.words)
    if max(match.words) - min(match.words) > len(match.words) + 2:
        first, last = head.start, head.end
    starts = [token.start for token in sentence.tokens]
    parts = tuple(_token(starts, words[i].start) for i in match.words) if starts else ()
    if parts and not entry.noun and sentence.tokens[parts[0]].pos not in ("VERB", "AUX"):
        above = _auxiliary(sentence, parts[0], language)
        if above is not None and sentence.tokens[parts[0]].head == above:
            parts = (above, *parts)  # the mistaken parse hangs subject and object on the auxiliary
    says = source(sentence, parts, language=language) if parts else None
    truth = status(text, sentence, parts, head.start, match.features, language=language)
    details = {"class": entry.verb_class, **facts(text, sentence, head.start, language=language)}
    if entry.outcome:
        details["outcome"] = entry.outcome
    return ActionMention(
        start=first,
        end=last,
        text=text[first:last],
        entry=entry.name,
        kind=entry.kind or Kind.OTHER,
        frame={
            "roles": entry.roles,
            "through": _through(language),
            "active": entry.active,
            "courts": _courts(language),
        },
        status=truth,
        token=parts[0] if parts else None,
        parts=parts,
        source=says,
        details=details,
    )


def _courts(language: str) -> frozenset[str]:
    return frozenset(table(language, "clauses").get("subjects", {}).get("court", ()))


def _through(language: str) -> frozenset[str]:
    return frozenset(table(language, "clauses").get("stand_ins", ()))


_CLAUSES = ("root", "conj", "parataxis", "ccomp", "advcl", "acl:relcl")


def _others(text: str, sentence: Sentence, actions: list[ActionMention]) -> Iterator[ActionMention]:
    """Finite clauses whose verb the lexicon does not know."""
    known = {part for action in actions for part in action.parts}
    for i, token in enumerate(sentence.tokens):
        if token.pos != "VERB" or token.dep not in _CLAUSES or i in known or sentence.heading:
            continue
        children = [j for j, other in enumerate(sentence.tokens) if other.head == i and j != i]
        finite = "VerbForm=Fin" in token.morph or any(sentence.tokens[j].dep.startswith("aux") for j in children)
        if (
            finite
            and any(sentence.tokens[j].dep.startswith("nsubj") for j in children)
            and not known.intersection(children)
        ):
            roles = {"subject": "agent", "object": "patient"}
            yield ActionMention(
                start=token.start,
                end=token.end,
                text=text[token.start : token.end],
                entry=OTHER,
                kind=Kind.OTHER,
                frame={"roles": roles, "through": frozenset()},
                token=i,
                parts=(i,),
                details={},
            )
