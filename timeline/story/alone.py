"""The claims of one article in, those that stand alone out: of their agents it tells nothing else in those days.

One that names no agent stands alone where its article tells nothing else of its kind in those days.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.model import Role
from timeline.story.report import MONTH, SEASON

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from timeline.model import Claim, Kind

    _Act = tuple[str, date, date, int]

MOST = 200
"""Claims of one agent beyond which an article singles none of them out."""


def alone(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of the claims of an article beside which it tells nothing else of whoever acts in them, in their month.

    Two articles that each single out one act of a company in one month are unlikely to mean two. Such a claim spans a
    month at most, another one that could be meant a season.
    """
    acts: dict[str, list[_Act]] = defaultdict(list)
    kinds: dict[Kind, list[_Act]] = defaultdict(list)
    nobody: set[str] = set()
    for claim in claims:
        first, last = claim.when.earliest, claim.when.latest
        if first and last and (days := (last - first).days + 1) <= SEASON:
            act = (claim.id, first, last, days)
            kinds[claim.kind].append(act)
            agents = {part.actor for part in claim.participants if part.role is Role.AGENT}
            for actor in agents:
                acts[actor].append(act)
            if not agents:
                nobody.add(claim.id)
    found: set[str] = set()
    crowded: set[str] = set()
    for told in acts.values():
        for act in told:
            (found if _single(act, told) else crowded).add(act[0])
    found |= {act[0] for told in kinds.values() for act in told if act[0] in nobody and _single(act, told)}
    return frozenset(found - crowded)


def _single(act: _Act, told: Collection[_Act]) -> bool:
    """Whether no other one of these shares a day with an act of a month at most."""
    name, first, last, days = act
    if days > MONTH or len(told) > MOST:
        return False
    return not any(one != name and start <= last and first <= end for one, start, end, _ in told)


def by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims of each article."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return found
