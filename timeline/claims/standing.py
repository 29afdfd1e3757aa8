"""Dates that stand alone in an article in, the undated events that they date below out: "it all began in May"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.claims.layout import listed, verbs_listed
from timeline.model import Status

if TYPE_CHECKING:
    from timeline.claims.layout import Layout
    from timeline.model import Sentence, Time

_FEW = 2  # words beside a date that stands alone: "En mai 2014."
_SHORT = 12  # words of a sentence that only sets the stage
PLUPERFECT = ("had", "'d", "’d", "avait", "avaient", "était", "étaient")


@dataclass(frozen=True, slots=True)
class Standing:
    """A date and where in the text it no longer holds; one that only sets the stage holds for the next sentence."""

    time: Time
    until: int


def standing(text: str, sentence: Sentence, dates: list[Time], layout: Layout, *, opens: bool) -> Standing | None:
    """The date of a sentence that tells nothing else: alone in its line or in front of it, or the start of a story.

    What `opens` the article with the day of the news and tells it by an image alone holds for what says it plainly.
    """
    known = [time for time in dates if time.when.known]
    if len(known) != 1:
        return None
    words = [i for i, token in enumerate(sentence.tokens) if token.text.isalnum() and i not in layout.dated]
    line = text.find("\n", sentence.end)
    line = len(text) if line < 0 else line
    if sentence.tokens and len(words) <= _FEW and not layout.verbs(range(len(sentence.tokens))):
        alone = not text[sentence.end : line].strip(" *_#.:")
        return Standing(known[0], len(text) if alone else line)
    sets = verbs_listed(layout.language, "clauses", "sets")
    short = len(words) <= _SHORT and (any(layout.word(i) in sets for i in words) or _is_scene(sentence, layout))
    if short or (opens and known[0].anchor == "publication" and known[0].when.days == 1):
        rest = text.find(".", sentence.end + 1)
        return Standing(known[0], len(text) if rest < 0 else rest)
    return None


def _is_scene(sentence: Sentence, layout: Layout) -> bool:
    """Whether it only says when it was: "It was the end of April.", « Fin 2020, c'est le choc » and the like."""
    if layout.verbs(range(len(sentence.tokens))) or not layout.dated:
        return False
    at = said_of(layout)
    first = min(layout.dated)
    return (
        at is None
        if first <= 1 and not _has_verb(sentence)
        else at is not None and (first <= 1 or first - at <= _FEW + 2)
    )


def _has_verb(sentence: Sentence) -> bool:
    return any("VerbForm=Fin" in token.morph for token in sentence.tokens)


def said_of(layout: Layout) -> int | None:
    """Where the sentence says "it was"."""
    pairs = listed(layout.language, "clauses", "scenes")
    return next((i for i in range(1, len(layout.tokens)) if f"{layout.word(i - 1)} {layout.word(i)}" in pairs), None)


def dated_below(layout: Layout, times: list[Time | None], dates: list[Time]) -> list[int]:
    """The undated facts told by verbs of main clauses, unless another date stands in front of them."""
    taken = [time for action, time in enumerate(times) if time is not None and layout.nouns[action]]
    found = []
    for action, mention in enumerate(layout.actions):
        if times[action] is not None or layout.known[action] is None or layout.nouns[action]:
            continue
        before = [time for time in dates if time.start < mention.start and time not in taken]
        told = layout.of(action)
        past = any(layout.word(i) in PLUPERFECT for i in told.verbs)
        if told.level == "main" and mention.status is Status.OCCURRED and not before and not past:
            found.append(action)
    return found
