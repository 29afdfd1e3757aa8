"""The program keeps what it can do: F1 on the open half never falls below what it has reached."""

import pytest

from tests.score.gold import files, read
from tests.score.tables import judge, score

REACHED = {
    "fr": {"events with a date": 0.68, "actors": 0.96, "interval exact, of found": 0.95, "roles, of found": 0.76},
    "en": {"events with a date": 0.69, "actors": 0.97, "interval exact, of found": 0.94, "roles, of found": 0.84},
}
"""What was measured, less a point or two: raise it with every gain, lower it never without saying why."""


@pytest.fixture(scope="module")
def scores():
    judged = [judge(read(path)) for path in files("open")]
    return {code: score(one for one in judged if one.gold.language == code).counts for code in REACHED}


@pytest.mark.parametrize("language", sorted(REACHED))
@pytest.mark.parametrize("measure", sorted(REACHED["fr"]))
def test_the_open_half_is_read_as_well_as_before(scores, language, measure):
    assert scores[language][measure].f1 >= REACHED[language][measure]
