"""A language code and a table's name in, the TOML table of that language out."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.errors import DataError

TABLES = ("language", "dates", "names", "actions", "furniture")


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder, in alphabetical order."""
    rooms = files("timeline.language").iterdir()
    return tuple(sorted(room.name for room in rooms if room.joinpath("language.toml").is_file()))


@cache
def table(code: str, name: str) -> dict[str, Any]:
    """The table `name` (one of `TABLES`) of language `code`; empty where the language has no such file.

    Raises DataError, naming the file and the line, where the TOML is broken.
    """
    path = files("timeline.language").joinpath(code, f"{name}.toml")
    if not path.is_file():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        what = f"This is not TOML: {error}."
        raise DataError(what, where=f"{code}/{name}.toml", mend="Mend the line it names.") from error
