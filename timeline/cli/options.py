"""Options and arguments that several commands share: what they are called, what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.read.limits import Limits

TIMELINE = click.argument("timeline", metavar="T.json")
OUT = click.option(
    "-o", "--output", "out", metavar="OUT",
    help="File to write; its suffix chooses the form: .html, .json, .csv, .md, .graphml, .gexf, .png, .svg, .pdf. "
    "'-' writes JSON for the next command; without it a table is printed.",
)  # fmt: skip
LIST = click.option(
    "-o", "--output", "out", metavar="OUT",
    help="File to write; its suffix chooses the form: .csv, .json, .md, .html. '-' writes JSON; without it a table is "
    "printed.",
)  # fmt: skip
PLOTLYJS = click.option(
    "--plotlyjs", metavar="cdn|PATH",
    help="For .html: take plotly.js from cdn.plot.ly or from this file, instead of putting the installed one inside.",
)  # fmt: skip
LIMITS = (
    ("size", 50, "Megabytes of a file."),
    ("unpacked", 500, "Megabytes an archive unpacks to."),
    ("ratio", 200, "Times an archive may be larger unpacked."),
    ("depth", 3, "Archives inside archives."),
    ("pages", 500, "Pages of a PDF."),
    ("parts", 20_000, "Files of an archive, entries of a feed."),
    ("nesting", 500, "Elements inside elements of a page."),
    ("seconds", 30, "Seconds for one article."),
)


def limits(function: Callable[..., None]) -> Callable[..., None]:
    """A decorator: an option for each limit that keeps hostile files from costing too much."""
    for name, usual, means in reversed(LIMITS):
        option = click.option(f"--max-{name}", type=click.IntRange(1), default=usual, show_default=True,
                              metavar="N", help=means)  # fmt: skip
        function = option(function)
    return function


def bounds(settings: dict[str, Any]) -> Limits:
    """The limits among the settings of a command, taken out of them."""
    from timeline.read.limits import MEGA, Limits

    given = {name: settings.pop(f"max_{name}") for name, _, _ in LIMITS}
    return Limits(**given | {name: given[name] * MEGA for name in ("size", "unpacked")})
