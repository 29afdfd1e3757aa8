"""Claims and the actors of an article in, each claim with who of its participants acts for whom out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.model import Actor, Claim

_HIS = frozenset({Kind.FOUNDING, Kind.LAUNCH, Kind.APPOINTMENT, Kind.DEPARTURE, Kind.ACQUISITION, Kind.INVESTMENT})
"""Kinds that somebody may do to his own house."""


def with_acting(claims: Sequence[Claim], actors: Sequence[Actor]) -> Iterator[Claim]:
    """The claims, `details["acts_for"]` added where the article says so of who takes part: "dana-whitlock>lumio".

    Nobody acts for whom he fights: a founder who sues his firm has left it.
    """
    ties = {(actor.id, house) for actor in actors for house in actor.acts_for}
    ties -= {pair for claim in claims if claim.kind not in _HIS for pair in _opposed(claim)}
    for claim in claims:
        cast = {part.actor for part in claim.participants if part.role is not Role.SOURCE}
        told = sorted(f"{actor}>{house}" for actor, house in ties if actor in cast or house in cast)
        yield replace(claim, details={**claim.details, "acts_for": " ".join(told)}) if told else claim


def _opposed(claim: Claim) -> Iterator[tuple[str, str]]:
    agents = [part.actor for part in claim.participants if part.role is Role.AGENT]
    patients = [part.actor for part in claim.participants if part.role is Role.PATIENT]
    for agent in agents:
        for patient in patients:
            yield agent, patient
            yield patient, agent
