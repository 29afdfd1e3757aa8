"""The rows of a `timeline/1` file as types: what each must hold before anything is made of it."""

from __future__ import annotations

from datetime import date  # noqa: TC003 (msgspec reads the types)
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from timeline.model import ActorKind, Anchor, Kind, Role, Status, TimexType  # noqa: TC001 (the same)

Place = Annotated[int, Meta(ge=0)]


class Row(Struct, gc=False):
    """One object of the file; keys that it does not name are passed over."""


class Bounds(Row):
    """Where something stands in its article."""

    start: Place
    end: Place

    def __post_init__(self) -> None:
        """Refuse what ends before it starts."""
        if self.start > self.end:
            message = f"it ends ({self.end}) before it starts ({self.start})"
            raise ValueError(message)


class Days(Row):
    """An interval of days."""

    edtf: str | None
    earliest: date | None
    latest: date | None
    deduced: bool = False


class ArticleRow(Row):
    """An article, with its text."""

    id: str
    title: str
    source: str
    publisher: str | None
    published: date | None
    published_from: str | None
    language: str
    sha256: str
    text: str
    published_within: Days | None = None
    actors: tuple[str, ...] = ()


class ActorRow(Row):
    """Somebody who takes part."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    wikidata: str | None


class TriggerRow(Bounds):
    """The words that tell an event."""

    text: str


class PartRow(Bounds):
    """Who takes part in a claim, and the words that say so."""

    actor: str
    role: Role
    text: str


class TimeRow(Bounds):
    """The words that date a claim, in TIMEX3."""

    text: str
    type: TimexType
    value: str
    mod: str | None
    rule: str
    anchor: Anchor | None


class ClaimRow(Bounds):
    """What one sentence of an article says."""

    id: str
    article: str
    quote: str
    trigger: TriggerRow
    kind: Kind
    status: Status
    attributed_to: str | None
    participants: tuple[PartRow, ...]
    time: TimeRow | None
    when: Days
    title: str = ""
    details: dict[str, str] = {}


class CastRow(Row):
    """Who takes part in an event."""

    actor: str
    role: Role


class ConflictRow(Row):
    """Claims of one event that cannot all hold."""

    on: Literal["date", "role", "amount", "status", "outcome"]
    claims: tuple[str, ...]
    why: str


class EventRow(Row):
    """What claims amount to."""

    id: str
    kind: Kind
    title: str
    status: Status
    when: Days
    participants: tuple[CastRow, ...]
    claims: tuple[str, ...]
    sources: Place
    conflicts: tuple[ConflictRow, ...]
    dispute: str | None


class DisputeRow(Row):
    """A fight."""

    id: str
    title: str
    actors: tuple[str, ...]
    events: tuple[str, ...]
    stage: str


class File(Row):
    """The whole file; `told` is its seal, whatever stands there."""

    schema: Literal["timeline/1"]
    articles: tuple[ArticleRow, ...]
    actors: tuple[ActorRow, ...]
    claims: tuple[ClaimRow, ...]
    events: tuple[EventRow, ...]
    disputes: tuple[DisputeRow, ...]
    told: Any = None
