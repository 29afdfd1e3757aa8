"""What the claims of all articles amount to: events, conflicts, disputes, and the timeline that holds everything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from timeline.model.article import Article
    from timeline.model.claim import Actor, Claim
    from timeline.model.words import Kind, Role, Status
    from timeline.when import When


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of one event that cannot all hold."""

    on: Literal["date", "role", "amount", "status", "outcome"]
    claims: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """What one or several claims report as one happening; always a view, never edited."""

    id: str
    kind: Kind
    title: str
    status: Status
    when: When
    participants: tuple[tuple[str, Role], ...]
    claims: tuple[str, ...]
    sources: int
    conflicts: tuple[Conflict, ...] = ()
    dispute: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A fight: its parties in order of attack, its events in order of time, and how far it went."""

    id: str
    title: str
    actors: tuple[str, ...]
    events: tuple[str, ...]
    stage: str


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Timeline:
    """Everything a page, a table or a query needs, each tuple sorted so that equal content has equal bytes."""

    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    disputes: tuple[Dispute, ...] = ()
