"""Words typed in a terminal in, a call of `api` and what it gives out."""

from __future__ import annotations


def main() -> None:
    """Run the command."""
