"""How long it takes to tell a made-up press, and how that grows: `python -m tests.bench.story [CLAIMS ...]`.

Prints seconds, memory and the growth exponent between the smallest and the largest, the quality of the grouping
against what truly happened, queries by actor (the first one makes the index), the addition of one article, and a
network of 100,000 constraints.
"""

from __future__ import annotations

import gc
import math
import resource
import sys
import time
from collections import Counter

from tests.bench.world import press
from timeline.story import query, tell
from timeline.story.add import add
from timeline.story.network import ORIGIN, Bound, solve


def clocked(work, *args, **settings):
    """What the work gives, and the seconds of CPU it took."""
    begun = time.process_time()
    given = work(*args, **settings)
    return given, time.process_time() - begun


def memory():
    """The most memory this process has held, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts)


def quality(timeline, truth):
    """Precision and recall of the pairs of claims that are one event."""
    told = pairs(len(event.claims) for event in timeline.events)
    same = pairs(count for event in timeline.events for count in Counter(truth[one] for one in event.claims).values())
    return same / max(told, 1), same / max(pairs(Counter(truth.values()).values()), 1)


def chain(count):
    """A chain of undated events, every tenth dated."""
    for number in range(count):
        yield Bound(f"{number}", f"{number + 1}", 0, 3, (f"c{number}",))
        if number % 10 == 0:
            yield Bound(ORIGIN, f"{number}", 1000 + number, 1000 + 2 * number, (), firm=True)


def main(sizes):
    spent = []
    for size in sizes:
        articles, cast, claims, truth = press(size)
        late = articles.pop(len(articles) // 2)
        more = [claim for claim in claims if claim.article == late.id]
        claims = [claim for claim in claims if claim.article != late.id]
        its = [actor for actor in cast if actor.id in late.actors]
        gc.collect()
        timeline, seconds = clocked(tell, articles, cast, claims)
        spent.append((len(claims), seconds))
        right, found = quality(timeline, truth)
        print(
            f"{len(claims):>9,} claims of {len(articles):,} articles  {seconds:7.1f} s  {memory():5.2f} GB  "
            f"{len(timeline.events):,} events  {len(timeline.disputes):,} fights  "
            f"pairs: P {right:.4f} R {found:.3f}",
            flush=True,
        )
        busy, rare = cast[0].id, cast[-1].id
        for actor in (busy, busy, rare):
            part, seconds = clocked(query, timeline, actors=actor)
            print(f"{'':9} query by {actor}: {1000 * seconds:.0f} ms, {len(part.events):,} events", flush=True)
        for turn in ("first", "second"):
            _, seconds = clocked(add, timeline, [late], its, more)
            print(f"{'':9} one article more, {turn} time: {1000 * seconds:.0f} ms", flush=True)
    if len(spent) > 1:
        (few, short), (many, long) = spent[0], spent[-1]
        print(f"growth: claims ** {math.log(long / short) / math.log(many / few):.2f}")
    _, seconds = clocked(solve, list(chain(91_000)))
    print(f"100,100 constraints in one network: {seconds:.1f} s")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
