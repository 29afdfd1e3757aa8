"""What was kept comes back to the letter, and nothing that is broken or foreign ever does."""

from __future__ import annotations

import os
import pickle
import random
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from datetime import date
from pathlib import Path

from timeline.model import Article, Span, Status
from timeline.store import cache as room
from timeline.store.cache import Cache, fingerprint, key_of
from timeline.when import When

ARTICLE = Article("a-1", "T", "s", None, date(2024, 3, 12), "text", "fr", "0", "Texte", (Span(0, 5),), ("12 mars",))
VALUE = ((ARTICLE,), {"w": When(date(2024, 3, 1), None)}, Status.DENIED, [1.5, None, "é"])


def test_what_was_kept_comes_back(tmp_path):
    with Cache(tmp_path) as cache:
        assert cache.get("k") is None
        cache.keep("k", VALUE)
    with Cache(tmp_path) as cache:
        assert cache.get("k") == VALUE


def test_the_key_tells_content_and_settings_apart():
    keys = {key_of(b"a"), key_of(b"b"), key_of(b"a", "fr"), key_of(b"a", "fr", None), key_of(b"a", ("fr",))}
    assert len(keys) == 5
    assert key_of(b"a", "fr") == key_of(b"a", "fr")
    assert len(fingerprint()) == 64


def test_a_foreign_value_is_not_made(tmp_path):
    class Harm:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "harm"),)

    with Cache(tmp_path) as cache:
        cache.keep("k", 1)
    file = sqlite3.connect(tmp_path / "articles.sqlite")
    for name, value in (
        ("bad", b"rubbish"),
        ("cut", zlib.compress(pickle.dumps(VALUE))[:-9]),
        ("k", zlib.compress(pickle.dumps(Harm()))),
    ):
        file.execute("INSERT OR REPLACE INTO found VALUES (?, 0, 1, ?)", (name, value))
    file.commit()
    file.close()
    with Cache(tmp_path) as cache:
        assert [cache.get(key) for key in ("k", "bad", "cut")] == [None, None, None]
    assert not (tmp_path / "harm").exists()


def test_a_broken_file_is_begun_again(tmp_path):
    (tmp_path / "articles.sqlite").write_bytes(b"no database at all" * 500)
    with Cache(tmp_path) as cache:
        cache.keep("k", VALUE)
        assert cache.get("k") == VALUE


def test_a_folder_that_cannot_be_used_holds_nothing(tmp_path):
    (tmp_path / "file").write_text("x")
    with Cache(tmp_path / "file") as cache:
        cache.keep("k", 1)
        assert cache.get("k") is None


def test_what_was_used_longest_ago_goes_first(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "LARGEST", 60_000)
    noise = random.Random(1)  # noqa: S311 (bytes that do not pack)
    with Cache(tmp_path) as cache:
        for key in "abcd":
            cache.keep(key, noise.randbytes(20_000))
            time.sleep(0.01)
        assert cache.get("a")
    with Cache(tmp_path) as cache:
        assert [key for key in "abcd" if cache.get(key)] == ["a", "d"]


CODE = """
import sys
from timeline.store.cache import Cache
with Cache(sys.argv[1]) as cache:
    number = 0
    while True:
        cache.keep(f"k{number}", (number, "x" * 3000))
        if number % 5 == 0:
            cache.write()
        number += 1
        print(number, flush=True)
"""


def test_a_process_killed_at_any_moment_leaves_a_cache_that_is_right(tmp_path):
    noise = random.Random(2)  # noqa: S311 (moments)
    for _ in range(20):
        worker = subprocess.Popen(
            [sys.executable, "-c", CODE, str(tmp_path)],
            env=os.environ | {"PYTHONPATH": str(Path.cwd())},
            stdout=subprocess.PIPE,
        )
        worker.stdout.readline()
        time.sleep(noise.random() / 20)
        worker.send_signal(signal.SIGKILL)
        worker.communicate()
        with Cache(tmp_path) as cache:
            kept = [(number, cache.get(f"k{number}")) for number in range(2000)]
        assert kept[0][1] is not None
        assert all(value is None or value == (number, "x" * 3000) for number, value in kept)
