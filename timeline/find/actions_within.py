"""The events that a sentence tells in, those out that another of them only is about, asks for or forbids."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.find.actions_source import only_quoted
from timeline.language.inflect import conjugate
from timeline.language.load import table
from timeline.language.tree import upwards

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.language.lexicon import Entry
    from timeline.model import Sentence

_YEAR = re.compile(r"(?:19|20)\d\d")
_INNER = ("obj", "obl", "obl:arg", "obl:mod", "nmod", "iobj", "compound", "conj", "nsubj:pass")
_NOMINAL = ("NOUN", "PROPN")
_BELOW = ("xcomp", "ccomp", "advcl", "obj", "conj", "nmod", "compound")


def told_within(
    sentence: Sentence, entries: Sequence[Entry], places: Sequence[tuple[int, ...]], *, language: str
) -> frozenset[int]:
    """The numbers of the events, whose tokens are `places`, that tell nothing of their own.

    A noun only says what another event is about ("upheld the fine", "appealed against the ruling"); so does what
    somebody is asked to do or kept from doing ("asked the court to block the sale", "barred Apple from selling it").
    """
    small = frozenset(table(language, "clauses").get("small", ()))
    over = {place: places[i] for i, entry in enumerate(entries) if entry.over for place in places[i]}
    heads = {own[0] for i, own in enumerate(places) if not entries[i].noun}
    return frozenset(
        i
        for i, entry in enumerate(entries)
        if (entry.noun and _only_about(sentence, places[i], over, small, language))
        or (_only_wanted(sentence, places[i][0], heads, language) and not _told_more(sentence, places[i][0]))
    )


def _only_about(
    sentence: Sentence, own: tuple[int, ...], over: dict[int, tuple[int, ...]], small: frozenset[str], language: str
) -> bool:
    if _told_more(sentence, own[0]):
        return False
    above = _above(sentence, own[0], over, own, small)
    return only_quoted(sentence, own[0], language=language) or over.get(above, own) is not own


def _only_wanted(sentence: Sentence, at: int, heads: Collection[int], language: str) -> bool:
    """Whether a word stands in what an event that is told asks for, or keeps somebody from."""
    tokens = sentence.tokens
    for i in upwards(tokens, at):
        if tokens[i].head == i:
            return False
        if tokens[i].head in heads and _is_wanted(sentence, i, language):
            return True
        if tokens[i].dep not in _BELOW:
            return False
    return False


def _is_wanted(sentence: Sentence, at: int, language: str) -> bool:
    above = sentence.tokens[sentence.tokens[at].head].text.lower()
    marks = {t.text.lower() for t in sentence.tokens if t.head == at and t.dep in ("mark", "aux", "case")}
    rules = table(language, "clauses").get("clauses", {})
    return any(
        above in _forms(key, language) and bool(marks.intersection(rules.get(f"{key}_by", ())))
        for key in ("asking", "keeping")
    )


@cache
def _forms(key: str, language: str) -> frozenset[str]:
    verbs = table(language, "clauses").get("clauses", {}).get(key, ())
    return frozenset(form for verb in verbs for form in conjugate(verb, language))


def _told_more(sentence: Sentence, head: int) -> bool:
    """Whether a noun has a year or a clause of its own: "l'amende de 2018", "the fine, which was imposed in May"."""
    return any(
        t.head == head
        and (t.dep.startswith("acl") or (_YEAR.fullmatch(t.text) and _cases(sentence, i) <= {"de", "of"}))
        for i, t in enumerate(sentence.tokens)
    )


def _above(sentence: Sentence, at: int, over: Collection[int], own: Collection[int], small: frozenset[str]) -> int:
    """The nearest word of another event above a noun, through nouns only; else where the way ends."""
    tokens = sentence.tokens
    while tokens[at].dep in _INNER and tokens[at].head != at and _cases(sentence, at) <= small:
        if tokens[at].dep == "obl:mod" and not _cases(sentence, at):
            break  # a bare noun tells the time: "la veille du rachat, il a porté plainte"
        at = tokens[at].head
        if (at in over and at not in own) or tokens[at].pos not in _NOMINAL:
            break
    return at


def _cases(sentence: Sentence, at: int) -> frozenset[str]:
    """The prepositions of a phrase, letters only: "d'" is "d"."""
    return frozenset(t.text.lower().rstrip("'’") for t in sentence.tokens if t.head == at and t.dep == "case")
