"""A language's names.toml in, its words as sets and tables out, ready to be looked up one word at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from timeline.language.amounts import amounts
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon
from timeline.language.load import languages, table
from timeline.model import ActorKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

WORD = re.compile(r"(?:O['’](?=[A-Z]))?\w+(?:[-&.+]\w+)*(?:(?<=Inc|orp|Ltd)\.|(?<=\bCo)\.)?")

Sex = Literal["f", "m"]
Number = Literal["singular", "plural"]


Needed = tuple[frozenset[str], ...]
_FIGHTS = (Kind.LAWSUIT, Kind.COMPLAINT, Kind.APPEAL, Kind.SETTLEMENT, Kind.PARTNERSHIP, Kind.NEGOTIATION)


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for actors: their kind, a tag that the register's facts know, and what agrees with it."""

    kind: ActorKind
    tag: str
    gender: Sex | None
    number: Number


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun: `gender` "n" is for things and bodies; `possessive` and `object` say how it stands."""

    number: Number
    gender: Literal["f", "m", "n"] | None
    possessive: bool


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language says about names; each table maps words to what they tell.

    Words of `never` are no part of a name, those of `alone` no name by themselves. `reach` is how many words the
    longest noun has that begins with a word. `neuter` holds where things have pronouns of their own, so that "he" is
    always a person and French "il" is not; `compounds` where a noun may stand before the noun it tells of, `bare` where
    it needs no article. `latter` are pronouns for the one named last; participles of `passive` tell of a person behind
    a form of `be`; `fights` are verbs and nouns that oppose or join two parties, each with the words it needs beside
    it; `clitics` are articles too, and pronouns only before a verb; there `datives` have no gender. `counted` words
    have their number before them; verbs of `replies` answer an attack.
    """

    honorifics: Mapping[str, str] = field(default_factory=dict)
    nouns: Mapping[str, Noun] = field(default_factory=dict)
    reach: Mapping[str, int] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    nations: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    determiners: Mapping[str, str] = field(default_factory=dict)
    genders: Mapping[str, str] = field(default_factory=dict)
    plural: frozenset[str] = frozenset()
    count: Mapping[str, int] = field(default_factory=dict)
    past: frozenset[str] = frozenset()
    joins: Mapping[str, frozenset[str]] = field(default_factory=dict)
    participles: Mapping[str, str] = field(default_factory=dict)
    by: frozenset[str] = frozenset()
    pronouns: Mapping[str, tuple[Pronoun, ...]] = field(default_factory=dict)
    objects: frozenset[str] = frozenset()
    expletive: Mapping[str, frozenset[str]] = field(default_factory=dict)
    forms: Mapping[str, ActorKind | None] = field(default_factory=dict)
    legal: frozenset[str] = frozenset()
    heads: Mapping[str, ActorKind] = field(default_factory=dict)
    verbs: Mapping[str, ActorKind] = field(default_factory=dict)
    never: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    fights: Mapping[str, tuple[Needed, ...]] = field(default_factory=dict)
    counted: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    replies: Mapping[str, str] = field(default_factory=dict)
    neuter: bool = False
    bare: bool = False
    latter: frozenset[str] = frozenset()
    clitics: frozenset[str] = frozenset()
    datives: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    compounds: bool = False
    speech: frozenset[str] = frozenset()


def spoken(words: str) -> str:
    """A phrase of a table as the words of a text are read: "lanceur_d'alerte" is "lanceur d alerte"."""
    return " ".join(WORD.findall(words.replace("_", " ")))


def _reach(nouns: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for noun in nouns:
        words = noun.split()
        found[words[0]] = max(len(words), found.get(words[0], 0))
    return found


def _set(words: str) -> frozenset[str]:
    return frozenset(spoken(word) for word in words.split())


def _table(room: Mapping[str, str]) -> dict[str, str]:
    return {spoken(word): key for key, words in room.items() for word in words.split()}


def _nations(room: Mapping[str, str]) -> dict[str, str]:
    """Words for a nation's people and things, in both numbers, as they are written and with a capital."""
    found = _table(room)
    many = {f"{word}s": nation for word, nation in found.items() if word[-1:].isalpha() and word[-1:] not in "sxz"}
    capital = {word[:1].upper() + word[1:]: nation for word, nation in (found | many).items()}
    return capital | many | found


def _kinds(room: Mapping[str, str]) -> dict[str, ActorKind]:
    kinds = {"legal": ActorKind.COMPANY, **{kind.value: kind for kind in ActorKind}}
    return {word: kinds[key] for key, words in room.items() if key in kinds for word in words.split()}


def _nouns(room: Mapping[str, Mapping[str, str]], plurals: list[tuple[str, str]]) -> Iterator[tuple[str, Noun]]:
    for kind, tags in room.items():
        for tag, words in tags.items():
            for word in words.split():
                forms = word.split("/")
                for form, gender in zip(forms, ("m", "f") if len(forms) > 1 else (None,), strict=True):
                    one = spoken(form).lower()
                    many = next(one[: match.start()] + s for e, s in plurals if (match := re.search(f"(?:{e})$", one)))
                    yield many, Noun(ActorKind(kind), tag, gender, "plural")  # type: ignore[arg-type]
                    yield one, Noun(ActorKind(kind), tag, gender, "singular")  # type: ignore[arg-type]


def _pronouns(room: Mapping[str, str]) -> dict[str, tuple[Pronoun, ...]]:
    found: dict[str, tuple[Pronoun, ...]] = {}
    for key, words in room.items():
        if key in {"object", "latter", "clitic", "dative"}:
            continue
        traits = key.split()
        gender: Any = next((trait for trait in traits if trait in {"f", "m", "n"}), None)
        pronoun = Pronoun("plural" if "plural" in traits else "singular", gender, "possessive" in traits)
        for word in words.split():
            found[spoken(word)] = (*found.get(spoken(word), ()), pronoun)
    return found


def _fights(language: str) -> dict[str, tuple[Needed, ...]]:
    """The written forms of verbs and nouns of `_FIGHTS`, each with the other words of its phrase."""
    found: dict[str, tuple[Needed, ...]] = {}
    for form, entries in lexicon(language).heads.items():
        needed = tuple(tuple(part.words for part in one.parts) for one, _ in entries if one.kind in _FIGHTS)
        if needed:
            found[form] = needed
    return found


@cache
def name_words(language: str) -> NameWords:
    """The words of `language`; the bare tables of a name's inside where it has no names.toml."""
    room = table(language, "names") if language in languages() else {}
    forms: dict[str, ActorKind | None] = {**_kinds(room.get("forms", {}))}
    forms.update(dict.fromkeys(room.get("forms", {}).get("none", "").split()))
    said = room.get("determiners", {})
    nouns = dict(sorted(_nouns(room.get("nouns", {}), room.get("plural", [])), key=lambda one: one[1].number))
    pronouns = _pronouns(room.get("pronouns", {}))
    classes = ("definite", "demonstrative", "possessive", "indefinite")
    return NameWords(
        honorifics=_table(room.get("honorifics", {})),
        nouns=nouns,
        reach=_reach(nouns),
        fields=_table(room.get("fields", {})),
        nations=_nations(room.get("nations", {})),
        countries=_table(room.get("countries", {})),
        determiners=_table({key: said[key] for key in classes if key in said}),
        genders=_table({key: said[key] for key in ("f", "m") if key in said}),
        plural=_set(said.get("plural", "")),
        count=said.get("count", {}),
        past=_set(said.get("past", "")),
        joins={key: _set(words) for key, words in room.get("joins", {}).items()},
        participles=_table({key: words for key, words in room.get("participles", {}).items() if key != "by"}),
        by=_set(room.get("participles", {}).get("by", "")),
        pronouns=pronouns,
        neuter=any(reading.gender == "n" for readings in pronouns.values() for reading in readings),
        objects=_set(room.get("pronouns", {}).get("object", "")),
        expletive={key: _set(words) for key, words in room.get("expletive", {}).items()},
        forms=forms,
        legal=frozenset(room.get("forms", {}).get("legal", "").split()),
        heads=_kinds(room.get("heads", {})),
        verbs=_kinds(room.get("verbs", {})),
        never=frozenset(room.get("never", {}).get("words", "").split()),
        alone=frozenset(room.get("never", {}).get("alone", "").split()),
        opening=_set(room.get("opening", {}).get("words", "")),
        inside=_set(room.get("inside", {}).get("words", "")),
        persons=_set(room.get("inside", {}).get("persons", "")),
        compounds=said.get("compounds", False),
        bare=said.get("bare", False),
        latter=_set(room.get("pronouns", {}).get("latter", "")),
        clitics=_set(room.get("pronouns", {}).get("clitic", "")),
        datives=_set(room.get("pronouns", {}).get("dative", "")),
        passive=_set(room.get("verbs", {}).get("passive", "")),
        be=_set(room.get("verbs", {}).get("be", "")),
        speech=_set(room.get("verbs", {}).get("speech", "")),
        suffixes=_set(room.get("inside", {}).get("suffixes", "")),
        fights=_fights(language),
        counted=amounts(language).counted,
        months=_months(language),
        replies=_replies(room.get("verbs", {}).get("replies", ""), language),
    )


def _replies(verbs: str, language: str) -> dict[str, str]:
    """The forms of verbs that answer an attack, each with the word that must follow it ("hit back") or nothing."""
    split = (verb.partition("_") for verb in verbs.split())
    return {form: after for verb, _, after in split for form in (verb, *conjugate(verb, language))}


def _months(language: str) -> frozenset[str]:
    months = table(language, "dates").get("slots", {}).get("month", {}) if language in languages() else {}
    return frozenset(word for words in months.values() for word in words)
