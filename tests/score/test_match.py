"""The score tells right from wrong: a pair needs kind, interval and actors, and nothing is paired twice."""

from dataclasses import replace

import pytest

from tests.score import gold
from tests.score.match import Names, match, share
from tests.score.told import ToldEvent, fold
from timeline.model import Kind, Role, Status

TEXT = "Epic sued Apple on Thursday."
LINE = "2020-08-13 | lawsuit | occurred | agent Epic Games; patient Apple; (venue Oakland) | sued Apple | suit"
ACTORS = [gold.actor("company | Epic Games = Epic"), gold.actor("company | Apple"), gold.actor("court | Oakland")]
EPIC, APPLE = frozenset({fold("Epic Games"), fold("Epic")}), frozenset({fold("Apple")})
TOLD = ToldEvent(
    kind=Kind.LAWSUIT,
    when=gold.interval("2020-08-13"),
    status=Status.OCCURRED,
    participants=((EPIC, Role.AGENT), (APPLE, Role.PATIENT)),
    places=((5, 9),),
    quotes=((0, 28),),
    words=TEXT,
    id="e",
)


def paired(*told, line=LINE):
    return match([gold.event(line)], told, names=Names(ACTORS), text=TEXT)


def test_what_is_right_is_a_pair():
    assert paired(TOLD).pairs == ((0, 0),)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": Kind.RULING},
        {"when": gold.interval("2020-08-14")},
        {"when": gold.interval("2020-08")},
        {"when": gold.interval("unknown")},
        {"participants": ()},
    ],
    ids=["another kind", "another day", "a month for a day", "no day", "nobody"],
)
def test_a_wrong_kind_day_or_actor_is_no_pair(wrong):
    result = paired(replace(TOLD, **wrong))
    assert not result.pairs
    assert result.surplus([TOLD]) == [0]


def test_one_actor_of_two_is_enough():
    assert paired(replace(TOLD, participants=((APPLE, Role.AGENT),))).pairs


def test_an_event_told_twice_is_one_too_many():
    result = paired(TOLD, replace(TOLD, id="f"))
    assert len(result.pairs) == 1
    assert len(result.surplus([TOLD, TOLD])) == 1


def test_an_optional_event_is_neither_missed_nor_too_many():
    assert paired(TOLD, line=f"? {LINE}").surplus([TOLD]) == []
    assert paired(line=f"? {LINE}").missed([gold.event(f"? {LINE}")]) == []


def test_half_of_the_days_must_be_shared():
    assert share(gold.interval("2020-08"), gold.interval("2020-08-16..2020-09-05")) < 0.5
    assert share(gold.interval("2020-08"), gold.interval("2020-08-10..2020-08-31")) > 0.5
    assert share(gold.interval("..2020-08-31"), gold.interval("..2020-08-31")) == 1
    assert share(gold.interval("..2020-08-31"), gold.interval("2020-08-31")) == 0
