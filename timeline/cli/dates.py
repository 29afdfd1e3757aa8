"""`timeline dates`: a text in, its dates out."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import api
from timeline.cli.command import command

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_PATH = 1000  # characters; what is longer is text, not the name of a file


@command(
    'timeline dates "Epic sued Apple two weeks ago." --on 2024-03-12',
    "timeline dates article.txt --on 2024-03-12 --language fr",
    "timeline dates documents.jsonl --jsonl > found.jsonl",
)
@click.argument("text")
@click.option("--on", metavar="DATE", help="Publication day that 'yesterday' and 'last week' are counted from.")
@click.option("--language", metavar="CODE", help="Language of the text; guessed without it.")
@click.option("--jsonl", is_flag=True, help="Lines {id, text, dct, lang} in, lines {id, timexes} out.")
def dates(text: str, on: str | None, language: str | None, *, jsonl: bool) -> None:
    """Find the dates in a text: which words, which rule, which value, which days.

    TEXT is the text itself, a file, or '-' for standard input.
    """
    from timeline.render import timexes

    if jsonl:
        for line in _lines(text):
            click.echo(timexes.line(line, dates=api.dates, on=on, language=language))
        return
    whole = "".join(_lines(text))
    click.echo(timexes.table(whole, api.dates(whole, on=on, language=language), colour=sys.stdout.isatty()))


def _lines(text: str) -> Iterator[str]:
    """The lines of standard input, of a file, or of the text itself."""
    if text == "-":
        yield from io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    elif len(text) < LONGEST_PATH and "\0" not in text and Path(text).is_file():
        with Path(text).open(encoding="utf-8-sig", errors="replace") as file:
            yield from file
    else:
        yield text
