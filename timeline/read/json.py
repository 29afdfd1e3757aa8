"""JSON or lines of JSON in, as news-please, trafilatura and their like write them; a draft for each article out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.errors import InputError
from timeline.read.address import site_of, web_address
from timeline.read.day import typed_day
from timeline.read.decode import clean, decode
from timeline.read.draft import Draft, Evidence
from timeline.read.html import fragment_text
from timeline.read.markup import UNIVERSAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits

# The names that programs give to the same thing, the surest first.
TEXT = ("maintext", "text", "article_text", "articleBody", "content", "body", "raw_text", "full_text", "html")
TITLE = ("title", "headline", "name")
DAY = ("date_publish", "published", "date_published", "datePublished", "publish_date", "pubDate", "publication_date",
       "publishedAt", "published_at", "date")  # fmt: skip
URL = ("url", "source", "link", "canonical_url", "webUrl")
SITE = ("publisher", "source-hostname", "sitename", "hostname", "source_domain", "site", "newspaper")
LANGUAGE = ("language", "lang", "inLanguage")


def read_json(data: bytes, *, limits: Limits) -> Iterator[Draft | InputError]:
    """The articles of an object, of a list of objects, or of lines that are objects; what else is there is left out.

    Raises InputError where it is no JSON, a timeline, or has no article.
    """
    found = False
    for number, record in enumerate(_records(decode(data)), 1):
        if isinstance(record, InputError):
            found = True
            yield record
            continue
        if str(record.get("schema", "")).startswith("timeline/"):
            raise InputError("This is a timeline, not an article.", mend="Use `timeline merge` or `timeline render`.")
        if number > limits.parts:
            raise InputError(f"It holds more than {limits.parts} articles.", mend="Split it, or raise `--max-parts`.")
        if (draft := _draft(record, number, limits=limits)) is not None:
            found = True
            yield draft
    if not found:
        what = "It holds no article: no object has a text under a name that is known."
        raise InputError(what, mend=f"Call it one of {', '.join(TEXT[:5])}.")


def _records(text: str) -> Iterator[dict[str, Any] | InputError]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _lines(text)
        return
    if isinstance(whole, dict):
        inner = whole.get("articles") or whole.get("items") or whole.get("entries")
        whole = inner if isinstance(inner, list) and not _first(whole, TEXT) and "schema" not in whole else [whole]
    yield from (record for record in (whole if isinstance(whole, list) else ()) if isinstance(record, dict))


def _lines(text: str) -> Iterator[dict[str, Any] | InputError]:
    """A record a line; a broken line is one sentence and loses no other."""
    good = 0
    broken: list[InputError] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            broken.append(InputError(f"Line {number} is no JSON.", mend="Mend or remove it."))
            continue
        if isinstance(record, dict):
            good += 1
            yield record
    if not good:
        raise InputError("It is no JSON.", mend="Give an object, a list of objects, or one object a line.")
    yield from broken


def _draft(record: dict[str, Any], number: int, *, limits: Limits) -> Draft | None:
    body = _first(record, TEXT)
    if not body:
        return None
    text = fragment_text(body, limits=limits) if "</" in body else clean(body).strip()
    if not text:
        return None
    url = next((found for name in URL if (found := web_address(record.get(name)))), None)
    language = (_first(record, LANGUAGE) or "").lower()[:2]
    return Draft(
        text,
        title=clean(_first(record, TITLE) or "").strip() or None,
        publisher=_first(record, SITE) or site_of(url),
        declared=language if language.isalpha() else None,
        source=url,
        part=str(number),
        days=tuple(_days(record, language)),
    )


def _days(record: dict[str, Any], language: str) -> Iterator[Evidence]:
    for name in DAY:
        words = record.get(name)
        if isinstance(words, str) and words.strip():
            try:
                day = typed_day(words, language=language or None)
            except InputError:
                continue
            yield Evidence(day, "metadata", f"{name}: {words}", universal=bool(UNIVERSAL.search(words.strip())))


def _first(record: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the names that holds words, or an object that holds its name."""
    for name in names:
        value = record.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("text")
        if isinstance(value, str) and value.strip():
            return value
    return None
