"""The actors of one article while it is read: who was named, under which names, and what the article says of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import Actor, ActorKind

if TYPE_CHECKING:
    from timeline.model import NameMention
    from timeline.resolve.actors_expected import Expected

TITLE = 0.4  # what it adds to an actor's share of all names that the title has it
LIKELY = 0.8  # how much more a pronoun means an actor of the kind that mostly does such a thing
UNABLE = 1.5  # how much less one of a kind that does not: verbs have other senses, and so it is not barred
CAPITALS = 3  # letters of the short form that begins a longer name: "l'UFC" of UFC-Que Choisir
BODIES = frozenset(kind for kind in ActorKind if kind not in {ActorKind.PERSON, ActorKind.PRODUCT})


@cache
def _first_names() -> frozenset[str]:
    return frozenset(register.fold(name) for name in register.given())


@dataclass(slots=True)
class Said:
    """The folded words of an article; each word is looked for once, however often it is asked for."""

    text: str
    asked: dict[str, bool] = field(default_factory=dict)

    def __contains__(self, word: str) -> bool:
        """Whether the article says the word."""
        if word not in self.asked:
            self.asked[word] = f" {register.fold(word)} " in self.text
        return self.asked[word]


@dataclass(slots=True)
class Cast:
    """Actors by id, the actor of each name mention by its start, and the facts that descriptions stand on.

    `apart` are names in one word that are an actor's own, though a longer name begins with them; `gone` those of a tie
    that is over: "its former chief executive".
    """

    actors: dict[str, Actor] = field(default_factory=dict)
    named: dict[int, str] = field(default_factory=dict)
    why: dict[int, str] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tags: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ties: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    gone: set[tuple[str, str]] = field(default_factory=set)
    genders: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    seats: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    topics: Counter[str] = field(default_factory=Counter)
    titled: set[str] = field(default_factory=set)
    nouns: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    expected: dict[int, Expected] = field(default_factory=dict)
    apart: set[str] = field(default_factory=set)

    def meet(self, actor: Actor, *names: str) -> None:
        """Remember an actor and the names that mean it in this article."""
        self.actors.setdefault(actor.id, actor)
        for name in (actor.name, *names):
            words = register.fold(name).split()
            short = {" ".join(words)}
            if len(words) > 1:
                if actor.kind is ActorKind.PERSON or actor.id in self.unsure:
                    short |= {words[-1], " ".join(words[1:])}
                if actor.kind is ActorKind.PERSON and words[0] in _first_names():
                    short.add(words[0])
                first = name.split("-")[0]
                if actor.kind is not ActorKind.PERSON and (
                    register.entry(actor.id) is None or (first != name and first.isupper() and len(first) >= CAPITALS)
                ):
                    short |= {words[0]} - self.apart
            for one in short:
                if actor.id not in self.names[one]:
                    self.names[one].append(actor.id)

    def whose(self, name: str, kind: ActorKind | None = None) -> str | None:
        """The one actor of this article that a name means, or None where there is none or more than one.

        A name that a title makes a person's ("Mr Dell") means nobody else.
        """
        ids = self.names.get(register.fold(name), [])
        if kind is ActorKind.PERSON:
            ids = [one for one in ids if self.actors[one].kind is kind or one in self.unsure]
        if len(ids) > 1:
            whole = [one for one in ids if register.fold(self.actors[one].name) == register.fold(name)]
            ids = whole or ids
        return ids[0] if len(ids) == 1 else None

    def tie(self, relation: str, of: str, who: str) -> None:
        """Remember that `who` is the head, founder, lawyer ... of another actor."""
        self.ties[relation, of].add(who)
        self.tags[who].add(relation)

    def tied(self, relation: str, of: str) -> set[str]:
        """Those who are `relation` of an actor, as the article or the register say."""
        found = set(self.ties.get((relation, of), ()))
        held = register.entries()
        for other in register.related().get(of, ()):
            entry = held[other]
            if relation in {"head", "company"} and any(tenure.of == of for tenure in entry.head):
                found.add(other)
            if relation in {"founder", "head"} and of in entry.founder and relation == "founder":
                found.add(other)
        return found

    def suits(self, actor: str, mention: NameMention) -> float:
        """How well an actor's kind suits what the mention does or suffers there."""
        expected = self.expected.get(mention.start)
        if expected is None:
            return 0.0
        kind = self.actors[actor].kind
        if kind not in expected.able or (expected.judged and "judge" in self.tags.get(actor, ())):
            return -LIKELY if actor in self.unsure else -UNABLE
        return LIKELY * (kind in expected.likely)

    def fits(self, actor: str, tag: str) -> bool | None:
        """Whether a noun's tag is true of an actor; None where nobody says."""
        entry = register.entry(actor)
        if tag in self.tags.get(actor, ()):
            return True
        if entry is None:
            return None
        facts = {*entry.field, *entry.job, *(("head",) if entry.head else ()), *(("founder",) if entry.founder else ())}
        return tag in facts if facts else None

    def prominence(self, actor: str) -> float:
        """How much the article is about an actor, its share of all names, and more where the title has it."""
        most = max(self.topics.values(), default=1)
        return self.topics[actor] / most + TITLE * (actor in self.titled)

    def nation(self, actor: str) -> str | None:
        """The nation of an actor, or of the body that a person leads, where the register holds it."""
        entry = register.entry(actor)
        led = (held for tenure in entry.head if (held := register.entry(tenure.of))) if entry else ()
        return entry.nation or next((held.nation for held in led if held.nation), None) if entry else None

    def gender(self, actor: str) -> str | None:
        """Sex of a person, or the grammatical gender the article gave a body."""
        entry = register.entry(actor)
        return (entry.sex if entry else None) or self.genders.get(actor)


def starts(mention: NameMention, cue: str) -> tuple[int, ...]:
    """The offsets that cues of one sort carry."""
    values = (one.partition(":") for one in mention.cues)
    return tuple(int(value) for name, _, value in values if name == cue and value.isdigit())
