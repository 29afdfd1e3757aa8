"""The sentences of tests/gold/statuses.txt hold the words they point at, in both languages and for every status."""

from collections import Counter

import pytest

from tests.score.gold import HERE
from timeline.model import Status


def rows():
    language = ""
    for line in (HERE / "statuses.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif "|" in line and not line.startswith("#"):
            yield (language, *(cell.strip() for cell in line.split("|")))


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: row[-1][:30])
def test_the_words_stand_in_the_sentence(row):
    language, status, words, sentence = row
    assert language in {"fr", "en"}
    assert status in list(Status)
    assert words in sentence


def test_every_status_that_is_not_plain_has_six_sentences_a_language_at_least():
    counts = Counter((language, status) for language, status, *_ in rows() if status != "occurred")
    assert len(counts) == 8
    assert min(counts.values()) >= 6
    assert sum(counts.values()) >= 60
