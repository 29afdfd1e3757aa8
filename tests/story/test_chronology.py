import random
from datetime import date, timedelta

import pytest

from tests.story.made import article, claim, told
from timeline.store import dumps, loads
from timeline.story import merge, query
from timeline.story.chronology import settle
from timeline.when import When

SUIT = {"agent": "epic-games", "patient": "apple", "word": "sue"}
DATED = article("dated", published="2024-03-20")
LOST = article("lost", language="fr")
FOUNDED = claim(DATED, "founding", "2015", patient="epic-games")


def event_of(timeline, one):
    return next(event for event in timeline.events if one.id in event.claims)


def floating(kind, value, mod=None, **cast):
    """A claim of the article without a day, in words that count from its day."""
    return claim(LOST, kind, value=value, mod=mod, anchor="publication", **cast)


def test_an_undated_event_after_a_dated_one_lies_between_it_and_its_publication():
    left = claim(DATED, "departure", agent="tim-sweeney", order=f"after {FOUNDED.id}")
    event = event_of(told(DATED, FOUNDED, left), left)
    assert event.when == When(date(2015, 1, 1), date(2024, 3, 20), "2015-01-01/2024-03-20", deduced=True)


def test_publication_alone_dates_nothing():
    left = claim(DATED, "departure", agent="tim-sweeney")
    assert not event_of(told(DATED, FOUNDED, left), left).when.known


def test_an_undated_event_between_two_dated_ones_has_their_bounds():
    sued, settlement = claim(DATED, day="2020-08-13", **SUIT), claim(DATED, "settlement", "2021-05", **SUIT)
    left = claim(DATED, "departure", agent="tim-sweeney", word="leave", order=f"after {sued.id}")
    then = claim(DATED, "departure", agent="tim-sweeney", word="leave", order=f"before {settlement.id}", at=3)
    when = event_of(told(DATED, sued, settlement, left, then), left).when
    assert (when.earliest, when.latest, when.deduced) == (date(2020, 8, 13), date(2021, 5, 31), True)


def test_an_offset_from_a_dated_event_dates_the_undated_one():
    sued = claim(DATED, day="2020-08-13", **SUIT)
    ruled = claim(DATED, "ruling", agent="northern-district", patient="apple", order=f"+P3W {sued.id}")
    when = event_of(told(DATED, sued, ruled), ruled).when
    assert when.deduced
    assert when.earliest <= date(2020, 9, 3) <= when.latest
    assert when.days <= 14


def test_what_was_written_is_never_overwritten():
    other = article("other", published="2024-03-21")
    sued, again = claim(DATED, **SUIT), claim(other, day="2020", **SUIT)
    ruled = claim(DATED, "ruling", "2019", agent="northern-district", patient="apple", order=f"after {sued.id}")
    timeline = told(DATED, other, sued, again, ruled)
    assert event_of(timeline, ruled).when == ruled.when
    assert event_of(timeline, sued).when == again.when
    (clash,) = event_of(timeline, ruled).conflicts
    assert (clash.on, set(clash.claims)) == ("date", {sued.id, ruled.id, again.id})


def test_an_article_that_contradicts_itself_was_misread_and_nothing_is_said():
    sued = claim(DATED, day="2020", **SUIT)
    ruled = claim(DATED, "ruling", "2019", agent="northern-district", patient="apple", order=f"after {sued.id}")
    assert not any(event.conflicts for event in told(DATED, sued, ruled).events)


def test_an_unknown_publication_day_is_deduced_from_what_another_article_dates():
    sued = claim(DATED, day="2024-02-29", **SUIT)
    ago = floating("lawsuit", "-P10D", "APPROX", **SUIT)
    launch = floating("launch", "P0W", agent="apple", object="app-store")
    timeline = told(DATED, LOST, sued, ago, launch)
    (lost,) = [one for one in timeline.articles if one.source == LOST.source]
    assert lost.published_from == "deduced"
    assert event_of(timeline, ago).claims == tuple(sorted((sued.id, ago.id)))
    when = event_of(timeline, launch).when
    assert when.deduced
    assert when.earliest <= date(2024, 3, 11) <= when.latest
    assert when.days < 30


def test_one_exact_offset_gives_the_very_day():
    timeline = told(DATED, LOST, claim(DATED, day="2024-02-29", **SUIT), floating("lawsuit", "-P1D", **SUIT))
    (lost,) = [one for one in timeline.articles if one.source == LOST.source]
    assert (lost.published, lost.published_from) == (date(2024, 3, 1), "deduced")


def test_nothing_is_deduced_from_two_events_that_could_both_be_meant():
    days = [claim(DATED, "fine", day, **SUIT) for day in ("2020-01-05", "2020-12-05")]
    timeline = told(DATED, LOST, *days, floating("fine", "-P10D", **SUIT))
    assert all(one.published_from != "deduced" for one in timeline.articles)


def test_deductions_are_a_view_that_merges_take_back_and_forth():
    sued, ago = claim(DATED, day="2024-02-29", **SUIT), floating("lawsuit", "-P1D", **SUIT)
    mine, theirs = told(LOST, ago), told(DATED, sued)
    both = merge(mine, theirs)
    assert both == told(LOST, DATED, sued, ago) == merge(both, mine)
    assert query(both, source="lost.txt") == mine
    assert mine.articles[0].published is None


VALUES = [("-P10D", "APPROX"), ("-P3D", None), ("-P1D", None), ("-P2W", None), ("P-1W", None), ("-P1M", None)]


@pytest.mark.parametrize("seed", range(50))
def test_the_true_publication_day_lies_in_the_deduced_interval(seed):
    """Fifty made-up articles whose day is withheld; what they date by it, another article dates by the calendar."""
    chance = random.Random(seed)  # noqa: S311  (a press, not a secret)
    true = date(2022, 1, 1) + timedelta(days=chance.randrange(900))
    told_again, facts = [], []
    for value, mod in chance.sample([one for one in VALUES if settle(one[0], one[1], on=true).known], 2):
        kind = ("lawsuit", "acquisition", "settlement", "bankruptcy")[len(facts)]
        meant = settle(value, mod, on=true)
        day = meant.earliest + timedelta(days=chance.randrange(meant.days))
        facts.append(claim(article("calendar", published="2025-01-01"), kind, day.isoformat(), **SUIT))
        told_again.append(floating(kind, value, mod, **SUIT))
    calendar = article("calendar", published="2025-01-01")
    timeline = told(calendar, LOST, *facts, *told_again)
    (lost,) = [one for one in timeline.articles if one.source == LOST.source]
    assert lost.published_from == "deduced"
    assert When(true, true).within(lost.published_within)
    assert lost.published_within.days <= 62
    assert len(timeline.events) == 2
    assert loads(dumps(timeline)) == timeline
