"""A date expression and the dates told before it in, what it hangs on out: publication day or last date told."""

from __future__ import annotations

import re
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING

from timeline.meaning.narrative import follow
from timeline.meaning.nearest import NEAREST
from timeline.meaning.offset import SHIFT, fix
from timeline.meaning.timex import extent
from timeline.resolve.dates_told import AHEAD, COMPARED, RECENT, STORY_WIDTH, WIDEST, YEAR, Base, Told
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from timeline.meaning import Reading
    from timeline.model import Anchor, TimeMention

LEAD = 4  # dates of the opening, where news says "on Monday" and a history does not
FEWEST, LONG_AGO = 4, 3  # dates that make a history, years it lies back
MANY = 30  # dates that make one, however late it ends
LINE = 600  # characters within which a story goes on without naming its year again
ADJACENT = 60  # characters from a date to the end of its sentence
STEP = timedelta(270)  # days a story goes on without naming a year
FRESH = timedelta(14)  # days that are news whatever was told before
PAST = frozenset({"past", "before", "story"})
TOLD = frozenset({"story", "present", None})  # tenses of a story alone, the present of who tells among them
BESIDE = 6  # characters between a year and its month
FRONTED = 8  # characters before a year that opens its sentence
HEADING = 12  # characters around a date that is a heading
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


def anchor_of(mention: TimeMention, reading: Reading, published: date | None, told: Told) -> tuple[Anchor, When]:
    """What an offset hangs on, and the days it is counted from; UNKNOWN where none is known."""
    narrative = told.years is not None
    if reading.anchor == "text":
        offset = SHIFT.fullmatch(reading.window[1] if reading.window else reading.value)
        unit = offset["unit"] if offset else "D" if "XXXX-WXX" in reading.value else "Y"
        until = published if mention.tense not in AHEAD and not narrative else None
        widest = 1 if reading.value == "+P0D" else WIDEST[unit]  # "hours later" is on a day, "the same day" in a month
        any_step = reading.value.startswith("P0Y")  # "that year" is the one just spoken of, in passing or not
        base = told.last(widest, seen=mention, within=NEAR if widest == 1 else SCENE, until=until, passing=any_step)
        if not base and offset and offset["unit"] in BACK and offset["sign"] != "+" and not narrative:
            return "publication", When(published, published)
        if not base or base.end < told.adrift or _is_left(mention, base, told):
            return "text", UNKNOWN
        return "text", base.when if offset else base.whole
    nearest = NEAREST.fullmatch(re.split("[/#]", reading.value)[0])
    if reading.value.startswith("XXXX-XX-XX"):
        base = told.last(1, seen=mention, within=None if narrative else NEAR)
    elif reading.definite:
        base = told.last() if narrative else _scene(mention, told, reading.value, published)
    elif not nearest or nearest["sign"] in {"<", ">", "="} or (published and nearest["what"].startswith("WXX")):
        base = None
    elif nearest["what"].startswith("XX"):
        base = told.last(WIDEST["W"], seen=mention, within=SCENE)
    else:
        base = told.thread(reading.value, mention)
        if base and published and not narrative:
            news = told.is_of_news(reading.value, published)
            base = base if not news and _goes_on(mention, reading.value, base, published) else None
            base = base or told.leads_up(reading.value, mention, published)
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


def _scene(mention: TimeMention, told: Told, value: str, published: date | None) -> Base | None:
    """The date that "the end of the month" goes on from: the last one told, close by, where the clause looks back."""
    base = told.last(WIDEST["W"], seen=mention, within=NEAR)
    if not base or not published:
        return base
    if base.aside and base.start >= mention.sentence:  # "X, which had won in July 2011, settled early in the year"
        return None
    past = mention.tense not in AHEAD and base.when.latest and base.when.latest < published
    news = base.anchor == "publication" and base.end > mention.paragraph and mention.tense in PAST
    return base if past and (news or _same_story(mention, base, value, published)) else None


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
    if not goes_over and not _same_story(mention, base, value, published):
        return False
    if base.anchor == "publication":
        return True
    story = extent(follow(value, base.onwards, forward=True) or "")
    if not story.latest or not story.earliest or story.latest > published or story.earliest - told > STEP:
        return False
    if not news.latest or not news.earliest or mention.tense in {"before", "story"} or base.anchor == "text":
        return True
    gap = max(timedelta(), story.earliest - told)
    # Who goes over to another year says so, unless it is soon: "in December 2023 ... on June 9" is of this year.
    late = story.earliest.year > told.year and gap > RECENT and mention.tense not in TOLD
    # Who has just told July 2009 and means last December says so.
    same = base.anchor == "absolute" and not base.aside and story.earliest.year == told.year
    now = now or (same and published - news.latest > FRESH)
    now = now or (base.anchor == "absolute" and not base.aside and gap <= RECENT and _is_next(mention, base))
    return not (late and news.latest.year == published.year) and (
        now or abs(published - news.latest) > min(RECENT, gap)
    )


def _is_next(mention: TimeMention, base: Base) -> bool:
    """Whether a bare month stands right behind the sentence of the date told: "sued in June 2019. In September ..."."""
    return "day" not in mention.slots and mention.tense == "past" and 0 <= mention.sentence - base.end <= ADJACENT


def _is_long_ago(mention: TimeMention, base: Base, value: str, published: date) -> bool:
    """Whether a story of other years goes on in a new paragraph: who writes in May says of last August that it is."""
    news = extent(fix(value, published) or "").latest
    if (
        not base.when.latest
        or not news
        or published - base.when.latest <= timedelta(YEAR)
        or base.anchor == "publication"
    ):
        return False
    if (base.when.days or 0) > WIDEST["D"]:
        return False
    if mention.tense == "before":
        return base.back  # what had been may have been at any time, unless the story is told so
    return mention.tense in TOLD or (news.year < published.year and published - news > RECENT)


def _same_story(mention: TimeMention, base: Base, value: str, published: date) -> bool:
    """Whether the date told stands in the paragraph of the mention or heads it, and is no day of the news."""
    heads = mention.paragraph - base.end <= HEADING and base.start - base.paragraph <= HEADING
    if base.anchor == "absolute" and base.value.isdigit() and 0 <= mention.start - base.end <= BESIDE:
        return True  # "in 2012, in May"
    aside = base.aside and base.start < mention.sentence and mention.tense != "story"
    here = base.end > mention.paragraph or heads or _is_long_ago(mention, base, value, published)
    if aside or mention.start - base.end > LINE or not here:
        return False
    if base.anchor == "publication":  # "last year, in July"; a later sentence is of the publication's year again
        passing = base.aside and mention.start - base.end > HEADING  # "xAI, launched last year, raised ... in late May"
        return base.value == str(published.year - 1) and base.start >= mention.sentence and not passing
    looks_back = mention.tense in {"before", "story"} and mention.start - base.end <= COMPARED
    fronted = 0 <= base.start - mention.sentence <= FRONTED  # "In 2019 the company paid in February"
    return (base.when.days or 0) <= (YEAR if (looks_back or fronted) and not base.aside else STORY_WIDTH)
