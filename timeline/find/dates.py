"""A text in, its date expressions out as they are written: rule, meaning and slots, and nothing that needs a clock."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from timeline.find.dates_aside import aside
from timeline.find.dates_tense import counts, sentence, signal, tense
from timeline.language.grammar import Grammar, Match, Memory, grammar
from timeline.language.load import table
from timeline.language.words import APART, GLUED, Words, words
from timeline.model import Span, TimeMention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# Signs that make a number part of something else when they touch it: amounts, versions, dockets, shares.
BEFORE = frozenset("$€£¥#§°/.,-+_@&=~^*<>\\|%")
AFTER = frozenset("%€$£¥/_°@+*=^\\")
BARE_TENSE_OF: dict[str | None, str] = {"by": "future", "until": "future"}  # where no verb tells it
TENSE_OF: dict[str | None, str] = {
    "since": "past",
    "ahead": "future",
}  # what the word before a date says of its direction
ENOUGH = 4096
BLOCK = 100_000  # characters read at once
OPENERS = frozenset('.!?:;"«“»”(-•*\n')
CURRENCIES = frozenset("$€£§°")  # they keep a space before their number
OPENING, CLOSING = frozenset('"«“‘'), frozenset('"»”’')
CHAINS = frozenset("-./,:")
PARAGRAPH = re.compile(r"\n[^\S\n]*\n|(?<=[.!?»”\"*:])[^\S\n]{0,9}\n")
PARTS = ("year", "month", "day", "weekday")  # of a date, by which two sides of a range are alike


def find_dates(text: str, *, language: str, body: Sequence[Span] = ()) -> tuple[TimeMention, ...]:
    """Every date expression of the text, whole, in order, never overlapping.

    `body` holds the spans that are the article's own words; what lies outside is never found. A language without a
    folder falls back on dateparser (rule "dateparser").
    """
    if not table(language, "dates"):
        from timeline.find.dates_other import find_dates_otherwise

        return find_dates_otherwise(text, language=language, body=body)
    rules = grammar(language)
    return tuple(
        mention
        for start, end in _blocks(text)
        for mention in _mentions(words(text[start:end]), rules, start)
        if not body or any(span.start <= mention.start and mention.end <= span.end for span in body)
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Bounds of pieces cut where a paragraph or at least a line ends, so that memory does not grow with the text."""
    start = 0
    while start < len(text):
        end = start + BLOCK
        if end < len(text):
            cuts = (text.rfind(mark, start, end) + len(mark) for mark in ("\n\n", "\n", ". ", " "))
            end = next((cut for cut in cuts if cut > start + BLOCK // 2), end)
        yield start, min(end, len(text))
        start = end


def _mentions(found: Words, rules: Grammar, offset: int) -> Iterator[TimeMention]:  # noqa: C901 - the one hot loop, kept flat
    first, folded, free = rules.first, found.folded, 0
    memory: Memory = {}
    paragraphs = _paragraphs(found)
    waiting: dict[int, list[Match]] = {}  # read from a word of the surroundings, their span begins later
    for at, word in enumerate(folded):
        if at < free:
            continue
        matches = waiting.pop(at, [])
        if (word in first or word[0].isdigit()) and rules.begins(found, at):
            for match in rules.read(found, at, memory):
                if not _stands(found, match):
                    continue
                if match.first == at:
                    matches.append(match)
                else:
                    waiting.setdefault(match.first, []).append(match)
        if len(memory) > ENOUGH:
            memory.clear()
        if not matches:
            continue
        best = max(matches, key=lambda match: (match.after, match.last))
        if best.rule.means in {"year", "span"} and counts(found, best.first, best.last, rules.code):
            continue
        if best.rule.means == "year" and _is_title(found, best):
            continue
        free = best.last
        if best.rule.means != "nothing":
            begins = paragraphs[bisect_right(paragraphs, found.starts[best.first]) - 1]
            yield _mention(found, best, rules, offset, begins)


def _mention(found: Words, match: Match, rules: Grammar, offset: int, begins: int) -> TimeMention:
    start, end = found.starts[match.first], found.ends[match.last - 1]
    slots = {**match.rule.adds, **{name: value for name, value in match.slots.items() if name not in "[]"}}
    opening = signal(found, match.first, match.last, rules.code)
    told = TENSE_OF.get(opening) or tense(found, match.first, match.last, rules.code) or BARE_TENSE_OF.get(opening)
    return TimeMention(
        offset + start,
        offset + end,
        found.text[start:end],
        match.rule.name,
        match.rule.means,
        slots,
        told,
        opening,
        sides=tuple(
            Span(offset + found.starts[one], offset + found.ends[two - 1]) for one, two in _sides(found, match)
        ),
        paragraph=offset + begins,
        sentence=offset + sentence(found, match.first),
        aside=aside(found, match.first, match.last, rules.code, named="year" in slots),
    )


def _is_title(found: Words, match: Match) -> bool:
    """Whether a year stands alone between quotation marks, as the title of a work: Apple's "1984" commercial."""
    inside = match.first > 0 and match.last < len(found.folded)
    return inside and found.folded[match.first - 1] in OPENING and found.folded[match.last] in CLOSING


def _paragraphs(found: Words) -> list[int]:
    """Where paragraphs begin: behind an empty line, or behind a line that ends as sentences do."""
    return [0, *(match.end() for match in PARAGRAPH.finditer(found.text))]


def _sides(found: Words, match: Match) -> tuple[tuple[int, int], ...]:
    """The words of the two sides of a range where each is a date of its own, so that TIMEX3 counts two.

    "from 2 to 5 March", "6-7 May 1954", "1914-1918" are two; "between 2015 and 2018" tells how wide one date is.
    """
    if match.rule.means == "years":
        return (match.first, match.first + 1), (match.last - 1, match.last)
    if match.rule.means != "span":
        return ()
    begin, end = match.slots["begin"], match.slots["end"]
    alike = all((part in begin) == (part in end) for part in PARTS)
    dash = found.folded[begin["words"][1]] == "-"
    apart = match.rule.apart or (alike and (dash or "month" in begin)) or (dash and "day" in end and "month" in end)
    return (begin["words"], end["words"]) if apart else ()


def _stands(found: Words, match: Match) -> bool:
    """Whether the span is whole words by itself, not a piece of a number, a version or an address."""
    if match.rule.means == "nothing":
        return True
    if match.rule.case and not CASES[match.rule.case](found, match):
        return False
    return _free_before(found, match.first) and _free_after(found, match.last)


def _capitals(found: Words, match: Match) -> list[bool]:
    return [found.text[found.starts[place]].isupper() for place in range(match.first, match.last)]


def _opens(found: Words, first: int) -> bool:
    """Whether a word opens a sentence, so that its capital says nothing."""
    return first == 0 or found.gaps[first] == APART or found.folded[first - 1] in OPENERS


# What a rule may ask of capitals: a name has one ("March"), a common word none ("the daily", but "Daily Mail").
CASES: dict[str, Callable[[Words, Match], bool]] = {
    "capital": lambda found, match: _capitals(found, match)[0],
    "lower": lambda found, match: not _capitals(found, match)[0],
    # A day of the calendar that is a given name too: "Noël" is one, "Noël Forgeard" none.
    "alone": lambda found, match: (
        not (
            _free_after(found, match.last)
            and match.last < len(found)
            and found.text[found.starts[match.last]].isupper()
        )
    ),
    "inner": lambda found, match: any(_capitals(found, match)[1:]),
    "common": lambda found, match: (
        (not _capitals(found, match)[0] or _opens(found, match.first)) and not any(_capitals(found, match)[1:])
    ),
}


def _free_before(found: Words, first: int) -> bool:
    if not first or found.gaps[first] != GLUED:
        return first == 0 or found.gaps[first] == APART or found.folded[first - 1] not in CURRENCIES
    sign = found.folded[first - 1]
    if sign.isalnum() or sign in BEFORE:
        return False
    chained = sign in CHAINS and first > 1 and found.gaps[first - 1] == GLUED
    return not (chained and found.folded[first - 2].isalnum())


def _free_after(found: Words, last: int) -> bool:
    if last == len(found.folded) or found.gaps[last] != GLUED:
        return True
    sign = found.folded[last]
    if sign.isalnum() or sign in AFTER:
        return False
    chained = sign in CHAINS and last + 1 < len(found.folded) and found.gaps[last + 1] == GLUED
    return not (chained and found.folded[last + 1].isalnum())
