"""An event in, whether it is only what other words are about out: feared, blamed on somebody, ruled by a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.layout import listed, verbs_listed
from timeline.claims.unfulfilled import is_bare, is_unfulfilled
from timeline.language.tree import first_joined
from timeline.model import Kind, Role, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Token

_COMPLEMENT = ("xcomp", "ccomp", "advcl", "acl", "obj", "obl", "obl:arg", "dep", "nmod")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_MAKING = (Kind.FOUNDING, Kind.LAUNCH)
_LASTS = ("Tense=Pres", "Tense=Imp")


def is_content(scene: Scene, told: Told) -> bool:
    """Whether a verb without a day of its own says what somebody fears or hopes, what another is blamed for, or a rule.

    "hopes that Tata will buy the plant", « reprochait à Rakuten d'avoir racheté », "the licence forbade it to sell".
    """
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or not tokens or told.entry is None or told.entry.noun:
        return False
    above = [i for i in _above(tokens, at) if i not in told.action.parts]
    wishing = verbs_listed(scene.language, "status", "wishing") | listed(scene.language, "status", "wishes")
    row = first_joined(tokens, at)
    that = scene.split.all[scene.split.of[at]].level == "complement"
    if any(tokens[i].text.lower() in wishing for i in (above if row == at or not that else (row, *above))):
        return True
    if told.action.status is Status.ALLEGED and told.action.kind is not Kind.BREACH:
        accusing = verbs_listed(scene.language, "status", "accusing")
        if any(tokens[i].text.lower() in accusing and "Tense=Imp" in tokens[i].morph for i in above):
            return True
    return _is_ruled(scene, told, (at, *above)) or _is_of_a_suit(scene, told, at) or _is_a_name(scene, told, at)


def _is_of_a_suit(scene: Scene, told: Told, at: int) -> bool:
    """Whether a suit's own words say it: "the lawsuit accuses Apple of"; the suit is told elsewhere."""
    return told.action.kind is Kind.STATEMENT and _subject(scene, at) in listed(scene.language, "status", "suits")


def _subject(scene: Scene, at: int) -> str | None:
    """The head of a verb's subject, in small letters."""
    return next((t.text.lower() for t in scene.sentence.tokens if t.head == at and t.dep == "nsubj"), None)


def _is_a_name(scene: Scene, told: Told, at: int) -> bool:
    """Whether a relative clause only says which firm or man is meant: "the company that created Fortnite"."""
    tokens, place = scene.sentence.tokens, scene.split.of[at]
    first = scene.split.of.index(place)
    if told.action.kind not in _MAKING or scene.split.all[place].level != "relative" or not first:
        return False
    doer = first < at and tokens[first].head == at and tokens[first].dep == "nsubj"
    return doer and tokens[first - 1].pos == "NOUN" and not any(p.role is Role.AGENT for p in told.cast)


def is_lent_its_day(scene: Scene, told: Told) -> bool:
    """Whether a dated event that only another word is about has the day of the verb above it.

    "asked the court in May to block the sale", « avait obtenu en mai le droit de revendre », "fined in May for blocking
    rivals" block and sell nothing in May.
    """
    at, tokens = told.action.token, scene.sentence.tokens
    if told.time is None or at is None or not tokens or told.entry is None or told.action.status is Status.DENIED:
        return False
    if _was_hoped(scene, at):
        return True
    lead = _ground(scene, at)
    if lead is not None:
        return told.time.end <= tokens[lead].start
    before = tokens[at].head < at and told.time.end <= tokens[at].start
    if not before or not is_bare(scene, at):
        return False
    return is_unfulfilled(scene, told) or is_content(scene, told)


def _was_hoped(scene: Scene, at: int) -> bool:
    """Whether an infinitive was only hoped for at the time, whatever its day: "had hoped to sell it in 2012"."""
    tokens = scene.sentence.tokens
    above = tokens[at].head
    wishing = tokens[above].text.lower() in verbs_listed(scene.language, "status", "wishing")
    main = scene.split.all[scene.split.of[above]].level == "main"  # "said it hoped to" still hopes
    morph = tokens[above].morph
    past = ("Tense=Imp" in morph and main) or ("Tense=Past" in morph and "VerbForm=Part" in morph)
    return wishing and past and above < at and is_bare(scene, at)


def _ground(scene: Scene, at: int) -> int | None:
    """The place of what leads the verb as the reason of a penalty: "for blocking", « pour avoir bloqué »."""
    tokens = scene.sentence.tokens
    grounds = listed(scene.language, "clauses", "grounds")
    if "Tense=Pres" in tokens[at].morph and "VerbForm=Part" in tokens[at].morph:
        return at - 1 if at and tokens[at - 1].text.lower() in grounds else None
    thin = listed(scene.language, "status", "thin")
    first = at - 1
    while first > 0 and tokens[first].text.lower() in thin:
        first -= 1
    aided = any("VerbForm=Inf" in token.morph and token.pos == "AUX" for token in tokens[first + 1 : at])
    return first if aided and first >= 0 and tokens[first].text.lower() in grounds else None


def _is_ruled(scene: Scene, told: Told, places: Sequence[int]) -> bool:
    """Whether the verb, or the one above it, allows, forbids or obliges, and a text does so or it does so for good."""
    tokens = scene.sentence.tokens
    binding = verbs_listed(scene.language, "status", "binding")
    for i in places:
        if tokens[i].text.lower() not in binding:
            continue
        if _subject(scene, i) in listed(scene.language, "status", "rules"):
            return told.action.kind is not Kind.REGULATION
        compels = tokens[i].text.lower() in verbs_listed(scene.language, "status", "compelling")
        if i != places[0] and compels and any(tense in tokens[i].morph for tense in _LASTS):
            return True
    return False


def _above(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The word that governs the verb at `at`, or the row that it stands in; behind its noun the verb of that noun."""
    own = first_joined(tokens, at)
    for _ in range(2):
        above = tokens[own].head
        if above == own or tokens[own].dep not in _COMPLEMENT:
            return
        yield above
        if tokens[above].pos not in _NOMINAL:
            return
        own = first_joined(tokens, above)
