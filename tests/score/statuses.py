"""Sentences that say how true their event is (tests/gold/statuses.txt) in, how often the program agrees out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import timeline
from tests.score.gold import HERE
from tests.score.told import claims_of, placed
from timeline.model import Status

HEAD = "---\ntitle: -\npublished: 2024-03-12\nlanguage: {}\n---\n\n"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, the words that tell its event, and how true it says that is."""

    language: str
    status: Status
    words: str
    sentence: str


def cases() -> list[Case]:
    """The rows of the file."""
    language, rows = "", []
    for line in (HERE / "statuses.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif "|" in line:
            status, words, sentence = (cell.strip() for cell in line.split("|"))
            if not line.startswith("#"):
                rows.append(Case(language, Status(status), words, sentence))
    return rows


def answers(rows: list[Case]) -> list[Status | None]:
    """The status that the program gives to the event at each sentence's words; None where it finds none there."""
    given: list[Status | None] = []
    with TemporaryDirectory() as folder:
        for number, case in enumerate(rows):
            path = Path(folder) / f"{number}.md"
            path.write_text(HEAD.format(case.language) + case.sentence + "\n", encoding="utf-8")
            told = timeline.build([str(path)], events="all")
            text = told.articles[0].text
            begins = text.rindex(case.sentence)
            where = [place for place in placed(case.words, text) if place[0] >= begins]
            claims = [claim for claim in claims_of(told, told.articles[0].id) if claim.overlaps(where)]
            given.append(claims[0].status if claims else None)
    return given
