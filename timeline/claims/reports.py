"""The dated events of one sentence in, the same without statements that only introduce another event, out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.model import Status

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.model import Sentence

_COMPLEMENT = ("ccomp", "xcomp", "obj", "obl:arg", "parataxis", "nmod", "conj", "acl", "advcl")
_NOMINAL = ("obj", "xcomp", "nmod", "obl:arg")


def silent(sentence: Sentence, tolds: list[Told]) -> list[Told]:
    """Drop a report that has no date of its own and whose news is told beside it.

    The news of an announcement in its own right is a plan; an accomplished event announced takes the announcement's
    date where it has none ("announced the takeover on Monday").
    """
    kept = list(tolds)
    for i, told in enumerate(tolds):
        if told.entry is None or not told.entry.report or told.action.token is None:
            continue
        news = [j for j, other in enumerate(tolds) if j != i and _under(sentence, other, told)]
        facts = [j for j in news if tolds[j].action.status is Status.OCCURRED]
        named = [j for j in facts if _dep_below(sentence, tolds[j], told) in _NOMINAL]
        if named:
            for j in named:
                time = tolds[j].time
                if time is None or not time.when.known:
                    kept[j] = replace(tolds[j], time=told.time)
            kept[i] = replace(told, entry=None, participants=())
        elif told.time is None and (facts or told.entry.verb_class == "say"):
            kept[i] = replace(told, entry=None, participants=())
    return [told for told, before in zip(kept, tolds, strict=True) if told.participants or not before.participants]


def _under(sentence: Sentence, other: Told, told: Told) -> bool:
    return _dep_below(sentence, other, told) is not None


def _dep_below(sentence: Sentence, other: Told, told: Told) -> str | None:
    """The label by which `other` hangs, through nouns and verbs that tell nothing, below `told`."""
    at = other.action.token
    if at is None:
        return None
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        token = sentence.tokens[at]
        if token.head == at or token.dep not in _COMPLEMENT:
            return None
        if token.head in told.action.parts:
            return token.dep
        at = token.head
    return None
