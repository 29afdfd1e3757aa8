"""A timeline in, one of its lists out: who takes part, which fights there are, where sources disagree, one event.

Each list is rows of words under named columns, drawn as a table for the terminal, CSV, Markdown, JSON or HTML.
"""

from __future__ import annotations

import csv
import html
import io
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from timeline.errors import UsageError
from timeline.render.csv import cell as safe_cell
from timeline.render.markdown import text as quiet
from timeline.render.plain import plain
from timeline.story.cast import cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from timeline.model import Article, Claim, Conflict, Event, Timeline
    from timeline.story.explain import Explanation


@dataclass(frozen=True, slots=True)
class Listing:
    """Named columns and rows of words; every text is one line that commands nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str


def _listing(columns: str, rows: Iterable[Iterable[object]], empty: str) -> Listing:
    cells = tuple(tuple("" if cell is None else plain(str(cell)) for cell in row) for row in rows)
    return Listing(tuple(columns.split()), cells, empty)


def list_actors(timeline: Timeline) -> Listing:
    """Who takes part, the busiest first: events, first and last seen, attacks made and suffered, counterparts."""
    names = {actor.id: actor.name for actor in timeline.actors}
    parts = cast(timeline)
    rows: list[tuple[object, ...]] = [
        (part.actor.name, part.actor.kind, part.events, part.first, part.last, part.attacks, part.attacked,
         ", ".join(f"{names.get(other, other)} ({count})" for other, count in part.counterparts))
        for part in parts
    ]  # fmt: skip
    busy = {part.actor.id for part in parts}
    rows += [(actor.name, actor.kind, 0, "", "", 0, 0, "") for actor in timeline.actors if actor.id not in busy]
    return _listing("actor kind events first last attacks attacked with", rows, "Nobody takes part.")


def list_disputes(timeline: Timeline) -> Listing:
    """The fights: their stage, how many events, since when, and the last one."""
    events = {event.id: event for event in timeline.events}
    rows = []
    for fight in timeline.disputes:
        steps = [events[step] for step in fight.events if step in events]
        dated = [step for step in steps if step.when.known]
        first, last = (dated[0], dated[-1]) if dated else (None, steps[-1] if steps else None)
        rows.append((fight.title, fight.stage, len(steps), _day(first), _day(last), last and last.title, fight.id))
    return _listing("dispute stage events since last last-event id", rows, "No fight is told.")


def _day(event: Event | None) -> str:
    return (event.when.edtf or "") if event else ""


def list_conflicts(timeline: Timeline) -> Listing:
    """Where sources disagree, each disagreement once, with every quote and who says it."""
    articles = {article.id: article for article in timeline.articles}
    claims = {claim.id: claim for claim in timeline.claims}
    told: dict[Conflict, list[Event]] = {}
    for event in timeline.events:
        for conflict in event.conflicts:
            told.setdefault(conflict, []).append(event)
    rows = []
    for conflict, events in told.items():
        said = [claims[one] for one in conflict.claims if one in claims]
        quotes = " | ".join(f"“{claim.quote}” ({cited(claim, articles)})" for claim in said)
        titles = " / ".join(dict.fromkeys(event.title for event in events))
        rows.append((conflict.on, titles, conflict.why, quotes, " ".join(event.id for event in events)))
    return _listing("on event why quotes ids", rows, "The sources do not disagree.")


def cited(claim: Claim, articles: Mapping[str, Article]) -> str:
    """Who says a claim, and when."""
    article = articles.get(claim.article)
    if article is None:
        return claim.article
    day = f", {article.published.isoformat()}" if article.published else ""
    return (article.publisher or article.title or article.source) + day


def tell_event(found: Explanation, timeline: Timeline) -> str:
    """One event for a reader at a terminal: what is told, by whom, why it is one event and not two."""
    event, articles = found.event, {article.id: article for article in timeline.articles}
    names = {actor.id: actor.name for actor in timeline.actors}
    deduced = " (deduced)" if event.when.deduced else ""
    lines = [
        plain(event.title),
        f"{event.when.edtf or 'undated'}{deduced}  {event.kind}  {event.status}  {event.id}",
        ", ".join(f"{plain(names.get(actor, actor))} ({role})" for actor, role in event.participants),
        f"independent sources: {event.sources}",
    ]
    for joined in found.joined:
        claim = joined.claim
        time, days = claim.time, claim.when.edtf or "open"
        read = f"“{time.text}”, read like “{time.rule}”: {days}" if time else "undated"
        lines += ["", f"  “{plain(claim.quote)}”", f"    {plain(cited(claim, articles))}  {claim.id}  {plain(read)}"]
        if joined.facts:
            facts = "; ".join(f"{fact.why} ({fact.weight:+})" for fact in joined.facts)
            lines.append(f"    joined because {facts}")
    lines += _notes(found)
    return "\n".join(line for line in lines if line is not None)


def _notes(found: Explanation) -> list[str]:
    notes = [f"they disagree on {clash.on}: {plain(clash.why)}" for clash in found.event.conflicts]
    notes += [f"{' and '.join(group)} print one text and count once" for group in found.copies if len(group) > 1]
    notes += [f"{' and '.join(group)} say exactly the same" for group in found.agreeing]
    if found.deduced_from:
        notes.append(f"the days are deduced from {', '.join(found.deduced_from)}")
    if found.nearest:
        other = found.nearest.event
        notes.append(f"nearest other event: {plain(other.title)} ({other.id}), kept apart because {found.nearest.why}")
    return ["", *notes] if notes else []


# ------------------------------------------------------------------------------------------------- forms


def draw(listing: Listing, form: str = ".txt", *, colour: bool = False) -> str:
    """The list in a form: .txt, .csv, .md, .json or .html; UsageError for another."""
    if form not in FORMS:
        raise UsageError(f'No list is drawn as "{form}".', mend=f"Choose one of {', '.join(FORMS)}.")
    if form == ".txt":
        return _table(listing, colour=colour)
    return FORMS[form](listing)


def _table(listing: Listing, *, colour: bool = False) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not listing.rows:
        return f"{listing.empty}\n"
    out = io.StringIO()
    width = int(os.environ.get("COLUMNS", "0") or 0) or None
    colour = colour and not os.environ.get("NO_COLOR")
    console = Console(file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False, markup=False,
                      emoji=False, legacy_windows=False)  # fmt: skip
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in listing.columns:
        table.add_column(column.replace("-", " "), overflow="fold")
    for row in listing.rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _csv(listing: Listing) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(listing.columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in listing.rows)
    return out.getvalue()


def _markdown(listing: Listing) -> str:
    lines = [listing.columns, tuple("---" for _ in listing.columns)]
    lines += [tuple(quiet(cell) for cell in row) for row in listing.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _json(listing: Listing) -> str:
    rows = [dict(zip(listing.columns, row, strict=True)) for row in listing.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _html(listing: Listing) -> str:
    def line(cells: Iterable[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>\n"

    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    head = f'<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    style = "<style>body{font:1rem/1.5 sans-serif;margin:2rem}td,th{padding:.3rem .8rem;text-align:left}</style>\n"
    body = "".join(line(row, "td") for row in listing.rows)
    return f"{head}<title>timeline</title>\n{style}<table>\n{line(listing.columns, 'th')}{body}</table>\n"


FORMS: Final[Mapping[str, Callable[[Listing], str]]] = {
    ".txt": _table,
    ".csv": _csv,
    ".md": _markdown,
    ".json": _json,
    ".html": _html,
}
