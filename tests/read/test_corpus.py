"""Over all formats and both languages: the day, the title and the article's own words are found."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.read.files import samples
from timeline.read import read_articles

SAMPLES = samples()


def words(text):
    return Counter(re.findall(r"\w+", text.lower()))


def found_in(sample, folder):
    path = folder / sample.name
    path.write_bytes(sample.data)
    articles, errors = read_articles([path])
    assert errors == ()
    assert len(articles) == 1
    return articles[0]


def body_of(article):
    """The article's own words without its title, which files repeat above the text."""
    text = "\n".join(span.of(article.text) for span in article.body)
    return text.replace(article.title, "", 1)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    return [(sample, found_in(sample, folder)) for sample in SAMPLES]


def test_the_corpus_is_large_enough():
    assert len(SAMPLES) >= 60
    assert sum(sample.name.endswith(".html") for sample in SAMPLES) >= 20
    assert {sample.written.language for sample in SAMPLES} == {"fr", "en"}


def test_the_publication_day_is_right(results):
    wrong = [(s.name, a.published, a.evidence) for s, a in results if a.published != s.day]
    assert len(wrong) <= 0.05 * len(results), wrong


def test_the_title_is_right(results):
    wrong = [(s.name, a.title) for s, a in results if a.title.replace("'", '"') != s.written.title.replace("'", '"')]
    assert len(wrong) <= 0.05 * len(results), wrong


def test_the_language_is_right(results):
    assert [s.name for s, a in results if a.language != s.written.language] == []


@pytest.mark.parametrize("number", range(len(SAMPLES)), ids=[sample.name for sample in SAMPLES])
def test_the_body_holds_the_article_and_little_else(results, number):
    sample, article = results[number]
    wanted, got = words(sample.written.text), words(body_of(article))
    both = (wanted & got).total()
    assert both / wanted.total() >= 0.95, (wanted - got, article.text)
    assert both / got.total() >= 0.95, (got - wanted, body_of(article))
