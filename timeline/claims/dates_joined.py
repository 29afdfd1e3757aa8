"""A deed without a date that is joined to another in its sentence in, the date that they share out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.language.load import table
from timeline.language.tree import upwards

if TYPE_CHECKING:
    from timeline.claims.layout import Layout
    from timeline.model import Time

    Dated = tuple[float, Time]  # how far from its event, in words
    Placed = tuple[Time, list[int]]  # a date and the places of its words

MONTH = 28  # days: a date as wide holds for the next verb of its subject too
_WEEK = 7
_LEAST = 2  # words from "and" to the verb that it joins


def stands_alone(layout: Layout, clause: int) -> bool:
    """Whether the clause names who acts, so that it stands on its own feet: not by "to general astonishment" alone."""
    told = layout.clauses.all[clause]
    if not told.verbs:
        return True
    led = False
    for i in range(layout.clauses.of.index(clause), told.verbs[0]):
        pos = layout.tokens[i].pos
        if pos in ("NOUN", "PROPN", "PRON") and not led and i not in layout.dated:
            return True
        led = pos == "ADP" or (led and pos != "PUNCT")
    return False


def lead(layout: Layout, times: list[Placed], own: list[list[Dated]], action: int) -> Time | None:
    """The date of the verb in front that this one is joined to, in its clause or another; after a colon any."""
    clause = layout.clause(action)
    told = layout.clauses.all[clause]
    sharing = listed(layout.language, "clauses", "sharing")
    head = layout.heads[action]
    for other, dates in enumerate(own):
        # The date may have gone to the noun that a verb carries: "announced a deal on Monday and dropped the suit".
        verb = layout.tokens[layout.heads[other]].head if layout.nouns[other] else layout.heads[other]
        if not dates or layout.clause(other) != clause or verb >= head:
            continue
        joined = _is_joined(layout, head, verb) or _is_second(layout, head, verb)
        if joined and _is_beside(layout, dates[0][1], verb):
            return dates[0][1]  # « ont annoncé lundi un accord et retiré leurs plaintes »
        if not layout.nouns[other]:
            between = range(verb + 1, head)
            joint = any(layout.word(i) in sharing for i in between) and not layout.verbs(between)
            if (joint or _is_joined(layout, head, verb)) and _holds(layout, dates[0][1], verb):
                return dates[0][1]
    bare = not stands_alone(layout, clause)
    if told.joined not in sharing and not (bare and told.joined == "," and _goes_on(layout, clause)):
        return None
    before = _before(layout, clause)
    if before is None or any(layout.clauses.of[i] == clause for i in layout.dated):
        return None
    taken = [time for dates in own for _, time in dates]
    found = [time for a, dates in enumerate(own) if layout.clause(a) == before for _, time in dates]
    # "On Tuesday the board handed the keys to SoftBank and fired him": a date may hold for what tells no event, too.
    found += [t for t, at in times if layout.clauses.of[at[0]] == before and not any(t is one for one in taken)]
    verbs = layout.clauses.all[before].verbs
    if told.joined != ":" and verbs:
        in_front = layout.tokens[verbs[0]].start
        found = [t for t in found if t.end <= in_front or (bare and _holds(layout, t, verbs[0]))]
    return found[0] if found else None


def _goes_on(layout: Layout, clause: int) -> bool:
    """Whether the clause is a member of a row that "and" ends: "was fined, lost its appeal and settled"."""
    behind = layout.clauses.all[clause + 1 : clause + 2]
    sharing = listed(layout.language, "clauses", "sharing")
    return any(c.joined in sharing and c.joined != ":" for c in behind) and not stands_alone(layout, clause + 1)


def _before(layout: Layout, clause: int) -> int | None:
    """The clause that this one is joined to: of a row without subjects, the first or the last one with a date."""
    told = layout.clauses.all[clause]
    sisters = [k for k in range(clause) if layout.clauses.all[k].level == told.level]
    while len(sisters) > 1 and told.joined != ":":
        last = sisters[-1]
        dated = any(layout.clauses.of[i] == last for i in layout.dated)
        if dated or stands_alone(layout, last) or stands_alone(layout, clause):
            break
        sisters.pop()
    return sisters[-1] if sisters else None


def _is_joined(layout: Layout, head: int, verb: int) -> bool:
    """Whether the tree joins the verb at `head` to the one at `verb`."""
    if any(token.head == head and token.dep.startswith("nsubj") for token in layout.tokens):
        return False
    for i in upwards(layout.tokens, head):
        if layout.tokens[i].dep != "conj":
            return False
        if layout.tokens[i].head == verb:
            return True
    return False


def in_row(layout: Layout, own: list[list[Dated]], action: int) -> Time | None:
    """The date of the first of three deeds in a row: "was arrested on Friday, charged with fraud and released"."""
    head, sharing = layout.heads[action], listed(layout.language, "clauses", "sharing")
    start = head
    while start > 1 and layout.word(start - 1) not in {",", ";", ":"}:
        start -= 1  # the member of the row behind the comma
    joint = next((i for i in range(start, len(layout.tokens)) if layout.word(i) in {",", ";", *sharing}), None)
    if joint is None or layout.word(joint) not in sharing or start < 2 or layout.word(start - 1) != ",":  # noqa: PLR2004
        return None
    row = [i for i, noun in zip(layout.heads, layout.nouns, strict=True) if not noun and _is_past(layout, i)]
    led = layout.word(start + 1) in table(layout.language, "clauses").get("doers", ())
    if head not in row or start not in row or led or not any(joint < i <= joint + _LEAST for i in row):
        return None
    acts = [a for a, i in enumerate(layout.heads) if i < start and own[a] and not layout.nouns[a]]
    return own[acts[-1]][0][1] if acts and _holds(layout, own[acts[-1]][0][1], layout.heads[acts[-1]]) else None


def _is_past(layout: Layout, place: int) -> bool:
    token = layout.tokens[place]
    return "Tense=Past" in token.morph or token.pos == "ADJ"  # the tagger takes « inculpé » for an adjective


def _holds(layout: Layout, time: Time, verb: int) -> bool:
    """Whether the date of a verb holds for what is joined to it: in front of it, right before the joint, or wide."""
    in_front = time.end <= layout.tokens[verb].start
    behind = next((i for i, token in enumerate(layout.tokens) if token.start >= time.end), None)
    closes = behind is not None and layout.word(behind) in {",", *listed(layout.language, "clauses", "sharing")}
    return in_front or (time.when.days or 0) >= MONTH or closes


def _is_second(layout: Layout, head: int, verb: int) -> bool:
    """Whether a participle right behind "and" has no auxiliary but that of the one at `verb`, whatever a tree says."""
    token, sharing = layout.tokens[head], listed(layout.language, "clauses", "sharing")
    bare = "Tense=Past" in token.morph and "VerbForm=Part" in token.morph and layout.word(head - 1) in sharing
    return bare and "VerbForm=Part" in layout.tokens[verb].morph and not layout.verbs(range(verb + 1, head))


def _is_beside(layout: Layout, time: Time, verb: int) -> bool:
    """Whether a day or a week stands right behind a verb, before what completes it."""
    places = [i for i in layout.dated if layout.tokens[i].start < time.end and time.start < layout.tokens[i].end]
    start = min(places, default=0)
    while start > verb + 1 and layout.tokens[start - 1].pos in ("ADP", "DET"):
        start -= 1
    return start == verb + 1 and (time.when.days or MONTH) <= _WEEK
