"""The register loads, is consistent, and finds names on word bounds."""

import pytest

from timeline import register

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
