"""A message in (`.eml`), its text and its articles out: subject, day, sender, and the files that hang on it."""

from __future__ import annotations

import email
import email.policy
from email.errors import MessageError
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.decode import clean, decode
from timeline.read.draft import Draft, Evidence, Part
from timeline.read.html import decoded, fragment_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage, MIMEPart

    from timeline.read.limits import Limits

ATTACHED = (".pdf", ".docx", ".html", ".htm", ".txt", ".md", ".eml", ".zip", ".json")
ENOUGH = 40
"""Words of the plain version under which a newsletter has put its text in the other one."""
WRONG = (MessageError, ValueError, TypeError, KeyError, AttributeError, LookupError, IndexError, RecursionError)


def read_mail(data: bytes, *, limits: Limits) -> Iterator[Draft | Part]:
    """The draft of a message, then its attachments.

    Raises InputError where it is broken or empty.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        draft, parts = _draft(message, limits=limits), list(_attached(message))
    except WRONG:
        raise InputError("It is a broken message.", mend="Save it again as `.eml`.") from None
    if draft:
        yield draft
    if not draft and not parts:
        raise InputError("This message is empty.", mend="Give one with the article's text.")
    yield from parts


def _draft(message: EmailMessage, *, limits: Limits) -> Draft | None:
    plain, rich = message.get_body(("plain",)), message.get_body(("html",))
    text = decode(_bytes(plain)) if plain and not plain.is_attachment() else ""
    if plain and plain.get_content_charset():
        text = clean(str(plain.get_content()))
    if rich is not None and len(text.split()) < ENOUGH:
        text = fragment_text(decoded(_bytes(rich)), limits=limits) or text
    if not text.strip():
        return None
    name, address = parseaddr(str(message.get("From", "")))
    return Draft(
        text.strip(),
        title=clean(str(message.get("Subject", ""))).strip() or None,
        publisher=clean(name).strip() or address.partition("@")[2] or None,
        days=tuple(_sent(message)),
    )


def _sent(message: EmailMessage) -> Iterator[Evidence]:
    """The day on the sender's own clock."""
    words = str(message.get("Date", ""))
    try:
        yield Evidence(parsedate_to_datetime(words).date(), "metadata", f"Date: {words}")
    except (ValueError, TypeError, IndexError):
        return


def _bytes(part: MIMEPart) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _attached(message: EmailMessage) -> Iterator[Part]:
    for part in message.iter_attachments():
        name = part.get_filename() or ""
        if name.lower().endswith(ATTACHED):
            content = _bytes(part)
            if content.strip():
                yield Part(content, name)
