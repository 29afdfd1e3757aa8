"""A Word file in, its draft out: paragraphs, lists and tables in reading order (python-docx)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.decode import clean
from timeline.read.draft import Draft
from timeline.read.zip import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits


def read_docx(data: bytes, *, limits: Limits) -> Iterator[Draft]:
    """The one draft of a `.docx`; the day it was written is not the day it was published.

    Raises InputError where it is broken, holds no text, or unpacks to more than the limits allow.
    """
    for part in members(data, limits=limits):
        if part.name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in part.data:
            raise InputError("It declares XML entities, as no Word file does.", mend="Save it again with Word.")
    try:
        blocks, title = _blocks(data)
    except Exception:  # noqa: BLE001 (python-docx meets broken files with errors of every kind)
        raise InputError("It is a broken Word file.", mend="Save it again with Word.") from None
    text = "\n\n".join(line.strip() for block in blocks for line in clean(block).split("\n") if line.strip())
    if not text:
        raise InputError("It is empty.", mend="Give a file with the article's text.")
    yield Draft(text, title=clean(title).strip() or None if title else None)


def _blocks(data: bytes) -> tuple[list[str], str | None]:
    """The text of each paragraph and each row of a table, and the title."""
    from docx import Document
    from docx.table import Table

    document = Document(io.BytesIO(data))
    blocks: list[str] = []
    title = None
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            blocks += (" | ".join(cell.text.strip() for cell in row.cells) for row in block.rows)
        else:
            blocks.append(block.text)
            if title is None and block.style is not None and block.style.name == "Title":
                title = block.text
    return blocks, title or document.core_properties.title
