"""Who takes part in an event by another one: partners found together, and one leaves what one founded."""

import pytest

from tests.claims.said import said

FOUNDED = [
    ("fr", "Elon Musk s'est associé à Sam Altman pour fonder OpenAI en 2015.", {"elon-musk", "sam-altman", "openai"}),
    ("en", "Elon Musk teamed up with Sam Altman to found OpenAI in 2015.", {"elon-musk", "sam-altman", "openai"}),
    ("fr", "Elon Musk a quitté Paris pour fonder OpenAI en 2015.", {"elon-musk", "openai"}),
]
LEFT = [
    (
        "fr",
        "Elon Musk a fondé OpenAI en 2015. Après le départ de Musk en 2018, tout a changé.",
        {"elon-musk", "openai"},
    ),
    ("en", "Elon Musk founded OpenAI in 2015. He resigned in 2018.", {"elon-musk", "openai"}),
    ("en", "Elon Musk founded OpenAI and Neuralink. He resigned in 2018.", {"elon-musk"}),
    ("en", "Elon Musk founded OpenAI in 2015. Greg Brockman resigned in 2018.", {"greg-brockman"}),
]


def cast(text, language, kind):
    return [{p.actor for p in claim.participants} for claim in said(text, language) if claim.kind == kind]


@pytest.mark.parametrize(("language", "text", "actors"), FOUNDED, ids=[row[1] for row in FOUNDED])
def test_partners_found_together(language, text, actors):
    assert cast(text, language, "founding") == [actors]


@pytest.mark.parametrize(("language", "text", "actors"), LEFT, ids=[row[1] for row in LEFT])
def test_one_leaves_the_only_body_that_one_founded(language, text, actors):
    assert cast(text, language, "departure") == [actors]
