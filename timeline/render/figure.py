"""A timeline in, a plotly figure out: a lane an actor, a filled mark a day, a band where the day is not known."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape
from typing import TYPE_CHECKING, Any, Final

from timeline.render.dates import say_when
from timeline.render.marks import FAMILIES, lanes, mark
from timeline.render.plain import plain
from timeline.render.words import called, language_of, words

if TYPE_CHECKING:
    from timeline.model import Event, Timeline
    from timeline.render.marks import Mark
    from timeline.render.words import Words

# Colours that are told apart without full colour vision, each with a shape of its own.
COLOURS: Final = {
    "justice": "#b3261e",
    "authority": "#b26a00",
    "business": "#2a5d9c",
    "people": "#6b4c9a",
    "speech": "#5f6b76",
    "harm": "#a03d6c",
    "other": "#7d7d7d",
}
SYMBOLS: Final = {
    "justice": "diamond",
    "authority": "triangle-up",
    "business": "square",
    "people": "triangle-down",
    "speech": "circle",
    "harm": "x",
    "other": "hexagon",
}
_LANES, _LANE, _EDGES = 12, 44, 110
_NOBODY = ""  # the lane of events that name no actor


def figure(timeline: Timeline, *, language: str | None = None) -> Any:  # noqa: ANN401  # plotly ships no types
    """The timeline as a `plotly.graph_objects.Figure`, for a notebook or a picture.

    Beyond twelve actors the least active share the last lane. Text of articles is escaped: plotly would read it as
    markup. Undated events have no place on the axis and are left out.
    """
    import plotly.graph_objects as go

    table = words(language or language_of(timeline))
    rank, names = _rank(timeline, table)
    drawn = [(event, mark(event)) for event in timeline.events if event.when.known]
    fig = go.Figure(layout=_layout(names, table))
    for family in FAMILIES:
        mine = [(event, one) for event, one in drawn if one.family == family]
        if not mine:
            continue
        for dashed in (False, True):
            points = _segments([one for one in mine if one[1].dashed == dashed and one[1].form != "day"], rank)
            if points[0]:
                line = {"color": COLOURS[family], "width": 3 if dashed else 8, "dash": "dot" if dashed else "solid"}
                fig.add_scatter(
                    x=points[0], y=points[1], mode="lines", line=line, opacity=0.35, legendgroup=family,
                    showlegend=False, hoverinfo="skip", connectgaps=False,
                )  # fmt: skip
        fig.add_scatter(**_marks(mine, rank, timeline, table), name=table["family"][family], legendgroup=family)
    return fig


def safe(text: str) -> str:
    """Text that plotly draws as it stands: no tag, no entity, no template."""
    return escape(plain(text), quote=False).replace("%{", "%\u200b{")


def _rank(timeline: Timeline, table: Words) -> tuple[dict[str, int], list[str]]:
    """The lane of every actor, and the names of the lanes."""
    order = lanes(timeline)
    said = {actor: safe(name) for actor, name in called(timeline, table["code"]).items()}
    shown = order if len(order) <= _LANES else order[: _LANES - 1]
    names = [said[actor] for actor in shown]
    if len(order) > len(shown):
        names.append(table["say"]["others"])
    rank = {actor: min(index, len(names) - 1) for index, actor in enumerate(order)}
    if any(
        event.when.known and rank.keys().isdisjoint(actor for actor, _ in event.participants)
        for event in timeline.events
    ):
        rank[_NOBODY] = len(names)
        names.append(table["page"]["nobody"])
    return rank, names


def _layout(names: list[str], table: Words) -> dict[str, Any]:
    return {
        "template": "plotly_white",
        "height": _EDGES + _LANE * max(len(names), 1),
        "margin": {"l": 10, "r": 20, "t": 50, "b": 40},
        "legend": {"orientation": "h", "y": 1, "yanchor": "bottom", "x": 0},
        "xaxis": {"type": "date", "automargin": True, "showgrid": True},
        "yaxis": {
            "tickvals": list(range(len(names))),
            "ticktext": [name if len(name) < 30 else name[:29] + "…" for name in names],  # noqa: PLR2004
            "range": [len(names) - 0.5, -0.5],
            "automargin": True,
            "zeroline": False,
        },
        "dragmode": "pan",
        "hovermode": "closest",
        "annotations": [] if names else [{"text": table["say"]["empty"], "showarrow": False}],
    }


def _places(event: Event, rank: dict[str, int]) -> list[int]:
    return sorted({rank[actor] for actor, _ in event.participants if actor in rank}) or [rank.get(_NOBODY, 0)]


def _segments(mine: list[tuple[Event, Mark]], rank: dict[str, int]) -> tuple[list[str | None], list[int | None]]:
    """Every interval as a line in each of its lanes; `None` lifts the pen."""
    x: list[str | None] = []
    y: list[int | None] = []
    for event, one in mine:
        first, last = _ends(one)
        for place in _places(event, rank):
            x += [first.isoformat(), last.isoformat(), None]
            y += [place, place, None]
    return x, y


def _ends(one: Mark) -> tuple[date, date]:
    """The days a mark covers; an open side reaches a quarter of a year further."""
    first, last = one.first or date.min, one.last or date.max
    reach = timedelta(days=91)
    if one.form == "until" and first == last and first - date.min > reach:
        return first - reach, last
    if one.form == "since" and first == last and date.max - last > reach:
        return first, last + reach
    return first, last


def _marks(mine: list[tuple[Event, Mark]], rank: dict[str, int], timeline: Timeline, table: Words) -> dict[str, Any]:
    """One marker an event and lane, with its words on hover."""
    names = {actor: safe(name) for actor, name in called(timeline, table["code"]).items()}
    quotes = {claim.id: claim.quote for claim in timeline.claims}
    x, y, symbols, said, ids = [], [], [], [], []
    for event, one in mine:
        first, last = _ends(one)
        middle = first + (last - first) / 2
        quote = safe(quotes.get(event.claims[0], "")) if event.claims else ""
        hover = [f"<b>{safe(event.title)}</b>", safe(say_when(event.when, table))]
        hover += [f"“{quote[:160]}{'…' if len(quote) > 160 else ''}”"] if quote else []  # noqa: PLR2004
        hover += [", ".join(names.get(actor, safe(actor)) for actor, _ in event.participants)]
        filled = one.form in ("day", "period") and not one.dashed
        for place in _places(event, rank):
            x.append(middle.isoformat())
            y.append(place)
            symbols.append(SYMBOLS[one.family] + ("" if filled else "-open"))
            said.append("<br>".join(hover))
            ids.append(event.id)
    marker = {"symbol": symbols, "size": 11, "color": COLOURS[mine[0][1].family], "line": {"width": 1.5}}
    return {"x": x, "y": y, "mode": "markers", "marker": marker, "text": said, "hoverinfo": "text", "customdata": ids}
