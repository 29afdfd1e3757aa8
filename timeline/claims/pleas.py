"""The events of a sentence in, the same out without what only says what a suit, an accusation or a quote is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.layout import agents
from timeline.claims.quotes import quoted
from timeline.claims.reports import SUITS
from timeline.language.tree import upwards
from timeline.model import Kind, Role, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Token

_ACCUSING = (*SUITS, Kind.STATEMENT)


def with_grounds(scene: Scene, tolds: Sequence[Told]) -> list[Told]:
    """Whom a suit's own words accuse it is against, and they are no event more: "filed a complaint, accusing Apple"."""
    kept: list[Told] = []
    for told in sorted(tolds, key=lambda one: one.action.start):
        suits = [i for i, one in enumerate(kept) if one.action.kind in SUITS and _is_of(scene, told, one)]
        if not suits:
            kept.append(told)
            continue
        suit = kept[suits[-1]]
        if not any(p.role is Role.PATIENT for p in suit.participants):
            agents = {p.actor for p in suit.participants}
            accused = [p for p in told.participants if p.role is Role.PATIENT and p.actor not in agents]
            kept[suits[-1]] = replace(suit, participants=(*suit.participants, *accused))
    return kept


def _is_of(scene: Scene, told: Told, suit: Told) -> bool:
    """Whether a present participle gives the words of the suit before it: who sues says them, and no verb lies between.

    Undated words of the suitor himself are the suit's wherever they stand.
    """
    at, place, tokens = told.action.token, suit.action.token, scene.sentence.tokens
    if at is None or place is None or place > at or suit.action.status is not Status.OCCURRED:
        return False
    aided = any(t.head == at and t.dep.startswith("aux") for t in tokens)  # "sued Glovo and is demanding"
    gerund = "VerbForm=Part" in tokens[at].morph and "Tense=Pres" in tokens[at].morph and not aided
    if not gerund or told.action.kind not in (Kind.STATEMENT, suit.action.kind):
        return False
    told_by, suing = (agents(one.participants) for one in (told, suit))
    near = not any("VerbForm=Fin" in t.morph for t in tokens[place + 1 : at])
    return (near and not suing) or (told_by <= suing and (near or told.time is None))


def without_pleas(scene: Scene, tolds: Sequence[Told]) -> list[Told]:
    """One row for "sued Apple, accusing it of a monopoly" and for "accused Apple of blocking it", where undated."""
    verbs = [told for told in tolds if told.entry is not None and not told.entry.noun]
    words = quoted(scene.sentence.tokens)
    return [
        told
        for told in tolds
        if not any(_is_content(scene, told, verb) or _is_said(told, verb, words) for verb in verbs if verb is not told)
        and not _is_told_in_court(scene, told, verbs)
    ]


def _is_content(scene: Scene, told: Told, verb: Told) -> bool:
    """Whether an undated accusation is what the suit or the accusation of `verb` says."""
    at, top, tokens = told.action.token, verb.action.token, scene.sentence.tokens
    if at is None or top is None or told.entry is None or told.entry.noun:
        return False
    if told.time is not None and told.time != verb.time:
        return False
    # A breach below an accusation is what it is about, also where it got its day: "sued in May for infringing".
    if told.action.status is Status.ALLEGED or told.action.kind is Kind.BREACH:
        bare = "VerbForm=Inf" in tokens[at].morph and top < at  # mistaken trees hang it on anything
        bare = bare and not any("VerbForm=Fin" in token.morph for token in tokens[top + 1 : at])
        return verb.action.kind in _ACCUSING and (bare or _is_below(tokens, at, verb.action.parts))
    return False


def _is_said(told: Told, verb: Told, words: frozenset[int]) -> bool:
    """Whether a noun only stands in the words that somebody is quoted with: "Today's ruling is no win", he said."""
    at, top = told.action.token, verb.action.token
    noun = told.entry is not None and told.entry.noun
    return noun and verb.action.kind is Kind.STATEMENT and at in words and top is not None and top not in words


def _is_told_in_court(scene: Scene, told: Told, verbs: Sequence[Told]) -> bool:
    """Whether the hearing is only where a step is made known: "told the judge that they had settled"."""
    if told.action.kind is not Kind.HEARING or told.action.details.get("class") != "testify":
        return False
    tokens = scene.sentence.tokens
    news = [v for v in verbs if v.action.token is not None and v.action.kind not in (Kind.HEARING, Kind.STATEMENT)]
    news = [v for v in news if _is_below(tokens, v.action.token or 0, told.action.parts)]
    doers = agents(told.participants)
    own = [v for v in news if doers & agents(v.participants)]
    return any(v.time == told.time and v.action.status is Status.OCCURRED for v in own)


def _is_below(tokens: Sequence[Token], at: int, parts: Sequence[int]) -> bool:
    """Whether the word at `at` hangs, through any words, on one of `parts`."""
    return any(i in parts for i in upwards(tokens, at) if i != at)
