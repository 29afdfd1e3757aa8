"""A text that may open with `---` and lines of `key: value` in, those values and the text after them out."""

from __future__ import annotations

import difflib
import re

from timeline.errors import InputError

KEYS = {
    "title": "title",
    "titre": "title",
    "published": "published",
    "date": "published",
    "language": "language",
    "lang": "language",
    "source": "source",
    "url": "source",
    "publisher": "publisher",
    "site": "publisher",
}
LINE = re.compile(r"([^\W\d][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
FENCE = re.compile(r"---[ \t]*$")
NEAR = 0.8
MEND = "Write lines of `key: value` between two lines of `---`."


def split(text: str) -> tuple[dict[str, str], str]:
    r"""The front matter's values by their first name (title, published, language, source, publisher), and the rest.

    Keys of other programs are let through unread, with the lists below them. A rule of dashes that no `key: value`
    follows is text. Raises InputError where a line is broken, a known key is misspelt or the end is missing.

    >>> split("---\ntitle: A suit\ndate: 2024-03-12\n---\nMusk sues.\n")
    ({'title': 'A suit', 'published': '2024-03-12'}, 'Musk sues.\n')
    """
    lines = text.split("\n")
    if not FENCE.match(lines[0]) or len(lines) == 1 or not (LINE.match(lines[1]) or FENCE.match(lines[1])):
        return {}, text
    end = next((number for number, line in enumerate(lines[1:], 1) if FENCE.match(line)), None)
    if end is None:
        raise InputError("Its front matter has no end.", mend="Put a line of `---` after its last key.")
    values: dict[str, str] = {}
    unread = False
    for number, line in enumerate(lines[1:end], 2):
        if not line.strip() or line.lstrip().startswith("#") or (unread and line[0] in " \t-"):
            continue
        name, value = _pair(line, number)
        unread = name is None
        if name and name in values and values[name] != value:
            raise InputError(f"Its front matter gives “{name}” twice (line {number}).", mend="Keep one of them.")
        if name and value:
            values[name] = value
    return values, "\n".join(lines[end + 1 :])


def _pair(line: str, number: int) -> tuple[str | None, str]:
    """The known name and the value of a line; no name where it is another program's key."""
    found = LINE.match(line)
    if not found:
        raise InputError(f"Its front matter is broken in line {number}: “{line.strip()[:60]}”.", mend=MEND)
    key = found[1].strip().lower()
    value = (found[2] or "").strip()
    if key not in KEYS:
        near = difflib.get_close_matches(key, KEYS, n=1, cutoff=NEAR)
        if near:
            raise InputError(
                f"Its front matter has an unknown key “{key}” (line {number}).", mend=f"Write “{near[0]}”."
            )
        return None, ""
    if value[:1] in {"'", '"'}:
        if len(value) == 1 or value[-1] != value[0]:
            raise InputError(f"Its front matter leaves a quote open in line {number}.", mend="Close it.")
        value = value[1:-1]
    elif value[:1] in {"[", "{", "|", ">", "&", "*"}:
        raise InputError(f"Its front matter gives “{key}” no plain value (line {number}).", mend=MEND)
    return KEYS[key], value
