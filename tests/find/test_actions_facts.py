"""Sums and counts of people in a sentence, in digits and in words."""

import pytest

from timeline.find.actions_facts import facts
from timeline.model import Kind, Sentence

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
    ("en", "two million people left", {"count": "2000000 people"}),
    ("en", "its 30 million users left", {}),
]
EXPOSED = [
    ("fr", "les données de 33 millions d'assurés", "33000000 people"),
    ("fr", "les coordonnées de 190 000 clients", "190000 people"),
    ("fr", "quelque 1,5 million de comptes", "1500000 people"),
    ("fr", "dix mille dossiers médicaux", "10000 people"),
    ("en", "the data of 20 million customers", "20000000 people"),
    ("en", "nearly 3 billion accounts", "3000000000 people"),
    ("en", "the records of 9,500 patients", "9500 people"),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_sums_are_read_in_digits_and_in_words(language, text, expected):
    assert facts(text, Sentence(0, len(text)), 0, language=language, kind=Kind.LAYOFFS) == expected


@pytest.mark.parametrize(("language", "text", "expected"), EXPOSED, ids=[row[1] for row in EXPOSED])
def test_a_breach_counts_whose_data_it_took(language, text, expected):
    assert facts(text, Sentence(0, len(text)), 0, language=language, kind=Kind.BREACH) == {"count": expected}
