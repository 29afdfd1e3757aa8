"""The events of a sentence in, the same out with what was done "at once" on the day of what was told right before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Claim, Time

_BESIDE = 3  # characters between two sentences
_YEAR = 366  # days: from what was told in no finer a date nothing can follow at once


def at_once(scene: Scene, tolds: Sequence[Told], earlier: Sequence[Claim]) -> list[Told]:
    """What happens « aussitôt », "promptly" has the date of the deed that it answers.

    That is the one told before it in its sentence, no aside about who acts ("the firm, founded in 1996, immediately
    denied it"), else the latest of the sentence before; `earlier` are the claims told before.
    """
    found = list(tolds)
    for place in _places(scene):
        told = min(
            (t for t in found if _may(scene, t, place)), key=lambda t: abs((t.action.token or 0) - place), default=None
        )
        time = None if told is None else _here(scene, found, place) or _before(scene, earlier)
        if told is not None and time is not None:
            found[found.index(told)] = replace(told, time=time)
    return found


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = sorted(listed(language, "order", "at_once"), key=len, reverse=True)
    behind = sorted(listed(language, "order", "at_once_of"), key=len, reverse=True)
    either, of = ("|".join(map(re.escape, some)) for some in (words, behind))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)(?!\s(?:{of})(?!\w))" if words else r"(?!)", re.IGNORECASE)


def _places(scene: Scene) -> Iterator[int]:
    """The tokens that say "at once", unless they only lead another event: "immediately after the ruling"."""
    for match in _pattern(scene.language).finditer(scene.text, scene.sentence.start, scene.sentence.end):
        at = (i for i, token in enumerate(scene.sentence.tokens) if token.start <= match.start() < token.end)
        yield from at


def _may(scene: Scene, told: Told, place: int) -> bool:
    """Whether the words at `place` may tell when it happened: an undated fact of their clause, told by a verb.

    What a tense tells that is not the story's own ("raises pay at once") is none.
    """
    at, entry = told.action.token, told.entry
    if told.time is not None or told.action.status is not Status.OCCURRED or at is None or (entry and entry.noun):
        return False
    habit = any(
        f"Tense={one}" in scene.sentence.tokens[at].morph for one in listed(scene.language, "status", "habitual")
    )
    return scene.split.of[at] == scene.split.of[place] and not habit


def _here(scene: Scene, tolds: Sequence[Told], place: int) -> Time | None:
    """The date of the nearest deed before it in the sentence."""
    acts = [t for t in tolds if t.action.token is not None and t.action.token < place]
    acts = [t for t in acts if _fits(t.time) and not _is_aside(scene, t.action.token or 0, place)]
    return max(acts, key=lambda t: t.action.token or 0).time if acts else None


def _is_aside(scene: Scene, act: int, place: int) -> bool:
    """Whether a deed is told in a clause that describes somebody, and does not hold or open what is told."""
    at, clause = scene.split.of[act], scene.split.all[scene.split.of[act]]
    above: int | None = scene.split.of[place]
    while above is not None and above != at:
        above = scene.split.all[above].parent
    if above == at or clause.level == "main":
        return False
    participle = bool(clause.verbs) and clause.opener == scene.sentence.tokens[clause.verbs[0]].text.lower()
    return clause.level == "relative" or (participle and scene.split.of[0] != at)


def _before(scene: Scene, earlier: Sequence[Claim]) -> Time | None:
    """The latest date of the facts that the sentence before tells."""
    last = [c for c in earlier if c.start == earlier[-1].start and 0 <= scene.sentence.start - c.end <= _BESIDE]
    times = [c.time for c in last if c.time is not None and c.status is Status.OCCURRED and _fits(c.time)]
    return max(times, key=lambda time: time.when.latest or date.min, default=None)


def _fits(time: Time | None) -> bool:
    return time is not None and time.when.earliest is not None and 0 < (time.when.days or 0) <= _YEAR
