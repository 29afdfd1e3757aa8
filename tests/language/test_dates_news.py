"""News sentences with what TimeML marks in them: how much of it is found, whole, and with its value."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.find.dates import find_dates
from timeline.render.timexes import rows
from timeline.resolve.dates import resolve_dates

CORPUS = Path(__file__).parent.parent / "corpus"
MARK = re.compile(r"\[([^|\]]+)\|(\w+) ([^\]]+)\]")
# Percent that must be right: strict spans, overlapping spans, values (F1).
LEAST = {"de": (88, 95, 90), "en": (95, 97, 95), "es": (90, 95, 93), "fr": (92, 96, 90)}


def sentences(language):
    """Publication day, text, and {(start, end): values} of each line."""
    on = None
    for line in (CORPUS / f"news.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# on "):
            on = date.fromisoformat(line[5:])
        elif not line.startswith("#"):
            text, marks, at = "", {}, 0
            for mark in MARK.finditer(line):
                text += line[at : mark.start()]
                marks[len(text), len(text) + len(mark[1])] = mark[3].split(" or ")
                text, at = text + mark[1], mark.end()
            yield on, text + line[at:], marks


def f1(hits, wanted, told):
    return 200 * hits / (wanted + told)


@pytest.mark.parametrize("language", sorted(LEAST))
def test_what_news_writes_is_found_and_valued(language):
    strict = relaxed = valued = wanted = told = 0
    for on, text, marks in sentences(language):
        found = rows(resolve_dates(find_dates(text, language=language), published=on))
        wanted, told = wanted + len(marks), told + len(found)
        for start, end in marks:
            over = [row for row in found if row["start"] < end and start < row["end"]]
            relaxed += bool(over)
            strict += any((row["start"], row["end"]) == (start, end) for row in over)
            valued += any(row["value"] in marks[start, end] for row in over)
    got = tuple(f1(hits, wanted, told) for hits in (strict, relaxed, valued))
    assert wanted > 50
    assert all(one >= least for one, least in zip(got, LEAST[language], strict=True)), got
