"""A `.timeline` file in, the reader's actors and events out; its format is told in tests/gold/README.md."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from timeline.model import ActorKind, Kind, Role, Status
from timeline.when import UNKNOWN, When

HERE = Path(__file__).parent.parent / "gold"
ROOT = HERE.parent.parent


@dataclass(frozen=True, slots=True)
class GoldActor:
    """A name that a reader lists, the other names it may be found under, and what it is."""

    names: tuple[str, ...]
    kind: ActorKind
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldParticipant:
    """An actor in one of the roles a reader accepts; a free one may be told or left out."""

    name: str
    roles: tuple[Role, ...]
    free: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """What a reader lists; `line` is the file's own line, to be shown when it is missed."""

    when: When
    kinds: tuple[Kind, ...]
    statuses: tuple[Status, ...]
    participants: tuple[GoldParticipant, ...]
    words: str
    key: str | None
    optional: bool
    line: str
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """The reader's annotation of one article (or of one dispute, for the samples)."""

    path: Path
    story: str | None
    actors: tuple[GoldActor, ...]
    events: tuple[GoldEvent, ...]

    @property
    def article(self) -> Path:
        """The text that was read."""
        return self.path.with_suffix(".md")

    @property
    def language(self) -> str:
        """The language code in the file's name."""
        return self.path.name.split(".")[-2]


def files(half: str) -> tuple[Path, ...]:
    """The annotations of a half: `open` or `blind`."""
    return tuple(sorted((HERE / "blind" if half == "blind" else HERE).glob("*.timeline")))


def first(words: str) -> date:
    """The first day of a day, month or year.

    >>> first("2024-03")
    datetime.date(2024, 3, 1)
    """
    year, month, day = [*(int(part) for part in words.split("-")), 1, 1][:3]
    return date(year, month, day)


def last(words: str) -> date:
    """The last day of a day, month or year.

    >>> last("2024-02")
    datetime.date(2024, 2, 29)
    """
    parts = [int(part) for part in words.split("-")]
    year, month = [*parts, 12][:2]
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


def interval(words: str) -> When:
    """What stands in the column *when*, as an interval of days.

    >>> interval("2016..2016-03").latest
    datetime.date(2016, 3, 31)
    """
    if words == "unknown":
        return UNKNOWN
    begins, dots, ends = words.partition("..")
    if not dots:
        ends = begins
    return When(first(begins) if begins else None, last(ends) if ends else None)


def participant(words: str) -> GoldParticipant:
    """`agent/patient Name`, in parentheses when a reader may leave it out."""
    free = words.startswith("(")
    roles, _, name = words.strip("()").partition(" ")
    return GoldParticipant(name.strip(), tuple(Role(role) for role in roles.split("/")), free)


def event(line: str) -> GoldEvent:
    """One line of the table of events."""
    optional = line.startswith("?")
    cells = [cell.strip() for cell in line.removeprefix("?").split("|")]
    when, kinds, statuses, who, words, *rest = cells
    return GoldEvent(
        when=interval(when),
        kinds=tuple(Kind(kind) for kind in kinds.split("/")),
        statuses=tuple(Status(status) for status in statuses.split("/")),
        participants=tuple(participant(part.strip()) for part in who.split(";") if part.strip()),
        words=words,
        key=(rest[0] if rest else "") or None,
        optional=optional,
        line=re.sub(r"\s+", " ", line),
    )


def actor(line: str) -> GoldActor:
    """One line of the list of actors: `kind | Name = Other name`."""
    optional = line.startswith("?")
    kind, names = (cell.strip() for cell in line.removeprefix("?").split("|"))
    return GoldActor(tuple(name.strip() for name in names.split("=")), ActorKind(kind), optional)


def read(path: Path) -> Gold:
    """A whole file; an error names the file and the line."""
    section, story, actors, events = "", None, [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        try:
            if not text or text.startswith("#"):
                continue
            if text.startswith("story:"):
                story = text.removeprefix("story:").strip()
            elif text in {"actors", "events"}:
                section = text
            elif section == "actors":
                actors.append(actor(text))
            elif text.startswith("conflict "):
                told = events[-1]
                events[-1] = replace(told, conflicts=(*told.conflicts, text.removeprefix("conflict ")))
            else:
                events.append(event(text))
        except (ValueError, IndexError) as error:
            raise ValueError(f"{path.name}, line {number}: {error}: {line}") from error
    return Gold(path, story, tuple(actors), tuple(events))
