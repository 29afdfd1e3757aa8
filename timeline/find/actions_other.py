"""A sentence and the events found in it in, its finite clauses whose verb the lexicon does not know out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.find.actions_fit import decided
from timeline.model import ActionMention, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.model import Sentence

OTHER = "other"  # the entry of finite verbs outside the lexicon; claims keep them only with a date of their own
_CLAUSES = ("root", "conj", "parataxis", "ccomp", "advcl", "acl:relcl")


def others(text: str, sentence: Sentence, actions: Sequence[ActionMention], language: str) -> Iterator[ActionMention]:
    """An event of no kind for each such clause; what a court does is a ruling."""
    known = {part for action in actions for part in action.parts}
    for i, token in enumerate(sentence.tokens):
        if token.pos != "VERB" or token.dep not in _CLAUSES or i in known or sentence.heading:
            continue
        children = [j for j, other in enumerate(sentence.tokens) if other.head == i and j != i]
        finite = "VerbForm=Fin" in token.morph or any(sentence.tokens[j].dep.startswith("aux") for j in children)
        if (
            finite
            and any(sentence.tokens[j].dep.startswith("nsubj") for j in children)
            and not known.intersection(children)
        ):
            roles = {"subject": "agent", "object": "patient"}
            yield ActionMention(
                start=token.start,
                end=token.end,
                text=text[token.start : token.end],
                entry=OTHER,
                kind=Kind.RULING if decided(sentence, (i,), Kind.OTHER, language) else Kind.OTHER,
                frame={"roles": roles, "through": frozenset()},
                token=i,
                parts=(i,),
                details={},
            )
