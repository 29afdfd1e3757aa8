"""Sentences in, the same sentences with tokens (Universal Dependencies) and raw name spans of a spaCy model out."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline import register
from timeline.find.clearnlp import to_universal
from timeline.find.hung import hang
from timeline.find.model import NAMER, load_model, one_core, run
from timeline.find.name_doubt import in_doubt
from timeline.find.participles import reread
from timeline.find.reading import put_back, read
from timeline.model import Sentence, Span, Token

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.register import Hit

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
    plain = _MUTE.sub(" ", text).translate(_PLAIN)
    asked = [sentences[i] for i in chosen]
    known = list(_known(text, asked))
    readings = [
        read(
            plain,
            Span(sentence.start, sentence.end),
            names=[Span(hit.start, hit.end) for hit in hits],
            language=language,
            tokenizer=model.tokenizer,
        )
        for sentence, hits in zip(asked, known, strict=True)
    ]
    parsed = list(sentences)
    with one_core():
        run(model, model.pipe_names, [reading.document for reading in readings])
        for i, reading in zip(chosen, readings, strict=True):
            tokens = to_universal(put_back(text, reading, language=language))
            tokens = hang(reread(_cased(tokens), language=language), language=language)
            parsed[i] = replace(parsed[i], tokens=_one_root(tokens))
        open_ = [i for i, hits in zip(chosen, known, strict=True) if in_doubt(parsed[i], hits, language=language)]
        documents = [model.make_doc(plain[sentences[i].start : sentences[i].end]) for i in open_]
        run(model, [NAMER], documents)
        for i, document in zip(open_, documents, strict=True):
            start = sentences[i].start
            names = (Span(start + e.start_char, start + e.end_char) for e in document.ents if e.label_ not in _NO_NAMES)
            parsed[i] = replace(parsed[i], names=tuple(names))
    return tuple(parsed)


def _known(text: str, sentences: list[Sentence]) -> Iterator[list[Hit]]:
    """For each sentence in turn the names in it that the register knows."""
    hits = deque(register.scan(text))
    for sentence in sentences:
        inside = []
        while hits and hits[0].start < sentence.end:
            hit = hits.popleft()
            if hit.start >= sentence.start and hit.end <= sentence.end:
                inside.append(hit)
        yield inside


def _cased(tokens: list[Token]) -> list[Token]:
    """An object behind a preposition is an oblique: "transigé avec Apple"; French "de" may open an object."""
    cased = {
        token.head
        for token in tokens
        if token.dep == "case" and tokens[token.head].dep == "obj" and token.text.lower()[:1] != "d"
    }
    return [replace(token, dep="obl:arg") if i in cased else token for i, token in enumerate(tokens)]


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
