"""The words that a person sees: kinds of events and actors, roles, status."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal


class Kind(StrEnum):
    """What happened."""

    FOUNDING = "founding"
    LAUNCH = "launch"
    INVESTMENT = "investment"
    ACQUISITION = "acquisition"
    PARTNERSHIP = "partnership"
    NEGOTIATION = "negotiation"
    APPOINTMENT = "appointment"
    DEPARTURE = "departure"
    LAYOFFS = "layoffs"
    STATEMENT = "statement"
    POLICY = "policy"
    BAN = "ban"
    BREACH = "breach"
    COMPLAINT = "complaint"
    INVESTIGATION = "investigation"
    LAWSUIT = "lawsuit"
    CHARGE = "charge"
    HEARING = "hearing"
    RULING = "ruling"
    APPEAL = "appeal"
    SETTLEMENT = "settlement"
    FINE = "fine"
    REGULATION = "regulation"
    BANKRUPTCY = "bankruptcy"
    OTHER = "other"


class ActorKind(StrEnum):
    """What an actor is; a product acts as an object, never as an agent."""

    PERSON = "person"
    COMPANY = "company"
    REGULATOR = "regulator"
    COURT = "court"
    GOVERNMENT = "government"
    ORGANIZATION = "organization"
    PRODUCT = "product"


PUBLIC = frozenset([ActorKind.COURT, ActorKind.GOVERNMENT, ActorKind.REGULATOR])
"""Kinds of actors that are part of a state: they rule, fine and charge, and each state has its own."""


class Role(StrEnum):
    """What an actor does in an event (agent and patient as in the field; venue: the court it is before)."""

    AGENT = "agent"
    PATIENT = "patient"
    COUNTERPARTY = "counterparty"
    VENUE = "venue"
    OBJECT = "object"
    SOURCE = "source"


class Status(StrEnum):
    """How true a claim says its event is."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    DENIED = "denied"


Anchor = Literal["absolute", "publication", "text", "event"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
