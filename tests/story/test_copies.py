import random

from tests.story.made import article, claim, told
from timeline.story.copies import copies, prints

WORDS = [f"mot{number}" for number in range(400)]


def groups(*articles):
    """The groups of two and more."""
    return [group for group in copies([one.id for one in articles], prints(articles)) if len(group) > 1]


def prose(seed, length=300):
    chance = random.Random(seed)  # noqa: S311  (a press, not a secret)
    return " ".join(chance.choice(WORDS) for _ in range(length))


AGENCY, OWN = prose(1), prose(2)
WIRE = article("agence", text=AGENCY)
CUT = article("quotidien", text="Un chapeau ajouté par la rédaction. " + " ".join(AGENCY.split()[:230]))
REPRINT = article("site", text=AGENCY.upper() + " © tous droits réservés")
OTHER = article("hebdo", text=OWN)


def test_one_text_printed_three_times_is_one_group_and_another_text_is_none():
    assert groups(WIRE, CUT, REPRINT, OTHER) == [tuple(sorted((WIRE.id, CUT.id, REPRINT.id)))]


def test_texts_that_share_a_quote_are_no_copies():
    quote = " ".join(AGENCY.split()[:40])
    assert groups(article("a", text=prose(3) + quote), article("b", text=quote + prose(4))) == []


def test_short_texts_are_copies_only_where_every_letter_is_the_same():
    assert groups(article("a", text="Apple fait appel."), article("b", text="Apple fait appel !")) == []
    same = [article("a", text="Apple fait appel."), article("b", published="2024-03-12", text="Apple fait appel.")]
    assert groups(*same) == [tuple(sorted(one.id for one in same))]


def test_copies_count_as_one_source():
    reports = [
        claim(where, "lawsuit", "2020-08-13", agent="epic-games", patient="apple", word="sue")
        for where in (WIRE, CUT, REPRINT, OTHER)
    ]
    (event,) = told(WIRE, CUT, REPRINT, OTHER, *reports).events
    assert (len(event.claims), event.sources) == (4, 2)
