"""The dated events of a sentence in, those dated too that it tells by their distance from one another, out.

"Six days after his resignation the company sued him" dates the suit by the resignation, which an earlier sentence may
have told; "sued in August 2010, seven months after it had bought Sun" dates the purchase by the suit.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from timeline.claims.layout import inside, listed, verbs_listed
from timeline.claims.resumed import taken_up
from timeline.meaning.narrative import between, distant
from timeline.meaning.offset import SHIFT
from timeline.model import Kind, Status
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.claims.layout import Layout
    from timeline.model import Claim, Sentence, Time

_WITHIN = "LESS_THAN"  # "less than two weeks after"
_NEAR = 5  # words from "comes" to the length: "comes exactly"
_REACH = 9  # words between "after" and the event it speaks of: "after it had been found guilty by a jury of"
_MARKS = frozenset([",", "—", "–", "("])
_STOPS = frozenset([";", ":", ".", ")"]) | _MARKS


def by_distance(
    sentence: Sentence,
    layout: Layout,
    attached: Sequence[Time | None],
    times: Iterable[Time],
    earlier: Sequence[Claim],
    *,
    published: date | None,
) -> list[Time | None]:
    """The date of each event of `layout`; `times` are the sentence's lengths that hang on an event.

    `earlier` are the claims told before, of which the last one of the same act may date the event that is named, or
    the last one of all what "comes three weeks after" it; what the sentence tells in the present is of the day that the
    article was `published`, as far as months and years are counted from it.
    """
    dates = list(attached)
    for time in times:
        places = inside(sentence, time)
        if not places or not SHIFT.fullmatch(time.value) or (time.mod and not _is_within(time)):
            continue
        inner = _inner(layout, places[-1])
        if inner is not None and time.mod and layout.actions[inner].status is not Status.OCCURRED:
            continue  # "less than two weeks before the trial was to begin"
        if inner is None:
            outer, told = _outer(layout, places, None), _taken_up(layout, _noun(layout, places[-1]), earlier)
            if outer is not None and told is not None and dates[outer] is None and not _is_dated(layout, dates, outer):
                dates[outer] = _counted(time, time.value, told.when)
            continue
        if dates[inner] is None and (base := _comes(layout, dates, places[0], earlier)).known:
            dates[inner] = _counted(time, _back(time), base)
            continue
        unknown = dates[inner] is None and _told(layout, inner, earlier) is None
        if unknown and published is not None and _is_news(layout, places[0], inner, time):
            counted = _counted(time, _back(time), When(published, published))
            dates[inner] = replace(counted, anchor="publication") if counted else None
            continue
        outer = _beside(layout, dates, places[0])
        outer = _outer(layout, places, inner) if outer is None else outer
        if outer is None or outer == inner:
            continue
        told = None if _is_dated(layout, dates, outer) else _told(layout, inner, earlier)
        _date(dates, outer, inner, time, told)
    return dates


def counted_back(time: Time | None) -> bool:
    """Whether a date is only counted from the day of publication to what is no news: it tells nothing of nobody."""
    return time is not None and time.anchor == "publication" and time.value[:1] in {"+", "-"} and time.when.known


def _date(dates: list[Time | None], outer: int, inner: int, time: Time, told: Time | None) -> None:
    """Date whichever of the two events has no date, by the one that has."""
    main, named = dates[outer], dates[inner] or told
    if main is not None and named is None and main.when.known:
        dates[inner] = _counted(time, _back(time), main.when)
    elif named is not None and main is None and named.when.known:
        dates[outer] = _counted(time, time.value, named.when)


def _is_within(time: Time) -> bool:
    """Whether it was sooner than some days, weeks or months: "less than two weeks after" (years tell too little)."""
    return time.mod == _WITHIN and time.value[-1] in "DWM"


def _counted(time: Time, value: str, base: When) -> Time | None:
    when = between((value[0] + "P0D", value), base) if _is_within(time) else distant(value, base)
    return replace(time, type="DATE", when=when, anchor="event") if when.known else None


def _back(time: Time) -> str:
    """The offset from the event told to the one that the length is counted from."""
    return {"+": "-", "-": "+"}[time.value[0]] + time.value[1:]


def _comes(layout: Layout, dates: Sequence[Time | None], place: int, earlier: Sequence[Claim]) -> When:
    """When that was of which the clause says only how far it is from another: "the fine comes a year after"."""
    comes = verbs_listed(layout.language, "clauses", "comes")
    verb = next((i for i in range(place - 1, max(-1, place - _NEAR), -1) if layout.word(i) in comes), None)
    if verb is None or layout.clauses.of[verb] != layout.clauses.of[place]:
        return UNKNOWN
    if any(i < place for i in layout.dated):
        here = [date for a, date in enumerate(dates) if date and layout.heads[a] < place]
        return here[-1].when if here else UNKNOWN
    named = [a for a, noun in enumerate(layout.nouns) if noun and layout.heads[a] < verb]
    told = _told(layout, named[-1], earlier) if named else None
    done = [c.time for c in earlier if c.status is Status.OCCURRED and c.time is not None and c.time.when.known]
    if told is not None and told.when.known:
        return told.when
    # « Cette décision intervient ... »: what is spoken of without its name is the news, the latest that was told.
    return max((time.when for time in done), key=lambda when: when.latest or date.min, default=UNKNOWN)


def _is_news(layout: Layout, place: int, inner: int, time: Time) -> bool:
    """Whether the sentence tells in the present what is so long after the event: "eight months after ..., X faces"."""
    if time.value[-1] not in "MY" or _verbs(layout, range(place)):
        return False
    comma = next((i for i in range(layout.heads[inner], len(layout.tokens)) if layout.tokens[i].text in _MARKS), None)
    behind = range(comma if comma is not None else len(layout.tokens), len(layout.tokens))
    main = next((layout.tokens[i] for i in behind if "VerbForm=Fin" in layout.tokens[i].morph), None)
    present = main is not None and main.pos == "VERB" and "Tense=Pres" in main.morph
    return present and not layout.dated & set(behind)


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


def _noun(layout: Layout, last: int) -> int | None:
    """The noun that "after" leads where it is no event by itself: "two months after the announcement"."""
    for place in range(last + 2, min(last + 4, len(layout.tokens))):
        if layout.word(place) in listed(layout.language, "clauses", "definite"):
            return place + 1 if place + 1 < len(layout.tokens) else None
    return None


def _outer(layout: Layout, places: list[int], inner: int | None) -> int | None:
    """The event whose time is told: the one before the length, or behind it where the length opens the sentence."""
    others = [a for a, known in enumerate(layout.known) if a != inner and known is not None]
    before = [a for a in others if layout.heads[a] < places[0]]
    if before:
        verbs = [a for a in before if not layout.nouns[a]] or before
        near = [a for a in verbs if layout.clauses.of[places[0]] == layout.clause(a)] or verbs
        return max(near, key=lambda a: layout.heads[a])
    if _verbs(layout, range(places[0])):
        return None
    first = places[-1] + 1 if inner is None else layout.heads[inner]
    comma = next((i for i in range(first, len(layout.tokens)) if layout.tokens[i].text in _MARKS), None)
    behind = [a for a in others if comma is not None and layout.heads[a] > comma and layout.of(a).level != "relative"]
    return min(behind, key=lambda a: (layout.nouns[a], layout.heads[a]), default=None)


def _verbs(layout: Layout, between: range) -> bool:
    return any("VerbForm=Fin" in layout.tokens[i].morph for i in between)


def _told(layout: Layout, action: int, earlier: Sequence[Claim]) -> Time | None:
    """The date of the act named, where it was told before: the last one of its kind, or that its noun takes up."""
    kind = layout.actions[action].kind
    same = [c for c in earlier if c.kind is kind is not Kind.OTHER]
    if same:
        return same[-1].time
    return _taken_up(layout, layout.heads[action], earlier) if layout.nouns[action] else None


def _taken_up(layout: Layout, noun: int | None, earlier: Sequence[Claim]) -> Time | None:
    """The date of the last fact that a noun may stand for: "the decision" for a fine."""
    kinds = taken_up(layout.language).get(layout.word(noun), frozenset()) if noun is not None else frozenset()
    done = [c for c in earlier if c.kind.value in kinds and c.status is Status.OCCURRED]
    return done[-1].time if done and done[-1].time is not None and done[-1].time.when.known else None
