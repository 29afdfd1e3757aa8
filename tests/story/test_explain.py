from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.story.made import article, claim, timelines, told
from timeline.errors import InputError
from timeline.story.cast import cast
from timeline.story.explain import explain, find_event

A = article("alpha", published="2024-03-20", language="fr")
B = article("beta", published="2024-03-21")
LOST = article("lost")
SUIT = {"agent": "epic-games", "patient": "apple", "word": "sue"}
SHARP, VAGUE = claim(A, day="2024-03-11", **SUIT), claim(B, day="2024-03", **SUIT)
OTHER = claim(A, day="2024-03-18", **SUIT)


def test_an_explanation_says_why_claims_were_joined_and_what_kept_the_next_event_apart():
    assert "would be a guess" in explain(told(A, B, SHARP, VAGUE, OTHER), VAGUE.id).nearest.why
    found = explain(told(A, B, SHARP, OTHER), SHARP.id)
    assert [joined.claim.id for joined in found.joined] == [SHARP.id]
    assert found.nearest.why == "the days they give exclude each other"
    found = explain(told(A, B, SHARP, VAGUE), SHARP.id)
    assert [fact.why for fact in found.joined[1].facts] == [
        "their days agree to within a month",
        "the same parties play the same roles",
        "the same class of verb",
    ]
    assert found.nearest is None


def test_what_was_not_enough_is_said_with_its_weight():
    ruled = claim(A, "ruling", "2021-09-10", **SUIT), claim(B, "ruling", **SUIT)
    assert explain(told(A, B, *ruled), ruled[1].id).nearest.why == (
        "what speaks for one happening weighs 5, and 6 would be enough"
    )


def test_an_old_id_still_finds_the_event_and_a_wrong_one_says_what_to_do():
    old = told(B, VAGUE).events[0].id
    assert find_event(told(A, B, SHARP, VAGUE), old).claims == tuple(sorted((SHARP.id, VAGUE.id)))
    with pytest.raises(InputError, match="No event's id begins with “e-none”"):
        explain(told(A), "e-none")


def test_copies_agreement_and_deduction_are_told():
    again = claim(B, day="2024-03-11", **SUIT)
    found = explain(told(A, B, SHARP, again), SHARP.id)
    assert found.agreeing == (tuple(sorted((SHARP.id, again.id))),)
    assert len(found.copies) == 2
    ago = claim(LOST, value="-P1D", anchor="publication", **SUIT)
    launch = claim(LOST, "launch", value="P0D", anchor="publication", agent="apple", object="app-store")
    assert explain(told(A, LOST, SHARP, ago, launch), launch.id).deduced_from == tuple(
        sorted((SHARP.id, ago.id, launch.id)),
    )
    left = claim(A, "departure", agent="tim-sweeney", order=f"after {SHARP.id}")
    assert explain(told(A, SHARP, left), left.id).deduced_from == tuple(sorted((SHARP.id, left.id)))


@given(timelines())
def test_every_event_can_be_explained(timeline):
    for event in timeline.events:
        found = explain(timeline, event.id)
        assert sorted(joined.claim.id for joined in found.joined) == list(event.claims)
        assert all(joined.facts for joined in found.joined[1:])


def test_the_cast_counts_events_days_attacks_and_counterparts():
    busy, other, *_ = cast(
        told(A, B, SHARP, OTHER, claim(A, "fine", "2024-04", agent="european-commission", patient="apple"))
    )
    assert (busy.actor.id, busy.events, busy.attacks, busy.attacked) == ("apple", 3, 0, 3)
    assert (busy.first, busy.last) == (date(2024, 3, 11), date(2024, 4, 30))
    assert busy.counterparts == (("epic-games", 2), ("european-commission", 1))
    assert (other.actor.id, other.attacks) == ("epic-games", 2)


def test_where_nothing_rivals_an_event_the_reason_says_so():
    named = ("apple", "epic-games", "northern-district", "tim-sweeney")
    one, two = (replace(where, actors=named) for where in (A, B))
    day, month = claim(one, "ruling", "2021-09-10", word="uphold"), claim(two, "ruling", "2021-09", word="rule")
    (_, second) = explain(told(one, two, day, month), day.id).joined
    assert [fact.name for fact in second.facts] == ["days", "parties", "rivals"]
    rival = claim(one, "ruling", "2021-09-28", word="dismiss", at=5)
    assert len(told(one, two, day, month, rival).events) == 3
