"""The page is one file that asks nothing of anyone and carries every event."""

from __future__ import annotations

import re

import pytest

from tests.epic import epic
from timeline.errors import InputError
from timeline.model import Timeline
from timeline.render.page import render_page


def test_the_page_carries_every_event_and_no_address_it_would_load():
    page = render_page(epic())
    assert all(page.count(event.id) for event in epic().events)
    assert "default-src 'none'" in page
    assert not re.search(r"<(link|img|iframe|object|embed)\b|<script[^>]+src=", page)


def test_the_same_timeline_gives_the_same_page():
    assert render_page(epic()) == render_page(epic())


def test_an_empty_timeline_has_a_page():
    assert "<h1>Timeline</h1>" in render_page(Timeline())


def test_another_plotlyjs_may_be_named(tmp_path):
    assert "https://cdn.plot.ly/plotly-" in render_page(epic(), plotlyjs="cdn")
    (tmp_path / "no.js").write_text("alert(1)")
    with pytest.raises(InputError, match=r"This is not plotly\.js"):
        render_page(epic(), plotlyjs=str(tmp_path / "no.js"))
    with pytest.raises(InputError, match=r"No plotly\.js can be read there"):
        render_page(epic(), plotlyjs=str(tmp_path / "missing.js"))
