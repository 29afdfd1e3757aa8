"""Results come in the order of the tasks, and a task that kills its worker loses no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline.crew import cores, in_order


def test_results_are_in_order_whatever_the_number_of_workers():
    tasks = list(range(-30, 0))
    for jobs in (1, 2):
        assert list(in_order(abs, tasks, jobs=jobs, chunk=4, broken=int)) == [abs(task) for task in tasks]


def test_an_exception_of_a_task_is_raised():
    with pytest.raises(ValueError, match="invalid literal"):
        list(in_order(int, ["1", "2", "x", "4"], jobs=2, chunk=2, broken=len))


def test_a_task_that_ends_its_worker_is_told_and_the_others_are_done():
    # `os._exit` ends the worker without a word, as a crash in a library would; `os.strerror` never does.
    tasks = ["1", "1+1", "__import__('os')._exit(3)", "2+2", "5", "6"]
    assert list(in_order(eval, tasks, jobs=2, chunk=2, broken=lambda task: task)) == [1, 2, tasks[2], 4, 5, 6]


def test_workers_end_with_their_parent(tmp_path):
    mark = tmp_path / "pids"
    note = f"open({str(mark)!r}, 'a').write(str(__import__('os').getpid()) + ' ')"
    task = f"{note} and __import__('time').sleep(60)"
    code = (
        "from timeline.crew import in_order\n"
        "if __name__ == '__main__':\n"
        f"    list(in_order(eval, [{task!r}] * 4, jobs=2, chunk=1, broken=str))\n"
    )
    script = tmp_path / "run.py"
    script.write_text(code)
    parent = subprocess.Popen([sys.executable, str(script)], env=os.environ | {"PYTHONPATH": str(Path.cwd())})
    pids = []
    for _ in range(200):
        pids = mark.read_text().split() if mark.exists() else []
        if len(pids) == 2:
            break
        time.sleep(0.1)
    assert len(pids) == 2
    parent.kill()
    parent.wait()
    for _ in range(100):
        if not any(alive(int(pid)) for pid in pids):
            return
        time.sleep(0.1)
    for pid in pids:
        os.kill(int(pid), signal.SIGKILL)
    pytest.fail("workers outlived their parent")


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text() if Path("/proc").exists() else True


def test_there_is_a_core():
    assert cores() >= 1
