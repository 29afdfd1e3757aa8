"""`timeline/1` JSON in, the timeline it holds out; or one sentence that says what is wrong, where, and what to do."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, get_args

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
from timeline.story.index import index
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

Raw = dict[str, Any]
T = TypeVar("T")
E = TypeVar("E", bound="StrEnum")

_MEND = "Build it again with `timeline build`."
_CONFLICTS = ("date", "role", "amount", "status", "outcome")


class _WrongError(ValueError):
    """What is wrong with one entry; `loads` adds where it stands."""


@calm()
def loads(text: str, *, where: str | None = None) -> Timeline:
    """The timeline in `text`; keys this version does not know are passed over.

    `where` names the file in errors. Raises InputError on broken JSON, another schema, a missing or misfit value, an
    id that names nothing, or a quote that is not in its article.
    """
    raw = _document(text, where)
    articles = _each(raw, "articles", _article, where)
    texts = {article.id: article.text for article in articles}
    actors = _each(raw, "actors", _actor, where)
    known = {actor.id for actor in actors}
    claims = _each(raw, "claims", lambda one: _claim(one, texts, known), where)
    told = {claim.id for claim in claims}
    events = _each(raw, "events", lambda one: _event(one, known, told), where)
    happened = {event.id for event in events}
    disputes = _each(raw, "disputes", lambda one: _dispute(one, known, happened), where)
    timeline = Timeline(articles, actors, claims, events, disputes)
    # What this very version told from these very claims need not be told anew when more is added.
    index(timeline).told = isinstance(raw.get("told"), str) and raw["told"] == _seal(text)
    return timeline


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
                raise _WrongError(f"it is {_shown(row)}, not an object")
            if _text(row, "id") in seen:
                raise _WrongError(f"its id {_shown(row['id'])} stands twice")
            seen.add(row["id"])
            built.append(build(row))
        except ValueError as error:
            raise InputError(f'In "{name}", entry {place + 1}: {error}.', where=where, mend=_MEND) from error
    return tuple(built)


# ------------------------------------------------------------------------------------------------- entries


def _article(raw: Raw) -> Article:
    return Article(
        id=_text(raw, "id"),
        title=_text(raw, "title"),
        source=_text(raw, "source"),
        publisher=_text_or_none(raw, "publisher"),
        published=_day(raw, "published"),
        published_from=_text_or_none(raw, "published_from"),
        language=_text(raw, "language"),
        sha256=_text(raw, "sha256"),
        text=_text(raw, "text"),
        published_within=_within(raw),
        actors=_texts(raw, "actors") if "actors" in raw else (),
    )


def _within(raw: Raw) -> When:
    """The days a publication day was deduced to lie between; the file omits them where there are none."""
    if raw.get("published_within") is None:
        return UNKNOWN
    return replace(_when(_object(raw, "published_within")), deduced=True)


def _actor(raw: Raw) -> Actor:
    kind = _word(raw, "kind", ActorKind)
    return Actor(_text(raw, "id"), _text(raw, "name"), kind, _texts(raw, "aliases"), _text_or_none(raw, "wikidata"))


def _claim(raw: Raw, texts: dict[str, str], actors: set[str]) -> Claim:
    article = _of(_text(raw, "article"), texts, "article")
    start, end = _bounds(raw)
    quote = _text(raw, "quote")
    if texts[article][start:end] != quote:
        raise _WrongError(f"its quote is not what stands at {start}:{end} of article {_shown(article)}")
    says = _text_or_none(raw, "attributed_to")
    time = raw.get("time")
    details = raw.get("details", {})
    if not isinstance(details, dict) or not all(isinstance(value, str) for value in details.values()):
        _refuse("details", "texts by name")
    return Claim(
        id=_text(raw, "id"),
        article=article,
        start=start,
        end=end,
        quote=quote,
        trigger=Trigger(*_bounds(_object(raw, "trigger")), _text(_object(raw, "trigger"), "text")),
        kind=_word(raw, "kind", Kind),
        status=_word(raw, "status", Status),
        attributed_to=None if says is None else _of(says, actors, "actor"),
        participants=tuple(_participant(one, actors) for one in _objects(raw, "participants")),
        time=None if time is None else replace(_time(_object(raw, "time")), when=_when(_object(raw, "when"))),
        title=_text(raw, "title") if "title" in raw else "",
        details=details,
    )


def _participant(raw: Raw, actors: set[str]) -> Participant:
    actor = _of(_text(raw, "actor"), actors, "actor")
    return Participant(actor, _word(raw, "role", Role), *_bounds(raw), _text(raw, "text"))


def _time(raw: Raw) -> Time:
    kind, anchor = _text(raw, "type"), _text_or_none(raw, "anchor")
    if kind not in get_args(TimexType):
        raise _WrongError(f'"type" is {_shown(kind)}, not one of {", ".join(get_args(TimexType))}')
    if anchor is not None and anchor not in get_args(Anchor):
        raise _WrongError(f'"anchor" is {_shown(anchor)}, not one of {", ".join(get_args(Anchor))}')
    return Time(
        *_bounds(raw),
        text=_text(raw, "text"),
        type=cast("TimexType", kind),
        value=_text(raw, "value"),
        mod=_text_or_none(raw, "mod"),
        rule=_text(raw, "rule"),
        anchor=cast("Anchor | None", anchor),
    )


def _when(raw: Raw) -> When:
    deduced = raw.get("deduced", False)
    if not isinstance(deduced, bool):
        _refuse("deduced", "true or false")
    return When(_day(raw, "earliest"), _day(raw, "latest"), _text_or_none(raw, "edtf"), deduced)


def _event(raw: Raw, actors: set[str], claims: set[str]) -> Event:
    dispute = _text_or_none(raw, "dispute")
    return Event(
        id=_text(raw, "id"),
        kind=_word(raw, "kind", Kind),
        title=_text(raw, "title"),
        status=_word(raw, "status", Status),
        when=_when(_object(raw, "when")),
        participants=tuple(
            (_of(_text(one, "actor"), actors, "actor"), _word(one, "role", Role))
            for one in _objects(raw, "participants")
        ),
        claims=tuple(_of(one, claims, "claim") for one in _texts(raw, "claims")),
        sources=_number(raw, "sources"),
        conflicts=tuple(_conflict(one, claims) for one in _objects(raw, "conflicts")),
        dispute=dispute,
    )


def _conflict(raw: Raw, claims: set[str]) -> Conflict:
    on = _text(raw, "on")
    if on not in _CONFLICTS:
        raise _WrongError(f'"on" is {_shown(on)}, not one of {", ".join(_CONFLICTS)}')
    told = tuple(_of(one, claims, "claim") for one in _texts(raw, "claims"))
    return Conflict(on, told, _text(raw, "why"))  # type: ignore[arg-type]  # checked above


def _dispute(raw: Raw, actors: set[str], events: set[str]) -> Dispute:
    return Dispute(
        _text(raw, "id"),
        _text(raw, "title"),
        tuple(_of(one, actors, "actor") for one in _texts(raw, "actors")),
        tuple(_of(one, events, "event") for one in _texts(raw, "events")),
        _text(raw, "stage"),
    )


# -------------------------------------------------------------------------------------------------- values


def _refuse(key: str, be: str) -> NoReturn:
    raise _WrongError(f'"{key}" should be {be}')


def _shown(value: object) -> str:
    return json.dumps(value)[:60]


def _value(raw: Raw, key: str) -> object:
    if key not in raw:
        raise _WrongError(f'it has no "{key}"')
    return raw[key]


def _text(raw: Raw, key: str) -> str:
    value = _value(raw, key)
    if not isinstance(value, str):
        _refuse(key, "text")
    return value


def _text_or_none(raw: Raw, key: str) -> str | None:
    return None if _value(raw, key) is None else _text(raw, key)


def _texts(raw: Raw, key: str) -> tuple[str, ...]:
    value = _value(raw, key)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        _refuse(key, "a list of texts")
    return tuple(value)


def _object(raw: Raw, key: str) -> Raw:
    value = _value(raw, key)
    if not isinstance(value, dict):
        _refuse(key, "an object")
    return value


def _objects(raw: Raw, key: str) -> list[Raw]:
    value = _value(raw, key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        _refuse(key, "a list of objects")
    return value


def _number(raw: Raw, key: str) -> int:
    value = _value(raw, key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        _refuse(key, "a whole number")
    return value


def _bounds(raw: Raw) -> tuple[int, int]:
    start, end = _number(raw, "start"), _number(raw, "end")
    if start > end:
        raise _WrongError(f"it ends ({end}) before it starts ({start})")
    return start, end


def _day(raw: Raw, key: str) -> date | None:
    value = _text_or_none(raw, key)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise _WrongError(f'"{key}" is {_shown(value)}, not a day like "2024-03-12"') from error


def _word(raw: Raw, key: str, words: type[E]) -> E:
    value = _text(raw, key)
    try:
        return words(value)
    except ValueError as error:
        raise _WrongError(f'"{key}" is {_shown(value)}, not one of {", ".join(words)}') from error


def _of(value: str, known: dict[str, str] | set[str], name: str) -> str:
    if value not in known:
        raise _WrongError(f"it names {name} {_shown(value)}, which the file does not hold")
    return value
