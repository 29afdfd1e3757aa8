"""A sentence of a language whose presents are plural nouns too in, the words that are verbs there out.

"Google fines two founders" is no noun phrase: behind a name and before an object, "fines" is a verb, as it is behind
"who" or in a headline that has no other. The parser reads one verb that it knows in the place of each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.find.reading_words import word_before
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD, _WHOLE = re.compile(r"\w+"), re.compile(r"[\w-]+")
_NAMED = re.compile(r"(?:^|[\s\"“(])([A-Z][\w&.-]*)[ ]$")
_NEXT = re.compile(r" ([\"“$€£]|\w+)")
_STOPS = (".", "!", "?", "…")
_WIDE = 40  # characters back in which the word before is looked for


@dataclass(frozen=True, slots=True)
class Presents:
    """`verb` stands in for one of `forms` behind a name or a comma and before one of `objects`, and behind `subjects`.

    In a line without a full stop that has none of `finite`, it does so behind any word that is none of `nominal`. No
    name is one of `openers`, the words that begin sentences.
    """

    verb: str
    forms: frozenset[str]
    finite: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    nominal: frozenset[str]
    openers: frozenset[str]


@cache
def presents(language: str) -> Presents | None:
    """The presents of a language, or nothing where its folder tells none."""
    rules: Mapping[str, list[str]] | None = table(language, "language").get("presents")
    if rules is None:
        return None
    forms, finite = set(), set(rules["finite"])
    for form, features in lexicon(language).verbs.items():
        if features == {"present"}:
            forms.add(form)
        elif "past" in features or features == {"infinitive", "present"}:
            finite.add(form)
    return Presents(
        verb=str(rules["verb"]),
        forms=frozenset(forms),
        finite=frozenset(finite),
        subjects=frozenset(rules["subjects"]),
        objects=frozenset(rules["objects"]),
        nominal=frozenset(rules["nominal"]),
        openers=frozenset(table(language, "language").get("starters", ())),
    )


def present_verbs(text: str, span: Span, rules: Presents) -> Iterator[tuple[Span, str, bool]]:
    """The words of the sentence at `span` that are verbs, each with what is read in its place."""
    found = [match for match in _WORD.finditer(text, span.start, span.end) if match.group() in rules.forms]
    if not found:
        return
    certain = [match for match in found if _is_verb(text, match, span, rules)]
    if not certain and text[span.start : span.end].rstrip(" \"”'")[-1:] not in _STOPS:
        certain = _of_headline(text, span, found, rules)
    for match in certain:
        yield Span(match.start(), match.end()), rules.verb, False


def _is_verb(text: str, match: re.Match[str], span: Span, rules: Presents) -> bool:
    """Whether the words right beside a form make it a verb."""
    if word_before(text, match.start(), span.start) in rules.subjects:
        return True
    after = _NEXT.match(text, match.end(), span.end)
    if not after or not (after[1].lower() in rules.objects or after[1][0].isupper() or not after[1][0].isalpha()):
        return False
    before = text[max(span.start, match.start() - _WIDE) : match.start()]
    named = _NAMED.search(before)
    if named:
        return named[1] not in rules.openers
    return before.endswith(", ") and after[1].lower() in rules.objects and "," in text[span.start : match.start() - 2]


def _of_headline(text: str, span: Span, found: list[re.Match[str]], rules: Presents) -> list[re.Match[str]]:
    """The verb of a line that has no other: the first form that no determiner and no preposition leads."""
    words = [match.group() for match in _WHOLE.finditer(text, span.start, span.end)]
    if rules.finite.intersection(words):
        return []
    for match in found:
        before = word_before(text, match.start(), span.start)
        if before and before not in rules.nominal and _NEXT.match(text, match.end(), span.end):
            return [match]
    return []
