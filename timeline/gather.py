"""Names of files in, what each of their articles says out: by all cores, in order, and remembered for the next time."""

from __future__ import annotations

import math
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Self

from timeline.crew import cores, in_order
from timeline.errors import InputError, TimelineError
from timeline.read import Limits, bytes_of, find_sources, read_source, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from timeline.model import Actor, Article, Claim
    from timeline.read import Source

    Said = tuple[Article, tuple[Actor, ...], tuple[Claim, ...]]
    Voyage = Callable[[Article], tuple[tuple[Actor, ...], tuple[Claim, ...], Counter[str]]]

CHUNK = 50
WORTH = 400_000
"""Bytes of unknown files from which several processes win back the seconds they take to load their models."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """What one file gave: its articles with their actors and claims, sentences on what could not be read, seconds."""

    said: tuple[Said, ...] = ()
    errors: tuple[TimelineError, ...] = ()
    spent: Counter[str] = field(default_factory=Counter)


def gather(
    given: Iterable[str | Path],
    *,
    voyage: Voyage,
    asked: tuple[object, ...] = (),
    jobs: int | None = None,
    cache: bool | str | Path = False,
    limits: Limits | None = None,
    advance: Callable[[int, int], None] | None = None,
    **reading: object,
) -> Iterator[Harvest]:
    """The harvest of each file, in order; never raises for a file, whatever it holds.

    `voyage` is what becomes of an article, `asked` whatever changes its answer, `reading` goes to `read_source`. `jobs`
    is the number of processes, by default as many as the work is worth. `cache` is a folder, or whether to remember.
    """
    limits = limits or Limits()
    sources, errors = find_sources(given)
    for error in errors:
        yield Harvest(errors=(error,))
    sources = [_read_now(source, limits) if source.name == "-" else source for source in sources]
    do = partial(_harvest, voyage=voyage, limits=limits, reading=reading)
    with _Memory(cache, limits, (asked, limits, sorted(reading.items(), key=str))) as memory:
        known = [memory.get(source) for source in sources]
        tasks = [source for source, found in zip(sources, known, strict=True) if found is None]
        crew = _worth(tasks) if jobs is None else jobs
        chunk = max(1, min(CHUNK, math.ceil(len(tasks) / (crew * 4))))
        fresh = in_order(do, tasks, jobs=crew, chunk=chunk, broken=_broken)
        for done, (source, found) in enumerate(zip(sources, known, strict=True), start=1):
            harvest = found or next(fresh)
            if found is None:
                memory.keep(source, harvest)
            yield harvest
            if advance:
                advance(done, len(sources))


def _harvest(source: Source, *, voyage: Voyage, limits: Limits, reading: dict[str, object]) -> Harvest:
    said: list[Said] = []
    errors: list[TimelineError] = []
    spent: Counter[str] = Counter()
    begun = time.perf_counter()
    for one in read_source(source, limits=limits, **reading):  # type: ignore[arg-type]
        spent["read"] += time.perf_counter() - begun  # type: ignore[assignment]
        if isinstance(one, TimelineError):
            errors.append(one)
            begun = time.perf_counter()
            continue
        try:
            with within(limits.seconds):
                actors, claims, seconds = voyage(one)
        except TimelineError as error:
            errors.append(InputError(error.what, where=error.where or source.where, mend=error.mend))
        except Exception as error:  # noqa: BLE001 (a fault of ours in one article must not lose the others)
            what = f"This article could not be understood ({type(error).__name__}: {str(error)[:80]})."
            errors.append(InputError(what, where=source.where, mend="Please report it with the text."))
        else:
            said.append((one, actors, claims))
            spent.update(seconds)
        begun = time.perf_counter()
    return Harvest(tuple(said), tuple(errors), spent)


def _broken(source: Source) -> Harvest:
    what = "Reading it ended the program that read it."
    return Harvest(errors=(InputError(what, where=source.where, mend="Leave it out, or give its text."),))


def _read_now(source: Source, limits: Limits) -> Source:
    """Standard input with its bytes: a worker has another one, and it can be read but once."""
    try:
        data, _ = bytes_of(source, stdin=None, limits=limits, save=None)
    except TimelineError:
        data = b""
    return replace(source, data=data)


def _worth(tasks: list[Source]) -> int:
    size = 0
    for source in tasks:
        try:
            size += source.path.stat().st_size if source.path else 0
        except OSError:
            continue
        if size > WORTH:
            return cores()
    return 1


class _Memory:
    """The cache for harvests of files: only what was read whole, and only from files, since pages change."""

    def __init__(self, cache: bool | str | Path, limits: Limits, settings: object) -> None:  # noqa: FBT001
        self.limits, self.settings = limits, settings
        self.cache = None
        if cache is not False:
            from timeline.store.cache import Cache

            self.cache = Cache(None if cache is True else cache)
        self.keys: dict[Source, str] = {}
        self.since = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.cache:
            self.cache.__exit__()

    def get(self, source: Source) -> Harvest | None:
        if not self.cache or not source.path:
            return None
        from timeline.store.cache import key_of

        try:
            if source.path.stat().st_size > self.limits.size:
                return None
            data = source.path.read_bytes()
        except OSError:
            return None
        self.keys[source] = key_of(data, source.name, self.settings)
        found = self.cache.get(self.keys[source])
        return Harvest(found) if isinstance(found, tuple) else None

    def keep(self, source: Source, harvest: Harvest) -> None:
        if self.cache and source in self.keys and not harvest.errors:
            self.cache.keep(self.keys[source], harvest.said)
            self.since += 1
            if self.since % CHUNK == 0:
                self.cache.write()
