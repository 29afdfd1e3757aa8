"""The bytes and the name of a file in, the drafts of all its articles out, by the reader of its format."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from timeline.errors import InputError, TimelineError
from timeline.read.docx import read_docx
from timeline.read.draft import Draft, Part
from timeline.read.feed import read_feed
from timeline.read.gzip import read_gzip
from timeline.read.html import read_html
from timeline.read.json import read_json
from timeline.read.limits import Limits, Meter
from timeline.read.mail import read_mail
from timeline.read.markdown import read_markdown
from timeline.read.mhtml import read_mhtml
from timeline.read.pdf import read_pdf
from timeline.read.text import read_text
from timeline.read.warc import read_warc
from timeline.read.zip import read_zip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


HEAD = 4096
PAGE = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
FEED = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<\?.{0,300}?\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
FIELDS = re.compile(rb"^(?:from |(?:[\w-]{1,40}: ?[^\n]{0,2000}\n(?:[ \t][^\n]*\n)*){2,})", re.IGNORECASE)
SAVED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
SENT = re.compile(rb"^(?:from|subject|received|return-path|mime-version):", re.IGNORECASE | re.MULTILINE)
OBJECT = re.compile(rb'^\s*(?:\[\s*)?\{\s*"')


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: how it begins, how its files end, and the function that reads it."""

    name: str
    suffixes: tuple[str, ...]
    begins: Callable[[bytes], object]
    read: Callable[..., Iterable[Draft | Part | InputError]]


def _word(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _fields(data: bytes) -> bool:
    head = data[:HEAD]
    return bool(FIELDS.match(head) and SENT.search(head))


READERS = (
    Reader("pdf", (".pdf",), lambda data: b"%PDF-" in data[:1024] and not data.startswith(b"PK"), read_pdf),
    Reader("docx", (".docx",), lambda data: data.startswith(b"PK") and _word(data), read_docx),
    Reader("zip", (".zip",), lambda data: data.startswith(b"PK\x03\x04"), read_zip),
    Reader("gzip", (".gz",), lambda data: data.startswith(b"\x1f\x8b"), read_gzip),
    Reader("warc", (".warc",), lambda data: data.startswith(b"WARC/"), read_warc),
    Reader("mhtml", (".mhtml", ".mht"), lambda data: _fields(data) and SAVED.search(data[:HEAD]), read_mhtml),
    Reader("eml", (".eml",), _fields, read_mail),
    Reader("feed", (".rss", ".atom", ".xml"), lambda data: FEED.match(data[:HEAD]), read_feed),
    Reader("json", (".json", ".jsonl", ".ndjson"), lambda data: OBJECT.match(data[:HEAD]), read_json),
    Reader("html", (".html", ".htm", ".xhtml"), lambda data: PAGE.match(data[:HEAD]), read_html),
    Reader("markdown", (".md", ".markdown"), lambda _: False, read_markdown),
    Reader("text", (".txt", ".text"), lambda _: False, read_text),
)
SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)


def drafts_of(
    data: bytes, name: str, *, limits: Limits, url: str | None = None, meter: Meter | None = None
) -> Iterator[Draft | TimelineError]:
    """The drafts of a file and of the files inside it; what cannot be read inside an archive is a sentence of its own.

    Raises InputError where the file itself cannot be read. `meter` counts what a whole archive has unpacked to.
    """
    limits.check_size(len(data))
    meter = meter or Meter(limits.unpacked)
    reader = reader_of(data, name)
    options = {"url": url} if reader.read is read_html else {}
    for one in reader.read(data, limits=limits, **options):
        if not isinstance(one, Part):
            yield one
            continue
        meter.add(len(one.data))
        inner = f"{name}/{one.name}" if one.name else name.removesuffix(".gz")
        if one.name and reader.read is read_zip and not _known(one):
            continue
        try:
            for draft in drafts_of(one.data, inner, limits=limits.inside(), url=one.url, meter=meter):
                yield draft if isinstance(draft, TimelineError) else _named(draft, one.name, one.url)
        except TimelineError as error:
            if not one.name:
                raise
            yield InputError(f"{one.url or one.name}: {error.what}", mend=error.mend)


def reader_of(data: bytes, name: str) -> Reader:
    """The reader whose format the content shows, else the one of the name's suffix, else plain text."""
    suffix = "." + name.rpartition(".")[2].lower()
    shown = (reader for reader in READERS if reader.begins(data))
    named = (reader for reader in READERS if suffix in reader.suffixes)
    return next(shown, None) or next(named, None) or READERS[-1]


def _known(part: Part) -> bool:
    """Whether a file of an archive is of a format we read; pictures and styles lie there too."""
    return part.name.lower().endswith(tuple(SUFFIXES))


def _named(draft: Draft, name: str, url: str | None) -> Draft:
    return replace(draft, part="/".join(filter(None, (name, draft.part))) or None, source=draft.source or url)
