"""What a format's reader hands over: texts and what their file says about them, and parts that other readers read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Found = Literal["front-matter", "option", "metadata", "text"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that say on which day the article came out, and where they stand.

    `universal` marks an instant given in universal time, which may be the day before or after on the site's own clock.
    """

    day: date
    found: Found
    words: str
    universal: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """One text of a file. `source` is its own address where the file gives one, `part` its name inside the file.

    `language` is what a person wrote; `declared` is what a site's template says, which is asked only where the text is
    too short to tell.
    `days` are what the file's markup says of the publication day, best first; `guesses` are asked only where neither it
    nor the text says anything.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    language: str | None = None
    declared: str | None = None
    source: str | None = None
    part: str | None = None
    days: tuple[Evidence, ...] = ()
    guesses: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file, still to be read; `url` is its own address where the archive gives one."""

    data: bytes
    name: str
    url: str | None = None
