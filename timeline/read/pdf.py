"""A PDF in, its draft out: the text of its pages (pypdf) in paragraphs, without running heads, with whole words."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from itertools import pairwise
from statistics import quantiles
from typing import TYPE_CHECKING

from timeline.errors import InputError, TimelineError
from timeline.read.decode import clean
from timeline.read.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits

DIGITS = re.compile(r"\d+")
BROKEN = re.compile(r"(\w+)[-‐]\n(\w+)")
NUMBER = re.compile(
    r"(?:.{0,60}[-–—|·•,] ?)?(?:page |p\. ?)\d{1,4}(?: ?(?:/|of|sur|de) ?\d{1,4})?"
    r"|[-–—]? ?\d{1,4} ?[-–—]?|\d{1,4} ?/ ?\d{1,4}",
    re.IGNORECASE,
)
NO_TITLE = re.compile(
    r"\.(?:docx?|indd|pdf|html?|tex|odt)$|^(?:Microsoft|\(?anonymous|untitled|sans titre|document\d*$)", re.IGNORECASE
)
MARGIN = 2
"""Lines at the top and the bottom of a page among which running heads are looked for."""
REPEATED = 3
FULL = 0.75
ENDS = (".", "!", "?", "…", "»", "”", ":", '."')


def read_pdf(data: bytes, *, limits: Limits) -> Iterator[Draft]:
    """The one draft of a PDF; its creation day says when the file was made, so it is not the publication day.

    Raises InputError where it is locked, broken, too long, or made of pictures.
    """
    try:
        pages, title = _pages(data, limits=limits)
    except TimelineError:
        raise
    except Exception:  # noqa: BLE001 (pypdf meets broken files with errors of every kind; the file is to blame for all)
        raise InputError("It is a broken PDF.", mend="Save or print it again.") from None
    text = paragraphs(without_running_heads([page.split("\n") for page in pages]))
    if not text:
        raise InputError("Its pages are pictures without text.", mend="Give a copy with text (run OCR on it).")
    yield Draft(text, title=title if title and not NO_TITLE.search(title) else None)


def _pages(data: bytes, *, limits: Limits) -> tuple[list[str], str]:
    """The text of each page, and the title the file gives itself."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of each flaw it mends
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError("It is locked by a password.", mend="Give an unlocked copy.")
    if len(reader.pages) > limits.pages:
        raise InputError(f"It has more than {limits.pages} pages.", mend="Give the article's, or raise `--max-pages`.")
    title = reader.metadata.title if reader.metadata else None
    return [clean(page.extract_text()) for page in reader.pages], clean(str(title or "")).strip()


def without_running_heads(pages: list[list[str]]) -> list[str]:
    """The lines of all pages without page numbers, and without what stands at the edge of at least three of them.

    >>> without_running_heads([["Le Courrier - 1", "Un."], ["Le Courrier - 2", "Deux."], ["Le Courrier - 3", "Fin."]])
    ['Un.', 'Deux.', 'Fin.']
    """
    pages = [[line.strip() for line in page if line.strip()] for page in pages]
    seen = Counter(sign for page in pages for sign in {_sign(line) for line in (*page[:MARGIN], *page[-MARGIN:])})
    often = min(max(len(pages), 2), max(REPEATED, len(pages) // 2))
    kept = []
    for page in pages:
        last = len(page) - MARGIN
        for number, line in enumerate(page):
            edge = number < MARGIN or number >= last
            if not (edge and (seen[_sign(line)] >= often or NUMBER.fullmatch(line))):
                kept.append(line)
    return kept


def _sign(line: str) -> str:
    return DIGITS.sub("#", line)


def paragraphs(lines: list[str]) -> str:
    """Lines broken to a width as paragraphs, a blank line between them; hyphens that broke a word are gone.

    A paragraph ends with a sentence on a line that is not full, or before a heading (a short line without a full stop).
    """
    if not lines:
        return ""
    width = quantiles(map(len, lines), n=10)[-1] if len(lines) > 1 else len(lines[0])
    text = lines[0]
    for before, line in pairwise(lines):
        short = len(before) < FULL * width
        apart = short and (before.endswith(ENDS) or line[:1].isupper())
        text += ("\n\n" if apart else "\n") + line
    words = set(re.findall(r"[\w-]+", text))

    def joined(found: re.Match[str]) -> str:
        left, right = found.groups()
        kept = f"{left}-{right}" in words or not right[0].islower() or (left + right not in words and left in PREFIXES)
        return f"{left}-{right}" if kept else left + right

    return re.sub(r"(?<!\n)\n(?!\n)", " ", BROKEN.sub(joined, text))


# Words that keep their hyphen in French and English alike when nothing else tells.
PREFIXES = frozenset(
    ("peut", "celui", "celle", "ceux", "est", "a", "vice", "ex", "anti", "non", "self", "co", "rendez", "sous", "semi")
)
