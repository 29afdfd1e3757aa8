"""The tree of a web page in, what its markup says about the article out: JSON-LD, OpenGraph, meta, microdata."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.errors import InputError
from timeline.read.address import site_of, web_address
from timeline.read.day import typed_day
from timeline.read.draft import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

ARTICLE = re.compile(r"(Article|Posting|Report|Blog|WebPage)$")
BEST = ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting", "Article", "BlogPosting")
# What sites call the day of publication, the surest first; the day of a change is never one of them.
DAYS = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "citation_publication_date", "citation_date", "publish-date", "publish_date", "publication_date",
    "publicationdate", "publisheddate", "published-date", "pubdate", "published", "date_published", "dc.date",
    "dcterms.date", "originalpublicationdate", "release_date", "date",
)  # fmt: skip
TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline", "parsely-title")
SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "twitter:site")
UNIVERSAL = re.compile(r"\d(?:Z|\+00:?00)$|(?:GMT|UTC)$")
AFTER_TITLE = re.compile(r"\s+[|•·–—-]\s+[^|•·–—-]{2,40}$")
PUBLISHED = frozenset(("published", "dt-published", "entry-date", "date-published", "datepublished", "pubdate"))
HEADLINES = frozenset(("entry-title", "post-title", "article-title", "headline", "article__title", "article-headline"))
DEEP = 12


@dataclass(slots=True)
class Markup:
    """What the page says about itself, each `None` or empty where it says nothing."""

    title: str | None = None
    publisher: str | None = None
    address: str | None = None
    language: str | None = None
    body: str | None = None
    days: list[Evidence] = field(default_factory=list)


def markup_of(tree: HtmlElement, *, language: str | None = None) -> Markup:
    """What the markup of a page says, from the surest source to the least sure one."""
    article = max(_linked_data(tree), key=_rank, default={})
    metas = _metas(tree)
    publisher = article.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    declared = _text(article.get("inLanguage")) or tree.get("lang") or _first(metas, ("og:locale", "content-language"))
    address = next(filter(None, map(web_address, _addresses(tree, article, metas))), None)
    named = _text(publisher.get("name") if isinstance(publisher, dict) else publisher)
    site = named or (_first(metas, SITES) or "").lstrip("@") or site_of(address)
    return Markup(
        title=_title(_text(article.get("headline")), _first(metas, TITLES), _heading(tree), site=site),
        publisher=site,
        address=address,
        language=declared.strip().lower()[:2] if declared and declared.strip()[:2].isalpha() else None,
        body=_text(article.get("articleBody"), long=True),
        days=list(_days(tree, article, metas, language=language)),
    )


def _days(
    tree: HtmlElement, article: dict[str, Any], metas: dict[str, str], *, language: str | None
) -> Iterator[Evidence]:
    said = [("JSON-LD datePublished", _text(article.get("datePublished")))]
    said += [(f"meta {name}", metas[name]) for name in DAYS if name in metas]
    said += [("microdata", words) for words in _marked(tree)]
    for name, words in said:
        try:
            day = typed_day(words or "", language=language)
        except InputError:
            continue
        yield Evidence(day, "metadata", f"{name}: {words}", universal=bool(UNIVERSAL.search((words or "").strip())))


def _marked(tree: HtmlElement) -> Iterator[str]:
    """What elements marked as the publication day say: microdata, microformats, `<time pubdate>`."""
    for element in tree.xpath('.//*[@itemprop="datePublished" or @pubdate or @class]'):
        classes = set((element.get("class") or "").lower().split())
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None or classes & PUBLISHED:
            yield element.get("datetime") or element.get("content") or element.get("title") or element.text_content()


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Everything in the page's JSON-LD that is an article."""
    for script in tree.xpath('.//script[contains(@type, "ld+json")]'):
        words = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip(" \n;")
        try:
            yield from _articles(json.loads(words, strict=False), DEEP)
        except (ValueError, RecursionError):
            continue


def _articles(node: Any, deep: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 (whatever a site wrote)
    if deep <= 0:
        return
    if isinstance(node, list):
        for inner in node[:200]:
            yield from _articles(inner, deep - 1)
    elif isinstance(node, dict):
        if any(ARTICLE.search(kind) for kind in _kinds(node)):
            yield node
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _articles(node.get(key), deep - 1)


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _rank(node: dict[str, Any]) -> tuple[bool, bool, int]:
    """The page's article before its breadcrumbs and the articles it links to."""
    kinds = [BEST.index(kind) for kind in _kinds(node) if kind in BEST]
    return "headline" in node and "datePublished" in node, "datePublished" in node, -min(kinds, default=len(BEST))


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta element, by its name in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _addresses(tree: HtmlElement, article: dict[str, Any], metas: dict[str, str]) -> Iterable[object]:
    yield from (link.get("href") for link in tree.xpath('.//link[@rel="canonical"]'))
    yield metas.get("og:url")
    page = article.get("mainEntityOfPage")
    yield page.get("@id") if isinstance(page, dict) else page
    yield article.get("url")


def _title(*said: str | None, site: str | None) -> str | None:
    """The first title that is said; one that was cut short is taken whole from another, the site's name is left out."""
    titles = [title for title in said if title]
    best = next(iter(titles), None)
    if best and best.endswith(("...", "…")):
        start = best.rstrip(".… ")
        best = next((title for title in titles if title.startswith(start) and len(title) > len(best)), best)
    tail = AFTER_TITLE.search(best) if best and site else None
    if best and tail and site and tail[0].strip(" |•·–—-").casefold() == site.casefold():
        best = best[: tail.start()]
    return best


def _heading(tree: HtmlElement) -> str | None:
    """What is marked as the headline, else the page's one `<h1>`, else its `<title>` without the site's name."""
    marked = tree.xpath('.//*[@itemprop="headline"] | .//*[self::h1 or self::h2 or self::h3][@class]')
    for element in marked:
        classes = set((element.get("class") or "").lower().split())
        if element.get("itemprop") == "headline" or classes & HEADLINES:
            return _text(element.text_content())
    headings = [words for h1 in tree.iter("h1") if (words := _text(h1.text_content()))]
    if len(headings) == 1:
        return headings[0]
    marked = tree.xpath(".//article//h1")
    named = next((words for element in marked if (words := _text(element.text_content()))), None)
    title = next((words for element in tree.iter("title") if (words := _text(element.text_content()))), None)
    return named or (AFTER_TITLE.sub("", title) if title else None) or (headings[0] if headings else None)


def _first(metas: dict[str, str], names: Iterable[str]) -> str | None:
    return next((_text(metas[name]) for name in names if name in metas), None)


def _text(value: object, *, long: bool = False) -> str | None:
    """A string of the site as plain words: sites escape twice, and put markup where none belongs."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if not isinstance(value, str):
        return None
    value = html.unescape(value)
    return (value if long else " ".join(value[:500].split())) or None
