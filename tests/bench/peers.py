"""A timeline in, the pages others would draw of it out: plotly.py's default, vis-timeline, TimelineJS3."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.render.figure import figure


def plotly_page(timeline):
    """What `Figure.to_html` gives."""
    return figure(timeline).to_html(include_plotlyjs=True, full_html=True)


def item(event, actor):
    """An event in one actor's group, as a point or as a range."""
    found = {"id": f"{event.id}{actor}", "group": actor, "content": event.title, "start": str(event.when.earliest)}
    if event.when.days != 1 and event.when.latest:
        found |= {"end": str(event.when.latest), "type": "range"}
    return found


def _actors(event):
    return dict.fromkeys(actor for actor, _ in event.participants)


def vis_page(folder, *, cluster=False):
    """A function that draws vis-timeline's page with the bundle in `folder`, one group an actor."""
    base = Path(folder, "node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js")

    def make(timeline):
        script = base.read_text(encoding="utf-8").replace("</script", "<\\/script")
        items = [item(event, actor) for event in timeline.events if event.when.earliest for actor in _actors(event)]
        groups = [{"id": actor.id, "content": actor.name} for actor in timeline.actors]
        options = {"height": "600px", "zoomKey": "", **({"cluster": {"maxItems": 3}} if cluster else {})}
        return (
            f"<!doctype html><meta charset=utf-8><div id=vis></div><script>{script}</script><script>"
            f"const t = new vis.Timeline(document.getElementById('vis'), new vis.DataSet({json.dumps(items)}), "
            f"new vis.DataSet({json.dumps(groups)}), {json.dumps(options)});"
            "t.on('changed', () => { window.drawn = true; });</script>"
        )

    return make


def timelinejs_page(folder):
    """A function that draws TimelineJS3's page, a slide an event, with the bundle in `folder`."""
    base = Path(folder, "node_modules/@knight-lab/timelinejs/dist")

    def make(timeline):
        script = (base / "js/timeline.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
        style = (base / "css/timeline.css").read_text(encoding="utf-8")
        events = [
            {"start_date": _slide_day(event.when.earliest), "text": {"headline": event.title}, "unique_id": event.id}
            for event in timeline.events
            if event.when.earliest
        ]
        return (
            f"<!doctype html><meta charset=utf-8><style>{style}</style>"
            f"<div id=tl style='width:100%;height:600px'></div><script>{script}</script><script>"
            f"const t = new TL.Timeline('tl', {json.dumps({'events': events})}, {{hash_bookmark: false}});"
            "t.on('ready', () => { window.drawn = true; });</script>"
        )

    return make


def _slide_day(day):
    return {"year": day.year, "month": day.month, "day": day.day}
