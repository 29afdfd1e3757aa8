"""A judged article in, its misses and extras out, told apart: nothing found, only a part found, another found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.score.match import HALF, actors, exact, share
from tests.score.told import fold, placed
from tests.score.trace import lost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.score.gold import GoldEvent
    from tests.score.tables import Judged
    from tests.score.told import ToldEvent


def days(event: ToldEvent) -> str:
    """The interval of a program's event, as the gold writes it."""
    if not event.when.known:
        return "unknown"
    first, last = event.when.earliest or "", event.when.latest or ""
    return str(first) if first == last else f"{first}..{last}"


def who(event: ToldEvent) -> str:
    """The actors of a program's event, one name each."""
    return "; ".join(f"{role} {min(names)}" for names, role in event.participants) or "nobody"


def summary(event: ToldEvent) -> str:
    """A program's event in one line."""
    return f"{days(event)} | {event.kind} | {event.status} | {who(event)} | {event.words}"


def faults(gold: GoldEvent, told: ToldEvent, judged: Judged) -> list[str]:
    """What keeps the two from being a pair, or what is wrong in a pair."""
    wrong = []
    if told.kind not in gold.kinds:
        wrong.append("kind")
    if share(gold.when, told.when) < HALF:
        wrong.append("date")
    elif not exact(gold.when, told.when):
        wrong.append("bounds")
    if judged.names.found(gold, told) < HALF:
        wrong.append("actors")
    if told.status not in gold.statuses:
        wrong.append("status")
    return wrong


def nearest(gold: GoldEvent, judged: Judged) -> ToldEvent | None:
    """The program's event at the reader's words, else none."""
    bounds = placed(gold.words, judged.text)
    paired = {index for _, index in judged.matching.pairs}
    free = [told for index, told in enumerate(judged.told) if index not in paired and told.overlaps(bounds)]
    return min(free, key=lambda told: len(faults(gold, told, judged)), default=None)


def failures(judged: Judged) -> Iterator[tuple[str, str]]:
    """(class of failure, lines to read) for everything that is wrong in one article."""
    gold, told = judged.gold.events, judged.told
    explained = set()
    for index in judged.matching.missed(gold):
        found = nearest(gold[index], judged)
        if found is None:
            where = lost(gold[index], judged.gold.article) if judged.text else "nowhere in the dispute"
            yield f"missed: {where.split(':')[0]}", f"missed    {gold[index].line}\n          {where}"
        else:
            explained.add(found.id)
            wrong = ", ".join(faults(gold[index], found, judged))
            yield f"part: {wrong}", f"part      {gold[index].line}\n          {wrong} wrong: {summary(found)}"
    for index, other in judged.matching.pairs:
        wrong = ", ".join(faults(gold[index], told[other], judged))
        if wrong:
            yield f"found: {wrong}", f"found     {gold[index].line}\n          {wrong} wrong: {summary(told[other])}"
    for index in judged.matching.surplus(told):
        if told[index].id not in explained:
            yield f"extra: {told[index].kind}", f"extra     {summary(told[index])}"
    yield from actor_failures(judged)


def actor_failures(judged: Judged) -> Iterator[tuple[str, str]]:
    """(class of failure, line to read) for actors that are missed or are none."""
    pairs, free = actors(judged.gold.actors, judged.actors)
    for index, actor in enumerate(judged.gold.actors):
        if not actor.optional and index not in pairs:
            yield "actor missed", f"actor missed  {actor.kind} {actor.names[0]}"
    for index, names in enumerate(judged.actors):
        if index not in pairs.values() and index not in free:
            yield "actor extra", f"actor extra   {min(names, key=len)} ({', '.join(sorted(map(fold, names)))[:80]})"
