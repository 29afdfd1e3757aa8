"""The first bytes and the name of a file in, the reader of its format out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.read.text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from timeline.read.draft import Draft

READERS: dict[str, Callable[[bytes], Iterable[Draft]]] = {".txt": read_text, ".md": read_text}
SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})


def reader_of(data: bytes, name: str) -> Callable[[bytes], Iterable[Draft]]:
    """The reader for `data`; `name` decides where the content does not."""
    del data, name
    return read_text
