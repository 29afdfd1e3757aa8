"""A language code and a table's name in, the TOML table of that language out."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from timeline.errors import DataError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder, in alphabetical order."""
    rooms = files("timeline.language").iterdir()
    return tuple(sorted(room.name for room in rooms if room.joinpath("language.toml").is_file()))


@cache
def table(code: str, name: str) -> dict[str, Any]:
    """The table `name` ("dates", "names", ...) of language `code`; empty where the language has no such file.

    A table that is a folder gives one entry a file, by its name without suffix.

    Raises DataError, naming the file and the line, where the TOML is broken.
    """
    room = files("timeline.language").joinpath(code)
    folder = room.joinpath(name)
    if folder.is_dir():
        pages = sorted((page for page in folder.iterdir() if page.name.endswith(".toml")), key=lambda page: page.name)
        return {page.name.removesuffix(".toml"): _read(page, f"{code}/{name}/{page.name}") for page in pages}
    path = room.joinpath(f"{name}.toml")
    return _read(path, f"{code}/{name}.toml") if path.is_file() else {}


def _read(path: Traversable, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"This is not TOML: {error}.", where=where, mend="Mend the line it names.") from error
