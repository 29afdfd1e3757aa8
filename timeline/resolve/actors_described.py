"""A description or a role noun in, the actor it means in this article and the reason in words out, or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import ActorKind, NameMention
from timeline.resolve.actors_cast import BODIES
from timeline.resolve.actors_scene import only

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from timeline.resolve.actors_cast import Cast
    from timeline.resolve.actors_scene import Scene

NEAR, FAR = 3, 8  # sentences a bare noun looks back; the further one where a fact of the register speaks for it
# Tags that say no more than the kind does: any actor of the kind fits.
PLAIN = frozenset(
    [
        "person",
        "company",
        "platform",
        "regulator",
        "court",
        "government",
        "association",
        "product",
        "maker",
        "publisher",
        "anyone",
    ]
)
LEAD = 0.5  # by how much of the most named actor's mentions the one an article is about leads the next
AGAIN = 0.5  # what it weighs that the article called an actor by this noun before
TOPIC = 1.2  # how much the actor that the whole article is about draws a bare noun
ANYONE = "tag:anyone"  # nouns for a party of any kind: "l'intéressé", "le plaignant", "the bidder"
OTHERS = frozenset(["rival", "subsidiary"])  # these are another actor than the one they hang on, and rarely known which
MAKERS = frozenset(["maker", "publisher", "owner", "company", "startup", "platform", "social-network", "games"])


@dataclass(frozen=True, slots=True)
class Asked:
    """A description with what its cues say, and the point of the article where it stands."""

    mention: NameMention
    facts: Mapping[str, list[str]]
    cast: Cast
    scene: Scene
    sentence: int

    @property
    def tags(self) -> list[str]:
        """What the noun says."""
        return self.facts["tag"]

    def named(self, *cues: str) -> list[str]:
        """The actors of the names that these cues point to."""
        starts = (int(start) for cue in cues for start in self.facts[cue])
        return [self.cast.named[start] for start in starts if start in self.cast.named]


Found = tuple[tuple[str, ...], str]
NOBODY: Found = ((), "")


def described(mention: NameMention, cast: Cast, scene: Scene, sentence: int) -> Found:
    """Ids of the actors meant (several for "les deux sociétés") and why; empty where nobody is clear."""
    asked = Asked(mention, read_cues(mention), cast, scene, sentence)
    for actor in asked.named("apposition"):
        if fits_kind(actor, mention, cast):
            return (actor,), f"it stands beside {cast.actors[actor].name}"
    if "subsidiary" in asked.tags and (owned := _owned(asked)):
        return (owned,), f"{cast.actors[owned].name} belongs to it"
    # "le président du jury" heads something else, "le tribunal de district" is another court
    hung = "hung" in mention.cues and mention.kind in {ActorKind.PERSON, ActorKind.COURT}
    if hung or "indefinite" in mention.cues or OTHERS & set(asked.tags):
        return NOBODY
    return next(ask for holds, ask in WAYS if holds(asked))(asked)


def _owned(asked: Asked) -> str | None:
    """The only actor of the article that the register gives this owner: "la filiale de Meta"."""
    owners = set(asked.named("of"))
    owned = [one for one in asked.cast.actors if (entry := register.entry(one)) and entry.owner in owners]
    return owned[0] if len(owned) == 1 else None


def read_cues(mention: NameMention) -> dict[str, list[str]]:
    """The cues "name:value" of a mention as lists by name."""
    names = ("tag", "of", "seat", "field", "nation", "count", "apposition", "founder", "head", "owner")
    found: dict[str, list[str]] = {name: [] for name in names}
    for cue in mention.cues:
        name, colon, value = cue.partition(":")
        if colon and name in found:
            found[name].append(value)
    return found


def fits_kind(actor: str, mention: NameMention, cast: Cast) -> bool:
    """Whether a noun of this kind may stand for an actor; one whose kind nobody told may be any body."""
    kind = cast.actors[actor].kind
    if ANYONE in mention.cues:
        return kind not in {ActorKind.PRODUCT, ActorKind.COURT, ActorKind.GOVERNMENT} and agrees(actor, mention, cast)
    if mention.kind is None or kind is mention.kind:
        return agrees(actor, mention, cast)
    return actor in cast.unsure and kind is not ActorKind.PERSON and mention.kind in BODIES


def agrees(actor: str, mention: NameMention, cast: Cast) -> bool:
    """Whether gender agrees where both are known; a body's grammatical gender changes with the noun."""
    if cast.actors[actor].kind is not ActorKind.PERSON or mention.gender is None:
        return True
    return cast.gender(actor) in {None, mention.gender}


def _several(asked: Asked) -> Found:
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


def _tied(asked: Asked) -> Found:
    """A description that hangs on a name: "le patron de Tesla", "the Facebook owner", "le chatbot d'OpenAI"."""
    owners, cast, tags = asked.named("of"), asked.cast, asked.tags
    if not owners:
        return NOBODY
    of, wanted = owners[0], asked.mention.kind
    shown, kind, entry = cast.actors[of].name, cast.actors[of].kind, register.entry(of)
    found = NOBODY
    if wanted is ActorKind.PERSON:
        found = _person_of(asked, owners)
    elif kind is ActorKind.PERSON:
        found = _of_person(asked, of)
    elif wanted is ActorKind.PRODUCT:
        made = [one for one in sorted(register.related().get(of, ())) if _is_product(one, of, tags)]
        found = _pick(asked, made, f"a product of {shown}", alone=False)
    elif entry and wanted is ActorKind.COMPANY and MAKERS & set(tags):
        if "owner" in tags and entry.owner and entry.owner in register.entries():
            found = _introduce(entry.owner, cast, f"the owner of {shown}")
        elif "owner" in tags and kind is ActorKind.COMPANY:  # "the Facebook owner": Facebook names its owner too
            found = (of,), f"{shown} bears the name of what it owns"
        elif kind is ActorKind.PRODUCT and entry.maker:
            found = _introduce(entry.maker, cast, f"the maker of {shown}")
    return found


def _is_product(actor: str, of: str, tags: list[str]) -> bool:
    entry = register.entry(actor)
    return bool(entry and entry.maker == of and (set(tags) & {*entry.field, "product"}))


def _person_of(asked: Asked, owners: list[str]) -> Found:
    """The head, founder, lawyer ... of an actor, by the register, by the article, or the only one it can be."""
    cast, mention, relation = asked.cast, asked.mention, asked.tags[0]
    found = set.intersection(*(cast.tied(relation, of) for of in owners))
    if relation == "head" and not found:
        found = set.intersection(*(cast.tied("founder", of) for of in owners))
    found = {one for one in found if one not in cast.actors or agrees(one, mention, cast)}
    if found:
        why = f"{relation} of {cast.actors[owners[0]].name}"
        return _pick(asked, sorted(found), why, alone="past" not in mention.cues)
    if relation in PLAIN:
        return NOBODY

    def free(one: str) -> float | None:
        """Agrees, and is known to be nothing else."""
        known = cast.tags.get(one, set()) - {relation, "person"}
        return 0.0 if fits_kind(one, mention, cast) and register.entry(one) is None and not known else None

    ranked = asked.scene.ranked(asked.sentence, within=FAR, score=free)
    matching = [pair for pair in ranked if relation in cast.tags.get(pair[1], ())] or ranked
    one = only(matching)
    return ((one,), f"the {relation} near by who agrees") if one else NOBODY


def _by(asked: Asked) -> Found:
    """A body that hangs on a person by a participle: "le groupe fondé par X"."""
    people = asked.named("founder", "head", "owner")
    return _of_person(asked, people[0]) if people else NOBODY


def _of_person(asked: Asked, person: str) -> Found:
    """A body or a product that hangs on a person: "l'entreprise de Sam Altman", "le réseau social d'Elon Musk"."""
    cast, tags = asked.cast, set(asked.tags)
    bodies = set(register.related().get(person, ()))
    bodies |= {of for (_, of), people in cast.ties.items() if person in people}
    fitting = []
    for one in sorted(bodies):
        entry = register.entry(one)
        kind = cast.actors[one].kind if one in cast.actors else entry.kind if entry else None
        if kind is asked.mention.kind and (tags & PLAIN or "startup" in tags or (entry and tags & {*entry.field})):
            fitting.append(one)
    entry = register.entry(person)
    led = [tenure.of for tenure in entry.head if tenure.until is None and tenure.of in fitting] if entry else []
    known = led if len(led) == 1 and not any(one in cast.actors for one in fitting) else fitting
    found = _pick(asked, known, f"it belongs to {cast.actors[person].name}", alone=len(known) == 1)
    return found if found[0] or fitting else _role(asked)


def _pick(asked: Asked, candidates: list[str], why: str, *, alone: bool) -> Found:
    """Of those a fact allows, the one the article speaks of; or, where it names none, the only one there is."""
    cast = asked.cast
    here = [one for one in candidates if one in cast.actors]
    if len(here) == 1:
        return (here[0],), why
    if here:
        ranked = sorted(((asked.scene.weight(one, asked.sentence), one) for one in here), reverse=True)
        one = only(ranked)
        return ((one,), why) if one and ranked[0][0] > 0 else NOBODY
    now = [one for one in candidates if _still(one)] if len(candidates) > 1 else candidates
    return _introduce(now[0], cast, why) if alone and len(now) == 1 else NOBODY


def _still(actor: str) -> bool:
    entry = register.entry(actor)
    return bool(entry and any(tenure.until is None for tenure in entry.head))


def _introduce(actor: str, cast: Cast, why: str) -> Found:
    """An actor the article has not named, but describes so that it can be only this one."""
    entry = register.entry(actor)
    if entry is None:
        return NOBODY
    cast.meet(entry.actor())
    return (actor,), why


def _by_facts(asked: Asked) -> Found:
    """A description by seat, field and nation: "la firme de Cupertino", "le gendarme des télécoms"."""
    facts = asked.facts
    found = [
        entry.id
        for entry in register.entries().values()
        if entry.kind is asked.mention.kind
        and (not facts["seat"] or set(facts["seat"]) & {*entry.seat})
        and (not facts["field"] or set(facts["field"]) & {*entry.field})
        and (not facts["nation"] or entry.nation in facts["nation"])
    ]
    said = " and ".join([*facts["seat"], *facts["field"], *facts["nation"]])
    picked = _pick(asked, found, f"known by {said}", alone=True)
    return picked if picked[0] else _role(asked)


def _possessed(asked: Asked) -> Found:
    """A noun that hangs on a pronoun: "son entreprise", "sa présidente", "its chief executive"."""
    person, cast = asked.mention.kind in {ActorKind.PERSON, ActorKind.PRODUCT}, asked.cast

    def holds(one: str) -> float | None:
        kind = cast.actors[one].kind
        return None if kind is ActorKind.PRODUCT or (not person and kind is not ActorKind.PERSON) else 0.0

    owner = only(asked.scene.ranked(asked.sentence, within=1, score=holds))
    if owner is None:
        return NOBODY
    if asked.mention.kind is ActorKind.PRODUCT:
        made = [one for one in sorted(register.related().get(owner, ())) if _is_product(one, owner, asked.tags)]
        return _pick(asked, made, f"a product of {cast.actors[owner].name}", alone=False)
    return _person_of(asked, [owner]) if asked.mention.kind is ActorKind.PERSON else _of_person(asked, owner)


def _role(asked: Asked) -> Found:
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


# How a description tells whom it means, the most telling way first; the last one always holds.
WAYS: tuple[tuple[Callable[[Asked], bool], Callable[[Asked], Found]], ...] = (
    (lambda asked: asked.mention.number == "plural" or bool(asked.facts["count"]), _several),
    (lambda asked: bool(asked.facts["of"]), _tied),
    (lambda asked: bool(asked.named("founder", "head", "owner")), _by),
    (lambda asked: bool(asked.facts["seat"] or asked.facts["field"]), _by_facts),
    (lambda asked: "possessive" in asked.mention.cues, _possessed),
    (lambda _: True, _role),
)
