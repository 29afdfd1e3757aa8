"""Events and mentions in, who stands on which side of each out: whom "the plaintiff" and "its rival" mean."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import ActorKind, ActorReference, Kind, Role
from timeline.resolve.actors_asked import NOBODY, Asked, fits_kind, read_cues
from timeline.resolve.roles import resolve_roles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from timeline.model import ActionMention, NameMention, Sentence
    from timeline.resolve.actors_asked import Found
    from timeline.resolve.actors_cast import Cast
    from timeline.resolve.actors_scene import Scene

_SUITS = frozenset([Kind.LAWSUIT, Kind.COMPLAINT])
_DEALS = frozenset([Kind.ACQUISITION, Kind.INVESTMENT])
_MUTUAL = frozenset([Kind.PARTNERSHIP, Kind.SETTLEMENT, Kind.NEGOTIATION])
_FIGHTS = _SUITS | {Kind.APPEAL}
# The events whose side a noun names, the likeliest first, and the side.
_WORDS = frozenset([Kind.STATEMENT])  # with a patient: accusations
SIDES: Mapping[str, tuple[tuple[frozenset[Kind], ...], Role]] = {
    "plaintiff": ((_SUITS, _WORDS), Role.AGENT),
    "defendant": ((_SUITS | {Kind.CHARGE}, _WORDS), Role.PATIENT),
    "appellant": ((frozenset([Kind.APPEAL]),), Role.AGENT),
    "buyer": ((_DEALS,), Role.AGENT),
    "seller": ((_DEALS,), Role.COUNTERPARTY),
    "target": ((_DEALS,), Role.PATIENT),
}
# Nouns for whoever stands on the other side of an event from somebody, the likeliest events first.
OTHER_SIDE: Mapping[str, tuple[frozenset[Kind], ...]] = {
    "rival": (_FIGHTS, _DEALS),
    "partner": (_MUTUAL, _FIGHTS),
    "supplier": (_FIGHTS, _MUTUAL, _DEALS),
}
TIED = frozenset(["supplier"])  # a body as well, which stands against whoever it hangs on: "its supplier"
_OPPOSED = _FIGHTS | _DEALS | _MUTUAL
_PARTIES = (Role.AGENT, Role.PATIENT, Role.COUNTERPARTY)
_NO_PARTY = frozenset([ActorKind.COURT, ActorKind.PRODUCT])


@dataclass(frozen=True, slots=True)
class Sided:
    """An event told so far: where in the text, its kind, and where the mentions of its parties start, by role."""

    start: int
    kind: Kind
    parties: Mapping[Role, tuple[int, ...]]


def sided(
    actions: Sequence[ActionMention], *, sentences: Sequence[Sentence], mentions: Sequence[NameMention]
) -> tuple[Sided, ...]:
    """The events with two sides in the order of the text, whoever their mentions will be understood to mean.

    Nothing where no mention asks for them.
    """
    if not any(_asks(mention) for mention in mentions):
        return ()
    chosen = tuple(action for action in actions if action.kind in _OPPOSED | _WORDS | {Kind.CHARGE})
    anyone = tuple(ActorReference(one.start, one.end, one.text, f"{one.start}", "", form=one.form) for one in mentions)
    found = []
    for action, people in zip(
        chosen, resolve_roles(chosen, sentences=tuple(sentences), references=anyone), strict=True
    ):
        parties: dict[Role, tuple[int, ...]] = {}
        for one in people:
            parties[one.role] = (*parties.get(one.role, ()), one.start)
        found.append(Sided(action.start, action.kind, parties))
    return tuple(sorted(found, key=lambda one: one.start))


def _asks(mention: NameMention) -> bool:
    tags = {cue.removeprefix("tag:") for cue in mention.cues if cue.startswith("tag:")}
    several = mention.form != "name" and any(cue.startswith("count:") for cue in mention.cues)
    asks = "replies" in mention.cues or bool(tags & {"sides", *SIDES, *OTHER_SIDE})
    return asks or several or mention.number == "plural"


def _told(asked: Asked, kinds: Collection[Kind]) -> Iterator[dict[Role, set[str]]]:
    """The events of these kinds before the mention, the last one first, with the parties of each role."""
    scene, start = asked.scene, asked.mention.start
    for event in reversed(scene.sided[: bisect_right(scene.sided, start, key=lambda one: one.start)]):
        alone = event.kind in _WORDS and Role.PATIENT not in event.parties
        if event.kind in kinds and not alone and not any(start in starts for starts in event.parties.values()):
            people = {
                role: {a for at in event.parties.get(role, ()) for a in scene.at.get(at, ())} for role in _PARTIES
            }
            yield {
                role: {a for a in held if asked.cast.actors[a].kind not in _NO_PARTY} for role, held in people.items()
            }


def side(asked: Asked) -> Found:
    """Who stood on the side that a noun names in the last such event: "le plaignant", "the buyer of X"."""
    tag = next(tag for tag in asked.tags if tag in SIDES)
    chosen, role = SIDES[tag]
    of = set(asked.named("of"))
    for parties in (parties for kinds in chosen for parties in _told(asked, kinds)):
        meant = parties[role] - of
        whose = not of or any(of & parties[other] for other in _PARTIES if other is not role)
        if meant and whose and (len(meant) == 1 or asked.mention.number == "plural"):
            names = " and ".join(asked.cast.actors[one].name for one in sorted(meant))
            return tuple(sorted(meant)), f"{names} was the {tag} of the event told last"
    return NOBODY


def attacked(mention: NameMention, cast: Cast, scene: Scene, sentence: int) -> Found:
    """Who hits back: the one whom the last attack told of was aimed at."""
    asked = Asked(mention, read_cues(mention), cast, scene, sentence)
    for parties in _told(asked, _FIGHTS | _WORDS):
        aimed = sorted(one for one in parties[Role.PATIENT] if fits_kind(one, mention, cast))
        names = " and ".join(cast.actors[one].name for one in aimed)
        meant = aimed and (len(aimed) > 1) == (mention.number == "plural")
        return (tuple(aimed), f"{names} was attacked in the event told last") if meant else NOBODY
    return NOBODY


def opponent(asked: Asked) -> Found:
    """Who stood against somebody in the last event they had two sides of: "son rival", "la partie adverse"."""
    tag = next(tag for tag in asked.tags if tag in OTHER_SIDE)
    owner = next(iter(asked.named("of")), None) or _subject_before(asked)
    for kinds in OTHER_SIDE[tag] if owner else ():
        for parties in _told(asked, kinds):
            if owner and (other := _facing(owner, parties)):
                names = asked.cast.actors
                return (other,), f"{names[other].name} stood against {names[owner].name}"
    return NOBODY


def _facing(actor: str, parties: Mapping[Role, set[str]]) -> str | None:
    """The one party of an event beside an actor, of those in another role where there are any."""
    everyone = {one for held in parties.values() for one in held}
    others = {one for held in parties.values() if actor not in held for one in held}
    told = others or everyone - {actor}
    return next(iter(told)) if actor in everyone and len(told) == 1 else None


def _subject_before(asked: Asked) -> str | None:
    """The subject of the mention's own sentence, or else of the last one that had any."""
    subjects, here = asked.scene.subjects, asked.sentence
    return subjects.get(here) or next((subjects[at] for at in reversed(subjects) if at < here), None)


def both(asked: Asked) -> Found:
    """The two sides that met most often, or whom the article is more about: "les deux parties", "the two rivals"."""
    told = (
        Counter(pairs(asked, _FIGHTS | _MUTUAL)) if asked.facts["count"] in ([], ["2"]) else Counter[tuple[str, ...]]()
    )
    weight = {pair: (times, sum(map(asked.cast.prominence, pair))) for pair, times in told.items()}
    found = max(weight, key=lambda pair: weight[pair], default=())
    names = " and ".join(asked.cast.actors[one].name for one in found)
    return (found, f"{names} are the two sides of what was told before") if found else NOBODY


def involved(asked: Asked) -> set[str]:
    """Everybody who was a party of some event before: nobody else is one of "the two sides"."""
    return {one for parties in _told(asked, _OPPOSED) for held in parties.values() for one in held}


def pairs(asked: Asked, kinds: Collection[Kind] = _OPPOSED) -> Iterator[tuple[str, ...]]:
    """The two sides of each event told so far, the last one first; of several on one side, who matters most."""
    barred = asked.scene.barred(asked.mention) if "object" in asked.mention.cues else set()
    for parties in _told(asked, kinds):
        held = [those for those in parties.values() if those]
        meant = (
            {max(sorted(those), key=asked.cast.prominence) for those in held}
            if len(held) > 1
            else held[0]
            if held
            else set()
        )
        if len(meant) == 2 and not meant & barred:  # noqa: PLR2004
            yield tuple(sorted(meant))
