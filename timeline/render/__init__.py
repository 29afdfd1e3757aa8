"""A timeline in, one output out: each form has a file of its own."""

from __future__ import annotations

from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING, Any, Final

from timeline.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from timeline.model import Timeline

# The suffix of a file, and the function that draws it; its module is imported when it is asked for.
OUTPUTS: Final = {
    ".html": "page:render_page",
    ".csv": "csv:render_csv",
    ".md": "markdown:render_markdown",
    ".txt": "table:render_table",
    ".graphml": "network:render_graphml",
    ".gexf": "network:render_gexf",
    ".png": "picture:render_png",
    ".svg": "picture:render_svg",
    ".pdf": "picture:render_pdf",
}


def render(timeline: Timeline, suffix: str, **options: Any) -> str | bytes:  # noqa: ANN401  # each output has its own
    """The timeline in the form a suffix asks for; `options` (`language`, `plotlyjs`) go to its function.

    Raises UsageError for a suffix nobody draws, or an option its form does not have.
    """
    if suffix.lower() not in OUTPUTS:
        what = f'Nothing is drawn as "{suffix}".' if suffix else "The output's name has no suffix to choose a form by."
        raise UsageError(what, mend=f"Choose one of {', '.join(('.json', *OUTPUTS))}.")
    module, name = OUTPUTS[suffix.lower()].split(":")
    draw = getattr(import_module(f"timeline.render.{module}"), name)
    admit(options, draw, suffix)
    drawn: str | bytes = draw(timeline, **options)
    return drawn


def admit(options: Iterable[str], draw: Callable[..., object], suffix: str) -> None:
    """Raise UsageError for the first option that the function of a form does not have."""
    for option in options:
        if option not in signature(draw).parameters:
            what = f'"{option}" means nothing for {suffix.lower()}.'
            raise UsageError(what, mend="Leave it out, or choose another form.")
