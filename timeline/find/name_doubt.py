"""A parsed sentence in, whether the name model could tell more of its names than capitals, tags and register out.

It is half of the cost of a sentence, and `names` asks it little: whether a capitalised word that is tagged as no proper
noun is a name, whether a proper noun that opens the sentence is one, and how far a name with small words inside goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.find.line import OPENERS, inner_capital
from timeline.find.name_words import name_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.model import Sentence, Token
    from timeline.register import Hit

_INSIDE = 3  # small words that a name may hold in a row


def in_doubt(sentence: Sentence, hits: Sequence[Hit], *, language: str) -> bool:
    """Whether a name of the sentence is open; `hits` are the register's names in it, in order."""
    if any(not hit.sure for hit in hits):
        return True
    tokens, small = sentence.tokens, name_words(language).inside
    known = {place for hit in hits for place in range(hit.start, hit.end)}
    capital = [token.start not in known and (token.text[0].isupper() or inner_capital(token.text)) for token in tokens]
    for i, token in enumerate(tokens):
        if not capital[i]:
            continue
        run = (i and capital[i - 1]) or (i + 1 < len(tokens) and capital[i + 1])
        if run and not sentence.heading:
            continue  # two capitals in a row are a name
        opens = sentence.heading or not i or tokens[i - 1].text[-1] in OPENERS
        if opens == (token.pos == "PROPN") or _joined(tokens, capital, i, small):
            return True
    return False


def _joined(tokens: Sequence[Token], capital: Sequence[bool], at: int, small: Collection[str]) -> bool:
    """Whether small words that names hold inside lead from a capital to another one: "Bank of America"."""
    after = at + 1
    while after < len(tokens) and after <= at + _INSIDE and tokens[after].text.rstrip("'’") in small:
        after += 1
    return at + 1 < after < len(tokens) and capital[after]
