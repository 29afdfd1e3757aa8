"""The dated events of a sentence in, those out that share the date of another: joined to it, or told at its time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.claims.dates_joined import MONTH, in_row, lead
from timeline.claims.dates_nouns import stage
from timeline.claims.layout import listed
from timeline.language.load import table
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
        date = lead(layout, times, own, action) or _at_once(layout, times, own, action)
        if date is None:
            date, other = _on_stage(layout, times, own, action)
            carriers |= {other} if date and other is not None and layout.actions[other].kind in _WORDS else set()
        date = date or _reached(layout, own, action) or _meanwhile(layout, own, action)
        date = date or in_row(layout, own, action)
        if date is not None:
            own[action].append((0.0, date))
    return carriers


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
        return MONTH
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
