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
    from typing import TextIO

PIECE = 500_000  # characters read and answered at once
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

    with _stream(text) as stream:
        if jsonl:
            for line in stream:
                click.echo(timexes.line(line, dates=api.dates, on=on, language=language))
            return
        found = False
        for piece, times in api.dates_by_piece(_pieces(stream), on=on, language=language):
            if times:
                click.echo(timexes.table(piece, times, colour=sys.stdout.isatty()))
            found = found or bool(times)
        if not found:
            click.echo(timexes.table("", ()))


def _stream(text: str) -> TextIO:
    """Standard input, a file, or the text itself."""
    if text == "-":
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    if len(text) < LONGEST_PATH and "\0" not in text and Path(text).is_file():
        return Path(text).open(encoding="utf-8-sig", errors="replace")
    return io.StringIO(text)


def _pieces(stream: TextIO) -> Iterator[str]:
    """The text in pieces that end where a paragraph does, or a line, or a word: memory does not grow with it."""
    rest = ""
    while read := stream.read(PIECE):
        rest += read
        if len(read) < PIECE:
            break
        cut = next((at + len(mark) for mark in ("\n\n", "\n", " ") if (at := rest.rfind(mark)) > 0), len(rest))
        yield rest[:cut]
        rest = rest[cut:]
    if rest:
        yield rest
