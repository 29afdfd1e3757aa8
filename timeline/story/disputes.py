"""Events in, fights out: who attacked whom, every step since, and how far it went.

A fight begins with an attack: a lawsuit, complaint, charge, investigation, fine or appeal of one actor against another.
Attacks on several actors at once are one fight, named after the pair that most often meets. What both sides do later
belongs to it, and so does a step before a court that names one side only, where that side has no other fight it could
belong to, or none that the same articles tell as much of. An event may belong to two fights.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from timeline.model import ActorKind, Dispute, Event, Kind, Role, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.model import Actor, Claim

Pair = frozenset[str]

ATTACKS = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE, Kind.INVESTIGATION, Kind.FINE, Kind.APPEAL})
"""Kinds whose agent attacks the patient; an appeal tells last who began."""

STEPS = ATTACKS | {Kind.HEARING, Kind.RULING, Kind.SETTLEMENT, Kind.BAN, Kind.STATEMENT, Kind.POLICY, Kind.NEGOTIATION}
"""Kinds that belong to a fight when both sides take part."""

BEFORE_COURT = frozenset(
    {Kind.LAWSUIT, Kind.COMPLAINT, Kind.HEARING, Kind.RULING, Kind.APPEAL, Kind.SETTLEMENT, Kind.FINE}
)
"""Kinds that belong to a fight even where one side only is named."""

STAGE: Mapping[Kind, str] = {
    Kind.COMPLAINT: "complaint",
    Kind.LAWSUIT: "complaint",
    Kind.CHARGE: "complaint",
    Kind.INVESTIGATION: "complaint",
    Kind.HEARING: "trial",
    Kind.RULING: "ruling",
    Kind.FINE: "ruling",
    Kind.APPEAL: "appeal",
    Kind.SETTLEMENT: "settled",
}
STAGES = ("complaint", "trial", "ruling", "appeal", "settled")
"""How far a fight may go, in order."""

MOSTLY = 0.5
"""A pair whose attacks are mostly attacks of another pair too is part of that pair's fight."""

CROWD = 50
"""Fights of one actor beyond which a step that names nobody else is not for us to place."""

SIDES = frozenset({Role.AGENT, Role.PATIENT, Role.COUNTERPARTY})
_TRUE = frozenset({Status.OCCURRED, Status.ALLEGED, Status.PLANNED})


@dataclass(slots=True)
class Fight:
    """A fight while it is put together: the pairs that meet in it, and its steps."""

    head: tuple[str, str]
    pairs: set[Pair]
    steps: dict[str, Event] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Who attacked whom first."""
        return "-v-".join(self.head)

    def add(self, event: Event) -> None:
        """Put one more step into it."""
        self.steps[event.id] = event


def disputes(
    events: Sequence[Event], actors: Iterable[Actor], claims: Mapping[str, Claim]
) -> tuple[tuple[Dispute, ...], dict[str, str]]:
    """The fights in `events` (in order of time), sorted by id, and for each event of one the id of its main fight."""
    cast = {actor.id: actor for actor in actors}
    meets: dict[Pair, list[tuple[str, str, Event]]] = defaultdict(list)
    for event in events:
        for one, other in attacks_in(event, cast):
            meets[frozenset((one, other))].append((one, other, event))
    fights = fights_among(meets)
    main = _both_sides(events, fights)
    main |= _one_side([event for event in events if event.id not in main], fights, claims)
    return tuple(sorted((told(fight, cast) for fight in fights), key=lambda dispute: dispute.id)), main


def attacks_in(event: Event, cast: Mapping[str, Actor]) -> list[tuple[str, str]]:
    """Who attacks whom in an event."""
    if event.kind not in ATTACKS or event.status not in _TRUE:
        return []
    able = [(actor, role) for actor, role in event.participants if not _is(cast, actor, ActorKind.PRODUCT)]
    agents = [actor for actor, role in able if role is Role.AGENT and not _is(cast, actor, ActorKind.COURT)]
    patients = [actor for actor, role in able if role is Role.PATIENT and not _is(cast, actor, ActorKind.COURT)]
    return [(one, other) for one in agents for other in patients if one != other]


def _is(cast: Mapping[str, Actor], actor: str, kind: ActorKind) -> bool:
    return actor in cast and cast[actor].kind is kind


def fights_among(meets: Mapping[Pair, list[tuple[str, str, Event]]]) -> list[Fight]:
    """One fight a pair, but for pairs that are mostly attacked together with another."""
    met_at = {pair: {event.id for _, _, event in attacks} for pair, attacks in meets.items()}
    of_actor: dict[str, list[Pair]] = defaultdict(list)
    fights: dict[Pair, Fight] = {}
    for pair in sorted(meets, key=lambda pair: (-len(meets[pair]), sorted(pair))):
        heads = {head for actor in pair for head in of_actor[actor]}
        shared = {head: len(met_at[head] & met_at[pair]) for head in heads if not met_at[head].isdisjoint(met_at[pair])}
        near = [head for head, count in shared.items() if count > MOSTLY * len(met_at[pair])]
        if near:
            head = min(near, key=lambda head: (-shared[head], sorted(head)))
            fights[head].pairs.add(pair)
        else:
            fights[pair] = Fight(_order(meets[pair]), {pair})
            for actor in pair:
                of_actor[actor].append(pair)
    return list(fights.values())


def _order(attacks: list[tuple[str, str, Event]]) -> tuple[str, str]:
    """Who attacked first, who was attacked; an appeal tells nothing while there is another attack."""
    plain = [attack for attack in attacks if attack[2].kind is not Kind.APPEAL] or attacks
    first = plain[0][2]
    begun = [attack for attack in plain if attack[2].when.overlaps(first.when)] if first.when.known else plain
    (one, other), _ = min(
        Counter((one, other) for one, other, _ in begun).items(), key=lambda count: (-count[1], count[0])
    )
    return one, other


def _both_sides(events: Iterable[Event], fights: Iterable[Fight]) -> dict[str, str]:
    """Add to each fight what both its sides take part in; the main fight of each event."""
    by_pair: dict[Pair, list[Fight]] = defaultdict(list)
    for fight in fights:
        for pair in fight.pairs:
            by_pair[pair].append(fight)
    main: dict[str, str] = {}
    for event in events:
        if event.kind in STEPS:
            sides = sorted({actor for actor, role in event.participants if role in SIDES})
            met = {fight.id: fight for pair in combinations(sides, 2) for fight in by_pair.get(frozenset(pair), ())}
            for fight in met.values():
                fight.add(event)
            if met:
                main[event.id] = min(met, key=lambda key: (not set(met[key].head) <= set(sides), key))
    return main


def _one_side(events: Iterable[Event], fights: Iterable[Fight], claims: Mapping[str, Claim]) -> dict[str, str]:
    """Add steps before a court that name one side only, where one fight only can be meant; the fight of each event."""
    by_actor: dict[str, list[Fight]] = defaultdict(list)
    for fight in fights:
        for actor in frozenset().union(*fight.pairs):
            by_actor[actor].append(fight)
    steps = {fight.id: list(fight.steps.values()) for fight in fights}
    joined: list[tuple[Fight, Event]] = []
    for event in events:
        if event.kind in BEFORE_COURT:
            sides = {actor for actor, role in event.participants if role in SIDES}
            met = {fight.id: fight for actor in sides for fight in by_actor.get(actor, ())[:CROWD]}
            if meant := the_fight(event, {name: steps[name] for name in met}, claims):
                joined.append((met[meant], event))
    for fight, event in joined:
        fight.add(event)
    return {event.id: fight.id for fight, event in joined}


def the_fight(event: Event, near: Mapping[str, Sequence[Event]], claims: Mapping[str, Claim]) -> str | None:
    """The fight of an event that names one side of all those in `near`, given by their steps of both sides.

    It has begun by then, it is before the same court where both name one, and if there are several, it is what the
    articles that tell the event mostly tell.
    """
    if not near or len(near) >= CROWD:
        return None
    venues = venues_of([event])
    could = {name: steps for name, steps in near.items() if min(map(first_day, steps)) <= last_day(event)}
    courts = {name: venues_of(steps) for name, steps in could.items()}
    fit = [name for name in could if venues & courts[name]]
    fit = fit or [name for name in could if not (venues and courts[name])]
    if len(fit) < 2:  # noqa: PLR2004  (it takes two to choose)
        return fit[0] if fit else None
    here = {claims[claim].article for claim in event.claims}
    told_here = {
        name: sum(any(claims[claim].article in here for claim in step.claims) for step in could[name]) for name in fit
    }
    most = max(told_here.values())
    best = [name for name in fit if told_here[name] == most]
    return best[0] if most and len(best) == 1 else None


def venues_of(steps: Iterable[Event]) -> set[str]:
    """The courts that events are before."""
    return {actor for event in steps for actor, role in event.participants if role is Role.VENUE}


def first_day(event: Event) -> str:
    """Its first possible day, or what sorts before every day."""
    return event.when.earliest.isoformat() if event.when.earliest else ""


def last_day(event: Event) -> str:
    """Its last possible day, or what sorts after every day."""
    return event.when.latest.isoformat() if event.when.latest else "9999"


def told(fight: Fight, cast: Mapping[str, Actor]) -> Dispute:
    """The fight as a person sees it."""
    names = [cast[actor].name if actor in cast else actor for actor in fight.head]
    steps = sorted(
        fight.steps.values(), key=lambda event: (first_day(event) or last_day(event), last_day(event), event.id)
    )
    others = sorted(frozenset().union(*fight.pairs) - set(fight.head))
    return Dispute(
        id=fight.id,
        title=" v. ".join(names),
        actors=(*fight.head, *others),
        events=tuple(event.id for event in steps),
        stage=_stage(steps),
    )


def _stage(steps: Iterable[Event]) -> str:
    """The stage of the last dated step that happened; of the furthest one where none has a date."""
    past = [event for event in steps if event.kind in STAGE and event.status in {Status.OCCURRED, Status.ALLEGED}]
    if dated := [event for event in past if event.when.known]:
        last = max(last_day(event) for event in dated)
        past = [event for event in dated if last_day(event) == last]
    return max((STAGE[event.kind] for event in past), key=STAGES.index, default=STAGES[0])
