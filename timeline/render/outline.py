"""A timeline in, the first paint out: lanes with a tick an event, and the head of the table, before any script runs."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import TYPE_CHECKING, Final

from timeline.render.marks import lanes
from timeline.render.plain import plain
from timeline.render.rows import rows
from timeline.render.words import called, count

if TYPE_CHECKING:
    from timeline.model import Event, Timeline
    from timeline.render.words import Words

COLUMNS: Final = ("when", "what", "kind", "who", "status", "source")
_LANES, _HEIGHT, _AXIS, _ROWS, _TICKS = 12, 44, 30, 30, 240


def outline(timeline: Timeline, events: tuple[Event, ...], code: str) -> str:
    """A list item a lane, its events as thin ticks; the script lays them again when it knows the width."""
    known = [event for event in events if event.when.known]
    places: dict[str, set[int]] = {}
    days = [_middle(event).toordinal() for event in known]
    low, wide = min(days, default=0), max(max(days, default=1) - min(days, default=0), 1)
    for event, day in zip(known, days, strict=True):
        for actor, _ in event.participants:
            places.setdefault(actor, set()).add((day - low) * _TICKS // wide)
    names = called(timeline, code)
    lines = []
    for index, actor in enumerate(lanes(timeline)[:_LANES]):
        ticks = "".join(f"M{place} 3h.8v4h-.8z" for place in sorted(places.get(actor, ())))
        lines.append(
            f'<li style="top:{_AXIS + index * _HEIGHT}px;height:{_HEIGHT}px">'
            f'<button type="button">{escape(names[actor])}</button>'
            f'<svg viewBox="-4 0 {_TICKS + 8} 10" preserveAspectRatio="none" aria-hidden="true">'
            f'<path d="{ticks}"/></svg></li>'
        )
    return "".join(lines)


def _middle(event: Event) -> date:
    first, last = event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
    if first is None or last is None:
        return date.min
    return first + (last - first) / 2


def head_of_table(timeline: Timeline, events: tuple[Event, ...], table: Words) -> str:
    """The table with its first rows; the script fills in the others and makes the columns sortable."""
    heads = "".join(f'<th scope="col">{escape(table["column"][name])}</th>' for name in COLUMNS)
    lines = []
    for row in rows(timeline, table, events[:_ROWS]):
        cells = (
            row.when, row.title, table["kind"][row.event.kind], ", ".join(row.actors),
            table["status"][row.event.status], ", ".join(row.sources),
        )  # fmt: skip
        lines.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def counts(timeline: Timeline, table: Words) -> str:
    """`15 events · 9 actors · 4 articles`."""
    return " · ".join(count(len(getattr(timeline, name)), name, table) for name in ("events", "actors", "articles"))


def named(timeline: Timeline, table: Words) -> str:
    """The dispute with most events, and the second if it has half as many; else what any timeline is called."""
    known = sorted((one for one in timeline.disputes if plain(one.title)), key=lambda one: -len(one.events))
    shown = [plain(one.title) for one in known[:2] if 2 * len(one.events) >= len(known[0].events)]
    return " · ".join(shown) or str(table["say"]["timeline"])
