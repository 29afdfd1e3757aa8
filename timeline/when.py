"""Days in, an interval of days out: `When` is the only idea of time that leaves this house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days whose width is its precision; a bound of `None` is unknown.

    `edtf` says the same in EDTF (ISO 8601-2), with what an interval of days cannot hold: `~` (approximate), `/..`
    (since) and `../` (until). `deduced` marks bounds that no text states and that other dates imply.

    >>> from datetime import date
    >>> When(date(2024, 3, 1), date(2024, 3, 31), "2024-03").overlaps(When(date(2024, 3, 12), date(2024, 3, 12)))
    True
    """

    earliest: date | None = None
    latest: date | None = None
    edtf: str | None = None
    deduced: bool = False

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins."""
        if self.earliest and self.latest and self.earliest > self.latest:
            message = f"an interval cannot end before it begins: {self.earliest} .. {self.latest}"
            raise ValueError(message)

    @property
    def known(self) -> bool:
        """Whether at least one bound is known."""
        return self.earliest is not None or self.latest is not None

    @property
    def days(self) -> int | None:
        """The width in days, 1 for a single day; `None` when a bound is unknown."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: When) -> bool:
        """Whether one day can belong to both; an unknown bound excludes nothing."""
        return not (
            (self.latest and other.earliest and self.latest < other.earliest)
            or (other.latest and self.earliest and other.latest < self.earliest)
        )

    def within(self, other: When) -> bool:
        """Whether every day of this interval surely belongs to `other`."""
        begins = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ends = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return begins and ends


UNKNOWN = When()
