"""The words of a verb's phrase in, the roles that stand around a noun of it out: "la plainte de X a été déposée"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.language.lexicon import lexicon
from timeline.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.language.lexicon import Entry

# What a noun's owner does itself, whatever verb carries the noun; who "rejects X's bid" does not bid.
_DONE = (Kind.COMPLAINT, Kind.LAWSUIT, Kind.APPEAL, Kind.PARTNERSHIP, Kind.SETTLEMENT, Kind.INVESTIGATION)


def inner_roles(words: Sequence[str], entry: Entry, language: str) -> Mapping[str, str]:
    """The slots and roles of the first of `words` that alone tells the same kind of event; none where `entry` is it."""
    if entry.noun:
        return {}
    held = (one for word in words for one, _ in lexicon(language).heads.get(word, ()))
    alike = (one for one in held if one.noun and not one.parts and one.kind is entry.kind)
    return next((one.roles for one in alike if one.verb_class == entry.verb_class or entry.kind in _DONE), {})
