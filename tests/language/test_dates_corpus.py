"""The tables of date expressions hold: each is found whole, means its value, and the silent texts say nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from edtf import parse_edtf

from timeline.find.dates import find_dates
from timeline.resolve.dates import resolve_dates

DAY = date(2024, 3, 12)
CORPUS = Path(__file__).parent.parent / "corpus"
LANGUAGES = ("en", "fr")


def lines(name):
    text = (CORPUS / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def expressions(language):
    for line in lines(f"dates.{language}.txt"):
        value, _, ways = line.partition(": ")
        for way in ways.split(" | "):
            yield value, way


def silent(language):
    return lines(f"dates.{language}.silent.txt")


def read(text, language):
    return resolve_dates(find_dates(text, language=language), published=DAY)


EXPRESSIONS = [
    pytest.param(code, value, way, id=f"{code}: {way}") for code in LANGUAGES for value, way in expressions(code)
]
SILENT = [pytest.param(code, text, id=f"{code}: {text}") for code in LANGUAGES for text in silent(code)]


@pytest.mark.parametrize(("language", "value", "way"), EXPRESSIONS)
def test_an_expression_is_found_whole_and_means_its_value(language, value, way):
    text = way.replace("[", "").replace("]", "")
    span = way.partition("[")[2].partition("]")[0] or text
    value, _, mod = value.partition(" ")
    found = {time.text: time for time in read(text, language)}
    assert span in found, f"found {list(found)}"
    assert found[span].value == value
    assert not mod or found[span].mod == mod


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_a_silent_text_gives_nothing(language, text):
    assert [time.text for time in read(text, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_as_broad_as_promised(language):
    assert len(list(expressions(language))) >= 400
    assert len(silent(language)) >= 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_edtf_of_the_tables_parses(language):
    meant = {time.when.edtf for _, way in expressions(language) for time in read(way, language) if time.when.edtf}
    assert len(meant) > 50
    for edtf in sorted(meant):
        assert parse_edtf(edtf)
