"""A dispute of the top folder `samples/` in, how far its timeline is the one its readers expect out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.score.gold import HERE, ROOT, read
from tests.score.match import Names, match
from tests.score.tables import Judged, Scores, score
from tests.score.told import built, events_of, names_of

if TYPE_CHECKING:
    from pathlib import Path


def expected() -> tuple[Path, ...]:
    """The readers' timelines."""
    return tuple(sorted((HERE / "samples").glob("*.timeline")))


def judge_sample(path: Path) -> Judged:
    """Build all the articles of the dispute at once and pair the events with the reader's."""
    gold = read(path)
    timeline = built(*sorted((ROOT / "samples" / path.stem).glob("*.md")))
    told, names = events_of(timeline), Names(gold.actors)
    return Judged(
        gold=gold,
        told=told,
        names=names,
        matching=match(gold.events, told, names=names, text=""),
        actors=tuple(names for _, names in sorted(names_of(timeline).items())),
        text="",
    )


def score_sample(judged: Judged) -> Scores:
    """The measures of an article, and whether the right number of articles tells each event."""
    scores = score([judged])
    timeline = built(*sorted((ROOT / "samples" / judged.gold.path.stem).glob("*.md")))
    articles = {claim.id: claim.article for claim in timeline.claims}
    telling = {event.id: len({articles[claim] for claim in event.claims}) for event in timeline.events}
    for index, other in judged.matching.pairs:
        wanted = judged.gold.events[index].key
        right = str(telling[judged.told[other].id]) == wanted
        scores.add("number of articles, of found", right=right, told=1, wanted=1)
    return scores
