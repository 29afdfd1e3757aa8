"""A text in, the courts and offices in it that a place or a number names out ("cour d'appel de Paris")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.model import Actor, ActorKind
from timeline.register.load import entries, places, toml
from timeline.register.spelling import level, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

REACH = 200  # letters from a cue in which its name begins and ends
# A place is one capitalised word with its hyphened parts, or two where the first one asks for a second.
BEFORE = (
    "San|Los|Las|New|Saint|Santa|La|Le|The(?= Hague)|South|North|West|East|Rhode|Mountain|Palo|Menlo|Tel|Hong|United|"
    "Redwood|Northern|Nouvelle|Caroline"
)
PLACE = rf"(?P<place>(?:(?:{BEFORE}) (?:du )?)?[A-Z][a-z]+(?:-[A-Za-z]+)*)(?: Metropole)?"
SIDES = {"nord": "Northern", "sud": "Southern", "est": "Eastern", "ouest": "Western", "central": "Central"}
SIDE = r"(?P<side>Northern|Southern|Eastern|Western|Central|Middle|[Nn]ord|[Ss]ud|[Ee]st|[Oo]uest|[Cc]entral)"
ORDINALS = {
    "First": ("1st", "premier", "1er"),
    "Second": ("2nd", "deuxieme", "2e", "second"),
    "Third": ("3rd", "troisieme", "3e"),
    "Fourth": ("4th", "quatrieme", "4e"),
    "Fifth": ("5th", "cinquieme", "5e"),
    "Sixth": ("6th", "sixieme", "6e"),
    "Seventh": ("7th", "septieme", "7e"),
    "Eighth": ("8th", "huitieme", "8e"),
    "Ninth": ("9th", "neuvieme", "9e"),
    "Tenth": ("10th", "dixieme", "10e"),
    "Eleventh": ("11th", "onzieme", "11e"),
}
WRITTEN = {word: name for name, words in ORDINALS.items() for word in (name, *words)}
ORDINAL = f"(?P<ordinal>{'|'.join(sorted(WRITTEN, key=len, reverse=True))})"


@dataclass(frozen=True, slots=True)
class Pattern:
    """How texts write one sort of court or office, and how its name is put together."""

    kind: ActorKind
    name: str
    french: str
    ways: tuple[re.Pattern[str], ...]
    cue: tuple[str, ...]
    known: bool


@cache
def patterns() -> tuple[Pattern, ...]:
    """The rows of patterns.toml, compiled, the most particular first."""
    slots = (("{place}", PLACE), ("{side}", SIDE), ("{ordinal}", ORDINAL))
    found = []
    for row in toml("patterns")["pattern"]:
        ways = []
        for way in row["match"]:
            written = way.replace("{place} ", "{place}(?:'s)? ")  # "Spain's Supreme Court"
            for slot, words in slots:
                written = written.replace(slot, words, 1)
            ways.append(re.compile(rf"\b(?:{written})\b"))
        kind, known = ActorKind(row["kind"]), row.get("known", False)
        found.append(Pattern(kind, row["name"], row.get("french", row["name"]), tuple(ways), tuple(row["cue"]), known))
    return tuple(found)


@cache
def _plain_places() -> dict[str, str]:
    return {level(name): shown for name, shown in places().items()}


def named(pattern: Pattern, match: re.Match[str], text: str) -> Actor | None:
    """The court or office that a match names, or None where its place is none we know and must be."""
    groups = match.groupdict()
    if groups.get("words"):
        words = text[match.start("words") : match.end("words")]
        name = words[0].upper() + words[1:]
    else:
        name = pattern.name
        if place := groups.get("place"):
            known = _plain_places().get(place)
            if pattern.known and not known:
                return None
            if place in toml("places")["french"]:
                name = pattern.french
            name = name.replace("{place}", known or text[match.start("place") : match.end("place")])
        if side := groups.get("side"):
            name = name.replace("{side}", SIDES.get(side.lower(), side))
        if ordinal := groups.get("ordinal"):
            name = name.replace("{ordinal}", WRITTEN[ordinal])
    held = entries().get(slug(name))
    return held.actor() if held else Actor(id=slug(name), name=name, kind=pattern.kind)


def patterned(text: str, plain: str) -> Iterator[tuple[int, int, Actor]]:
    """Bounds and actor of every court and office in `text`, whose levelled form is `plain`; they may overlap."""
    for pattern in patterns():
        for begin, end in _around(pattern.cue, plain):
            for way in pattern.ways:
                for match in way.finditer(plain, begin, end):
                    if actor := named(pattern, match, text):
                        yield match.start(), match.end(), actor


def _around(cues: Iterable[str], plain: str) -> Iterator[tuple[int, int]]:
    """The stretches of whole words around cues that may hold a name, in order and apart."""
    begin = end = -1
    for place in sorted(match.start() for cue in cues if cue in plain for match in re.finditer(re.escape(cue), plain)):
        if end < 0 or place - REACH > end:
            if end >= 0:
                yield begin, end
            begin = plain.rfind(" ", 0, max(0, place - REACH)) + 1
        after = plain.find(" ", place + REACH)
        end = len(plain) if after < 0 else after
    if end >= 0:
        yield begin, end


def office(words: str) -> Actor | None:
    """The court or office that these very words name by a pattern, or None.

    >>> office("cour d'appel de Paris").name
    "Cour d'appel de Paris"
    """
    for start, end, actor in patterned(words, level(words)):
        if (start, end) == (0, len(words)):
            return actor
    return None
