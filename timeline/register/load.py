"""The register's TOML files in, its entries and places out; read once, on first use."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from timeline.errors import DataError
from timeline.model import ActorKind
from timeline.register.entry import Entry, read_entry
from timeline.register.ministries import ministries
from timeline.register.spelling import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

FILES = {
    "companies": ActorKind.COMPANY,
    "people": ActorKind.PERSON,
    "regulators": ActorKind.REGULATOR,
    "governments": ActorKind.GOVERNMENT,
    "courts": ActorKind.COURT,
    "organizations": ActorKind.ORGANIZATION,
    "products": ActorKind.PRODUCT,
}


PLACES = ("cities", "regions", "countries", "french")


@cache
def toml(name: str) -> dict[str, Any]:
    """The file `name` of this room.

    Raises DataError, naming the line, where the TOML is broken.
    """
    try:
        return tomllib.loads(files("timeline.register").joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        what = f"This is not TOML: {error}."
        raise DataError(what, where=f"register/{name}.toml", mend="Mend the line it names.") from error


@cache
def entries() -> Mapping[str, Entry]:
    """Every actor of the register by its id, in the order of the files.

    Raises DataError where a line names an actor that has none.
    """
    ids: dict[str, str] = {}
    lines = {file: toml(file) for file in FILES}
    lines["governments"] = ministries(toml("ministries")) | lines["governments"]
    for file in FILES:
        ids.update({name: slug(name) for name in lines[file]})
    for file in FILES:
        for name, line in lines[file].items():
            for other in line.get("also", ()):
                ids.setdefault(other, ids[name])
    return MappingProxyType(
        {
            ids[name]: read_entry(name, line, kind=kind, ids=ids, where=f"register/{file}.toml")
            for file, kind in FILES.items()
            for name, line in lines[file].items()
        }
    )


@cache
def ministerial() -> frozenset[str]:
    """The ids of the ministries that are made for each state and subject, and that no file tells of."""
    return frozenset(map(slug, ministries(toml("ministries")).keys() - toml("governments").keys()))


@cache
def places() -> Mapping[str, str]:
    """Each name of a place and the name that facts use for it.

    >>> places()["Pékin"]
    'Beijing'
    """
    found = {}
    for kind in PLACES:
        for name, others in toml("places")[kind].items():
            found[name] = name
            found.update(dict.fromkeys(others, name))
    return MappingProxyType(found)


@cache
def given() -> Mapping[str, str]:
    """First names and the sex they tell: "f", "m", or "" where both bear them."""
    return {name: sex for sex, names in toml("given").items() for name in names.split()}
