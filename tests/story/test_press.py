"""Forty articles of a made-up press, shuffled and told in batches: the same bytes each time."""

import random

import pytest

from tests.bench.world import press
from timeline.store import dumps
from timeline.story import merge, tell

ARTICLES, ACTORS, CLAIMS, _ = press(450)
WHOLE = dumps(
    tell(ARTICLES[:40], ACTORS, [claim for claim in CLAIMS if claim.article in {one.id for one in ARTICLES[:40]}])
)


def told_in_batches(seed):
    chance = random.Random(seed)  # noqa: S311  (an order, not a secret)
    articles = chance.sample(ARTICLES[:40], 40)
    parts = []
    while articles:
        batch = [articles.pop() for _ in range(min(len(articles), chance.randrange(1, 15)))]
        read = {article.id for article in batch}
        claims = [claim for claim in CLAIMS if claim.article in read]
        parts.append(tell(batch, chance.sample(ACTORS, len(ACTORS)), chance.sample(claims, len(claims))))
    return dumps(merge(*parts))


@pytest.mark.parametrize("seed", range(25))
def test_every_order_and_every_batch_gives_the_same_bytes(seed):
    assert told_in_batches(seed) == WHOLE
