"""The dated events of a sentence in, those dated too that it tells by their distance from one another, out.

"Six days after his resignation the company sued him" dates the suit by the resignation, which an earlier sentence may
have told; "sued in August 2010, seven months after it had bought Sun" dates the purchase by the suit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.layout import inside
from timeline.meaning.offset import SHIFT, distant
from timeline.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.claims.layout import Layout
    from timeline.model import ActionMention, Claim, Sentence, Time

_REACH = 9  # words between "after" and the event it speaks of: "after it had been found guilty by a jury of"
_MARKS = frozenset([",", "—", "–", "("])
_STOPS = frozenset([";", ":", ".", ")"]) | _MARKS


def by_distance(
    sentence: Sentence,
    layout: Layout,
    attached: Sequence[Time | None],
    times: Iterable[Time],
    earlier: Sequence[Claim],
) -> list[Time | None]:
    """The date of each event of `layout`; `times` are the sentence's lengths that hang on an event.

    `earlier` are the claims told before, of which the last one of the same act may date the event that is named.
    """
    dates = list(attached)
    for time in times:
        places = inside(sentence, time)
        if not places or time.mod or not SHIFT.fullmatch(time.value):
            continue
        inner = _inner(layout, places[-1])
        if inner is None:
            continue
        outer = _beside(layout, dates, places[0])
        outer = _outer(layout, places, inner) if outer is None else outer
        if outer is None or outer == inner:
            continue
        told = None if _is_dated(layout, dates, outer) else _told(layout.actions[inner], earlier)
        _date(dates, outer, inner, time, told)
    return dates


def _date(dates: list[Time | None], outer: int, inner: int, time: Time, told: Time | None) -> None:
    """Date whichever of the two events has no date, by the one that has."""
    main, named = dates[outer], dates[inner] or told
    if main is not None and named is None and main.when.known:
        back = {"+": "-", "-": "+"}[time.value[0]] + time.value[1:]
        dates[inner] = _at(time, back, main)
    elif named is not None and main is None and named.when.known:
        dates[outer] = _at(time, time.value, named)


def _at(time: Time, value: str, base: Time) -> Time | None:
    when = distant(value, base.when)
    return replace(time, type="DATE", when=when, anchor="event") if when.known else None


def _beside(layout: Layout, dates: Sequence[Time | None], place: int) -> int | None:
    """The event whose date stands right before the length: "in May, two months after"."""
    if place < 2 or layout.tokens[place - 1].text not in _MARKS:  # noqa: PLR2004
        return None
    before = layout.tokens[place - 2]
    return next((a for a, date in enumerate(dates) if date and date.start <= before.start < date.end), None)


def _is_dated(layout: Layout, dates: Sequence[Time | None], action: int) -> bool:
    """Whether a date of the event's clause went to it or to another event there."""
    return any(date for a, date in enumerate(dates) if layout.clause(a) == layout.clause(action))


def _inner(layout: Layout, last: int) -> int | None:
    """The event that "after" leads: the first one behind it, before any comma."""
    for place in range(last + 1, min(last + 2 + _REACH, len(layout.tokens))):
        if layout.tokens[place].text in _STOPS:
            return None
        for action, head in enumerate(layout.heads):
            if head == place and layout.known[action] is not None:
                return action
    return None


def _outer(layout: Layout, places: list[int], inner: int) -> int | None:
    """The event whose time is told: the one before the length, or behind it where the length opens the sentence."""
    others = [a for a, known in enumerate(layout.known) if a != inner and known is not None]
    before = [a for a in others if layout.heads[a] < places[0]]
    if before:
        verbs = [a for a in before if not layout.nouns[a]] or before
        near = [a for a in verbs if layout.clauses.of[places[0]] == layout.clause(a)] or verbs
        return max(near, key=lambda a: layout.heads[a])
    if _verbs(layout, range(places[0])):
        return None
    comma = next((i for i in range(layout.heads[inner], len(layout.tokens)) if layout.tokens[i].text in _MARKS), None)
    behind = [a for a in others if comma is not None and layout.heads[a] > comma and layout.of(a).level != "relative"]
    return min(behind, key=lambda a: (layout.nouns[a], layout.heads[a]), default=None)


def _verbs(layout: Layout, between: range) -> bool:
    return any("VerbForm=Fin" in layout.tokens[i].morph for i in between)


def _told(action: ActionMention, earlier: Sequence[Claim]) -> Time | None:
    """The date of the act named, where it was told before: the last one of its kind."""
    if action.kind is Kind.OTHER:
        return None
    same = [c for c in earlier if c.kind is action.kind]
    return same[-1].time if same else None
