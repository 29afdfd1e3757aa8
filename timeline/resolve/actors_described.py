"""A description or a role noun in, the actor it means in this article and the reason in words out, or nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline import register
from timeline.model import PUBLIC, Actor, ActorKind, NameMention
from timeline.resolve.actors_asked import FAR, MAKERS, NOBODY, OTHERS, PLAIN, Asked, agrees, fits_kind, kinds, read_cues
from timeline.resolve.actors_role import role, several
from timeline.resolve.actors_scene import only
from timeline.resolve.actors_sides import OTHER_SIDE, SIDES, TIED, both, opponent, side

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.resolve.actors_asked import Found
    from timeline.resolve.actors_cast import Cast
    from timeline.resolve.actors_scene import Scene

SUPREME = "supreme"  # the tag of the one court that is a state's highest


def described(mention: NameMention, cast: Cast, scene: Scene, sentence: int) -> Found:
    """Ids of the actors meant (several for "les deux sociétés") and why; empty where nobody is clear."""
    asked = Asked(mention, read_cues(mention), cast, scene, sentence)
    for actor in asked.named("apposition"):
        if fits_kind(actor, mention, cast):
            all_ = tuple(one for one in _listed_with(asked) if fits_kind(one, mention, cast))
            names = " and ".join(cast.actors[one].name for one in all_ or (actor,))
            return all_ or (actor,), f"it stands beside {names}"
    if "subsidiary" in asked.tags and (owned := _owned(asked)):
        return (owned,), f"{cast.actors[owned].name} belongs to it"
    if (party := _party(asked))[0]:
        return party
    # "le président du jury" heads something else, "le tribunal de district" is another court
    hung = "hung" in mention.cues and mention.kind in {ActorKind.PERSON, ActorKind.COURT}
    if hung or "indefinite" in mention.cues or OTHERS & set(asked.tags):
        return NOBODY
    return next(ask for holds, ask in WAYS if holds(asked))(asked)


def _listed_with(asked: Asked) -> tuple[str, ...]:
    """Those whom a plural stands beside in one list: "two former employees, X and Y"; nobody for one alone."""
    if asked.mention.number != "plural":
        return ()
    starts = (int(start) for start in asked.facts["apposition"])
    return next((asked.scene.lists[start] for start in starts if start in asked.scene.lists), ())


def _party(asked: Asked) -> Found:
    """A noun for a side of an event told before, or for whoever is on the other one."""
    tags, plural = set(asked.tags), asked.mention.number == "plural"
    if "indefinite" in asked.mention.cues:
        return NOBODY
    if SIDES.keys() & tags:
        return side(asked)
    tied = "possessive" in asked.mention.cues or bool(asked.facts["of"])
    if TIED & tags and not tied:
        return NOBODY
    if "sides" in tags or (plural and asked.facts["count"] and OTHER_SIDE.keys() & tags):
        found = both(asked)
        return found if found[0] or "sides" not in tags else several(asked)
    return opponent(asked) if OTHER_SIDE.keys() & tags and not plural else NOBODY


def _owned(asked: Asked) -> str | None:
    """The only actor of the article that the register or its text give this owner: "la filiale de Meta"."""
    owners, cast = set(asked.named("of")), asked.cast
    told = {of for (relation, of), who in cast.ties.items() if relation == "owner" and who & owners}
    known = {one for one in cast.actors if (entry := register.entry(one)) and entry.owner in owners}
    return next(iter(told | known)) if len(told | known) == 1 else None


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
        if kind in kinds(asked.mention) and (tags & PLAIN or "startup" in tags or (entry and tags & {*entry.field})):
            fitting.append(one)
    entry = register.entry(person)
    led = [tenure.of for tenure in entry.head if tenure.until is None and tenure.of in fitting] if entry else []
    told = [of for (relation, of), people in cast.ties.items() if relation == "head" and person in people]
    # Who heads something does not have what he once founded: "Musk's group" is not OpenAI.
    known = [one for one in fitting if one in led or one in told] or fitting
    found = _pick(asked, known, f"it belongs to {cast.actors[person].name}", alone=len(known) == 1)
    return found if found[0] or fitting else role(asked)


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
    facts, fields, wanted = asked.facts, _fields(asked), kinds(asked.mention)
    found = [
        entry.id
        for entry in register.entries().values()
        if entry.kind in wanted
        and (not facts["seat"] or set(facts["seat"]) & {*entry.seat})
        and (not fields or fields & {*entry.field})
        and (not facts["nation"] or entry.nation in facts["nation"])
    ]
    said = " and ".join([*facts["seat"], *sorted(fields), *facts["nation"]])
    # A field alone is everybody's: "the streaming service" is the text's own, or nobody.
    told = bool(facts["seat"] or facts["nation"]) or asked.mention.kind in PUBLIC
    picked = _pick(asked, found, f"known by {said}", alone=told)
    if not picked[0] and not found and _is_body_of_state(asked):
        return _unregistered(asked)
    return picked if picked[0] else role(asked)


def _fields(asked: Asked) -> set[str]:
    """What the actor deals with, by the noun itself ("competition watchdog") or by what hangs on it."""
    told = [tag for tag in asked.tags if tag not in PLAIN] if asked.mention.kind in PUBLIC else []
    return {*asked.facts["field"], *told}


def _is_body_of_state(asked: Asked) -> bool:
    """Whether nation and field tell one body: each state has one authority for its markets or its courts' summit."""
    return asked.mention.kind in PUBLIC and bool(asked.facts["nation"] and _fields(asked))


def _unregistered(asked: Asked) -> Found:
    """A body of a state that the register does not hold, under the words that describe it; its id is in no language."""
    name = asked.mention.name or asked.mention.text
    name = name[0].upper() + name[1:]
    nation, kind = asked.facts["nation"][0], cast("ActorKind", asked.mention.kind)
    place, people = register.country(nation)
    fields = sorted(_fields(asked) - {SUPREME})
    told = f"Supreme Court of {place}" if SUPREME in asked.tags else " ".join([people, *fields, kind])
    held = Actor(register.slug(told), name, kind)
    asked.cast.meet(held)
    return (held.id,), "the words tell which one"


def possessor(asked: Asked) -> str | None:
    """On whom a noun hangs that a possessive leads: "son entreprise", "its chief executive"."""
    person, cast = asked.mention.kind in {ActorKind.PERSON, ActorKind.PRODUCT}, asked.cast
    told = {cue.removeprefix("holder:") for cue in asked.mention.cues if cue.startswith("holder:")}

    def holds(one: str) -> float | None:
        kind = cast.actors[one].kind
        if told:  # "the company's boss" is no authority's
            return 0.0 if kind.value in told else None
        return None if kind is ActorKind.PRODUCT or (not person and kind is not ActorKind.PERSON) else 0.0

    return only(asked.scene.ranked(asked.sentence, within=1, score=holds))


def _possessed(asked: Asked) -> Found:
    """A noun that hangs on a pronoun: "son entreprise", "sa présidente", "its chief executive"."""
    owner, cast = possessor(asked), asked.cast
    if owner is None:
        return NOBODY
    if asked.mention.kind is ActorKind.PRODUCT:
        made = [one for one in sorted(register.related().get(owner, ())) if _is_product(one, owner, asked.tags)]
        return _pick(asked, made, f"a product of {cast.actors[owner].name}", alone=False)
    return _person_of(asked, [owner]) if asked.mention.kind is ActorKind.PERSON else _of_person(asked, owner)


# How a description tells whom it means, the most telling way first; the last one always holds.
WAYS: tuple[tuple[Callable[[Asked], bool], Callable[[Asked], Found]], ...] = (
    (lambda asked: asked.mention.number == "plural" or bool(asked.facts["count"]), several),
    (lambda asked: bool(asked.facts["of"]), _tied),
    (lambda asked: bool(asked.named("founder", "head", "owner")), _by),
    (lambda asked: bool(asked.facts["seat"] or asked.facts["field"]) or _is_body_of_state(asked), _by_facts),
    (lambda asked: "possessive" in asked.mention.cues, _possessed),
    (lambda _: True, role),
)
