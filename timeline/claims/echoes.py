"""The events of a sentence in, the same out with those that empty verbs repeat: "followed suit in May"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.layout import agents
from timeline.model import Kind, Role, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Claim, Participant

_FOLLOW, _ANOTHER = "follow", "another"  # classes of the lexicon: "did the same", "followed by another"
_OBJECTS = ("obj", "obl:arg", "ccomp", "xcomp")
_NOMINAL = ("NOUN", "PROPN")
_SUFFERED = (Role.PATIENT, Role.OBJECT, Role.COUNTERPARTY)
_NEAR = 400  # characters from what is repeated to its echo


def echoed(scene: Scene, tolds: Sequence[Told], earlier: Sequence[Claim]) -> list[Told]:
    """Empty verbs with the kind of what was told last, done to the same; where there is none they tell other things."""
    return [_filled(scene, told, tolds, earlier) for told in tolds]


def _filled(scene: Scene, told: Told, tolds: Sequence[Told], earlier: Sequence[Claim]) -> Told:
    group = told.action.details.get("class")
    if group not in (_FOLLOW, _ANOTHER) or told.entry is None:
        return told
    last = _last(scene, told, tolds, earlier)
    doers = agents(told.participants)
    dated = told.time is not None and told.time.when.known
    alone = bool(doers) and not _has_object(scene, told) and not _is_explained(scene, told, tolds)
    if last is None or not dated or not (alone or group == _ANOTHER):
        return replace(told, entry=None)
    kind, group, cast = last
    if told.action.details.get("class") == _FOLLOW:
        cast = tuple(p for p in cast if p.role in _SUFFERED and p.actor not in doers)
        cast = (*told.participants, *cast)
    return replace(
        told, action=replace(told.action, kind=kind, details={**told.action.details, "class": group}), participants=cast
    )


def _last(
    scene: Scene, told: Told, tolds: Sequence[Told], earlier: Sequence[Claim]
) -> tuple[Kind, str, tuple[Participant, ...]] | None:
    """Kind, class and people of the event told before: in the sentence, else the last claim of the one before it."""
    before = [t for t in tolds if t.action.start < told.action.start and t.entry and t.action.kind is not Kind.OTHER]
    if before:
        one = max(before, key=lambda other: other.action.start)
        return one.action.kind, one.action.details.get("class", ""), one.participants
    claims = [c for c in earlier[-3:] if c.kind is not Kind.OTHER and scene.sentence.start - c.end < _NEAR]
    claims = [c for c in claims if c.status is Status.OCCURRED]
    if not claims:
        return None
    return claims[-1].kind, claims[-1].details.get("class", ""), claims[-1].participants


def _is_explained(scene: Scene, told: Told, tolds: Sequence[Told]) -> bool:
    """Whether it is only wished, or the sentence says what was done: "followed the same day and took it off sale"."""
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or "VerbForm=Inf" in tokens[at].morph:
        return True
    heads = [t.action.token for t in tolds if t.entry and not t.entry.noun and t is not told]
    return any(head is not None and tokens[head].head == at and tokens[head].dep == "conj" for head in heads)


def _has_object(scene: Scene, told: Told) -> bool:
    """Whether the verb says whom or what it followed, so that it tells something of its own."""
    tokens, parts = scene.sentence.tokens, told.action.parts
    return any(
        token.head == told.action.token and token.dep in _OBJECTS and token.pos in _NOMINAL and i not in parts
        for i, token in enumerate(tokens)
        if i not in scene.dated
    )
