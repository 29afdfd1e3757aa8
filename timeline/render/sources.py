"""A timeline in, a table of its articles out: language, publication day and the words that gave it, words, events."""

from __future__ import annotations

import io
import os
import re
from typing import TYPE_CHECKING

from timeline.render.plain import plain

if TYPE_CHECKING:
    from timeline.model import Article, Timeline

SCHEME = re.compile(r"^https?://(?:www\.)?")
NO_DAY = "unknown"
MEND = "no publication day found; add --published DATE or front matter"


def render_sources(timeline: Timeline, *, width: int | None = None) -> str:
    """One row an article, then a line for each source that gives another day; text of articles moves no cursor.

    The words that gave the day are known to the run that read the article, and are not kept in a timeline's file.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    out = io.StringIO()
    console = Console(
        file=out,
        width=width or int(os.environ.get("COLUMNS", "0") or 0) or None,
        no_color=True,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("article", ratio=1, overflow="fold")
    table.add_column("in", no_wrap=True)
    table.add_column("published", no_wrap=True)
    table.add_column("says who", ratio=1, overflow="fold")
    table.add_column("words", no_wrap=True, justify="right")
    table.add_column("events", no_wrap=True, justify="right")
    told = {claim.id: claim.article for claim in timeline.claims}
    for article in sorted(timeline.articles, key=lambda one: (one.source, one.id)):
        events = sum(any(told.get(claim) == article.id for claim in event.claims) for event in timeline.events)
        cells = (
            SCHEME.sub("", article.source),
            article.language,
            _day(article),
            _found(article),
            f"{_words(article)}",
            f"{events}",
        )
        table.add_row(*(Text(plain(cell)) for cell in cells))
    console.print(table)
    for article in timeline.articles:
        for other in article.evidence[1:]:
            console.print(Text(plain(f"{article.source}: {other}")))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _day(article: Article) -> str:
    within = article.published_within
    if article.published or not within.known:
        return article.published.isoformat() if article.published else NO_DAY
    return f"{within.earliest}..{within.latest}"


def _found(article: Article) -> str:
    if article.published_from is None:
        return MEND
    words = article.evidence[0] if article.evidence else ""
    return f"{article.published_from}: {words}" if words else f"{article.published_from}"


def _words(article: Article) -> int:
    """Words of the article's own text."""
    return sum(len(span.of(article.text).split()) for span in article.body) or len(article.text.split())
