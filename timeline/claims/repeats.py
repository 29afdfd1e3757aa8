"""The events of one sentence in, the same out with one for what two words tell: "fined Meta a record fine"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.layout import agents, listed
from timeline.claims.occasion import DECISIONS
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.claims.clauses import Clauses
    from timeline.model import Sentence

_REACH = 12  # words between a verb and the noun that says the same
_BREAKS = (",", ";", ":", "(", ")", "—", "–")
_FILED = frozenset({Kind.LAWSUIT, Kind.COMPLAINT})
# What is said of a deal that is given up by the deal's own noun.
_DROPPING = "drop_deal"
_SAME = {"drop_deal": ("acquire", "bid", "sell"), "drop_suit": ("sue", "complain")}


def once(sentence: Sentence, tolds: list[Told], *, language: str) -> list[Told]:
    """An event told by a verb and named again behind it is one: "a condamné Google à 150 millions d'euros d'amende"."""
    return [told for told in tolds if not any(_repeats(sentence, told, verb, language) for verb in tolds)]


def _repeats(sentence: Sentence, noun: Told, verb: Told, language: str) -> bool:
    if noun.entry is None or verb.entry is None or not noun.entry.noun or verb.entry.noun:
        return False
    first, last = verb.action.token, noun.action.token
    if first is None or last is None or not 0 < last - first <= _REACH:
        return False
    classes = (verb.entry.verb_class, noun.entry.verb_class)
    if verb.action.kind is not noun.action.kind or not (
        classes[0] == classes[1] or classes[1] in _SAME.get(classes[0], ())
    ):
        return False
    between = sentence.tokens[first + 1 : last]
    other = listed(language, "order", "after") | listed(language, "order", "before")
    if any(t.text in _BREAKS or t.text.lower() in other or "VerbForm=Fin" in t.morph for t in between):
        return False
    if any("PronType=Rel" in t.morph for t in sentence.tokens[last + 1 : last + 3]):
        return False  # "hid a hack that touched ...": what is told of the noun is its own
    return {p.actor for p in noun.cast} <= {p.actor for p in verb.cast}


def together(tolds: list[Told]) -> list[Told]:
    """What two verbs tell of one noun is one event: "the suit, filed in 2021, accused Spotify" is one suit of 2021."""
    kept: list[Told] = []
    for told in tolds:
        one = next((i for i, other in enumerate(kept) if _is_one(told, other)), None)
        if one is None:
            kept.append(told)
        else:
            first, second = (kept[one], told) if kept[one].time is not None else (told, kept[one])
            kept[one] = _with_cast(first, second)
    return kept


def retold(split: Clauses, tolds: list[Told]) -> list[Told]:
    """A noun and the relative clause that says what it was tell one event: "a 2021 ruling by X, which had found that".

    The verb says more; it has the noun's day where it has none.
    """
    kept = list(tolds)
    for noun in tolds:
        verb = next((told for told in kept if noun in kept and _tells_of(split, told, noun)), None)
        if verb is not None:
            kept[kept.index(verb)] = replace(_with_cast(verb, noun), time=verb.time or noun.time)
            kept.remove(noun)
    return kept


def _tells_of(split: Clauses, verb: Told, noun: Told) -> bool:
    """Whether a verb of the noun's kind stands in the first relative clause behind the noun, with no verb between."""
    at, place = verb.action.token, noun.action.token
    if at is None or place is None or at <= place or not noun.entry or not noun.entry.noun:
        return False
    if not verb.entry or verb.entry.noun or verb.action.status is not noun.action.status:
        return False
    alike = verb.action.kind is noun.action.kind and verb.entry.verb_class == noun.entry.verb_class
    same = alike or {verb.action.kind, noun.action.kind} <= DECISIONS
    apart = verb.time is not None and noun.time is not None and verb.time != noun.time
    clause = split.all[split.of[at]]
    if not same or apart or clause.level != "relative" or split.of[at] == split.of[place]:
        return False
    if any(place < v < split.of.index(split.of[at]) for other in split.all for v in other.verbs):
        return False
    one, two = (agents(told.cast) for told in (verb, noun))
    return not one or not two or bool(one & two)


def _with_cast(told: Told, other: Told) -> Told:
    """The event with whoever takes part only in the other one."""
    known = {p.actor for p in told.participants}
    more = (p for p in other.participants if p.actor not in known)
    return replace(told, participants=(*told.participants, *more))


def given_up(sentence: Sentence, tolds: list[Told]) -> list[Told]:
    """What somebody gives up is told once: "withdrew its offer to merge with X", "abandoned its plan to buy X".

    Giving up a deal is the deal denied; a plan that is given up is only the deal that it was about.
    """
    kept = list(tolds)
    for told in tolds:
        above = next((other for other in tolds if other is not told and _is_given_up(sentence, told, other)), None)
        if above is None or above not in kept or told not in kept:
            continue
        if above.entry is not None and above.entry.verb_class == _DROPPING:
            kept[kept.index(above)] = replace(_with_cast(above, told), time=above.time or told.time)
            kept.remove(told)
        elif told.action.status is Status.DENIED:
            kept[kept.index(told)] = replace(told, time=told.time or above.time)
            kept.remove(above)
    return kept


def _is_given_up(sentence: Sentence, told: Told, above: Told) -> bool:
    """Whether an infinitive says what deal the verb `above`, or the noun that it governs, is about."""
    at, tokens = told.action.token, sentence.tokens
    if at is None or above.action.token is None or above.action.token >= at or told.entry is None or not tokens:
        return False
    if above.entry is None or above.entry.noun or told.action.kind is not Kind.ACQUISITION:
        return False
    if above.action.kind not in (Kind.ACQUISITION, Kind.POLICY) or "VerbForm=Inf" not in tokens[at].morph:
        return False
    head = tokens[at].head
    own = (*above.action.parts, above.action.token)
    return head in own or (tokens[head].pos == "NOUN" and tokens[head].head in own)


def _is_one(told: Told, other: Told) -> bool:
    """Whether both say the same of one noun, and not each on its own day."""
    alike = told.entry is not None and other.entry is not None and told.entry.verb_class == other.entry.verb_class
    same = told.action.kind is other.action.kind
    if {told.action.kind, other.action.kind} == _FILED:
        alike = same = True  # « a répliqué en portant plainte »
    same = same and told.action.status is other.action.status
    days = {one.time for one in (told, other) if one.time is not None}
    return alike and same and len(days) <= 1 and not set(told.action.parts).isdisjoint(other.action.parts)
