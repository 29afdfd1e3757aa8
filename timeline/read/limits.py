"""How much a hostile file may cost before it is refused; each limit is an option of the command."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost at most.

    `size` in bytes, `unpacked` bytes of all its parts, `ratio` of an unpacked part to its packed size, `depth` of
    archives in archives, `pages` of a PDF, `parts` of an archive or a feed, `nesting` of elements in a page, and
    `seconds` that one article may take.
    """

    size: int = 50 * MEGA
    unpacked: int = 500 * MEGA
    ratio: int = 200
    depth: int = 3
    pages: int = 500
    parts: int = 20_000
    nesting: int = 500
    seconds: float = 30.0

    def inside(self) -> Limits:
        """The limits one archive deeper.

        Raises InputError where that is too deep.
        """
        if self.depth <= 0:
            raise InputError("It holds archives inside archives, too deep.", mend="Unpack it, or raise `--max-depth`.")
        return replace(self, depth=self.depth - 1)

    def check_size(self, size: int) -> None:
        """Refuse what is larger than a file may be."""
        if size > self.size:
            raise InputError(
                f"It is larger than {self.size / MEGA:g} MB.", mend="Give a smaller file, or raise `--max-size`."
            )


class Meter:
    """Counts the bytes that an archive and the archives inside it have unpacked to."""

    def __init__(self, most: int) -> None:
        """Begin at nothing; `most` is what may come."""
        self.most, self.spent = most, 0

    def add(self, size: int) -> None:
        """Count `size` bytes.

        Raises InputError where that is too much.
        """
        self.spent += size
        if self.spent > self.most:
            raise InputError(
                f"It unpacks to more than {self.most / MEGA:g} MB.",
                mend="Unpack it yourself, or raise `--max-unpacked`.",
            )


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Give up on what stands in the block after so many seconds.

    Raises InputError then. Only the main thread of a process can be called off; elsewhere, and on systems without
    timers, nothing is. A timer that was set outside goes on afterwards.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer") or seconds <= 0:
        yield
        return

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise InputError(f"It took longer than {seconds:g} s.", mend="Give a smaller file, or raise `--max-seconds`.")

    before = signal.signal(signal.SIGALRM, give_up)
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)
