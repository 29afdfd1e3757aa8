"""Articles in, groups of articles that print one text out, so that three copies of an agency's text are one source."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx
from rensa import RMinHash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import Article

ALIKE = 0.5
"""Share of common word quadruples from which two texts are copies; two texts on one event share a tenth at most."""

FEW = 20
"""Quadruples below which a text is too short to tell a copy from a commonplace."""

_BANDS, _ROWS, _SEED, _LENGTH = 42, 3, 12, 4
_WORD = re.compile(r"\w+")


def copies(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """Ids of articles that print one text, perhaps cut or with another heading; articles of their own are left out.

    Broder, "On the resemblance and containment of documents" (1997): MinHash finds the pairs worth comparing, and the
    quadruples themselves decide.
    """
    network = nx.Graph(twins(articles))
    return tuple(sorted(tuple(sorted(group)) for group in nx.connected_components(network)))


def twins(articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    """Pairs of articles that print one text."""
    read = sorted(articles, key=lambda article: article.id)
    shingled = {article.id: _shingles(article.text) for article in read}
    same = {article.id: article.sha256 for article in read}
    for one, other in _candidates(shingled):
        mine, theirs = shingled[one], shingled[other]
        alike = len(mine & theirs) >= ALIKE * len(mine | theirs)
        if same[one] == same[other] or (alike and min(len(mine), len(theirs)) >= FEW):
            yield one, other


def independent(articles: Iterable[str], network: nx.Graph[str]) -> int:
    """How many of `articles` speak for themselves, where `network` joins copies."""
    told = set(articles)
    if len(told) == 1 or network.number_of_edges() == 0:
        return len(told)
    return nx.number_connected_components(network.subgraph(told)) + sum(article not in network for article in told)


def _shingles(text: str) -> set[str]:
    words = _WORD.findall(text.casefold())
    return {" ".join(words[start : start + _LENGTH]) for start in range(max(len(words) - _LENGTH + 1, 1))}


def _candidates(shingled: dict[str, set[str]]) -> set[tuple[str, str]]:
    """Pairs whose MinHash digests agree in one band at least: 99.6 % of those that share half of their quadruples."""
    bands: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    digests = RMinHash.digests_from_token_sets([sorted(words) for words in shingled.values()], _BANDS * _ROWS, _SEED)
    for article, digest in zip(shingled, digests, strict=True):
        for band in range(_BANDS):
            bands[band, tuple(digest[band * _ROWS : (band + 1) * _ROWS])].append(article)
    return {pair for same in bands.values() if len(same) > 1 for pair in combinations(same, 2)}
