"""`timeline merge`, `query` and `render`: timelines in, a timeline out."""

from __future__ import annotations

from typing import Any

import click

from timeline import api
from timeline.cli.command import command
from timeline.cli.options import OUT, PLOTLYJS, TIMELINE
from timeline.cli.output import give
from timeline.model import Kind, Status


@command(
    "timeline merge monday.json tuesday.json -o week.json",
    "timeline merge *.json -o week.html",
)
@click.argument("timelines", nargs=-1, required=True, metavar="A.json B.json...")
@OUT
def merge(timelines: tuple[str, ...], out: str | None) -> None:
    """Lay timelines side by side: every event told once, every claim kept.

    `timeline query MERGED --source FILE` takes one part back out.
    """
    from timeline.story.merge import versions

    merged = api.merge(*(api.load(path) for path in timelines))
    for same in versions(merged):
        click.echo(f"{same[0].source}: this article is here with {len(same)} different texts; both are kept.", err=True)
    give(merged, out)


@command(
    "timeline query T.json --actor OpenAI --since 2023",
    "timeline query T.json --actor musk --with openai --kind lawsuit -o fight.html",
    "timeline query T.json --between apple google --since 2020 --surely",
    "timeline query week.json --source monday.json -o monday.html",
)
@TIMELINE
@OUT
@click.option("--actor", multiple=True, metavar="NAME", help="Takes part; any alias, any case. Repeatable.")
@click.option("--with", "with_", multiple=True, metavar="NAME", help="Takes part too.")
@click.option(
    "--between",
    nargs=2,
    metavar="A B",
    default=None,
    help="Links two actors: both take part, or one of them with somebody who has dealt with both.",
)
@click.option(
    "--kind",
    multiple=True,
    type=click.Choice([kind.value for kind in Kind]),
    metavar="KIND",
    help="lawsuit, ruling, fine ... Repeatable.",
)
@click.option("--since", metavar="DATE", help="Not wholly before this day, month or year.")
@click.option("--until", metavar="DATE", help="Not wholly after it.")
@click.option("--surely", is_flag=True, help="With --since or --until: every possible day lies inside.")
@click.option("--status", multiple=True, type=click.Choice([status.value for status in Status]), metavar="STATUS",
              help="occurred, planned, possible, alleged or denied. Repeatable.")  # fmt: skip
@click.option("--dispute", metavar="NAME", help="Belongs to this fight: its id, or words of its name.")
@click.option(
    "--source",
    multiple=True,
    metavar="WORDS",
    help="Told by articles whose file, publisher or title has these words, or by those of another timeline's file, and "
    "by them alone. Repeatable.",
)
@click.option("--conflicts", is_flag=True, help="Sources disagree about it.")
@click.option("--text", metavar="WORDS", help="Said in the title or in a quote.")
def query(timeline: str, out: str | None, **wanted: Any) -> None:
    """Keep the events that answer; they are a timeline again."""
    give(api.query(api.load(timeline), **wanted), out)


@command(
    "timeline render T.json -o page.html",
    "timeline render T.json -o table.csv",
    "timeline render T.json -o page.html --title 'Epic v. Apple' --language fr --plotlyjs cdn",
)
@TIMELINE
@OUT
@click.option("--title", help="For .html and pictures: what stands above.")
@click.option("--language", metavar="CODE", help="Language of the words around the events: en or fr.")
@PLOTLYJS
def render(timeline: str, out: str | None, **options: str | None) -> None:
    """Draw a timeline that was built before."""
    give(api.load(timeline), out, **options)
