"""Distances between days in, the tightest bounds of each day out, with the sentences they rest on.

A simple temporal problem (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991): days are nodes, "at most so
many days later" is an edge, and shortest paths from and to the origin are the last and first possible day. A cycle of
negative length is a contradiction.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ORIGIN = ""
"""The node of day 0, from which calendar days are counted."""

FAR = 10_000_000
"""Days after every date; a distance beyond half of it is no bound."""


@dataclass(frozen=True, slots=True)
class Bound:
    """`least <= later - earlier <= most` in days, `None` for no limit, and the claims that say so.

    A `firm` bound is a date as it was written; it never gives way where sentences contradict each other.
    """

    earlier: str
    later: str
    least: int | None
    most: int | None
    claims: tuple[str, ...] = ()
    firm: bool = False


@dataclass(slots=True)
class Solution:
    """First and last possible day of each node, the claims each rests on, and sets of claims that cannot all hold."""

    first: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    why: dict[str, tuple[str, ...]] = field(default_factory=dict)
    contradictions: list[tuple[str, ...]] = field(default_factory=list)


def solve(bounds: Iterable[Bound]) -> Solution:
    """The tightest bounds that follow.

    Of a contradiction the shortest set of claims is told, and what is not firm in it is dropped.

    >>> found = solve([Bound(ORIGIN, "fine", 100, 100, firm=True), Bound("fine", "appeal", 0, None),
    ...     Bound(ORIGIN, "trial", 130, 150, firm=True), Bound("appeal", "trial", 0, None)])
    >>> found.first["appeal"], found.last["appeal"]
    (100, 150)
    """
    told = list(bounds)
    islands: nx.Graph[str] = nx.Graph()
    for bound in told:
        islands.add_nodes_from({bound.earlier, bound.later} - {ORIGIN})
        if ORIGIN not in {bound.earlier, bound.later}:
            islands.add_edge(bound.earlier, bound.later)
    place = {node: number for number, nodes in enumerate(nx.connected_components(islands)) for node in nodes}
    parts: dict[int, list[Bound]] = {}
    for bound in told:
        parts.setdefault(place[bound.later if bound.earlier == ORIGIN else bound.earlier], []).append(bound)
    solution = Solution()
    for part in parts.values():
        _solve(part, solution)
    solution.contradictions.sort()
    return solution


def _solve(bounds: list[Bound], solution: Solution) -> None:
    while True:
        network = _network(bounds)
        try:
            until, last = nx.bellman_ford_predecessor_and_distance(network, ORIGIN, heuristic=False)
        except nx.NetworkXUnbounded:
            clash = _contradiction(network)
            claims = {claim for bound in clash for claim in bound.claims}
            solution.contradictions.append(tuple(sorted(claims)))
            loose = [bound for bound in clash if not bound.firm] or clash
            bounds = [bound for bound in bounds if bound not in loose]
            continue
        since, first = nx.bellman_ford_predecessor_and_distance(network.reverse(copy=False), ORIGIN, heuristic=False)
        break
    for node in network:
        if node == ORIGIN:
            continue
        if last[node] < FAR // 2:
            solution.last[node] = int(last[node])
        if -first[node] > 0:
            solution.first[node] = int(-first[node])
        solution.why[node] = tuple(sorted(_claims(network, until, node) | _claims(network, since, node, back=True)))


def _network(bounds: Iterable[Bound]) -> nx.DiGraph[str]:
    """An edge u -> v of weight w for `v - u <= w`; where two say it, the tighter, firm before loose."""
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_node(ORIGIN)
    for bound in bounds:
        for node in (bound.earlier, bound.later):
            if node != ORIGIN and node not in network:
                network.add_edge(ORIGIN, node, weight=FAR, bound=None)
                network.add_edge(node, ORIGIN, weight=0, bound=None)
    for bound in sorted(bounds, key=lambda bound: (not bound.firm, bound.claims)):
        for one, other, limit in (
            (bound.earlier, bound.later, bound.most),
            (bound.later, bound.earlier, None if bound.least is None else -bound.least),
        ):
            if limit is not None and limit < network.edges.get((one, other), {"weight": FAR + 1})["weight"]:
                network.add_edge(one, other, weight=limit, bound=bound)
    return network


def _claims(network: nx.DiGraph[str], before: Mapping[str, list[str]], node: str, *, back: bool = False) -> set[str]:
    """The claims on the shortest path between the origin and `node`."""
    claims: set[str] = set()
    seen = {node}
    while node != ORIGIN and before.get(node):
        previous = before[node][0]
        edge = (node, previous) if back else (previous, node)
        bound = network.edges[edge]["bound"]
        claims |= set(bound.claims) if bound else set()
        if previous in seen:
            break
        seen.add(previous)
        node = previous
    return claims


def _contradiction(network: nx.DiGraph[str]) -> list[Bound]:
    """The bounds of a negative cycle with the fewest edges, among those through the origin or through one we know."""
    try:
        known = nx.find_negative_cycle(network, ORIGIN)
    except nx.NetworkXError:  # it stands below a negative cycle, and not on one
        known = _cycle(network)
    starts = [ORIGIN, *sorted(set(known) - {ORIGIN})]
    cycles = [_shortest(network, start, len(known) - 1) for start in starts]
    cycle = min((cycle for cycle in [*cycles, known] if cycle), key=lambda cycle: (len(cycle), cycle))
    edges = [network.edges[edge]["bound"] for edge in itertools.pairwise(cycle)]
    return [bound for bound in edges if bound]


def _cycle(network: nx.DiGraph[str]) -> list[str]:
    """A negative cycle, where there is one: whoever still moves after a round a node has walked one."""
    distance, before, node = dict.fromkeys(network, 0.0), {}, ORIGIN
    for _ in network:
        for one, other, edge in network.edges(data=True):
            if distance[one] + edge["weight"] < distance[other]:
                distance[other], before[other], node = distance[one] + edge["weight"], one, other
    for _ in network:
        node = before[node]
    cycle = [node, before[node]]
    while cycle[-1] != node:
        cycle.append(before[cycle[-1]])
    return cycle[::-1]


def _shortest(network: nx.DiGraph[str], start: str, most: int) -> list[str]:
    """The negative cycle through `start` with the fewest edges, `most` at the most; Bellman-Ford edge by edge."""
    layers: list[dict[str, tuple[float, str]]] = [{start: (0.0, start)}]
    for _ in range(most):
        reached: dict[str, tuple[float, str]] = {}
        for node in sorted(layers[-1]):
            length = layers[-1][node][0]
            for follower, edge in network.adj[node].items():
                there = length + edge["weight"]
                if follower not in reached or there < reached[follower][0]:
                    reached[follower] = (there, node)
        layers.append(reached)
        if start in reached and reached[start][0] < 0:
            path, node = [start], start
            for layer in reversed(layers[1:]):
                node = layer[node][1]
                path.append(node)
            return path[::-1]
    return []
