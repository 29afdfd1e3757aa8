"""What mentions refer to and what is claimed: times, actors, claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model.article import Span
    from timeline.model.words import ActorKind, Anchor, Kind, Role, Status, TimexType


@dataclass(frozen=True, slots=True)
class Time:
    """A date expression with its reading: TIMEX3 for what is written, `when` for what is meant.

    `sides` bounds the two dates of a range that TIMEX3 counts apart ("from 2019 to 2021"); it lives in memory only.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    rule: str
    anchor: Anchor | None
    when: When = UNKNOWN
    sides: tuple[Span, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that takes part; `id` is the register's, or a slug of the name.

    `acts_for` are those whom one article says the actor acts for; it lives in memory only.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    acts_for: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ActorReference:
    """Words that refer to one actor, and why we think so."""

    start: int
    end: int
    text: str
    actor: str
    why: str
    form: Literal["name", "description", "role", "pronoun"] = "name"


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in a role, at the words that say so."""

    actor: str
    role: Role
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that tell the event."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Who did what to whom, when, according to whom; `quote` is the sentence at `start:end` of the article's text.

    `title` is a short sentence in the article's language. `details` holds language-independent facts that tell two
    events apart or two reports of one event: `class` (the lexicon's verb class), `amount`, `outcome`, `order`, and
    `acts_for`: who of its participants acts for whom, as its article says ("dana-whitlock>lumio").
    """

    id: str
    article: str
    start: int
    end: int
    quote: str
    trigger: Trigger
    kind: Kind
    status: Status
    attributed_to: str | None
    participants: tuple[Participant, ...]
    time: Time | None
    title: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def when(self) -> When:
        """The interval of the claim's time, unknown where it has none."""
        return self.time.when if self.time else UNKNOWN
