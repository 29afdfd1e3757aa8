"""A text of one article in, the claims that the program cuts from it out, as the tests of this room compare them."""

from __future__ import annotations

from datetime import date

from timeline.model import Article, Claim
from timeline.voyage import voyage


def said(text: str, language: str, *, events: str = "default") -> tuple[Claim, ...]:
    """The claims of an article published on Tuesday 2024-03-12."""
    article = Article("a-1", "", "-", None, date(2024, 3, 12), "option", language, "", text)
    return voyage(article, events=events)[1]  # type: ignore[arg-type]
