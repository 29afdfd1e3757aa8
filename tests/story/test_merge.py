from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from tests.story.made import article, claim, parts, timelines, told
from timeline.model import Timeline
from timeline.story import merge, query, tell
from timeline.story.merge import versions


@given(timelines(), timelines(), timelines())
def test_the_nesting_of_merges_changes_nothing(a, b, c):
    assert merge(merge(a, b), c) == merge(a, merge(b, c)) == merge(a, b, c)


@given(timelines(), timelines())
def test_the_order_of_merges_changes_nothing(a, b):
    assert merge(a, b) == merge(b, a)


@given(timelines())
def test_a_timeline_merged_with_itself_or_with_nothing_stays_as_it_is(a):
    assert merge(a, a) == merge(a, Timeline()) == merge(a) == a


@given(parts(), st.randoms(use_true_random=False))
def test_every_claim_is_told_exactly_once_in_any_order(made, chance):
    articles, actors, claims = made
    timeline = tell(articles, actors, claims)
    events = [one for event in timeline.events for one in event.claims]
    assert sorted(events) == sorted({claim.id for claim in claims})
    for things in (articles, claims):
        chance.shuffle(things)
    assert tell(articles, actors, claims) == timeline


@given(parts(), st.integers(1, 4))
def test_batches_told_apart_and_merged_equal_all_told_at_once(made, size):
    articles, actors, claims = made
    batches = []
    for start in range(0, len(articles), size):
        batch = articles[start : start + size]
        read = {article.id for article in batch}
        batches.append(tell(batch, actors, [claim for claim in claims if claim.article in read]))
    assert merge(*batches) == tell(articles, actors, claims)


@given(parts(names=("one", "two")), parts(names=("three", "four")))
def test_a_merge_can_be_taken_back(mine, theirs):
    a, b = tell(*mine), tell(*theirs)
    assert query(merge(a, b), source=[article.source for article in a.articles]) == a


@given(timelines(), timelines())
def test_events_of_both_keep_their_days_or_narrow_them(a, b):
    days = {one: event.when for event in merge(a, b).events for one in event.claims}
    for claim_ in chain(a.claims, b.claims):
        if claim_.when.known:
            assert days[claim_.id].within(claim_.when)


def test_the_id_of_an_event_lives_on_when_vaguer_reports_join():
    first = article("first", published="2024-03-01")
    then = article("then", published="2024-04-01")
    sharp = claim(first, day="2024-02-29", agent="epic-games", patient="apple", word="sue")
    vague = claim(then, day="2024-02", agent="epic-games", patient="apple", word="sue")
    (alone,), (both,) = told(first, sharp).events, told(first, then, sharp, vague).events
    assert both.id == alone.id
    assert both.claims == tuple(sorted((sharp.id, vague.id)))


def test_one_place_with_two_texts_is_said():
    old, new = article("page", text="The old words."), article("page", text="The new words.")
    assert [{old.id, new.id}] == [{one.id for one in same} for same in versions(told(old, new))]
    assert versions(told(old)) == ()
