"""A bare noun in ("le milliardaire", "the two companies"), whom it means by what is known and by salience, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline import register
from timeline.model import ActorKind
from timeline.resolve.actors_asked import AGAIN, FAR, LEAD, NEAR, NOBODY, PLAIN, TOPIC, fits_kind
from timeline.resolve.actors_scene import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.resolve.actors_asked import Asked, Found


def several(asked: Asked) -> Found:
    """A plural: "les deux sociétés" are the two that the last sentences speak of."""
    if asked.facts["of"] or not asked.facts["count"] or "possessive" in asked.mention.cues:
        return NOBODY
    cast = asked.cast
    wanted = int(asked.facts["count"][0])
    ranked = asked.scene.ranked(
        asked.sentence, within=NEAR, score=lambda one: 0.0 if fits_kind(one, asked.mention, cast) else None
    )
    if len(ranked) != wanted:  # the ones the article is about, where it is about so many
        ranked = sorted(((cast.prominence(one), one) for _, one in ranked or _all(asked)), reverse=True)
        if len(ranked) <= wanted or ranked[wanted - 1][0] - ranked[wanted][0] < LEAD / 2:
            return NOBODY
        ranked = ranked[:wanted]
    names = " and ".join(cast.actors[one].name for _, one in ranked)
    return tuple(sorted(one for _, one in ranked)), f"{names} are the only ones it can mean"


def _all(asked: Asked) -> list[tuple[float, str]]:
    """Everybody of the article so far whom the noun fits."""
    return [(0.0, one) for one in asked.scene.seen if fits_kind(one, asked.mention, asked.cast)]


def role(asked: Asked) -> Found:
    """A bare noun: "le milliardaire", "the company", "le régulateur" - by what is known, then by salience."""
    cast, facts, mention = asked.cast, asked.facts, asked.mention
    tags = set(asked.tags) | set(facts["field"])
    plain, person = tags <= PLAIN, mention.kind is ActorKind.PERSON
    barred = asked.scene.barred(mention)

    def score(one: str, *, strict: bool) -> float | None:
        fits = [cast.fits(one, tag) for tag in tags]
        nation = cast.nation(one)
        if one in barred or not fits_kind(one, mention, cast) or not _of_nation(one, asked):
            return None
        seats = cast.seats.get(one, set()) | {*(entry.seat if (entry := register.entry(one)) else ())}
        if facts["seat"] and seats and not seats & set(facts["seat"]):
            return None
        inner = "subject" not in mention.cues and asked.scene.subjects.get(asked.sentence) == one
        drawn = TOPIC * cast.prominence(one) - (1.0 if inner else 0.0)
        drawn += AGAIN * any((one, tag) in asked.scene.called for tag in tags)
        if strict:
            return 0.3 + drawn if any(fits) else None
        if not plain and any(fit is False for fit in fits):
            return None
        told = (0.3 if any(fits) else 0.0) + (0.5 if facts["nation"] and nation and not person else 0.0)
        return told + drawn + (0.0 if one in cast.unsure else 0.2)

    scene, sentence = asked.scene, asked.sentence
    sure = [] if plain else scene.ranked(sentence, within=FAR * 2, score=lambda one: score(one, strict=True))
    if sure:
        one = only(sure)
        return ((one,), f"{cast.actors[one].name} is known as such") if one else NOBODY
    near = NEAR if mention.kind is ActorKind.PRODUCT else FAR
    ranked = scene.ranked(sentence, within=near, score=lambda one: score(one, strict=False))
    if not ranked and (main := _protagonist(asked, lambda one: score(one, strict=False) is not None)):
        return (main,), f"the article is about {cast.actors[main].name}"
    one = only(ranked)
    return ((one,), f"{cast.actors[one].name} is who was spoken of last") if one else NOBODY


def _of_nation(actor: str, asked: Asked) -> bool:
    """Whether a noun's nation may be the actor's; "the US president" leads nothing but a state."""
    nations = asked.facts["nation"]
    politician = "head" not in asked.tags or "politician" in _jobs(actor)
    return not nations or (politician and asked.cast.nation(actor) in {None, *nations})


def _jobs(actor: str) -> tuple[str, ...]:
    entry = register.entry(actor)
    return tuple(entry.job) if entry else ("politician",)


def _protagonist(asked: Asked, fits: Callable[[str], bool]) -> str | None:
    """Whom the article names most of those who fit, by far: a bare noun may mean nobody else."""
    often = [one for one, times in asked.cast.topics.items() if times > 1 and one in asked.scene.seen and fits(one)]
    ranked = sorted(((asked.cast.prominence(one), one) for one in often), reverse=True)
    return only(ranked, margin=LEAD) if ranked and ranked[0][0] >= LEAD else None
