"""An actor in, those who act as the same party in a fight out: whom it heads or owns, and who heads or owns it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.register.load import entries

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def kin(actor: str) -> frozenset[str]:
    """Who acts for the actor, and for whom it acts; two daughters of one house are none.

    >>> sorted(kin("google") & {"alphabet", "fitbit", "waymo"}), "openai" in kin("elon-musk")
    (['alphabet', 'fitbit'], False)
    """
    return _ties().get(actor, frozenset())


def akin(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether one of ours acts for one of theirs, or the other way round."""
    return any(not kin(actor).isdisjoint(theirs) for actor in ours)


@cache
def _ties() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for held in entries().values():
        for other in {held.owner, *(tenure.of for tenure in held.head)} - {None, held.id}:
            found.setdefault(held.id, set()).add(str(other))
            found.setdefault(str(other), set()).add(held.id)
    return {actor: frozenset(others) for actor, others in found.items()}
