"""A timeline in, CSV out: one line an event, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from timeline.render.plain import plain
from timeline.render.rows import rows
from timeline.render.words import language_of, words

if TYPE_CHECKING:
    from timeline.model import Timeline

COLUMNS: Final = (
    "id", "earliest", "latest", "edtf", "when", "kind", "status", "title", "actors", "sources", "conflicts", "quotes",
)  # fmt: skip

# A cell that opens with one of these is run as a formula by spreadsheets, also behind white space or its
# full-width twin; an apostrophe makes it text.
_FORMULA: Final = tuple("=+-@|%＝＋－＠")


def render_csv(timeline: Timeline, *, language: str | None = None) -> str:
    """The events as RFC 4180 CSV with a header; days stay ISO 8601, words follow `language`."""
    table = words(language or language_of(timeline))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(timeline, table):
        event = row.event
        cells = (
            event.id,
            event.when.earliest or "",
            event.when.latest or "",
            event.when.edtf or "",
            row.when,
            event.kind,
            event.status,
            row.title,
            "; ".join(row.actors),
            "; ".join(row.sources),
            "; ".join(plain(conflict.why) for conflict in event.conflicts),
            " | ".join(plain(claim.quote) for claim, _ in row.told),
        )
        writer.writerow([cell(str(one)) for one in cells])
    return out.getvalue()


def cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs.

    >>> cell("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
