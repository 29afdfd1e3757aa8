"""A language in, the words that its parser reads in place of others out: `[stand_ins]` of `language.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.lexicon import lexicon
from timeline.language.load import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model import Span

_LAST_WORD = re.compile(r"(\w+)[ '-]*$")
_NEXT_WORD = re.compile(r" (\w+)")
_REACH = 16  # characters back in which the word before a name is looked for
_OTHER = frozenset(["infinitive", "imperfect", "future", "conditional", "participle", "gerund"])


@dataclass(frozen=True, slots=True)
class StandIns:
    """`name` stands in for a name, `body` for one after a determiner; `verbs` say what stands in for a verb form.

    `participle` stands in for one of `participles` behind one of `auxiliaries`, `adverbs` between them or not, and
    before `by`; `opening` for one that opens a sentence before one of `followers` ("Inculpé en août, l'homme ..."),
    where it is not `familiar` to the model.
    `alike` are words that the model takes for others, and what it reads well in the same places.
    No verb stands behind a word of `nominal`. Verbs of `nouns` are nouns too: they are verbs behind a name or one of
    `subjects`, or before one of `objects`. `small` words in a name are no nouns; `openers` begin sentences.
    """

    name: str
    body: str
    determiners: frozenset[str]
    subjects: frozenset[str]
    verbs: Mapping[str, str]
    nouns: frozenset[str]
    nominal: frozenset[str]
    objects: frozenset[str]
    small: frozenset[str]
    openers: frozenset[str]
    participles: frozenset[str]
    participle: str
    opening: str
    familiar: frozenset[str]
    followers: frozenset[str]
    by: str
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    alike: Mapping[str, str]

    def after_auxiliary(self, text: str, at: int, start: int, before: str) -> bool:
        """Whether an auxiliary stands before a place, an adverb between them at most."""
        if before in self.adverbs or before.endswith("ment"):
            before = word_before(text, text.rfind(" ", start, at - 1) + 1, start)
        return before in self.auxiliaries

    def opens_with(self, text: str, word: re.Match[str], span: Span) -> bool:
        """Whether a word is a participle in front of a sentence or behind a colon, with what it tells and a comma."""
        form = word.group().lower()
        if form not in self.participles or form in self.familiar:
            return False
        if word.group() in self.verbs and word.start() > span.start:
            return False
        before = text[span.start : word.start()].rstrip(' «"')
        if before and before[-1] not in ":;":
            return False
        return word_after(text, word.end()).lower() in self.followers and "," in text[word.end() : span.end]


@cache
def stand_ins(language: str) -> StandIns | None:
    """The stand-ins of a language, or nothing where its folder names none."""
    rules = table(language, "language").get("stand_ins")
    if rules is None:
        return None
    written = lexicon(language).heads
    verbs: dict[str, str] = {}
    participles = set()
    for form, features in lexicon(language).verbs.items():
        if "participle" in features:
            participles.add(form)
        if (tense := _tense(features)) in rules["tenses"]:
            singular, plural = rules["tenses"][tense]
            if form.endswith(tuple(rules["plural"])) and not form.endswith(tuple(rules["singular"])):
                verbs[form] = plural
            elif not form.endswith(tuple(rules["other_persons"])):
                verbs[form] = singular
    nouns = {form for form, entries in written.items() if any(entry.noun for entry, _ in entries)}
    return StandIns(
        name=rules["name"],
        body=rules["body"],
        determiners=frozenset(rules["determiners"]),
        subjects=frozenset(rules["subjects"]),
        verbs=verbs,
        nouns=frozenset(nouns | set(rules["nouns"])),
        nominal=frozenset(rules["nominal"]),
        objects=frozenset(rules["objects"]),
        small=frozenset([*rules["determiners"], *rules["nominal"], *rules["small"]]),
        participles=frozenset(participles),
        participle=rules["participle"],
        opening=rules["opening"],
        familiar=frozenset(rules["familiar"]),
        followers=frozenset(rules["followers"]),
        by=f" {rules['by']} ",
        auxiliaries=frozenset(rules["auxiliaries"]),
        adverbs=frozenset(rules["adverbs"]),
        alike=rules["alike"],
        openers=frozenset(table(language, "language").get("starters", ())),
    )


def _tense(features: frozenset[str]) -> str | None:
    """The one tense that a form may be; what the present and the past write alike is read as the present."""
    return None if features & _OTHER else "present" if "present" in features else "past" if "past" in features else None


def word_after(text: str, at: int) -> str:
    """The word just behind a place, as it is written."""
    match = _NEXT_WORD.match(text, at)
    return match.group(1) if match else ""


def word_before(text: str, at: int, start: int) -> str:
    """The word just before a place, in small letters; nothing after a comma or another mark."""
    match = _LAST_WORD.search(text, max(start, at - _REACH), at)
    return match.group(1).lower() if match else ""
