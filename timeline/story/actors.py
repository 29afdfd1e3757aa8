"""Descriptions of actors by many articles in, each actor once out, the same whatever order they are joined in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import Actor

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping

    from timeline.model import Article, Claim


def one_cast(actors: Iterable[Actor], claims: Iterable[Claim], articles: Iterable[Article]) -> tuple[Actor, ...]:
    """The actors that a claim or an article names, each once, sorted by id.

    Who is in the register keeps all its names there; of anybody else only names that stand in an article that names
    them are kept, so that a merge can be taken back.
    """
    texts: dict[str, list[str]] = {}
    for article in articles:
        for actor in article.actors:
            texts.setdefault(actor, []).append(article.text)
    return described(actors, named(claims) | texts.keys(), texts)


def named(claims: Iterable[Claim]) -> set[str]:
    """The actors that take part in claims, or say them."""
    told = list(claims)
    cast = {participant.actor for claim in told for participant in claim.participants}
    return cast | {claim.attributed_to for claim in told if claim.attributed_to}


def described(
    actors: Iterable[Actor], wanted: Container[str], texts: Mapping[str, Collection[str]]
) -> tuple[Actor, ...]:
    """Those of the actors that are wanted, each once, sorted by id; `texts` are those that name each of them."""
    told: dict[str, set[Actor]] = {}
    for one in actors:
        if one.id in wanted:
            told.setdefault(one.id, set()).add(one)
    return tuple(_one(told[key], texts.get(key, ())) for key in sorted(told))


def _stands(name: str, text: str) -> bool:
    """Whether the text has the name as whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _one(told: Collection[Actor], texts: Collection[str]) -> Actor:
    sure = [actor for actor in told if actor.wikidata] or told
    names = {name for actor in told for name in (actor.name, *actor.aliases)}
    full = {actor.name for actor in sure}
    identity = min(told, key=repr).id
    if texts and sure is told and register.entry(identity) is None:
        names = {name for name in names if any(_stands(name, text) for text in texts)} or names
        full = {name for name in names if register.slug(name) == identity} or full
    name = min(full)
    return Actor(
        id=identity,
        name=name,
        kind=min(actor.kind for actor in sure),
        aliases=tuple(sorted(names - {name})),
        wikidata=min((actor.wikidata for actor in sure if actor.wikidata), default=None),
    )
