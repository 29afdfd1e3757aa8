"""A timeline in, a graph of actors, events and articles out.

An edge says who plays which role in which event, or which article reports it; an event is a node, never an edge
between two actors. Attributes are texts and numbers only, so that GraphML and GEXF hold all of them:

    actor node  `type` "actor", `label`, `kind`
    event node  `type` "event", `label`, `kind`, `status`, `sources`, and where known `earliest`, `latest`, `edtf`,
                `dispute`, with `start` and `end` for the time slider of Gephi
    article node `type` "article", `label`, `language`, `source`, and where known `publisher`, `published`
    edge        key and `role`, the actor's role; from the event to the actor
    edge        key and `role` "reports", `claims`, how many sentences say so; from the article to the event
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from timeline.model import Article, Event, Timeline


def graph(timeline: Timeline) -> nx.MultiDiGraph[str]:
    """The events, actors and articles of `timeline` as nodes, roles and reports as edges.

    >>> from timeline.model import Actor, ActorKind, Timeline
    >>> dict(graph(Timeline(actors=(Actor("apple", "Apple", ActorKind.COMPANY),))).nodes(data=True))
    {'apple': {'type': 'actor', 'label': 'Apple', 'kind': 'company'}}
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for actor in timeline.actors:
        network.add_node(actor.id, type="actor", label=actor.name, kind=str(actor.kind))
    for event in timeline.events:
        network.add_node(event.id, **_attributes(event))
        for part, role in event.participants:
            if part not in network:
                network.add_node(part, type="actor", label=part, kind="")
            network.add_edge(event.id, part, key=str(role), role=str(role))
    for article in timeline.articles:
        network.add_node(article.id, **_origin(article))
    told_by = {claim.id: claim.article for claim in timeline.claims}
    for event in timeline.events:
        for reporter, claims in sorted(Counter(told_by[claim] for claim in event.claims if claim in told_by).items()):
            network.add_edge(reporter, event.id, key="reports", role="reports", claims=claims)
    return network


def _origin(article: Article) -> dict[str, str]:
    facts = {
        "type": "article",
        "label": article.title,
        "language": article.language,
        "source": article.source,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
    }
    return {name: value for name, value in facts.items() if value is not None}


def _attributes(event: Event) -> dict[str, str | int]:
    first, last = event.when.earliest, event.when.latest
    earliest, latest = first.isoformat() if first else None, last.isoformat() if last else None
    facts: dict[str, str | int | None] = {
        "type": "event",
        "label": event.title,
        "kind": str(event.kind),
        "status": str(event.status),
        "sources": event.sources,
        "earliest": earliest,
        "latest": latest,
        "edtf": event.when.edtf,
        "dispute": event.dispute,
        "start": earliest,
        "end": latest,
    }
    return {name: value for name, value in facts.items() if value is not None}
