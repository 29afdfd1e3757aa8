"""What a suit, an accusation or a quotation is about is told with it, once; what stands for itself stays."""

import pytest

from tests.claims.said import said

# language, the kinds told, sentence
ROWS = [
    ("en", ["lawsuit"], "Epic sued Apple in San Francisco, accusing the company of running a monopoly."),
    ("en", ["lawsuit"], "Musk sued OpenAI in August, accusing Sam Altman of fraud."),
    ("en", ["lawsuit"], "The musicians sued Google, alleging that it had copied their songs."),
    ("en", ["complaint"], "Getty filed a complaint against Stability, claiming it had copied its pictures."),
    ("en", ["lawsuit"], "Zillow filed a motion on Friday, asking the court to throw out the case."),
    ("fr", ["lawsuit"], "Danone a attaqué Fonterra en justice en mai, réclamant 350 millions d'euros."),
    ("en", ["statement"], "Epic accused Apple of blocking its update."),
    ("en", ["settlement"], "Waymo told the court on Friday that it had settled with Uber."),
    ("en", ["settlement"], "Cisco and Arista told the judge yesterday that they have settled."),
    ("en", ["statement"], "\"Today's ruling isn't a win for developers,\" Tim Sweeney wrote on Friday."),
    ("fr", ["lawsuit"], "Epic a attaqué Apple en justice, l'accusant de monopole."),
    ("fr", ["lawsuit"], "Musk a assigné OpenAI en août, reprochant à Sam Altman de l'avoir trompé."),
    ("fr", ["statement"], "Epic accuse Apple de bloquer la mise à jour."),
    ("fr", ["statement"], "« La décision d'aujourd'hui n'est pas une victoire », a écrit Tim Sweeney vendredi."),
    ("en", ["lawsuit", "statement"], "Just Eat sued Glovo in May and is demanding €295 million from Glovo."),
    ("en", ["ban", "statement"], "Apple banned Fortnite on Friday, accusing Epic of a breach of contract."),
    ("en", ["hearing"], "Tim Cook told the court on Friday that the rules protect users."),
    ("en", ["layoffs"], "The union accuses Amazon of having fired the workers."),
    ("fr", ["layoffs"], "Le syndicat reproche à Amazon d'avoir licencié les ouvriers."),
    (
        "fr",
        ["lawsuit", "statement"],
        "Musk a attaqué OpenAI en justice en mai et accusé Sam Altman de fraude en juin.",
    ),
]


@pytest.mark.parametrize(("language", "kinds", "text"), ROWS, ids=[row[2] for row in ROWS])
def test_an_accusation_is_told_once(language, kinds, text):
    assert sorted(claim.kind.value for claim in said(text, language)) == kinds
