"""Words typed in a terminal in, a call of `api` and what it gives out."""

from __future__ import annotations

import io
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline import __version__, api
from timeline.errors import InputError, TimelineError, UsageError
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.model import Timeline
    from timeline.read.limits import Limits
    from timeline.render.listings import Listing


class Command(click.Command):
    """A command whose help ends with examples, printed as they are typed."""

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **settings: Any) -> None:
        """Keep `examples`, whole command lines."""
        super().__init__(*args, **settings)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples after the options."""
        del ctx
        if self.examples:
            with formatter.section("Examples"):
                formatter.write_text("\b\n" + "\n".join(self.examples))


class Commands(click.Group):
    """Commands in the order a newcomer needs them, which is the order of this file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names as they were declared."""
        del ctx
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="timeline")
def cli() -> None:
    """Articles about a dispute in, one interactive timeline out.

    Who did what to whom, when, who says so, and where the articles disagree. Works offline and gives the same bytes
    for the same input.
    """


OUT = click.option(
    "-o", "--output", "out", metavar="OUT",
    help="File to write; its suffix chooses the form: .html, .json, .csv, .md, .graphml, .gexf, .png, .svg, .pdf. "
    "'-' writes JSON for the next command; without it a table is printed.",
)  # fmt: skip
LONGEST_PATH = 1000  # characters; what is longer is text, not the name of a file
PATIENCE = 2.0  # seconds of work before a bar tells how it goes
TIMELINE = click.argument("timeline", metavar="T.json")


def command(*examples: str) -> Callable[[Callable[..., None]], click.Command]:
    """A decorator: make the function a command of this program, with examples in its help."""
    return cli.command(cls=Command, examples=examples)


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
PLOTLYJS = click.option(
    "--plotlyjs", metavar="cdn|PATH",
    help="For .html: take plotly.js from cdn.plot.ly or from this file, instead of putting the installed one inside.",
)  # fmt: skip


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
    clock = api.Clock()
    failures: list[TimelineError] = []
    settings["limits"] = bounds(settings)
    with progress("reading") as advance:
        timeline = api.build(articles, **settings, clock=clock, on_error=failures.append, advance=advance)
    for failure in failures:
        complain(failure)
    if not timeline.articles:
        raise SystemExit(1)
    for advice in api.advice(timeline):
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
    "timeline query week.json --source monday.html -o monday.json",
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
    help="Told by articles whose file, publisher or title has these words, and by them alone. Repeatable.",
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


LIST = click.option(
    "-o", "--output", "out", metavar="OUT",
    help="File to write; its suffix chooses the form: .csv, .json, .md, .html. '-' writes JSON; without it a table is "
    "printed.",
)  # fmt: skip


@command("timeline actors T.json", "timeline actors T.json -o actors.csv")
@TIMELINE
@LIST
def actors(timeline: str, out: str | None) -> None:
    """List who takes part, the most active first: since when, with whom, who attacks whom."""
    from timeline.render.listings import list_actors

    hand(list_actors(api.load(timeline)), out)


@command("timeline disputes T.json", "timeline query T.json --dispute epic-games-v-apple -o fight.html")
@TIMELINE
@LIST
def disputes(timeline: str, out: str | None) -> None:
    """List the fights: who against whom, how far it went, and the last event."""
    from timeline.render.listings import list_disputes

    hand(list_disputes(api.load(timeline)), out)


@command("timeline conflicts T.json", "timeline query T.json --conflicts -o conflicts.html")
@TIMELINE
@LIST
def conflicts(timeline: str, out: str | None) -> None:
    """List where sources disagree, with both quotes."""
    from timeline.render.listings import list_conflicts

    hand(list_conflicts(api.load(timeline)), out)


@command("timeline show T.json e-1f00d2")
@TIMELINE
@click.argument("event")
def show(timeline: str, event: str) -> None:
    """Tell all about one event: claims, quotes, dates, why its claims were joined, what kept the next one apart."""
    from timeline.render.listings import tell_event

    told = api.load(timeline)
    click.echo(tell_event(api.explain(told, event), told))


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


def hand(listing: Listing, out: str | None) -> None:
    """Write a list where it was asked for, or print its table."""
    from timeline.render.listings import draw
    from timeline.store import write_whole

    if out is None:
        click.echo(draw(listing, colour=sys.stdout.isatty()), nl=False)
    elif out == "-":
        click.echo(draw(listing, ".json"), nl=False)
    else:
        write_whole(out, draw(listing, Path(out).suffix.lower()))


def give(timeline: Timeline, out: str | None, **options: Any) -> None:
    """Write a timeline where it was asked for, or print its table; `options` not given are left to the form."""
    options = {name: value for name, value in options.items() if value is not None}
    if out is None:
        click.echo(api.render(timeline, ".txt", colour=sys.stdout.isatty(), **options))
    elif out == "-":
        click.echo(api.render(timeline, ".json"), nl=False)
    else:
        api.save(timeline, out, **options)
        count = len(timeline.events)
        click.echo(f"{out}: {count} event{'s' * (count != 1)} of {len(timeline.articles)} articles", err=True)


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


def main() -> None:
    """Run the command: exit with 0, 1 (input) or 2 (usage), and never with a traceback for what a person can mend."""
    try:
        result = cli.main(prog_name="timeline", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        complain(InputError("Stopped; nothing was written."))
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except TimelineError as error:
        complain(error)
        sys.exit(2 if isinstance(error, UsageError) else 1)
    sys.exit(result if isinstance(result, int) else 0)
