"""An event in, how it is drawn out: which days its mark covers, how sure they are, and in which lanes it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from timeline.model import ActorKind, Kind, Status

if TYPE_CHECKING:
    from datetime import date

    from timeline.model import Event, Timeline

Form = Literal["day", "within", "period", "since", "until", "none"]

# A kind is drawn in the colour and shape of its family: twenty-five colours could not be told apart.
FAMILIES: Final = {
    "justice": (Kind.LAWSUIT, Kind.CHARGE, Kind.HEARING, Kind.RULING, Kind.APPEAL, Kind.SETTLEMENT),
    "authority": (Kind.COMPLAINT, Kind.INVESTIGATION, Kind.FINE, Kind.REGULATION),
    "business": (
        Kind.FOUNDING, Kind.LAUNCH, Kind.INVESTMENT, Kind.ACQUISITION, Kind.PARTNERSHIP, Kind.NEGOTIATION,
        Kind.BANKRUPTCY,
    ),
    "people": (Kind.APPOINTMENT, Kind.DEPARTURE, Kind.LAYOFFS),
    "speech": (Kind.STATEMENT, Kind.POLICY),
    "harm": (Kind.BAN, Kind.BREACH),
    "other": (Kind.OTHER,),
}  # fmt: skip
FAMILY: Final = {kind: name for name, kinds in FAMILIES.items() for kind in kinds}

_UNSURE: Final = (Status.ALLEGED, Status.PLANNED, Status.POSSIBLE, Status.DENIED)
_BENCH: Final = (ActorKind.COURT, ActorKind.REGULATOR)


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as it is drawn: `day` a filled mark, `within` somewhere in a band, `period` all of a bar.

    `since` and `until` fade to one side; `none` has no place on the axis. `dashed` is told but not established.
    """

    form: Form
    first: date | None
    last: date | None
    family: str
    dashed: bool
    deduced: bool


def mark(event: Event) -> Mark:
    """How an event is drawn, from its interval, its EDTF, its kind and its status."""
    when = event.when
    return Mark(
        form=_form(event),
        first=when.earliest or when.latest,
        last=when.latest or when.earliest,
        family=FAMILY[event.kind],
        dashed=event.status in _UNSURE,
        deduced=when.deduced,
    )


def _form(event: Event) -> Form:
    when, edtf = event.when, event.when.edtf or ""
    if not when.known:
        return "none"
    if edtf.endswith("/..") or when.latest is None:
        return "since"
    if edtf.startswith("../") or when.earliest is None:
        return "until"
    if when.earliest == when.latest:
        return "day"
    # A range that the text states lasted all its days; one that is about, or deduced, only bounds some day.
    return "period" if "/" in edtf and "~" not in edtf and not when.deduced else "within"


def lanes(timeline: Timeline) -> tuple[str, ...]:
    """Actor ids from the most to the least active; courts and regulators stand together after the others."""
    activity = Counter(actor for event in timeline.events for actor in {one for one, _ in event.participants})
    kinds = {actor.id: actor.kind for actor in timeline.actors}
    found = (actor for actor in activity if actor in kinds)
    return tuple(sorted(found, key=lambda one: (kinds[one] in _BENCH, -activity[one], one)))
