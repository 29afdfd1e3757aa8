"""`python -m tests.bench [NAME ...]`: the benches by name (all of them when none is given), one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

NAMES = ("dates", "pipeline", "story", "read", "page")


def main() -> None:
    asked = sys.argv[1:] or NAMES
    if unknown := set(asked) - set(NAMES):
        sys.exit(f"No bench is called {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}.")
    for name in asked:
        print(f"== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"tests.bench.{name}"], cwd=Path(__file__).parents[2], check=True)


if __name__ == "__main__":
    main()
