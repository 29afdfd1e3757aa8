"""Speed and memory over many files: `python -m tests.bench.read [ARTICLES] [--jobs N] [--read-only]`.

Articles of about 500 words in four formats are made from the paragraphs of the reading corpus, shuffled so that no two
are alike; then they are read, and built into a timeline without the cache, with an empty one and with a full one.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from pathlib import Path

import timeline
from tests.read.corpus import WRITTEN, Written, page
from timeline.crew import cores
from timeline.gather import gather

WORDS = 500
TEMPLATES = {"fr": "wordpress.fr-news.html", "en": "nextjs.en-news.html"}
PAGES = Path(__file__).parent.parent / "read" / "pages"


def write(folder, count, *, seed=1):
    """Files of text, Markdown with front matter, and web pages; every second one is French."""
    chance = random.Random(seed)  # noqa: S311 (the same folder each time)
    words = 0
    for number in range(count):
        language = ("fr", "en")[number % 2]
        pool = [p for article in WRITTEN.values() if article.language == language for p in article.paragraphs]
        chosen, size = [], 0
        while size < WORDS:
            chosen.append(chance.choice(pool))
            size += len(chosen[-1].split())
        words += size
        like = WRITTEN[f"{language}-news"]
        article = Written(f"{number}", language, f"{like.title} ({number})", like.day, like.publisher, tuple(chosen))
        if number % 4 < 2:
            text = f"---\ntitle: {article.title}\npublished: {article.day}\n---\n\n{article.text}\n"
            (folder / f"{number:05}.md").write_text(text, encoding="utf-8")
        else:
            template = (PAGES / TEMPLATES[language]).read_text(encoding="utf-8")
            filled = page(template, article).replace("</head>", f'<link rel="x" href="/{number}"></head>')
            (folder / f"{number:05}.html").write_text(filled, encoding="utf-8")
    return words


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

        def build(**options):
            story = timeline.build(folder, jobs=asked.jobs, **options)
            assert len(story.articles) == count

        timed("read, 1 process", count, words, lambda: read(1))
        timed(f"read, {asked.jobs} processes", count, words, lambda: read(asked.jobs))
        if not asked.read_only:
            timed("build, no cache", count, words, build)
            timed("build, empty cache", count, words, lambda: build(cache=cache))
            timed("build, full cache", count, words, lambda: build(cache=cache))


if __name__ == "__main__":
    main()
