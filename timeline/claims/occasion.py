"""The events of a sentence in, the same out with undated decisions on the day of the one that their court just gave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from timeline.claims.layout import agents, listed
from timeline.claims.standing import PLUPERFECT
from timeline.model import ActorKind, Kind, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Claim

DECISIONS = frozenset({Kind.RULING, Kind.FINE})
_COURTS = (ActorKind.COURT, ActorKind.PERSON)
_NEAR = 600  # characters: about three sentences


def continued(scene: Scene, tolds: Sequence[Told], earlier: Sequence[Claim]) -> list[Told]:
    """What a court says in the sentences after its dated decision belongs to it: "The judge also found that ..."."""
    return [_on_the_day(scene, told, tolds, earlier) for told in tolds]


def _on_the_day(scene: Scene, told: Told, tolds: Sequence[Told], earlier: Sequence[Claim]) -> Told:
    at = told.action.token
    plain = told.time is None and told.entry is not None and not told.entry.noun and at is not None
    if not plain or told.action.kind not in DECISIONS or told.action.status is not Status.OCCURRED:
        return told
    if any(other.time is not None for other in tolds) or not _is_told_on(scene, at or 0):
        return told
    before = [c for c in earlier if c.kind in DECISIONS and scene.sentence.start - c.end < _NEAR]
    before = [c for c in before if c.time is not None and c.time.when.known and c.status is Status.OCCURRED]
    doers = agents(told.participants)
    if doers:
        before = [c for c in before if _is_by(scene, c, doers)]
    elif not _is_added(scene, at or 0):
        return told
    last = [c for c in before if c.start == before[-1].start]
    # "found on 30 April that the firm had violated the order she gave in September": the story goes on from April.
    return replace(told, time=max(last, key=lambda c: c.when.latest or date.min).time) if last else told


def _is_by(scene: Scene, claim: Claim, courts: set[str]) -> bool:
    """Whether the same gave it, or whoever did was not named yet: "a federal judge ruled"; then "Judge Koh also"."""
    doers = agents(claim.participants)
    unnamed = not doers and all(scene.kinds.get(court) in _COURTS for court in courts)
    return bool(courts & doers) or unnamed


def _is_told_on(scene: Scene, at: int) -> bool:
    """Whether the verb goes on with the story: in a main clause without a date, in no earlier past ("had ruled")."""
    clause = scene.split.all[scene.split.of[at]]
    past = any(scene.sentence.tokens[i].text.lower() in PLUPERFECT for i in clause.verbs)
    bare = "VerbForm=Inf" in scene.sentence.tokens[at].morph
    own = any(scene.split.of[i] == scene.split.of[at] for i in scene.dated)  # "an injunction that takes effect in May"
    return clause.level == "main" and not past and not bare and not own


def _is_added(scene: Scene, at: int) -> bool:
    """Whether the clause says that it adds to what was told: "also", « également »."""
    adding = listed(scene.language, "clauses", "adding")
    return any(t.text.lower() in adding and t.head == at for t in scene.sentence.tokens)
