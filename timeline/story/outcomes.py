"""Two reports of decisions in, whether one says the opposite of the other out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Kind
from timeline.story.group import third

if TYPE_CHECKING:
    from timeline.story.group import Group
    from timeline.story.report import Report

_OPPOSITES = frozenset({frozenset({"granted", "rejected"}), frozenset({"upheld", "overturned"})})


def opposite(one: str | None, other: str | None) -> bool:
    """Whether nothing can end in both ways; an appeal that is rejected and a decision that is upheld are no opposites.

    >>> opposite("upheld", "overturned"), opposite("upheld", "rejected"), opposite("granted", None)
    (True, False, False)
    """
    return frozenset({one, other}) in _OPPOSITES


def reversed_(one: Report | Group, other: Report | Group) -> bool:
    """Whether the winner of one ruling is the loser of the other, and its loser the winner."""
    if one.kind is not Kind.RULING or other.kind is not Kind.RULING:
        return False
    return bool(one.patients & third(other) and other.patients & third(one))  # the winner neither rules nor loses
