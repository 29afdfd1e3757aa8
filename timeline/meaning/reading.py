"""The slots of a rule in, the pieces of a reading out: year, time of day, count, length; and the reading itself."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.model import Anchor, TimexType

CLOCKLESS = {"S": "T", "MIN": "T", "HO": "T"}
MULTIPLES = {"H": (6, "M")}


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 of an expression; `value` may be an offset, and `anchor` says from where it is counted.

    `spread` is the unit and how many of them an approximate count may be off; `reach` is the offset of a length that
    hangs on the publication day ("the past six months"), `window` the two offsets between which it lies ("within a
    week"); `definite` is set for "the year", which may be the year told, `alike` for "a year earlier", which after a
    quarter is the same quarter of the year before.
    """

    type: TimexType
    value: str
    mod: str | None = None
    anchor: Anchor | None = "absolute"
    spread: tuple[str, int] | None = None
    reach: str | None = None
    window: tuple[str, str] | None = None
    definite: bool = False
    alike: bool = False


def year_of(slots: Mapping[str, Any]) -> int | None:
    """The year a rule read, two digits as the nearest century says."""
    if "year" in slots:
        return int(slots["year"])
    short = slots.get("shortyear")
    if short is None:
        return None
    return int(short) + (2000 if short < 50 else 1900)  # noqa: PLR2004


def time_of(slots: Mapping[str, Any]) -> str:
    """`T14:30` or `TMO` of the slots, empty where they tell no time of day."""
    if "hour" not in slots:
        return str(slots.get("time", ""))
    hour, half = int(slots["hour"]), slots.get("half")
    if half == "pm" and hour < 12:  # noqa: PLR2004
        hour += 12
    elif half == "am" and hour == 12:  # noqa: PLR2004
        hour = 0
    return f"T{hour:02}:{int(slots.get('minute', 0)):02}"


def signed(shift: int) -> str:
    """The sign of a shift as an offset writes it, none for zero."""
    return "-" if shift < 0 else "+" if shift > 0 else ""


def count_of(slots: Mapping[str, Any]) -> tuple[float | None, str | None]:
    """The number (None where it is vague: "several") and its mod; a table writes a round number `10~`."""
    count, mod = slots.get("number", 1), slots.get("mod", slots.get("upto"))
    if isinstance(count, str):
        if not count.endswith("~"):
            return None, mod
        count, mod = int(count[:-1]), mod or "APPROX"
    if "more" in slots:  # "et demi"
        count += 0.5
    return count, mod


def length_of(slots: Mapping[str, Any]) -> str:
    """`P3Y`, `PT2H`, `PXW` (some weeks)."""
    count, unit = count_of(slots)[0], slots["unit"]
    size = 1 if unit not in MULTIPLES else MULTIPLES[unit][0]
    letter = unit if unit not in MULTIPLES else MULTIPLES[unit][1]
    if count is None:
        return f"P{CLOCKLESS.get(unit, '')}X{ {'MIN': 'M', 'HO': 'H', 'H': 'M'}.get(unit, unit) }"
    clock = CLOCKLESS.get(unit, "")
    return f"P{clock}{count * size:g}{ {'MIN': 'M', 'HO': 'H'}.get(letter, letter) }"


def spread(count: float) -> int:
    """How many units an approximate count may be off: three in ten, rounded up.

    >>> spread(10), spread(15)
    (3, 5)
    """
    return ceil(count * 3 / 10)
