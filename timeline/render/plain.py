"""Any text in, one line out that cannot reorder, hide or command what stands around it."""

from __future__ import annotations

import unicodedata
from typing import Final

# Marks that set or override direction: in article text they can make a sentence read as another.
_BIDI: Final = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS: Final = dict.fromkeys((*range(32), *range(127, 160), 8232, 8233), " ")
_TABLE: Final = {
    **_CONTROLS,
    **dict.fromkeys(_BIDI),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # lone surrogates cannot be written anywhere
    0xFEFF: None,
    0xFFFE: "\ufffd",
    0xFFFF: "\ufffd",  # no XML file may hold these two
}


def plain(text: str) -> str:
    r"""The text as one line without control and direction characters, its runs of white space made one space.

    >>> plain("Apple\x1b[31m\u202e sues\n\nEpic")
    'Apple [31m sues Epic'
    """
    if text.isprintable() and "  " not in text:  # most texts: nothing to take out
        return text.strip()
    return " ".join(text.translate(_TABLE).split())


def fold(text: str) -> str:
    """The text for comparing: lower case, without accents.

    >>> fold("Été à l’Élysée")
    'ete a l’elysee'
    """
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))
