"""`timeline/1` JSON in, the timeline it holds out; or one sentence that says what is wrong, where, and what to do."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast, get_args

from timeline.calm import calm
from timeline.errors import InputError
from timeline.model import (
    Actor,
    ActorKind,
    Anchor,
    Article,
    Claim,
    Conflict,
    Dispute,
    Event,
    Kind,
    Participant,
    Role,
    Status,
    Time,
    Timeline,
    TimexType,
    Trigger,
)
from timeline.store.encode import SCHEMA, seal
from timeline.store.values import (
    Ids,
    Raw,
    WrongError,
    bounds,
    count,
    day_or_none,
    known,
    one_of,
    refuse,
    shown,
    string,
    string_or_none,
    strings,
    table,
    tables,
)
from timeline.story.index import opened
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_MEND = "Build it again with `timeline build`."
_TYPES, _ANCHORS = get_args(TimexType), get_args(Anchor)
_CONFLICTS = ("date", "role", "amount", "status", "outcome")


@calm()
def loads(text: str, *, where: str | None = None) -> Timeline:
    """The timeline in `text`; keys this version does not know are passed over.

    `where` names the file in errors. Raises InputError on broken JSON, another schema, a missing or misfit value, an
    id that names nothing, or a quote that is not in its article.
    """
    raw = _document(text, where)
    articles = _each(raw, "articles", _article, where)
    read = {article.id: article for article in articles}
    actors = _each(raw, "actors", _actor, where)
    known = {actor.id: actor.id for actor in actors}
    claims = _each(raw, "claims", lambda one: _claim(one, read, known), where)
    told = {claim.id: claim.id for claim in claims}
    events = _each(raw, "events", lambda one: _event(one, known, told), where)
    happened = {event.id: event.id for event in events}
    disputes = _each(raw, "disputes", lambda one: _dispute(one, known, happened), where)
    timeline = Timeline(articles, actors, claims, events, disputes)
    # What this very version told from these very claims need not be told anew when more is added.
    return opened(timeline, told=isinstance(raw.get("told"), str) and raw["told"] == _seal(text))


def _seal(text: str) -> str | None:
    """What would seal the words after "told", where they stand as `dumps` writes them."""
    _, _, body = text.partition('"told": ')
    body = body.partition("\n")[2]
    return seal(body) if body else None


def _document(text: str, where: str | None) -> Raw:
    try:
        raw = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        what = f"This is not JSON: {error.msg.lower()} at line {error.lineno}, column {error.colno}."
        raise InputError(what, where=where, mend=_MEND) from error
    except (RecursionError, ValueError) as error:
        what = "This JSON is too deep or too large to read."
        raise InputError(what, where=where, mend=_MEND) from error
    found = raw.get("schema") if isinstance(raw, dict) else None
    if found != SCHEMA:
        says = f'Its "schema" is {json.dumps(found)[:60]}' if isinstance(found, str) else 'It has no "schema"'
        mend = "Give a file written by `timeline build`, `merge` or `query`."
        raise InputError(f'{says}, where a timeline has "{SCHEMA}".', where=where, mend=mend)
    return cast("Raw", raw)


def _each(raw: Raw, name: str, build: Callable[[Raw], T], where: str | None) -> tuple[T, ...]:
    """Every entry of one list, each id once."""
    rows = raw.get(name)
    if not isinstance(rows, list):
        raise InputError(f'"{name}" is not a list.', where=where, mend=_MEND)
    built: list[T] = []
    seen: set[str] = set()
    for place, row in enumerate(rows):
        try:
            if not isinstance(row, dict):
                raise WrongError(f"it is {shown(row)}, not an object")
            if string(row, "id") in seen:
                raise WrongError(f"its id {shown(row['id'])} stands twice")
            seen.add(row["id"])
            built.append(build(row))
        except ValueError as error:
            raise InputError(f'In "{name}", entry {place + 1}: {error}.', where=where, mend=_MEND) from error
    return tuple(built)


# ------------------------------------------------------------------------------------------------- entries


def _article(raw: Raw) -> Article:
    return Article(
        id=string(raw, "id"),
        title=string(raw, "title"),
        source=string(raw, "source"),
        publisher=string_or_none(raw, "publisher"),
        published=day_or_none(raw, "published"),
        published_from=string_or_none(raw, "published_from"),
        language=string(raw, "language"),
        sha256=string(raw, "sha256"),
        text=string(raw, "text"),
        published_within=_within(raw),
        actors=strings(raw, "actors") if "actors" in raw else (),
    )


def _within(raw: Raw) -> When:
    """The days a publication day was deduced to lie between; the file omits them where there are none."""
    if raw.get("published_within") is None:
        return UNKNOWN
    return replace(_when(table(raw, "published_within")), deduced=True)


def _actor(raw: Raw) -> Actor:
    kind = one_of(raw, "kind", ActorKind)
    return Actor(string(raw, "id"), string(raw, "name"), kind, strings(raw, "aliases"), string_or_none(raw, "wikidata"))


def _claim(raw: Raw, articles: Ids[Article], actors: Ids[str]) -> Claim:
    article = known(string(raw, "article"), articles, "article")
    start, end = bounds(raw)
    quote = string(raw, "quote")
    if article.text[start:end] != quote:
        raise WrongError(f"its quote is not what stands at {start}:{end} of article {shown(article.id)}")
    says = string_or_none(raw, "attributed_to")
    time = raw.get("time")
    details = raw.get("details", {})
    if not isinstance(details, dict) or not all(isinstance(value, str) for value in details.values()):
        refuse("details", "texts by name")
    return Claim(
        id=string(raw, "id"),
        article=article.id,
        start=start,
        end=end,
        quote=quote,
        trigger=Trigger(*bounds(table(raw, "trigger")), string(table(raw, "trigger"), "text")),
        kind=one_of(raw, "kind", Kind),
        status=one_of(raw, "status", Status),
        attributed_to=None if says is None else known(says, actors, "actor"),
        participants=tuple(_participant(one, actors) for one in tables(raw, "participants")),
        time=None if time is None else _time(table(raw, "time"), _when(table(raw, "when"))),
        title=string(raw, "title") if "title" in raw else "",
        details=details,
    )


def _participant(raw: Raw, actors: Ids[str]) -> Participant:
    actor = known(string(raw, "actor"), actors, "actor")
    return Participant(actor, one_of(raw, "role", Role), *bounds(raw), string(raw, "text"))


def _time(raw: Raw, when: When) -> Time:
    kind, anchor = string(raw, "type"), string_or_none(raw, "anchor")
    if kind not in _TYPES:
        raise WrongError(f'"type" is {shown(kind)}, not one of {", ".join(_TYPES)}')
    if anchor is not None and anchor not in _ANCHORS:
        raise WrongError(f'"anchor" is {shown(anchor)}, not one of {", ".join(_ANCHORS)}')
    return Time(
        *bounds(raw),
        text=string(raw, "text"),
        type=cast("TimexType", kind),
        value=string(raw, "value"),
        mod=string_or_none(raw, "mod"),
        rule=string(raw, "rule"),
        anchor=cast("Anchor | None", anchor),
        when=when,
    )


def _when(raw: Raw) -> When:
    deduced = raw.get("deduced", False)
    if not isinstance(deduced, bool):
        refuse("deduced", "true or false")
    return When(day_or_none(raw, "earliest"), day_or_none(raw, "latest"), string_or_none(raw, "edtf"), deduced)


def _event(raw: Raw, actors: Ids[str], claims: Ids[str]) -> Event:
    dispute = string_or_none(raw, "dispute")
    return Event(
        id=string(raw, "id"),
        kind=one_of(raw, "kind", Kind),
        title=string(raw, "title"),
        status=one_of(raw, "status", Status),
        when=_when(table(raw, "when")),
        participants=tuple(
            (known(string(one, "actor"), actors, "actor"), one_of(one, "role", Role))
            for one in tables(raw, "participants")
        ),
        claims=tuple(known(one, claims, "claim") for one in strings(raw, "claims")),
        sources=count(raw, "sources"),
        conflicts=tuple(_conflict(one, claims) for one in tables(raw, "conflicts")),
        dispute=dispute,
    )


def _conflict(raw: Raw, claims: Ids[str]) -> Conflict:
    on = string(raw, "on")
    if on not in _CONFLICTS:
        raise WrongError(f'"on" is {shown(on)}, not one of {", ".join(_CONFLICTS)}')
    told = tuple(known(one, claims, "claim") for one in strings(raw, "claims"))
    return Conflict(on, told, string(raw, "why"))  # type: ignore[arg-type]  # checked above


def _dispute(raw: Raw, actors: Ids[str], events: Ids[str]) -> Dispute:
    return Dispute(
        string(raw, "id"),
        string(raw, "title"),
        tuple(known(one, actors, "actor") for one in strings(raw, "actors")),
        tuple(known(one, events, "event") for one in strings(raw, "events")),
        string(raw, "stage"),
    )
