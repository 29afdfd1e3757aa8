"""Date mentions and the publication day in, times out: each with its TIMEX3 value and the days it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.meaning import Reading, read
from timeline.model import Time
from timeline.timex import extent, fix
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from timeline.model import TimeMention

GRAINS = {"D": 1, "W": 7, "WE": 7, "M": 31, "Q": 92, "H": 184, "Y": 366, "DE": 3660, "CE": 36600}


def resolve_dates(mentions: Iterable[TimeMention], *, published: date | None) -> tuple[Time, ...]:
    """The times of one text, in its order; the anchor moves from mention to mention.

    Without a publication day what hangs on it keeps its offset value and an unknown `when`; nothing hangs on today.
    """
    told: list[When] = []
    times = []
    for mention in mentions:
        reading = read(mention.means, mention.slots, mention.tense)
        if reading is None:
            continue
        time = _time(mention, reading, published, told)
        if time.when.earliest and reading.type in {"DATE", "TIME"}:
            told.append(time.when)
        times.append(time)
    return tuple(times)


def _time(mention: TimeMention, reading: Reading, published: date | None, told: list[When]) -> Time:
    value, when = reading.value, UNKNOWN
    if reading.type in {"DATE", "TIME"}:
        if reading.anchor == "publication" and published:
            value = fix(value, published) or value
        elif reading.anchor == "text":
            grain = GRAINS.get(str(mention.slots.get("unit", "D")), 1)
            base = next((one for one in reversed(told) if one.earliest and (one.days or 0) <= max(grain, 1)), None)
            if base and base.earliest:
                value = fix(value, base.earliest) or value
        when = _signalled(extent(value, reading.mod), mention.signal)
    return Time(
        mention.start, mention.end, mention.text, reading.type, value, reading.mod, mention.rule, reading.anchor, when
    )


def _signalled(when: When, signal: str | None) -> When:
    """The same days, with an EDTF that says the interval is open on one side."""
    if not when.edtf or ("/" in when.edtf and signal is None):
        return when
    if signal in {"since", "after"}:
        return replace(when, edtf=f"{when.edtf.split('/')[0]}/..")
    if signal in {"until", "before", "by"}:
        return replace(when, edtf=f"../{when.edtf.split('/')[-1]}")
    return when
