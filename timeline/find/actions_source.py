"""An event's words in their sentence in, the word that names who says so out, or nobody where the text itself does."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.find.actions_words import words_of
from timeline.language.load import table
from timeline.language.tree import upwards
from timeline.model import Span

if TYPE_CHECKING:
    from timeline.model import Sentence


@cache
def _according(language: str) -> tuple[str, ...]:
    return tuple(table(language, "clauses").get("sources", {}).get("according", ()))


def source(sentence: Sentence, parts: tuple[int, ...], *, language: str) -> Span | None:
    """The head of "selon X" or the subject of the verb that reports the event."""
    tokens = sentence.tokens
    reports = words_of(language).reports
    for at in upwards(tokens, parts[0]):
        head, dep = tokens[at].head, tokens[at].dep
        if (
            head != at
            and dep in ("ccomp", "xcomp", "obj", "parataxis", "obl:arg")
            and tokens[head].text.lower() in reports
        ):
            subject = _subject(sentence, head)
            if subject is not None and head not in parts:
                return subject
        # "Epic, a déclaré Apple, ...": the reporting clause hangs below.
        for j, token in enumerate(tokens):
            if (
                token.head == at
                and token.dep in ("parataxis", "conj")
                and token.text.lower() in reports
                and j not in parts
            ):
                subject = _subject(sentence, j)
                if subject is not None and token.dep == "parataxis" and not _says_more(sentence, j):
                    return subject
    return _by_phrase(sentence, _according(language))


def only_quoted(sentence: Sentence, noun: int, *, language: str) -> bool:
    """Whether a noun is named as the source of the rest: "according to the complaint" tells no complaint."""
    tokens = sentence.tokens
    first = noun
    while first and (tokens[first - 1].pos in ("DET", "ADJ", "NOUN") or tokens[first - 1].dep == "nmod:poss"):
        first -= 1
    before = " ".join(token.text.lower() for token in tokens[max(0, first - 2) : first])
    return before.replace("' ", "'").replace("’ ", "’").endswith(_according(language))


def _says_more(sentence: Sentence, verb: int) -> bool:
    """Whether the verb has something else to report: then it is a clause of its own, no "he said" beside this one."""
    return any(token.head == verb and token.dep in ("ccomp", "xcomp", "obj") for token in sentence.tokens)


def _subject(sentence: Sentence, verb: int) -> Span | None:
    for i, token in enumerate(sentence.tokens):
        if token.head == verb and i != verb and token.dep == "nsubj":
            return Span(token.start, token.end)
    return None


def _by_phrase(sentence: Sentence, phrases: tuple[str, ...]) -> Span | None:
    for i, token in enumerate(sentence.tokens):
        # "d'après" is two words: its preposition ends in an apostrophe.
        joined = token.text.endswith(("'", "’")) and "".join(t.text for t in sentence.tokens[i : i + 2]).lower()
        if (token.text.lower() in phrases or joined in phrases) and token.pos in ("ADP", "VERB", "ADV", "SCONJ"):
            if token.dep in ("case", "mark") and token.head != i:
                head = sentence.tokens[token.head]
                if head.pos in ("NOUN", "PROPN", "PRON"):
                    return Span(head.start, head.end)
            later = (t for t in sentence.tokens[i + 1 : i + 6] if t.pos in ("PROPN", "NOUN", "PRON"))
            first = next(later, None)
            if first is not None:
                return Span(first.start, first.end)
    return None
