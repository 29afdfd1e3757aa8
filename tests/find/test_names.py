"""Names are found whole and clean, with what stands around them."""

import re

import pytest

from timeline.find.names import find_names
from timeline.model import Sentence


def names(text, language):
    sentences = tuple(Sentence(match.start(), match.end()) for match in re.finditer(r"[^\n.]+\.?", text))
    return [mention.text for mention in find_names(text, sentences, language=language) if mention.form == "name"]


FRENCH = [
    ("Selon la start-up Lumigel, le juge Arnaud Tessier tranchera.", ["Lumigel", "Arnaud Tessier"], "titles"),
    ("Tesla Energy a poursuivi Tesla.", ["Tesla Energy", "Tesla"], "the longest name wins"),
]
ENGLISH = [
    ("Judge Clara Whitford sided with Brightloom Inc. on Monday.", ["Clara Whitford", "Brightloom Inc."], "forms"),
    ("Google CEO Sundar Pichai testified.", ["Google", "Sundar Pichai"], "a title between two names"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FRENCH)
def test_french_names(text, expected, why):
    assert names(text, "fr") == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), ENGLISH)
def test_english_names(text, expected, why):
    assert names(text, "en") == expected, why
