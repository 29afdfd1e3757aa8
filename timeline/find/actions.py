"""Sentences in, the words that tell events out: which entry of the lexicon, how true, and according to whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.find.actions_facts import facts
from timeline.find.actions_fit import active, auxiliary, causatives, decided, doubt, stood_for
from timeline.find.actions_inner import inner_roles
from timeline.find.actions_order import relation
from timeline.find.actions_other import others
from timeline.find.actions_sort import stand_ins
from timeline.find.actions_source import source
from timeline.find.actions_status import status
from timeline.find.actions_within import told_within
from timeline.find.name_words import name_words
from timeline.language.compounds import in_compound
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import ActionMention, Kind, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.language.lexicon import Entry, Part

_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[;:()\[\]—–!?\n]|\.\s")
_FAR = 20  # words between a verb and its object or its subject
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
        actions.extend(others(text, sentence, actions, language))
        actions.sort(key=lambda action: (action.start, action.end))
        found.extend(actions if len(actions) == 1 else relation(text, sentence, actions, language))
    return tuple(found)


def _words(text: str, sentence: Sentence) -> list[_Word]:
    return [_Word(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text, sentence.start, sentence.end)]


@cache
def _links(language: str) -> frozenset[str]:
    """Words that open another clause: no phrase goes on behind them."""
    rules = table(language, "clauses").get("clauses", {})
    return frozenset(word for key in ("relative", "complement", "breaking", "parting") for word in rules.get(key, ()))


def _candidates(text: str, sentence: Sentence, starts: list[int], words: list[_Word], language: str) -> Iterator[Match]:
    links = _links(language)
    texts = [word.text for word in words]
    for i, word in enumerate(words):
        held = lexicon(language).heads.get(word.text, ())
        if held and in_compound(texts, i, language=language):
            continue
        told = _hung(sentence, starts, words, i) if held else {}
        for entry, features in held:
            places = _parts(text, words, i, entry, features, links=links, told=told)
            if places is not None and not _ends_a_name(text, words, (i, *places), language):
                yield Match(entry, (i, *places), features)


def _ends_a_name(text: str, words: list[_Word], places: tuple[int, ...], language: str) -> bool:
    """Whether a part is but the end of somebody's name: "poursuivi par le ministère de la Justice" names no court."""
    for place in places[1:]:
        if text[words[place].start].isupper():
            for of in _of(language):
                held = place - len(of)
                if held > 0 and [word.text for word in words[held:place]] == of and held - 1 not in places:
                    return True
    return False


@cache
def _of(language: str) -> tuple[list[str], ...]:
    """What ties a noun to the one before it, word by word: "of", "de la"."""
    return tuple(of.split() for of in name_words(language).joins.get("of", ()))


def _parts(
    text: str,
    words: list[_Word],
    head: int,
    entry: Entry,
    features: frozenset[str],
    *,
    links: frozenset[str],
    told: Mapping[str, int],
) -> tuple[int, ...] | None:
    """Where the entry's other words stand: after the head in order, or before it where the head is a participle.

    `told` are the words far from the head that the parser hangs on it, as its object or its subject.
    """
    if entry.reflexive and not any(w.text in ("se", "s") for w in words[max(0, head - 4) : head]):
        return None
    places: list[int] = []
    at = head
    for part in entry.parts:
        place = _after(text, words, at, part, links)
        if place is None and not entry.noun and not part.small:
            place = next((told[word] for word in part.words if told.get(word, -1) > head), None)
        turns = "participle" in features and entry.kind is not None and not entry.reflexive
        if place is None and (turns or entry.before) and not part.small:
            place = _before(text, words, head, part)
            if place is None:
                place = next((told[word] for word in part.words if told.get(word, head) < head), None)
        if place is None:
            return None
        places.append(place)
        at = max(at, place)
    return tuple(places)


def _after(text: str, words: list[_Word], at: int, part: Part, links: frozenset[str]) -> int | None:
    left = part.gap + 1
    for i in range(at + 1, len(words)):
        left -= not words[i].text.isdigit()  # a day or a year may always stand between
        if left < 0:
            return None
        if words[i].text in part.words:
            return None if _BREAK.search(text, words[at].end, words[i].start) else i
        if words[i].text in links:
            return None
    return None


def _hung(sentence: Sentence, starts: list[int], words: list[_Word], head: int) -> dict[str, int]:
    """The objects of a verb behind it, its subjects before it and what its relative pronoun stands for, however far.

    "a conclu en août de 2019 un accord", "l'appel que l'agence avait interjeté".
    """
    at = _token(starts, words[head].start) if starts else 0
    far = set()
    for i, token in enumerate(sentence.tokens):
        if token.head != at or i == at:
            continue
        if token.dep.startswith("obj" if i > at else "nsubj"):
            far.add(token.start)
        elif i < at and token.dep == "obj" and "PronType=Rel" in token.morph:
            far.add(sentence.tokens[stood_for(sentence, i, at)].start)
    near = range(max(0, head - _FAR), min(head + _FAR, len(words)))
    return {words[i].text: i for i in near if words[i].start in far}


def _before(text: str, words: list[_Word], head: int, part: Part) -> int | None:
    for i in range(head - 1, max(-1, head - 2 - _BACK), -1):
        if words[i].text in part.words:
            return None if _BREAK.search(text, words[i].end, words[head].start) else i
    return None


def _matches(text: str, sentence: Sentence, words: list[_Word], language: str) -> Iterator[Match]:
    """The longest entry at each head; words of a longer match begin no match of their own."""
    starts = [token.start for token in sentence.tokens]
    fitting = []
    for match in _candidates(text, sentence, starts, words, language):
        doubtful = _doubt(sentence, starts, words, match, language)
        if doubtful is not None:
            spread = max(match.words) - min(match.words)
            telling = match.entry.kind is not None  # of two that weigh the same, the one that tells nothing
            rank = (-match.entry.weight, doubtful, match.entry.noun, telling, spread, match.words[0])
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
    yield from _without_inner(sentence, starts, words, chosen, language) if starts else chosen


def _without_inner(
    sentence: Sentence, starts: list[int], words: list[_Word], matches: list[Match], language: str
) -> Iterator[Match]:
    places = [tuple(_token(starts, words[i].start) for i in match.words) for match in matches]
    inner = told_within(sentence, [match.entry for match in matches], places, language=language)
    return (match for i, match in enumerate(matches) if i not in inner)


def _token(starts: list[int], place: int) -> int:
    return max(0, bisect_right(starts, place) - 1)


def _doubt(sentence: Sentence, starts: list[int], words: list[_Word], match: Match, language: str) -> int | None:
    entry = match.entry
    if not starts:
        return None if entry.subject or entry.object or entry.near else 0
    phrase = tuple(_token(starts, words[i].start) for i in match.words)
    head = phrase[0]
    # "n'a pas renouvelé": the negation of a phrase stands before its participle, its noun does not.
    turned = not entry.before and any(
        sentence.tokens[_token(starts, words[i].start)].pos != "ADV" for i in match.words if i < match.words[0]
    )
    verb = sentence.tokens[head]
    if turned and not verb.dep.startswith("acl") and ("VerbForm=Fin" in verb.morph or active(sentence, head, language)):
        return None  # "the judge told Apple" is not "Apple was told by the judge"; but "the verdict Epic won" is
    return doubt(sentence, phrase, entry, match.features, language)


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
        above = auxiliary(sentence, parts[0], language)
        if above is not None and sentence.tokens[parts[0]].head == above:
            parts = (above, *parts)  # the mistaken parse hangs subject and object on the auxiliary
    if parts and not entry.noun and sentence.tokens[parts[0]].dep == "cop":
        parts = (sentence.tokens[parts[0]].head, *parts)  # "est en faillite": subject and time hang on what it is
    says = source(sentence, parts, language=language) if parts else None
    truth = status(text, sentence, parts, head.start, match.features, language=language)
    details = {
        "class": entry.verb_class,
        **facts(text, sentence, head.start, language=language, kind=entry.kind or Kind.OTHER),
    }
    if entry.outcome:
        details["outcome"] = entry.outcome
    kind = entry.kind or Kind.OTHER
    if parts and not entry.noun and decided(sentence, parts[0], kind, language):
        kind = Kind.RULING
    return ActionMention(
        start=first,
        end=last,
        text=text[first:last],
        entry=entry.name,
        kind=kind,
        frame={
            "roles": entry.roles,
            "inner": inner_roles([words[i].text for i in match.words[1:]], entry, language),
            "through": stand_ins(language),
            "causatives": causatives(language),
            "active": entry.active,
            "courts": _courts(language),
        },
        status=truth,
        token=parts[0] if parts else None,
        parts=parts,
        source=says,
        details=details,
    )


@cache
def _courts(language: str) -> frozenset[str]:
    return frozenset(table(language, "clauses").get("sorts", {}).get("court", {}).get("words", ()))
