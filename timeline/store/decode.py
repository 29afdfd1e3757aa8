"""`timeline/1` JSON in, the timeline it holds out; or one sentence that says what is wrong, where, and what to do."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

import msgspec

from timeline.calm import calm
from timeline.errors import InputError
from timeline.model import Actor, Article, Claim, Conflict, Dispute, Event, Participant, Time, Timeline, Trigger
from timeline.store.encode import SCHEMA, seal
from timeline.store.rows import File
from timeline.story.index import opened
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from timeline.store.rows import ActorRow, ArticleRow, ClaimRow, Days, DisputeRow, EventRow, TimeRow

_MEND = "Build it again with `timeline build`."

_PATH = re.compile(r"(?:`\$(?:\.(\w+)(?:\[(\d+)\])?(?:\.(.+?))?(?:\[\.\.\.\])?)?`)?")
"""Where msgspec found it: the list, the entry of it, the key of that; "[...]" is any key of an object."""

_BE = {"str": "text", "int": "a whole number", "bool": "true or false", "array": "a list", "object": "an object"}
"""JSON's types as a person calls them."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_Named)
T = TypeVar("T")


class WrongError(ValueError):
    """What is wrong with one entry; the reader adds where it stands."""


@calm()
def loads(text: str, *, where: str | None = None) -> Timeline:
    """The timeline in `text`; keys this version does not know are passed over.

    `where` names the file in errors. Raises InputError on broken JSON, another schema, a missing or misfit value, an
    id that names nothing, or a quote that is not in its article.
    """
    data = text.removeprefix("\ufeff").encode("utf-8", "surrogatepass")
    try:
        file = msgspec.json.decode(data, type=File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        file = _slowly(text.removeprefix("\ufeff"), where)
    articles = _each("articles", file.articles, _article, where)
    read = {article.id: article.text for article in articles}
    actors = _each("actors", file.actors, _actor, where)
    cast = {actor.id for actor in actors}
    claims = _each("claims", file.claims, lambda row: _claim(row, read, cast), where)
    told = {claim.id for claim in claims}
    events = _each("events", file.events, lambda row: _event(row, cast, told), where)
    happened = {event.id for event in events}
    disputes = _each("disputes", file.disputes, lambda row: _dispute(row, cast, happened), where)
    timeline = Timeline(articles, actors, claims, events, disputes)
    # What this very version told from these very claims need not be told anew when more is added.
    return opened(timeline, told=isinstance(file.told, str) and file.told == _seal(data))


def _seal(data: bytes) -> str | None:
    """What would seal the words after "told", where they stand as `dumps` writes them."""
    line = data.find(b'"told": ')
    body = data.find(b"\n", line) + 1 if line >= 0 else 0
    return seal(memoryview(data)[body:]) if body else None


def _slowly(text: str, where: str | None) -> File:
    """The rows of a file that could not be read at once: it holds a lone surrogate, or we say what is wrong with it."""
    try:
        raw = json.loads(text)
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
    try:
        return msgspec.convert(raw, File)
    except msgspec.ValidationError as error:
        raise InputError(_said(str(error)), where=where, mend=_MEND) from error


def _said(error: str) -> str:
    """What msgspec found wrong in a file, in a sentence of ours.

    >>> _said("Expected `str`, got `int` - at `$.actors[0].name`")
    'In "actors", entry 1: "name" should be text.'
    """
    what, _, path = error.partition(" - at ")
    name, entry, key = _PATH.fullmatch(path).groups()  # type: ignore[union-attr]  # any path, and none
    subject = f'"{key}"' if key else "it" if entry else f'"{name}"' if name else "it"
    if lacks := re.fullmatch(r"Object missing required field `(.+)`", what):
        says = f'{subject} {"lacks" if key else "has no"} "{lacks[1]}"'
    elif expected := re.match(r"Expected `(\w+)", what):
        says = f"{subject} should be {_BE.get(expected[1], expected[1])}"
    elif cannot := re.fullmatch(r"Invalid enum value '(.*)'", what, re.DOTALL):
        says = f"{subject} cannot be {_shown(cannot[1])}"
    elif "encoded date" in what:
        says = f'{subject} is not a day like "2024-03-12"'
    else:
        says = what
    says = f'In "{name}", entry {int(entry) + 1}: {says}.' if entry else f"{says}."
    return says[0].upper() + says[1:]


def _each(name: str, rows: Iterable[R], made: Callable[[R], T], where: str | None) -> tuple[T, ...]:
    """What is made of every entry of one list, each id once."""
    built: list[T] = []
    seen: set[str] = set()
    for row in rows:
        try:
            if row.id in seen:
                raise WrongError(f"its id {_shown(row.id)} stands twice")
            seen.add(row.id)
            built.append(made(row))
        except ValueError as error:
            raise InputError(f'In "{name}", entry {len(built) + 1}: {error}.', where=where, mend=_MEND) from error
    return tuple(built)


def _known(one: str, ids: Collection[str], name: str) -> str:
    """The id, where the file holds what it names."""
    if one not in ids:
        raise WrongError(f"it names {name} {_shown(one)}, which the file does not hold")
    return one


def _shown(value: str) -> str:
    return json.dumps(value)[:60]


# ------------------------------------------------------------------------------------------------- entries


def _article(row: ArticleRow) -> Article:
    within = replace(_when(row.published_within), deduced=True) if row.published_within else UNKNOWN
    return Article(
        row.id,
        row.title,
        row.source,
        row.publisher,
        row.published,
        row.published_from,
        row.language,
        row.sha256,
        row.text,
        published_within=within,
        actors=row.actors,
    )


def _actor(row: ActorRow) -> Actor:
    return Actor(row.id, row.name, row.kind, row.aliases, row.wikidata)


def _claim(row: ClaimRow, texts: Mapping[str, str], actors: Collection[str]) -> Claim:
    text = texts[_known(row.article, texts, "article")]
    if text[row.start : row.end] != row.quote:
        raise WrongError(f"its quote is not what stands at {row.start}:{row.end} of article {_shown(row.article)}")
    if row.attributed_to is not None:
        _known(row.attributed_to, actors, "actor")
    return Claim(
        row.id,
        row.article,
        row.start,
        row.end,
        row.quote,
        Trigger(row.trigger.start, row.trigger.end, row.trigger.text),
        row.kind,
        row.status,
        row.attributed_to,
        tuple(
            Participant(_known(one.actor, actors, "actor"), one.role, one.start, one.end, one.text)
            for one in row.participants
        ),
        None if row.time is None else _time(row.time, _when(row.when)),
        row.title,
        row.details,
    )


def _time(row: TimeRow, when: When) -> Time:
    return Time(row.start, row.end, row.text, row.type, row.value, row.mod, row.rule, row.anchor, when)


def _when(row: Days) -> When:
    return When(row.earliest, row.latest, row.edtf, row.deduced)


def _event(row: EventRow, actors: Collection[str], claims: Collection[str]) -> Event:
    return Event(
        row.id,
        row.kind,
        row.title,
        row.status,
        _when(row.when),
        tuple((_known(one.actor, actors, "actor"), one.role) for one in row.participants),
        tuple(_known(one, claims, "claim") for one in row.claims),
        row.sources,
        tuple(
            Conflict(one.on, tuple(_known(told, claims, "claim") for told in one.claims), one.why)
            for one in row.conflicts
        ),
        row.dispute,
    )


def _dispute(row: DisputeRow, actors: Collection[str], events: Collection[str]) -> Dispute:
    return Dispute(
        row.id,
        row.title,
        tuple(_known(one, actors, "actor") for one in row.actors),
        tuple(_known(one, events, "event") for one in row.events),
        row.stage,
    )
