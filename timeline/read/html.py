"""A web page in, its draft out: the article's text (trafilatura) and what the markup says of day, title and site."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.address import day_in, site_of
from timeline.read.decode import clean, decode
from timeline.read.draft import Draft, Evidence
from timeline.read.furniture import only_furniture
from timeline.read.markup import Markup, markup_of
from timeline.read.published import stated_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from timeline.read.limits import Limits

CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n]+")
HEAD = 4096
FIRST = date(1995, 1, 1)
LAST = date(2100, 1, 1)
HALF = 0.5
ABOVE = 4
BELOW = 12
UNSEEN = frozenset(("script", "style", "nav", "footer", "form", "aside", "noscript", "template", "iframe", "select"))
BLOCKS = frozenset(("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section"))
BLOCKS |= {
    "blockquote",
    "article",
    "header",
    "figure",
    "figcaption",
    "pre",
    "dd",
    "dt",
    "main",
    "hr",
    "address",
    "body",
}
BLOCKS |= {"details", "summary", "title"}


def read_html(data: bytes, *, limits: Limits, url: str | None = None) -> Iterator[Draft]:
    """The one draft of a page.

    Raises InputError where the page holds no article, or is nested too deep to be one.
    """
    tree = tree_of(decoded(data), limits=limits)
    markup = markup_of(tree)
    text = _article_text(tree, markup.body)
    if not text or only_furniture(text):
        raise InputError(
            "This page holds no article.", mend="Save the page when the article is shown, or give its text."
        )
    address = markup.address or url
    days = list(filter(None, (*markup.days, _stated(tree, markup))))
    yield Draft(
        text,
        title=markup.title,
        publisher=markup.publisher or site_of(address),
        declared=markup.language,
        source=address,
        days=tuple(days),
        guesses=() if days else tuple(filter(None, (day_in(address), *_guess(tree)))),
    )


def decoded(data: bytes) -> str:
    """The markup as text: UTF-8 where it is UTF-8, else the encoding the page names, else what its letters suggest."""
    try:
        return clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        named = CHARSET.search(data[:HEAD])
    if named:
        try:
            # Pages that say Latin-1 are written in Windows-1252, as browsers know.
            name = named[1].decode().lower()
            return clean(
                data.decode("cp1252" if name in {"iso-8859-1", "latin1", "us-ascii"} else name, errors="strict")
            )
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def tree_of(markup: str, *, limits: Limits) -> HtmlElement:
    """The elements of a page.

    Raises InputError where there are none, or they are nested deeper than any page is.
    """
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(markup.encode(), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        raise InputError("It is no web page that can be read.", mend="Save it again, or give its text.") from None
    deep, level = 0, [tree]
    while level:
        deep += 1
        if deep > limits.nesting:
            raise InputError("Its elements are nested too deep.", mend="Give its text, or raise `--max-nesting`.")
        level = [inner for element in level for inner in element]
    return tree


def _article_text(tree: HtmlElement, stated: str | None) -> str:
    """The article's paragraphs, a blank line between them; what the markup states, where the page shows less."""
    from copy import deepcopy

    from trafilatura import extract

    found = extract(_reshaped(deepcopy(tree)), include_comments=False, include_tables=True, favor_recall=True) or ""
    paragraphs = [line.strip() for line in found.split("\n") if line.strip()]
    text = "\n\n".join(paragraphs)
    if stated and len(text.split()) < HALF * len(stated.split()):
        text = "\n\n".join(line.strip() for line in clean(stated).split("\n") if line.strip())
    return text


def _reshaped(tree: HtmlElement) -> HtmlElement:
    """The same page where tables that only lay it out are blocks, broken lines are paragraphs, and dates are words."""
    for table in tree.xpath(".//table[.//td//h1 or .//td//h2 or .//td//p or .//td[count(.//br) > 3]]"):
        for element in table.iter("table", "tbody", "thead", "tr", "td", "th"):
            element.tag = "div"
    for time in tree.xpath(".//p//time"):
        time.tag = "span"
    for element in tree.xpath(".//*[self::div or self::section or self::article or self::body][count(br) > 3]"):
        _paragraph(element)
    return tree


def _paragraph(element: HtmlElement) -> None:
    """Put the words between two line breaks or blocks into a paragraph of their own."""
    children = list(element)
    run = element.makeelement("p")
    run.text, element.text = element.text, None
    for child in children:
        element.remove(child)
        tail, child.tail = child.tail, None
        if child.tag in BLOCKS:
            if run.text or len(run):
                element.append(run)
            if child.tag != "br":
                element.append(child)
            run = element.makeelement("p")
            run.text = tail
        else:
            run.append(child)
            child.tail = tail
    if run.text or len(run):
        element.append(run)


def fragment_text(markup: str, *, limits: Limits) -> str:
    """The text of a piece of markup that is all article (a feed's entry, a mail), a blank line between blocks."""
    if "<" not in markup:
        return clean(html.unescape(markup)).strip()
    return "\n\n".join(_blocks(tree_of(f"<div>{clean(markup)}</div>", limits=limits)))


def _blocks(tree: HtmlElement) -> list[str]:
    """The visible text of each block of the page, in order."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        border = "\n" if element.tag in BLOCKS else ""
        if event == "end":
            pieces += (border, element.tail or "")
        elif element.tag in UNSEEN:
            walk.skip_subtree()
        else:
            pieces += (border, element.text or "")
    # White space of the source means nothing, so only the borders may break a line.
    lines = "".join(piece if piece == "\n" else SPACE.sub(" ", piece) for piece in pieces).split("\n")
    return [line.strip() for line in lines if line.strip()]


def _stated(tree: HtmlElement, markup: Markup) -> Evidence | None:
    """The day printed near the article's heading; below it comes the article, far above it the site."""
    lines = _blocks(tree)
    headings = (" ".join(h1.text_content().split()) for h1 in tree.iter("h1"))
    titles = {*filter(None, headings), markup.title}
    place = next((number for number, line in enumerate(lines) if " ".join(line.split()) in titles), 0)
    return stated_day("\n".join(lines[max(0, place - ABOVE) : place + BELOW]), language=markup.language)


def _guess(tree: HtmlElement) -> Iterator[Evidence]:
    """What htmldate finds in the markup; a day in the text, which it would also take, is more often that of an event.

    The bounds are fixed, for the day of the run must not change the answer.
    """
    from copy import deepcopy

    from htmldate import find_date

    try:
        day = find_date(
            deepcopy(tree),
            original_date=True,
            extensive_search=False,
            min_date=FIRST.isoformat(),
            max_date=LAST.isoformat(),
        )
    except (ValueError, TypeError, RecursionError):
        return
    if day:
        yield Evidence(date.fromisoformat(day), "metadata", f"htmldate: {day}")
