"""A word of a sentence and a sort of somebody in, whether it is of that sort out: by its words, or by who is named."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline import register
from timeline.language.load import table
from timeline.language.tree import children

if TYPE_CHECKING:
    from timeline.language.lexicon import Sort
    from timeline.model import Sentence
    from timeline.register import Hit

_NAMING = ("appos", "flat", "flat:name", "flat:foreign", "compound", "nmod:name", "amod")


def of_sort(sentence: Sentence, at: int, sort: Sort, language: str) -> bool:
    """Whether the phrase at a token is of a sort: by a word of it, or by who the register says it names."""
    tokens = sentence.tokens
    word = tokens[at].text.lower()
    stands = word in stand_ins(language) or word in _quantities(language)
    below = children(sentence).get(at, ())
    own = [i for i in below if tokens[i].dep in _NAMING or (stands and tokens[i].pos != "DET")]
    words = {tokens[i].text.lower() for i in (at, *own)}
    # The first words of a name do not say what it names: "Justice" of "the Justice Department" is no judge.
    told = (i for i in (at, *own) if tokens[i].text.lower() in sort.words)
    if any(i == at or not tokens[i].text[:1].isupper() or _name(sentence, i) is None for i in told):
        return not words & sort.unless
    if sort.places and tokens[at].text[:1].isupper() and register.place(tokens[at].text) is not None:
        return True
    # "le chinois MiniMax": the name that a nation or a trade leads is who is meant.
    named = next((i for i in (at, *own) if tokens[i].text[:1].isupper()), at)
    held = _name(sentence, named)
    if held is None:
        proper = tokens[named].pos == "PROPN" or (named != at and named > at)
        return sort.names and proper and register.place(tokens[named].text) is None
    entry = register.entry(held.actors[0])
    if entry is None:
        return _office(_words(sentence)[held.start : held.end]) in sort.kinds
    return entry.kind.value in sort.kinds or bool(sort.jobs.intersection(entry.job))


def _name(sentence: Sentence, at: int) -> Hit | None:
    """Whose name of the register a token is part of."""
    place = sentence.tokens[at].start - sentence.tokens[0].start
    return next((hit for hit in _hits(sentence) if hit.start <= place < hit.end), None)


def _words(sentence: Sentence) -> str:
    """The sentence as its tokens stand: blanks where the text has something else between them."""
    start = sentence.tokens[0].start
    written = ""
    for token in sentence.tokens:
        written += " " * (token.start - start - len(written)) + token.text
    return written


@lru_cache(maxsize=64)
def _hits(sentence: Sentence) -> tuple[Hit, ...]:
    return register.scan(_words(sentence))


@lru_cache(maxsize=256)
def _office(words: str) -> str:
    """The kind of a court or an office that the register knows by its pattern only: a ministry is no court."""
    found = register.office(words)
    return found.kind.value if found else ""


@cache
def organs(language: str) -> frozenset[str]:
    """Words for what a body decides by, and nobody apart from it: its board, its shareholders."""
    return frozenset(table(language, "clauses").get("organs", ()))


@cache
def stand_ins(language: str) -> frozenset[str]:
    """Words that stand for whoever they belong to."""
    return frozenset(table(language, "clauses").get("stand_ins", ()))


@cache
def _quantities(language: str) -> frozenset[str]:
    return frozenset(table(language, "clauses").get("quantities", ()))
