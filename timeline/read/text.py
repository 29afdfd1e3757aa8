"""A plain text or Markdown file in, its draft out, with what its front matter says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.day import typed_day
from timeline.read.decode import decode
from timeline.read.draft import Draft, Evidence
from timeline.read.front_matter import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits

CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


def read_text(data: bytes, *, limits: Limits) -> Iterator[Draft]:
    """The one draft of a `.txt` or `.md` file.

    Raises InputError where the bytes are no text, the front matter is broken, or nothing stands below it.
    """
    del limits  # a text is no larger than its file
    values, text = split(decode(data))
    text = text.strip()
    if not text:
        raise InputError("It is empty.", mend="Give a file with the article's text.")
    language = values.get("language")
    if language and not (code := CODE.match(language.lower())):
        raise InputError(f"Its front matter gives the language “{language}”.", mend="Write a code like `fr` or `en`.")
    code = CODE.match((language or "").lower())
    published = values.get("published")
    yield Draft(
        text,
        title=values.get("title"),
        publisher=values.get("publisher"),
        source=values.get("source"),
        language=code[0] if code else None,
        days=(Evidence(typed_day(published, language=code[0] if code else None), "front-matter", published),)
        if published
        else (),
    )
