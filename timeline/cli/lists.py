"""`timeline actors`, `disputes`, `conflicts` and `show`: a timeline in, a list of what is in it out."""

from __future__ import annotations

import click

from timeline import api
from timeline.cli.command import command
from timeline.cli.options import LIST, TIMELINE
from timeline.cli.output import hand


@command("timeline actors T.json", "timeline actors T.json -o actors.csv")
@TIMELINE
@LIST
def actors(timeline: str, out: str | None) -> None:
    """List who takes part, the most active first: since when, with whom, who attacks whom."""
    from timeline.render.listings import list_actors

    hand(list_actors(api.load(timeline)), out)


@command("timeline disputes T.json", "timeline query T.json --dispute epic-games-v-apple -o fight.html")
@TIMELINE
@LIST
def disputes(timeline: str, out: str | None) -> None:
    """List the fights: who against whom, how far it went, and the last event."""
    from timeline.render.listings import list_disputes

    hand(list_disputes(api.load(timeline)), out)


@command("timeline conflicts T.json", "timeline query T.json --conflicts -o conflicts.html")
@TIMELINE
@LIST
def conflicts(timeline: str, out: str | None) -> None:
    """List where sources disagree, with both quotes."""
    from timeline.render.listings import list_conflicts

    hand(list_conflicts(api.load(timeline)), out)


@command("timeline show T.json e-1f00d2")
@TIMELINE
@click.argument("event")
def show(timeline: str, event: str) -> None:
    """Tell all about one event: claims, quotes, dates, why its claims were joined, what kept the next one apart."""
    from timeline.render.listings import tell_event

    told = api.load(timeline)
    click.echo(tell_event(api.explain(told, event), told))
