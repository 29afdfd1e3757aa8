"""A date expression and the dates told before it in, what it hangs on out: publication day or last date told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from timeline.meaning.nearest import NEAREST
from timeline.meaning.offset import SHIFT
from timeline.resolve.dates_story import goes_on, scene, way_from
from timeline.resolve.dates_told import AHEAD, FAR, WIDEST, YEAR, Told
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from datetime import date

    from timeline.meaning import Reading
    from timeline.meaning.narrative import Way
    from timeline.model import Anchor, TimeMention
    from timeline.resolve.dates_told import Base

LEAD = 4  # dates of the opening, where news says "on Monday" and a history does not
FEWEST, LONG_AGO = 4, 3  # dates that make a history, years it lies back
MANY = 30  # dates that make one, however late it ends
SCENE = 3000  # characters within which "the next day" still knows its day
NEAR = 300  # characters within which a time of day belongs to the day told
BACK = frozenset({"W", "M", "Q", "H", "Y", "DE"})  # what "the previous ..." may count from the publication day
YEARS = re.compile(r"\d{4}(-\d\d)?(-\d\d)?(T.*)?")


def is_nowadays(mention: TimeMention, reading: Reading, published: date | None, told: Told) -> bool:
    """Whether "today" means these days: after a date of an earlier year, or in a history, and not a day of the news."""
    if reading.value != "P0D" or reading.type != "DATE" or reading.anchor != "publication":
        return False
    last = told.last()
    if told.years is not None:
        return True
    if told.says_news(mention.start) or not last or not last.when.latest or last.anchor != "absolute":
        return False
    return published is None or last.when.latest.year < published.year


def story_years(readings: list[Reading], published: date | None) -> range | None:
    """The years a text tells, if it tells history: most of its dates name years, well before its publication."""
    years = sorted(
        int(reading.value[:4])
        for reading in readings
        if reading.anchor == "absolute" and YEARS.fullmatch(reading.value)
    )
    if len(years) < FEWEST:
        return None
    edge = len(years) // 10
    told = range(years[edge] - 1, years[-1 - edge] + 2)
    if published is None:
        return told
    deictic = [reading for reading in readings if _is_news(reading)]
    chronicle = len(years) >= MANY and len(deictic) * 10 <= len(years)  # a history of late, as long as a book's chapter
    if not chronicle and (published.year - median(years) < LONG_AGO or len(deictic) * 2 > len(years)):
        return None
    return None if any(reading in deictic for reading in readings[:LEAD]) else told


def _is_news(reading: Reading) -> bool:
    """Whether a reading is said from the day of publication: "yesterday", "last week", "on Monday"."""
    if reading.anchor != "publication" or reading.definite:
        return False
    return SHIFT.fullmatch(reading.value) is not None or "XXXX-WXX" in reading.value


@dataclass(frozen=True, slots=True)
class Hook:
    """What a date hangs on, the days it is counted from (UNKNOWN where none is known), and which way a story goes."""

    anchor: Anchor
    when: When
    way: Way = "on"


def anchor_of(mention: TimeMention, reading: Reading, published: date | None, told: Told) -> Hook:
    """What an offset hangs on: the publication day or a date told before it."""
    narrative = told.years is not None
    if reading.anchor == "text":
        return _of_the_last(mention, reading, published, told)
    nearest = NEAREST.fullmatch(re.split("[/#]", reading.value)[0])
    if reading.value.startswith("XXXX-XX-XX"):
        base = told.last(1, seen=mention, within=None if narrative else NEAR)
    elif reading.definite:
        base = told.last() if narrative else scene(mention, told, reading.value, published)
    elif not nearest or nearest["sign"] in {"<", ">", "="} or (published and nearest["what"].startswith("WXX")):
        base = None
    elif nearest["what"].startswith("XX"):
        base = told.last(WIDEST["W"], seen=mention, within=SCENE)
    elif published and mention.start in told.refused:
        base = told.thread(reading.value, mention)
        if base is None or base.anchor == "publication" or mention.start - base.end > FAR:
            published, base = published - timedelta(YEAR), None
    else:
        base = told.thread(reading.value, mention)
        if base and published and not narrative:
            base = base if goes_on(mention, reading.value, base, published, told) else None
            base = base or told.leads_up(reading.value, mention, published)
    if not base:
        return Hook("publication", When(published, published))
    return Hook("text", base.whole, "either") if narrative else Hook("text", base.onwards, way_from(mention, base))


def _of_the_last(mention: TimeMention, reading: Reading, published: date | None, told: Told) -> Hook:
    """What "two days later", "that year" hang on: the last date told that is fine enough."""
    narrative = told.years is not None
    offset = SHIFT.fullmatch(reading.window[1] if reading.window else reading.value)
    unit = offset["unit"] if offset else "D" if "XXXX-WXX" in reading.value else "Y"
    until = published if mention.tense not in AHEAD and not narrative else None
    widest = 1 if reading.value == "+P0D" else WIDEST[unit]  # "hours later" is on a day, "the same day" in a month
    any_step = reading.value.startswith("P0Y")  # "that year" is the one just spoken of, in passing or not
    base = told.last(widest, seen=mention, within=NEAR if widest == 1 else SCENE, until=until, passing=any_step)
    if reading.value == "P0D":
        base = told.turned_to(base)
    if not base and offset and offset["unit"] in BACK and offset["sign"] != "+" and not narrative:
        return Hook("publication", When(published, published))
    if not base or base.end < told.adrift or _is_left(mention, base, told):
        return Hook("text", UNKNOWN)
    return Hook("text", base.when if offset else base.whole, "either" if narrative else "on")


def _is_left(mention: TimeMention, base: Base, told: Told) -> bool:
    """Whether the text has left the news for a story that tells no day: "in December 2018 ... ten days later"."""
    last = told.last()
    if last and last.aside:
        return False  # "X, bought in 2011, appealed eight days later"
    if last and last is not base and last.start >= mention.sentence and base.start < mention.sentence:
        return True  # "a month later he came; the next day they sued" is not the day after an older day
    left = last is not base and base.anchor == "publication" and base.end < mention.paragraph
    return bool(left and last and mention.paragraph <= last.start)
