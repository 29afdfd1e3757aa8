"""A timeline in, its graph of actors, events and articles out, as GraphML or GEXF for Gephi, yEd and their like."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from timeline.render.plain import plain

if TYPE_CHECKING:
    import networkx as nx

    from timeline.model import Timeline

# networkx stamps GEXF with today's date; the same timeline must give the same bytes.
_TODAY = re.compile(r' lastmodifieddate="[^"]*"')


def render_graphml(timeline: Timeline, *, language: str | None = None) -> str:
    """The graph of `story.graph` as GraphML; it holds no words of ours, so `language` changes nothing."""
    del language
    import networkx as nx

    out = io.BytesIO()
    nx.write_graphml_xml(_graph(timeline), out, encoding="utf-8", prettyprint=True, named_key_ids=True)
    return out.getvalue().decode()


def render_gexf(timeline: Timeline, *, language: str | None = None) -> str:
    """The graph of `story.graph` as GEXF, with the days Gephi's time slider reads."""
    del language
    import networkx as nx

    out = io.BytesIO()
    nx.write_gexf(_graph(timeline), out, encoding="utf-8", prettyprint=True, version="1.2draft")
    return _TODAY.sub("", out.getvalue().decode(), count=1)


def _graph(timeline: Timeline) -> nx.MultiDiGraph[str]:
    """The graph with plain texts only: XML has no place for control characters, escaped or not."""
    import networkx as nx

    from timeline.story.graph import graph

    told = graph(timeline)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from((plain(node), _plain(facts)) for node, facts in told.nodes(data=True))
    for one, other, key, facts in told.edges(keys=True, data=True):
        network.add_edge(plain(one), plain(other), key=plain(key), **_plain(facts))
    return network


def _plain(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) if isinstance(value, str) else value for name, value in facts.items()}
