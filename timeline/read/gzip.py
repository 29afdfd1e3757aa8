"""A gzip file in, the one file it holds out as a part."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.draft import Part
from timeline.read.zip import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits


def read_gzip(data: bytes, *, limits: Limits) -> Iterator[Part]:
    """The file inside.

    Raises InputError where it is broken, or unpacks to more than the limits allow.
    """
    most = min(limits.unpacked, max(SMALL, len(data) * limits.ratio))
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            unpacked = stream.read(most + 1)
    except (OSError, EOFError, zlib.error):
        raise InputError("It is a broken gzip file.", mend="Make it again.") from None
    if len(unpacked) > most:
        raise InputError(
            "It unpacks to more than the limits allow.", mend="Unpack it yourself, or raise `--max-ratio`."
        )
    yield Part(unpacked, "")
