"""Claims and the actors of an article in, each claim with who of its participants acts for whom out."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from timeline.claims.layout import agents
from timeline.model import Kind, Role, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.model import Actor, Claim

_HIS = frozenset({Kind.FOUNDING, Kind.LAUNCH, Kind.APPOINTMENT, Kind.DEPARTURE, Kind.ACQUISITION, Kind.INVESTMENT})
"""Kinds that somebody may do to his own house."""

_TIES = frozenset({"acquire", "acquire_firm", "found", "found_firm", "found_named"})
"""Classes of verb by which somebody comes to act for another."""


def with_acting(claims: Sequence[Claim], actors: Sequence[Actor]) -> Iterator[Claim]:
    """The claims, `details["acts_for"]` added where the article says so of who takes part: "dana-whitlock>lumio".

    Nobody acts for whom he fights: a founder who sues his firm has left it.
    """
    ties = {(actor.id, house) for actor in actors for house in actor.acts_for}
    ties |= {pair for claim in claims for pair in _made(claim)}
    ties -= {pair for claim in claims if claim.kind not in _HIS for pair in _opposed(claim)}
    for claim in claims:
        cast = {part.actor for part in claim.participants if part.role is not Role.SOURCE}
        told = sorted(f"{actor}>{house}" for actor, house in ties if actor in cast or house in cast)
        yield replace(claim, details={**claim.details, "acts_for": " ".join(told)}) if told else claim


def _made(claim: Claim) -> Iterator[tuple[str, str]]:
    """Who acts for whom by what is told: a firm for who bought it, its founder for it."""
    if claim.status is not Status.OCCURRED or claim.details.get("class") not in _TIES:
        return
    first, second = (Role.PATIENT, Role.AGENT) if claim.kind is Kind.ACQUISITION else (Role.AGENT, Role.PATIENT)
    houses = [part.actor for part in claim.participants if part.role is second]
    yield from ((part.actor, house) for part in claim.participants if part.role is first for house in houses)


def _opposed(claim: Claim) -> Iterator[tuple[str, str]]:
    patients = [part.actor for part in claim.participants if part.role is Role.PATIENT]
    for agent, patient in product(agents(claim.participants), patients):
        yield agent, patient
        yield patient, agent
