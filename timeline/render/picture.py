"""A timeline in, a picture of its figure out: PNG, SVG or PDF, drawn by kaleido in a browser of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.errors import UsageError
from timeline.render.figure import figure, safe
from timeline.render.outline import named
from timeline.render.words import language_of, words

if TYPE_CHECKING:
    from timeline.model import Timeline

_WIDTH = 1280


def render_png(timeline: Timeline, *, language: str | None = None, title: str | None = None) -> bytes:
    """The figure as PNG, twice as dense as a screen; UsageError where kaleido or a browser is missing."""
    return _drawn(timeline, "png", language, title)


def render_svg(timeline: Timeline, *, language: str | None = None, title: str | None = None) -> bytes:
    """The figure as SVG; UsageError where kaleido or a browser is missing."""
    return _drawn(timeline, "svg", language, title)


def render_pdf(timeline: Timeline, *, language: str | None = None, title: str | None = None) -> bytes:
    """The figure as PDF; UsageError where kaleido or a browser is missing."""
    return _drawn(timeline, "pdf", language, title)


def _drawn(timeline: Timeline, form: Literal["png", "svg", "pdf"], language: str | None, title: str | None) -> bytes:
    fig = figure(timeline, language=language)
    said = title or named(timeline, words(language or language_of(timeline)))
    fig.update_layout(title=safe(said), margin_t=110)
    try:
        drawn: bytes = fig.to_image(format=form, width=_WIDTH, scale=2)
    except Exception as error:
        # kaleido is missing, finds no browser, or the browser dies: each has errors of its own, none of them ours.
        what = f"A picture ({form}) needs kaleido and a Chromium or Chrome browser."
        mend = 'Run `pip install "kaleido>=1"`, or open the .html page and use its PNG button.'
        raise UsageError(what, mend=mend) from error
    return drawn
