"""A path and content in, a file that is whole or untouched out; and the text of a file, or one sentence why not."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from timeline.errors import InputError, UsageError


def write_whole(path: str | Path, content: str | bytes) -> None:
    """Write `content` (text as UTF-8) to `path`: whole, or not at all and the old file stays as it was.

    A symbolic link keeps pointing where it did; a pipe or a device is written to as it is.
    Raises UsageError where the place cannot be written to.
    """
    # What cannot be UTF-8 (a lone surrogate from an article) becomes `?` here rather than a failure after the work.
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="replace")
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            if target.is_dir():
                raise IsADirectoryError(21, "it is a folder")
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        what = f"It cannot be written: {(error.strerror or str(error)).lower()}."
        raise UsageError(what, where=str(path), mend="Choose another place with -o.") from error


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target, then rename: a rename inside one folder happens at once or not at all."""
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "permission denied")
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def read_text(path: str | Path) -> str:
    """The UTF-8 text of a file; raises InputError with one sentence where there is none."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        what, mend = "It is not UTF-8 text.", "Give a file written by `timeline build`."
        raise InputError(what, where=str(path), mend=mend) from error
    except OSError as error:
        what = f"It cannot be read: {(error.strerror or str(error)).lower()}."
        raise InputError(what, where=str(path), mend="Check the path.") from error
