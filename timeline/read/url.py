"""A web address that the user gave in, the page behind it out, kept in a folder where that is wished (httpx)."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from timeline.errors import InputError
from timeline.read.address import web_address
from timeline.read.zip import safe_name

if TYPE_CHECKING:
    from timeline.read.limits import Limits

AGENT = "dispute-timeline/0.1 (reads one page for its user; no crawler)"
TIMEOUT = 20.0
REDIRECTS = 5
GONE = {
    401: "asks for an account",
    403: "refuses to give it",
    404: "has no such page",
    410: "has no such page any more",
    429: "is asked too often",
    451: "may not show it",
}


def fetch(url: str, *, limits: Limits) -> tuple[bytes, str]:
    """The page and the address it was found at in the end; the only place of this package that uses the network.

    Raises InputError where the address is wrong, nobody answers, or the answer is no page or too large.
    """
    import httpx

    if not web_address(url):
        raise InputError("It is no web address.", mend="Write one like https://example.org/article.")
    headers = {"User-Agent": AGENT, "Accept": "text/html, application/xhtml+xml, application/pdf, */*;q=0.5"}
    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=REDIRECTS, timeout=TIMEOUT, headers=headers) as client,
            client.stream("GET", url) as answer,
        ):
            if not answer.is_success:
                why = GONE.get(answer.status_code, f"answers with status {answer.status_code}")
                raise InputError(f"The site {why}.", mend="Open it in a browser, save the page, and give the file.")
            pieces, size = [], 0
            for piece in answer.iter_bytes():
                size += len(piece)
                limits.check_size(size)
                pieces.append(piece)
            return b"".join(pieces), str(answer.url)
    except httpx.TooManyRedirects:
        raise InputError(f"It leads on more than {REDIRECTS} times.", mend="Give the last address.") from None
    except httpx.TimeoutException:
        raise InputError(f"The site did not answer within {TIMEOUT:g} s.", mend="Try again later.") from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        why = str(error).strip().rstrip(".")[:100] or type(error).__name__
        raise InputError(f"The site cannot be reached ({why}).", mend="Check the address and the network.") from None


def keep(data: bytes, url: str, folder: Path) -> Path:
    """The page as a file of `folder`, whole or not at all, under a name made of its address.

    Raises InputError where the folder cannot be written to.
    """
    path = folder / kept_name(url, data)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, half = tempfile.mkstemp(dir=folder, prefix=".half-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(half).replace(path)
        except BaseException:
            Path(half).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(
            f"The page cannot be kept ({error.strerror}).", where=str(folder), mend="Give `--save` another folder."
        ) from None
    return path


def kept_name(url: str, data: bytes) -> str:
    """A file name for the page: its site, the end of its path, and a few letters that tell it from others.

    >>> kept_name("https://www.exemple.fr/tech/../musk.html?page=2", b"<html>")
    'www.exemple.fr-musk-f27575.html'
    """
    parts = urlsplit(url)
    last = safe_name(unquote(parts.path)).rpartition("/")[2]
    stem = re.sub(r"[^\w-]+", "-", last.rpartition(".")[0] or last).strip("-")[:60]
    suffix = ".pdf" if data.startswith(b"%PDF-") else ".html"
    sign = hashlib.sha256(url.encode()).hexdigest()[:6]
    return "-".join(filter(None, (re.sub(r"[^\w.-]", "", parts.hostname or "page"), stem, sign))) + suffix
