"""The samples in, words a second out: the voyage by stage, beside spaCy's full pipeline on the same text and run."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import spacy

from timeline.language.load import table
from timeline.read import read_articles
from timeline.voyage import Clock, voyage

SAMPLES = Path(__file__).parents[2] / "samples"
TURNS = 5


def main() -> None:
    articles, _ = read_articles([SAMPLES])
    for language in ("fr", "en"):
        told = [article for article in articles if article.language == language]
        words = sum(len(article.text.split()) for article in told)
        voyage(told[0])  # loading is not counted
        clock, begun = Clock(), perf_counter()
        for _ in range(TURNS):
            for article in told:
                voyage(article, clock=clock)
        ours = perf_counter() - begun
        model = spacy.load(table(language, "language")["model"])
        begun = perf_counter()
        for _ in range(TURNS):
            for _document in model.pipe(article.text for article in told):
                pass
        peer = perf_counter() - begun
        print(
            f"{language}: {TURNS * words / ours:,.0f} words/s; spaCy's full pipeline alone {TURNS * words / peer:,.0f} "
            f"words/s; ratio {peer / ours:.2f}"
        )
        print("    " + "   ".join(f"{stage} {seconds / ours:.0%}" for stage, seconds in clock.stages.items()))


if __name__ == "__main__":
    main()
