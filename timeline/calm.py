"""Work that makes many small things and no circles, done without the collector of circles walking over all of them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def calm() -> Iterator[None]:
    """Pause the cyclic collector: it looks at every claim again and again, in vain, and takes half of the time.

    >>> with calm():
    ...     gc.isenabled()
    False
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
