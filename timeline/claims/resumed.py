"""A sentence that takes up what was just told and dates it in, that earlier event with its date out.

"Meta has been fined €1.2bn. The decision, announced on Monday by the Irish watchdog, ..." tells one event: the lead has
the day, and who is only named beside the noun, of the sentence behind it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.claims.dates_nouns import carrying
from timeline.claims.layout import inside, listed, verbs_listed
from timeline.claims.standing import PLUPERFECT, said_of
from timeline.language.load import table
from timeline.model import Role, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.claims import Told
    from timeline.claims.layout import Layout
    from timeline.claims.scene import Scene
    from timeline.model import Claim, Participant, Sentence, Time

_NEAR = 400  # characters between what is told and the noun that takes it up
_ADJECTIVES = 2  # before the noun: "the long-awaited ruling"
_VERB = 5  # words from the noun to the verb by which it happened: "was not made public until"
_BESIDE = 3  # characters between two sentences
_WEEK = 7  # days: wider, a date right behind the noun tells which ruling is meant
_WORDS = 8  # before a verb, among which its "had" is
_COMMA = (",", "—", "–", "(")


@cache
def taken_up(language: str) -> Mapping[str, frozenset[str]]:
    """Nouns that take up an event, each with the kinds that it may stand for."""
    rows = table(language, "clauses").get("resumes", ())
    return {noun: frozenset(row["kinds"]) for row in rows for noun in row["nouns"]}


def resumed(scene: Scene, tolds: list[Told], dates: Sequence[Time], claims: list[Claim]) -> list[Told]:
    """The events of the sentence without those that only date one of `claims`, which gets the date in its place."""
    found = _noun(scene)
    if found is None:
        return tolds
    noun, kinds = found
    time, last = _date(scene, noun, dates)
    targets = _targets(scene, kinds, claims)
    if time is None or not targets:
        return tolds
    same = [t for t in tolds if t.time is time and t.action.token is not None and t.action.token <= last]
    if any(t.action.status is not Status.OCCURRED for t in same):
        return tolds
    for place in targets:
        claims[place] = replace(
            claims[place], time=time, participants=_joined(claims[place], [p for t in same for p in t.participants])
        )
    return [told for told in tolds if told not in same]


def dated_back(sentence: Sentence, layout: Layout, dates: Sequence[Time], claims: list[Claim]) -> bool:
    """Whether the sentence only says when that was which the one before it told, which has the date then.

    "The judge threw the case out. That was in May 2021."
    """
    known = [(time, at) for time in dates if time.when.known and (at := inside(sentence, time))]
    verb = said_of(layout)
    if len(known) != 1 or verb is None or verb != 1 or layout.verbs(range(len(sentence.tokens))):
        return False
    (time, at), last = known[0], claims[-1] if claims else None
    led = at[0] - verb in (1, 2) and layout.tokens[verb + 1].pos == "ADP"
    fresh = last is not None and last.time is None and 0 <= sentence.start - last.end <= _BESIDE
    if not led or last is None or not fresh or last.status is not Status.OCCURRED:
        return False
    claims[-1] = replace(last, time=time)
    return True


def _noun(scene: Scene) -> tuple[int, frozenset[str]] | None:
    """The place of the noun that opens the sentence and takes something up, with the kinds of what it takes up."""
    tokens, language = scene.sentence.tokens, scene.language
    words = [token.text.lower() for token in tokens]
    if not words:
        return None
    start = 1 if tokens[0].pos == "CCONJ" and len(words) > 1 else 0
    if words[start] in listed(language, "clauses", "definite"):
        start += 1
    else:  # "Monday's ruling"
        while start in scene.dated:
            start += 1
        if not start or start >= len(words) or words[start] not in ("'s", "’s"):
            return None
        start += 1
    for place in range(start, min(start + 1 + _ADJECTIVES, len(words))):
        if kinds := taken_up(language).get(words[place]):
            return place, kinds
        if tokens[place].pos not in ("ADJ", "NOUN", "VERB", "PUNCT"):
            return None
    return None


def _date(scene: Scene, noun: int, dates: Sequence[Time]) -> tuple[Time | None, int]:
    """The date that the noun's own verb has, or that stands beside the noun, and the last word of that clause."""
    tokens, language = scene.sentence.tokens, scene.language
    forms = carrying(language) | verbs_listed(language, "clauses", "comes")
    known = [(time, at) for time in dates if time.when.known and (at := inside(scene.sentence, time))]
    beside = [(t, at) for t, at in known if at[-1] < noun or at[0] - noun in (1, 2)]
    for time, at in beside:
        day = (time.when.days or _WEEK + 1) <= _WEEK and time.anchor == "publication"
        if day and not any(tokens[i].text in _COMMA or tokens[i].pos == "VERB" for i in range(noun + 1, at[0])):
            return time, max(noun, at[-1])
    opened = noun + 1 < len(tokens) and tokens[noun + 1].text in _COMMA
    reach = range(noun + 2, noun + 3) if opened else range(noun + 1, noun + 1 + _VERB)
    verb = next((i for i in reach if i < len(tokens) and tokens[i].text.lower() in forms), None)
    if verb is None or any(tokens[i].text in _COMMA for i in range(noun + 2, verb)):
        return None, noun
    ends = listed(language, "order", "after") | listed(language, "order", "before") | set(_COMMA) | {")", ";", ":"}
    relative = listed(language, "clauses", "relative") | listed(language, "clauses", "complement")
    last = verb
    while last + 1 < len(tokens) and tokens[last + 1].text.lower() not in ends | relative:
        last += 1
    return next((time for time, at in known if verb < at[0] <= last), None), last


def _targets(scene: Scene, kinds: frozenset[str], claims: Sequence[Claim]) -> list[int]:
    """The undated facts of these kinds in the last sentence that tells any; none where one of them has its date."""
    near = [i for i, c in enumerate(claims) if 0 <= scene.sentence.start - c.end < _NEAR and c.kind.value in kinds]
    last = [i for i in near if claims[i].start == max(claims[k].start for k in near)]
    fit = all(claims[i].time is None and claims[i].status is Status.OCCURRED for i in last)
    had = any(_is_past(scene.text, claims[i]) for i in last)
    return last if fit and not had else []


def _is_past(text: str, claim: Claim) -> bool:
    """Whether it had happened before: "had fined"."""
    return any(word in PLUPERFECT for word in text[claim.start : claim.trigger.end].lower().split()[-_WORDS:])


def _joined(claim: Claim, others: Sequence[Participant]) -> tuple[Participant, ...]:
    """Who takes part, with whom the noun adds in a role that nobody has yet."""
    roles, actors = {p.role for p in claim.participants}, {p.actor for p in claim.participants}
    new = [p for p in others if p.role not in roles and p.actor not in actors and p.role is not Role.SOURCE]
    return (*claim.participants, *new)
