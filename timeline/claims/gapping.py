"""The events of a sentence and its gaps in, the events with those that the gaps tell out: "and Y in June"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.model import Participant, Role, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.claims import Told
    from timeline.claims.gaps import Gap
    from timeline.claims.scene import Scene

_SUFFERED = (Role.PATIENT, Role.OBJECT)
_A_NIGHT = 2  # days


def filled(scene: Scene, tolds: Sequence[Told], gaps: Sequence[Gap], before: Sequence[Told]) -> list[Told]:
    """The events with those of the gaps: what the verb in front tells, done by or to the one named, on that date.

    `before` are the events of the sentence before, which one without a verb goes on with.
    """
    if not gaps:
        return list(tolds)
    own = [replace(told, participants=_without(told, gaps)) for told in tolds]
    found = list(own)
    for gap in gaps:
        front = [told for told in own if told.action.start < gap.start]
        verbs = [t for t in front or (() if own else before) if t.time and t.entry and not t.entry.noun]
        verbs = [t for t in verbs if gap.actors or not gap.dear or "amount" in t.action.details]
        base = max(verbs, key=lambda told: told.action.start, default=None)
        if base is None or base.action.status is not Status.OCCURRED or not _apart(gap):
            continue
        found.extend(_again(scene, base, gap))
    return found


def _again(scene: Scene, base: Told, gap: Gap) -> Iterator[Told]:
    words = scene.text[gap.start : gap.end]
    details = {key: value for key, value in base.action.details.items() if key not in ("amount", "count")}
    action = replace(
        base.action, start=gap.start, end=gap.end, text=words, token=None, parts=(), source=None, details=details
    )
    if not gap.actors:
        yield replace(base, action=action, time=gap.time)
    elif role := gap.role or _role(scene, base, gap):
        cast = tuple(p for p in base.participants if p.role is not role and p.actor not in gap.actors)
        named = tuple(Participant(actor, role, gap.start, gap.end, words) for actor in gap.actors)
        yield replace(base, action=action, participants=(*named, *cast), time=gap.time)


def _apart(gap: Gap) -> bool:
    """Whether more than a night lies between: "testified on Tuesday and again on Wednesday" is one hearing."""
    first, second = gap.since.when.latest if gap.since else None, gap.time.when.earliest
    sharp = gap.since is not None and gap.since.when.days == gap.time.when.days == 1
    return bool(gap.actors) or not sharp or not first or not second or abs((second - first).days) > _A_NIGHT


def _without(told: Told, gaps: Sequence[Gap]) -> tuple[Participant, ...]:
    """Who takes part, without those who only stand in a gap."""
    return tuple(p for p in told.participants if not any(gap.start <= p.start < gap.end for gap in gaps))


def _role(scene: Scene, base: Told, gap: Gap) -> Role | None:
    """Whether the name stands for the subject or, behind "and" alone, for what follows the verb.

    One that a word leads stands for whom the same word leads behind the verb, else for nobody.
    """
    if gap.lead:
        same = [p for p in base.participants if _lead(scene, p) == gap.lead]
        stands = gap.lead in {phrase.split()[0] for phrase in listed(scene.language, "clauses", "instead_of")}
        same = same or [p for p in base.participants if stands and p.start > base.action.start]
        return same[-1].role if same else None
    front = [p for p in base.participants if p.start < base.action.start and p.role is not Role.SOURCE]
    behind = [p for p in base.participants if p.start > base.action.start and p.role is not Role.SOURCE]
    subject = Role.AGENT if any(p.role is Role.AGENT for p in base.participants) else Role.PATIENT
    if front and not any(p.role is Role.AGENT for p in front):
        subject = front[-1].role  # of a passive
    behind = [p for p in behind if p.role in _SUFFERED or p.role is not subject]
    if not behind:
        return subject
    kind = scene.kinds.get(gap.actors[0])
    agents = {scene.kinds.get(p.actor) for p in base.participants if p.role is subject}
    objects = {scene.kinds.get(p.actor) for p in behind}
    if (kind in agents) is not (kind in objects):
        return subject if kind in agents else behind[-1].role
    return subject if gap.apart else behind[-1].role


def _lead(scene: Scene, participant: Participant) -> str:
    """The preposition right before somebody's name."""
    before = [token for token in scene.sentence.tokens if token.end <= participant.start and token.pos != "DET"]
    return before[-1].text.lower() if before and before[-1].pos == "ADP" else ""
