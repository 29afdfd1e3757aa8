"""A bare month or day and a date told before it in, whether the story goes on from it, and which way, out."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from timeline.meaning.narrative import Way, follow
from timeline.meaning.offset import fix
from timeline.meaning.timex import extent
from timeline.resolve.dates_told import AHEAD, COMPARED, RECENT, SOON, STORY_WIDTH, WIDEST, YEAR, Base, Told

if TYPE_CHECKING:
    from datetime import date

    from timeline.model import Time, TimeMention

LINE = 600  # characters within which a story goes on without naming its year again
ADJACENT = 60  # characters from a date to the end of its sentence
STEP = timedelta(270)  # days a story goes on without naming a year
FRESH = timedelta(14)  # days that are news whatever was told before
PAST = frozenset({"past", "before", "story"})
TOLD = frozenset({"story", "present", None})  # tenses of a story alone, the present of who tells among them
BESIDE = 6  # characters between a year and its month
FRONTED = 8  # characters before a date that opens its sentence
HEADING = 12  # characters around a date that is a heading
NEAR = 300  # characters within which "the end of the month" knows its month
BARE = re.compile(r"\d{4}-\d\d(-\d\d)?")


def goes_on(mention: TimeMention, value: str, base: Base, published: date, told: Told) -> bool:
    """Whether a bare month or day goes on from the date told before it, and not from the publication.

    It does in a story of an earlier year ("in March 2017 ... On July 29"), as long as nothing was said from the day of
    publication since; but a date of these weeks is news, unless it is nearer still to what was told.
    """
    last, news = base.when.latest, extent(fix(value, published) or "")
    if mention.tense == "future" or not last or last >= published or told.is_of_news(value, published):
        return False
    if base.end < told.adrift and news.latest and published - news.latest <= RECENT:
        return False  # "in September 2020 ... some months later ... in December"
    if _is_next_step(mention, value, base, told) and news.latest and published - news.latest > RECENT:
        return True
    now = bool(news.earliest and news.latest and news.earliest < published <= news.latest)
    # Who writes in October does not call it "October": the story before goes on, even behind a new paragraph.
    goes_over = now and mention.tense in PAST and base.anchor != "publication" and mention.start - base.end <= LINE
    if not goes_over and not _is_same_story(mention, base, value, published):
        return False
    return (
        base.anchor == "publication" or way_from(mention, base) == "back" or _is_nearer(mention, value, base, published)
    )


def _is_nearer(mention: TimeMention, value: str, base: Base, published: date) -> bool:
    """Whether a bare month or day of a story lies nearer to the date told than that of the news to the publication."""
    last, news = base.when.latest, extent(fix(value, published) or "")
    story = extent(follow(value, base.onwards, way="on") or "")
    if not last or not story.latest or not story.earliest or story.latest > published or story.earliest - last > STEP:
        return False
    if not news.latest or not news.earliest or mention.tense in {"before", "story"} or base.anchor == "text":
        return True
    now = news.earliest < published <= news.latest
    gap = max(timedelta(), story.earliest - last)
    # Who goes over to another year says so, unless it is soon: "in December 2023 ... on June 9" is of this year.
    late = story.earliest.year > last.year and gap > RECENT and mention.tense not in TOLD
    # Who has just told July 2009 and means last December says so.
    same = base.anchor == "absolute" and not base.aside and story.earliest.year == last.year
    now = now or (same and published - news.latest > FRESH)
    now = now or (base.anchor == "absolute" and not base.aside and gap <= RECENT and _is_next(mention, base))
    return not (late and news.latest.year == published.year) and (
        now or abs(published - news.latest) > min(RECENT, gap)
    )


def way_from(mention: TimeMention, base: Base) -> Way:
    """Which way a bare date lies from the one told: back where the sentence describes somebody by what had been.

    "X sued in June its rival, which had fired him in March", "In March the game, released in November, was on sale".
    """
    described = mention.aside == "participle" or (mention.aside == "clause" and mention.tense == "before")
    return "back" if described and not base.aside and base.start >= mention.sentence else "on"


def scene(mention: TimeMention, told: Told, value: str, published: date | None) -> Base | None:
    """The date that "the end of the month" goes on from: the last one told, close by, where the clause looks back."""
    base = told.last(WIDEST["W"], seen=mention, within=NEAR)
    if not base or not published:
        return base
    if base.aside and base.start >= mention.sentence:  # "X, which had won in July 2011, settled early in the year"
        return None
    past = mention.tense not in AHEAD and base.when.latest and base.when.latest < published
    news = base.anchor == "publication" and base.end > mention.paragraph and mention.tense in PAST
    return base if past and (news or _is_same_story(mention, base, value, published)) else None


def is_of_another_year(bare: TimeMention, time: Time, later: TimeMention, told: Told) -> bool:
    """Whether a bare month or day is what a later date of its paragraph hangs on, and may be of an earlier year."""
    month = BARE.fullmatch(time.value) and "year" not in bare.slots
    here = bare.paragraph == later.paragraph and bare.start not in told.refused
    return bool(here and month and "month" in bare.slots and time.anchor == "publication")


def _is_next_step(mention: TimeMention, value: str, base: Base, told: Told) -> bool:
    """Whether a story told in its order goes on within weeks: "on March 1 ... on April 9", and in a new paragraph."""
    story = extent(follow(value, base.onwards, way="on") or "").earliest
    past = mention.tense in {"past", *TOLD} and mention.aside is None and base.when.latest is not None
    soon = story is not None and base.when.latest is not None and story - base.when.latest <= SOON
    return past and soon and mention.start - base.end <= LINE and told.in_row(base)


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


def _is_same_story(mention: TimeMention, base: Base, value: str, published: date) -> bool:
    """Whether the date told stands in the paragraph of the mention or heads it, and is no day of the news."""
    heads = mention.paragraph - base.end <= HEADING and base.start - base.paragraph <= HEADING
    beside = 0 <= mention.start - base.end <= BESIDE and base.start >= mention.sentence
    if base.anchor == "absolute" and base.value.isdigit() and beside:
        return True  # "in 2012, in May"
    # « Entrée en Bourse en juin 2020, elle grandissait. Le 8 septembre, GM prenait 11 % », but no day of "late 2018".
    told = mention.tense == "story" and (base.when.days or 0) <= WIDEST["D"]
    aside = base.aside and base.start < mention.sentence and not told
    here = base.end > mention.paragraph or heads or _is_long_ago(mention, base, value, published)
    if aside or mention.start - base.end > LINE or not here:
        return False
    if base.anchor == "publication":  # "last year, in July"; a later sentence is of the publication's year again
        passing = base.aside and mention.start - base.end > HEADING  # "xAI, launched last year, raised ... in late May"
        return base.value == str(published.year - 1) and base.start >= mention.sentence and not passing
    looks_back = mention.tense in {"before", "story"} and mention.start - base.end <= COMPARED
    fronted = 0 <= base.start - mention.sentence <= FRONTED  # "In 2019 the company paid in February"
    return (base.when.days or 0) <= (YEAR if (looks_back or fronted) and not base.aside else STORY_WIDTH)
