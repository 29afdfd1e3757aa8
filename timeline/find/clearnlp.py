"""A sentence's tokens with ClearNLP labels (spaCy's English models) in, the same with Universal Dependencies out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Token

RENAMED = {
    "ROOT": "root",
    "acomp": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:mod",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "poss": "nmod:poss",
    "preconj": "cc",
    "predet": "det",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
_PREPOSITIONS = ("prep", "agent", "dative")
_CLAUSAL = ("VERB", "AUX", "ADJ", "ADV")
_RELATIVE = ("who", "which", "that", "whom")
_BE = ("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "’s", "’re", "'m", "’m")


def to_universal(tokens: list[Token]) -> list[Token]:
    """Prepositions become `case` of their object (`obl`, `obl:agent`, `nmod`), "be" a `cop`, and labels UD's.

    Tokens that already carry UD labels come back as they are.
    """
    turned = _turn_prepositions(tokens)
    turned = _turn_copulas(turned)
    relative = {
        i for i, token in enumerate(turned) if token.text.lower() in _RELATIVE and turned[token.head].dep == "relcl"
    }
    # `replace` is slow: most tokens keep their label.
    return [
        replace(token, dep=RENAMED.get(token.dep, token.dep), morph="PronType=Rel" if i in relative else token.morph)
        if token.dep in RENAMED or i in relative
        else token
        for i, token in enumerate(turned)
    ]


def _turn_prepositions(tokens: list[Token]) -> list[Token]:
    turned = list(tokens)
    # From the right, so that in "out of court" the inner preposition has turned before the outer one looks for it.
    for i in range(len(tokens) - 1, -1, -1):
        token = turned[i]
        if token.dep not in _PREPOSITIONS:
            continue
        inner = _object(turned, i)
        if inner is None:
            continue
        head = token.head
        if turned[inner].dep == "pcomp":
            label, mark = ("advcl" if turned[head].pos in _CLAUSAL else "acl"), "mark"
        else:
            mark = "case"
            label = "obl" if turned[head].pos in _CLAUSAL else "nmod"
            if token.dep == "agent":
                label = "obl:agent"
        # A prepositional object of a preposition waits as `pobj` for the outer one.
        outer = turned[head].dep in _PREPOSITIONS and turned[head].pos in ("ADP", "SCONJ")
        turned[inner] = replace(turned[inner], head=head, dep="pobj" if outer else label)
        turned[i] = replace(token, head=inner, dep=mark)
        for j, other in enumerate(turned):
            if other.head == i and j not in (i, inner):
                turned[j] = replace(other, head=inner)
    return turned


def _object(tokens: list[Token], preposition: int) -> int | None:
    for j, token in enumerate(tokens):
        if token.head == preposition and j != preposition and token.dep in ("pobj", "pcomp"):
            return j
    return None


def _turn_copulas(tokens: list[Token]) -> list[Token]:
    turned = list(tokens)
    for i, verb in enumerate(tokens):
        if verb.pos not in ("AUX", "VERB") or verb.text.casefold() not in _BE or verb.dep in ("aux", "auxpass"):
            continue
        inner = next((j for j, t in enumerate(turned) if t.head == i and j != i and t.dep in ("attr", "acomp")), None)
        if inner is None:
            continue
        root = verb.head == i
        turned[inner] = replace(turned[inner], head=inner if root else turned[i].head, dep=turned[i].dep)
        turned[i] = replace(turned[i], head=inner, dep="cop")
        for j, other in enumerate(turned):
            if other.head == i and j not in (i, inner):
                turned[j] = replace(other, head=inner)
    return [replace(t, dep="xcomp") if t.dep == "attr" else t for t in turned]
