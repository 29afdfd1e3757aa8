"""The events of a sentence and its gaps in, the events with those that the gaps tell out: "and Y in June"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.model import Participant, Role, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        verbs = [t for t in verbs if gap.actor or not gap.dear or "amount" in t.action.details]
        base = max(verbs, key=lambda told: told.action.start, default=None)
        if base is None or base.action.status is not Status.OCCURRED or not _apart(gap):
            continue
        found.append(_again(scene, base, gap))
    return found


def _again(scene: Scene, base: Told, gap: Gap) -> Told:
    words = scene.text[gap.start : gap.end]
    details = {key: value for key, value in base.action.details.items() if key not in ("amount", "count")}
    action = replace(
        base.action, start=gap.start, end=gap.end, text=words, token=None, parts=(), source=None, details=details
    )
    if not gap.actor:
        return replace(base, action=action, time=gap.time)
    role = gap.role or _role(scene, base, gap)
    cast = tuple(p for p in base.participants if p.role is not role and p.actor != gap.actor)
    named = Participant(gap.actor, role, gap.start, gap.end, words)
    return replace(base, action=action, participants=(named, *cast), time=gap.time)


def _apart(gap: Gap) -> bool:
    """Whether more than a night lies between: "testified on Tuesday and again on Wednesday" is one hearing."""
    first, second = gap.since.when.latest if gap.since else None, gap.time.when.earliest
    sharp = gap.since is not None and gap.since.when.days == gap.time.when.days == 1
    return bool(gap.actor) or not sharp or not first or not second or abs((second - first).days) > _A_NIGHT


def _without(told: Told, gaps: Sequence[Gap]) -> tuple[Participant, ...]:
    """Who takes part, without those who only stand in a gap."""
    return tuple(p for p in told.participants if not any(gap.start <= p.start < gap.end for gap in gaps))


def _role(scene: Scene, base: Told, gap: Gap) -> Role:
    """Whether the name stands for the subject or, behind "and" alone, for what follows the verb."""
    front = [p for p in base.participants if p.start < base.action.start and p.role is not Role.SOURCE]
    behind = [p for p in base.participants if p.start > base.action.start and p.role is not Role.SOURCE]
    subject = Role.AGENT if any(p.role is Role.AGENT for p in base.participants) else Role.PATIENT
    if front and not any(p.role is Role.AGENT for p in front):
        subject = front[-1].role  # of a passive
    behind = [p for p in behind if p.role in _SUFFERED or p.role is not subject]
    if not behind:
        return subject
    kind = scene.kinds.get(gap.actor)
    agents = {scene.kinds.get(p.actor) for p in base.participants if p.role is subject}
    objects = {scene.kinds.get(p.actor) for p in behind}
    if (kind in agents) is not (kind in objects):
        return subject if kind in agents else behind[-1].role
    return subject if gap.apart else behind[-1].role
