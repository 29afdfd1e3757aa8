"""A language code in, the words of that language for everything an output says out."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from timeline import register
from timeline.render.plain import plain

if TYPE_CHECKING:
    from timeline.model import Event, Timeline

Words = dict[str, Any]


@cache
def languages() -> tuple[str, ...]:
    """The codes that have a table, English first: it speaks for languages that have none."""
    found = {path.name.removesuffix(".toml") for path in _room().iterdir() if path.name.endswith(".toml")}
    return ("en", *sorted(found - {"en"}))


@cache
def words(code: str) -> Words:
    """The table of a language, with its `code`; English for one that has none.

    >>> words("fr")["kind"]["lawsuit"], words("xx")["kind"]["lawsuit"]
    ('procès', 'lawsuit')
    """
    known = code if code in languages() else "en"
    return {"code": known, **tomllib.loads(_room().joinpath(f"{known}.toml").read_text(encoding="utf-8"))}


def called(timeline: Timeline, code: str) -> dict[str, str]:
    """What a reader of the language calls each actor, by id: the European Union is the "Union européenne"."""
    return {actor.id: plain(register.alone(actor.id, actor.name, code)) for actor in timeline.actors}


def language_of(timeline: Timeline) -> str:
    """The language most of the articles are in, if it has words; English at a draw."""
    counts = Counter(article.language for article in timeline.articles if article.language in languages())
    return min(counts, key=lambda code: (-counts[code], languages().index(code)), default="en")


def role(event: Event, name: str, table: Words) -> str:
    """How a role is called in an event of this kind: the agent of a lawsuit is its plaintiff."""
    found: str = table["role_of"].get(event.kind, {}).get(name) or table["role"][name]
    return found


def count(number: int, name: str, table: Words) -> str:
    """A number and its noun: `1 event`, `3 events`."""
    one, several = table["say"][name]
    return f"{number:,} {one if number == 1 else several}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def _room() -> Any:  # noqa: ANN401  # Traversable has two homes between Python 3.11 and 3.14
    return files("timeline.render").joinpath("words")
