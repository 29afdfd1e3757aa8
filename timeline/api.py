"""The river: articles in, a timeline out; and what can be asked of a timeline."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Literal

from timeline.errors import InputError
from timeline.render import admit
from timeline.render import render as _draw  # imported first: the package's `render` is the verb below
from timeline.voyage import Clock, timed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import date

    import networkx as nx
    import plotly.graph_objects as go

    from timeline.errors import TimelineError
    from timeline.model import Article, Conflict, Dispute, Event, Time, Timeline
    from timeline.read import Limits
    from timeline.story.cast import Part
    from timeline.story.explain import Explanation
    from timeline.voyage import Said


def build(
    sources: Iterable[str | Path] | str | Path,
    *,
    published: str | date | None = None,
    language: str | None = None,
    events: Literal["default", "all"] = "default",
    on_error: Callable[[TimelineError], None] | None = None,
    clock: Clock | None = None,
    advance: Callable[[int, int], None] | None = None,
    jobs: int | None = 1,
    cache: bool | str | Path = False,
    limits: Limits | None = None,
    save: str | Path | None = None,
) -> Timeline:
    """The timeline of the articles in `sources` (files, folders, web addresses, "-").

    `published` and `language` hold for all of them. An article that cannot be read raises InputError, or is handed to
    `on_error` while the others go on. `advance(done, total)` is called after each file. `jobs` processes work side by
    side (`None`: as many as pay; a script that allows more than one keeps its own work under `if __name__ ==
    "__main__"`). `cache` remembers what files said: in that folder, or, if true, in the user's. Fetched pages are kept
    in the folder `save`.
    """
    clock = clock or Clock()
    with clock("start"):
        from timeline.gather import gather
        from timeline.read import once
        from timeline.story import tell

    paths = [sources] if isinstance(sources, (str, PurePath)) else sources
    found: dict[str, Said] = {}
    articles: list[Article] = []
    for harvest in gather(
        paths,
        voyage=partial(timed, events=events),
        asked=(events,),
        jobs=jobs,
        cache=cache,
        limits=limits,
        advance=advance,
        published=_day(published),
        language=language,
        save=save,
    ):
        for error in harvest.errors:
            if on_error is None:
                raise error
            on_error(error)
        clock.stages.update(harvest.spent)
        for article, theirs, claims in harvest.said:
            articles.append(article)
            found[article.id] = theirs, claims
    with clock("story"):
        kept = once(articles)
        said = [found[article.id] for article in kept]
        named = [tuple(sorted(actor.id for actor in theirs)) for theirs, _ in said]
        kept = tuple(replace(article, actors=actors) for article, actors in zip(kept, named, strict=True))
        return tell(
            kept, [actor for theirs, _ in said for actor in theirs], [one for _, claims in said for one in claims]
        )


def merge(*timelines: Timeline) -> Timeline:
    """All their claims, told once: associative, commutative, idempotent, with the empty timeline as neutral element."""
    from timeline.story.merge import merge as lay

    return lay(*timelines)


def query(
    timeline: Timeline,
    *,
    actor: str | Iterable[str] = (),
    with_: str | Iterable[str] = (),
    between: tuple[str, str] | None = None,
    dispute: str | None = None,
    source: str | Iterable[str] = (),
    since: str | date | None = None,
    until: str | date | None = None,
    **asked: Any,  # noqa: ANN401 - the other questions go as they are to `timeline.story.query`
) -> Timeline:
    """The events that answer every question, as a timeline: actors by any name, a dispute by its words, days as said.

    A source is meant by words of its file, publisher or title, or by the file of a timeline, which means all articles
    of that. The other questions are those of `timeline.story.query`. Raises InputError for an actor, a dispute, a
    source or a date nobody knows.
    """
    from timeline.story.asked import bound, which, whom
    from timeline.story.query import query as ask

    return ask(
        timeline,
        actors=[whom(timeline, name) for name in _each(actor)],
        with_=[whom(timeline, name) for name in _each(with_)],
        between=(whom(timeline, between[0]), whom(timeline, between[1])) if between else None,
        dispute=which(timeline, dispute) if dispute else None,
        source=[article for words in _each(source) for article in _read_in(timeline, words)],
        since=None if since is None else bound(since, end="first"),
        until=None if until is None else bound(until, end="last"),
        **asked,
    )


def _read_in(timeline: Timeline, words: str) -> Collection[str]:
    """The ids of the articles that are meant: all of another timeline, where `words` is the file that holds it."""
    from timeline.story.asked import written

    if PurePath(words).suffix == ".json" and Path(words).is_file():
        with suppress(InputError):  # an article may be kept as JSON too
            part = {article.id for article in load(words).articles}
            if held := part.intersection(article.id for article in timeline.articles):
                return held
    return written(timeline, words)


def _each(words: str | Iterable[str]) -> Iterable[str]:
    return (words,) if isinstance(words, str) else words


def dates(text: str, *, on: str | date | None = None, language: str | None = None) -> tuple[Time, ...]:
    """The date expressions of a text, each with its TIMEX3 value and the days it means; `on` is its publication day.

    >>> [(time.text, time.when.edtf) for time in dates("Il a fait appel avant-hier.", on="2024-03-12", language="fr")]
    [('avant-hier', '2024-03-10')]
    """
    return next((times for _, times in dates_by_piece([text], on=on, language=language)), ())


def dates_by_piece(
    pieces: Iterable[str], *, on: str | date | None = None, language: str | None = None
) -> Iterator[tuple[str, tuple[Time, ...]]]:
    """The pieces of a long text, each with its dates, as `dates` gives them; a story goes on from piece to piece.

    The first piece tells the language where none is given.
    """
    from timeline.find.dates import find_dates
    from timeline.resolve.dates import resolve_dates
    from timeline.resolve.dates_told import Told

    day, told = _day(on), Told()
    for piece in pieces:
        if language is None:
            from timeline.language.detect import detect

            language = detect(piece)
        yield piece, resolve_dates(find_dates(piece, language=language), published=day, told=told)
        told.leave(len(piece))


def _day(on: str | date | None) -> date | None:
    if not isinstance(on, str):
        return on
    from datetime import date

    try:
        return date.fromisoformat(on)  # dateparser is slow to load, and only a person's own words need it
    except ValueError:
        from timeline.story.asked import bound

        return bound(on, end="first")


def show(timeline: Timeline, event: str) -> Event:
    """The event with this id, or whose id begins so; raises InputError where none or several do."""
    from timeline.story.explain import find_event

    return find_event(timeline, event)


def explain(timeline: Timeline, event: str) -> Explanation:
    """Why the event with this id is told as it is: what joined its claims, and what kept the next one apart."""
    from timeline.story.explain import explain as reason

    return reason(timeline, event)


def actors(timeline: Timeline) -> tuple[Part, ...]:
    """What each actor does, the busiest first: events, first and last day, attacks made and suffered, counterparts."""
    from timeline.story.cast import cast

    return cast(timeline)


def disputes(timeline: Timeline) -> tuple[Dispute, ...]:
    """The fights, with their parties in order of attack, their events in order of time, and their stage."""
    return timeline.disputes


def conflicts(timeline: Timeline) -> tuple[Conflict, ...]:
    """Where sources disagree, each disagreement once, in the order of the events."""
    return tuple(dict.fromkeys(conflict for event in timeline.events for conflict in event.conflicts))


def graph(timeline: Timeline) -> nx.MultiDiGraph[str]:
    """Actors, events and articles as nodes of a networkx graph."""
    from timeline.story.graph import graph as weave

    return weave(timeline)


def figure(timeline: Timeline, *, language: str | None = None) -> go.Figure:
    """The timeline as a plotly figure, for a notebook: a lane an actor, uncertain days as bands."""
    from timeline.render.figure import figure as draw

    return draw(timeline, language=language)


def load(path: str | Path) -> Timeline:
    """The timeline in a `timeline/1` file ("-" is standard input); InputError where it is none."""
    from timeline.store import loads, read_text

    if str(path) == "-":
        return loads(sys.stdin.buffer.read().decode("utf-8", errors="replace"), where="standard input")
    return loads(read_text(path), where=str(path))


def render(timeline: Timeline, form: str = ".html", **options: Any) -> str | bytes:  # noqa: ANN401 - each form's own
    """The timeline in a form, by suffix (.html, .json, .csv, .md, .txt, .graphml, .png ...); UsageError for another."""
    if form.lower() == ".json":
        from timeline.store import dumps

        admit(options, dumps, form)
        return dumps(timeline)
    return _draw(timeline, form, **options)


def save(timeline: Timeline, out: str | Path, **options: Any) -> None:  # noqa: ANN401 - each form's own
    """Write the timeline, whole or not at all, in the form that the suffix of `out` names."""
    from timeline.store import write_whole

    write_whole(out, render(timeline, PurePath(out).suffix, **options))
