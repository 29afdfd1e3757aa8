"""A PDF in, its draft out: the text of its pages (pypdf) in paragraphs, without running heads, with whole words."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles
from typing import TYPE_CHECKING

from timeline.errors import InputError, TimelineError
from timeline.read.decode import clean
from timeline.read.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

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
GAP = 1.35
"""Leadings between two lines from which a paragraph ends."""
OTHER = 0.08
"""Part of its size by which a heading differs from the text."""
LARGE = 1.25
ENDS = (".", "!", "?", "…", "»", "”", ":", '."')


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as it is printed: its words, the size of its letters, and its height on the page."""

    text: str
    size: float = 0.0
    height: float = 0.0


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
    lines = without_running_heads(pages)
    text = paragraphs(lines)
    if not text:
        raise InputError("Its pages are pictures without text.", mend="Give a copy with text (run OCR on it).")
    # A page printed by a browser adds the site's name to the title that stands above the text.
    shown = _largest(lines)
    named = title and not NO_TITLE.search(title) and not (shown and title.startswith(shown))
    yield Draft(text, title=title if named else shown)


def _pages(data: bytes, *, limits: Limits) -> tuple[list[list[Printed]], str]:
    """The lines of each page, and the title the file gives itself."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of each flaw it mends
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError("It is locked by a password.", mend="Give an unlocked copy.")
    if len(reader.pages) > limits.pages:
        raise InputError(f"It has more than {limits.pages} pages.", mend="Give the article's, or raise `--max-pages`.")
    title = reader.metadata.title if reader.metadata else None
    return [_lines(page) for page in reader.pages], clean(str(title or "")).strip()


def _lines(page: PageObject) -> list[Printed]:
    """The lines of a page, in the order in which they are painted: column after column."""
    lines: list[Printed] = []
    words, size, height = "", 0.0, 0.0

    def paint(text: str, matrix: list[float], place: list[float], _font: object, points: float) -> None:
        nonlocal words, size, height
        for number, piece in enumerate(text.split("\n")):
            if number:
                lines.append(Printed(clean(words).strip(), size, height))
                words = ""
            if piece.strip() and not words.strip():
                size = points * abs(place[3] or place[0]) * abs(matrix[3] or 1)
                height = place[5] * matrix[3] + matrix[5]
            words += piece

    page.extract_text(visitor_text=paint)
    lines.append(Printed(clean(words).strip(), size, height))
    return [line for line in lines if line.text]


def _largest(lines: list[Printed]) -> str | None:
    """The first lines in the largest letters, where they are larger than the text: the heading of the article."""
    sizes = [line.size for line in lines]
    if len(lines) <= 1 or max(sizes) < LARGE * median(sizes):
        return None
    first = sizes.index(max(sizes))
    last = next((n for n in range(first, len(lines)) if sizes[n] != sizes[first]), len(lines))
    return " ".join(line.text for line in lines[first:last])


def without_running_heads(pages: list[list[Printed]]) -> list[Printed]:
    """The lines of all pages without page numbers, and without what stands at the edge of several of them.

    >>> pages = [[Printed("Le Courrier - 1"), Printed("Un.")], [Printed("Le Courrier - 2"), Printed("Deux.")]]
    >>> [line.text for line in without_running_heads(pages)]
    ['Un.', 'Deux.']
    """
    seen = Counter(sign for page in pages for sign in {_sign(line) for line in (*page[:MARGIN], *page[-MARGIN:])})
    often = min(max(len(pages), 2), max(REPEATED, len(pages) // 2))
    kept = []
    for page in pages:
        last = len(page) - MARGIN
        for number, line in enumerate(page):
            edge = number < MARGIN or number >= last
            if not (edge and (seen[_sign(line)] >= often or NUMBER.fullmatch(line.text))):
                kept.append(line)
    return kept


def _sign(line: Printed) -> str:
    return DIGITS.sub("#", line.text)


def paragraphs(lines: list[Printed]) -> str:
    """Lines broken to a width as paragraphs, a blank line between them; hyphens that broke a word are gone.

    A paragraph ends where the letters change their size, where the gap is wider than between other lines, and, at the
    end of a column or where the page tells nothing, with a sentence on a line that is not full.
    """
    if not lines:
        return ""
    width = quantiles((len(line.text) for line in lines), n=10)[-1] if len(lines) > 1 else len(lines[0].text)
    gaps = [_gap(before, line) for before, line in pairwise(lines)]
    usual = sorted(gap for gap in gaps if gap > 0)
    leading = usual[len(usual) // 4] if usual else 0.0
    text = lines[0].text
    for (before, line), gap in zip(pairwise(lines), gaps, strict=True):
        other = abs(before.size - line.size) > OTHER * max(before.size, line.size)
        wide = leading > 0 and gap > GAP * leading
        short = len(before.text) < FULL * width and before.text.endswith(ENDS)
        text += ("\n\n" if other or wide or short else "\n") + line.text
    words = set(re.findall(r"[\w-]+", text))

    def joined(found: re.Match[str]) -> str:
        left, right = found.groups()
        kept = f"{left}-{right}" in words or not right[0].islower() or (left + right not in words and left in PREFIXES)
        return f"{left}-{right}" if kept else left + right

    return re.sub(r"(?<!\n)\n(?!\n)", " ", BROKEN.sub(joined, text))


def _gap(before: Printed, line: Printed) -> float:
    """The distance of two lines in sizes of their letters; 0 where one is not below the other in the same letters."""
    same = before.size == line.size and line.size > 0
    return max(0.0, (before.height - line.height) / line.size) if same else 0.0


# Words that keep their hyphen in French and English alike when nothing else tells.
PREFIXES = frozenset(
    ("peut", "celui", "celle", "ceux", "est", "a", "vice", "ex", "anti", "non", "self", "co", "rendez", "sous", "semi")
)
