"""Events with their participants in, the same without whoever cannot play the role out: only judges rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from timeline import register
from timeline.model import PUBLIC, ActorKind, Kind, Role

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.model import ActionMention, Actor, ActorReference, Participant, Sentence

_FIRMS = frozenset({ActorKind.COMPANY, ActorKind.ORGANIZATION, ActorKind.PRODUCT})
_PEOPLE = frozenset({ActorKind.PERSON})
_BEFORE = 3  # words before a name in which its bearer's office stands: "U.S. District Judge Jane Doe"

# Who may play a role. An event whose role is played by somebody else tells another story, and is none; but whoever a
# pronoun or a role noun was understood to mean was understood wrongly, and only he is left out.
FITTING: dict[tuple[Kind, Role], frozenset[ActorKind]] = {
    (Kind.RULING, Role.AGENT): PUBLIC | _PEOPLE,
    (Kind.FINE, Role.AGENT): PUBLIC | _PEOPLE,
    (Kind.CHARGE, Role.AGENT): PUBLIC | _PEOPLE,
    (Kind.CHARGE, Role.PATIENT): _FIRMS | _PEOPLE,
    (Kind.APPOINTMENT, Role.PATIENT): _PEOPLE,
    (Kind.FOUNDING, Role.PATIENT): _FIRMS,
    (Kind.ACQUISITION, Role.PATIENT): _FIRMS,
    (Kind.BANKRUPTCY, Role.AGENT): (_FIRMS | _PEOPLE) - {ActorKind.PRODUCT},
    (Kind.LAUNCH, Role.AGENT): frozenset(ActorKind) - {ActorKind.PRODUCT, ActorKind.COURT},
    (Kind.REGULATION, Role.OBJECT): frozenset(ActorKind) - _PEOPLE,  # a judge takes no effect, what she orders does
    (Kind.LAYOFFS, Role.AGENT): _FIRMS | _PEOPLE | {ActorKind.GOVERNMENT},
}
_PERSONAL = {"dismiss_person": Role.PATIENT}
_ENDED_BY = {"liquidate": Role.AGENT}  # classes whose agent has the power to do it: "the court wound up the company"
_JUDGING = {
    "rule",
    "uphold",
    "overturn",
    "dismiss",
    "court_says",
    "hear",
}  # classes that need an office where a person acts
_OFFICES = frozenset({"judge", "commissioner", "minister"})  # jobs of the register that decide
_BEFORE_COURTS = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.APPEAL, Kind.HEARING})


def fit(
    actions: tuple[ActionMention, ...],
    roles: tuple[tuple[Participant, ...], ...],
    *,
    actors: tuple[Actor, ...],
    sentences: tuple[Sentence, ...],
    references: tuple[ActorReference, ...],
) -> tuple[tuple[ActionMention, ...], tuple[tuple[Participant, ...], ...]]:
    """The events whose participants can play their roles; a court that is sued or heard is the venue.

    A person judges where some mention of the name stands with an office ("Judge", "la commissaire").
    """
    kinds = {actor.id: actor.kind for actor in actors}
    names = {actor.id: (actor.name, *actor.aliases) for actor in actors}
    offices = {word for action in actions for word in cast("Collection[str]", action.frame.get("courts", ()))}
    judges = _judges(sentences, references, offices)
    kept = []
    for action, cast_ in zip(actions, roles, strict=True):
        people = tuple(_venue(action, participant, kinds) for participant in cast_)
        able = tuple(one for one in people if _can(action, one, kinds, judges, named=_named(one, names)))
        barred = [participant for participant in people if participant not in able]
        # "dismissed the head of the FBI, James Comey": one of the two can be the dismissed
        played = {participant.role for participant in able} == {participant.role for participant in people}
        misread = all(participant.role is Role.OBJECT for participant in barred)  # the event is about something else
        if played or misread or (able and not any(p.role is Role.AGENT or _named(p, names) for p in barred)):
            kept.append((_decided(action, able, kinds, judges), able))
    return tuple(action for action, _ in kept), tuple(people for _, people in kept)


def _decided(
    action: ActionMention, people: tuple[Participant, ...], kinds: dict[str, ActorKind], judges: frozenset[str]
) -> ActionMention:
    """What a court forbids, it rules: "She barred Apple from ..."."""
    agents = [p.actor for p in people if p.role is Role.AGENT]
    court = [kinds.get(a) is ActorKind.COURT or (kinds.get(a) is ActorKind.PERSON and a in judges) for a in agents]
    return replace(action, kind=Kind.RULING) if action.kind is Kind.BAN and court and all(court) else action


def _named(participant: Participant, names: dict[str, tuple[str, ...]]) -> bool:
    return any(name in participant.text for name in names.get(participant.actor, ()))


def _venue(action: ActionMention, participant: Participant, kinds: dict[str, ActorKind]) -> Participant:
    court = kinds.get(participant.actor) is ActorKind.COURT
    if court and action.kind in _BEFORE_COURTS and participant.role in (Role.PATIENT, Role.COUNTERPARTY, Role.OBJECT):
        return replace(participant, role=Role.VENUE)
    return participant


def _can(
    action: ActionMention,
    participant: Participant,
    kinds: dict[str, ActorKind],
    judges: frozenset[str],
    *,
    named: bool,
) -> bool:
    """Whether an actor can play the role; an unknown name may be an authority's, whoever a pronoun means is known."""
    kind = kinds.get(participant.actor)
    if kind is None:
        return True
    group = action.details.get("class", "")
    if _PERSONAL.get(group) is participant.role and kind is not ActorKind.PERSON:
        return False
    allowed = None if _ENDED_BY.get(group) is participant.role else FITTING.get((action.kind, participant.role))
    unsure = named and kind is ActorKind.COMPANY and register.entry(participant.actor) is None
    if allowed is not None and kind not in allowed and not (unsure and allowed & PUBLIC):
        return False
    judging = participant.role is Role.AGENT and group in _JUDGING and kind is ActorKind.PERSON
    known = register.entry(participant.actor)
    return not judging or participant.actor in judges or bool(known and _OFFICES & set(known.job))


def _judges(
    sentences: tuple[Sentence, ...], references: tuple[ActorReference, ...], offices: Collection[str]
) -> frozenset[str]:
    """Actors named at least once with their office, in the name or right before it."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    index = {token.start: i for i, token in enumerate(tokens)}
    found = set()
    for reference in references:
        words = set(reference.text.lower().split())
        place = index.get(reference.start, 0)
        words.update(token.text.lower() for token in tokens[max(0, place - _BEFORE) : place])
        if words & set(offices):
            found.add(reference.actor)
    return frozenset(found)
