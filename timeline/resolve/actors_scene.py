"""Who is on a reader's mind at a point of the article: each mention raises an actor, each sentence lets it fade."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.model import NameMention
    from timeline.resolve.actors_sides import Sided

MARGIN = 0.05  # the best candidate must lead by so much, or nobody is meant
NEAR, FADE = 3.0, 0.65  # what a mention in this very sentence is worth, and how much of it each sentence leaves
SUBJECT, INNER, COUNT, MOST = 0.7, 0.5, 0.06, 4  # more for a subject, less for who stands inside another phrase
UNDER = 0.5  # how far in front the subject of a clause stands that another one governs: "X said that Y had"
PRESENTED = 0.7  # as much as a subject, for a sentence


@dataclass(slots=True)
class Seen:
    """The last mention of an actor: sentence, place in the text, how far in front it stood; and how often so far."""

    sentence: int
    start: int
    front: float
    count: int
    inner: bool = False
    presented: bool = False


@dataclass(slots=True)
class Scene:
    """The actors mentioned so far, as the article is read.

    `groups` were named in one breath, `chains` are lists still being read, by the start of their last name, `lists`
    those that "and" closes, by the start of their first; `subjects` are by sentence, `called` holds by which nouns an
    actor was called, `at` who was meant at which place.
    """

    seen: dict[str, Seen] = field(default_factory=dict)
    groups: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    chains: dict[int, tuple[str, ...]] = field(default_factory=dict)
    subjects: dict[int, str] = field(default_factory=dict)
    called: set[tuple[str, str]] = field(default_factory=set)
    at: dict[int, set[str]] = field(default_factory=dict)
    sided: tuple[Sided, ...] = ()
    lists: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def note(
        self, actor: str, *, sentence: int, start: int, front: float, inner: bool = False, presented: bool = False
    ) -> None:
        """An actor is mentioned: as a subject (`front` is 1, or `UNDER`), inside another phrase, or as neither.

        One that an apposition presents ("celui de X, le champion de l'IA") stays on the mind for a sentence.
        """
        before = self.seen.pop(actor, None)
        again = before.front if before and before.sentence == sentence else 0.0
        inside = inner and not (before and before.sentence == sentence and not before.inner)
        self.seen[actor] = Seen(
            sentence, start, max(front, again), (before.count if before else 0) + 1, inside, presented
        )
        if front:
            self.subjects[sentence] = actor

    def weight(self, actor: str, sentence: int, *, beside: bool = False) -> float:
        """How present an actor is in a sentence; 0 where it was never mentioned.

        For the object of a verb the subjects of the same sentence weigh no more (`beside`) than its objects, which
        stand where it does: "L'Australie lui a infligé une amende et Bruxelles l'a condamnée".
        """
        seen = self.seen.get(actor)
        if seen is None:
            return 0.0
        left = FADE ** (sentence - seen.sentence)
        shown = PRESENTED * (seen.presented and sentence - seen.sentence == 1)
        front = 0.0 if beside and seen.sentence == sentence else seen.front
        return (NEAR + SUBJECT * front - INNER * seen.inner) * left + COUNT * min(seen.count, MOST) + shown

    def ranked(
        self, sentence: int, *, within: int, score: Callable[[str], float | None], beside: bool = False
    ) -> list[tuple[float, str]]:
        """Actors mentioned at most `within` sentences ago, best first; `score` adds to the weight, None forbids."""
        found = []
        for actor, seen in reversed(self.seen.items()):  # the last mentioned first, so that the rest need no look
            if sentence - seen.sentence > within:
                break
            if (more := score(actor)) is not None:
                found.append((self.weight(actor, sentence, beside=beside) + more, actor))
        return sorted(found, key=lambda one: (-one[0], one[1]))

    def barred(self, mention: NameMention) -> set[str]:
        """Who an object cannot mean, the subject of its own verb; and a subject, whoever that verb governs by name."""
        starts = (int(cue[4:]) for cue in mention.cues if cue.startswith("not:"))
        return {actor for start in starts for actor in self.at.get(start, ())}

    def latest(self, sentence: int, *, within: int, fits: Callable[[str], bool]) -> str | None:
        """The actor mentioned last of those who fit; "ce dernier" means nobody else."""
        for actor, seen in reversed(self.seen.items()):
            if sentence - seen.sentence > within:
                return None
            if fits(actor):
                return actor
        return None


def only(ranked: list[tuple[float, str]], *, margin: float = MARGIN) -> str | None:
    """The one candidate, or the one that clearly leads; None where two are as likely."""
    if not ranked:
        return None
    if len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= margin:
        return ranked[0][1]
    return None
