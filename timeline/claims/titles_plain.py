"""An event in that neither a template nor its clause tells in, a title from what is quoted or described out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.claims.titles_subject import capital, described, phrase
from timeline.language.inflect import participle, present
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.claims import Told
    from timeline.claims.scene import Scene

_QUOTE = re.compile(r"[«“\"]\s*(?P<said>[^«»“”\"]+?)[\s,.]*[»”\"]")
_FEW, _SOME = 3, 6  # words of a quote that says something: of a sentence, and of a part of one
_PREDICATE = re.compile(r"(\{\w+\}(?: (?:et|and) \{\w+\})?) (s'en |se |s')?([^\s{]+)((?: .*)?)$")
_ENDINGS = ("é", "i", "u", "t")  # of participles
_VOWEL = tuple("aeiouyéèêAEIOUYÉ")


def quoted(scene: Scene, told: Told, who: str, *, most: int) -> str:
    """Who says it and the words themselves: "Tim Cook : « C'est une victoire »"; empty where nothing is quoted."""
    if told.action.kind is not Kind.STATEMENT or not who or (told.entry is not None and told.entry.noun):
        return ""
    rules = table(scene.language, "clauses").get("titles", {})
    match = _QUOTE.search(scene.text, scene.sentence.start, scene.sentence.end)
    if match is None or len(match["said"].split()) < _FEW or "quotes" not in rules:
        return ""
    opens, closes = rules["quotes"]
    room = most - len(f"{who}{rules['colon']}{opens}{closes}")
    words = " ".join(match["said"].split())
    if words[0].islower() and len(words.split()) < _SOME:
        return ""
    if len(words) > room:
        kept = words[: room - 1].split(" ")[:-1]
        while kept and kept[-1].lower() in rules.get("bound", ()):
            kept.pop()
        words = " ".join(kept).rstrip(",;:") + "…"
    return capital(f"{who}{rules['colon']}{opens}{words}{closes}") if len(words.split()) >= _FEW else ""


def participle_title(scene: Scene, told: Told, *, most: int) -> str:
    """What is described as done: "un contrat, conclu en mars" is told as "Un contrat est conclu"."""
    at, tokens = told.action.token, scene.sentence.tokens
    ways = table(scene.language, "clauses").get("titles", {}).get("passive")
    if at is None or not tokens or not ways or (told.entry is not None and told.entry.noun):
        return ""
    token = tokens[at]
    bare = "VerbForm=Part" in token.morph and "Tense=Past" in token.morph and token.dep.startswith("acl")
    # "a jury awarded to Sonos" is no jury that was awarded.
    purpose = table(scene.language, "clauses").get("clauses", {}).get("purpose", ())
    after = tokens[at + 1] if at + 1 < len(tokens) else token
    stands = at + 1 in scene.dated or (after.pos in ("PUNCT", "ADP") and after.text.lower() not in purpose)
    noun = described(scene, token.head, at) if bare and stands and token.head < at else _opened(scene, at)
    said = capital(f"{noun} {ways['Number=Plur' in token.morph]} {token.text.lower()}")
    return said if noun and len(said) <= most else ""


def _opened(scene: Scene, at: int) -> str:
    """The subject that a participle at the head of its sentence describes: "Annoncée en mai, l'opération doit ..."."""
    tokens = scene.sentence.tokens
    opens = all(token.pos in ("ADV", "PUNCT") for token in tokens[:at]) and "Tense=Past" in tokens[at].morph
    comma = next((i for i in range(at, len(tokens)) if tokens[i].text == ","), None)
    if not opens or comma is None or any("VerbForm=Fin" in token.morph for token in tokens[:comma]):
        return ""
    noun = next((i for i in range(comma + 1, len(tokens)) if tokens[i].pos in ("NOUN", "PROPN", "PRON", "VERB")), comma)
    same = all(
        part in tokens[at].morph
        for part in tokens[noun].morph.split("|")
        if part.startswith(("Gender=", "Number=")) and part.partition("=")[0] in tokens[at].morph
    )
    subject = tokens[noun].pos == "NOUN" and all(token.pos in ("DET", "ADJ") for token in tokens[comma + 1 : noun])
    return phrase(scene, noun) if subject and same else ""


def hedged(template: str, *, status: Status, language: str) -> str:
    """The template of what is denied, planned, possible or alleged as such: "ne vend pas", "may buy", "aurait volé"."""
    rules = table(language, "clauses").get("titles", {}).get("hedges", {})
    ways, match = rules.get(status.value), _PREDICATE.match(template)
    if not ways or match is None:
        return template
    slots, reflexive, verb, rest = match.groups(default="")
    if "adverb" in ways:
        said = (verb, ways["adverb"]) if verb in rules["being"] else (ways["adverb"], verb)
        return f"{slots} {' '.join(said)}{rest}"
    if status is Status.DENIED and ("being" not in rules or verb in rules["being"]):
        # French puts its negation around the verb, English behind "be".
        before = ways["vowel"] if (reflexive or verb)[0] in _VOWEL else ways["before"]
        words, article = rest.lstrip(), str(next((a for a in ways.get("one", ()) if rest[1:].startswith(a)), ""))
        if article:  # "ouvre une enquête", "n'ouvre pas d'enquête"
            words = words.removeprefix(article)
            words = f"{ways['none'][words[:1] in _VOWEL]}{words}"
        return f"{slots} {before}{reflexive}{verb} {ways['after']} {words}".rstrip()
    infinitive, several = _infinitives(language).get(verb, ("", False))
    if infinitive and "perfect" in ways:  # "aurait pillé", "se serait emparé", "serait parti"
        moves = reflexive or infinitive in table(language, "clauses").get("with_be", ())
        done = participle(infinitive, language)
        return f"{slots} {reflexive}{ways['perfect'][bool(moves)][several]} {done}{rest}" if done else template
    return f"{slots} {ways['modal'][several]} {reflexive}{infinitive}{rest}" if infinitive else template


@cache
def _infinitives(language: str) -> Mapping[str, tuple[str, bool]]:
    """Each present form of the verbs of titles with its infinitive, and whether it is a plural."""
    rules = table(language, "clauses").get("titles", {}).get("hedges", {})
    entries = lexicon(language).entries.values()
    verbs = {entry.name.partition("/")[2].removeprefix("se ").split()[0] for entry in entries if not entry.noun}
    found = {}
    for verb in sorted(verbs | set(rules.get("verbs", ()))):
        for several in (True, False):
            if form := present(verb, language, several=several):
                found[form] = (verb, several)
    return {
        **found,
        **{
            form: (verb, bool(many))
            for verb, forms in rules.get("irregular", {}).items()
            for many, form in enumerate(forms)
        },
    }


def agree(said: str, at: int, who: str, rules: dict[str, Any], *, several: bool) -> str:
    """The predicate that begins at `at` with its participle as its subject asks for: "sont condamnés", "est mise"."""
    verbs = rules.get("passive") if rules.get("agrees") else None
    auxiliary, _, rest = said[at:].strip().partition(" ")
    word, space, tail = rest.partition(" ")
    if not verbs or auxiliary not in verbs or not word.endswith((*_ENDINGS, "s")):
        return said
    feminine = not several and who.lower().startswith(tuple(rules["feminine"]))
    word += "e" * feminine
    word += "s" * (several and not word.endswith("s"))
    return f"{said[:at]} {auxiliary} {word}{space}{tail}"
