"""A clause in, the event out that its verb only carries: "the trial opened", "the departure, announced in May"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.claims.layout import listed, verbs_listed
from timeline.language.tree import upwards
from timeline.model import Kind

if TYPE_CHECKING:
    from timeline.claims.layout import Layout

_NEAR = 3  # words between a noun and the relative clause that describes it
_LEADS = 3  # words from the preposition of an adjunct to its noun: "lors d' une audience"
_COMMA = (",", "—", "–")
_COMPLETING = ("obj", "iobj", "obl", "obl:arg", "pobj", "nmod")


def happening(layout: Layout, action: int) -> int:
    """The noun whose event the verb at `action` tells, else `action`: "the trial opened", "the suit, filed in May"."""
    clause = layout.clause(action)
    if layout.nouns[action] or any(layout.tokens[i].pos == "NOUN" for i in layout.actions[action].parts):
        return action
    if layout.known[action] is not None and layout.word(layout.heads[action]) not in carrying(layout.language):
        return action
    found = noun_of(layout, clause)
    if found is None and layout.known[action] is None:
        found = described(layout, clause)
    return action if found is None else found


@cache
def carrying(language: str) -> frozenset[str]:
    """Verbs by which what a noun names happens or is made known."""
    return verbs_listed(language, "clauses", "happen") | verbs_listed(language, "clauses", "brings")


def noun_of(layout: Layout, clause: int) -> int | None:
    """The event named by a noun in front of a verb of happening; before or behind a clause that only qualifies it."""
    forms = carrying(layout.language)
    places = layout.places(clause)
    verb = next((i for i in places if layout.word(i) in forms and i not in layout.dated), None)
    if verb is None:
        return None
    told = layout.clauses.all[clause]
    nouns = [a for a, noun in enumerate(layout.nouns) if noun and layout.known[a] is not None]
    before = [a for a in nouns if layout.heads[a] < verb]
    own = [a for a in before if layout.clause(a) == clause]
    happens = layout.word(verb) in verbs_listed(layout.language, "clauses", "happen")
    if own and happens:
        return max(_highest(layout, own), key=lambda a: layout.heads[a])
    qualifies = told.level == "relative" or told.verbs[:1] == places[:1]  # "le départ de X, survenu en mai"
    if not qualifies:
        return None
    near = [a for a in before if layout.heads[a] < places[0] and not _verb_between(layout, a, places[0])]
    near = [a for a in near if told.level == "relative" or _agrees(layout, layout.heads[a], verb)]
    if near:
        return max(near, key=lambda a: layout.heads[a])
    if told.level == "relative" or places[0] > 0:
        return None
    # "Déposée en mai, la plainte vise ..."
    behind = [a for a in nouns if layout.heads[a] > places[-1] and not _verb_between(layout, a, places[-1])]
    behind = [a for a in behind if _agrees(layout, layout.heads[a], verb)]
    return min(behind, key=lambda a: layout.heads[a], default=None)


def described(layout: Layout, clause: int) -> int | None:
    """The event that a relative clause tells more of: "a leak that touched a million accounts in 2016"."""
    places = layout.places(clause)
    verbs = layout.clauses.all[clause].verbs
    if layout.clauses.all[clause].level != "relative" or not verbs or verbs[0] != places[0] + 1:
        return None
    near = [a for a, noun in enumerate(layout.nouns) if noun and 0 < places[0] - layout.heads[a] <= _NEAR]
    morph = layout.tokens[verbs[0]].morph
    return near[-1] if near and ("Tense=Past" in morph or "Tense=Imp" in morph) else None


def moved(layout: Layout, action: int, place: int) -> bool:
    """Whether the event is put off to the date at `place`: "the trial was postponed to May 20"."""
    if layout.word(layout.heads[action]) not in verbs_listed(layout.language, "clauses", "moved") or not place:
        return False
    return layout.word(place - 1) in listed(layout.language, "clauses", "moved_to")


def apposed(layout: Layout, places: list[int]) -> int | None:
    """The event of an adjunct of time in front that a date between commas tells more of.

    "Since the launch of the tool, in August 2022, X has sued", « Depuis qu'il a racheté X, en mai, le groupe ».
    """
    after = listed(layout.language, "order", "after") | listed(layout.language, "order", "before")
    comma = places[0] - 1
    if comma > 0 and layout.tokens[comma].pos == "ADP":
        comma -= 1
    behind = places[-1] + 1
    # "Six days after his resignation, on 20 May, X sued": behind a length it is the deed's own date.
    lone = not any(i > behind for i in layout.dated)
    led = any(layout.word(i) in after for i in range(1 if lone else min(_LEADS + 1, len(layout.tokens))))
    if not led or behind >= len(layout.tokens) or layout.word(behind) != "," or layout.word(comma) != ",":
        return None
    if any(layout.word(i) in _COMMA for i in range(comma)):
        return None
    inner = [a for a, head in enumerate(layout.heads) if head < comma and layout.known[a] is not None]
    return min(inner, key=lambda a: (layout.nouns[a], layout.heads[a]), default=None)


def of_a_noun(layout: Layout, places: list[int]) -> bool:
    """Whether a date only says which thing is meant: "dropped its 2017 suit", « la loi de 2019 a été annulée ».

    In an adjunct of place or means it is the deed's own: "said in a 2019 report", « dans une décision de 2019 ».
    """
    first, start = places[0], places[0] - 1
    moments = listed(layout.language, "clauses", "moments")
    around = range(max(0, start - 1), min(places[-1] + 2, len(layout.tokens)))
    if start < 0 or any(layout.word(i) in moments for i in around):  # "on a December evening in 2018"
        return False
    if layout.word(start) in listed(layout.language, "clauses", "tying") and layout.tokens[start].pos != "PART":
        start -= 1
        if start < 0 or layout.tokens[start].pos not in ("NOUN", "ADJ"):
            return False
    elif not _is_before_a_noun(layout, places) or layout.tokens[start].pos not in ("DET", "PRON", "PART", "ADJ"):
        return False
    owned = layout.word(start) in ("'s", "’s")  # "dismissed Qualcomm's 2013 lawsuit"
    while start > 0 and layout.tokens[start].pos in ("NOUN", "ADJ", "PROPN", "PART"):
        start -= 1
    if layout.tokens[start].pos not in ("DET", "PRON") and not owned:
        return False
    leads = {layout.word(i) for i in range(max(0, start - 1), first)}
    return not leads & listed(layout.language, "clauses", "stage")


def _is_before_a_noun(layout: Layout, places: list[int]) -> bool:
    behind = places[-1] + 1
    while behind < len(layout.tokens) and layout.tokens[behind].pos == "ADJ":
        behind += 1
    return behind < len(layout.tokens) and layout.tokens[behind].pos in ("NOUN", "PROPN")


def stage(layout: Layout, action: int, place: int) -> int | None:
    """The event in an adjunct in front of the verb, at which its own is told: "at a hearing on 30 May, X said ..."."""
    leads = listed(layout.language, "clauses", "stage")
    verbs = layout.of(action).verbs
    if not verbs:
        return None
    for other, noun in enumerate(layout.nouns):
        head = layout.heads[other]
        described = layout.described(head)  # "dans un jugement rendu le 26 janvier"
        if not (noun or described is not None) or layout.clause(other) != layout.clause(action):
            continue
        if not head < place < verbs[0]:
            continue
        head = head if described is None else described
        before = range(max(0, head - _LEADS), head)
        if any(layout.word(i) in leads for i in before) and not layout.verbs(range(before.start, head)):
            closed = any(layout.word(i) in _COMMA for i in range(place, verbs[0]))
            return other if closed else None
    return None


def known_already(layout: Layout, action: int, places: list[int]) -> bool:
    """Whether a noun only points at an event told before: "charged two men with the theft last June".

    It is definite, nothing behind it says which one is meant, and it completes a verb in front of it that does not make
    it known. One led by "after" still has a time of its own, and so has a hearing, at which things are said, and one
    that the date is tied to: "the accord of 3 May".
    """
    head = layout.heads[action]
    if not layout.nouns[action] or layout.tokens[head].dep not in _COMPLETING or not _is_bare(layout, action, places):
        return False
    verb = next((i for i in upwards(layout.tokens, head) if layout.tokens[i].pos == "VERB"), None)
    if verb is None or verb > head or layout.actions[action].kind is Kind.HEARING:
        return False
    timed = listed(layout.language, "order", "after") | listed(layout.language, "order", "before")
    if any(layout.word(i) in timed for i in range(max(0, head - _LEADS), head) if layout.tokens[i].pos != "VERB"):
        return False
    return layout.word(verb) not in carrying(layout.language) | verbs_listed(layout.language, "sources", "announces")


def _is_bare(layout: Layout, action: int, places: list[int]) -> bool:
    """Whether the noun is definite, and neither words behind it nor the date tied to it say which one is meant."""
    head, tokens = layout.heads[action], layout.tokens
    own = [i for i, t in enumerate(tokens) if t.head == head and i not in (head, *places, *layout.dated)]
    if not any("Definite=Def" in tokens[i].morph or "PronType=Dem" in tokens[i].morph for i in own):
        return False
    more = [i for i in layout.actions[action].parts if i != head and tokens[i].pos != "ADP"]
    more += [i for i in own if i > head and tokens[i].pos != "PUNCT"]
    tied = places[0] > head and layout.word(places[0] - 1) in listed(layout.language, "clauses", "tying")
    return not more and not tied


def _highest(layout: Layout, nouns: list[int]) -> list[int]:
    """Without nouns that only complete another: "a hearing on the injunction"."""
    heads = {layout.heads[a] for a in nouns}
    return [a for a in nouns if layout.tokens[layout.heads[a]].head not in heads - {layout.heads[a]}] or nouns


def _verb_between(layout: Layout, action: int, place: int) -> bool:
    first, last = sorted((layout.heads[action], place))
    return any(first < verb < last for clause in layout.clauses.all for verb in clause.verbs)


def _agrees(layout: Layout, noun: int, participle: int) -> bool:
    """Whether gender and number, where both words show them, are the same."""
    one, other = (_features(layout.tokens[i].morph) for i in (noun, participle))
    return all(one[key] == other[key] for key in ("Gender", "Number") if key in one and key in other)


def _features(morph: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)
