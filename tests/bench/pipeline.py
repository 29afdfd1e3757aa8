"""The samples in, words a second of one core out: the voyage by stage, beside spaCy's full pipeline in the same run.

Seconds are those the processor worked for us, so that other programs of the machine do not count.
"""

from __future__ import annotations

from collections import Counter
from functools import wraps
from importlib import import_module
from pathlib import Path
from time import process_time

import spacy

from timeline.language.load import table
from timeline.read import read_articles
from timeline.voyage import voyage

SAMPLES = Path(__file__).parents[2] / "samples"
TURNS = 5
STAGES = {
    "sentences": ("timeline.find.sentences", "find_sentences"),
    "dates": ("timeline.find.dates", "find_dates"),
    "model": ("timeline.find.syntax", "parse"),
    "names": ("timeline.find.names", "find_names"),
    "actions": ("timeline.find.actions", "find_actions"),
    "actors": ("timeline.resolve.actors", "resolve_actors"),
    "roles": ("timeline.resolve.roles", "resolve_roles"),
    "fit": ("timeline.resolve.roles_fit", "fit"),
    "claims": ("timeline.claims", "cut"),
}


def main() -> None:
    articles, _ = read_articles([SAMPLES])
    spent = clocked()
    for language in ("fr", "en"):
        told = [article for article in articles if article.language == language]
        words = TURNS * sum(len(article.text.split()) for article in told)
        model = spacy.load(table(language, "language")["model"])
        voyage(told[0])  # loading is not counted
        spent.clear()
        ours = peer = 0.0
        for _ in range(TURNS):
            begun = process_time()
            for article in told:
                voyage(article)
            between = process_time()
            for _document in model.pipe(article.text for article in told):
                pass
            ours, peer = ours + between - begun, peer + process_time() - between
        print(
            f"{language}: {words / ours:,.0f} words/s; spaCy's full pipeline alone {words / peer:,.0f} words/s; "
            f"ratio {peer / ours:.2f}"
        )
        print("    " + "   ".join(f"{stage} {spent[stage] / ours:.0%}" for stage in STAGES))


def clocked() -> Counter[str]:
    """The seconds of each stage, counted from now on in the functions that the voyage calls."""
    spent: Counter[str] = Counter()
    for stage, (module, name) in STAGES.items():
        setattr(import_module(module), name, _counted(getattr(import_module(module), name), stage, spent))
    return spent


def _counted(function, stage, spent):
    @wraps(function)
    def call(*given, **named):
        begun = process_time()
        try:
            return function(*given, **named)
        finally:
            spent[stage] += process_time() - begun

    return call


if __name__ == "__main__":
    main()
