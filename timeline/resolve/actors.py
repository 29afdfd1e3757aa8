"""Mentions in, references to actors out: who is meant by each name, and why we think so.

Knows the register and no language: what words say has become cues before. One candidate or none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import Actor, ActorKind, ActorReference, NameMention

if TYPE_CHECKING:
    from timeline.model import Sentence


@dataclass(slots=True)
class Cast:
    """The actors met so far in one article, and the names they were met under."""

    actors: dict[str, Actor] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def meet(self, actor: Actor, *names: str) -> None:
        """Remember an actor and names that mean it in this article."""
        self.actors.setdefault(actor.id, actor)
        for name in (actor.name, *names):
            self.names.setdefault(register.fold(name), actor.id)
        if actor.kind is ActorKind.PERSON:
            words = register.fold(actor.name).split()
            if len(words) > 1:
                self.names.setdefault(words[-1], actor.id)


def resolve_actors(
    mentions: tuple[NameMention, ...], *, sentences: tuple[Sentence, ...], text: str
) -> tuple[tuple[ActorReference, ...], tuple[Actor, ...]]:
    """A reference for each mention whose actor is clear, and the actors in order of their first mention.

    Args:
        mentions: what find underlined, in order.
        sentences: of the same text; pronouns look back a few of them.
        text: the article, for words that decide what an ambiguous name means.
    """
    del sentences
    cast, found = Cast(), []
    words = register.fold(text)
    for mention in mentions:
        if "sure" in mention.cues and (actor := _held(mention.actors[0], mention)):
            cast.meet(actor, mention.name)
    for mention in mentions:
        reference = _refer(mention, cast, words)
        if reference:
            found.append(reference)
    used = dict.fromkeys(reference.actor for reference in found)
    return tuple(found), tuple(cast.actors[actor] for actor in used)


def _held(actor: str, mention: NameMention) -> Actor | None:
    entry = register.entry(actor)
    return entry.actor() if entry else register.office(mention.text)


def _refer(mention: NameMention, cast: Cast, words: str) -> ActorReference | None:
    actor, why = _meant(mention, cast, words)
    if actor is None:
        return None
    cast.meet(actor, mention.name)
    return ActorReference(mention.start, mention.end, mention.text, actor.id, why)


def _meant(mention: NameMention, cast: Cast, words: str) -> tuple[Actor | None, str]:
    if "sure" in mention.cues:
        return _held(mention.actors[0], mention), "a name of the register"
    if known := cast.names.get(register.fold(mention.name)):
        return cast.actors[known], f"a name of {cast.actors[known].name} in this article"
    if "locative" in mention.cues and (mention.actors or mention.kind is None):
        return None, ""
    if mention.actors:
        reasons = {one: why_meant(one, cast, words) for one in mention.actors}
        meant = [one for one, why in reasons.items() if why]
        return (_held(meant[0], mention), reasons[meant[0]]) if len(meant) == 1 else (None, "")
    actor = Actor(register.slug(mention.name), mention.name, mention.kind or ActorKind.COMPANY)
    return actor, "a name the register does not know"


def why_meant(actor: str, cast: Cast, words: str) -> str:
    """The reason the article gives for an ambiguous name to mean this actor, or nothing."""
    entry = register.entry(actor)
    if entry is None or any(f" {register.fold(word)} " in f" {words} " for word in entry.against):
        return ""
    if actor in cast.actors:
        return f"{entry.name} is named in full in this article"
    for other in sorted(register.related().get(actor, ())):
        if other in cast.actors:
            return f"the article also names {cast.actors[other].name}"
    for word in entry.near:
        if f" {register.fold(word)} " in f" {words} ":
            return f"the article speaks of {word}"
    return ""
