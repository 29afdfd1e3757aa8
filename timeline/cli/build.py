"""`timeline build`: articles in, their timeline out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from timeline import api
from timeline.cli.command import command
from timeline.cli.options import OUT, PLOTLYJS, bounds, limits
from timeline.cli.output import complain, give, progress
from timeline.voyage import Clock

if TYPE_CHECKING:
    from timeline.errors import TimelineError


@command(
    "timeline build article.txt --published 2024-03-12 -o page.html",
    "timeline build samples/epic-apple -o epic.html",
    "timeline build https://example.org/article --save pages/ -o page.html",
    "timeline build folder/ extra.md -o - | timeline query - --actor Apple",
)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLES...")
@OUT
@click.option("--published", metavar="DATE", help="Publication day of all these articles, as you would say it.")
@click.option("--language", metavar="CODE", help="Language of all these articles (fr, en ...); else it is detected.")
@click.option("--events", type=click.Choice(["default", "all"]), default="default", show_default=True,
              help="'all' keeps dated clauses that tell no known kind of event.")  # fmt: skip
@click.option("--show-sources", is_flag=True, help="Print how the day of each article was found.")
@click.option("--save", metavar="DIR", help="Folder in which fetched pages are kept.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes; by default as many as pay.")
@click.option("--cache/--no-cache", default=True, help="Remember what files said for the next time.")
@click.option("--profile", is_flag=True, help="Print how long each stage took.")
@PLOTLYJS
@limits
def build(
    articles: tuple[str, ...],
    out: str | None,
    *,
    profile: bool,
    show_sources: bool,
    plotlyjs: str | None,
    **settings: Any,
) -> None:
    """Read articles and give their timeline.

    ARTICLES are files (text, Markdown, HTML, MHTML, PDF, Word, mail, RSS, Atom, WARC, JSON, zip of these), folders of
    them, web addresses, or '-' for standard input.
    """
    clock = Clock()
    failures: list[TimelineError] = []
    settings["limits"] = bounds(settings)
    with progress("reading") as advance:
        timeline = api.build(articles, **settings, clock=clock, on_error=failures.append, advance=advance)
    for failure in failures:
        complain(failure)
    if not timeline.articles:
        raise SystemExit(1)
    from timeline.story.advice import advise

    for advice in advise(timeline):
        click.echo(advice, err=True)
    if show_sources:
        from timeline.render.sources import render_sources

        click.echo(render_sources(timeline), err=out == "-", nl=False)
    with clock("render"):
        give(timeline, out, plotlyjs=plotlyjs)
    if profile:
        click.echo(str(clock), err=True)
    if failures:
        raise SystemExit(1)
