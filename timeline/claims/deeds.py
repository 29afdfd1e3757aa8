"""An event outside the lexicon in, whether it tells a deed out: somebody did something, and it is said as a fact."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.claims.layout import agents
from timeline.language.inflect import conjugate
from timeline.language.load import table
from timeline.model import ActorKind, Kind, Status

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Token

_REACH = 12  # words around the verb
_OBJECTS = ("obj", "obl:arg", "xcomp", "iobj", "obl", "obl:agent")
_NOMINAL = ("NOUN", "PROPN")
_LOOSE = (Kind.LAUNCH, Kind.POLICY)
_SEVERAL = 2
_BY_THE_WAY = (Kind.LAWSUIT, Kind.COMPLAINT, Kind.APPEAL)


@cache
def _unreal(language: str) -> frozenset[str]:
    rules = table(language, "clauses").get("status", {})
    keys = ("negations", "future_auxiliaries", "possible_auxiliaries", "no")
    return frozenset(word for key in keys for word in rules.get(key, ()))


@cache
def _idle(language: str) -> frozenset[str]:
    verbs = table(language, "clauses").get("clauses", {}).get("idle", ())
    return frozenset(form for verb in verbs for form in (verb, *conjugate(verb, language)))


def is_deed(scene: Scene, told: Told) -> bool:
    """Whether the clause stands as a fact of its own, with an object and a verb that is no state, wish or thought.

    A clause under "if" or "that", a future, a conditional, a negation and what one says of oneself are none.
    """
    at = told.action.token
    tokens, split, language = scene.sentence.tokens, scene.split, scene.language
    if at is None or not tokens:
        return False
    clause = split.of[at]
    if split.all[clause].level in ("complement", "adverbial") or tokens[at].text.lower() in _idle(language):
        return False
    own = [i for i, t in enumerate(tokens) if at in {i, t.head} and split.of[i] == clause]
    group = [i for i in own if abs(at - i) < _REACH]
    if any(tokens[i].text.lower() in _unreal(language) or "Person=1" in tokens[i].morph for i in group):
        return False
    moods = " ".join(tokens[i].morph for i in group if tokens[i].pos in ("VERB", "AUX"))
    if "Mood=Cnd" in moods or "Tense=Fut" in moods or "Tense=Past" not in moods:
        return False
    return any(tokens[i].dep in _OBJECTS and tokens[i].pos in _NOMINAL for i in group)


def is_purpose(scene: Scene, told: Told) -> bool:
    """Whether the verb only says what another deed was for: "pour réclamer des masques", "sued to block the deal"."""
    at = told.action.token
    tokens = scene.sentence.tokens
    return at is not None and at < len(tokens) and leads_to(tokens, at, scene.language)


def leads_to(tokens: tuple[Token, ...], at: int, language: str) -> bool:
    """Whether the verb at `at` tells a purpose or a ground: "pour créer", "pour avoir copié", "for deceiving users"."""
    rules = table(language, "clauses")
    if "Tense=Pres" in tokens[at].morph and "VerbForm=Part" in tokens[at].morph:
        return at > 0 and tokens[at - 1].text.lower() in rules.get("clauses", {}).get("grounds", ())
    thin = rules.get("status", {}).get("thin", ())
    first = at - 1
    while first > 0 and tokens[first].text.lower() in thin and tokens[first].text.lower() != "to":
        first -= 1
    if not any("VerbForm=Inf" in token.morph for token in tokens[first + 1 : at + 1]):
        return False
    word = tokens[max(0, first)].text.lower()
    return word in rules.get("clauses", {}).get("purpose", ()) and (word != "to" or tokens[at].dep == "advcl")


def is_passing(scene: Scene, told: Told) -> bool:
    """Whether an undated event that names nobody beside its agent is beside the point: a habit, a means, a background.

    So is a launch or a change, which any verb of making or changing tells, unless a past verb tells it as the news of
    its clause or of somebody ("who has unveiled"); and any deed that only describes a thing ("the sum he has paid").
    Nor does a company leave anybody without a day: "the company left much behind".
    """
    doers = {scene.kinds.get(actor) for actor in agents(told.participants)}
    if told.action.details.get("class") == "leave" and doers and ActorKind.PERSON not in doers:
        return True
    if told.action.status is not Status.OCCURRED or len({p.actor for p in told.cast}) >= _SEVERAL:
        return False
    if told.action.kind in _LOOSE:
        product = told.action.kind is Kind.POLICY and {scene.kinds.get(p.actor) for p in told.cast} == {
            ActorKind.PRODUCT
        }
        return product or not _is_told_past(scene, told)  # "the model has changed" by nobody
    return told.action.kind is Kind.INVESTMENT and _is_aside(scene, told)


def is_background(scene: Scene, told: Told) -> bool:
    """Whether an undated event is only mentioned: by a noun, or a participle that describes something else.

    The news of its sentence is told by another verb; only who goes to court or accuses does so by the way too
    ("retaliated, suing its biggest customer").
    """
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or not tokens or told.entry is None:
        return False
    if told.action.status is not Status.OCCURRED:
        return False
    if told.action.kind in _BY_THE_WAY:
        return told.entry.noun and told.action.kind is not Kind.APPEAL
    bare = "VerbForm=Part" in tokens[at].morph and "Tense=Past" in tokens[at].morph
    if len({p.role for p in told.cast}) >= _SEVERAL and (told.entry.noun or not bare):
        return False  # "the purchase of Slack by Salesforce": who did it to whom is told
    if told.entry.noun:
        return True
    aided = any(t.dep.startswith("aux") and tokens[t.head] is tokens[at] for t in tokens)
    return "VerbForm=Part" in tokens[at].morph and not aided


def _is_told_past(scene: Scene, told: Told) -> bool:
    """Whether a past verb tells it, in a main clause or in one that has its subject in a relative pronoun."""
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or not tokens or tokens[at].pos not in ("VERB", "AUX"):
        return False
    clause = scene.split.all[scene.split.of[at]]
    passive = any(t.dep in ("aux:pass", "nsubj:pass") and tokens[t.head] is tokens[at] for t in tokens)
    if passive or clause.level not in ("main", "relative") or _is_aside(scene, told):
        return False
    perfect = any(t.dep.startswith("aux") and tokens[t.head] is tokens[at] for t in tokens)
    simple = "VerbForm=Fin" in tokens[at].morph and "Tense=Past" in tokens[at].morph
    return simple or (perfect and "VerbForm=Inf" not in tokens[at].morph)


def _is_aside(scene: Scene, told: Told) -> bool:
    """Whether the deed stands in a relative clause about something else than who did it: "the millions he invested"."""
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or not tokens:
        return False
    place = scene.split.of[at]
    first = scene.split.of.index(place)
    subject = any(tokens[i].dep.startswith("nsubj") and tokens[i].head == at for i in range(first + 1, at))
    return scene.split.all[place].level == "relative" and subject


def is_hypothesis(scene: Scene, told: Told) -> bool:
    """Whether the clause only supposes: "if the board agreed to sell"; "whether" asks about what may well happen."""
    at = told.action.token
    if at is None or not scene.sentence.tokens:
        return False
    rules = table(scene.language, "clauses").get("status", {})
    clause = scene.split.all[scene.split.of[at]]
    return clause.opener in rules.get("conditions", ()) and clause.opener not in rules.get("open_questions", ())


def is_averted(scene: Scene, told: Told) -> bool:
    """Whether it only nearly happened: "almost collapsed", « a failli fermer »."""
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or not tokens:
        return False
    rules = table(scene.language, "clauses").get("status", {})
    before = at - 1
    while before > 0 and tokens[before].text.lower() in rules.get("thin", ()):
        before -= 1
    return before >= 0 and tokens[before].text.lower() in rules.get("almost", ())
