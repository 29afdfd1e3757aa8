"""Sentences in, the same sentences with tokens (Universal Dependencies) and raw name spans of a spaCy model out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline.find.clearnlp import to_universal
from timeline.find.model import load_model, one_core
from timeline.model import Sentence, Span, Token

if TYPE_CHECKING:
    from collections.abc import Collection

BATCH = 32  # sentences; 128 costs 1.6 GB and is no faster
# Labels of the English model that are no names: what says when, how much, how many, of which nation, in which law.
_NO_NAMES = frozenset(
    ["DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "NORP", "LAW"]
)
# The models have read straight apostrophes and plain spaces only: "l’ancien" would be a noun.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
_MUTE = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def parse(
    text: str, sentences: tuple[Sentence, ...], *, language: str, wanted: Collection[int] | None = None
) -> tuple[Sentence, ...]:
    """The sentences with `tokens` and `names` filled; only those whose index is in `wanted`, where it is given.

    Labels are those of Universal Dependencies in every language; a root is its own head and there is one a sentence.
    Offsets point into the whole text. A language without an installed model gives the sentences back unchanged.
    """
    model = load_model(language)
    chosen = [i for i in range(len(sentences)) if wanted is None or i in wanted]
    if model is None or not chosen:
        return sentences
    # Line breaks, control and direction characters become spaces one for one: the model reads a sentence, offsets stay.
    words = (_MUTE.sub(" ", text[sentences[i].start : sentences[i].end]).translate(_PLAIN) for i in chosen)
    parsed = list(sentences)
    with one_core():
        for i, document in zip(chosen, model.pipe(words, batch_size=BATCH), strict=True):
            parsed[i] = _sentence(text, sentences[i], document)
    return tuple(parsed)


def _sentence(text: str, sentence: Sentence, document: Any) -> Sentence:  # noqa: ANN401 - spaCy ships no type for mypy
    words = [word for word in document if not word.is_space]
    place = {word.i: index for index, word in enumerate(words)}
    tokens = []
    for index, word in enumerate(words):
        head = word.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        start = sentence.start + word.idx
        tokens.append(
            Token(
                start=start,
                end=start + len(word.text),
                text=text[start : start + len(word.text)],
                pos=word.pos_,
                dep=word.dep_,
                head=place.get(head.i, index),
                morph=str(word.morph),
            )
        )
    names = tuple(
        Span(sentence.start + e.start_char, sentence.start + e.end_char)
        for e in document.ents
        if e.label_ not in _NO_NAMES
    )
    return replace(sentence, tokens=_one_root(to_universal(tokens)), names=names)


def _one_root(tokens: list[Token]) -> tuple[Token, ...]:
    """Roots after the first hang on it as `parataxis`, so that a sentence is one tree."""
    first = next((i for i, token in enumerate(tokens) if token.head == i), None)
    return tuple(
        token
        if token.head != i
        else replace(token, dep="root")
        if i == first
        else replace(token, dep="parataxis", head=first or 0)
        for i, token in enumerate(tokens)
    )
