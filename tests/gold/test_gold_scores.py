"""The program keeps what it can do: F1 on each half never falls below what it has reached."""

import pytest

from tests.score.gold import files, read
from tests.score.tables import judge, score

REACHED = {
    ("open", "fr"): {"events with a date": 0.77, "actors": 0.95, "interval exact, of found": 0.95},
    ("open", "en"): {"events with a date": 0.79, "actors": 0.95, "interval exact, of found": 0.97},
    ("blind", "fr"): {"events with a date": 0.70, "actors": 0.92, "interval exact, of found": 0.95},
    ("blind", "en"): {"events with a date": 0.75, "actors": 0.92, "interval exact, of found": 0.95},
}
"""What was measured, less a point or two: raise it with every gain, lower it only when harder articles come in."""


@pytest.fixture(scope="module")
def scores():
    judged = {half: [judge(read(path)) for path in files(half)] for half in ("open", "blind")}
    return {
        (half, code): score(one for one in judged[half] if one.gold.language == code).counts for half, code in REACHED
    }


@pytest.mark.parametrize("part", sorted(REACHED), ids="-".join)
def test_a_half_is_read_as_well_as_before(scores, part):
    fallen = {m: scores[part][m].f1 for m, least in REACHED[part].items() if scores[part][m].f1 < least}
    assert not fallen
