"""A plain text in, its draft out, with what its front matter says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.day import typed_day
from timeline.read.decode import decode
from timeline.read.draft import Draft, Evidence
from timeline.read.front_matter import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.read.limits import Limits

CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


def read_text(data: bytes, *, limits: Limits) -> Iterator[Draft]:
    """The one draft of a `.txt` file.

    Raises InputError where the bytes are no text, the front matter is broken, or nothing stands below it.
    """
    del limits  # a text is no larger than its file
    yield drafted(data, words=str)


def drafted(data: bytes, *, words: Callable[[str], str]) -> Draft:
    """The draft of a text with its front matter; `words` makes what is below it a plain text."""
    values, text = split(decode(data))
    text = words(text.strip()).strip()
    if not text:
        raise InputError("It is empty.", mend="Give a file with the article's text.")
    language = values.get("language")
    code = CODE.match((language or "").lower())
    if language and not code:
        raise InputError(f"Its front matter gives the language “{language}”.", mend="Write a code like `fr` or `en`.")
    published = values.get("published")
    return Draft(
        text,
        title=values.get("title"),
        publisher=values.get("publisher"),
        source=values.get("source"),
        language=code[0] if code else None,
        days=(Evidence(typed_day(published, language=code[0] if code else None), "front-matter", published),)
        if published
        else (),
    )
