"""Plain sentences of one event each (`phrases.txt` of a half of tests/gold) in, what the program tells of each out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import timeline
from tests.score.gold import HERE
from timeline.model import Kind

HEAD = "---\ntitle: -\npublished: 2025-06-12\nlanguage: {}\n---\n\n"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence and the kinds that a reader files its event under."""

    language: str
    kinds: tuple[Kind, ...]
    sentence: str


def phrases(half: str = "open") -> list[Phrase]:
    """The rows of the file of one half."""
    language, rows = "", []
    folder = HERE / "blind" if half == "blind" else HERE
    for line in (folder / "phrases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif "|" in line and not line.startswith("#"):
            kinds, sentence = (cell.strip() for cell in line.split("|"))
            rows.append(Phrase(language, tuple(Kind(kind) for kind in kinds.split("/")), sentence))
    return rows


def told(rows: list[Phrase]) -> list[list[str]]:
    """What the program tells of each sentence: the kinds of its dated events that have somebody in them."""
    answers = []
    with TemporaryDirectory() as folder:
        for number, row in enumerate(rows):
            path = Path(folder) / f"{number}.md"
            path.write_text(HEAD.format(row.language) + row.sentence + "\n", encoding="utf-8")
            events = timeline.build([str(path)]).events
            answers.append([str(event.kind) if event.when.known else f"{event.kind}, undated" for event in events])
    return answers
