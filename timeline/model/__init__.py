"""The words of the house as types: frozen, mute, and known by every stage."""

from timeline.model.article import ActionMention, Article, NameMention, Sentence, Span, TimeMention, Token
from timeline.model.claim import Actor, ActorReference, Claim, Participant, Time, Trigger
from timeline.model.timeline import Conflict, Dispute, Event, Timeline
from timeline.model.words import PUBLIC, ActorKind, Anchor, Kind, Role, Status, TimexType

__all__ = [
    "PUBLIC",
    "ActionMention",
    "Actor",
    "ActorKind",
    "ActorReference",
    "Anchor",
    "Article",
    "Claim",
    "Conflict",
    "Dispute",
    "Event",
    "Kind",
    "NameMention",
    "Participant",
    "Role",
    "Sentence",
    "Span",
    "Status",
    "Time",
    "TimeMention",
    "Timeline",
    "TimexType",
    "Token",
    "Trigger",
]
