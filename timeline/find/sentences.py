"""A text and its language in, the bounds of its sentences and headings out, by rules and without a model."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.load import table
from timeline.model import Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1500  # characters; longer runs without a full stop are cut at a space, so that one line cannot eat the memory
HEADING_WORDS = 24

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-*•●▪◦‣·–—►▶→]+|\(?\d{1,2}[.)]|\(?[a-z]\)|#{1,6})[ \t\u00a0\u202f]+")
_NOTE = r"\[\d{1,3}\]|[¹²³⁰⁴-⁹]+"  # the number of a footnote
_STOP = re.compile(rf"[.!?…]+(?:[ \u00a0\u202f]?»|[\"”’'\)\]*]|{_NOTE})*(?=\s|$)")
_OPENS = re.compile(r"\s*[\"“«‘'(\[—–-]*[ \u00a0\u202f]?")
_LAST_WORD = re.compile(r"[^\s*_\"“«‘'’(\[]+$")
_WORD = re.compile(r"[^\W\d_]+")
_CLOSING = "\"”»’')] \u00a0\u202f"


def find_sentences(text: str, *, language: str, body: tuple[Span, ...] = ()) -> tuple[Sentence, ...]:
    r"""The sentences of `text` in order, each inside one span of `body` (the whole text where that is empty).

    A line that stands alone without a full stop is a heading. A full stop ends no sentence after a title, an initial or
    an abbreviation of `language.toml`.

    >>> text = "Le procès\n\nM. Musk attaque OpenAI. La cour tranchera."
    >>> [(s.heading, text[s.start : s.end]) for s in find_sentences(text, language="fr")]
    [(True, 'Le procès'), (False, 'M. Musk attaque OpenAI.'), (False, 'La cour tranchera.')]
    """
    found: list[Sentence] = []
    for span in sorted(body) or [Span(0, len(text))]:
        for block in _blocks(text, span):
            found.extend(_sentences(text, block, language))
    return tuple(found)


def _blocks(text: str, span: Span) -> Iterator[Span]:
    """Lines, with the lines of a hard-wrapped paragraph joined."""
    run: list[Span] = []
    for match in _LINE.finditer(text, span.start, span.end):
        line = Span(match.start(), match.end())
        if not match.group().strip():
            continue
        if run and not (text.count("\n", run[-1].end, line.start) == 1 and _continues(text, run[-1], line)):
            yield Span(run[0].start, run[-1].end)
            run = []
        run.append(line)
    if run:
        yield Span(run[0].start, run[-1].end)


def _continues(text: str, line: Span, after: Span) -> bool:
    """Whether a line break is only the width of a page: no full stop before it, and a line that was full."""
    before = line.of(text).rstrip()
    following = after.of(text)
    if before[-1:] in ".!?…:" or _BULLET.match(following) or _BULLET.fullmatch(before + " "):
        return False
    first = following.lstrip()[:1]
    width = len(before)
    return first.islower() or (
        _WIDE <= width <= _WIDEST and len(following.rstrip()) <= width + _RAGGED and _cut(before)
    )


_WIDE, _WIDEST, _RAGGED = 66, 100, 14


def _cut(line: str) -> bool:
    """Whether a line stops in the middle of a phrase: more than one capital-free word at its end says so."""
    last = line.rsplit(maxsplit=1)[-1].strip(_CLOSING + ",;")
    return line.rstrip()[-1:] in ",;" or (last.islower() and len(last) <= 4)  # noqa: PLR2004 - de, the, with, pour


def _sentences(text: str, block: Span, language: str) -> Iterator[Sentence]:
    bullet = _BULLET.match(text, block.start, block.end)
    start, listed = (bullet.end(), "#" not in bullet.group()) if bullet else (block.start, False)
    pieces = [piece for whole in _cuts(text, start, block.end, language) for piece in _short(text, whole)]
    alone = len(pieces) == 1 and not listed
    for piece in pieces:
        yield Sentence(piece.start, piece.end, heading=alone and _is_heading(piece.of(text), bullet is not None))


def _is_heading(line: str, marked: bool) -> bool:  # noqa: FBT001 - private, one caller
    if marked:
        return True
    closed = line.rstrip(_CLOSING)[-1:] in tuple(".…;") or line.endswith((",", ":"))
    return not closed and len(line.split()) <= HEADING_WORDS


def _cuts(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, match, start, end, language):
            yield _trim(text, start, match.end())
            start = match.end()
    if text[start:end].strip():
        yield _trim(text, start, end)


def _trim(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))


@cache
def _stops(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = table(language, "language")
    return (
        frozenset(words.get("titles", ())),
        frozenset(words.get("abbreviations", ())),
        frozenset(words.get("starters", ())),
    )


def _ends(text: str, stop: re.Match[str], start: int, end: int, language: str) -> bool:
    """Whether a sentence ends at this punctuation, by the word before it and the word after it."""
    opening = _OPENS.match(text, stop.end(), end)
    first = opening.end() if opening else stop.end()
    if first >= end:
        return True
    _, _, starters = _stops(language)
    word = _WORD.match(text, first, end)
    starts = word is not None and word.group() in starters
    mark = stop.group()
    if (
        mark[0] == "!"
        and (name := _LAST_WORD.search(text, start, stop.start() + 1))
        and name.group() in _stops(language)[0]
    ):
        return False
    if text[first].islower():
        return False
    if "…" in mark or mark.startswith("..."):
        return starts or mark.rstrip(_CLOSING) != mark
    return mark != "." or _ends_at_dot(
        text[max(start, stop.start() - 20) : stop.start()], starts=starts, language=language
    )


def _ends_at_dot(before: str, *, starts: bool, language: str) -> bool:
    """Whether a full stop ends a sentence after the characters `before`; `starts`: a usual first word follows."""
    titles, abbreviations, _ = _stops(language)
    word = _LAST_WORD.search(before)
    last = word.group() if word else ""
    if last in titles:
        return False
    # A single capital is an initial; X is more often the network than Malcolm's name.
    initial = len(last) == 1 and last.isupper() and last != "X"
    if initial or last in abbreviations or re.fullmatch(r"(?:\w\.)+\w", last):
        return starts
    return not (last.isdigit() and len(before) <= 3)  # noqa: PLR2004 - "12. " numbers a line


def _short(text: str, span: Span) -> Iterator[Span]:
    """The span, or pieces of at most `LONGEST` characters, cut at a space where there is one."""
    start = span.start
    while span.end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield _trim(text, start, cut)
        start = cut
    if text[start : span.end].strip():
        yield _trim(text, start, span.end)
