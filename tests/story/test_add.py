"""Adding a few articles to what was told gives what telling everything anew gives, to the byte."""

import random
from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bench.world import press
from tests.story.made import parts
from timeline.store import dumps, loads
from timeline.story import merge, query, tell
from timeline.story.add import add
from timeline.story.index import index


def split(articles, claims, late):
    """The articles and claims of the first telling, and those that come later."""
    first = [one for one in articles if one.id not in late], [one for one in claims if one.article not in late]
    return first, ([one for one in articles if one.id in late], [one for one in claims if one.article in late])


@settings(max_examples=300)
@given(parts(names=("one", "two", "three", "four")), st.data())
def test_adding_is_telling_anew(made, data):
    articles, actors, claims = made
    late = data.draw(st.sets(st.sampled_from([article.id for article in articles])))
    (read, said), (more, told) = split(articles, claims, late)
    grown = add(tell(read, actors, said), more, actors, told)
    assert grown == tell(articles, actors, claims)


@pytest.mark.parametrize("seed", range(12))
def test_adding_to_a_press_is_telling_it_anew(seed):
    articles, actors, claims, _ = press(600, seed=seed)
    chance = random.Random(seed)  # noqa: S311  (a press, not a secret)
    late = {article.id for article in chance.sample(articles, 3)}
    (read, said), (more, told) = split(articles, claims, late)
    grown = add(tell(read, actors, said), more, actors, told)
    assert grown is not None
    assert dumps(grown) == dumps(tell(articles, actors, claims))


@given(parts(), parts())
def test_a_merge_that_adds_is_a_merge_that_tells_anew(mine, theirs):
    a, b = tell(*mine), tell(*theirs)
    anew = merge(a, b)
    with patch("timeline.story.merge.DEAR", 0):
        assert merge(a, b) == merge(b, a) == anew
        assert merge(anew, a) == anew


def test_a_file_is_continued_where_it_was_told_and_only_there():
    articles, actors, claims, _ = press(300)
    late = {articles[-1].id}
    (read, said), (more, told) = split(articles, claims, late)
    text = dumps(tell(read, actors, said))
    again = loads(text)
    assert dumps(again) == text
    assert add(again, more, actors, told) == tell(articles, actors, claims)
    by_hand = text.replace('"title": "Event', '"title": "The event', 1)
    assert add(loads(by_hand), more, actors, told) is None
    assert "told" not in dumps(query(again, kind="lawsuit")).splitlines()[1]
    assert add(query(again, kind="lawsuit"), more, actors, told) is None


def test_a_file_that_says_it_was_told_and_was_not_is_told_anew():
    articles, actors, claims, _ = press(300)
    late = {articles[-1].id}
    (read, said), rest = split(articles, claims, late)
    whole = tell(read, actors, said)
    strange = replace(whole, events=tuple(replace(event, id=event.id + "0") for event in whole.events))
    index(strange).told = True
    with patch("timeline.story.merge.DEAR", 0):
        assert merge(strange, tell(rest[0], actors, rest[1])) == tell(articles, actors, claims)
