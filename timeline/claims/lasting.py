"""An undated event in, whether it tells what lasts or is only spoken of out: a standpoint, a habit, what may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Token

# What is done every day, and talked about more often than done.
_DAILY = (Kind.POLICY, Kind.LAUNCH, Kind.BAN, Kind.BREACH, Kind.CHARGE)
_GOING_ON = (Kind.LAWSUIT, Kind.COMPLAINT, Kind.APPEAL)  # once brought, told in the present for years


def is_lasting(scene: Scene, told: Told) -> bool:
    """Whether an undated verb describes rather than tells: "which denies it", « il lui reprochait », "it sells phones".

    A relative clause does so in the present and the imperfect, for what somebody holds also in the pluperfect; any
    clause does so in the tense in which the language tells habits. A suit that goes on was once brought.
    """
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or not tokens or told.entry is None or told.entry.noun or told.action.kind in _GOING_ON:
        return False
    if told.action.status is not Status.OCCURRED:
        return False
    level = scene.split.all[scene.split.of[at]].level
    relative = level == "relative"
    said = told.action.kind is Kind.STATEMENT
    aided = _helpers(tokens, at)
    if aided:
        stands = len(aided) == 1 and aided[0].dep == "aux:pass" and "Tense=Pres" in aided[0].morph  # "which is backed"
        return relative and (stands or (said and _is_past(aided)))
    if "VerbForm=Fin" not in tokens[at].morph:
        return False
    tense = next((tense for tense in ("Pres", "Imp") if f"Tense={tense}" in tokens[at].morph), "")
    habit = tense in listed(scene.language, "status", "habitual") or level == "complement"  # "says that it sells"
    return bool(tense) and (relative or (habit and not (said and tense == "Pres")))


def is_detail(scene: Scene, told: Told) -> bool:
    """Whether an undated change, launch, ban, breach or charge is no news: not told as done, in its own clause."""
    at, tokens = told.action.token, scene.sentence.tokens
    if told.action.kind not in _DAILY or at is None or not tokens or told.entry is None:
        return False
    if told.action.status is not Status.OCCURRED or told.entry.noun:
        return True
    level, aided = scene.split.all[scene.split.of[at]].level, _helpers(tokens, at)
    done = level == "main" or (level == "relative" and aided and not _is_past(aided))  # "which has unveiled it"
    return not done or "VerbForm=Inf" in tokens[at].morph


def _helpers(tokens: Sequence[Token], at: int) -> list[Token]:
    return [token for token in tokens if token.head == at and token.dep.startswith("aux")]


def _is_past(aided: Sequence[Token]) -> bool:
    """Whether the auxiliaries stand in the past, as those of a pluperfect do."""
    return any("VerbForm=Fin" in t.morph and ("Tense=Imp" in t.morph or "Tense=Past" in t.morph) for t in aided)
