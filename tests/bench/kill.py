"""Kill `timeline build` at random moments: nothing half-written, the cache right. `python -m tests.bench.kill`."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.read import write
from timeline.store import loads

TIMES = 20
ARTICLES = 12


def build(folder, out, place, *, wait=None, jobs=2):
    """Run the command; kill it and its group after `wait` seconds."""
    words = [sys.executable, "-m", "timeline", "build", str(folder), "-o", str(out), "--jobs", str(jobs)]
    environment = os.environ | {"XDG_CACHE_HOME": str(place)}
    run = subprocess.Popen(
        words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        run.wait(wait)
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()
        return False
    return run.returncode == 0


def main():
    """Print how many runs were killed, and whether anything was wrong."""
    chance = random.Random(3)  # noqa: S311 (moments)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        folder = place / "articles"
        folder.mkdir()
        write(folder, ARTICLES)
        whole, out = place / "whole.json", place / "out" / "t.json"
        out.parent.mkdir()
        begun = time.perf_counter()
        assert build(folder, whole, place / "other-cache")
        usual = time.perf_counter() - begun
        killed = 0
        for _ in range(TIMES):
            killed += not build(folder, out, place / "cache", wait=chance.uniform(0.1, usual))
            left = list(out.parent.iterdir())
            assert [path for path in left if path.name == "t.json"] == [path for path in left if path.suffix == ".json"]
            if out.exists():
                assert out.read_bytes() == whole.read_bytes(), "half-written"
                loads(out.read_text(encoding="utf-8"))
                out.unlink()
        assert build(folder, out, place / "cache")
        assert out.read_bytes() == whole.read_bytes(), "the cache is wrong"
        leftovers = [path.name for path in out.parent.iterdir() if path.name != "t.json"]
        print(f"{killed} of {TIMES} runs killed within {usual:.1f} s; same bytes after all; left beside: {leftovers}")


if __name__ == "__main__":
    main()
