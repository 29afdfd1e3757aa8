"""The tables of a timeline: right, made once, and gone with it."""

import gc

from hypothesis import given

from tests.story.made import article, claim, timelines, told
from timeline.story.index import _KNOWN, index
from timeline.story.query import parties


@given(timelines())
def test_each_table_says_what_the_timeline_says(timeline):
    known = index(timeline)
    assert tuple(known.claims.values()) == timeline.claims
    assert tuple(known.articles.values()) == timeline.articles
    for actor in known.kinds:
        assert list(known.by_actor.get(actor, ())) == [one for one in timeline.events if actor in parties(one)]
        assert list(known.fights_of.get(actor, ())) == [one for one in timeline.disputes if actor in one.actors]
    assert known.by_claim == {one: event for event in timeline.events for one in event.claims}


def test_a_timeline_is_indexed_once_and_forgotten_with_it():
    news = article("news", published="2024-03-12")
    timeline = told(news, claim(news, day="2024-03-11", agent="epic-games", patient="apple"))
    assert index(timeline) is index(timeline)
    assert index(timeline).by_actor is index(timeline).by_actor
    key = id(timeline)
    del timeline
    gc.collect()
    assert key not in _KNOWN
