"""A word that a model has tagged in, its part of speech and its features out, as the model's own rules tell them.

Run over every text, spaCy's attribute ruler takes a fifth of the time of an English sentence. What it says hangs on the
tag and the label of a word, and on the letters of a few words only, so that each kind of word is asked about once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.find.model import RULER, load_model

if TYPE_CHECKING:
    from collections.abc import Callable

    Kind = tuple[str, str]

_THERE = "expl"  # the one label whose neighbour the rules look at: in "there is", "is" is no auxiliary


@cache
def tagger(language: str) -> Callable[[Any, str], Kind]:
    """A function from a word and the label of the word before it to its part of speech and features (UD's)."""
    model = load_model(language)
    if RULER not in model.component_names:
        return lambda word, _: (word.pos_, str(word.morph))
    from spacy.tokens import Doc

    ruler = model.get_pipe(RULER)
    told = {word for rule in ruler.patterns for pattern in rule["patterns"] for word in _written(pattern)}

    @cache
    def ask(tag: str, label: str, lower: str, *, there: bool) -> Kind:
        words, tags, labels = ([lower], [tag], [label])
        if there:
            words, tags, labels = ["there", *words], ["EX", *tags], [_THERE, *labels]
        document = ruler(Doc(model.vocab, words, tags=tags, deps=labels, heads=[0] * len(words)))
        return document[-1].pos_, str(document[-1].morph)

    def say(word: Any, before: str) -> Kind:  # noqa: ANN401 - spaCy ships no type for mypy
        lower = word.lower_
        return ask(word.tag_, word.dep_, lower if lower in told or word.is_space else "-", there=before == _THERE)

    return say


def _written(pattern: list[dict[str, Any]]) -> list[str]:
    """The words that a rule names by their letters."""
    asked = [token.get("LOWER", ()) for token in pattern]
    return [
        word
        for one in asked
        for word in ([one] if isinstance(one, str) else one.get("IN", ()) if isinstance(one, dict) else ())
    ]
