"""Date expressions are found whole, where they stand, and nowhere else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.find.dates import find_dates
from timeline.model import Span


def spans(text, language, **options):
    return [mention.text for mention in find_dates(text, language=language, **options)]


def test_an_expression_is_found_whole():
    assert spans("La séance a été suspendue lundi à 14h30.", "fr") == ["lundi à 14h30"]
    assert spans("It was due at 5 p.m. Tuesday.", "en") == ["5 p.m. Tuesday"]


@pytest.mark.parametrize("text", ['Its film mocked Apple\'s "1984" commercial.', "Le roman « 1984 » d'Orwell"])
def test_a_year_alone_between_quotation_marks_is_a_title(text):
    assert find_dates(text, language="en") == find_dates(text, language="fr") == ()


def test_words_outside_the_body_are_never_found():
    text = "Tous les lundis. Il a chuté le 3 avril 2023."
    assert spans(text, "fr", body=[Span(17, len(text))]) == ["le 3 avril 2023"]


@pytest.mark.parametrize(
    "text",
    [
        "d’ici à fin juin\u00a02024",
        "3\u202favril 2023",
        "3 av\u00adril 2023",
        "3 fe\u0301vrier 2023",
        "İ le 3 avril 2023",
        "\u202e3 avril 2023",
    ],
)
def test_offsets_point_into_the_text_as_it_was_read(text):
    (mention,) = find_dates(text, language="fr")
    assert text[mention.start : mention.end] == mention.text
    assert mention.text.startswith(("3", "fin", "le 3"))


@given(st.text(alphabet="3 avril2024/-.,:hélundi’\n\u0301\u00adaAİ", max_size=80))
def test_mentions_never_overlap_and_give_back_their_quote(text):
    end = 0
    for mention in find_dates(text, language="fr"):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "12/", "mars ", "from May ", "deux cent ", "le ", "2024-", " \n", "early ", "il y a "]
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_hostile_repetition_is_read_in_linear_time(piece, language):
    begin = time.process_time()
    find_dates(piece * 5_000, language=language)
    assert time.process_time() - begin < 2


def test_a_long_text_is_read_in_pieces_and_no_offset_moves():
    text = "Il a chuté le 3 avril 2023. Rien d'autre à dire.\n" * 5_000
    found = find_dates(text, language="fr")
    assert len(found) == 5_000
    assert {text[mention.start : mention.end] for mention in found} == {"le 3 avril 2023"}


def test_another_language_falls_back_on_dateparser_and_says_so():
    text = "Apple ha perso il 3 aprile 2023 e ha fatto ricorso a marzo 2024."
    found = find_dates(text, language="it")
    assert [(mention.text, mention.rule) for mention in found] == [
        ("3 aprile 2023", "dateparser"),
        ("marzo 2024", "dateparser"),
    ]
    assert all(text[mention.start : mention.end] == mention.text for mention in found)


def test_a_language_nobody_knows_gives_nothing():
    assert find_dates("bogh 2024", language="tlh") == ()


@pytest.mark.parametrize(("language", "text", "words"), [
    ("de", "Am 3. April 2023 klagte Epic, vor zwei Wochen verlor es, Ende März folgt das Urteil.", 3),
    ("es", "El 3 de abril de 2023 Epic demandó; hace dos semanas perdió y a finales de marzo fallarán.", 3),
])  # fmt: skip
def test_a_language_is_a_folder_of_data(language, text, words):
    found = find_dates(text, language=language)
    assert len(found) == words
    assert all(mention.rule != "dateparser" for mention in found)
