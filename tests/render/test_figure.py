"""The figure is a plotly figure with a lane an actor, and a picture of it is drawn or refused in one sentence."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec

import plotly.graph_objects as go
import pytest

from tests.epic import epic
from tests.timelines import many
from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.render import render
from timeline.render.figure import figure


def test_every_dated_event_is_marked_in_the_lane_of_each_of_its_actors():
    fig = figure(epic())
    assert isinstance(fig, go.Figure)
    marks = [event for trace in fig.data if trace.mode == "markers" for event in trace.customdata]
    expected = [event.id for event in epic().events for _ in {actor for actor, _ in event.participants}]
    assert sorted(marks) == sorted(expected)
    assert list(fig.layout.yaxis.ticktext)[:2] == ["Apple", "Epic Games"]


def test_the_least_active_share_the_last_lane():
    assert len(figure(many(300)).layout.yaxis.ticktext) == 12


def test_an_event_that_names_nobody_has_a_lane():
    alone = replace(epic(), events=(replace(epic().events[0], participants=()),))
    assert list(figure(alone).layout.yaxis.ticktext) == ["No actor named"]


def test_text_of_an_article_is_no_markup_of_plotly():
    title = '<a href="javascript:x" style="background:url(//e.org)">%{x}</a>'
    hostile = replace(epic(), events=tuple(replace(event, title=title) for event in epic().events))
    said = figure(hostile).to_json()
    assert "<a" not in said.replace("\\u003c", "<")
    assert "%{x}" not in said


def test_an_empty_timeline_has_a_figure():
    assert figure(Timeline()).layout.annotations[0].text == "No event yet."


@pytest.mark.skipif(find_spec("kaleido") is not None, reason="kaleido is here: it would draw")
@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_without_kaleido_a_picture_is_refused_in_one_sentence(suffix):
    with pytest.raises(UsageError, match=r"needs kaleido and a Chromium or Chrome browser\. Run `pip install"):
        render(epic(), suffix)
