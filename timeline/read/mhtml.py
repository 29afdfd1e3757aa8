"""A page saved in one file in (`.mhtml`), the page itself out as a part with its address."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.draft import Part
from timeline.read.mail import WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits


def read_mhtml(data: bytes, *, limits: Limits) -> Iterator[Part]:
    """The first HTML part: the frames and advertisements come after it.

    Raises InputError where there is none.
    """
    del limits  # the page is no larger than its file
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        part = next(
            (part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}), None
        )
        content = part.get_payload(decode=True) if part is not None else None
        url = part.get("Content-Location") or message.get("Snapshot-Content-Location") if part is not None else None
    except WRONG:
        content, url = None, None
    if not isinstance(content, bytes) or not content.strip():
        raise InputError("This saved page holds no HTML.", mend="Save the page again.")
    yield Part(content, "page.html", url=str(url) if url else None)
