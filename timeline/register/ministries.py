"""Countries and the subjects of their ministries in, a line of the register for each ministry out."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def ministries(tables: Mapping[str, Mapping[str, Sequence[Any]]]) -> dict[str, dict[str, Any]]:
    """The lines of all ministries of ministries.toml, by name, as a file of the register has them.

    >>> tables = {"countries": {"cn": ["China", "Chinese", "chinois"]}, "subjects": {"Commerce": [[], ["du Commerce"]]}}
    >>> line = ministries(tables)["Chinese Ministry of Commerce"]
    >>> line["nation"], line["also"][:3]
    ('cn', ['Chinese Ministry of Commerce', 'Chinese commerce ministry', 'Chinese Commerce Ministry'])
    """
    found = {}
    for (nation, (place, people, adjective)), (subject, (others, french)) in _each(tables):
        ways = [*_english(place, people, [subject, *others]), *_french(f" {adjective}", french)]
        bare = [*(f"Ministry of {one}" for one in (subject, *others)), *_french("", french)]
        line = {"also": list(dict.fromkeys(ways)), "short": list(dict.fromkeys(bare)), "nation": nation}
        found[_name(people, subject)] = line
    return found


def in_french(tables: Mapping[str, Mapping[str, Sequence[Any]]]) -> dict[str, str]:
    """What the French press calls each of them, by name and with its article."""
    return {
        _name(people, subject): f"le ministère {adjective} {french[0]}"
        for (_, (_, people, adjective)), (subject, (_, french)) in _each(tables)
    }


def _each(tables: Mapping[str, Mapping[str, Sequence[Any]]]) -> Iterator[tuple[Any, Any]]:
    """Each country with each subject, as lines of their tables."""
    return product(tables["countries"].items(), tables["subjects"].items())


def _name(people: str, subject: str) -> str:
    return f"{people} Ministry of {subject}"


def _english(place: str, people: str, subjects: Sequence[str]) -> Iterator[str]:
    for whose in (people, f"{place}'s"):
        for subject in subjects:
            short = subject.removeprefix("the ")
            yield f"{whose} Ministry of {subject}"
            yield f"{whose} {short.lower()} ministry"
            yield f"{whose} {short} Ministry"


def _french(adjective: str, subjects: Sequence[str]) -> Iterator[str]:
    for subject in subjects:
        joint, apostrophe, name = subject.rpartition("'") if "'" in subject else subject.rpartition(" ")
        for way in (subject, f"{joint}{apostrophe}{name.lower()}"):
            for ministry in ("ministère", "Ministère"):
                yield f"{ministry}{adjective} {way}"
                yield f"{ministry} {way}{adjective}"
