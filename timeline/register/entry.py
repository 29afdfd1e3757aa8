"""A line of the register's TOML in, an `Entry` out: who an actor is and the facts that descriptions use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from timeline.errors import DataError
from timeline.model import Actor, ActorKind

LISTS = ("also", "short", "near", "against", "seat", "field", "head", "founder", "job")
WORDS = ("nation", "owner", "maker", "sex", "wikidata")
FLAGS = ("common",)
TENURE = re.compile(r"^(?P<of>.+?)(?: (?P<since>\d{4})?-(?P<until>\d{4})?)?$")


@dataclass(frozen=True, slots=True)
class Tenure:
    """An actor someone heads, with its years where they are known."""

    of: str
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the register; `owner`, `maker`, `founder` and `head` hold ids of other entries.

    `short` names it only where the article gives a reason; `common` says that its very name needs one.
    """

    id: str
    name: str
    kind: ActorKind
    also: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    common: bool = False
    near: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    seat: tuple[str, ...] = ()
    nation: str | None = None
    field: tuple[str, ...] = ()
    owner: str | None = None
    maker: str | None = None
    head: tuple[Tenure, ...] = ()
    founder: tuple[str, ...] = ()
    job: tuple[str, ...] = ()
    sex: str | None = None
    wikidata: str | None = None

    def actor(self) -> Actor:
        """The entry as the rest of the house knows it."""
        return Actor(id=self.id, name=self.name, kind=self.kind, aliases=self.also, wikidata=self.wikidata)


def read_entry(name: str, line: dict[str, Any], *, kind: ActorKind, ids: dict[str, str], where: str) -> Entry:
    """The entry of one line; `ids` says which id each name of the register stands for.

    Raises DataError where a fact names an actor the register does not hold.
    """

    def known(other: str, fact: str) -> str:
        if other in ids:
            return ids[other]
        what = f"The {fact} of {name!r} is {other!r}, whom the register does not hold."
        raise DataError(what, where=where, mend="Give it a line, or name it as its line does.")

    tenures = []
    for text in line.get("head", ()):
        match = TENURE.match(text)
        of, since, until = match.groups() if match else (text, None, None)
        tenures.append(Tenure(known(of, "head"), int(since) if since else None, int(until) if until else None))
    return Entry(
        id=ids[name],
        name=name,
        kind=kind,
        also=tuple(line.get("also", ())),
        short=tuple(line.get("short", ())),
        common=line.get("common", False),
        near=tuple(line.get("near", ())),
        against=tuple(line.get("against", ())),
        seat=tuple(line.get("seat", ())),
        nation=line.get("nation"),
        field=tuple(line.get("field", ())),
        owner=known(line["owner"], "owner") if "owner" in line else None,
        maker=known(line["maker"], "maker") if "maker" in line else None,
        head=tuple(tenures),
        founder=tuple(known(other, "founder") for other in line.get("founder", ())),
        job=tuple(line.get("job", ())),
        sex=line.get("sex"),
        wikidata=line.get("wikidata"),
    )
