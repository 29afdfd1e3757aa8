"""A report with a date yields to its news, where that stands as the same act; what the sentence adds is no news."""

import pytest

from tests.claims.said import said

# text, (kind, date, words) of every claim, why
ROWS = [
    (
        "en",
        "Nokia filed a complaint on Monday, accusing Apple of infringing its patents.",
        [("complaint", "2024-03-11", "filed a complaint")],
        "the accusation is what the complaint says",
    ),
    (
        "fr",
        "Nokia a porté plainte lundi, accusant Apple.",
        [("complaint", "2024-03-11", "porté plainte")],
        "the accusation is what the complaint says",
    ),
    (
        "en",
        "The takeover of Giphy by Meta was announced on Monday.",
        [("acquisition", "2024-03-11", "takeover")],
        "what was announced is the subject of a passive",
    ),
    (
        "en",
        "A bug was announced on Monday.",
        [("statement", "2024-03-11", "announced")],
        "the subject tells no event",
    ),
    (
        "fr",
        "Lundi, Orange a annoncé le rachat de VOO.",
        [("acquisition", "2024-03-11", "rachat")],
        "the noun is the act announced",
    ),
    (
        "fr",
        "Lundi, Nokia a annoncé la fin du litige avec Daimler, qui investira 200 millions d'euros dans Ionity.",
        [("statement", "2024-03-11", "annoncé")],
        "the relative clause tells of somebody else",
    ),
    (
        "fr",
        "Nokia a répondu lundi à Daimler, lui reprochant de violer ses brevets.",
        [("statement", "2024-03-11", "répondu")],
        "one saying, told by two verbs",
    ),
    (
        "fr",
        "OVHcloud a annoncé hier que la Cnil l'autorisait à rouvrir son centre de Strasbourg.",
        [("statement", "2024-03-11", "annoncé")],
        "what somebody else allows is no own act",
    ),
    (
        "fr",
        "Didier Reynders a annoncé lundi qu'il avait signé le décret.",
        [("statement", "2024-03-11", "annoncé")],
        "the decree was signed before",
    ),
    (
        "en",
        "Adobe has bought Figma, the Wall Street Journal reported on Monday.",
        [("acquisition", "2024-03-11", "bought")],
        "a report that closes the sentence",
    ),
    (
        "fr",
        "Fisker a accepté de payer 20 millions de dollars, a annoncé lundi la SEC.",
        [("settlement", "2024-03-11", "payer")],
        "its subject stands behind the verb",
    ),
    (
        "fr",
        "Une enquête a été ouverte contre TotalEnergies, a annoncé lundi le parquet de Paris.",
        [("investigation", "2024-03-11", "enquête")],
        "a passive is the fact that is reported",
    ),
    (
        "fr",
        "Meta a racheté Giphy, promettant lundi à Tenor de le laisser libre.",
        [("statement", "2024-03-11", "promettant")],
        "a gerund says something of its own",
    ),
    (
        "en",
        "Orange announced the acquisition of VOO on Monday.",
        [("acquisition", "2024-03-11", "acquisition")],
        "the noun is the act announced",
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted", "why"), ROWS, ids=[row[1] for row in ROWS])
def test_a_report_yields_only_to_its_news(language, text, wanted, why):
    told = [(claim, claim.when.edtf) for claim in said(text, language) if claim.when.known]
    assert [(claim.kind, day) for claim, day in told] == [(kind, day) for kind, day, _ in wanted], why
    assert all(words in claim.trigger.text for (claim, _), (_, _, words) in zip(told, wanted, strict=True)), why


def test_who_announces_a_deed_by_a_noun_has_done_it():
    (claim,) = said("Lundi, Orange a annoncé le rachat de VOO.", "fr")
    assert "agent" in {part.role for part in claim.participants if part.actor == "orange"}


# text, (kind, status) of every claim
WAIVED = [
    ("en", "Rambus said that it would not appeal.", [("appeal", "denied")]),
    ("fr", "Rambus a annoncé qu'il ne ferait pas appel.", [("appeal", "denied")]),
    ("en", "Rambus said on Monday that it would not appeal.", [("statement", "occurred")]),
    ("fr", "Rambus a annoncé lundi qu'il ne ferait pas appel.", [("statement", "occurred")]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), WAIVED)
def test_to_let_a_verdict_stand_is_told_once(language, text, wanted):
    assert [(claim.kind, claim.status) for claim in said(text, language)] == wanted


# Who owns up to a misdeed or tells of his own loss, (kind, status) of the deed
OWN = [
    ("en", "Toshiba said on Monday that it had fired its finance chief.", ("departure", "occurred")),
    ("fr", "Uber a reconnu avoir caché un piratage en mai.", ("breach", "occurred")),
    ("en", "Equifax said that it had been hacked in May.", ("breach", "occurred")),
    ("en", "Sony said that Apple had hacked its servers in May.", ("breach", "alleged")),
]


@pytest.mark.parametrize(("language", "text", "wanted"), OWN)
def test_who_tells_of_himself_accuses_nobody(language, text, wanted):
    assert wanted in [(claim.kind, claim.status) for claim in said(text, language)]
