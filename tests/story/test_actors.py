from dataclasses import replace

from tests.story.made import article, claim
from timeline.model import Actor, ActorKind
from timeline.story import merge, query, tell

COMPANY = ActorKind.COMPANY
APPLE = Actor("apple", "Apple", COMPANY, ("Apple Computer",), "Q312")
A = replace(
    article("a", text="Glovapay, or Glova, sues. Apple and Zorbix look on."), actors=("apple", "glovapay", "zorbix")
)
B = replace(article("b", text="GLOVAPAY is sued by Glovapays and others."), actors=("glovapay",))
MINE = (Actor("glovapay", "Glovapay", COMPANY, ("Glova",)), Actor("zorbix", "Zorbix", COMPANY), APPLE)
THEIRS = (Actor("glovapay", "GLOVAPAY", COMPANY), Actor("nobody", "Nobody", COMPANY))


def test_actors_that_an_article_names_stay_without_events_and_others_go():
    timeline = tell([A, B], (*MINE, *THEIRS), [claim(A, agent="glovapay")])
    assert [actor.id for actor in timeline.actors] == ["apple", "glovapay", "zorbix"]


def test_names_are_joined_whatever_the_order_and_the_register_keeps_its_own():
    forward, back = tell([A, B], (*MINE, *THEIRS), ()), tell([B, A], (*THEIRS, *MINE), ())
    assert forward == back
    apple, glovapay, _ = forward.actors
    assert apple == APPLE
    assert {glovapay.name, *glovapay.aliases} == {"GLOVAPAY", "Glova", "Glovapay"}


def test_a_merge_taken_back_gives_each_article_its_own_names():
    a, b = tell([A], MINE, [claim(A, agent="glovapay")]), tell([B], THEIRS, [claim(B, patient="glovapay")])
    both = merge(a, b)
    assert query(both, source="a.txt") == a
    assert query(both, source="b.txt") == b
