"""A situation a person can mend, told in one sentence: what happened, where, and what to do."""

from __future__ import annotations


class TimelineError(Exception):
    """Anything this package raises on purpose; its text is one sentence for the person who meets it.

    >>> str(TimelineError("It is empty.", where="a.txt", mend="Give a file with text."))
    'a.txt: It is empty. Give a file with text.'
    """

    def __init__(self, what: str, *, where: str | None = None, mend: str | None = None) -> None:
        """Join `where: what mend`; each part is a sentence of its own, ending with a full stop."""
        self.what, self.where, self.mend = what, where, mend
        super().__init__((f"{where}: " if where else "") + what + (f" {mend}" if mend else ""))


class InputError(TimelineError):
    """What was given cannot be read: a missing, empty or binary file, another schema, an unknown actor."""


class UsageError(TimelineError):
    """What was asked for cannot be done: an unknown suffix, an option without its partner."""


class DataError(TimelineError):
    """A data file of this package (language, register) is wrong; names the file, the entry and the mend."""
