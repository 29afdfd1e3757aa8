"""An interval is said as a reader would say it, in both languages."""

from __future__ import annotations

import pytest

from tests.timelines import day, span
from timeline.render.dates import say_when
from timeline.render.words import languages, words
from timeline.when import UNKNOWN, When

FORMS = [
    (UNKNOWN, "undated", "sans date"),
    (When(edtf="PAST_REF"), "undated", "sans date"),
    (day("2024-03-12"), "12 March 2024", "12 mars 2024"),
    (day("2024-03-01"), "1 March 2024", "1er mars 2024"),
    (span("2024-02-01", "2024-02-29", "2024-02"), "February 2024", "février 2024"),
    (span("2023-01-01", "2023-12-31", "2023"), "2023", "2023"),
    (span("2020-01-01", "2029-12-31", "202X"), "2020 – 2029", "2020 – 2029"),
    (span("2023-07-01", "2023-09-30", "2023-35"), "Q3 2023", "T3 2023"),
    (span("2023-12-01", "2024-02-29", "2024-24"), "winter 2024", "hiver 2024"),
    (span("2024-03-11", "2024-03-17", "2024-W11"), "week of 11 March 2024", "semaine du 11 mars 2024"),
    (span("2024-03-01", "2024-03-10", "2024-03"), "1 – 10 March 2024", "1er – 10 mars 2024"),
    (span("2023-02-28", "2023-03-03", ""), "28 February – 3 March 2023", "28 février – 3 mars 2023"),
    (span("2023-12-30", "2024-01-02", ""), "30 December 2023 – 2 January 2024", "30 décembre 2023 – 2 janvier 2024"),
    (span("2015-01-01", "2015-12-31", "2015/.."), "from 2015", "dès 2015"),
    (span("2021-09-12", None, "2021-09-12/.."),
     "from 12 September 2021", "dès le 12 septembre 2021"),
    (span(None, "2024-12-31", "../2024-12-31"),
     "by 31 December 2024", "au plus tard le 31 décembre 2024"),
    (span("2024-02-28", "2024-03-05", "2024-03-02~"), "about 2 March 2024", "vers le 2 mars 2024"),
    (span("2024-02-26", "2024-03-05", "2024-02-30~"),
     "about 26 February – 5 March 2024", "vers 26 février – 5 mars 2024"),
    (span("2024-03-04", "2024-03-10", "2024-W10/.."),
     "from the week of 4 March 2024", "dès la semaine du 4 mars 2024"),
    (span("2024-03-01", "2024-03-31", None or "", deduced=True), "March 2024, deduced", "mars 2024, déduit"),
]  # fmt: skip


@pytest.mark.parametrize(("when", "english", "french"), FORMS)
def test_an_interval_is_said_in_both_languages(when, english, french):
    assert say_when(when, words("en")) == english
    assert say_when(when, words("fr")) == french


def test_every_language_says_the_same_words():
    def shape(table):
        return {key: shape(value) if isinstance(value, dict) else len(value) if isinstance(value, list) else 1
                for key, value in table.items()}  # fmt: skip

    assert len(languages()) > 1
    assert len({str(shape(words(code))) for code in languages()}) == 1
