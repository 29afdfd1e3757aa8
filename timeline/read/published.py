"""A text in, the publication day out that its own lines state: a dateline, a "Published on" line, a lone date."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.day import typed_day
from timeline.read.draft import Evidence
from timeline.read.lines import Line, lines_of
from timeline.read.rules import Rule, rules

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = 15
TAIL = 4
CHRONICLE = 2
SIGNS = re.compile(r" ?[|•·] ?")
SHORT = 80
READ = 200
"""Characters of a line that may hold the day; the rest is the article."""


def alone(rule: Rule) -> bool:
    """Whether the rule takes a date that nothing says more about."""
    return rule.kind == "alone"


def days_in(line: str, rule: Rule) -> re.Match[str] | None:
    """The rule's match with a line; a date alone may be set apart from others by signs, as sites do.

    >>> days_in("Press release | 30 September 2022 | Brussels", next(filter(alone, rules("published"))))["day"]
    '30 September 2022'
    """
    pieces = [line, *SIGNS.split(line)] if alone(rule) and SIGNS.search(line) else [line]
    return next(filter(None, map(rule.pattern.match, pieces)), None)


def is_chronicle(lines: list[Line]) -> bool:
    r"""Whether days stand as headings over what happened on them: then none of them is the publication day.

    Such a heading stands between two paragraphs; the day of a page stands above them, those of other pages below.

    >>> story = "Le juge a entendu hier les deux parties du procès."
    >>> is_chronicle(lines_of("\n".join(("7 mars 2017", story, "8 mai 2018", story, "3 juin 2019", story))))
    True
    """
    headings = set()
    told = False
    for line, after in pairwise(lines):
        if told and after.prose and len(line.plain) < SHORT:
            found = (days_in(line.plain, rule) for rule in rules("published") if alone(rule))
            headings |= {match["day"] for match in found if match and match["day"] == match.string}
        told = told or line.prose
    return len(headings) >= CHRONICLE


def stated_day(text: str, *, language: str | None = None) -> Evidence | None:
    r"""The first day that a line at the top of `text` (or at its very end) gives as its own; `None` where none does.

    A day on which the text was updated is not the day it was published.

    >>> stated_day("Musk attaque\n\nPublié le 12 mars 2024, mis à jour le 14 mars 2024").day
    datetime.date(2024, 3, 12)
    """
    return next(_stated(text, language), None)


def _stated(text: str, language: str | None) -> Iterator[Evidence]:
    lines = lines_of(text)
    head, tail = lines[:HEAD], lines[HEAD:][-TAIL:]
    ordered = sorted((*rules("published"), *rules("dateline")), key=lambda rule: rule.language != language)
    lone = not is_chronicle(lines)
    for place, line in enumerate((*head, *tail)):
        plain = line.plain[:READ]
        if any(rule.pattern.match(plain) for rule in rules("updated")):
            continue
        for rule in ordered:
            if alone(rule) and (line.prose or not lone):
                continue
            # At the end of a text a lone date may be anything; there the words must say that it was published.
            if place >= len(head) and (line.prose or alone(rule) or rule.kind == "dateline"):
                continue
            found = days_in(plain, rule)
            if found and (words := found.groupdict().get("day")):
                try:
                    day = typed_day(words, language=rule.language if rule.language == language else None)
                except InputError:
                    continue
                yield Evidence(day, "text", found[0].strip())
