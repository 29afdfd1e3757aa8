import pytest

from tests.story.made import article, claim, told

A, B = article("alpha", published="2024-03-20"), article("beta", published="2024-03-21")
SUIT = {"kind": "lawsuit", "agent": "epic-games", "patient": "apple", "word": "sue", "day": "2024-03-11"}
FINE = {"kind": "fine", "agent": "european-commission", "patient": "apple", "word": "fine", "day": "2024-03-04"}
PAID = FINE | {"amount": "500000000 EUR"}
RULING = {"kind": "ruling", "agent": "northern-district", "patient": "apple", "counterparty": "epic-games"}
DONE = RULING | {"day": "2021-09-10"}
LONE = DONE | {"counterparty": ()}
FOUNDED = {"kind": "founding", "patient": "epic-games"}


def clashes(*claims):
    """The conflicts, each once, as (what, claims)."""
    timeline = told(A, B, *claims)
    return {(clash.on, frozenset(clash.claims)) for event in timeline.events for clash in event.conflicts}


@pytest.mark.parametrize(
    ("on", "first", "second"),
    [
        ("amount", FINE | {"amount": "1800000000 EUR"}, FINE | {"amount": "500000000 EUR"}),
        ("amount", FINE | {"count": "1800 people"}, FINE | {"count": "600 people"}),
        ("role", SUIT, SUIT | {"agent": "apple", "patient": "epic-games"}),
        ("status", SUIT, SUIT | {"status": "denied"}),
        ("status", SUIT | {"status": "alleged"}, SUIT | {"status": "denied"}),
        ("amount", FINE | {"count": "12000 people"}, FINE | {"count": "10000 people"}),
        ("outcome", DONE | {"outcome": "upheld"}, DONE | {"outcome": "overturned"}),
        ("outcome", DONE | {"outcome": "rejected"}, DONE | {"outcome": "granted"}),
        ("outcome", DONE, DONE | {"patient": "epic-games", "counterparty": "apple"}),
        ("outcome", LONE | {"outcome": "upheld"}, LONE | {"outcome": "overturned"}),
        ("date", SUIT, SUIT | {"day": "2024-03-12"}),
        ("date", PAID, {**PAID, "agent": (), "day": "2024-03-05"}),
        ("date", FOUNDED | {"day": "1991"}, FOUNDED | {"day": "1994"}),
    ],
)  # fmt: skip
def test_sources_that_disagree_are_shown_with_both_claims(on, first, second):
    one, other = claim(A, **first), claim(B, **second)
    assert clashes(one, other) == {(on, frozenset({one.id, other.id}))}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FINE | {"amount": "1840000000 EUR"}, FINE | {"amount": "1800000000 EUR"}),
        (FINE | {"amount": "1800000000 EUR"}, FINE | {"amount": "2000000000 USD"}),
        (SUIT, SUIT | {"status": "planned"}),
        (SUIT, SUIT | {"day": "2024-03"}),
        (DONE | {"outcome": "upheld"}, DONE | {"outcome": "rejected"}),
        (DONE | {"outcome": "upheld"}, DONE | {"outcome": "overturned", "day": "2021-09"}),
        (SUIT, SUIT | {"day": "2024-03-25"}),
        (SUIT | {"kind": "statement"}, SUIT | {"kind": "statement", "day": "2024-03-12"}),
        (SUIT, SUIT | {"day": "2024-03-12", "patient": "google"}),
        (FINE, {**PAID, "agent": (), "day": "2024-03-05"}),
        (PAID, PAID | {"agent": "northern-district", "day": "2024-03-05"}),
    ],
)  # fmt: skip
def test_sources_that_round_or_tell_other_things_do_not_disagree(first, second):
    assert clashes(claim(A, **first), claim(B, **second)) == set()


def test_one_article_that_tells_two_days_tells_two_events():
    assert clashes(claim(A, **SUIT), claim(A, **SUIT | {"day": "2024-03-12"})) == set()


def test_a_date_told_differently_stands_on_both_events():
    timeline = told(A, B, claim(A, **SUIT), claim(B, **SUIT | {"day": "2024-03-12"}))
    assert len(timeline.events) == 2
    assert timeline.events[0].conflicts == timeline.events[1].conflicts
    assert timeline.events[0].conflicts[0].why == "Everything agrees but the day: 2024-03-11 against 2024-03-12."
