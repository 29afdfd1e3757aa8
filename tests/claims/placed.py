"""The table `dates.txt` in, each event of its sentences with the date it should have and the one it is told out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.claims.said import said

TABLE = Path(__file__).with_name("dates.txt")


@dataclass(frozen=True, slots=True)
class Placed:
    """An event of a sentence by some of its words ("déposée/plainte") and the date that is its own, "-" for none."""

    language: str
    sentence: str
    words: str
    wanted: str
    told: str

    @property
    def right(self) -> bool:
        """Whether the program tells the same date, or none where none is wanted."""
        if "-" in (self.wanted, self.told) or self.told == "nothing":
            return self.wanted == self.told or (self.wanted, self.told) == ("-", "nothing")
        return self.wanted in self.told or self.told in self.wanted


def rows() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Language, sentence, and each event's words with its date."""
    language, found = "", []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif "|" in line and not line.startswith("#"):
            sentence, _, cells = line.rpartition("|")
            pairs = [cell.strip().split(" = ") for cell in cells.split(";")]
            found.append((language, sentence.strip(), [(words, date) for words, date in pairs]))
    return found


def placed() -> list[Placed]:
    """Every event of the table beside what the program tells; "nothing" where it tells no event at the words."""
    found = []
    for language, sentence, events in rows():
        claims = said(sentence, language)
        for words, wanted in events:
            spans = [(sentence.index(some), sentence.index(some) + len(some)) for some in words.split("/")]
            here = [c for c in claims if any(c.trigger.start < last and first < c.trigger.end for first, last in spans)]
            dates = [(claim.time.text if claim.time else "-") for claim in here]
            told = next((date for date in dates if date.endswith(wanted)), dates[0] if dates else "nothing")
            found.append(Placed(language, sentence, words, wanted, told))
    return found
