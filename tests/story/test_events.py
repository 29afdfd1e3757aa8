"""Same event or not: a table of pairs, then what holds for more than two."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.story.made import article, claim, parts, timelines, told
from timeline.model import Status
from timeline.story import events, shelf, tell
from timeline.story.shelf import CROWD, Shelf
from timeline.when import When

FRENCH = article("le-quotidien", published="2024-03-12", language="fr")
ENGLISH = article("the-daily", published="2024-03-13")
SUIT = {"agent": "epic-games", "patient": "apple", "word": "sue"}
BACK = {"agent": "apple", "patient": "epic-games", "word": "sue"}
SOLD = {"kind": "acquisition", "agent": "epic-games", "patient": "fortnite", "counterparty": "apple", "word": "sell"}
LEFT = {"kind": "departure", "agent": "tim-sweeney", "word": "leave"}
VICTIM = {"patient": "apple", "word": "sue"}
FINE = {"agent": "european-commission", "patient": "apple", "word": "fine"}


def row(name, first, second):
    return pytest.param(first, second, id=name)


TOGETHER = [
    row("a French and an English report of one day", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03-11"}),
    row("a day and its month", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03"}),
    row("one day, one party silent", SUIT | {"day": "2024-03-11"}, VICTIM | {"day": "2024-03-11"}),
    row("undated, where it happens once", SUIT | {"day": "2024-03-11"}, SUIT | {}),
    row(
        "undated, same sum",
        FINE | {"kind": "fine", "day": "2024-03-04", "amount": "1840000000 EUR"},
        FINE | {"kind": "fine", "amount": "1800000000 EUR"},
    ),
    row(
        "kinds taken for each other, one day",
        SUIT | {"day": "2024-03-11"},
        SUIT | {"kind": "complaint", "word": "complain", "day": "2024-03-11"},
    ),
    row("who left is told with its day and with its year", LEFT | {"day": "2024-03-11"}, LEFT | {"day": "2024"}),
    row("another sum on the same day", FINE | {"kind": "fine", "day": "2024-03-04", "amount": "5 EUR"},
        FINE | {"kind": "fine", "day": "2024-03-04", "amount": "9 EUR"}),
    row("denied by another", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03-11", "status": "denied"}),
    row(
        "bought by one, sold by the other",
        {"kind": "acquisition", "day": "2024-03", "agent": "apple", "word": "acquire"},
        SOLD | {"day": "2024-03-11"},
    ),
    row(
        "dismissed in one, left in the other",
        {"kind": "departure", "day": "2024-03", "agent": "apple", "patient": "tim-sweeney", "word": "dismiss_person"},
        {"kind": "departure", "day": "2024-03-11", "agent": "tim-sweeney", "patient": "apple", "word": "leave"},
    ),
    row(
        "a ruling told from two angles",
        {"kind": "ruling", "day": "2021-09-10", "patient": "apple", "word": "convict"},
        {"kind": "ruling", "day": "2021-09-10", "counterparty": "epic-games", "patient": "apple", "word": "win"},
    ),
    row(
        "a purchase that is an agreement to the other",
        {"kind": "acquisition", "day": "2024-03-11", "agent": "apple", "patient": "epic-games", "word": "acquire"},
        {"kind": "partnership", "day": "2024-03-11", "agent": ["apple", "epic-games"], "word": "partner"},
    ),
    row(
        "a launch of one thing, its maker silent",
        {"kind": "launch", "agent": "epic-games", "object": "fortnite", "day": "2024-03-11"},
        {"kind": "launch", "object": "fortnite", "day": "2024-03-11"},
    ),
]  # fmt: skip
APART = [
    row("days that exclude each other", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03-12"}),
    row("a day outside the month", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-02"}),
    row("another defendant", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03-11", "patient": "google"}),
    row("another plaintiff", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03-11", "agent": "google"}),
    row("another kind", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03-11", "kind": "settlement"}),
    row("a countersuit", SUIT | {"day": "2024-03-11"}, BACK | {"day": "2024-03"}),
    row(
        "two courts",
        SUIT | {"kind": "ruling", "day": "2024-03-11", "venue": "northern-district"},
        SUIT | {"kind": "ruling", "day": "2024-03-11", "venue": "ninth-circuit"},
    ),
    row(
        "opposite outcomes",
        SUIT | {"kind": "ruling", "day": "2024-03-11", "outcome": "granted"},
        SUIT | {"kind": "ruling", "day": "2024-03-11", "outcome": "rejected"},
    ),
    row(
        "two products of one maker",
        {"kind": "launch", "agent": "apple", "object": "app-store", "day": "2024-03-11"},
        {"kind": "launch", "agent": "apple", "object": "fortnite", "day": "2024-03-11"},
    ),
    row("undated rulings", SUIT | {"kind": "ruling", "day": "2021-09-10"}, SUIT | {"kind": "ruling"}),
    row("filed and dropped", SUIT | {"day": "2024-03-11"}, SUIT | {"day": "2024-03-11", "word": "drop_suit"}),
    row("upheld and overturned", BACK | {"kind": "ruling", "day": "2024-03-11", "word": "uphold"},
        BACK | {"kind": "ruling", "day": "2024-03-11", "word": "overturn"}),
    row("who sues is told in one month, who is sued only in another report", VICTIM | {"day": "2024-03"},
        VICTIM | {"day": "2024-03-11"}),
    row("two companies founded by one", {"kind": "founding", "day": "2019", "agent": "apple", "word": "found"},
        {"kind": "founding", "agent": "apple", "patient": "fortnite", "word": "found"}),
    row("two bans by one", {"kind": "ban", "day": "2024-03-11", "agent": "apple", "word": "ban"},
        {"kind": "ban", "day": "2024-03", "agent": "apple", "patient": "fortnite", "word": "ban"}),
    row("nobody named", {"kind": "statement", "day": "2024-03-11"}, {"kind": "statement", "day": "2024-03-11"}),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), TOGETHER)
def test_reports_of_one_happening_are_one_event(first, second):
    timeline = told(FRENCH, ENGLISH, claim(FRENCH, **first), claim(ENGLISH, **second))
    assert len(timeline.events) == 1
    assert timeline.events[0].sources == 2


@pytest.mark.parametrize(("first", "second"), APART)
def test_reports_of_two_happenings_stay_two(first, second):
    assert len(told(FRENCH, ENGLISH, claim(FRENCH, **first), claim(ENGLISH, **second)).events) == 2


@pytest.mark.parametrize("vague", ["2020", ""])
def test_a_vague_claim_never_bridges_two_sharp_ones(vague):
    """ "Fined on 5 January", "fined in 2020", "fined on 5 December": the trap that other tools fall into."""
    sharp = [claim(FRENCH, "fine", day, **FINE) for day in ("2020-01-05", "2020-12-05")]
    timeline = told(FRENCH, ENGLISH, *sharp, claim(ENGLISH, "fine", vague, **FINE, amount="5 EUR"))
    assert len(timeline.events) == 3


def test_a_vague_claim_joins_the_one_group_that_something_else_speaks_for():
    sharp = [
        claim(FRENCH, "fine", "2020-01-05", **FINE, amount="8 EUR"),
        claim(FRENCH, "fine", "2020-12-05", **FINE, amount="5 EUR"),
    ]
    vague = claim(ENGLISH, "fine", "2020", **FINE, amount="5 EUR")
    events = told(FRENCH, ENGLISH, *sharp, vague).events
    assert [len(event.claims) for event in events] == [1, 2]


def test_groups_do_not_chain_through_reports_that_name_several():
    day = {"kind": "lawsuit", "day": "2024-03-11", "agent": "epic-games", "word": "sue"}
    one, two = claim(FRENCH, **day, patient=["apple", "google"]), claim(ENGLISH, **day, patient=["apple"])
    three = claim(ENGLISH, **day, patient=["google"])
    events = told(FRENCH, ENGLISH, one, two, three).events
    assert not any({two.id, three.id} <= set(event.claims) for event in events)


def test_an_undated_report_is_not_of_an_event_after_its_publication():
    later = claim(ENGLISH, day="2024-08-05", **SUIT)
    assert len(told(FRENCH, ENGLISH, later, claim(FRENCH, **SUIT)).events) == 2


def test_the_event_takes_the_sharpest_days_of_its_reports():
    vague, sharp = claim(FRENCH, day="2024-03", **SUIT), claim(ENGLISH, day="2024-03-11", **SUIT)
    (event,) = told(FRENCH, ENGLISH, vague, sharp).events
    assert event.when == When(date(2024, 3, 11), date(2024, 3, 11), "2024-03-11")


def test_an_event_planned_by_one_and_done_by_another_has_occurred():
    plan, done = claim(FRENCH, day="2024-03-11", status="planned", **SUIT), claim(ENGLISH, day="2024-03-11", **SUIT)
    assert told(FRENCH, ENGLISH, plan, done).events[0].status is Status.OCCURRED


NAMED = ("apple", "epic-games", "northern-district", "tim-sweeney")
ABOUT = replace(FRENCH, actors=NAMED), replace(ENGLISH, actors=NAMED)


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        ({"agent": "northern-district"}, {"patient": "apple"}, 1),
        ({}, {"patient": "apple"}, 1),
        ({}, {}, 1),
        ({}, {"patient": "google", "day": "2021-09"}, 2),
        ({"agent": "apple"}, {"patient": "apple"}, 2),
        ({}, {"patient": "apple", "day": "2021-09-11"}, 2),
        ({}, {"patient": "apple", "word": "overturn"}, 2),
        ({}, {"patient": "apple", "kind": "lawsuit"}, 2),
        ({"kind": "lawsuit", "agent": "epic-games", "day": "2021-09"}, {"kind": "lawsuit", "agent": "epic-games"}, 1),
    ],
)
def test_articles_about_the_same_people_need_not_name_the_same_side(first, second, events):
    told_of = {"kind": "ruling", "day": "2021-09-10", "word": "rule"}
    one, two = ABOUT
    assert len(told(one, two, claim(one, **told_of | first), claim(two, **told_of | second)).events) == events
    assert len(told(FRENCH, ENGLISH, claim(FRENCH, **told_of | first), claim(ENGLISH, **told_of | second)).events) == 2


def test_an_article_that_gives_two_dates_sets_two_events_apart():
    told_of = {"kind": "ruling", "word": "rule", "patient": "apple"}
    dated = [claim(FRENCH, **told_of, day="2016-02"), claim(FRENCH, **told_of, day="2016-02-29", at=5)]
    assert len(told(FRENCH, *dated).events) == 2
    assert len(told(FRENCH, dated[1], claim(FRENCH, **told_of, day="2016-02-29", at=9)).events) == 1


def test_a_sentence_that_two_articles_print_tells_one_event():
    words = "Epic Games said that it had accused Apple of nothing."
    paper, other = article("paper", published="2024-01-02", text=words), article("other", published="2025-06-01")
    copy = replace(other, text=words)
    said = {"kind": "statement", "word": "accuse", "agent": "epic-games"}
    assert len(told(paper, copy, claim(paper, **said), claim(copy, **said)).events) == 1
    assert len(told(paper, other, claim(paper, **said), claim(other, **said)).events) == 2
    assert len(told(paper, copy, claim(paper, **said), claim(copy, **said, at=5)).events) == 2


class Heap(Shelf):
    """A shelf on which every report looks at every group."""

    def file(self, group, report, known=None):
        super().file(group, report, known)
        self.__dict__.setdefault("heap", []).append(group)

    def _candidates(self, _):
        return self.__dict__.get("heap", [])


@given(timelines(), st.sampled_from([0, 1, CROWD]))
def test_a_report_finds_every_group_that_could_matter(timeline, crowd):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(shelf, "CROWD", crowd)
        told_all = tell(timeline.articles, timeline.actors, timeline.claims)
        patched.setattr(events, "Shelf", Heap)
        assert tell(timeline.articles, timeline.actors, timeline.claims) == told_all


@given(parts())
def test_no_event_joins_days_that_exclude_each_other(made):
    timeline = tell(*made)
    days = {claim.id: claim.when for claim in timeline.claims}
    for event in timeline.events:
        for one in event.claims:
            assert all(days[one].overlaps(days[other]) for other in event.claims)


@pytest.mark.parametrize(("day", "events"), [("2024-02-29", 1), ("2024-03-11", 2)])
def test_one_article_tells_a_suit_again_without_names(day, events):
    one = replace(article("alpha", published="2024-03-12"), actors=("apple", "epic-games"))
    week = {"day": "2024-02-26/2024-03-03", "word": "sue", "agent": "epic-games", "patient": "apple"}
    assert len(told(one, claim(one, "lawsuit", **week), claim(one, "lawsuit", day, word="sue", at=5)).events) == events
