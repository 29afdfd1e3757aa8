"""Claims of all articles in, one timeline out: events, order, disputes, graph and queries."""

from __future__ import annotations

from timeline.story.graph import graph
from timeline.story.merge import merge
from timeline.story.query import query
from timeline.story.tell import tell

__all__ = ["graph", "merge", "query", "tell"]
