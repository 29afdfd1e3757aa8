"""What a format's reader hands over: a text and what its file says about it, before it becomes an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from timeline.model import Span

Found = Literal["front-matter", "option", "metadata", "text"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that say on which day the article came out, and where they stand."""

    day: date
    found: Found
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One text of a file. `source` is its own address where the file gives one, `part` its name inside the file.

    `days` are the file's own words on the publication day, best first. `body` is given by a reader that knows which
    words are the article's; otherwise the lines decide.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    source: str | None = None
    part: str | None = None
    days: tuple[Evidence, ...] = ()
    body: tuple[Span, ...] | None = None
