"""A sentence with its events and the words of its dates in, where each of them stands among the clauses out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.claims.clauses import Clause, Clauses, clauses
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.language.lexicon import Entry
    from timeline.model import ActionMention, Participant, Sentence, Time, Token

_VERBAL = ("VERB", "AUX")


@cache
def listed(language: str, room: str, key: str) -> frozenset[str]:
    """The words of a list of `clauses.toml`."""
    return frozenset(table(language, "clauses").get(room, {}).get(key, ()))


@cache
def verbs_listed(language: str, room: str, key: str) -> frozenset[str]:
    """The verbs of a list of `clauses.toml`, in all their forms."""
    return frozenset(form for verb in listed(language, room, key) for form in (verb, *conjugate(verb, language)))


def agents(participants: Iterable[Participant]) -> set[str]:
    """The ids of those who act."""
    return {one.actor for one in participants if one.role is Role.AGENT}


@dataclass(frozen=True, slots=True)
class Layout:
    """The words of a sentence, its clauses and its events.

    `heads` are the places of the events' first words, `known` their entries, `nouns` says which of them a noun tells;
    `dated` are the places of all words of dates.
    """

    tokens: tuple[Token, ...]
    actions: tuple[ActionMention, ...]
    clauses: Clauses
    heads: tuple[int, ...]
    known: tuple[Entry | None, ...]
    nouns: tuple[bool, ...]
    dated: frozenset[int]
    language: str

    def clause(self, action: int) -> int:
        """The clause that holds an event."""
        return self.clauses.of[self.heads[action]]

    def places(self, clause: int) -> list[int]:
        """The places of a clause's words."""
        return [i for i, of in enumerate(self.clauses.of) if of == clause]

    def of(self, action: int) -> Clause:
        """What is known of the clause that holds an event."""
        return self.clauses.all[self.clause(action)]

    def word(self, place: int) -> str:
        """A word in small letters."""
        return self.tokens[place].text.lower()

    def verbs(self, between: range) -> int:
        """How many verbs stand there, leaving out other clauses; also those of events that the tagger mistook."""
        told = {head for head, noun in zip(self.heads, self.nouns, strict=True) if not noun}
        here = [i for i in between if i not in self.dated and self._shares(i, between)]
        return sum((self.tokens[i].pos == "VERB" or i in told) and self.described(i) not in between for i in here)

    def described(self, place: int) -> int | None:
        """The noun that a participle without auxiliary describes: "an avowed owner", « l'amende infligée »."""
        token = self.tokens[place]
        if token.dep not in ("acl", "amod") or "VerbForm=Part" not in token.morph or token.head >= place:
            return None
        aided = any(t.head == place and t.dep.startswith("aux") for t in self.tokens[token.head : place])
        return None if aided else token.head

    def _shares(self, place: int, between: range) -> bool:
        """Whether a word is of the clause of what stands at either end."""
        of = self.clauses.of
        return of[place] in (of[max(0, between.start - 1)], of[min(between.stop, len(of) - 1)])


def inside(sentence: Sentence, time: Time) -> list[int]:
    """The places of the words of a date."""
    return [i for i, token in enumerate(sentence.tokens) if token.start < time.end and time.start < token.end]


def describes(sentence: Sentence, time: Time) -> bool:
    """Whether a time without days only describes somebody or something: "a former executive", « un accord récent »."""
    return not time.when.known and all(sentence.tokens[i].pos == "ADJ" for i in inside(sentence, time))


def lay_out(sentence: Sentence, actions: list[ActionMention], times: list[Time], *, language: str) -> Layout:
    """The events and dates of a sentence among its clauses; there are none without syntax."""
    tokens = sentence.tokens
    dated = frozenset(i for time in times for i in inside(sentence, time))
    heads = tuple(action.token if action.token is not None else _at(tokens, action.start) for action in actions)
    entries = lexicon(language).entries
    known = tuple(entries.get(action.entry) for action in actions)
    nouns = tuple(
        entry.noun if entry else bool(tokens) and tokens[head].pos not in _VERBAL
        for entry, head in zip(known, heads, strict=True)
    )
    split = clauses(sentence, dated, language=language)
    return Layout(tokens, tuple(actions), split, heads, known, nouns, dated, language)


def _at(tokens: tuple[Token, ...], place: int) -> int:
    return max((i for i, token in enumerate(tokens) if token.start <= place), default=0)
