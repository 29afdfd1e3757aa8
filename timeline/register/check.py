"""The register's files in, what is wrong with them out, one DataError a fault: run by the tests, never at start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.errors import DataError
from timeline.register.entry import FLAGS, LISTS, TENURE, WORDS
from timeline.register.spelling import fold, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROLES = ("owner", "maker")


def faults(tables: Mapping[str, Mapping[str, Mapping[str, Any]]], places: Iterable[str]) -> Iterator[DataError]:
    """Every fault of the tables by file name: wrong keys and types, unknown actors and places, names told twice.

    >>> [str(fault) for fault in faults({"people": {"Ann": {"sex": "x"}}}, [])]
    ["people.toml: 'Ann' has sex 'x'. Write f or m."]
    """
    known = set(places)
    owners: dict[str, str] = {}
    names = {name for table in tables.values() for name in table}
    aliases = {alias for table in tables.values() for line in table.values() for alias in line.get("also", ())}
    for file, table in tables.items():
        for name, line in table.items():
            where = f"{file}.toml"
            for what, mend in (*_shape(name, line), *_facts(name, line, names | aliases, known)):
                yield DataError(what, where=where, mend=mend)
            for alias in (name, *line.get("also", ())):
                before = owners.setdefault(fold(alias), name)
                if before != name:
                    yield DataError(f"{alias!r} means {before!r} and {name!r}.", where=where, mend="Keep it for one.")
    slugs: dict[str, str] = {}
    for name in sorted(names):
        before = slugs.setdefault(slug(name), name)
        if before != name:
            yield DataError(f"{before!r} and {name!r} have one id.", where="register", mend="Rename one of them.")


def _shape(name: str, line: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in line.items():
        if key not in (*LISTS, *WORDS, *FLAGS):
            yield f"{name!r} has the unknown key {key!r}.", "Use a key that the head of companies.toml explains."
        elif key in LISTS and not (isinstance(value, list) and all(isinstance(one, str) and one for one in value)):
            yield f"{key} of {name!r} is no list of words.", "Write it in square brackets."
        elif key in WORDS and not (isinstance(value, str) and value):
            yield f"{key} of {name!r} is no word.", "Write it in quotes."
    if line.get("sex", "f") not in {"f", "m"}:
        yield f"{name!r} has sex {line['sex']!r}.", "Write f or m."
    if len(fold(name)) == 1 and not line.get("common"):
        yield f"{name!r} is a single letter.", "Mark it as common."


def _facts(name: str, line: Mapping[str, Any], names: set[str], places: set[str]) -> Iterator[tuple[str, str]]:
    told = [(role, line[role]) for role in ROLES if role in line]
    told += [("founder", one) for one in line.get("founder", ())]
    for text in line.get("head", ()):
        match = TENURE.match(text)
        told.append(("head", match["of"] if match else text))
        since, until = (match["since"], match["until"]) if match else (None, None)
        if since and until and int(since) > int(until):
            yield f"{name!r} heads until before it began: {text!r}.", "Put the years in order."
    for fact, other in told:
        if other not in names:
            yield f"The {fact} of {name!r} is {other!r}, whom the register does not hold.", "Give it a line."
    for place in line.get("seat", ()):
        if place not in places:
            yield f"The seat of {name!r} is {place!r}, which places.toml does not hold.", "Add the place."
