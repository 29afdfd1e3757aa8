"""Articles in, groups of articles that print one text out, so that three copies of an agency's text are one source."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx
from rensa import RMinHash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.model import Article

ALIKE = 0.5
"""Share of common word quadruples from which two texts are copies; two texts on one event share a tenth at most."""

FEW = 20
"""Quadruples below which a text is too short to tell a copy from a commonplace."""

_HASHES, _SEED, _LENGTH = 128, 12, 4
_WORD = re.compile(r"\w+")

Print = tuple[str, RMinHash | None]
"""What is kept of a text to know it again: its hash, and the MinHash of its quadruples where there are enough."""


def prints(articles: Iterable[Article]) -> dict[str, Print]:
    """What is kept of each article to know its text again, by id."""
    return {article.id: (article.sha256, _minhash(article.text)) for article in articles}


def _minhash(text: str) -> RMinHash | None:
    words = _WORD.findall(text.casefold())
    quadruples = {" ".join(words[start : start + _LENGTH]) for start in range(len(words) - _LENGTH + 1)}
    if len(quadruples) < FEW:
        return None
    minhash = RMinHash(_HASHES, _SEED)
    minhash.update(quadruples)
    return minhash


def copies(articles: Iterable[str], known: Mapping[str, Print]) -> tuple[tuple[str, ...], ...]:
    """The articles in groups that print one text, perhaps cut or with another heading; most groups are one article.

    Broder, "On the resemblance and containment of documents" (1997): the share of equal minima estimates the share of
    common quadruples, to within 0.1 with 128 hashes.
    """
    told = sorted(set(articles))
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(told)
    network.add_edges_from(pair for pair in combinations(told, 2) if _alike(known.get(pair[0]), known.get(pair[1])))
    return tuple(sorted(tuple(sorted(group)) for group in nx.connected_components(network)))


def _alike(one: Print | None, other: Print | None) -> bool:
    if one is None or other is None:
        return False
    (text, mine), (words, theirs) = one, other
    return text == words or (mine is not None and theirs is not None and mine.jaccard(theirs) >= ALIKE)
