"""A sentence's tokens in, the same with verb forms that may be a past or a participle read by the clause around them.

"Wingtech, inscrit sur une liste, avait racheté" has its verb behind the second comma: "inscrit" is a participle;
"Icahn, who had led the revolt, conceded" has no other verb, so that "conceded" is none.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.language.segments import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Token

_FINITE = frozenset(["present", "past"])
_PAST_PARTICIPLE = "Tense=Past|VerbForm=Part"
_PAST = "Tense=Past|VerbForm=Fin"


@cache
def _doubtful(language: str) -> frozenset[str]:
    """Forms of the lexicon that are a participle and a finite verb as well."""
    found = set()
    for form, features in lexicon(language).verbs.items():
        if "participle" in features and features & _FINITE:
            found.add(form)
    return frozenset(found)


def reread(tokens: Sequence[Token], *, language: str) -> list[Token]:
    """The tokens, doubtful forms right behind a comma as what the rest of the sentence makes of them."""
    told = list(tokens)
    doubtful = _doubtful(language)
    for i, token in enumerate(tokens):
        if i < 2 or token.pos != "VERB" or tokens[i - 1].text != "," or token.text.lower() not in doubtful:  # noqa: PLR2004
            continue
        if "VerbForm=Fin" in token.morph and _described(tokens, i):
            told[i] = replace(token, morph=_PAST_PARTICIPLE)
        elif "VerbForm=Part" in token.morph and _alone(told, i, language):
            told[i] = replace(token, morph=_PAST)
    return told


def _described(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a noun stands before the comma and the next comma closes what is told of it before the clause's verb."""
    if tokens[verb - 2].pos not in ("NOUN", "PROPN"):
        return False
    closed = next((i for i in range(verb + 1, len(tokens)) if tokens[i].text == ","), None)
    if closed is None or any(_finite(token) for token in [*tokens[:verb], *tokens[verb + 1 : closed]]):
        return False
    return closed + 1 < len(tokens) and _finite(tokens[closed + 1])


def _alone(tokens: Sequence[Token], verb: int, language: str) -> bool:
    """Whether the sentence has no other verb of its own, and nobody does it: "conceded", but not "sued by X"."""
    doers = table(language, "clauses").get("doers", ())
    if any(token.text.lower() in doers for token in tokens[verb + 1 : verb + 3]) or tokens[-1].text != ".":
        return False
    row: Row[Token] = Row(tokens, ())
    return all(row.subordinate(i) for i, token in enumerate(tokens) if _finite(token) and i != verb)


def _finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph
