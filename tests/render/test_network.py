"""The graph reaches other tools whole, and no text breaks its XML."""

from __future__ import annotations

import io
from dataclasses import replace

import networkx as nx
import pytest

from tests.epic import epic
from timeline.model import Timeline
from timeline.render import render

READERS = {".graphml": nx.read_graphml, ".gexf": nx.read_gexf}


@pytest.mark.parametrize("suffix", READERS)
def test_the_graph_is_read_back_whole(suffix):
    found = READERS[suffix](io.BytesIO(render(epic(), suffix).encode()))
    kinds = [facts["type"] for _, facts in found.nodes(data=True)]
    assert (kinds.count("event"), kinds.count("actor")) == (15, 9)
    roles = {facts["role"] for _, _, facts in found.edges(data=True)}
    assert {"agent", "patient", "venue", "reports"} <= roles


@pytest.mark.parametrize("suffix", READERS)
def test_the_same_timeline_gives_the_same_bytes(suffix):
    assert render(epic(), suffix) == render(epic(), suffix)
    assert "lastmodifieddate" not in render(epic(), suffix)


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("text", ["\0", "\ud800", "]]><x/>", "<!DOCTYPE x>", "\u202e", "\ufffe", "&amp;"])
def test_no_text_breaks_the_file(suffix, text):
    timeline = epic()
    timeline = replace(timeline, actors=tuple(replace(one, name=f"a{text}b") for one in timeline.actors))
    assert len(READERS[suffix](io.BytesIO(render(timeline, suffix).encode()))) == 24 + len(timeline.articles)


@pytest.mark.parametrize("suffix", READERS)
def test_an_empty_timeline_is_an_empty_graph(suffix):
    assert len(READERS[suffix](io.BytesIO(render(Timeline(), suffix).encode()))) == 0
