"""Paths and addresses in, articles out: one file a source format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from timeline.errors import InputError, TimelineError
from timeline.read.article import article
from timeline.read.formats import SUFFIXES, drafts_of
from timeline.read.limits import Limits, within
from timeline.read.sources import Source, bytes_of, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from timeline.model import Article

__all__ = ["Limits", "Source", "bytes_of", "find_sources", "once", "read_articles", "read_source", "within"]


def read_articles(
    sources: Iterable[str | Path],
    *,
    published: date | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
    save: str | Path | None = None,
) -> tuple[tuple[Article, ...], tuple[TimelineError, ...]]:
    """The articles of files, folders, web addresses and `-` (standard input), and a sentence for each unreadable one.

    Articles come in the order given, a folder's in the order of its paths; one that is there twice, to the letter,
    comes once, under the first of its names in alphabetical order. `published` and `language` hold for all of them.
    `save` is a folder in which fetched pages are kept.
    """
    found, errors = find_sources(sources)
    articles: list[Article] = []
    for source in found:
        for one in read_source(
            source,
            published=published,
            language=language,
            stdin=stdin,
            limits=limits,
            save=Path(save) if save else None,
        ):
            if isinstance(one, TimelineError):
                errors.append(one)
            else:
                articles.append(one)
    return once(articles), tuple(errors)


def once(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Each article once, under the first of its names, at the place where it was met first."""
    kept: dict[str, Article] = {}
    for one in articles:
        known = kept.get(one.id)
        if known is None or one.source < known.source:
            kept[one.id] = one
    return tuple(kept.values())


def find_sources(given: Iterable[str | Path]) -> tuple[list[Source], list[TimelineError]]:
    """The files that the given names mean, without opening one, and a sentence for each name that means none."""
    found: list[Source] = []
    errors: list[TimelineError] = []
    for name in given:
        try:
            found += sources_of(name, suffixes=SUFFIXES)
        except TimelineError as error:
            errors.append(error)
    return found, errors


def read_source(
    source: Source,
    *,
    published: date | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    limits: Limits | None = None,
    save: Path | None = None,
) -> Iterator[Article | TimelineError]:
    """The articles of one file, and a sentence for whatever in it cannot be read; raises nothing of this package."""
    limits = limits or Limits()
    try:
        with within(limits.seconds):
            data, address = bytes_of(source, stdin=stdin, limits=limits, save=save)
        drafts = drafts_of(data, source.name, limits=limits, url=address)
        while True:
            with within(limits.seconds):
                draft = next(drafts, None)
                if draft is None:
                    return
                if isinstance(draft, TimelineError):
                    one: Article | TimelineError = _located(draft, source.where)
                else:
                    one = article(draft, source=source.name, published=published, language=language)
            yield one
    except TimelineError as error:
        yield _located(error, source.where)


def _located(error: TimelineError, where: str) -> TimelineError:
    """The same sentence, with the name of the file it is about."""
    return error if error.where else InputError(error.what, where=where, mend=error.mend)
