"""A web archive in (WARC, as in CC-NEWS), its pages out as parts with their addresses (warcio)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.draft import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits

KINDS = ("text/html", "application/xhtml", "text/plain", "application/pdf", "application/json")
FINE = 200


def read_warc(data: bytes, *, limits: Limits) -> Iterator[Part]:
    """The pages that the archive's responses hold; what was no success, or no text, is left out.

    Raises InputError where the archive is broken from its first record on, or holds no page.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = 0
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            if record.rec_type not in {"response", "resource", "conversion"}:
                continue
            headers = record.http_headers
            kind = headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")
            if headers and headers.get_statuscode() != str(FINE):
                continue
            if not (kind or "text/html").lower().startswith(KINDS):
                continue
            found += 1
            if found > limits.parts:
                raise InputError(f"It holds more than {limits.parts} pages.", mend="Split it, or raise `--max-parts`.")
            content = record.content_stream().read(limits.size + 1)
            if content.strip():
                url = record.rec_headers.get_header("WARC-Target-URI") or ""
                yield Part(content, f"page-{found}.html", url=url.strip("<>"))
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, KeyError, AttributeError, TypeError, IndexError):
        raise InputError("It is a broken web archive.", mend="Make it again.") from None
    if not found:
        raise InputError("This web archive holds no page.", mend="Give one with responses in HTML.")
