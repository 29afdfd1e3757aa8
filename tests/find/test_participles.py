"""Verb forms that may be a past or a participle: what the rest of the sentence makes of them."""

import pytest

from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse

ROWS = [
    ("en", "the only verb of its own", "Carl Icahn, the investor who had led the revolt, conceded on Monday.", True),
    ("en", "whoever does it follows", "Midjourney, sued by Disney, replied on Monday.", False),
    ("en", "another verb follows", "Oracle, accused of spying, hired new lawyers in March.", False),
    (
        "fr",
        "another verb follows",
        "Wingtech, inscrit en 2024 sur la liste noire, avait racheté Nexperia en 2019.",
        False,
    ),
    ("fr", "no other verb follows", "En décembre, Wingtech inscrit la société sur sa liste noire.", True),
]
WORDS = ("conceded", "sued", "accused", "inscrit")


@pytest.mark.parametrize(("language", "why", "text", "finite"), ROWS)
def test_a_form_of_two_readings_is_a_verb_only_where_the_sentence_has_no_other(language, why, text, finite):
    (sentence,) = parse(text, find_sentences(text, language=language), language=language)
    token = next(token for token in sentence.tokens if token.text in WORDS)
    assert ("VerbForm=Fin" in token.morph) is finite, why
