"""A timeline in, Markdown out: years as headings, an item an event, each with its quotes and where they stand."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from timeline.render.links import safe_link
from timeline.render.plain import plain
from timeline.render.rows import rows
from timeline.render.words import count, language_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.model import Article, Timeline
    from timeline.render.rows import Row
    from timeline.render.words import Words

# Every character that can open markup inside a line; no text of an article stands at the start of one.
_MARKUP = re.compile(r"([\\`*_\[\]<>()|~&$@])")


def render_markdown(timeline: Timeline, *, language: str | None = None) -> str:
    """The events by year; text of articles cannot become markup, links are only http or https."""
    table = words(language or language_of(timeline))
    counts = [count(len(getattr(timeline, name)), name, table) for name in ("events", "actors", "articles")]
    heading = " · ".join(dict.fromkeys(text(one.title) for one in timeline.disputes)) or table["say"]["timeline"]
    lines = [f"# {heading}", "", " · ".join(counts), ""]
    for year, group in groupby(rows(timeline, table), key=lambda row: _year(row, table)):
        lines += [f"## {year}", ""]
        for row in group:
            lines += [*_item(row, table), ""]
    return "\n".join(lines)


def text(words: str) -> str:
    r"""Any text as Markdown that shows it and nothing else.

    >>> print(text("[x](javascript:1) *now*"))
    \[x\]\(javascript:1\) \*now\*
    """
    return _MARKUP.sub(r"\\\1", plain(words))


def _year(row: Row, table: Words) -> str:
    day = row.event.when.earliest or row.event.when.latest
    return str(day.year) if day else str(table["date"]["none"]).capitalize()


def _item(row: Row, table: Words) -> Iterator[str]:
    event = row.event
    notes = [table["kind"][event.kind], *row.actors]
    if event.status != "occurred":
        notes.insert(1, table["status"][event.status])
    yield f"- **{text(row.when)}** — {text(row.title)} ({', '.join(text(note) for note in notes)})"
    for conflict in event.conflicts:
        yield f"  - {table['say']['disagree']} ({table['conflict'][conflict.on]}): {text(conflict.why)}"
    for claim, article in row.told:
        yield f"  - “{text(claim.quote)}” — {_cited(article)}"


def _cited(article: Article) -> str:
    name = text(article.publisher or article.title or article.source)
    day = f", {article.published.isoformat()}" if article.published else ""
    link = safe_link(article.source)
    return f"[{name}](<{link}>){day}" if link else name + day
