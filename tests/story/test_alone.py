"""What stands beside a claim in its article: nothing else of its agents, and how far off the next of its kind is."""

import pytest

from tests.story.made import article, claim, when
from timeline.story.alone import FEWEST, beside
from timeline.story.report import bounds

HERE = article("chronicle", published="2024-03-12")
RULES = {"kind": "ruling", "agent": "northern-district"}
STORY = [claim(HERE, "launch", f"201{place}-05", at=10 * place, agent="google") for place in range(FEWEST)]


@pytest.mark.parametrize(
    ("others", "days", "clear"),
    [
        ([], "2021", True),
        ([{"day": "2020-04"}], "2021", True),
        ([{"day": "2021-04"}], "2021", False),
        ([{"day": "2021-04"}], "2021-09", True),
        ([{"day": "2021"}], "2021-09", False),
        ([{"day": "2021-04", "agent": None}], "2021", False),
        ([{"day": "2021-04", "agent": "ninth-circuit"}], "2021", True),
        ([{"day": "2021-04", "kind": "statement"}], "2021", True),
        ([{"day": ""}], "2021", True),
    ],
)
def test_the_days_in_which_an_article_tells_nothing_like_it(others, days, clear):
    one = claim(HERE, "ruling", "2021-09-10", at=100, agent="northern-district")
    more = [
        claim(
            HERE, at=110 + 10 * place, **{name: value for name, value in (RULES | other).items() if value is not None}
        )
        for place, other in enumerate(others)
    ]
    found = beside([*STORY, one, *more])[one.id].clearing
    first, last = bounds(when(days))
    assert (found is not None and found[0] < first and last < found[1]) is clear


def test_a_brief_tells_but_one_of_all_that_happened():
    one = claim(HERE, "ruling", "2021-09-10", at=100, agent="northern-district")
    assert beside([one])[one.id].clearing is None
    assert beside([one])[one.id].alone
