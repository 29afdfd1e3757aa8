"""The table of articles says how each day was found, which sources disagree, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.model import Article, Span, Timeline
from timeline.render.sources import render_sources
from timeline.when import When

TEXT = "Musk sues OpenAI in San Francisco."
DATED = Article("a-1", "T", "https://www.example.org/a", "P", date(2024, 3, 12), "metadata", "en", "0", TEXT,
                (Span(0, 9),), ("meta date: 2024-03-12", "text says 2024-03-13: March 13, 2024"))  # fmt: skip
UNDATED = Article("a-2", "T", "b\x1b[31m.txt", None, None, None, "de", "0", TEXT)


def test_each_article_has_its_row():
    table = render_sources(Timeline(articles=(UNDATED, DATED)), width=120).splitlines()
    assert table[0].split() == ["article", "in", "published", "says", "who", "words", "events"]
    row = next(line for line in table if line.startswith("example.org/a "))
    assert row.split() == ["example.org/a", "en", "2024-03-12", "metadata:", "meta", "date:", "2024-03-12", "2", "0"]
    assert table[-1] == "https://www.example.org/a: text says 2024-03-13: March 13, 2024"


def test_a_missing_day_says_what_to_do_and_no_text_commands_the_terminal():
    table = render_sources(Timeline(articles=(UNDATED,)), width=120)
    assert "unknown" in table
    assert "--published DATE" in table
    assert "\x1b" not in table


def test_a_deduced_day_is_said_with_its_bounds():
    within = When(date(2024, 3, 2), date(2024, 3, 5), deduced=True)
    between = replace(UNDATED, published_from="deduced", published_within=within)
    row = render_sources(Timeline(articles=(between,)), width=120).splitlines()[1]
    assert row.split()[-5:-2] == ["de", "2024-03-02..2024-03-05", "deduced"]
    assert "--published" not in row
