"""Each claim says who of its participants acts for whom, as its article tells it, and nobody for whom he fights."""

import pytest

from tests.claims.said import said

TOLD = [
    ("en", "Dana Whitlock, Lumio's chief executive, apologised on Tuesday.", "dana-whitlock>lumio"),
    ("en", "Lumio sank on Monday. Its boss, Dana Whitlock, apologised on Tuesday.", "dana-whitlock>lumio"),
    ("en", "Ivo Stern, a spokesman for Marlowe Telecom, apologised on Tuesday.", "ivo-stern>marlowe-telecom"),
    ("en", "Dutch economy minister Thea Brink banned the app on Monday.", "thea-brink>dutch-government"),
    ("en", "Jane Marsh, the governor of Colorado, signed the bill on Monday.", "jane-marsh>state-of-colorado"),
    ("en", "Texas attorney general Anna Kerr sued Meta on Monday.", "anna-kerr>state-of-texas"),
    (
        "en",
        "The Danish government met on Monday. The minister, Anna Krag, banned the app on Tuesday.",
        "anna-krag>danish-government",
    ),
    ("en", "Corso, a subsidiary of Vaneau, sued Bidly on Monday.", "corso>vaneau"),
    ("en", "Brandt Capital, Nelson Brandt's fund, wrote to the board on Tuesday.", "brandt-capital>nelson-brandt"),
    ("en", "Velina sank. The firm's founder, Luca Ferri, sued Apple on Monday.", "luca-ferri>velina"),
    (
        "en",
        "The regulator, Arcep, warned Orbita, and the company's boss, Ned Stahl, apologised on Monday.",
        "ned-stahl>orbita",
    ),
    ("en", "Tianlu bought Norvik in 2019. Norvik appealed on Monday.", "norvik>tianlu"),
    ("fr", "Erik Dahl a fondé Norvik en 2003. Norvik a fait appel lundi.", "erik-dahl>norvik"),
    ("fr", "Dana Whitlock, la patronne de Lumio, a présenté ses excuses mardi.", "dana-whitlock>lumio"),
    ("fr", "Le gouverneur du Colorado, Paul Marsh, a signé la loi lundi.", "paul-marsh>state-of-colorado"),
    (
        "fr",
        "Stagepass a tout nié lundi. Son patron, Paul Keller, a présenté ses excuses mardi.",
        "paul-keller>stagepass",
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD)
def test_an_article_says_who_acts_for_whom(language, text, told):
    assert said(text, language)[-1].details.get("acts_for") == told


NOBODY = [
    ("en", "Dana Whitlock, Lumio's chief executive, sued Lumio on Tuesday."),
    ("en", "Dana Whitlock, Lumio's former chief executive, apologised on Tuesday."),
    ("en", "Dana Whitlock, a rival of Lumio, apologised on Tuesday."),
    ("fr", "Dana Whitlock, l'ancienne patronne de Lumio, a présenté ses excuses mardi."),
    ("fr", "La juge Dana Whitlock a donné raison à Lumio mardi."),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_who_left_fights_or_judges_acts_for_nobody(language, text):
    claims = said(text, language)
    assert claims
    assert all("acts_for" not in claim.details for claim in claims)
