"""A Markdown file in, its draft out: the words as a reader sees them, without the signs that format them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.read.text import drafted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from timeline.read.draft import Draft
    from timeline.read.limits import Limits

# A file without these is plain text, and is kept to the letter.
MARKUP = re.compile(r"^ {0,3}(?:#{1,6} |>|[*+-] |\d+[.)] |```|~~~|\|)|!?\[[^\]\n]*\]\(|\*\*|__|<\w", re.MULTILINE)


def read_markdown(data: bytes, *, limits: Limits) -> Iterator[Draft]:
    """The one draft of a `.md` file, a blank line between its blocks; links keep their words, pictures leave none.

    Raises InputError where the bytes are no text, the front matter is broken, or nothing stands below it.
    """
    from timeline.read.html import fragment_text

    def words(text: str) -> str:
        if not MARKUP.search(text):
            return text
        from markdown_it import MarkdownIt

        tokens = MarkdownIt("commonmark").enable("table").parse(text)
        blocks = (
            fragment_text(token.content, limits=limits) if token.type == "html_block" else _words(token)
            for token in tokens
            if token.type in {"inline", "fence", "code_block", "html_block"}
        )
        return "\n\n".join(block.strip() for block in blocks if block.strip())

    yield drafted(data, words=words)


def _words(token: Token) -> str:
    """The words of a block; a line that was broken to a width is whole again."""
    if token.type != "inline":
        return token.content
    pieces = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            pieces.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            pieces.append(" " if child.type == "softbreak" else "\n")
    return "".join(pieces)
