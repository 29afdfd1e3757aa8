"""Sums and counts of people in a sentence, in digits and in words."""

import pytest

from timeline.find.actions_facts import facts
from timeline.model import Sentence

ROWS = [
    ("fr", "environ six millions de dollars", {"amount": "6000000 USD"}),
    ("fr", "un demi-milliard d'euros", {"amount": "500000000 EUR"}),
    ("fr", "une centaine de millions d'euros", {"amount": "100000000 EUR"}),
    ("fr", "cent vingt-cinq millions d'euros", {"amount": "125000000 EUR"}),
    ("fr", "vingt et un millions de francs", {"amount": "21000000 FRF"}),
    ("fr", "1,2 milliard d'euros", {"amount": "1200000000 EUR"}),
    ("fr", "24,5 M€", {"amount": "24500000 EUR"}),
    ("fr", "deux cents postes supprimés", {"count": "200 people"}),
    ("fr", "un euro symbolique pour un emploi", {}),
    ("en", "one billion dollars", {"amount": "1000000000 USD"}),
    ("en", "half a billion euros", {"amount": "500000000 EUR"}),
    ("en", "a million dollars", {"amount": "1000000 USD"}),
    ("en", "two hundred and fifty million pounds", {"amount": "250000000 GBP"}),
    ("en", "a $2 billion fine", {"amount": "2000000000 USD"}),
    ("en", "twelve hundred people were laid off", {"count": "1200 people"}),
    ("en", "in 2020 people paid a dollar", {}),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_sums_are_read_in_digits_and_in_words(language, text, expected):
    assert facts(text, Sentence(0, len(text)), 0, language=language) == expected
