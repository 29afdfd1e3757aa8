"""A date expression and the dates told before it in, what it hangs on out: publication day or last date told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING

from timeline.meaning.offset import NEAREST, SHIFT, fix, follow
from timeline.meaning.timex import extent
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from timeline.meaning import Reading
    from timeline.model import Anchor, Time, TimeMention

# Days a date told may be wide so that a unit can be counted from it: no day is counted from a year.
WIDEST = {"D": 31, "W": 31, "WE": 31, "M": 92, "Q": 184, "H": 366, "Y": 800, "DE": 36600, "CE": 36600}
LEAD = 4  # dates of the opening, where news says "on Monday" and a history does not
FEWEST, LONG_AGO = 4, 3  # dates that make a history, years it lies back
MANY = 30  # dates that make one, however late it ends
LINE = 600  # characters within which a story goes on without naming its year again
STEP = timedelta(270)  # days a story goes on without naming a year
FRESH = timedelta(14)  # days that are news whatever was told before
RECENT = timedelta(90)  # days that news reaches back to without a year
AHEAD, PAST = frozenset({"due", "future"}), frozenset({"past", "before", "story"})
KEPT = 100  # dates that one piece of a long text hands on to the next
BESIDE = 6  # characters between a year and its month
HEADING = 12  # characters around a date that is a heading
YEAR = 366
STORY_WIDTH = 190  # days a date may be wide for a story to go on from it
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
    """A date told: its words and their paragraph, what it hung on, its days (all, and without "early"), its value."""

    start: int
    end: int
    paragraph: int
    anchor: Anchor | None
    when: When
    whole: When
    value: str
    aside: bool

    @property
    def onwards(self) -> When:
        """From its first day to the end of its period: what may follow "in late March" within March."""
        return When(self.when.earliest, self.whole.latest)


class Told:
    """The dates a text has told so far, the last one last."""

    def __init__(self, years: range | None = None) -> None:
        """Nothing is told yet; `years` are those a history tells."""
        self.years = years
        self.bases: list[Base] = []
        self.adrift = -1  # where the story went on by it is not said how long: "a few weeks later"

    def drift(self, value: str, mention: TimeMention) -> None:
        """Lose the thread where a time without days is counted from the last one: no "two days later" hangs on that."""
        of_event = mention.slots.get("anchor") == "event"
        if value in {"PAST_REF", "FUTURE_REF"} and "unit" in mention.slots and not (of_event or mention.aside):
            self.adrift = mention.start

    def add(self, time: Time, mention: TimeMention) -> None:
        """Remember a placed date; a history does not go on from today, nor from a year outside it.

        What had happened the day before, as a story turns back for a moment, is no step of the story, nor is what a
        sentence tells of an earlier day behind its own ("on Dec. 20 it admitted that an update released that May").
        """
        if time.value.startswith("BC"):  # no day is that old, so nothing can be counted from it, nor from before it
            self.bases.clear()
        when, whole = extent(time.value, time.mod), extent(time.value)
        if not when.earliest or time.type not in {"DATE", "TIME"}:
            return
        if self.years is None and time.anchor == "text" and self._is_back(when, mention):
            return
        if self.years is None or (time.anchor != "publication" and when.earliest.year in self.years):
            self.bases.append(
                Base(time.start, time.end, mention.paragraph, time.anchor, when, whole, time.value, mention.aside)
            )

    def leave(self, length: int) -> None:
        """Go on to the next piece of the text, so many characters further on; the latest dates suffice."""
        self.adrift -= length
        self.bases = [
            replace(base, start=base.start - length, end=base.end - length, paragraph=base.paragraph - length)
            for base in self.bases[-KEPT:]
        ]

    def _is_back(self, when: When, mention: TimeMention) -> bool:
        last = self.last()
        if not last or (mention.tense != "before" and last.start < mention.sentence):
            return False
        return bool(last.when.earliest and when.latest and when.latest < last.when.earliest)

    def thread(self, value: str, seen: TimeMention) -> Base | None:
        """What a history goes on from: the last date told, or the finer one before it that a year interrupts.

        An older year is an aside, and so is any year where the date at hand soon follows the finer one.
        """
        last, fine = self.last(seen=seen), self.last(WIDEST["W"], seen=seen)
        if not (last and fine and last is not fine and last.when.latest and fine.when.earliest and fine.when.latest):
            return last
        if last.anchor == "publication" or (last.when.days or 0) <= STORY_WIDTH:
            return last
        if last.when.latest < fine.when.earliest:
            return fine
        next_day = extent(follow(value, fine.whole) or "").earliest
        return fine if next_day and timedelta() <= next_day - fine.when.latest <= SOON else last

    def piece(self, before: TimeMention) -> str | None:
        """The quarter or half year that was told last, a little before: what "a year earlier" compares with."""
        last = self.last(seen=before, within=COMPARED)
        return last.value if last and PIECE.fullmatch(last.value) else None

    def is_of_news(self, value: str, published: date) -> bool:
        """Whether the day nearest the publication is of a month that was told from there: "in May ... on May 26"."""
        month = (fix(value, published) or "")[:7]
        return any(base.anchor == "publication" and base.value == month for base in self.bases)

    def says_news(self, before: int) -> bool:
        """Whether a day of the news was told a little before."""
        return any(
            base.anchor == "publication" and base.when.days == 1 and before - base.end < NEWS for base in self.bases
        )

    def last(
        self,
        widest: int = 36600,
        *,
        seen: TimeMention | None = None,
        within: int | None = None,
        until: date | None = None,
    ) -> Base | None:
        """The last date told, no wider than so many days, within so many characters, and not planned after a day."""
        passed: Base | None = None  # what only described somebody in passing is better than nothing
        for base in reversed(self.bases):
            too_far = within is not None and seen is not None and seen.start - base.end > within
            if too_far or (passed and base.paragraph < passed.paragraph):
                break
            planned = until and base.anchor == "publication" and (base.when.earliest or until) > until
            if (base.when.days or 0) > widest or planned:
                continue
            if self.years is not None or not base.aside or (seen and base.start >= seen.sentence):
                return base
            passed = passed or base
        return passed


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
        until = published if mention.tense not in AHEAD and not narrative else None
        widest = 1 if reading.value == "+P0D" else WIDEST[unit]  # "hours later" is on a day, "the same day" in a month
        base = told.last(widest, seen=mention, within=NEAR if widest == 1 else SCENE, until=until)
        if not base and offset and offset["unit"] in BACK and offset["sign"] != "+" and not narrative:
            return "publication", When(published, published)
        if not base or base.end < told.adrift or _is_left(mention, base, told):
            return "text", UNKNOWN
        return "text", base.when if offset else base.whole
    nearest = NEAREST.fullmatch(re.split("[/#]", reading.value)[0])
    if reading.value.startswith("XXXX-XX-XX"):
        base = told.last(1, seen=mention, within=None if narrative else NEAR)
    elif reading.definite:
        base = told.last() if narrative else _scene(mention, told, published)
    elif not nearest or nearest["sign"] in {"<", ">", "="} or (published and nearest["what"].startswith("WXX")):
        base = None
    elif nearest["what"].startswith("XX"):
        base = told.last(WIDEST["W"], seen=mention, within=SCENE)
    else:
        base = told.thread(reading.value, mention)
        if base and published and not narrative:
            news = told.is_of_news(reading.value, published)
            base = base if not news and _goes_on(mention, reading.value, base, published) else None
    if not base:
        return "publication", When(published, published)
    return "text", base.whole if narrative else base.onwards


def _is_left(mention: TimeMention, base: Base, told: Told) -> bool:
    """Whether the text has left the news for a story that tells no day: "in December 2018 ... ten days later"."""
    last = told.last()
    if last and last is not base and last.start >= mention.sentence and base.start < mention.sentence:
        return True  # "a month later he came; the next day they sued" is not the day after an older day
    left = last is not base and base.anchor == "publication" and base.end < mention.paragraph
    return bool(left and last and mention.paragraph <= last.start)


def _scene(mention: TimeMention, told: Told, published: date | None) -> Base | None:
    """The date that "the end of the month" goes on from: the last one told, close by, where the clause looks back."""
    base = told.last(WIDEST["W"], seen=mention, within=NEAR)
    if not base or not published:
        return base
    past = mention.tense not in AHEAD and base.when.latest and base.when.latest < published
    news = base.anchor == "publication" and base.end > mention.paragraph and mention.tense in PAST
    return base if past and (news or _same_story(mention, base, published)) else None


def _goes_on(mention: TimeMention, value: str, base: Base, published: date) -> bool:
    """Whether a bare month or day goes on from the date told before it, and not from the publication.

    It does in a story of an earlier year ("in March 2017 ... On July 29"), as long as nothing was said from the day of
    publication since; but a date of these weeks is news, unless it is nearer still to what was told.
    """
    told = base.when.latest
    if mention.tense == "future" or not told or told >= published:
        return False
    news = extent(fix(value, published) or "")
    now = bool(news.earliest and news.latest and news.earliest < published <= news.latest)
    # Who writes in October does not call it "October": the story before goes on, even behind a new paragraph.
    goes_over = now and mention.tense in PAST and base.anchor != "publication" and mention.start - base.end <= LINE
    if not goes_over and not _same_story(mention, base, published):
        return False
    if base.anchor == "publication":
        return True
    story = extent(follow(value, base.onwards, forward=True) or "")
    if not story.latest or not story.earliest or story.latest > published or story.earliest - told > STEP:
        return False
    if not news.latest or not news.earliest or mention.tense in {"before", "story"} or base.anchor == "text":
        return True
    # Who has just told July 2009 and means last December says so.
    same = base.anchor == "absolute" and not base.aside and story.earliest.year == told.year
    now = now or (same and published - news.latest > FRESH)
    return now or abs(published - news.latest) > min(RECENT, max(timedelta(), story.earliest - told))


def _same_story(mention: TimeMention, base: Base, published: date) -> bool:
    """Whether the date told stands in the paragraph of the mention or heads it, and is no day of the news."""
    heads = mention.paragraph - base.end <= HEADING and base.start - base.paragraph <= HEADING
    if base.anchor == "absolute" and base.value.isdigit() and 0 <= mention.start - base.end <= BESIDE:
        return True  # "in 2012, in May"
    aside = base.aside and base.start < mention.sentence and mention.tense != "story"
    if aside or mention.start - base.end > LINE or not (base.end > mention.paragraph or heads):
        return False
    if base.anchor == "publication":  # "last year, in July"; a later sentence is of the publication's year again
        passing = base.aside and mention.start - base.end > HEADING  # "xAI, launched last year, raised ... in late May"
        return base.value == str(published.year - 1) and base.start >= mention.sentence and not passing
    looks_back = mention.tense in {"before", "story"} and mention.start - base.end <= COMPARED
    return (base.when.days or 0) <= (YEAR if looks_back and not base.aside else STORY_WIDTH)
