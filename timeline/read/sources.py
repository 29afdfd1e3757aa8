"""Names a user gave in, what they mean out: files, folders of them, web addresses and standard input."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.read.limits import Limits


ADDRESS = re.compile(r"https?://", re.IGNORECASE)
PAGES = ("_files", "_fichiers")
"""What browsers call the folder of a saved page's pictures and frames."""


@dataclass(frozen=True, slots=True)
class Source:
    """`name` is what the article will show, `where` what the user will recognise in a message."""

    name: str
    where: str
    path: Path | None = None
    url: str | None = None
    data: bytes | None = None


def sources_of(given: str | Path, *, suffixes: Collection[str]) -> Iterator[Source]:
    """The sources of one name, a folder's in the order of their paths; hidden files and other suffixes are left alone.

    Raises InputError where there is no such file, or no article in the folder.
    """
    if str(given) == "-":
        yield Source("-", "standard input")
        return
    if ADDRESS.match(str(given)):
        yield Source(str(given), str(given), url=str(given))
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
            if not path.is_symlink() and not path.name.endswith(PAGES):
                yield from _files(path)
        elif path.is_file():
            yield path


def bytes_of(source: Source, *, stdin: BinaryIO | None, limits: Limits, save: Path | None) -> tuple[bytes, str | None]:
    """What the source holds, and the web address it came from in the end.

    Raises InputError where it is empty, too large, or may not be read.
    """
    address = None
    if source.url:
        from timeline.read.url import fetch, keep

        data, address = fetch(source.url, limits=limits)
        if save:
            keep(data, address, save)
    else:
        try:
            if source.data is not None:
                data = source.data
            elif source.path:
                limits.check_size(source.path.stat().st_size)
                data = source.path.read_bytes()
            else:
                data = (stdin or sys.stdin.buffer).read(limits.size + 1)
        except OSError as error:
            why = error.strerror or error
            raise InputError(f"It cannot be read ({why}).", where=source.where, mend="Check its rights.") from None
    if not data.strip():
        raise InputError("It is empty.", where=source.where, mend="Give a file with the article's text.")
    return data, address
