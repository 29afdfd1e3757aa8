"""Speed and memory over many files: `python -m tests.bench.read [ARTICLES] [--jobs N] [--read-only]`.

Articles of about 500 words on made-up disputes (tests/bench/feed) are read, and built into a timeline without the cache
(printing the memory held after each fifth of them, and in the end), with an empty cache and with a full one.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from pathlib import Path

import timeline
from tests.bench.feed import write
from timeline.crew import cores
from timeline.gather import gather
from timeline.read import Limits


def nothing(article):
    """A voyage that leads nowhere: what is left is reading."""
    del article
    return (), (), {}


def megabytes(who=resource.RUSAGE_SELF):
    return resource.getrusage(who).ru_maxrss / 1024


def timed(name, count, words, do):
    begun = time.perf_counter()
    do()
    seconds = time.perf_counter() - begun
    print(
        f"{name:<28} {seconds:8.2f} s  {count / seconds:9.1f} articles/s  {words / seconds:11,.0f} words/s  "
        f"peak {megabytes():6.0f} MB, largest worker {megabytes(resource.RUSAGE_CHILDREN):6.0f} MB"
    )


def main():
    """Print a line for each way to read the same folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=200)
    parser.add_argument("--jobs", type=int, default=cores())
    parser.add_argument("--read-only", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder, cache = Path(place, "articles"), Path(place, "cache")
        folder.mkdir()
        words = write(folder, asked.articles)
        count = asked.articles

        def read(jobs):
            return sum(len(harvest.said) for harvest in gather([folder], voyage=nothing, jobs=jobs))

        curve = []

        def watch(done, total):
            if done * 5 // total > len(curve):
                curve.append(megabytes())

        def build(**options):
            story = timeline.build(folder, jobs=asked.jobs, limits=Limits(seconds=600), **options)
            assert len(story.articles) == count

        timed("read, 1 process", count, words, lambda: read(1))
        timed(f"read, {asked.jobs} processes", count, words, lambda: read(asked.jobs))
        if not asked.read_only:
            timed("build, no cache", count, words, lambda: build(advance=watch))
            print(f"{'':<28} memory by fifths: {', '.join(f'{held:.0f}' for held in (*curve, megabytes()))} MB")
            timed("build, empty cache", count, words, lambda: build(cache=cache))
            timed("build, full cache", count, words, lambda: build(cache=cache))


if __name__ == "__main__":
    main()
