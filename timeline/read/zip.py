"""A zip archive in, its files out as parts, in memory: nothing is ever written under a name that an archive chose."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from timeline.errors import InputError
from timeline.read.draft import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.read.limits import Limits

SMALL = 100_000
"""Bytes under which a part may be packed as well as it likes."""
BLOCK = 1 << 16
BROKEN = "It is a broken archive."


def read_zip(data: bytes, *, limits: Limits) -> Iterator[Part]:
    """The visible files of an archive, in the order of their names.

    Raises InputError where it is broken, locked, or unpacks to more than the limits allow.
    """
    found = False
    for part in members(data, limits=limits):
        pieces = part.name.split("/")
        if not any(piece.startswith((".", "__MACOSX")) for piece in pieces):
            found = True
            yield part
    if not found:
        raise InputError("This archive holds no files.", mend="Put articles in it.")


def members(data: bytes, *, limits: Limits) -> Iterator[Part]:
    """All files of an archive, each with a name that stays inside it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # `is_dir` asks for the last letter of a name, and hostile files have none.
            files = (info for info in archive.infolist() if not info.filename.endswith("/"))
            infos = sorted(files, key=lambda info: info.filename)
            if len(infos) > limits.parts:
                raise InputError(f"It holds more than {limits.parts} files.", mend="Split it, or raise `--max-parts`.")
            total = 0
            for info in infos:
                if info.flag_bits & 1:
                    raise InputError("It is locked by a password.", mend="Give an unlocked copy.")
                unpacked = _unpacked(archive, info, limits=limits, left=limits.unpacked - total)
                total += len(unpacked)
                yield Part(unpacked, safe_name(info.filename))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError,
            KeyError, OverflowError):  # fmt: skip
        raise InputError(BROKEN, mend="Make it again.") from None


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, *, limits: Limits, left: int) -> bytes:
    """What a file unpacks to; what the archive says of its size is not believed."""
    most = min(limits.size, left, max(SMALL, info.compress_size * limits.ratio))
    pieces, size = [], 0
    with archive.open(info) as stream:
        while piece := stream.read(BLOCK):
            size += len(piece)
            if size > most:
                raise InputError(
                    f"It unpacks to more than the limits allow (“{safe_name(info.filename)[:60]}”).",
                    mend="Unpack it yourself, or raise `--max-ratio`, `--max-size` or `--max-unpacked`.",
                )
            pieces.append(piece)
    return b"".join(pieces)


def safe_name(name: str) -> str:
    r"""A name of an archive as a path that stays below it, on any system.

    >>> safe_name("../../etc/passwd"), safe_name("C:\\a\\b.txt"), safe_name("/a//./b\x00.txt")
    ('etc/passwd', 'C/a/b.txt', 'a/b.txt')
    """
    printable = "".join(sign for sign in name.replace("\\", "/").replace(":", "/") if sign.isprintable())
    pieces = [piece.strip() for piece in printable.split("/")]
    return "/".join(piece for piece in pieces if piece.strip(".")) or "unnamed"
