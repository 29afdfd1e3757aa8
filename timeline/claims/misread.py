"""An event as its words look in, whether the tree of its sentence denies it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.model import Sentence

_NAMED = ("nsubj", "nsubj:pass", "nmod", "nmod:poss", "compound", "flat", "flat:name", "appos")
_QUOTED = ("»,", "”,", '",', "»")


def is_misread(sentence: Sentence, told: Told) -> bool:
    """Whether the tree denies what the words look like: "une partie" leaves nowhere, "can sell" no job.

    The form of a verb stands as a noun, or helps another verb; a noun and its own word stand on either side of a verb
    ("the Supreme Court would not take his case"); what looks like the object of a verb is who says what was quoted.
    """
    at, tokens = told.action.token, sentence.tokens
    if at is None or told.entry is None or not tokens:
        return False
    if told.entry.noun:
        parts = [i for i in told.action.parts if tokens[i].pos in ("NOUN", "PROPN")]
        return any("VerbForm=Fin" in tokens[i].morph for i in range(min(parts, default=at), max(parts, default=at)))
    named = tokens[at].pos == "PROPN" and tokens[at].text[0].isupper() and tokens[at].dep in _NAMED
    if named or tokens[at].dep.startswith("aux"):
        return True  # "President Trump blocked the bid"
    quoted = "".join(token.text for token in tokens[max(0, at - 2) : at])[-2:]
    if len(told.action.parts) > 1 and told.action.kind is not Kind.STATEMENT and quoted in _QUOTED:
        return True  # « », assure la direction de Trezor »
    bound = tokens[at - 1].pos == "DET" or "Poss=Yes" in tokens[at - 1].morph
    return at > 0 and bound and tokens[at].pos in ("NOUN", "ADJ", "PROPN")
