"""A text in, the publication day out that its own lines state: a dateline, a "Published on" line, a lone date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.day import typed_day
from timeline.read.draft import Evidence
from timeline.read.lines import Line, lines_of
from timeline.read.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = 15
TAIL = 4
CHRONICLE = 3
READ = 200
"""Characters of a line that may hold the day; the rest is the article."""


def is_chronicle(lines: list[Line]) -> bool:
    r"""Whether days stand as headings over what happened on them: then none of them is the publication day.

    >>> is_chronicle(lines_of("7 mars 2017\nUn accord.\n8 mai 2018\nUne rupture.\n3 juin 2019\nUn procès."))
    True
    """
    alone = [rule for rule in rules("published") if rule.kind == "alone"]
    days = {
        found["day"]
        for line in lines
        if len(line.plain) < READ
        for rule in alone
        if (found := rule.pattern.match(line.plain)) and found["day"] == line.plain
    }
    return len(days) >= CHRONICLE


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
    updated = rules("updated")
    chronicle = is_chronicle(lines)
    for place, line in enumerate((*head, *tail)):
        plain = line.plain[:READ]
        if any(rule.pattern.match(plain) for rule in updated):
            continue
        for rule in ordered:
            # At the end of a text a lone date may be anything; there the words must say that it was published.
            if chronicle and rule.kind == "alone":
                continue
            if place >= len(head) and (line.prose or rule.kind in {"alone", "dateline"}):
                continue
            found = rule.pattern.match(plain)
            if found and (words := found.groupdict().get("day")):
                try:
                    day = typed_day(words, language=rule.language if rule.language == language else None)
                except InputError:
                    continue
                yield Evidence(day, "text", plain[: found.end()].strip())
