"""The register loads, is consistent, and finds names on word bounds."""

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import register
from timeline.model import ActorKind
from timeline.register.check import faults
from timeline.register.load import FILES
from timeline.register.scan import MINISTRY, names

EXAMPLES = [(words, name) for row in register.toml("patterns")["pattern"] for words, name in row["examples"].items()]


@pytest.mark.parametrize(("words", "name"), EXAMPLES)
def test_a_court_is_named_by_its_place(words, name):
    hits = register.scan(words)
    found = [register.entry(hit.actors[0]) or register.office(words[hit.start : hit.end]) for hit in hits]
    assert [actor.name for actor in found] == [name]


SCANS = [
    ("Epic Games contre Apple", ["Epic Games", "Apple"], "two names"),
    ("Metal and Appleton", [], "names inside longer words"),
    ("l’Autorité de la\u00a0concurrence", ["Autorité de la\u00a0concurrence"], "typographic apostrophe and space"),
    ("OPENAI", ["OPENAI"], "a heading in capitals"),
    ("Google News Showcase", ["Google News Showcase"], "the longest name wins"),
    ("", [], "no text"),
]


@pytest.mark.parametrize(("text", "names", "why"), SCANS)
def test_names_are_found_whole(text, names, why):
    assert [text[hit.start : hit.end] for hit in register.scan(text)] == names, why


def test_a_mistyped_name_gives_the_nearest():
    assert register.nearest("Mircosoft")[0] == "Microsoft"
    assert register.nearest("zzzzqqqq") == ()


TABLES = {file: register.toml(file) for file in FILES}


def test_the_register_has_no_fault():
    assert [str(fault) for fault in faults(TABLES, register.places().values())] == []


def test_the_register_knows_those_of_forty_years():
    assert len(register.entries()) >= 800
    assert {entry.kind for entry in register.entries().values()} == set(ActorKind)


def test_french_names_are_of_actors_that_the_register_holds():
    unknown = [name for name in register.toml("french")["names"] if register.slug(name) not in register.entries()]
    assert unknown == []


def test_a_list_names_a_body_without_its_article_and_a_sentence_with_it():
    assert register.within("cnil", "CNIL", "fr") == "la Cnil"
    assert register.alone("cnil", "CNIL", "fr") == "Cnil"
    assert register.within("xai", "xAI", "fr") == register.alone("xai", "xAI", "fr") == "xAI"


WRONG = [
    ({"Ann": {"job": "judge"}}, "people.toml: job of 'Ann' is no list of words. Write it in square brackets."),
    ({"Ann": {"head": ["Bo 2001-"]}}, "people.toml: The head of 'Ann' is 'Bo', whom the register does not hold."),
    ({"Ann": {"seat": ["Nowhere"]}}, "people.toml: The seat of 'Ann' is 'Nowhere', which places.toml does not hold."),
    ({"Ann": {"nick": ["A"]}}, "people.toml: 'Ann' has the unknown key 'nick'."),
    ({"Ann": {"also": ["Bo"]}, "Bo": {}}, "people.toml: 'Bo' means 'Ann' and 'Bo'. Keep it for one."),
    ({"An-n": {}, "An n": {}}, "register: 'An n' and 'An-n' have one id. Rename one of them."),
    ({"A": {}}, "people.toml: 'A' is a single letter. Mark it as common."),
]


@pytest.mark.parametrize(("table", "sentence"), WRONG)
def test_a_wrong_line_is_told_in_a_sentence(table, sentence):
    assert any(str(fault).startswith(sentence) for fault in faults({"people": table}, []))


DISTINCT = [
    ("Google", "Alphabet"),
    ("Tesla", "Tesla Energy"),
    ("Apple", "Apple Corps"),
    ("Sun Microsystems", "The Sun"),
]


@pytest.mark.parametrize(("one", "other"), DISTINCT)
def test_actors_with_like_names_stay_apart(one, other):
    assert register.candidates(one) != register.candidates(other)


SAME = [("Twitter", "X"), ("Facebook", "Meta"), ("Commission européenne", "European Commission"), ("CJUE", "CJEU")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_former_and_foreign_names_mean_one_actor(one, other):
    assert set(register.candidates(one)) & set(register.candidates(other))


@given(st.text())
def test_any_text_is_scanned_and_every_hit_lies_inside(text):
    hits = register.scan(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))


@given(st.text())
def test_a_levelled_text_keeps_its_length(text):
    assert len(register.level(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(name):
    assert register.fold(register.fold(name)) == register.fold(name)


def test_a_long_line_of_capitals_takes_no_time():
    began = perf_counter()
    register.scan("A" * 200_000 + " Court of Appeal of " * 5_000 + "District " * 20_000)
    assert perf_counter() - began < 10


def test_a_text_without_the_word_ministry_needs_no_name_of_one():
    some, every = names(ministries=False), names(ministries=True)
    assert [name for name, meant in every.items() if some.get(name) != meant and not MINISTRY.search(name)] == []
    assert len(every) > 2 * len(some)


@pytest.mark.parametrize(
    "text", ["China's Ministry of Commerce", "le ministère chinois du Commerce", "MINISTÈRE CHINOIS DU COMMERCE"]
)
def test_a_ministry_is_found_however_it_is_written(text):
    (hit,) = register.scan(f"Apple : {text}")[1:]
    assert hit.actors == ("chinese-ministry-of-commerce",)
