"""A name in, its plain forms out: levelled (same length), folded (for comparison), or a slug (for an id)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def _letters() -> dict[int, str]:
    """Each accented Latin letter of one code point and its base letter."""
    found = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            found[code] = base
    return found


LEVEL = _letters() | str.maketrans("’ʼ‘`´\u00a0\u202f\u2009\n\t\u2011\u2010", "'''''     --")
SPELLED = str.maketrans({"+": " plus ", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l"})


def level(text: str) -> str:
    """The text with accents, quotes, hyphens and spaces made plain, letter for letter, so that offsets stay.

    >>> level("L’Autorité de la\u00a0concurrence")
    "L'Autorite de la concurrence"
    """
    return text.translate(LEVEL)


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """The name as comparisons see it: no case, no accent, no punctuation, single spaces.

    >>> fold("Cœuré,  Benoît") == fold("coeure benoit")
    True
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(SPELLED))
    kept = (char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join("".join(kept).split())


def slug(name: str) -> str:
    """An identifier that survives a rebuild: letters and digits without accents, joined by hyphens.

    >>> slug("Autorité de la concurrence"), slug("AT&T"), slug("Google+")
    ('autorite-de-la-concurrence', 'at-t', 'google-plus')
    """
    return re.sub(" ", "-", fold(name)) or "unnamed"
