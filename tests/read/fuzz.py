"""Coverage-guided fuzzing of every reader for a while: `python -m tests.read.fuzz SECONDS [SEED]` (needs atheris)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.read.files import samples


def main(seconds, seed):
    """Run so long; an input that breaks a reader ends the run, and is printed and kept beside it.

    The same `seed` tries the same inputs in the same order; 0 takes another each time.
    """
    import atheris

    with atheris.instrument_imports(include=["timeline.read"]):
        from tests.read.test_hostile import READERS, read

    names = [f"a{reader.suffixes[0]}" for reader in READERS]

    def one_input(data):
        """The first byte chooses the name, the rest is the file."""
        if data:
            read(data[1:], names[data[0] % len(names)])

    with tempfile.TemporaryDirectory() as place:
        for number, name in enumerate(names):
            fitting = (sample.data for sample in samples() if sample.name.endswith(name[1:]))
            data = next((data for data in fitting if len(data) < 40_000), b"")
            Path(place, str(number)).write_bytes(bytes([number]) + data)
        options = [f"-max_total_time={seconds}", f"-seed={seed}", "-max_len=40000", "-rss_limit_mb=2000", "-timeout=20"]
        atheris.Setup([sys.argv[0], *options, place], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    typed = [int(word) for word in sys.argv[1:]]
    main(*typed, *(60, 0)[len(typed) :])
