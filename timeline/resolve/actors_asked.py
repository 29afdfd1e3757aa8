"""A description with what its cues say, and whom a noun of its kind may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import PUBLIC, ActorKind, NameMention
from timeline.resolve.actors_cast import BODIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.resolve.actors_cast import Cast
    from timeline.resolve.actors_scene import Scene

NEAR, FAR = 3, 8  # sentences a bare noun looks back; the further one where a fact of the register speaks for it
# Tags that say no more than the kind does: any actor of the kind fits.
PLAIN = frozenset(
    [
        "person",
        "company",
        "platform",
        "regulator",
        "court",
        "bench",
        "government",
        "association",
        "product",
        "maker",
        "publisher",
        "anyone",
        "plaintiff",
        "defendant",
        "appellant",
        "buyer",
        "seller",
        "supplier",
        "target",
        "body",
        "several",
        "sides",
        "site",
        "group",
    ]
)
# Nouns for a party of any kind: "l'intéressé", "le plaignant", "the bidder".
ANYONE = frozenset(
    ["tag:anyone", "tag:plaintiff", "tag:defendant", "tag:appellant", "tag:buyer", "tag:seller", "tag:target"]
)
# Nouns for actors of more kinds than one: "l'agence" decides or sells, "le site" is a firm, a paper or a product.
WIDE = {
    "body": frozenset([ActorKind.REGULATOR, ActorKind.COMPANY, ActorKind.ORGANIZATION]),
    "several": frozenset([ActorKind.PERSON, ActorKind.COMPANY, ActorKind.ORGANIZATION]),
    "group": frozenset([ActorKind.COMPANY, ActorKind.ORGANIZATION]),
    "sides": frozenset(kind for kind in ActorKind if kind not in {ActorKind.COURT, ActorKind.PRODUCT}),
    "site": frozenset([ActorKind.COMPANY, ActorKind.ORGANIZATION, ActorKind.PRODUCT]),
}
# Another actor than the one they hang on; which one, only what was told of both says.
OTHERS = frozenset(["sides", "rival", "partner", "subsidiary"])
OFFICES = frozenset(["judge", "lawyer", "prosecutor", "journalist", "commissioner", "minister"])  # no party to a fight
MAKERS = frozenset(["maker", "publisher", "owner", "company", "startup", "platform", "social-network", "games"])


@dataclass(frozen=True, slots=True)
class Asked:
    """A description with what its cues say, and the point of the article where it stands."""

    mention: NameMention
    facts: Mapping[str, list[str]]
    cast: Cast
    scene: Scene
    sentence: int

    @property
    def tags(self) -> list[str]:
        """What the noun says."""
        return self.facts["tag"]

    def named(self, *cues: str) -> list[str]:
        """The actors of the names that these cues point to."""
        starts = (int(start) for cue in cues for start in self.facts[cue])
        return [self.cast.named[start] for start in starts if start in self.cast.named]


Found = tuple[tuple[str, ...], str]
NOBODY: Found = ((), "")


def read_cues(mention: NameMention) -> dict[str, list[str]]:
    """The cues "name:value" of a mention as lists by name."""
    names = ("noun", "tag", "of", "seat", "field", "nation", "count", "apposition", "founder", "head", "owner")
    found: dict[str, list[str]] = {name: [] for name in names}
    for cue in mention.cues:
        name, colon, value = cue.partition(":")
        if colon and name in found:
            found[name].append(value)
    return found


def fits_kind(actor: str, mention: NameMention, cast: Cast) -> bool:
    """Whether a noun of this kind may stand for an actor; one whose kind nobody told may be any body."""
    kind = cast.actors[actor].kind
    if ANYONE & set(mention.cues):
        return kind not in {ActorKind.PRODUCT, ActorKind.COURT, ActorKind.GOVERNMENT} and agrees(actor, mention, cast)
    if mention.kind is None or kind in kinds(mention):
        return agrees(actor, mention, cast)
    return (
        actor in cast.unsure
        and kind is not ActorKind.PERSON
        and mention.kind in BODIES - PUBLIC | {ActorKind.REGULATOR}
    )


def kinds(mention: NameMention) -> frozenset[ActorKind | None]:
    """The kinds of actor that a noun may stand for."""
    wide = (WIDE[tag] for cue, _, tag in (one.partition(":") for one in mention.cues) if cue == "tag" and tag in WIDE)
    return next(wide, frozenset([mention.kind]))


def agrees(actor: str, mention: NameMention, cast: Cast) -> bool:
    """Whether gender agrees where both are known; a body's grammatical gender changes with the noun."""
    if cast.actors[actor].kind is not ActorKind.PERSON or mention.gender is None:
        return True
    return cast.gender(actor) in {None, mention.gender}
