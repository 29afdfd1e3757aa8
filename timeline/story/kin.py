"""An actor in, those who act as the same party in a fight out: whom it heads or owns, and who heads or owns it.

The bodies of a state act for it: "Washington blacklists" what its Department of Commerce blacklists.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.model import ActorKind
from timeline.register import entries, state, toml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from timeline.register.entry import Entry

BODIES = frozenset({ActorKind.GOVERNMENT, ActorKind.REGULATOR})
"""Kinds of actors that may act for a whole state; a court decides in its own name."""

Ties = frozenset[tuple[str, str]]
"""Pairs of actors, the first of whom acts for the second, as articles say."""

WORD = 3
"""Letters of a name that may stand for a longer one."""

_SMALL = frozenset({"of", "the", "and", "for", "de", "des", "du", "la", "le", "les", "l", "d", "et", "pour"})
"""Words of a name that give no letter to its initials."""


def kin(actor: str) -> frozenset[str]:
    """Who acts for the actor, and for whom it acts; two daughters of one house are none.

    >>> sorted(kin("google") & {"alphabet", "fitbit", "waymo"}), "openai" in kin("elon-musk")
    (['alphabet', 'fitbit'], False)
    >>> sorted(kin("u-s-department-of-commerce")), "state-of-texas" in kin("u-s-government")
    (['u-s-government'], False)
    """
    return _ties().get(actor, frozenset())


@cache
def shortened(name: str) -> frozenset[str]:
    """What a name is called for short: its first words, its initials, of two words also the last.

    >>> sorted(shortened("reliance-industries")), sorted(shortened("crypto-open-patent-alliance"))
    (['industries', 'reliance'], ['copa', 'crypto', 'crypto-open', 'crypto-open-patent'])
    >>> sorted(shortened("john-deere"))
    ['deere', 'john']
    """
    words = name.split("-")
    last = words[1:] if len(words) == 2 else []  # noqa: PLR2004
    first = ("-".join(words[:many]) for many in range(1, len(words)))
    initials = "".join(word[:1] for word in words if word not in _SMALL)
    return frozenset(short for short in (*first, *last, initials) if len(short) >= WORD)


def namesakes(one: str, other: str) -> bool:
    """Whether one name is short for the other, as of a house and its firms; two that we know are not.

    >>> namesakes("reliance", "reliance-industries"), namesakes("apple", "apple-corps"), namesakes("rel", "reliance")
    (True, False, False)
    """
    if one not in shortened(other) and other not in shortened(one):
        return False
    return one not in entries() or other not in entries()


def unknown(actor: str) -> bool:
    """Whether no register knows the actor, who is then called by the words that describe him."""
    return actor not in entries()


def one_called(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether all words of one name stand in another one, as of a court that is told in full and in short.

    >>> one_called({"tribunal-de-paris"}, {"tribunal-correctionnel-de-paris"}), one_called({"a-court"}, {"b-court"})
    (True, False)
    """
    words = [[{*name.split("-")} - {"the"} for name in names] for names in (ours, theirs)]
    return any(one <= other or other <= one for one in words[0] for other in words[1])


def akin(ours: frozenset[str], theirs: frozenset[str], ties: Ties = frozenset()) -> bool:
    """Whether one of ours acts for one of theirs or is called after it, or the other way round.

    `ties` are what articles say beside the register: who acts for whom. Two who act for one house are none.

    >>> ties = read_ties("tom>lumio ann>lumio")
    >>> akin(frozenset({"tom"}), frozenset({"lumio"}), ties), akin(frozenset({"tom"}), frozenset({"ann"}), ties)
    (True, False)
    """
    if any(not kin(actor).isdisjoint(theirs) for actor in ours) or called_alike(ours, theirs):
        return True
    return bool(ties) and (_by_ties(ours, theirs, ties) or _by_ties(theirs, ours, ties))


def same(ours: frozenset[str], theirs: frozenset[str], ties: Ties | None = None) -> bool | None:
    """Whether both name somebody in common or, where `ties` are given, his kin; `None` where one is silent."""
    if not ours or not theirs:
        return None
    return not ours.isdisjoint(theirs) or (ties is not None and akin(ours, theirs, ties))


def _by_ties(ours: frozenset[str], theirs: frozenset[str], ties: Ties) -> bool:
    houses = {house for actor, house in ties if actor in ours}
    return not houses.isdisjoint(theirs) or any(not kin(house).isdisjoint(theirs) for house in houses)


def read_ties(told: str | None) -> Ties:
    """The pairs that a claim tells, the first of whom acts for the second.

    >>> sorted(read_ties("dana-whitlock>lumio"))
    [('dana-whitlock', 'lumio')]
    """
    pairs = (pair.partition(">") for pair in told.split()) if told else ()
    return frozenset((actor, house) for actor, _, house in pairs)


def tied(told: Collection[str], ties: Ties) -> frozenset[str]:
    """Who acts for one of these, or for whom one of them acts, as articles say."""
    if not ties:
        return frozenset()
    return frozenset(pair[first] for pair in ties for first in (0, 1) if pair[1 - first] in told)


def called_alike(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether one of ours is a namesake of one of theirs."""
    return any(namesakes(one, other) for one in ours for other in theirs)


@cache
def _ties() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    national = {held.id: state(str(held.nation)) for held in _bodies()}
    for held in entries().values():
        others = {held.owner, national.get(held.id), *(tenure.of for tenure in held.head)}
        for other in others - {None, held.id}:
            found.setdefault(held.id, set()).add(str(other))
            found.setdefault(str(other), set()).add(held.id)
    return {actor: frozenset(others) for actor, others in found.items()}


def _bodies() -> Iterator[Entry]:
    """The bodies of whole states."""
    places = toml("places")
    names = [
        name for kind in ("cities", "regions", "french") for one in places[kind].items() for name in (one[0], *one[1])
    ]
    local = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    return (held for held in entries().values() if held.kind in BODIES and held.nation and not local.search(held.name))


def named_in(cast: frozenset[str], who: frozenset[str], ties: Ties = frozenset()) -> bool:
    """Whether everybody stands in the cast of an article, himself or who acts for him."""
    if who <= cast:
        return True
    return all(not (kin(one) | tied({one}, ties)).isdisjoint(cast) for one in who if one not in cast)
