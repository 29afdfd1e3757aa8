"""A date expression and the dates told before it in, what it hangs on out: publication day or last date told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

from timeline.meaning.offset import NEAREST, SHIFT, follow
from timeline.meaning.timex import extent
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from datetime import date

    from timeline.meaning import Reading
    from timeline.model import Anchor, Time, TimeMention

# Days a date told may be wide so that a unit can be counted from it: no day is counted from a year.
WIDEST = {"D": 15, "W": 31, "WE": 31, "M": 92, "Q": 184, "H": 366, "Y": 800, "DE": 36600, "CE": 36600}
LEAD = 4  # dates of the opening, where news says "on Monday" and a history does not
FEWEST, LONG_AGO = 4, 3  # dates that make a history, years it lies back
MANY = 30  # dates that make one, however late it ends
BESIDE = 25  # characters between "in April 2022" and the "in May" that goes on from it
NEWS = 800  # characters within which "on Tuesday" makes a "today" after it a day
SCENE = 3000  # characters within which "the next day" still knows its day
NEAR = 300  # characters within which a time of day belongs to the day told
SOON = timedelta(60)  # within which a date follows the finer one told before a year
COMPARED = 200  # characters between a quarter and "a year earlier"
PIECE = re.compile(r"\d{4}-[QH]\d")
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


@dataclass(frozen=True, slots=True)
class Base:
    """A date told: where its words end, what it hung on, its days (all, and without "early" or "late"), its value."""

    end: int
    anchor: Anchor | None
    when: When
    whole: When
    value: str = ""


class Told:
    """The dates a text has told so far, the last one last."""

    def __init__(self, years: range | None = None) -> None:
        """Nothing is told yet; `years` are those a history tells."""
        self.years = years
        self.bases: list[Base] = []

    def add(self, time: Time) -> None:
        """Remember a placed date; a history does not go on from today, nor from a year outside it."""
        if time.value.startswith("BC"):  # no day is that old, so nothing can be counted from it, nor from before it
            self.bases.clear()
        when, whole = extent(time.value, time.mod), extent(time.value)
        if not when.earliest or time.type not in {"DATE", "TIME"}:
            return
        if self.years is None or (time.anchor != "publication" and when.earliest.year in self.years):
            self.bases.append(Base(time.end, time.anchor, when, whole, time.value))

    def thread(self, value: str) -> Base | None:
        """What a history goes on from: the last date told, or the finer one before it that a year interrupts.

        An older year is an aside, and so is any year where the date at hand soon follows the finer one.
        """
        last, fine = self.last(), self.last(WIDEST["W"])
        if not (last and fine and last is not fine and last.when.latest and fine.when.earliest and fine.when.latest):
            return last
        if last.when.latest < fine.when.earliest:
            return fine
        next_day = extent(follow(value, fine.whole) or "").earliest
        return fine if next_day and timedelta() <= next_day - fine.when.latest <= SOON else last

    def piece(self, before: int) -> str | None:
        """The quarter or half year that was told last, a little before: what "a year earlier" compares with."""
        last = self.last(before=before, within=COMPARED)
        return last.value if last and PIECE.fullmatch(last.value) else None

    def says_news(self, before: int) -> bool:
        """Whether a day of the news was told a little before."""
        return any(
            base.anchor == "publication" and base.when.days == 1 and before - base.end < NEWS for base in self.bases
        )

    def last(self, widest: int = 36600, *, before: int | None = None, within: int | None = None) -> Base | None:
        """The last date told that is no wider than so many days, at most `within` characters before `before`."""
        for base in reversed(self.bases):
            if within is not None and before is not None and before - base.end > within:
                return None
            if (base.when.days or 0) <= widest:
                return base
        return None


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


def anchor_of(mention: TimeMention, reading: Reading, published: date | None, told: Told) -> tuple[Anchor, When]:
    """What an offset hangs on, and the days it is counted from; UNKNOWN where none is known."""
    narrative = told.years is not None
    if reading.anchor == "text":
        offset = SHIFT.fullmatch(reading.value)
        unit = offset["unit"] if offset else "D" if "XXXX-WXX" in reading.value else "Y"
        base = told.last(WIDEST[unit], before=mention.start, within=SCENE)
        if not base and offset and offset["unit"] in BACK and offset["sign"] != "+" and not narrative:
            return "publication", When(published, published)
        if not base:
            return "text", UNKNOWN
        return "text", base.when if offset else base.whole
    nearest = NEAREST.fullmatch(re.split("[/#]", reading.value)[0])
    clock = reading.value.startswith("XXXX-XX-XX")
    if clock or (reading.definite and narrative):
        base = told.last(1, before=mention.start, within=None if narrative else NEAR) if clock else told.last()
        if base:
            return "text", base.whole
    elif nearest and nearest["sign"] not in {"<", ">"} and not (published and nearest["what"].startswith("WXX")):
        base = told.last(WIDEST["W"]) if nearest["what"].startswith(("WXX", "XX")) else told.thread(reading.value)
        if base and (narrative or published is None or _goes_on(mention, base, published)):
            return "text", base.whole
    return "publication", When(published, published)


def _goes_on(mention: TimeMention, base: Base, published: date) -> bool:
    """Whether a bare month or day stands right behind a full one: "in April 2022, then in May"."""
    close = mention.start - base.end <= BESIDE and mention.tense != "future"
    return (
        close
        and base.anchor == "absolute"
        and (base.when.days or 0) <= WIDEST["W"]
        and bool(base.when.latest and base.when.latest < published)
    )
