"""A bare noun in ("le milliardaire", "the two companies"), whom it means by what is known and by salience, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline import register
from timeline.model import PUBLIC, ActorKind
from timeline.resolve.actors_asked import NOBODY, OFFICES, PLAIN, fits_kind
from timeline.resolve.actors_scene import FADE, MARGIN, only
from timeline.resolve.actors_sides import involved, pairs

if TYPE_CHECKING:
    from timeline.resolve.actors_asked import Asked, Found

# What speaks for an actor, beside how present it is where the noun stands (`Scene.weight`, 0 to about 4).
TOPIC = 1.2  # the article is about it
TRUE, FALSE = 2.0, -1.0  # what the noun says is known of it, or other things are
AGAIN = 0.5  # the article called it by this noun before
NAMED = 1.0  # its name holds the noun: "la Commission", "the department"
PUBLIC_BODY = 1.5  # "the agency" is an authority where there is one
NATION = 1.0  # it is of the nation that the noun names
UNSURE = 0.2  # nobody told its kind; most such names are companies
FAR_FETCHED = 2.0  # and yet the noun is for no company
OWN = 1.0  # it is the subject of this very sentence, and the noun is not
BENCH = frozenset(["bench", "supreme"])  # nouns for courts of every name: "la plus haute juridiction"
FAR = 99  # sentences a noun looks back; it is the weight that fades
LEAST = 0.7  # less than this is nobody
TOGETHER = 1.5  # they were named in one breath
OPEN = frozenset(
    ["billionaire", "entrepreneur", "engineer", "researcher", "investor", "activist", "designer", "startup"]
)


def several(asked: Asked) -> Found:
    """A plural: "les deux sociétés" are the two that the last sentences speak of."""
    if asked.facts["of"] or not asked.facts["count"] or "possessive" in asked.mention.cues:
        return NOBODY
    cast, wanted = asked.cast, int(asked.facts["count"][0])
    told = {one: at for at, group in asked.scene.groups if len(group) == wanted for one in group}
    barred = cast.actors.keys() - involved(asked) if "sides" in asked.tags else set()
    faced = next(pairs(asked), ()) if wanted == 2 else ()  # noqa: PLR2004

    def score(one: str) -> float | None:
        fit = None if one in barred else suits(one, asked)
        near = FADE ** (asked.sentence - told[one]) if one in told else 0.0
        return None if fit is None else fit + TOGETHER * max(near, one in faced)

    ranked = [pair for pair in asked.scene.ranked(asked.sentence, within=FAR, score=score) if pair[0] >= LEAST]
    if len(ranked) < wanted or (len(ranked) > wanted and ranked[wanted - 1][0] - ranked[wanted][0] < MARGIN):
        return NOBODY
    names = " and ".join(cast.actors[one].name for _, one in ranked[:wanted])
    return tuple(sorted(one for _, one in ranked[:wanted])), f"{names} fit best of those spoken of"


def role(asked: Asked) -> Found:
    """A bare noun: "le milliardaire", "the company", "le régulateur" - whoever fits best by one score."""
    barred = asked.scene.barred(asked.mention)
    ranked = asked.scene.ranked(
        asked.sentence, within=FAR, score=lambda one: None if one in barred else suits(one, asked)
    )
    one = only([pair for pair in ranked if pair[0] >= LEAST])
    return ((one,), f"{asked.cast.actors[one].name} fits best of those spoken of") if one else NOBODY


def suits(one: str, asked: Asked) -> float | None:
    """How well a noun suits an actor, beside how present it is: facts, prominence, function; None forbids."""
    cast, facts, mention = asked.cast, asked.facts, asked.mention
    seats = cast.seats.get(one, set()) | {*(entry.seat if (entry := register.entry(one)) else ())}
    judges = "sides" in asked.tags and cast.tags.get(one, set()) & OFFICES
    if judges or not fits_kind(one, mention, cast) or not _of_nation(one, asked):
        return None
    if facts["seat"] and seats and not seats & set(facts["seat"]):
        return None
    if (
        mention.kind is ActorKind.COURT
        and cast.nouns[one]
        and not cast.nouns[one] & {*facts["noun"]}
        and not BENCH & set(asked.tags)
    ):
        return None  # "la cour d'appel" is no tribunal
    tags = (set(asked.tags) | set(facts["field"])) - PLAIN
    told = {tag: cast.fits(one, tag) for tag in tags}
    if any(fit is False and tag not in OPEN for tag, fit in told.items()):
        return None
    if told and not told.keys() & OFFICES and cast.tags.get(one, set()) & OFFICES and True not in told.values():
        return None
    score = cast.suits(one, mention) + TOPIC * cast.prominence(one)
    score += sum(TRUE if fit else FALSE for fit in told.values() if fit is not None)
    score += AGAIN * any((one, tag) in asked.scene.called for tag in asked.tags)
    score += NATION * bool(facts["nation"] and cast.nation(one) and mention.kind is not ActorKind.PERSON)
    score += PUBLIC_BODY * ("body" in asked.tags and cast.actors[one].kind in PUBLIC)
    score += NAMED * bool(cast.nouns[one] & {*facts["noun"]})
    score -= (UNSURE if mention.kind is ActorKind.COMPANY else FAR_FETCHED) * (one in cast.unsure)
    inner = "subject" not in mention.cues and asked.scene.subjects.get(asked.sentence) == one
    return score - OWN * inner


def _of_nation(actor: str, asked: Asked) -> bool:
    """Whether a noun's nation may be the actor's; "the US president" leads nothing but a state."""
    nations = asked.facts["nation"]
    politician = "head" not in asked.tags or "politician" in _jobs(actor)
    return not nations or (politician and asked.cast.nation(actor) in {None, *nations})


def _jobs(actor: str) -> tuple[str, ...]:
    entry = register.entry(actor)
    return tuple(entry.job) if entry else ("politician",)
