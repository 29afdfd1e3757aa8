"""Articles of one dispute are told as one story: what a reader calls the same event is joined, and little else."""

from collections import defaultdict

import pytest

from tests.score.gold import files, read
from tests.score.story import joined
from tests.score.tables import Count

REACHED = {"f1": 0.74, "precision": 0.98}
"""What was measured over all stories of the open half, less a point or two."""


@pytest.fixture(scope="module")
def stories():
    groups = defaultdict(list)
    for one in map(read, files("open")):
        if one.story:
            groups[one.story].append(one)
    return {story: joined(group) for story, group in groups.items()}


def test_what_several_articles_tell_is_joined(stories):
    count = Count()
    for result in stories.values():
        count += result.count
    assert {name: getattr(count, name) >= least for name, least in REACHED.items()} == dict.fromkeys(REACHED, True)


def test_a_story_has_several_articles_and_half_of_them_are_told_in_two_languages():
    languages = defaultdict(list)
    for one in map(read, files("open")):
        if one.story:
            languages[one.story].append(one.language)
    assert min(map(len, languages.values())) >= 2
    assert sum(len(set(codes)) == 2 for codes in languages.values()) >= len(languages) / 2
