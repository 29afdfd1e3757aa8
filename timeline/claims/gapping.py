"""The dated events of a sentence in, those told by a name and a date alone out: "X sued in May, and Y in June"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.model import Participant, Role, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Actor, Sentence, Time

_LEADING = ("ADP", "DET")
_LONGEST = 8  # words of a name
_MARKS = (",", ";")
_SUFFERED = (Role.PATIENT, Role.OBJECT)
_ARTICLE = re.compile(r"^(?:the|les?|la|l['’])\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gap:
    """A name and a date that share the verb in front of them."""

    actor: str
    start: int
    end: int
    time: Time
    apart: bool  # behind a comma, so that it is another who did it: "X sued Y in May, Z in June"


def by_name(actors: Sequence[Actor]) -> dict[str, str]:
    """Whom a name without its article means, where it means only one."""
    found: dict[str, str] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            plain = _ARTICLE.sub("", name)
            found[plain] = actor.id if found.get(plain, actor.id) == actor.id else ""
    return found


def find_gaps(
    text: str, sentence: Sentence, times: Sequence[Time], names: Mapping[str, str], *, language: str
) -> list[Gap]:
    """The names with a date of their own and no verb, behind "and" or a comma and a date told before."""
    found = []
    for i, time in enumerate(times):
        if time.when.known and any(one.when.known for one in times[:i]):
            gap = _gap(text, sentence, time, names, language)
            found.extend([gap] if gap else [])
    return found


def _gap(text: str, sentence: Sentence, time: Time, names: Mapping[str, str], language: str) -> Gap | None:
    tokens = sentence.tokens
    last = max((i for i, token in enumerate(tokens) if token.end <= time.start), default=-1)
    behind = next((token for token in tokens if token.start >= time.end), None)
    if last < 0 or (behind is not None and behind.pos not in ("PUNCT", "CCONJ")):
        return None
    while last > 0 and tokens[last].pos in _LEADING:
        last -= 1
    joining = listed(language, "clauses", "joining")
    for first in range(last, max(0, last - _LONGEST), -1):
        before = tokens[first - 1].text.lower()
        if before in _MARKS or before in joining:
            words = text[tokens[first].start : tokens[last].end]
            actor = names.get(_ARTICLE.sub("", words), "")
            same = before in listed(language, "clauses", "again")  # "bought X in 2018, then Y in 2021"
            apart = not same and any(tokens[i].text in _MARKS for i in range(max(0, first - 2), first))
            return Gap(actor, tokens[first].start, tokens[last].end, time, apart) if actor else None
    return None


def filled(scene: Scene, tolds: Sequence[Told], gaps: Sequence[Gap]) -> list[Told]:
    """The events with those of the names: what the verb in front tells, done by or to the one named, on that date."""
    if not gaps:
        return list(tolds)
    own = [replace(told, participants=_without(told, gaps)) for told in tolds]
    found = list(own)
    for gap in gaps:
        before = [t for t in own if t.action.start < gap.start and t.time and t.entry and not t.entry.noun]
        base = max(before, key=lambda told: told.action.start, default=None)
        if base is None or base.action.status is not Status.OCCURRED:
            continue
        words = scene.text[gap.start : gap.end]
        action = replace(base.action, start=gap.start, end=gap.end, text=words, token=None, parts=())
        role = _role(scene, base, gap)
        cast = tuple(p for p in base.participants if p.role is not role and p.actor != gap.actor)
        named = Participant(gap.actor, role, gap.start, gap.end, words)
        found.append(replace(base, action=action, participants=(named, *cast), time=gap.time))
    return found


def _without(told: Told, gaps: Sequence[Gap]) -> tuple[Participant, ...]:
    """Who takes part, without those who only stand in a gap."""
    return tuple(p for p in told.participants if not any(gap.start <= p.start < gap.end for gap in gaps))


def _role(scene: Scene, base: Told, gap: Gap) -> Role:
    """Whether the name stands for the subject or, behind "and" alone, for the object that follows the verb."""
    subject = Role.AGENT if any(p.role is Role.AGENT for p in base.participants) else Role.PATIENT
    behind = [p for p in base.participants if p.role in _SUFFERED and p.start > base.action.start]
    if not behind:
        return subject
    kind = scene.kinds.get(gap.actor)
    agents = {scene.kinds.get(p.actor) for p in base.participants if p.role is Role.AGENT}
    objects = {scene.kinds.get(p.actor) for p in behind}
    if (kind in agents) is not (kind in objects):
        return subject if kind in agents else behind[-1].role
    return subject if gap.apart else behind[-1].role
