"""The claims of one article in, those that stand alone out, and how far from each stands the next one of its kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.model import Role
from timeline.story.kinds import KIN
from timeline.story.report import BEGINNING, END, MONTH, SEASON, Beside, bounds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from timeline.model import Claim, Kind
    from timeline.story.report import Clearing

    _Act = tuple[str, date, date, int]

FEWEST = 5
"""Dated claims that an article has which tells a story, and leaves out little that belongs to it."""

MOST = 200
"""Claims of one agent beyond which an article singles none of them out."""


def beside(claims: Collection[Claim]) -> dict[str, Beside]:
    """What stands beside each claim of an article."""
    single, clear = _alone(claims), _clearings(claims)
    return {claim.id: Beside(claim.id in single, clear.get(claim.id)) for claim in claims}


def _alone(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of the claims of an article beside which it tells nothing else of whoever acts in them, in their month.

    Two articles that each single out one act of a company in one month are unlikely to mean two. Such a claim spans a
    month at most, another one that could be meant a season. One that names no agent stands alone where its article
    tells nothing else of its kind in those days.
    """
    acts: dict[str, list[_Act]] = defaultdict(list)
    kinds: dict[Kind, list[_Act]] = defaultdict(list)
    nobody: set[str] = set()
    for claim in claims:
        when = claim.when
        first, last = when.earliest, when.latest
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


def _clearings(claims: Iterable[Claim]) -> dict[str, Clearing]:
    """For each dated claim of an article the days between which it tells nothing else that could be taken for it.

    That is what has a kin kind, and shares an actor or names nobody: who tells one ruling of a judge in a year means
    the ruling of a month of that year which another article tells alone. Only an article that tells a story says so: a
    brief tells but one of all that happened.
    """
    told = [claim for claim in claims if claim.when.earliest or claim.when.latest]
    if not FEWEST <= len(told) <= MOST:
        return {}
    days = {claim.id: bounds(claim.when) for claim in told}
    who = {claim.id: frozenset(part.actor for part in claim.participants) for claim in told}
    found: dict[str, Clearing] = {}
    for claim in told:
        (first, last), ours, kinds = days[claim.id], who[claim.id], KIN[claim.kind]
        after, before = BEGINNING - 1, END + 1
        for other in told:
            if other is claim or other.kind not in kinds or not (ours & who[other.id] or not (ours and who[other.id])):
                continue
            begun, ended = days[other.id]
            if ended < first:
                after = max(after, ended)
            elif begun > last:
                before = min(before, begun)
            else:
                break
        else:
            found[claim.id] = after, before
    return found


def by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims of each article."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return found
