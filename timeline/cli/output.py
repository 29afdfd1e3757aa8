"""What a command has made in, a file or words on a terminal out."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import api

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.errors import TimelineError
    from timeline.model import Timeline
    from timeline.render.listings import Listing

PATIENCE = 2.0  # seconds of work before a bar tells how it goes


def give(timeline: Timeline, out: str | None, **options: Any) -> None:
    """Write a timeline where it was asked for, or print its table; `options` not given are left to the form."""
    options = {name: value for name, value in options.items() if value is not None}
    _put(out, lambda form, **more: api.render(timeline, form, **options, **more))
    if out not in {None, "-"}:
        said = f"{_count(len(timeline.events), 'event')} of {_count(len(timeline.articles), 'article')}"
        click.echo(f"{out}: {said}", err=True)


def hand(listing: Listing, out: str | None) -> None:
    """Write a list where it was asked for, or print its table."""
    from timeline.render.listings import draw

    _put(out, lambda form, **more: draw(listing, form, **more))


def _put(out: str | None, draw: Callable[..., str | bytes]) -> None:
    """Draw for the place: a table for the terminal, JSON for the next command, else what the suffix names."""
    if out is None:
        click.echo(draw(".txt", colour=sys.stdout.isatty()), nl=False)
    elif out == "-":
        click.echo(draw(".json"), nl=False)
    else:
        from timeline.store import write_whole

        write_whole(out, draw(Path(out).suffix.lower()))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def complain(error: TimelineError) -> None:
    """One sentence on standard error."""
    click.echo(f"timeline: {error}", err=True)


@contextmanager
def progress(label: str) -> Iterator[Any]:
    """A bar on a terminal for work over two seconds; silence in a pipe."""
    begun = time.monotonic()
    bar: list[Any] = []

    def advance(done: int, total: int) -> None:
        if not bar and sys.stderr.isatty() and time.monotonic() > begun + PATIENCE:
            bar.append(click.progressbar(length=total, label=label, file=sys.stderr))
            bar[0].__enter__()
        if bar:
            bar[0].update(done - bar[0].pos)

    try:
        yield advance
    finally:
        if bar:
            bar[0].__exit__(None, None, None)
