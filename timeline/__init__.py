"""Articles about a dispute in, one interactive timeline out.

Example:
    >>> import timeline
    >>> timeline.merge() == timeline.Timeline()
    True
"""

__version__ = "0.1.0"

from timeline.api import (
    actors,
    build,
    conflicts,
    dates,
    disputes,
    explain,
    figure,
    graph,
    load,
    merge,
    query,
    render,
    save,
    show,
)
from timeline.model import Timeline

__all__ = [
    "Timeline",
    "actors",
    "build",
    "conflicts",
    "dates",
    "disputes",
    "explain",
    "figure",
    "graph",
    "load",
    "merge",
    "query",
    "render",
    "save",
    "show",
]
