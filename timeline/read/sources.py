"""Names a user gave in, the files they mean out: files, folders of them, and standard input."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


@dataclass(frozen=True, slots=True)
class Source:
    """`name` is what the article will show, `where` what the user will recognise in a message."""

    name: str
    where: str
    path: Path | None = None


def sources_of(given: str | Path, *, suffixes: Collection[str]) -> Iterator[Source]:
    """The sources of one name, a folder's in the order of their paths; hidden files and other suffixes are left alone.

    Raises InputError where there is no such file, or no article in the folder.
    """
    if str(given) == "-":
        yield Source("-", "standard input")
        return
    path = Path(given)
    try:
        folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError):  # a name too long, a null character
        folder = exists = False
    if not exists:
        raise InputError("There is no such file or folder.", where=str(given), mend="Check its name.")
    if not folder:
        yield Source(path.name, str(given), path)
        return
    files = [file for file in _files(path) if file.suffix.lower() in suffixes]
    if not files:
        kinds = ", ".join(sorted(suffixes))
        raise InputError("This folder holds no articles.", where=str(given), mend=f"Put files in it ({kinds}).")
    for file in files:
        yield Source(file.relative_to(path).as_posix(), str(file), file)


def _files(folder: Path) -> Iterator[Path]:
    """All visible files below `folder`; links to folders are not followed, so there are no circles."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _files(path)
        elif path.is_file():
            yield path


def bytes_of(source: Source, *, stdin: BinaryIO | None = None) -> bytes:
    """What the source holds.

    Raises InputError where it is empty or may not be read.
    """
    try:
        data = source.path.read_bytes() if source.path else (stdin or sys.stdin.buffer).read()
    except OSError as error:
        raise InputError(
            f"It cannot be read ({error.strerror or error}).", where=source.where, mend="Check its rights."
        ) from None
    if not data.strip():
        raise InputError("It is empty.", where=source.where, mend="Give a file with the article's text.")
    return data
