"""The claims of one article in, those that stand alone out, and how far from each stands the next one of its kind."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.model import Role
from timeline.story.kinds import KIN
from timeline.story.report import BEGINNING, END, MONTH, SEASON, Beside, bounds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from timeline.model import Claim, Kind
    from timeline.story.report import Clearing

    _Act = tuple[str, date, date]

FEWEST = 5
"""Dated claims that an article has which tells a story, and leaves out little that belongs to it."""

MOST = 200
"""Claims of one agent, or dated ones, beyond which an article singles none of them out."""


def beside(claims: Collection[Claim]) -> dict[str, Beside]:
    """What stands beside each claim of an article."""
    told = Neighbours(claims)
    return {claim.id: told.beside(claim) for claim in claims}


class Neighbours:
    """The claims of one article, each asked for what stands beside it; nothing is counted before somebody asks."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Of all claims of an article."""
        self._claims = [claim for claim in claims if claim.when.known]

    def beside(self, claim: Claim) -> Beside:
        """Whether the claim stands alone, and the clearing in which it stands."""
        return Beside(self._alone(claim), self._clearing(claim))

    def _alone(self, claim: Claim) -> bool:
        """Whether the article tells nothing else of whoever acts in a claim, in its month.

        Two articles that each single out one act of a company in one month are unlikely to mean two. Such a claim spans
        a month at most, another one that could be meant a season. One that names no agent stands alone where its
        article tells nothing else of its kind in those days.
        """
        first, last = claim.when.earliest, claim.when.latest
        if not (first and last) or (last - first).days >= MONTH:
            return False
        acts, kinds = self._acts
        agents = _agents(claim)
        act = (claim.id, first, last)
        return all(_single(act, acts[actor]) for actor in agents) if agents else _single(act, kinds[claim.kind])

    @cached_property
    def _acts(self) -> tuple[Mapping[str, Sequence[_Act]], Mapping[Kind, Sequence[_Act]]]:
        """What each agent does, and what is told of each kind, in a season at most."""
        acts: dict[str, list[_Act]] = defaultdict(list)
        kinds: dict[Kind, list[_Act]] = defaultdict(list)
        for claim in self._claims:
            first, last = claim.when.earliest, claim.when.latest
            if first and last and (last - first).days < SEASON:
                act = (claim.id, first, last)
                kinds[claim.kind].append(act)
                for actor in _agents(claim):
                    acts[actor].append(act)
        return acts, kinds

    def _clearing(self, claim: Claim) -> Clearing | None:
        """The days between which the article tells nothing else that could be taken for a dated claim.

        That is what has a kin kind, and shares an actor or names nobody: who tells one ruling of a judge in a year
        means the ruling of a month of that year which another article tells alone. Only an article that tells a story
        says so: a brief tells but one of all that happened.
        """
        if not FEWEST <= len(self._claims) <= MOST or not claim.when.known:
            return None
        (first, last), ours, kinds = bounds(claim.when), _actors(claim), KIN[claim.kind]
        after, before = BEGINNING - 1, END + 1
        for other in self._claims:
            if other.id == claim.id or other.kind not in kinds:
                continue
            begun, ended = bounds(other.when)
            if after >= ended or begun >= before:
                continue  # no nearer than another one
            theirs = _actors(other)
            if ours and theirs and ours.isdisjoint(theirs):
                continue
            if ended < first:
                after = ended
            elif begun > last:
                before = begun
            else:
                return None
        return after, before


def _agents(claim: Claim) -> set[str]:
    return {part.actor for part in claim.participants if part.role is Role.AGENT}


def _actors(claim: Claim) -> set[str]:
    return {part.actor for part in claim.participants}


def _single(act: _Act, told: Collection[_Act]) -> bool:
    """Whether no other one of these shares a day with an act."""
    name, first, last = act
    return len(told) <= MOST and not any(one != name and start <= last and first <= end for one, start, end in told)


def by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims of each article."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return found
