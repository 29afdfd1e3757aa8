"""Many tasks in, their results out in the same order, done by all cores, even when a task takes its worker down."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

T = TypeVar("T")
R = TypeVar("R")

WAITING = 2
"""Chunks a worker may have before it; more would fill the memory with results nobody has taken yet."""


def in_order(
    do: Callable[[T], R], tasks: Sequence[T], *, jobs: int, chunk: int, broken: Callable[[T], R]
) -> Iterator[R]:
    """`do(task)` for each task, in order; with one job, or one chunk, here and now, else in worker processes.

    `do` is a function of a module, or a `functools.partial` of one. Where a task takes its worker down (a crash in a
    library, no memory left), its result is `broken(task)`. An exception of `do` is raised here.

    >>> list(in_order(abs, [-2, 1], jobs=1, chunk=50, broken=int))
    [2, 1]
    """
    chunks = [tasks[start : start + chunk] for start in range(0, len(tasks), chunk)]
    if min(jobs, len(chunks)) <= 1:
        yield from map(do, tasks)
        return
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(min(jobs, len(chunks)))
    try:
        sent: deque[tuple[Sequence[T], Future[list[R]]]] = deque()
        left = deque(chunks)
        while left or sent:
            while left and len(sent) < WAITING * jobs:
                part = left.popleft()
                sent.append((part, pool.submit(_each, do, part)))
            part, future = sent.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                # Nobody knows which task it was, so this chunk goes again one by one, and the others as they were.
                left.extendleft(waiting for waiting, _ in reversed(sent))
                sent.clear()
                pool.shutdown(cancel_futures=True)
                yield from _alone(do, part, broken)
                pool = _pool(min(jobs, len(chunks)))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _each(do: Callable[[T], R], tasks: Sequence[T]) -> list[R]:
    return [do(task) for task in tasks]


def _alone(do: Callable[[T], R], tasks: Sequence[T], broken: Callable[[T], R]) -> Iterator[R]:
    """Each task in turn in one worker, which is a new one after each that breaks."""
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(1)
    try:
        for task in tasks:
            try:
                yield pool.submit(do, task).result()
            except BrokenProcessPool:
                pool.shutdown()
                pool = _pool(1)
                yield broken(task)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A fresh interpreter each: forking one that has threads or open files may hang, and not every system can fork.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """In a worker: leave Ctrl-C to the parent, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
