"""Laws of titles, over every event of the articles of the open half: short, whole, and about somebody or something."""

import re

import pytest

from tests.score.gold import files, read
from tests.score.told import built
from timeline.language.lexicon import lexicon
from timeline.language.load import table

LONGEST = 80
HANGING = {
    "en": re.compile(r" (?:of|to|the|an?|and|or|but|in|on|at|by|for|with|from|that|which|who|than|as|its|their|his)$"),
    "fr": re.compile(r" (?:de|du|des|à|aux?|les?|la|une?|et|ou|mais|en|dans|sur|par|pour|avec|que|qui|dont)$"),
}
IN, ON = "back|cav|chim|cash|gave|give|join|step|sworn|weigh", "carr|fight|fought|live|log|mov|pil|press|vot"
PARTICLE = re.compile(rf"\b(?:(?:{IN})\w* in|(?:{ON})\w* on)$")
CUT = re.compile(r"(?:\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|U\.S|v)|[-,;:(«“'’])$")


def events():
    for path in files("open"):
        gold = read(path)
        told = built(gold.article)
        names = {actor.name for actor in told.actors}
        for event in told.events:
            yield gold.language, names, event.title


@pytest.fixture(scope="module")
def titles():
    return list(events())


def test_a_title_is_short_and_opens_like_a_sentence(titles):
    assert len(titles) > 500
    long = [title for _, _, title in titles if not 0 < len(title) <= LONGEST]
    # A capital within a word is a name's: "hiQ", "eBay".
    small = [t for _, names, t in titles if t.split()[0].islower() and not t.startswith(tuple(names))]
    assert (long, small) == ([], [])


def test_a_title_ends_with_a_whole_word_that_leaves_nothing_open(titles):
    hanging = [t for code, _, t in titles if HANGING[code].search(t) and not PARTICLE.search(t)]
    cut = [t for _, _, t in titles if CUT.search(t) or t.count('"') % 2 or t.count("“") != t.count("”")]
    assert (hanging, cut) == ([], [])


def test_a_title_of_one_word_is_a_noun_that_tells_an_event(titles):
    nouns = {}
    for code in ("en", "fr"):
        kinds = set(table(code, "clauses")["titles"]["kinds"].values())
        heads = lexicon(code).heads
        nouns[code] = kinds | {form for form, found in heads.items() if any(entry.noun for entry, _ in found)}
    wrong = [t for code, names, t in titles if " " not in t and t not in names and t.lower() not in nouns[code]]
    assert wrong == []
