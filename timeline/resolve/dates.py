"""Date mentions and the publication day in, times out: each with its TIMEX3 value and the days it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.meaning import Reading, read
from timeline.meaning.narrative import between, follow, reach, shifted, too_wide
from timeline.meaning.nearest import NEAREST
from timeline.meaning.offset import SHIFT, fix
from timeline.meaning.part import pick
from timeline.meaning.timex import blurred, extent
from timeline.model import Time
from timeline.resolve.dates_anchor import Hook, anchor_of, is_nowadays, story_years
from timeline.resolve.dates_story import FRONTED, PAST, is_of_another_year
from timeline.resolve.dates_told import Told
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from timeline.model import TimeMention

    Read = tuple[TimeMention, Reading]

NEXT, NEAR = 3, 100  # dates ahead among which the main clause's is sought, and characters to it


def resolve_dates(
    mentions: Iterable[TimeMention], *, published: date | None, told: Told | None = None
) -> tuple[Time, ...]:
    """The times of one text, in its order; the anchor moves from mention to mention.

    Without a publication day what hangs on it keeps its offset value and an unknown `when`; nothing hangs on today.
    A text that comes in pieces goes on from what its pieces have `told`.
    """
    readings = [(mention, read(mention.means, mention.slots, mention.tense)) for mention in mentions]
    told = told or Told()
    told.years = story_years([reading for _, reading in readings if reading], published)
    known = [(mention, reading) for mention, reading in readings if reading]
    told.foresee(known)
    times: list[Time] = []
    while len(times) < len(known):
        i = len(times)
        mention, reading = known[i]
        main = _main(mention, reading, known[i + 1 : i + 1 + NEXT])
        ahead = _time(*main, published, told).when if main else UNKNOWN
        time = _time(mention, reading, published, told, ahead)
        if published and _is_impossible(mention, time, published):
            bare = [k for k in range(i) if is_of_another_year(known[k][0], times[k], mention, told)]
            if bare:
                told.refuse(known[bare[-1]][0])
                del times[bare[-1] :]
                continue
        told.add(time, mention)
        told.drift(reading.value, mention)
        times.append(time)
    return tuple(times)


def _is_impossible(mention: TimeMention, time: Time, published: date) -> bool:
    """Whether what opens its sentence in the past would lie ahead: "That December it sued", published in June."""
    fronted = mention.tense in PAST and mention.start - mention.sentence <= FRONTED
    ahead = time.when.earliest is not None and time.when.earliest > published
    return fronted and ahead and time.anchor == "text" and time.type == "DATE"


def _main(mention: TimeMention, reading: Reading, behind: list[Read]) -> Read | None:
    """The date of the clause that a look back in passing hangs on: "X, founded a year earlier, sued in May".

    So does the month of a participle: "the court, seized in January, ruled in November 2018".
    """
    offset, bare = SHIFT.fullmatch(reading.value), NEAREST.fullmatch(reading.value)
    counted = reading.anchor == "text" and offset is not None and offset["sign"] == "-"
    month = mention.aside == "participle" and bare is not None and bare["what"][:1].isdigit()
    if not mention.aside or not (counted or month):
        return None
    here = [row for row in behind if row[0].sentence == mention.sentence and not row[0].aside]
    here = [row for row in here if row[0].start - mention.end <= NEAR and not row[0].signal]
    here = [row for row in here if counted or row[0].tense in {*PAST, None}]
    return next((row for row in here if row[1].anchor in {"absolute", "publication"} and row[1].type == "DATE"), None)


def _time(mention: TimeMention, reading: Reading, published: date | None, told: Told, ahead: When = UNKNOWN) -> Time:
    reading = _as_told(mention, reading, published, told)
    (value, _, which), anchor, when, base = reading.value.partition("#"), reading.anchor, UNKNOWN, UNKNOWN
    if reading.type != "SET" and anchor in {"publication", "text"}:
        hook = Hook("text", ahead, "back") if ahead.known else anchor_of(mention, reading, published, told)
        anchor, base = hook.anchor, hook.when
        if base.earliest:
            moved = follow(value, base, way=hook.way) if anchor == "text" else fix(value, base.earliest)
            if reading.window:
                value, when = value if reading.type == "DURATION" else moved or value, between(reading.window, base)
            elif anchor == "text" and too_wide(value, base):
                when = shifted(value, base)  # three weeks after October: some day of three weeks later, and no week
            else:
                value = moved or value
    if which:
        value = pick(value, which) or value
    if reading.type in {"DATE", "TIME"}:
        when = when if when.known else extent(value, reading.mod)
        if reading.spread and when.earliest:
            when = blurred(when, *reading.spread)
        if reading.mod in {"BEFORE", "AFTER"}:
            when = _so_far(
                when, base if anchor == "text" else When(published, published), before=reading.mod == "BEFORE"
            )
        of_day = reading.value.startswith("XXXX-XX-XX")  # "by the afternoon" is on that day
        inside = reading.definite and anchor == "text" and mention.tense in PAST  # "before the month was out"
        when = when if of_day else _signalled(when, mention.signal, base.earliest if inside else None)
    elif reading.reach and published:
        when = reach(reading.reach, published)
    whole = mention.start, mention.end, mention.text
    return Time(*whole, reading.type, value, reading.mod, mention.rule, anchor, when, mention.sides)


def _as_told(mention: TimeMention, reading: Reading, published: date | None, told: Told) -> Reading:
    """The reading as the dates before it turn it: "today" in a history is these days, "a year ago" may be a quarter."""
    if is_nowadays(mention, reading, published, told):
        return Reading("DATE", "PRESENT_REF", None, None)
    if reading.alike and (piece := told.piece(mention)):
        year = int(piece[:4]) - int(reading.value[2:-1])
        return Reading("DATE", f"{year:04}{piece[4:]}") if year > 0 else reading
    return reading


def _so_far(when: When, seen: When, *, before: bool) -> When:
    """What "earlier this month" means: the days of the month up to the one it is seen from; "later": those after."""
    if not when.earliest or not when.latest or not seen.earliest or not seen.latest:
        return when
    first, last = (when.earliest, seen.latest) if before else (seen.earliest, when.latest)
    return When(first, last, f"{first}/{last}") if when.earliest <= first <= last <= when.latest else when


def _signalled(when: When, signal: str | None, told: date | None) -> When:
    """What begins since a date begins in its days; what happens by a date happens on any day up to its last.

    By the end of the month that a story has come to it happens after what was `told`.
    """
    if not when.edtf or signal is None:
        return when
    if signal in {"since", "from", "after"}:
        return replace(when, edtf=f"{when.edtf.split('/')[0]}/..")
    if told and when.latest and told <= when.latest:
        return When(told, when.latest, f"{told}/{when.latest}")
    return When(None, when.latest, f"../{when.edtf.split('/')[-1]}")
