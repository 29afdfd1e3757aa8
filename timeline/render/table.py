"""A timeline in, a table to read on a terminal out."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

from timeline.render.plain import plain
from timeline.render.rows import rows
from timeline.render.words import count, language_of, words

if TYPE_CHECKING:
    from timeline.model import Timeline
    from timeline.render.rows import Row
    from timeline.render.words import Words

_NARROW = 80


def render_table(
    timeline: Timeline, *, language: str | None = None, width: int | None = None, colour: bool = False
) -> str:
    """The events as a table as wide as `width` (the terminal's, when not given); colours only when asked for.

    `NO_COLOR` in the environment refuses colours whatever is asked. Text of articles can move no cursor, change no
    colour and turn no line around.
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    said = words(language or language_of(timeline))
    colour = colour and not os.environ.get("NO_COLOR")
    out = io.StringIO()
    console = Console(
        file=out,
        width=width or int(os.environ.get("COLUMNS", "0") or 0) or None,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", expand=False)
    table.add_column(said["column"]["when"], no_wrap=console.width > _NARROW, style="cyan")
    table.add_column(said["column"]["what"], ratio=3)
    table.add_column(said["column"]["who"], ratio=2)
    table.add_column(said["column"]["source"], ratio=1, style="dim")
    for row in rows(timeline, said):
        cells = (row.when, _what(row, said), ", ".join(row.actors), ", ".join(row.sources))
        table.add_row(*(Text(cell) for cell in cells))
    if timeline.events:
        console.print(table)
    counts = " · ".join(count(len(getattr(timeline, name)), name, said) for name in ("events", "actors", "articles"))
    console.print(Text(counts if timeline.events else f"{said['say']['empty']} {counts}", style="dim"))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _what(row: Row, said: Words) -> str:
    notes = [said["kind"][row.event.kind]]
    if row.event.status != "occurred":
        notes.append(said["status"][row.event.status])
    if row.event.conflicts:
        on = dict.fromkeys(said["conflict"][conflict.on] for conflict in row.event.conflicts)
        notes.append(f"{said['say']['disagree']}: {plain(', '.join(on))}")
    return f"{row.title} ({', '.join(notes)})"
