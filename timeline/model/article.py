"""What is read and what is underlined in it: articles, spans, sentences and mentions; no clock, no actor."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from timeline.model.words import ActorKind, Kind, Status
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


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

    def __hash__(self) -> int:
        """By its bounds alone: what is remembered of a sentence is asked for at each of its words."""
        return hash((self.start, self.end))


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date expression as it is written: a meaning of `meaning.py` and its arguments, with no clock.

    `tense` is the clause's direction (past, story, before, present, coming, due, future), `signal` the word that opens
    or closes the interval (since, from, until, by, before, after). `sides` bounds the two dates of a range that TIMEX3
    counts apart, `paragraph` and `sentence` are where these begin; an `aside` describes somebody in passing, by a
    participle ("X, founded in 2003,") or another clause.
    """

    start: int
    end: int
    text: str
    rule: str
    means: str
    slots: Mapping[str, object]
    tense: str | None = None
    signal: str | None = None
    sides: tuple[Span, ...] = ()
    paragraph: int = 0
    sentence: int = 0
    aside: Literal["participle", "clause"] | None = None


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
