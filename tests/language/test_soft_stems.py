"""French verbs whose stem changes before a mute e are written as the press writes them."""

import pytest

from timeline.language.inflect import conjugate


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("ramener", "ramènent"),
        ("harceler", "harcèle"),
        ("breveter", "brevette"),
        ("gérer", "gèrent"),
        ("déléguer", "délègue"),
        ("nettoyer", "nettoie"),
    ],
)
def test_the_stem_changes_before_a_mute_e(verb, form):
    assert "present" in conjugate(verb, "fr")[form]
