"""A language in, its words of money and of what is counted out: currencies, thousands and millions, people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.load import languages, table

if TYPE_CHECKING:
    from collections.abc import Mapping

_POWERS = {"thousand": 3, "million": 6, "billion": 9}


@dataclass(frozen=True, slots=True)
class Amounts:
    """The table `[amounts]` of `clauses.toml`, all in small letters.

    `currencies` gives the code of each sign or word, `scales` the power of ten, `parts` the number that is written
    before a scale ("half a"); of the counted, `people` are always told, `exposed` are whose data a breach takes.
    """

    currencies: Mapping[str, str]
    scales: Mapping[str, int]
    parts: Mapping[str, str]
    people: tuple[str, ...]
    exposed: tuple[str, ...]

    @property
    def money(self) -> frozenset[str]:
        """Words of a sum beside its digits."""
        return frozenset((*self.scales, *self.currencies))

    @property
    def counted(self) -> frozenset[str]:
        """Words that a number counts: "million", "euros", "people"."""
        return self.money.union(self.people, self.exposed)


@cache
def amounts(language: str) -> Amounts:
    """The words of a language; none where it has no `clauses.toml`.

    >>> amounts("fr").currencies["euros"], amounts("en").scales["bn"], "people" in amounts("en").counted
    ('EUR', 9, True)
    """
    rules = table(language, "clauses").get("amounts", {}) if language in languages() else {}
    people = rules.get("people", {})
    return Amounts(
        currencies={word.lower(): code for code, words in rules.get("currencies", {}).items() for word in words},
        scales={word.lower(): power for key, power in _POWERS.items() for word in rules.get(key, ())},
        parts=rules.get("parts", {}),
        people=tuple(word.lower() for word in people.get("words", ())),
        exposed=tuple(word.lower() for word in people.get("exposed", ())),
    )
