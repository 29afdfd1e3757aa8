"""The cast of an article in, for whom each of them acts out: who heads a house, owns it or speaks for it, or governs.

"Tim Cook, Apple's chief executive", "its founder, Amy Sato", "the Dutch economy minister", "le gouverneur du Colorado".
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import ActorKind, NameMention
from timeline.resolve.actors_asked import read_cues

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.resolve.actors_cast import Cast

FOR = frozenset({"head", "founder", "owner", "lawyer", "spokesperson", "subsidiary"})
"""What somebody is of a house that he acts for."""

OWN = frozenset({"investment", "company", "startup"})
"""What a house is of a person whom it acts for: "Nelson Brandt's fund"."""

OFFICES = frozenset({"minister", "prosecutor", "commissioner", "politician", "head"})
"""What somebody is who acts for a state."""

BARE = OFFICES - {"head"}
"""Offices that are those of a state though the words do not tell which: "the business minister"."""


def acting(mentions: Sequence[NameMention], cast: Cast) -> Mapping[str, tuple[str, ...]]:
    """For each actor the others that he acts for, as the article says."""
    found: dict[str, set[str]] = defaultdict(set)
    for (relation, of), who in cast.ties.items():
        for one in who - {of}:
            own = relation in OWN and cast.actors[of].kind is ActorKind.PERSON
            if (relation in FOR or own) and (one, of) not in cast.gone:
                found[one].add(of)
    states = [
        (start, actor) for start, actor in sorted(cast.named.items()) if cast.actors[actor].kind is ActorKind.GOVERNMENT
    ]
    for mention in mentions:
        person = None if "past" in mention.cues else _whom(mention, cast)
        if person and (state := _state(mention, states)):
            found[person].add(state)
    return {one: tuple(sorted(others)) for one, others in found.items()}


def _whom(mention: NameMention, cast: Cast) -> str | None:
    """The person that the words of an office name, or stand beside."""
    starts = (int(cue.partition(":")[2]) for cue in mention.cues if cue.startswith("apposition:"))
    start = mention.start if mention.form == "name" else next(starts, -1)
    one = cast.named.get(start)
    return one if one and cast.actors[one].kind is ActorKind.PERSON else None


def _state(mention: NameMention, states: Sequence[tuple[int, str]]) -> str | None:
    """The state whose office the words tell; of a bare one, the state that is named last, or first."""
    facts = read_cues(mention)
    tags = set(facts["tag"])
    if not tags & OFFICES or facts["of"]:
        return None
    told = [held for held in map(register.government, facts["seat"]) if held]
    told += [held for held in map(register.state, facts["nation"]) if held]
    if told or facts["seat"] or facts["nation"] or not (tags & BARE and states):
        return told[0] if told else None
    before = bisect_right(states, (mention.start, ""))
    return states[max(0, before - 1)][1]
