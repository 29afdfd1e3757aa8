"""A timeline in, its `timeline/1` JSON out: the same timeline always gives the same bytes."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from timeline.calm import calm
from timeline.story.index import index

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.model import Actor, Article, Claim, Dispute, Event, Time, Timeline
    from timeline.when import When

SCHEMA: Final = "timeline/1"

# A lone surrogate is legal in JSON only as an escape, and cannot be written as UTF-8.
_LONE = re.compile("[\ud800-\udfff]")


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the format, as it ships in the package."""
    path = files("timeline.store").joinpath("timeline-1.schema.json")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@calm()
def dumps(timeline: Timeline) -> str:
    """The timeline as `timeline/1` JSON, one object a line so that a diff shows what changed.

    >>> from timeline.model import Timeline
    >>> dumps(Timeline()).splitlines()[1]
    '"schema": "timeline/1",'
    """
    parts = (
        ("articles", map(_article, timeline.articles)),
        ("actors", map(_actor, timeline.actors)),
        ("claims", map(_claim, timeline.claims)),
        ("events", map(_event, timeline.events)),
        ("disputes", map(_dispute, timeline.disputes)),
    )
    body = ",\n".join(f'"{name}": {_lines(rows)}' for name, rows in parts) + "\n}\n"
    told = f'"told": "{seal(body.encode("utf-8"))}",\n' if index(timeline).told else ""
    return f'{{\n"schema": "{SCHEMA}",\n{told}{body}'


def seal(body: bytes | memoryview) -> str:
    """What stands under "told" before `body` where its events are what these very rules tell from its claims.

    With it a telling is continued where it was left; without it, or where a letter was changed, all is told anew.
    """
    digest = hashlib.sha256(_rules())
    digest.update(body)
    return digest.hexdigest()


@cache
def _rules() -> bytes:
    """The digest of everything that a telling depends on but its claims."""
    rooms = (files("timeline").joinpath(room) for room in ("story", "register"))
    words = sorted((one.name, one.read_bytes()) for room in rooms for one in room.iterdir() if one.is_file())
    return hashlib.sha256(repr(words).encode()).digest()


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    lines = [_LONE.sub(_escape, json.dumps(row, ensure_ascii=False)) for row in rows]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _escape(lone: re.Match[str]) -> str:
    return f"\\u{ord(lone[0]):04x}"


def _article(article: Article) -> dict[str, Any]:
    more: dict[str, Any] = {"actors": list(article.actors)} if article.actors else {}
    if article.published_within.known:
        more["published_within"] = _when(article.published_within)
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "published_from": article.published_from,
        **more,
        "language": article.language,
        "sha256": article.sha256,
        "text": article.text,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "wikidata": actor.wikidata,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "trigger": {"start": claim.trigger.start, "end": claim.trigger.end, "text": claim.trigger.text},
        "kind": claim.kind,
        "status": claim.status,
        "attributed_to": claim.attributed_to,
        "participants": [
            {"actor": one.actor, "role": one.role, "start": one.start, "end": one.end, "text": one.text}
            for one in claim.participants
        ],
        "time": _time(claim.time) if claim.time else None,
        "when": _when(claim.when),
        # Additive keys, left out when they say nothing.
        **({"title": claim.title} if claim.title else {}),
        **({"details": dict(sorted(claim.details.items()))} if claim.details else {}),
    }


def _time(time: Time) -> dict[str, Any]:
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "rule": time.rule,
        "anchor": time.anchor,
    }


def _when(when: When) -> dict[str, Any]:
    return {
        "edtf": when.edtf,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "title": event.title,
        "status": event.status,
        "when": {**_when(event.when), "deduced": event.when.deduced},
        "participants": [{"actor": actor, "role": role} for actor, role in event.participants],
        "claims": list(event.claims),
        "sources": event.sources,
        "conflicts": [{"on": one.on, "claims": list(one.claims), "why": one.why} for one in event.conflicts],
        "dispute": event.dispute,
    }


def _dispute(dispute: Dispute) -> dict[str, Any]:
    return {
        "id": dispute.id,
        "title": dispute.title,
        "actors": list(dispute.actors),
        "events": list(dispute.events),
        "stage": dispute.stage,
    }
