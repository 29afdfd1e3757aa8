"""An RSS or Atom feed in, a draft for each of its entries out (feedparser), with the full text where it is there."""

from __future__ import annotations

import io
import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from timeline.errors import InputError
from timeline.read.address import web_address
from timeline.read.day import typed_day
from timeline.read.draft import Draft, Evidence
from timeline.read.html import fragment_text
from timeline.read.markup import UNIVERSAL
from timeline.read.zip import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits

ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def read_feed(data: bytes, *, limits: Limits) -> Iterator[Draft]:
    """The entries that have a text, in the order of the feed.

    Raises InputError where it is no feed, declares entities, or has no entry with a text.
    """
    from feedparser import parse

    if ENTITY.search(data):
        raise InputError("It declares XML entities, which may unpack to any size.", mend="Remove them.")
    feed = parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if len(feed.entries) > limits.parts:
        raise InputError(f"It holds more than {limits.parts} entries.", mend="Split it, or raise `--max-parts`.")
    found = False
    for entry in feed.entries:
        text = _text(entry, limits=limits)
        if text:
            found = True
            url = web_address(entry.get("link"))
            yield Draft(
                text,
                title=" ".join(fragment_text(entry.get("title") or "", limits=limits).split()) or None,
                publisher=feed.feed.get("title"),
                declared=(feed.feed.get("language") or "")[:2].lower() or None,
                source=url,
                part=safe_name(entry.get("id") or entry.get("title") or "entry"),
                days=tuple(_days(entry)),
            )
    if not found:
        raise InputError("This feed holds no article.", mend="Give one whose entries have a text.")


def _text(entry: Any, *, limits: Limits) -> str:  # noqa: ANN401 (feedparser's own dictionary)
    """The longest of what the entry gives: its full content, else its summary."""
    bodies = [content.get("value") or "" for content in entry.get("content", ())] + [entry.get("summary") or ""]
    texts = []
    for body in bodies:
        try:
            texts.append(fragment_text(body, limits=limits) if body.strip() else "")
        except InputError:
            continue
    return max(texts, key=len, default="")


def _days(entry: Any) -> Iterator[Evidence]:  # noqa: ANN401
    """The day on the site's own clock; `updated` is another day."""
    words = str(entry.get("published") or entry.get("created") or "").strip()
    try:
        day = typed_day(words)
    except InputError:
        try:
            day = parsedate_to_datetime(words).date()
        except (ValueError, TypeError, IndexError):
            return
    yield Evidence(day, "metadata", f"published: {words}", universal=bool(UNIVERSAL.search(words)))
