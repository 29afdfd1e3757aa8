"""The number words of a language in, the number they spell out: to any size, with digits and words mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.language.words import APART, GLUED, bare

if TYPE_CHECKING:
    from timeline.language.words import Words

SCORE, THOUSAND = 20, 1000
LONGEST_JOIN = 5  # letters of "-and-"
DIGITS = frozenset({"#1", "#2", "#3", "#4", "#"})


class Numbers:
    """Words that add ("vingt", "deux"), words that multiply ("cent", "mille"), words that join ("et", "and").

    `{"add": {"20": ["vingt"]}, "multiply": {"100": ["cent", "cents"]}, "join": ["et"], "comma": ",", "thousands": "."}`
    """

    def __init__(self, data: dict[str, Any]) -> None:
        """Fill the look-up tables."""
        self.adds = _table(data.get("add", {}))
        self.times = _table(data.get("multiply", {}))
        self.joins = frozenset(data.get("join", ()))
        self.comma, self.thousands = data.get("comma", "."), data.get("thousands", ",")
        self.follow = (
            DIGITS | frozenset(self.adds) | frozenset(self.times) | self.joins | {"", "-", self.comma, self.thousands}
        )
        self.first = DIGITS | frozenset(self.adds) | frozenset(self.times)

    def read(self, found: Words, at: int) -> tuple[int, float] | None:
        """The word after the number that begins at word `at`, and the number."""
        word = found.folded[at]
        if word[0].isdigit():
            return self._digits(found, at)
        total, group, last, big, end, place, joined = 0, 0, 0, 0, at, at, ""
        while place < len(found.folded) and (place == at or found.gaps[place] != APART):
            word = found.folded[place]
            factor, value = self.times.get(word, 0), self.adds.get(word)
            if (
                factor
                and joined in {"", "-"}
                and (_multiplies(group, factor) if factor < THOUSAND else not big or factor < big)
            ):
                if factor >= THOUSAND:
                    total, group, big = total + (group or 1) * factor, 0, factor
                else:
                    group = group - group % 100 + (group % 100 or 1) * factor
                last = factor
            elif value is not None and (place == at or (value < last and _fits(group, value))):
                group, last = group + value, value
            elif (
                place > at
                and len(joined) < LONGEST_JOIN
                and (word == "-" or (word in self.joins and word not in joined))
            ):
                joined, place = joined + word, place + 1
                continue
            else:
                break
            place += 1
            end, joined = place, ""
        return (end, total + group) if end > at else None

    def _digits(self, found: Words, at: int) -> tuple[int, float] | None:
        digits, place = found.folded[at], at + 1
        if len(digits) > 9:  # noqa: PLR2004
            return None
        number: float = int(digits)
        while place + 1 < len(found.folded) and found.gaps[place] == found.gaps[place + 1] == GLUED:
            sign, more = found.folded[place : place + 2]
            if sign == self.thousands and len(more) == 3 and more.isdigit() and len(digits) <= 3:  # noqa: PLR2004
                number = number * 1000 + int(more)
            elif sign == self.comma and more.isdigit() and len(more) <= 2:  # noqa: PLR2004
                return place + 2, float(f"{number}.{more}")
            else:
                break
            place += 2
        if place < len(found.folded) and self.times.get(found.folded[place], 0) >= THOUSAND:
            return place + 1, number * self.times[found.folded[place]]
        return place, number


def _multiplies(group: int, factor: int) -> bool:
    """Whether "cent" or "vingt" multiplies what stands before it: "deux cents", "quatre-vingts", but "cent vingt"."""
    return group % 100 == 4 if factor == SCORE else group < 100  # noqa: PLR2004


def _fits(group: int, value: int) -> bool:
    """Whether a smaller word may follow: "vingt" + "deux", "soixante" + "dix-sept", "quatre-vingt" + "douze"."""
    free = 10 if value < 10 else 20 if value < 20 else 100  # noqa: PLR2004
    return group % free == 0


def _table(rows: dict[str, list[str]]) -> dict[str, int]:
    return {
        spelling: int(value)
        for value, entries in rows.items()
        for entry in entries
        for spelling in (entry, bare(entry))
    }
