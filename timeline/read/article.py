"""A draft in, an article out: its language, its publication day, its own words, and an id made of its content."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from timeline.language.detect import detect
from timeline.model import Article
from timeline.read.draft import Evidence
from timeline.read.furniture import own_words
from timeline.read.published import stated_day

if TYPE_CHECKING:
    from datetime import date

    from timeline.model import Span
    from timeline.read.draft import Draft

TITLE = 160


def article(draft: Draft, *, source: str, published: date | None, language: str | None) -> Article:
    """The article of a draft; `published` and `language` are what the user said, for every article of the call."""
    body = draft.body if draft.body is not None else own_words(draft.text)
    code = language or draft.language or detect("\n".join(span.of(draft.text) for span in body))
    days = [Evidence(published, "option", published.isoformat())] if published else []
    days += draft.days
    if (stated := stated_day(draft.text, language=code)) is not None:
        days.append(stated)
    best = days[0] if days else None
    title = " ".join((draft.title or _heading(draft.text, body)).split())
    return Article(
        id=_id(draft.text, title, draft.publisher, best.day if best else None, code),
        title=title,
        source=draft.source or source,
        publisher=draft.publisher,
        published=best.day if best else None,
        published_from=best.found if best else None,
        language=code,
        sha256=hashlib.sha256(draft.text.encode()).hexdigest(),
        text=draft.text,
        body=body,
        evidence=tuple(_evidence(days)),
    )


def _evidence(days: list[Evidence]) -> list[str]:
    """The words that gave the day, then a sentence for each source that gives another."""
    if not days:
        return []
    others = {(one.found, one.day): one for one in days[1:] if one.day != days[0].day}
    return [days[0].words, *(f"{one.found} says {one.day}: {one.words}" for one in others.values())]


def _heading(text: str, body: tuple[Span, ...]) -> str:
    """The first line of the article's words, cut at a word where it is a paragraph."""
    line = next((line for span in body for line in span.of(text).split("\n") if line.strip()), "").strip()
    line = line.lstrip("#").strip()
    return line if len(line) <= TITLE else line[:TITLE].rsplit(None, 1)[0] + " …"


def _id(text: str, title: str, publisher: str | None, published: date | None, language: str) -> str:
    """The same content has the same id, wherever it was read."""
    parts = (text, title, publisher, published.isoformat() if published else None, language)
    return "a-" + hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:12]
