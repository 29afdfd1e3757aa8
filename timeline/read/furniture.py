"""A text in, the spans of the article's own words out: without menus, share lines, newsletters, forms and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Span
from timeline.read.lines import ENDS, Line, lines_of
from timeline.read.published import READ, alone, days_in, is_chronicle
from timeline.read.rules import Rule, any_of, rules

if TYPE_CHECKING:
    from collections.abc import Iterable

TOO_LONG = 400
"""Characters after which a line is a paragraph of the article, whatever it says."""
WRAPPED = 55
LISTED = 8
SHORT = 25
LONG_TAIL = 120
HEAD = 6
TITLE = 5
"""Words that make a title; a site's name and its sections have fewer."""
NEAR = 2


def own_words(text: str) -> tuple[Span, ...]:
    r"""The spans of `text` that are article, in order; the whole text where nothing of it looks like one.

    >>> text = "Passer au contenu\n\nMusk attaque OpenAI\n\nPartager sur X"
    >>> [span.of(text) for span in own_words(text)]
    ['Musk attaque OpenAI']
    """
    lines = lines_of(text)
    taken = _taken(lines)
    kept = [line for number, line in enumerate(lines) if number not in taken]
    kept = kept[_title(kept) :]
    if not kept:
        return (Span(0, len(text)),) if text.strip() else ()
    return tuple(_joined(text, _after_dateline(kept)))


def _title(kept: list[Line]) -> int:
    """The number of the line that is the title: the words before it are names of the site and its sections.

    It stands above the first sentence, and is the first line that is longer than such names, else the longest.
    """
    above = kept[: next((number for number, line in enumerate(kept) if line.prose or line.plain.endswith(ENDS)), 0)]
    titles = (number for number, line in enumerate(above) if line.words >= TITLE)
    longest = max(range(len(above)), key=lambda number: above[number].words, default=0)
    return next(titles, longest)


def only_furniture(text: str) -> bool:
    """Whether no line of `text` is an article's: a page that shows a cookie wall, or asks for a subscription."""
    lines = lines_of(text)
    return len(_taken(lines)) == len(lines)


def _taken(lines: list[Line]) -> set[int]:
    """The numbers of the lines that are furniture."""
    taken: set[int] = set()
    chronicle = is_chronicle(lines)
    for number, line in enumerate(lines):
        if number in taken or (number and number - 1 not in taken and _goes_on(lines[number - 1], line)):
            continue
        for rule in _matching(line, chronicle=chronicle):
            taken.add(number)
            after = _goes_with(rule, lines, number)
            if after is None:
                return taken | set(range(number, len(lines)))
            taken.update(after)
    return taken


def _matching(line: Line, *, chronicle: bool = False) -> Iterable[Rule]:
    if len(line.plain) > TOO_LONG:
        return
    if any_of("furniture").match(line.plain):
        yield from (rule for rule in rules("furniture") if rule.pattern.match(line.plain))
    first = line.plain[:READ]
    if any_of("updated").match(first):
        yield from rules("updated")[:1]
    if not line.prose and any(days_in(first, rule) for rule in rules("published") if not (chronicle and alone(rule))):
        yield from rules("published")[:1]


def _goes_on(before: Line, line: Line) -> bool:
    """Whether `line` continues a sentence that was broken to fit a width: then it is no line of its own."""
    ended = before.plain.rstrip("\"'”’)] ").endswith((".", "!", "?", ":", "…", "»"))
    return not line.apart and before.end - before.start >= WRAPPED and not ended


def _goes_with(rule: Rule, lines: list[Line], number: int) -> Iterable[int] | None:
    """The lines after `number` that a rule takes along; `None` for all of them."""
    after = lines[number + 1 :]
    if rule.takes == "rest":
        return None if _comments_follow(lines, number) else ()
    if rule.takes == "run":
        wanted = next(
            (i for i, line in enumerate(after) if not (rule.then and rule.then.match(line.plain))), len(after)
        )
    elif rule.takes == "list":
        ends = (
            i
            for i, line in enumerate(after)
            if i == LISTED or line.prose or line.words > SHORT or _opens_the_rest(line)
        )
        wanted = next(ends, len(after))
    elif rule.takes == "next":
        wanted = next((i + 1 for i, line in enumerate(after[:3]) if line.prose), 0)
        # A box about the author stands at the end, or is told apart by nothing: then better keep a paragraph too much.
        wanted = wanted if sum(line.words for line in after[wanted:] if line.prose) < LONG_TAIL else 0
    else:
        wanted = 0
    return range(number + 1, number + 1 + wanted)


def _comments_follow(lines: list[Line], number: int) -> bool:
    """Whether readers speak after this heading, and not the article: they sign or reply, or they are few."""
    before = sum(line.words for line in lines[:number] if line.prose)
    after = sum(line.words for line in lines[number + 1 :] if line.prose)
    if not before or after <= before / 2:
        return bool(before)
    # A counter under the title is followed by the article, whose readers sign far below.
    paragraphs = 0
    for line in lines[number + 1 :]:
        if paragraphs > NEAR:
            return False
        if len(line.plain) < TOO_LONG and _signed(line):
            return True
        paragraphs += line.prose
    return False


def _opens_the_rest(line: Line) -> bool:
    return any(rule.takes == "rest" for rule in _matching(line))


def _signed(line: Line) -> bool:
    return bool(any_of("comment").match(line.plain)) or any(
        rule.kind == "form" and rule.pattern.match(line.plain) for rule in rules("furniture")
    )


def _after_dateline(kept: list[Line]) -> list[Span]:
    """The bounds of the kept lines; the dateline of the first sentence is cut off."""
    spans = [Span(line.start, line.end) for line in kept]
    for number, line in enumerate(kept[:HEAD]):
        found = next((match for rule in rules("dateline") if (match := rule.pattern.match(line.plain))), None)
        if found and found.end() < len(line.plain):
            # Opening signs were stripped from the front, so the words are counted from the end.
            spans[number] = Span(line.end - len(line.plain) + found.end(), line.end)
            break
    return spans


def _joined(text: str, spans: list[Span]) -> Iterable[Span]:
    """Neighbours as one span, where nothing but white space stands between them."""
    current = spans[0]
    for span in spans[1:]:
        if text[current.end : span.start].isspace():
            current = Span(current.start, span.end)
        else:
            yield current
            current = span
    yield current
