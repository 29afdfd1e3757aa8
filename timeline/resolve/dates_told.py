"""The dates of a text one by one in, what it has told so far and tells next out: what a date may be counted from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.meaning.narrative import follow
from timeline.meaning.offset import fix
from timeline.meaning.timex import extent
from timeline.when import When

if TYPE_CHECKING:
    from timeline.meaning import Reading
    from timeline.model import Anchor, Time, TimeMention

# Days a date told may be wide so that a unit can be counted from it: no day is counted from a year.
WIDEST = {"D": 31, "W": 31, "WE": 31, "M": 92, "Q": 184, "H": 366, "Y": 800, "DE": 36600, "CE": 36600}
RECENT = timedelta(90)  # days that news reaches back to without a year
AHEAD = frozenset({"due", "future"})
LOOKING_BACK = frozenset({"before", "story"})
KEPT = 100  # dates that one piece of a long text hands on to the next
YEAR = 366
FAR = 2000  # characters between a date and the next one that names its year
MONTH = timedelta(30)
STEPS = 4  # dates told last, from which a bare one may go on
STORY_WIDTH = 190  # days a date may be wide for a story to go on from it
NEWS = 800  # characters within which "on Tuesday" makes a "today" after it a day
SOON = timedelta(60)  # within which a date follows the finer one told before a year
COMPARED = 200  # characters between a quarter and "a year earlier"
PIECE = re.compile(r"\d{4}-[QH]\d")


@dataclass(frozen=True, slots=True)
class Base:
    """A date told: its words and their paragraph, what it hung on, its days (all, and without "early"), its value.

    `back` says that it lies before what was told and only looks back: "had been hired in May 2015", "since May 2015".
    """

    start: int
    end: int
    paragraph: int
    anchor: Anchor | None
    when: When
    whole: When
    value: str
    aside: bool
    back: bool = False
    tense: str | None = None

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
        self.coming: list[Base] = []  # the dates ahead that name their year
        self.turn: Base | None = None  # what the story turned back to for a moment
        self.refused: set[int] = set()  # bare dates that are of no year near the publication
        self.adrift = -1  # where the story went on by it is not said how long: "a few weeks later"

    def refuse(self, mention: TimeMention) -> None:
        """Go back to a bare date to read it again: it is of the story before it, or of a year earlier."""
        self.refused.add(mention.start)
        self.bases = [base for base in self.bases if base.start < mention.start]
        self.adrift = self.adrift if self.adrift < mention.start else -1

    def drift(self, value: str, mention: TimeMention) -> None:
        """Lose the thread where a time without days is counted from the last one: no "two days later" hangs on that."""
        of_event = mention.slots.get("anchor") == "event"
        loose = mention.means == "soon" or (value in {"PAST_REF", "FUTURE_REF"} and "unit" in mention.slots)
        if loose and not (of_event or mention.aside):
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
        place = time.start, time.end, mention.paragraph
        passing = mention.aside is not None or mention.signal == "since"
        if self.years is None and time.anchor == "text" and self._is_turn(when, mention):
            self.turn = Base(*place, time.anchor, when, whole, time.value, passing, back=True, tense=mention.tense)
            return
        if self.years is None or (time.anchor != "publication" and when.earliest.year in self.years):
            back = self.years is None and self._looks_back(when, mention)
            self.bases.append(Base(*place, time.anchor, when, whole, time.value, passing, back, mention.tense))

    def leave(self, length: int) -> None:
        """Go on to the next piece of the text, so many characters further on; the latest dates suffice."""
        self.adrift -= length
        self.refused.clear()
        self.bases = [
            replace(base, start=base.start - length, end=base.end - length, paragraph=base.paragraph - length)
            for base in self.bases[-KEPT:]
        ]

    def _looks_back(self, when: When, mention: TimeMention) -> bool:
        """Whether a date only looks back from the story: by its tense, or as that since which something lasts."""
        last = next((base for base in reversed(self.bases) if not base.aside and not base.back), None)
        return (mention.tense == "before" or mention.signal == "since") and _is_older(when, last)

    def _is_turn(self, when: When, mention: TimeMention) -> bool:
        """Whether a date turns back for a moment: "had sold it the day before", or an older day in one sentence."""
        last = self.last()
        if mention.tense == "before":
            shift = mention.slots.get("shift")
            turns = mention.slots.get("sign") == "-" or (isinstance(shift, int) and shift < 0)
        else:
            turns = last is not None and last.start >= mention.sentence
        return turns and _is_older(when, last)

    def foresee(self, readings: list[tuple[TimeMention, Reading]]) -> None:
        """Keep the dates ahead that name their year, as steps of the story: none in passing, none before it."""
        self.coming = [
            Base(m.start, m.end, m.paragraph, "absolute", extent(r.value, r.mod), extent(r.value), r.value, aside=False)
            for m, r in readings
            if r.anchor == "absolute" and r.type == "DATE" and not m.aside and m.tense != "before"
        ]

    def leads_up(self, value: str, mention: TimeMention, published: date) -> Base | None:
        """The date from which a bare one leads up to the next that names its year: "in 2016 ... in May ... in 2017".

        What the publication would make of it would leap over that one. A day of the last weeks is news unless it
        stands between the two in one paragraph, and no story leads up to a year that it has passed already.
        """
        ahead = next((base for base in self.coming if base.start > mention.start), None)
        news = extent(fix(value, published) or "")
        if not ahead or not ahead.when.latest or not news.earliest or ahead.start - mention.end > FAR:
            return None
        if ahead.when.latest >= min(news.earliest, published - RECENT) or news.earliest > published - MONTH:
            return None
        # What had been, lasts or is told in passing may be of any time.
        if mention.tense in {*AHEAD, "before"} or mention.aside or mention.signal == "since":
            return None
        recent = ahead.when.latest.year == published.year or published - ahead.when.latest < 2 * RECENT
        recent = recent or bool(news.latest and published - news.latest <= RECENT)
        for base in reversed(self.bases[-STEPS:]):
            apart = ahead.paragraph > mention.start or base.end < mention.paragraph
            passed = bool(base.when.earliest and base.when.earliest > ahead.when.latest)
            if mention.start - base.end > FAR or (apart and recent) or passed:
                break
            story = extent(follow(value, base.onwards, way="on") or "")
            wide = (base.when.days or 0) > WIDEST["D"] and (base.aside or base.end < mention.paragraph)
            if story.latest and (base.when.days or 0) <= YEAR and not wide and story.latest <= ahead.when.latest:
                return base
        return None

    def thread(self, value: str, seen: TimeMention) -> Base | None:
        """What a history goes on from: the last date told, or the finer one before it that a year interrupts.

        An older year is an aside, and so is any year where the date at hand soon follows the finer one.
        """
        last, fine = self.last(seen=seen, onwards=True), self.last(WIDEST["W"], seen=seen, onwards=True)
        if not (last and fine and last is not fine and last.when.latest and fine.when.earliest and fine.when.latest):
            return last
        if last.anchor == "publication" or (last.when.days or 0) <= STORY_WIDTH or last.start >= seen.sentence:
            return last
        if last.when.latest < fine.when.earliest:
            return fine
        next_day = extent(follow(value, fine.whole) or "").earliest
        return fine if next_day and timedelta() <= next_day - fine.when.latest <= SOON else last

    def in_row(self, base: Base) -> bool:
        """Whether the text told two days or months in their order, the last of them at `base`: a story goes on."""
        steps = [one for one in self.bases if not one.aside and not one.back and (one.when.days or 0) <= WIDEST["D"]]
        place = next((i for i, one in enumerate(steps) if one is base), 0)
        row = steps[place - 1 : place + 1] if place else []
        first = row[0].when.latest if row else None
        if not first or not base.when.earliest or any(one.anchor == "publication" for one in row):
            return False
        return timedelta() <= base.when.earliest - first <= timedelta(YEAR)

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

    def turned_to(self, base: Base | None) -> Base | None:
        """What was told behind a step as the story turned back: "a month before, X had sued; the same day"."""
        return self.turn if self.turn and (base is None or base.start < self.turn.start) else base

    def last(
        self,
        widest: int = 36600,
        *,
        seen: TimeMention | None = None,
        within: int | None = None,
        until: date | None = None,
        onwards: bool = False,
        passing: bool = False,
    ) -> Base | None:
        """The last date told, no wider than so many days, within so many characters, and not planned after a day.

        Where the story goes `onwards` by a bare date, one that only looks back is none of its steps; what was told in
        `passing` is one where that is asked for.
        """
        passed: Base | None = None  # what only described somebody in passing is better than nothing
        for base in reversed(self.bases):
            too_far = within is not None and seen is not None and seen.start - base.end > within
            if too_far or (passed and base.paragraph < passed.paragraph):
                break
            planned = until and base.anchor == "publication" and (base.when.earliest or until) > until
            if (base.when.days or 0) > widest or planned:
                continue
            back = base.back and (onwards or base.anchor == "text")
            aside = base.aside or (back and (seen is None or seen.tense not in LOOKING_BACK))
            had = base is self.bases[-1] and seen is not None and base.tense == seen.tense == "before"
            # "the fund, raised in the summer of 2007, withdrew it a month later": too wide to be what that hangs on.
            fine = (base.when.days or 0) <= WIDEST["D"] or widest > YEAR
            # "X, which had fired its lawyers in January, appealed two weeks later": than what was told before that.
            had_been = base.aside and base.tense == "before" and seen is not None and seen.tense != "before"
            here = seen is not None and base.start >= seen.sentence and fine and not had_been
            if self.years is not None or not aside or had or passing or here:
                return passed if passed and _is_step(base, passed) else base
            passed = base if passed is None or (passed.aside and not base.aside) else passed
        return passed


def _is_older(when: When, last: Base | None) -> bool:
    return bool(last and last.when.earliest and when.latest and when.latest < last.when.earliest)


def _is_step(base: Base, passed: Base) -> bool:
    """Whether what was told in passing goes on with the story: "opened in March before him, who ruled in June"."""
    if not (base.when.latest and passed.when.earliest) or (passed.when.days or 0) > WIDEST["D"]:
        return False
    return timedelta() <= passed.when.earliest - base.when.latest <= timedelta(YEAR)
