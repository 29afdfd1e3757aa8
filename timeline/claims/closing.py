"""The events of a sentence and a report that closes it in, those that it reports out: "X bought Y, Z said Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.deeds import leads_to
from timeline.claims.layout import agents, listed
from timeline.claims.titles_cut import MARKS
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.claims.scene import Scene

_CLOSING = ("say", "announce")
_SUBJECT = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART", "AUX", "ADV")
_ENDS = (",", ".", "!", "?", "…", "—", "–")
_BREAKS = (":", ";")


def told_before(scene: Scene, tolds: list[Told], told: Told) -> list[int]:
    """The undated facts before the comma that a dated report without any content of its own stands behind.

    They have its day and are the news, whoever says so: "X has bought Y, the company said on Monday", « X a racheté Y,
    a annoncé lundi le groupe ». A court ruled on a day of its own, which who tells of it need not say.
    """
    comma = _comma(scene, told)
    if comma is None:
        return []
    start = next((i + 1 for i in range(comma, -1, -1) if scene.sentence.tokens[i].text in _BREAKS), 0)
    facts = [
        j
        for j, other in enumerate(tolds)
        if other.action.token is not None
        and start <= other.action.token < comma
        and other.entry is not None
        and not other.entry.noun
        and not leads_to(scene.sentence.tokens, other.action.token, scene.language)
        and scene.split.all[scene.split.of[other.action.token]].level == "main"
    ]
    facts = [j for j in facts if tolds[j].time is None and tolds[j].action.status is Status.OCCURRED]
    return [
        j
        for j in facts
        if tolds[j].action.kind is not Kind.RULING or agents(tolds[j].participants) & agents(told.participants)
    ]


def _comma(scene: Scene, told: Told) -> int | None:
    """The place of the comma right before a report that closes its sentence: only who says so stands beside it."""
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or told.entry is None or told.entry.verb_class not in _CLOSING or told.time is None:
        return None
    comma = next((i for i in range(at, 0, -1) if tokens[i].text == ","), 0)
    if not comma or any(token.text in MARKS for token in tokens):
        return None
    before = [tokens[i] for i in range(comma + 1, at) if i not in scene.dated]
    that = listed(scene.language, "clauses", "complement") | listed(scene.language, "clauses", "relative")
    opens = before[0].text.lower() if before else ""
    if any(token.pos not in _SUBJECT for token in before) or opens in that | listed(
        scene.language, "clauses", "joining"
    ):
        return None
    end = next((i for i in range(at, len(tokens)) if tokens[i].text in _ENDS), len(tokens))
    rest = [tokens[i] for i in range(at + 1, end) if i not in scene.dated]
    if any(token.text.lower() in that or "VerbForm=Fin" in token.morph for token in rest):
        return None
    if not before or before[0].pos == "AUX":  # « a annoncé lundi le groupe »
        return comma if before or "VerbForm=Fin" in tokens[at].morph else None
    says = any(token.pos in ("NOUN", "PROPN", "PRON") for token in before)
    return comma if says and not any(t.head == at and t.dep == "obj" for t in rest) else None
