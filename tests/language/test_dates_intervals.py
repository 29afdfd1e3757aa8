"""Press sentences and the intervals of their dates: how many are read, and read right."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.find.dates import find_dates
from timeline.resolve.dates import resolve_dates

CORPUS = Path(__file__).parent.parent / "corpus"
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
LEAST = {"en": 0.98, "fr": 0.98}  # of them, right: the first reading gave 0.80 and 0.86


def sentences(language):
    """Publication day, text, and (start, end, EDTF) of each of its marks."""
    on = None
    for line in (CORPUS / f"intervals.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# on "):
            on = date.fromisoformat(line[5:])
        elif line and not line.startswith("#"):
            text, marks, at = "", [], 0
            for mark in MARK.finditer(line):
                text += line[at : mark.start()]
                marks.append((len(text), len(text) + len(mark[1]), mark[2]))
                text, at = text + mark[1], mark.end()
            yield on, text + line[at:], marks


@pytest.mark.parametrize("language", sorted(LEAST))
def test_the_press_means_these_intervals(language):
    wrong, wanted = [], 0
    for on, text, marks in sentences(language):
        times = resolve_dates(find_dates(text, language=language), published=on)
        for start, end, edtf in marks:
            over = [time.when.edtf or "-" for time in times if time.start < end and start < time.end]
            wanted += 1
            if edtf not in over:
                wrong.append((text[start:end], edtf, over))
    assert wanted > 90
    assert len(wrong) <= (1 - LEAST[language]) * wanted, wrong
