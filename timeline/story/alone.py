"""The claims of one article in, those that stand alone out: of their agents it tells nothing else in those days."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.model import Role
from timeline.story.report import MONTH, SEASON

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from timeline.model import Claim

MOST = 200
"""Claims of one agent beyond which an article singles none of them out."""


def alone(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of the claims of an article beside which it tells nothing else of whoever acts in them, in their month.

    Two articles that each single out one act of a company in one month are unlikely to mean two. Such a claim spans a
    month at most, another one that could be meant a season.
    """
    acts: dict[str, list[tuple[str, date, date, int]]] = defaultdict(list)
    for claim in claims:
        first, last = claim.when.earliest, claim.when.latest
        if first and last and (days := (last - first).days + 1) <= SEASON:
            for actor in {part.actor for part in claim.participants if part.role is Role.AGENT}:
                acts[actor].append((claim.id, first, last, days))
    found: set[str] = set()
    crowded: set[str] = set()
    for told in acts.values():
        for name, first, last, days in told:
            single = days <= MONTH and len(told) <= MOST
            meet = single and any(one != name and start <= last and first <= end for one, start, end, _ in told)
            (found if single and not meet else crowded).add(name)
    return frozenset(found - crowded)


def by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims of each article."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return found
