"""An event told by a verb in, how its title says the verb out: as it is told, or in the form that its status needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.claims.titles_subject import capital, cast, is_passive, joined, phrase
from timeline.language.inflect import participle, present
from timeline.language.load import table
from timeline.model import Role, Status

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.claims.clauses import Clauses
    from timeline.claims.scene import Scene
    from timeline.model import Token

_CLITICS = ("se", "s'", "s’", "ne", "n'", "n’", "y", "en", "le", "la", "l'", "l’", "les", "lui", "leur", "me", "nous")


@dataclass(frozen=True, slots=True)
class Group:
    """How a title says the verb: from the word at `begin`, behind `lead`, the head in another `form` if it needs one.

    `subject` is who acts where the clause does not say it, `gap` the object that a relative clause leaves out.
    """

    begin: int
    lead: str = ""
    form: str = ""
    subject: str = ""
    gap: str = ""


def find_group(scene: Scene, told: Told, at: int) -> Group | None:
    """The verb group of the event whose head is the word at `at`; nothing where a title cannot say it."""
    tokens, split = scene.sentence.tokens, scene.split
    begin = _begin(tokens, at, split)
    if begin is not None:
        if not _has_gap(tokens, split, at):
            return Group(begin, lead=_be(scene, at, begin))
        left_out = [i for i, t in enumerate(tokens) if t.head == at and t.dep == "obj" and "PronType=Rel" in t.morph]
        gap = phrase(scene, tokens[at].head) if left_out and tokens[at].head != at else ""
        here = split.all[split.of[at]].opener in listed(scene.language, "titles", "places")
        return (
            Group(begin, gap=gap, form=plain(told, tokens, at, scene.language))
            if gap
            else Group(begin)
            if here
            else None
        )
    if shared := _shared(tokens, at):
        return Group(at, lead=f"{shared} ")
    found = cast(scene, told, Role.AGENT)
    form = _retold(scene, told, at, several=len(found) > 1)
    return Group(at, form=form, subject=capital(joined(scene, found))) if found and all(found) and form else None


def _be(scene: Scene, at: int, begin: int) -> str:
    """The auxiliary that a bare participle lacks: "la loi, entrée en vigueur", "a deal ratified" are."""
    tokens = scene.sentence.tokens
    bare = begin == at and "VerbForm=Part" in tokens[at].morph and "Tense=Past" in tokens[at].morph
    helped = any(t.head == at and t.dep.startswith("aux") for t in tokens) or not is_passive(tokens, at)
    ways = table(scene.language, "clauses").get("titles", {}).get("passive")
    if not bare or helped or not ways:
        return ""
    return f"{ways['Number=Plur' in tokens[at].morph]} "


def _shared(tokens: tuple[Token, ...], at: int) -> str:
    """The auxiliary that a participle shares with the verb it is joined to: "a accusé X et [a] saisi la justice"."""
    above = tokens[at].head
    if tokens[at].dep != "conj" or "Tense=Past" not in tokens[at].morph or "VerbForm=Fin" in tokens[at].morph:
        return ""
    return " ".join(t.text for i, t in enumerate(tokens) if t.head == above and i < above and t.dep.startswith("aux"))


def _lemma(told: Told) -> str:
    """The infinitive of the event's entry."""
    words = told.action.entry.partition("/")[2].split()
    return next((word for word in words if word != "se"), "")


def plain(told: Told, tokens: tuple[Token, ...], at: int, language: str) -> str:
    """The participle without the agreement that a pronoun before it asked for: "l'a condamnée", "a condamné X"."""
    behind = any(t.head == at and t.dep.startswith("aux") for t in tokens) and not is_passive(tokens, at)
    verb = _lemma(told)
    return participle(verb, language) if verb and behind and "VerbForm=Part" in tokens[at].morph else ""


def _retold(scene: Scene, told: Told, at: int, *, several: bool) -> str:
    """The finite form by which a title tells an infinitive or a gerund; empty where it denies or is passive."""
    tokens, verb = scene.sentence.tokens, _lemma(told)
    helped = [t for i, t in enumerate(tokens) if t.head == at and i != at and t.dep.startswith("aux")]
    nonfinite = "VerbForm=Inf" in tokens[at].morph or "Tense=Pres" in tokens[at].morph
    had = any("VerbForm=Inf" in t.morph or "Tense=Pres" in t.morph for t in helped)
    if not verb or is_passive(tokens, at) or not (nonfinite or had) or told.entry is None:
        return ""
    modal = table(scene.language, "clauses").get("titles", {}).get(told.action.status.value)
    perfect = table(scene.language, "clauses").get("titles", {}).get("hedges", {}).get("alleged", {}).get("perfect")
    if told.action.status is Status.ALLEGED and perfect and not told.entry.reflexive:
        moves = verb in table(scene.language, "clauses").get("with_be", ())
        form = f"{perfect[moves][several]} {participle(verb, scene.language)}"
    elif told.action.status in (Status.OCCURRED, Status.ALLEGED):
        form = present(verb, scene.language, several=several)
    else:
        form = f"{modal[several]} {{}}{verb}" if modal else ""
    reflexive = ("s'" if verb[0] in "aeéèêiouyh" else "se ") if told.entry.reflexive else ""
    return form.format(reflexive) if "{}" in form else f"{reflexive}{form}" if form else ""


def alleged(predicate: str, language: str) -> str:
    """The predicate as hearsay: "allegedly stole it", « aurait volé » for « a volé »; as it is where it says so."""
    ways = table(language, "clauses").get("titles", {}).get("hedges", {}).get("alleged", {})
    verb, space, rest = predicate.partition(" ")
    if "adverb" in ways:
        behind = verb.lower() in ways["behind"]  # "was allegedly hacked"
        return f"{verb} {ways['adverb']}{space}{rest}" if behind else f"{ways['adverb']} {predicate}"
    return f"{ways.get('auxiliaries', {}).get(verb.lower(), verb)}{space}{rest}"


def _has_gap(tokens: tuple[Token, ...], split: Clauses, at: int) -> bool:
    """Whether the clause lacks its object, since it has another subject: "the offer that Musk made"."""
    clause = split.all[split.of[at]]
    first = split.of.index(split.of[at])
    return clause.level == "relative" and any(
        tokens[i].pos in ("NOUN", "PROPN", "PRON") and tokens[i].text.lower() not in _CLITICS
        for i in range(first + 1, min([at, *clause.verbs]))
    )


def _begin(tokens: tuple[Token, ...], at: int, split: Clauses) -> int | None:
    """The first word of the verb group: the finite verb and the clitics before it."""
    verbs = [v for v in split.all[split.of[at]].verbs if v <= at and "VerbForm=Fin" in tokens[v].morph]
    if not verbs and not any(t.head == at and t.dep == "nsubj" for t in tokens):
        return None
    begin = verbs[-1] if verbs else at
    while begin and split.of[begin - 1] == split.of[at] and tokens[begin - 1].pos == "AUX":
        begin -= 1
    if any(tokens[i].pos in ("NOUN", "PROPN", "VERB") and tokens[i - 1].pos != "ADP" for i in range(begin + 1, at)):
        return None
    while begin and split.of[begin - 1] == split.of[at] and tokens[begin - 1].text.lower() in _CLITICS:
        begin -= 1
    return begin
