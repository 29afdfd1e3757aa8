"""Paths in, articles out: one file a source format."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from timeline.errors import InputError, TimelineError
from timeline.read.article import article
from timeline.read.formats import SUFFIXES, reader_of
from timeline.read.sources import bytes_of, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from timeline.model import Article
    from timeline.read.sources import Source

__all__ = ["read_articles"]


def read_articles(
    sources: Iterable[str | Path],
    *,
    published: date | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
) -> tuple[tuple[Article, ...], tuple[TimelineError, ...]]:
    """The articles of files, folders and `-` (standard input), and a sentence for each one that cannot be read.

    Articles come in the order given, a folder's in the order of its paths; one that is there twice, to the letter,
    comes once, under the first of its names in alphabetical order. `published` and `language` hold for all of them.
    """
    articles: dict[str, Article] = {}
    errors: list[TimelineError] = []
    for given in sources:
        try:
            for source in sources_of(given, suffixes=SUFFIXES):
                try:
                    for one in _read(source, published=published, language=language, stdin=stdin):
                        known = articles.get(one.id)
                        if known is None or one.source < known.source:
                            articles[one.id] = one
                except TimelineError as error:
                    errors.append(_located(error, source.where))
        except TimelineError as error:
            errors.append(error)
    return tuple(articles.values()), tuple(errors)


def _read(source: Source, *, published: date | None, language: str | None, stdin: BinaryIO | None) -> Iterable[Article]:
    data = bytes_of(source, stdin=stdin)
    read = reader_of(data, source.name)
    for draft in read(data):
        yield article(draft, source=source.name, published=published, language=language)


def _located(error: TimelineError, where: str) -> TimelineError:
    """The same sentence, with the name of the file it is about."""
    return error if error.where else InputError(error.what, where=where, mend=error.mend)
