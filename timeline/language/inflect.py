"""A verb's infinitive and its language in, its written forms with what each may be out, from `conjugation.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language.load import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FEATURES = ("infinitive", "present", "imperfect", "past", "future", "conditional", "participle", "gerund")
_VOWELS = "aeiou"
_HARD = tuple("aâoôuû")


@cache
def conjugate(verb: str, language: str) -> Mapping[str, frozenset[str]]:
    """Every form of `verb` with its `FEATURES`; the infinitive alone in a language without a table.

    >>> sorted(conjugate("ban", "en")["banned"])
    ['participle', 'past']
    >>> sorted(conjugate("licencier", "fr")["licenciera"])
    ['future']
    """
    rules = table(language, "conjugation")
    forms: dict[str, set[str]] = {verb: {"infinitive"}}
    tense_forms = _by_groups(verb, rules) if "groups" in rules else _by_suffixes(verb, rules)
    if not rules:
        tense_forms = iter(())
    for feature, form in tense_forms:
        forms.setdefault(form, set()).add(feature)
    return {form: frozenset(features) for form, features in forms.items()}


@cache
def present(verb: str, language: str, *, several: bool = False) -> str:
    """What it or they do; empty where the language has no table.

    >>> present("signer", "fr"), present("perdre", "fr", several=True), present("sue", "en")
    ('signe', 'perdent', 'sues')
    """
    rules = table(language, "conjugation")
    if "groups" not in rules:
        return (verb if several else "has" if verb == "have" else _third(verb)) if rules else ""
    forms = [form for feature, form in _by_groups(verb, rules) if feature == "present"]
    ours = next((i for i, form in enumerate(forms) if form.endswith(("ons", "sommes"))), None)
    if ours is None:
        return ""
    # A stem with a vowel of its own (appelle) stands behind the plain one (appele).
    if soft := rules.get("soft", {}).get(verb):
        return f"{soft}{'ent' if several else 'e'}"
    theirs = (form for form in forms[ours:] if form.endswith(("ent", "ont")))
    return next(theirs, "") if several else forms[ours - 1]


@cache
def participle(verb: str, language: str) -> str:
    """The masculine singular of the past participle; empty where the language has no table.

    >>> participle("condamner", "fr"), participle("découvrir", "fr"), participle("buy", "en")
    ('condamné', 'découvert', 'bought')
    """
    rules = table(language, "conjugation")
    forms = _by_groups(verb, rules) if "groups" in rules else _by_suffixes(verb, rules) if rules else ()
    return next((form for feature, form in forms if feature == "participle"), "")


def plural(noun: str, language: str) -> tuple[str, ...]:
    """A noun's singular and plurals as they are written: the regular ones, French `-aux` for `-al` and `-x` for `-eau`.

    >>> plural("inquiry", "en")
    ('inquiry', 'inquiries')
    >>> plural("bureau", "fr")
    ('bureau', 'bureaux')
    """
    if language == "en":
        return (noun, noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in _VOWELS else _s(noun))
    if noun[-1:] in ("s", "x", "z"):
        return (noun,)
    if noun.endswith(("au", "eu")):
        return (noun, noun + "x")
    return (noun, noun[:-2] + "aux") if noun.endswith("al") else (noun, noun + "s")


def _third(verb: str) -> str:
    if verb.endswith("o"):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else _s(verb)


def _s(word: str) -> str:
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _by_suffixes(verb: str, rules: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """English: -s, -ed, -ing, with y -> ies, mute e and doubled consonants; past and participle may be irregular."""
    consonant_y = verb.endswith("y") and verb[-2:-1] not in _VOWELS
    yield "present", verb
    yield "present", _third(verb)
    doubling = rules.get("doubling", {})
    either = verb in doubling.get("either", ())
    doubled = verb + verb[-1] if either or verb in doubling.get("verbs", ()) else verb
    mute = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    yield "gerund", (verb[:-1] if mute else doubled) + "ing"
    if either:
        yield from (("gerund", verb + "ing"), ("past", verb + "ed"), ("participle", verb + "ed"))
    irregular = rules.get("irregular", {}).get(verb)
    if irregular:
        for feature, words in zip(("past", "participle"), irregular.split(), strict=True):
            yield from ((feature, word) for word in words.split("|"))
        return
    regular = verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if consonant_y else doubled + "ed"
    yield "past", regular
    yield "participle", regular


def _by_groups(verb: str, rules: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """French: the endings of the verb's group, with c, g and the stem's vowel written as they sound."""
    fitting = [
        name
        for name, group in rules["groups"].items()
        if (verb in group["members"] if "members" in group else verb.endswith(name))
    ]
    if not fitting:
        return
    name = max(fitting, key=len)
    group = rules["groups"][name]
    cut = group.get("stem", name)
    stem = verb[: -len(cut)]
    hard = cut.startswith(_HARD)  # "déc-ouvrir" has sounded so all along
    soft = rules.get("soft", {}).get(verb)
    for feature in FEATURES[1:]:
        for ending in group[feature].split():
            yield feature, stem + ending if hard else _join(stem, "" if ending == "-" else ending)
            if soft and name == "er" and (ending in ("e", "es", "ent") or feature in ("future", "conditional")):
                yield feature, soft + ending


def _join(stem: str, ending: str) -> str:
    """The sound of c and g is kept before a, o and u: lançait, gageait."""
    if ending.startswith(_HARD):
        if stem.endswith("c"):
            return stem[:-1] + "ç" + ending
        if stem.endswith("g"):
            return stem + "e" + ending
    return stem + ending
