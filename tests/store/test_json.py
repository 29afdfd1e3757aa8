"""A timeline survives the file, the file keeps its schema, and a wrong file is refused in one sentence."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.epic import epic
from tests.timelines import many
from timeline.errors import InputError
from timeline.model import Actor, ActorKind, Timeline
from timeline.store import dumps, loads, schema


@pytest.mark.parametrize("timeline", [Timeline(), epic(), many(60, language="fr")], ids=["empty", "epic", "many"])
def test_a_timeline_survives_the_file(timeline):
    assert loads(dumps(timeline)) == timeline


@pytest.mark.parametrize("timeline", [Timeline(), epic(), many(60)], ids=["empty", "epic", "many"])
def test_the_file_keeps_its_schema(timeline):
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator(_closed(schema())).validate(json.loads(dumps(timeline)))


def _closed(part):
    """The schema with no room for keys it does not name: what we write is all described."""
    if isinstance(part, list):
        return [_closed(one) for one in part]
    if not isinstance(part, dict):
        return part
    found = {key: _closed(value) for key, value in part.items()}
    if "properties" in part:
        found["additionalProperties"] = False
    return found


def test_the_same_timeline_gives_the_same_bytes():
    assert dumps(epic()) == dumps(epic()) == dumps(loads(dumps(epic())))


def test_a_file_has_the_keys_of_the_format_in_their_order():
    raw = json.loads(dumps(epic()))
    assert list(raw) == ["schema", "articles", "actors", "claims", "events", "disputes"]
    assert raw["events"][0]["when"] == {
        "edtf": "2017-07", "earliest": "2017-07-01", "latest": "2017-07-31", "deduced": False,
    }  # fmt: skip
    assert all(claim["quote"] == _text(raw, claim)[claim["start"] : claim["end"]] for claim in raw["claims"])


def _text(raw, claim):
    return next(article["text"] for article in raw["articles"] if article["id"] == claim["article"])


@given(st.text(st.characters(codec=None), max_size=30))
def test_any_name_survives_even_with_lone_surrogates(name):
    timeline = Timeline(actors=(Actor("a", name, ActorKind.PERSON),))
    written = dumps(timeline)
    written.encode("utf-8")
    assert loads(written) == timeline


def test_keys_of_a_later_version_are_passed_over():
    raw = json.loads(dumps(epic()))
    raw["actors"][0]["portrait"] = "later"
    assert loads(json.dumps(raw)) == epic()


def _mended(**changes):
    """The file of `epic` with one value changed, named like `claims__0__kind`."""
    raw = json.loads(dumps(epic()))
    for path, value in changes.items():
        *way, last = [int(step) if step.isdigit() else step for step in path.split("__")]
        place = raw
        for step in way:
            place = place[step]
        if value is None:
            del place[last]
        else:
            place[last] = value
    return json.dumps(raw)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "This is not JSON: expecting value at line 1, column 1."),
        ('{"schema": "timeline/1",', "This is not JSON"),
        ("[" * 100_000, "too deep"),
        ('{"schema": ' + "9" * 5000 + "}", "too large"),
        ("[]", 'It has no "schema", where a timeline has "timeline/1".'),
        ('{"schema": "timeline/2"}', 'Its "schema" is "timeline/2"'),
        ('{"schema": "timeline/1"}', 'It has no "articles".'),
        (_mended(actors__0="apple"), 'In "actors", entry 1: it should be an object.'),
        (_mended(actors__0__kind="robot"), '"kind" cannot be "robot".'),
        (_mended(actors__0__name=5), '"name" should be text.'),
        (_mended(actors__0__aliases=[1]), '"aliases[0]" should be text.'),
        (_mended(actors__0__id="cand"), 'its id "cand" stands twice.'),
        (_mended(articles__0__published="12 mars"), '"published" is not a day like "2024-03-12".'),
        (_mended(articles__0__language=None), 'In "articles", entry 1: it has no "language".'),
        (_mended(claims__0__quote="Never said."), "its quote is not what stands at"),
        (_mended(claims__0__article="a-0"), 'it names article "a-0", which the file does not hold.'),
        (_mended(claims__0__start=-1), '"start" should be a whole number.'),
        (_mended(claims__0__start=10**6), "before it starts"),
        (_mended(claims__0__details={"a": 1}), '"details" should be text.'),
        (_mended(claims__0__participants=[{"actor": "apple", "role": "agent"}]), '"participants[0]" lacks "start".'),
        (_mended(claims__0__participants__0__actor="nobody"), 'names actor "nobody"'),
        (_mended(events__0__when__earliest="2030-01-01"), "an interval cannot end before it begins"),
        (_mended(events__0__when__deduced="yes"), '"when.deduced" should be true or false.'),
        (_mended(events__0__claims=["c-0"]), 'it names claim "c-0"'),
        (_mended(events__0__sources=True), '"sources" should be a whole number.'),
        (
            _mended(events__0__conflicts=[{"on": "mood", "claims": [], "why": ""}]),
            '"conflicts[0].on" cannot be "mood".',
        ),
        (_mended(disputes__0__events=["e-0"]), 'it names event "e-0"'),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence(text, says):
    with pytest.raises(InputError) as error:
        loads(text, where="t.json")
    assert str(error.value).startswith("t.json: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)
