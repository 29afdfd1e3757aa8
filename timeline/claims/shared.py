"""Events in, the same with whom another event tells out: partners found what they joined for, one leaves one's firm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.model import ActorKind, Kind, Participant, Role, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.claims import Told
    from timeline.model import Sentence

_PARTNERS = (Role.AGENT, Role.COUNTERPARTY)
_BODIES = (ActorKind.COMPANY, ActorKind.ORGANIZATION)


def founded_together(sentence: Sentence, tolds: list[Told], *, language: str) -> list[Told]:
    """What partners join for they do together: "s'est associé à Y pour fonder Z", "teamed up with Y to found Z"."""
    told_so = []
    for told in tolds:
        at = told.action.token
        acts = [
            act
            for act in tolds
            if at is not None and act.action.token is not None and act.action.token < at
            if act.action.kind is Kind.PARTNERSHIP and act.entry is not None and not act.entry.noun
        ]
        purpose = sentence.tokens and at and _is_purpose(sentence, at, language)
        if not acts or not purpose or told.action.kind is not Kind.FOUNDING:
            told_so.append(told)
            continue
        known = {p.actor for p in told.participants}
        more = [p for p in acts[-1].participants if p.role in _PARTNERS and p.actor not in known]
        partners = tuple(replace(p, role=Role.AGENT) for p in more)
        own = tuple(p for p in told.participants if p.role is Role.AGENT)
        others = tuple(p for p in told.participants if p.role is not Role.AGENT)
        told_so.append(replace(told, participants=(*own, *partners, *others)))
    return told_so


def _is_purpose(sentence: Sentence, at: int, language: str) -> bool:
    before = sentence.tokens[at - 1].text.lower()
    return "VerbForm=Inf" in sentence.tokens[at].morph or before in listed(language, "clauses", "purpose")


Bodies = dict[str, dict[str, Participant]]  # what each person was told to have founded or joined


def left(told: Told, bodies: Bodies, kinds: Mapping[str, ActorKind]) -> Told:
    """A departure from nowhere is one from the only body that the person was told, before, to found or to join.

    `bodies` learns from each event in turn.
    """
    cast, action = told.cast, told.action
    people = [p.actor for p in cast if kinds.get(p.actor) is ActorKind.PERSON]
    if action.kind in (Kind.FOUNDING, Kind.APPOINTMENT) and action.status is Status.OCCURRED:
        firms = {p.actor: p for p in cast if kinds.get(p.actor) in _BODIES}
        for person in people:
            bodies.setdefault(person, {}).update(firms)
    if action.kind is not Kind.DEPARTURE or [p.role for p in cast] != [Role.AGENT] or not people:
        return told
    known = list(bodies.get(people[0], {}).values())
    return (
        replace(told, participants=(*told.participants, replace(known[0], role=Role.PATIENT)))
        if len(known) == 1
        else told
    )
