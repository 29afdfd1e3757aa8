"""A claim in, who takes part in what it tells out: each on the side on which its report can be compared with others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline.model import PUBLIC, ActorKind, Kind, Role
from timeline.story.kin import akin
from timeline.story.kinds import BENCH, BY_WHOM, FROM_THE_OTHER_SIDE, SAME_AS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model import Claim

NO_VENUE = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT})
"""Kinds of actors that nothing is decided before."""

BEARERS = frozenset(ActorKind) - {ActorKind.PRODUCT, ActorKind.COURT}
"""Kinds of actors that a court may award something to, whom the words then tell as its object."""

BY_OFFICE = frozenset({Kind.BAN, Kind.FINE, Kind.REGULATION})
"""Kinds that an authority does to others and nobody to it, so that one in another role was misread."""

FIGHTS = frozenset({Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE})
"""Kinds that nobody does to his own house, so that who does was misread."""

_NOBODY: frozenset[str] = frozenset()


class Roles(NamedTuple):
    """Who does it, to whom it is done, who takes part in either way, where, with what, and the class of the verb."""

    agents: frozenset[str]
    patients: frozenset[str]
    parties: frozenset[str]
    venues: frozenset[str]
    things: frozenset[str]
    word: str | None


def roles(claim: Claim, kinds: Mapping[str, ActorKind]) -> Roles:
    """The roles of a claim; `kinds` tells what each actor is."""
    told: dict[Role, set[str]] = {}
    for participant in claim.participants:
        told.setdefault(participant.role, set()).add(participant.actor)
    agents, venues = told.get(Role.AGENT, set()), told.get(Role.VENUE, set())
    if claim.kind in BENCH:
        judges = {actor for actor in agents if kinds.get(actor) is ActorKind.COURT}
        agents, venues = agents - judges, venues | judges
    patients, things = told.get(Role.PATIENT, set()), told.get(Role.OBJECT, set())
    others, word = told.get(Role.COUNTERPARTY, set()), claim.details.get("class")
    venues = {actor for actor in venues if kinds.get(actor) not in NO_VENUE}
    word = SAME_AS.get(word, word) if word else None
    if word == "hear" and patients and all(kinds.get(actor) is ActorKind.PERSON for actor in patients):
        agents, venues, word = patients, venues | agents, "testify"
    others = others | _winners(claim.kind, things, kinds)
    things = things - others
    if word in BY_WHOM and agents:
        patients, others = set(), set()
    if word in FROM_THE_OTHER_SIDE:
        agents, patients = patients, agents
    elif claim.details.get("class") == "sell":
        agents, others = others, agents
    patients, venues, agents = _misplaced(claim, (patients, venues, agents), kinds)
    goods = {actor for actor in patients if kinds.get(actor) is ActorKind.PRODUCT}
    patients, things = patients - goods, things | goods
    parties = agents | patients | others
    if claim.kind in BY_OFFICE and not _offices(agents, kinds):
        if offices := _offices(patients | things, kinds):
            parties |= offices
            agents, patients, things = offices, (agents | patients) - offices, things - offices
    elif claim.kind in FIGHTS and akin(frozenset(agents), frozenset(patients)):
        agents, patients = set(), set()
    return Roles(_share(agents), _share(patients), _share(parties), _share(venues), _share(things), word)


def _misplaced(
    claim: Claim, told: tuple[set[str], set[str], set[str]], kinds: Mapping[str, ActorKind]
) -> tuple[set[str], set[str], set[str]]:
    """Patients, venues and agents, where a sentence tells as patient whoever it is brought before, or who decides.

    A complaint is lodged with an authority, a court that nobody judges is the judge, and who clears a deal is no party
    to it.
    """
    patients, venues, agents = told
    if claim.kind is Kind.COMPLAINT and not venues:
        office = _offices(patients, kinds)
        return patients - office, office, agents
    if claim.kind is Kind.RULING and not (agents or venues):
        courts = {actor for actor in patients if kinds.get(actor) is ActorKind.COURT}
        if courts and claim.details.get("outcome") is None:
            return patients - courts, courts, agents
        if claim.details.get("outcome") == "granted":
            office = _offices(patients, kinds)
            return patients - office, venues, office
    return told


def _winners(kind: Kind, things: set[str], kinds: Mapping[str, ActorKind]) -> set[str]:
    """Whom a court awards something to, where the words tell him as its object."""
    return {actor for actor in things if kinds.get(actor) in BEARERS} if kind in BENCH else set()


def _offices(actors: set[str], kinds: Mapping[str, ActorKind]) -> set[str]:
    return {actor for actor in actors if kinds.get(actor) in PUBLIC}


def _share(actors: set[str]) -> frozenset[str]:
    return frozenset(actors) if actors else _NOBODY
