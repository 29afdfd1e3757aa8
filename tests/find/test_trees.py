"""Press sentences with their right heads: the share that the parser gets right may not fall."""

import pytest

from tests.find.trees import judge


@pytest.mark.parametrize(("language", "floor"), [("fr", 0.89), ("en", 0.93)])
def test_words_hang_on_the_right_verb(language, floor):
    right = [answer for tie, answer in judge().items() if tie.language == language]
    assert sum(right) >= floor * len(right)
