"""The words of the house as types: frozen, mute, and known by every stage."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


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


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open bounds in code points of the article's text as it was read.

    >>> Span(0, 4).of("Musk attaque OpenAI")
    'Musk'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words between the bounds."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether one character belongs to both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` belongs here."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------------------------------------------- read


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read; nobody changes a letter of it afterwards.

    `source` is the file name or URL. `body` holds the spans of `text` that are the article's own words, without site
    furniture. `evidence` holds the words that gave the publication day, then the sentences of those that disagree
    with it. Both live in memory only. `published_within` holds the days between which other articles put an unknown
    publication day; it is deduced anew with every telling. `actors` are the ids of those it names, in events or not.
    """

    id: str
    title: str
    source: str
    publisher: str | None
    published: date | None
    published_from: str | None
    language: str
    sha256: str
    text: str
    body: tuple[Span, ...] = ()
    evidence: tuple[str, ...] = ()
    published_within: When = UNKNOWN
    actors: tuple[str, ...] = ()


# ---------------------------------------------------------------------------------------------------- find


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its syntax: Universal POS, Universal Dependencies label, index of its head in the sentence."""

    start: int
    end: int
    text: str
    pos: str
    dep: str
    head: int
    morph: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Bounds of a sentence; `tokens` and `names` (raw spans of the model) are empty where it was not parsed."""

    start: int
    end: int
    tokens: tuple[Token, ...] = ()
    names: tuple[Span, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date expression as it is written: a meaning of `meaning.py` and its arguments, with no clock.

    `tense` is the clause's direction (past, present, future), `signal` the word that opens or closes the interval
    (since, until, before, after, by).
    """

    start: int
    end: int
    text: str
    rule: str
    means: str
    slots: Mapping[str, object]
    tense: str | None = None
    signal: str | None = None


@dataclass(frozen=True, slots=True)
class NameMention:
    """Words that may name an actor: a name, a description or a pronoun, with what its surroundings say.

    `actors` are the register's candidates; `kind` is told by a cue ("le PDG", "Inc.") or unknown. `name` is the words
    without their title or article. `cues` are words of no language: "locative", "opening", "apposition", "head:tesla".
    """

    start: int
    end: int
    text: str
    form: Literal["name", "description", "role", "pronoun"] = "name"
    actors: tuple[str, ...] = ()
    kind: ActorKind | None = None
    cues: tuple[str, ...] = ()
    name: str = ""
    number: Literal["singular", "plural"] | None = None
    gender: Literal["f", "m"] | None = None


@dataclass(frozen=True, slots=True)
class ActionMention:
    """Words that tell an event: the lexicon entry, its kind and frame, and how true the clause says it is.

    `frame["roles"]` maps slots (subject, object, possessor, prepositions) to roles, `frame["through"]` holds nouns that
    stand for whoever they belong to. `token` is the head's index in its sentence, `parts` those of all its words.
    `source` is the word that names who says so; `relation` is `after` or `before` and where that other event starts.
    """

    start: int
    end: int
    text: str
    entry: str
    kind: Kind
    frame: Mapping[str, object] = field(default_factory=dict)
    status: Status = Status.OCCURRED
    token: int | None = None
    parts: tuple[int, ...] = ()
    source: Span | None = None
    relation: tuple[str, int] | None = None
    details: Mapping[str, str] = field(default_factory=dict)


# ------------------------------------------------------------------------------------------------- resolve


@dataclass(frozen=True, slots=True)
class Time:
    """A date expression with its reading: TIMEX3 for what is written, `when` for what is meant."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    rule: str
    anchor: Anchor | None
    when: When = UNKNOWN


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that takes part; `id` is the register's, or a slug of the name."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None


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


# -------------------------------------------------------------------------------------------------- claims


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
    events apart or two reports of one event: `class` (the lexicon's verb class), `amount`, `outcome`, `order`.
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


# --------------------------------------------------------------------------------------------------- story


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


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything a page, a table or a query needs, each tuple sorted so that equal content has equal bytes."""

    articles: tuple[Article, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    disputes: tuple[Dispute, ...] = ()
