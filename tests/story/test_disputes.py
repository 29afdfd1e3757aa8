from tests.story.made import ACTORS, article, claim, told
from timeline.model import Kind
from timeline.story import query
from timeline.story.disputes import disputes

A = article("alpha", published="2024-03-20", language="fr")
B = article("beta", published="2024-03-21")
EPIC = {"agent": "epic-games", "patient": "apple"}
SUED = claim(A, "lawsuit", "2020-08-13", **EPIC, venue="northern-district")
RULED = claim(B, "ruling", "2021-09-10", agent="northern-district", patient="apple", counterparty="epic-games")
APPEALED = claim(B, "appeal", "2021-10-08", agent="apple", patient="epic-games", venue="ninth-circuit")
SETTLED = claim(B, "settlement", "2025-05", agent="apple", counterparty="epic-games")
GOOGLE = claim(B, "lawsuit", "2020-08-13", agent="epic-games", patient="google")
FINED = claim(A, "fine", "2024-03-04", agent="european-commission", patient="apple")


def fights(*claims):
    return {fight.title: fight for fight in told(A, B, *claims).disputes}


def test_a_fight_is_named_by_who_attacked_first():
    assert list(fights(APPEALED, RULED, SUED)) == ["Epic Games v. Apple"]
    fight = fights(APPEALED, RULED, SUED)["Epic Games v. Apple"]
    assert (fight.id, fight.actors, fight.stage) == ("epic-games-v-apple", ("epic-games", "apple"), "appeal")


def test_the_stage_is_that_of_the_last_step():
    for steps, stage in (([SUED], "complaint"), ([SUED, RULED], "ruling"), ([SUED, RULED, SETTLED], "settled")):
        assert fights(*steps)["Epic Games v. Apple"].stage == stage


def test_fights_of_one_actor_with_two_others_stay_two():
    assert set(fights(SUED, GOOGLE, FINED)) == {
        "Epic Games v. Apple",
        "Epic Games v. Google",
        "European Commission v. Apple",
    }


def test_several_attacked_at_once_are_one_fight():
    both = claim(A, "lawsuit", "2020-08-13", agent="european-commission", patient=["apple", "google"])
    assert len(fights(both)) == 1
    assert set(*[fight.actors for fight in fights(both).values()]) == {"european-commission", "apple", "google"}


def test_a_step_before_a_court_with_one_side_belongs_to_the_only_fight_it_can_belong_to():
    ruling = claim(B, "ruling", "2024-04-24", agent="ninth-circuit", patient="apple")
    assert len(fights(SUED, ruling)["Epic Games v. Apple"].events) == 2
    assert all(len(fight.events) == 1 for fight in fights(SUED, FINED, ruling).values())
    early = claim(B, "ruling", "2019-04-24", agent="ninth-circuit", patient="apple")
    assert len(fights(SUED, early)["Epic Games v. Apple"].events) == 1


def test_an_event_of_two_fights_feeds_both():
    joint = claim(B, "hearing", "2021-05-03", counterparty=["epic-games", "apple", "google"])
    found = fights(SUED, GOOGLE, joint)
    assert [len(fight.events) for fight in found.values()] == [2, 2]


def test_what_was_denied_or_done_by_a_product_is_no_attack():
    denied = claim(A, "lawsuit", "2020-08-13", status="denied", **EPIC)
    product = claim(A, "ban", "2020-08-13", agent="apple", patient="fortnite")
    assert fights(denied, product) == {}


def test_events_know_their_fight_and_a_query_finds_it():
    timeline = told(A, B, SUED, RULED, FINED, GOOGLE)
    found = query(timeline, dispute="epic-games-v-apple")
    assert [event.kind for event in found.events] == [Kind.LAWSUIT, Kind.RULING]
    assert {event.dispute for event in found.events} == {"epic-games-v-apple"}
    assert [fight.id for fight in found.disputes] == ["epic-games-v-apple"]


def test_no_events_no_fights():
    assert disputes([], ACTORS, {}) == ((), {})


def test_a_step_of_one_side_belongs_to_the_fight_that_its_article_tells():
    on_apple, on_google = article("on-apple", published="2022-01-02"), article("on-google", published="2022-01-02")
    suits = [
        claim(on_apple, day="2020-08-13", agent="epic-games", patient="apple"),
        claim(on_google, day="2020-08-14", agent="epic-games", patient="google"),
    ]
    appeal = claim(on_google, "appeal", "2021-12-01", agent="epic-games")
    timeline = told(on_apple, on_google, *suits, appeal)
    assert {fight.id: len(fight.events) for fight in timeline.disputes} == {
        "epic-games-v-apple": 1,
        "epic-games-v-google": 2,
    }
    elsewhere = article("elsewhere", published="2022-01-02")
    lost = told(on_apple, on_google, elsewhere, *suits, claim(elsewhere, "appeal", "2021-12-01", agent="epic-games"))
    assert [event.dispute for event in lost.events if event.kind == "appeal"] == [None]
