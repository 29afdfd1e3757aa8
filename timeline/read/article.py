"""A draft in, an article out: its language, its publication day, its own words, and an id made of its content."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
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
ENOUGH = 20
"""Words that tell their own language."""


def article(draft: Draft, *, source: str, published: date | None, language: str | None) -> Article:
    """The article of a draft; `published` and `language` are what the user said, for every article of the call."""
    body = own_words(draft.text)
    own = "\n".join(span.of(draft.text) for span in body)
    declared = draft.declared if len(own.split()) < ENOUGH else None
    code = language or draft.language or declared or detect(own)
    days = [Evidence(published, "option", published.isoformat())] if published else []
    days += draft.days
    if (stated := stated_day(draft.text, language=code)) is not None:
        days.append(stated)
    days = days or list(draft.guesses)
    best = _best(days)
    title = " ".join((draft.title or _heading(draft.text, body)).split())
    return Article(
        id=_id(draft.text, title, draft.publisher, best.day if best else None, code),
        title=title,
        source=draft.source or (f"{source}#{draft.part}" if draft.part else source),
        publisher=draft.publisher,
        published=best.day if best else None,
        published_from=best.found if best else None,
        language=code,
        sha256=hashlib.sha256(draft.text.encode()).hexdigest(),
        text=draft.text,
        body=body,
        evidence=tuple(_evidence(best, days)),
    )


def _best(days: list[Evidence]) -> Evidence | None:
    """The first of the days; where it is an instant of universal time, the site's own clock may make it a neighbour."""
    if not days or not days[0].universal:
        return days[0] if days else None
    local = (day for day in days if not day.universal and abs(day.day - days[0].day) <= timedelta(days=1))
    return next(local, days[0])


def _evidence(best: Evidence | None, days: list[Evidence]) -> list[str]:
    """The words that gave the day, then a sentence for each source that gives another."""
    if not best:
        return []
    others = {(one.found, one.day): one for one in days if one.day != best.day}
    return [best.words, *(f"{one.found} says {one.day}: {one.words}" for one in others.values())]


def _heading(text: str, body: tuple[Span, ...]) -> str:
    """The first line of the article's words, cut at a word where it is a paragraph."""
    line = next((line for span in body for line in span.of(text).split("\n") if line.strip()), "").strip()
    line = line.lstrip("#").strip()
    return line if len(line) <= TITLE else line[:TITLE].rsplit(None, 1)[0] + " …"


def _id(text: str, title: str, publisher: str | None, published: date | None, language: str) -> str:
    """The same content has the same id, wherever it was read."""
    parts = (text, title, publisher, published.isoformat() if published else None, language)
    return "a-" + hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:12]
