import random
import time

from hypothesis import given
from hypothesis import strategies as st

from timeline.story.network import ORIGIN, Bound, solve

NODES = ["a", "b", "c", "d"]


def at(node, first, last=None, *claims):
    return Bound(ORIGIN, node, first, first if last is None else last, claims or (f"{node} is dated",), firm=True)


def test_an_undated_day_between_two_dated_ones_gets_their_bounds_and_says_why():
    found = solve([at("a", 100), at("c", 130, 150), Bound("a", "b", 0, None, ("1",)), Bound("b", "c", 0, None, ("2",))])
    assert (found.first["b"], found.last["b"]) == (100, 150)
    assert found.why["b"] == ("1", "2", "a is dated", "c is dated")


def test_offsets_add_up_along_a_chain():
    found = solve([at("a", 100), Bound("a", "b", 19, 27, ("1",)), Bound("b", "c", 7, 7, ("2",))])
    assert (found.first["c"], found.last["c"]) == (126, 134)


def test_a_contradiction_is_the_shortest_set_of_sentences_and_takes_nothing_else_down():
    found = solve(
        [
            at("a", 100),
            at("b", 105),
            Bound("a", "b", 21, 21, ("three weeks later",)),
            Bound("a", "c", 30, 30, ("a month later",)),
            Bound("c", "d", 0, 10, ("soon after",)),
            at("d", 120, 170),
        ],
    )
    assert found.contradictions == [("a is dated", "b is dated", "three weeks later")]
    assert (found.first["b"], found.last["b"]) == (105, 105)
    assert (found.first["d"], found.last["d"]) == (130, 140)


def test_a_contradiction_among_undated_events_is_found():
    found = solve(
        [Bound("a", "b", 7, None, ("1",)), Bound("b", "c", 7, None, ("2",)), Bound("c", "a", 0, None, ("3",))]
    )
    assert found.contradictions == [("1", "2", "3")]
    assert found.first == found.last == {}


limits = st.integers(-20, 20)


@given(st.fixed_dictionaries(dict.fromkeys(NODES, st.integers(1000, 1100))), st.data())
def test_what_holds_in_the_world_is_never_excluded(world, data):
    """Constraints drawn around true days: no contradiction, and every true day inside its bounds."""
    bounds = []
    for _ in range(data.draw(st.integers(1, 8))):
        one, other = data.draw(st.sampled_from([ORIGIN, *NODES])), data.draw(st.sampled_from(NODES))
        if one != other:
            true = world[other] - world.get(one, 0)
            slack = data.draw(st.integers(0, 9))
            bounds.append(Bound(one, other, true - slack, data.draw(st.sampled_from([None, true + slack]))))
    found = solve(bounds)
    assert found.contradictions == []
    assert all(day <= world[node] for node, day in found.first.items())
    assert all(day >= world[node] for node, day in found.last.items())


@given(st.data())
def test_bounds_are_tight_and_the_order_they_come_in_changes_nothing(data):
    pairs = st.tuples(st.sampled_from([ORIGIN, *NODES]), st.sampled_from(NODES)).filter(lambda pair: pair[0] != pair[1])
    bounds = []
    for number, low in enumerate(data.draw(st.lists(limits, max_size=7))):
        one, other = data.draw(pairs)
        least = low + (1000 if one == ORIGIN else 0)
        bounds.append(Bound(one, other, least, least + data.draw(st.integers(0, 30)), (str(number),)))
    found = solve(bounds)
    again = solve(data.draw(st.permutations(bounds)))
    if not found.contradictions:
        assert (found.first, found.last) == (again.first, again.last)
        fixed = [Bound(ORIGIN, node, day, day) for node, day in found.last.items()]
        assert solve([*bounds, *fixed[:1]]).contradictions == []


def test_a_hundred_thousand_constraints_take_a_few_seconds():
    count = 50_000
    chain = [Bound(f"{number}", f"{number + 1}", 0, 3, (f"c{number}",)) for number in range(count)]
    dated = [at(f"{number}", 1000 + number, 1000 + 2 * number) for number in range(0, count, 10)]
    pairs = [Bound(f"x{number}", f"y{number}", 1, 5) for number in range(count // 2)]
    pairs += [at(f"x{number}", 1000) for number in range(count // 2)]
    began = time.process_time()
    found = solve([*chain, *dated, *pairs])
    assert time.process_time() - began < 20  # a few seconds on an idle core
    assert found.contradictions == []
    assert (found.first["y7"], found.last["y7"]) == (1001, 1005)


def test_a_contradiction_is_found_however_deep_it_lies():
    """Where the library knows of a negative cycle and cannot name one, we look for it ourselves."""
    chance = random.Random(7)  # noqa: S311  (a network, not a secret)
    for _ in range(300):
        days = [f"day {number}" for number in range(chance.randrange(3, 9))]
        bounds = [Bound(*chance.sample(days, 2), chance.randrange(-2, 9), None, (f"c{n}",)) for n in range(12)]
        bounds += [at(day, 1000 + chance.randrange(9)) for day in chance.sample(days, 2)]
        found = solve(bounds)
        assert all(day <= found.last.get(node, day) for node, day in found.first.items())
