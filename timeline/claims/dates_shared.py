"""The dated events of a sentence in, those out that share the date of another: joined to it, or told at its time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.claims.dates_nouns import stage
from timeline.claims.layout import listed
from timeline.language.load import table
from timeline.language.tree import upwards
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from timeline.claims.layout import Layout
    from timeline.model import Time

    Dated = tuple[float, Time]  # how far from its event, in words
    Placed = tuple[Time, list[int]]  # a date and the places of its words

# What is reached by the very act that it is the purpose of: "he left to found Otto".
_REACHED = {
    Kind.FOUNDING: (Kind.DEPARTURE, Kind.PARTNERSHIP, Kind.INVESTMENT, Kind.APPOINTMENT, Kind.ACQUISITION),
    Kind.ACQUISITION: (Kind.PARTNERSHIP, Kind.INVESTMENT),
    Kind.LAUNCH: (Kind.PARTNERSHIP, Kind.FOUNDING, Kind.ACQUISITION),
    Kind.DEPARTURE: (Kind.DEPARTURE,),
}
# A noun that only says by which words a deed was done: "in a ruling on March 20, the court ordered ...".
_WORDS = (Kind.RULING, Kind.STATEMENT, Kind.LAUNCH)
_DECIDES = (Kind.RULING, Kind.SETTLEMENT, Kind.LAWSUIT, Kind.APPEAL)  # what is told of one decision in two ways
_TALK = ("say", "court_says")  # words of the day told already
_LEAST = 2  # words from "and" to the verb that it joins
_MONTH = 28  # days: a date as wide holds for the next verb of its subject too
_SMALL = ("PUNCT", "DET", "ADP", "ADV", "ADJ")


def share(layout: Layout, times: list[Placed], own: list[list[Dated]]) -> set[int]:
    """Give events without a date that of another; the events out that only said by which words it was done.

    A date in front holds for what "and" or a colon joins to it; what happened "when" or "the day" something else did
    has its date; a purpose reached has its act's date.
    """
    carriers: set[int] = set()
    for action, mention in enumerate(layout.actions):
        if own[action] or mention.status is not Status.OCCURRED or layout.nouns[action]:
            continue
        date = _lead(layout, times, own, action) or _at_once(layout, times, own, action)
        if date is None:
            date, other = _on_stage(layout, times, own, action)
            carriers |= {other} if date and other is not None and layout.actions[other].kind in _WORDS else set()
        date = date or _reached(layout, own, action) or _meanwhile(layout, own, action)
        date = date or _in_row(layout, own, action)
        if date is not None:
            own[action].append((0.0, date))
    return carriers


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


def _lead(layout: Layout, times: list[Placed], own: list[list[Dated]], action: int) -> Time | None:
    """The date of the verb in front that this one is joined to, in its clause or another; after a colon any."""
    clause = layout.clause(action)
    told = layout.clauses.all[clause]
    sharing = listed(layout.language, "clauses", "sharing")
    head = layout.heads[action]
    for other, dates in enumerate(own):
        verb = layout.heads[other]
        if dates and layout.clause(other) == clause and not layout.nouns[other] and verb < head:
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


def _in_row(layout: Layout, own: list[list[Dated]], action: int) -> Time | None:
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
    return in_front or (time.when.days or 0) >= _MONTH or closes


def _meanwhile(layout: Layout, own: list[list[Dated]], action: int) -> Time | None:
    """The date of the deed that a present participle only tells more of: "ruled on Monday, ordering eBay to pay"."""
    head = layout.heads[action]
    morph, clause = layout.tokens[head].morph, layout.clause(action)
    told = layout.clauses.all[clause]
    if "Tense=Pres" not in morph or "VerbForm=Part" not in morph or _dated_behind(layout, head):
        return None
    means = listed(layout.language, "clauses", "means")
    if told.opener == layout.word(head) or told.opener in means:
        clause = clause if told.parent is None else told.parent
    elif layout.word(head - 1) not in means:
        return None
    acts = [a for a in _acts(layout, clause) if layout.heads[a] < head and own[a]]
    kind, main = layout.actions[action].kind, layout.actions[acts[-1]].kind if acts else None
    if main is None or kind in {main, Kind.STATEMENT, Kind.OTHER} or (kind in _DECIDES and main in _DECIDES):
        return None  # only the words or the grounds of it
    return own[acts[-1]][0][1]


def _at_once(layout: Layout, times: list[Placed], own: list[list[Dated]], action: int) -> Time | None:
    """The date of what is told of the same moment: "in 2013, when a committee grilled him", "the day he was fired"."""
    clause = layout.clause(action)
    told = layout.clauses.all[clause]
    if any(layout.clauses.of[i] == clause for i in layout.dated):
        return None
    opening = next((k for k, c in enumerate(layout.clauses.all) if (c.opener, c.parent) == (told.opener, told.parent)))
    if told.parent is not None and _ties(layout, opening):
        first = layout.clauses.of.index(opening)
        before = [
            time for time, at in times if at[-1] < first and all(_is_small(layout, i) for i in range(at[-1] + 1, first))
        ]
        before = before[-1:] or [time for a in _acts(layout, told.parent) for _, time in own[a]]
        return next((time for time in before if (time.when.days or 0) >= _lasts(layout, opening)), None)
    # "When Uber bought Otto in 2016, he became": in front it is of the whole sentence, behind perhaps only of its end.
    head = layout.heads[action]
    tied = [k for k, c in enumerate(layout.clauses.all) if c.parent == clause and c.verbs and c.verbs[0] < head]
    tied = [k for k in tied if _ties(layout, k)]
    return next((t for k in tied for a in _acts(layout, k) for _, t in own[a]), None)


def _dated_behind(layout: Layout, place: int) -> bool:
    """Whether a date stands behind a word in its clause."""
    return any(i > place and layout.clauses.of[i] == layout.clauses.of[place] for i in layout.dated)


def _acts(layout: Layout, clause: int) -> list[int]:
    """The events that verbs of a clause tell."""
    return [a for a, noun in enumerate(layout.nouns) if not noun and layout.clause(a) == clause]


def _ties(layout: Layout, clause: int) -> bool:
    """Whether the clause is of the time of the one that holds it: by "when", or by a noun of time before its opener."""
    first = layout.clauses.of.index(clause)
    told = layout.clauses.all[clause]
    if told.opener in listed(layout.language, "order", "same") | listed(layout.language, "clauses", "moments"):
        return True
    if _is_close(layout, first):
        return True
    if not first or layout.word(first - 1) not in listed(layout.language, "clauses", "moments"):
        return False
    # "said last week that": what follows a date is no clause of its noun.
    return told.level == "relative" or (told.level == "complement" and first - 1 not in layout.dated)


def _is_close(layout: Layout, first: int) -> bool:
    """Whether the clause is of nearly the same time: "shortly after he left", « peu avant que »."""
    apart = listed(layout.language, "order", "after") | listed(layout.language, "order", "before")
    close = listed(layout.language, "order", "close")
    leads = [(i, layout.word(i)) for i in range(max(0, first - 2), first + 1)]
    counted = [i for i, _ in leads if i and layout.tokens[i - 1].pos == "NUM"]  # "two days after"
    return any(one in close and i not in counted and two in apart for (i, one), (_, two) in pairwise(leads))


def _lasts(layout: Layout, clause: int) -> int:
    """How long the noun of time that leads it lasts, in days: "in May 2017, the year he left" tells no month."""
    moments: dict[str, int] = table(layout.language, "clauses").get("clauses", {}).get("moments", {})
    first = layout.clauses.of.index(clause)
    if _is_close(layout, first):
        return _MONTH
    return max((moments.get(layout.word(i), 0) for i in range(max(0, first - 2), first + 1)), default=0)


def _is_small(layout: Layout, place: int) -> bool:
    return layout.tokens[place].pos in _SMALL or layout.word(place) in listed(layout.language, "clauses", "moments")


def _on_stage(
    layout: Layout, times: list[Placed], own: list[list[Dated]], action: int
) -> tuple[Time | None, int | None]:
    """The date of an adjunct in front that tells where it was done or by which words, and its event."""
    if layout.actions[action].details.get("class") in _TALK:
        return None, None
    for time, places in times:
        other = stage(layout, action, places[0])
        if other is not None and any(time is one for _, one in own[other]):
            return time, other
    return None, None


def _reached(layout: Layout, own: list[list[Dated]], action: int) -> Time | None:
    mention = layout.actions[action]
    if "VerbForm=Inf" not in layout.tokens[layout.heads[action]].morph:
        return None
    acts = [
        a
        for a, other in enumerate(layout.actions)
        if own[a]
        and layout.clause(a) == layout.clause(action)
        and layout.heads[a] < layout.heads[action]
        and other.kind in _REACHED.get(mention.kind, ())
        and other.status is Status.OCCURRED
    ]
    return own[acts[-1]][0][1] if acts else None
