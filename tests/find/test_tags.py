"""Parts of speech and features are the model's own, word by word."""

import pytest

from timeline.find.model import RULER, load_model
from timeline.find.tags import tagger

TEXTS = [
    "There is a case that Apple, which had said it was over, didn't win; you know it has to pay.",
    "But did she do it? They'd have told him that all of those are theirs, and nothing but a lie.",
    "On Aug. 3 the U.S. got what it's been asking for:  \n more than 5 percent of Google's shares (and IBM's).",
]


@pytest.mark.parametrize("text", TEXTS)
def test_asked_once_a_kind_the_rules_say_what_they_say_of_the_whole_text(text):
    model = load_model("en")
    document = model(text)
    befores = ["", *(word.dep_ for word in document)]
    asked = [tagger("en")(word, before) for word, before in zip(document, befores, strict=False)]
    whole = model.get_pipe(RULER)(document)
    assert asked == [(word.pos_, str(word.morph)) for word in whole]


def test_a_model_without_rules_has_tagged_its_words():
    document = load_model("fr")("Apple attaque.")
    assert [tagger("fr")(word, "") for word in document] == [(word.pos_, str(word.morph)) for word in document]
