"""An empty verb or "again" with a date tells once more what was told last; without one it tells nothing."""

import pytest

from tests.claims.said import said

# text, (kind, date, agent) of every claim, what is hard in it
ECHOES = [
    (
        "fr",
        "Google a porté plainte contre Oracle en mai 2021. Amazon avait suivi trois ans plus tard.",
        [("lawsuit", "2021-05", "google"), ("lawsuit", "2024", "amazon")],
        "by another, in the next sentence",
    ),
    (
        "fr",
        "Twitter a suspendu Donald Trump le 8 janvier 2021, et YouTube l'a imité quatre jours plus tard.",
        [("ban", "2021-01-08", "x"), ("ban", "2021-01-12", "youtube")],
        "in the same sentence",
    ),
    (
        "fr",
        "La Cnil a condamné Google en 2019. Amazon a suivi l'affaire de près en 2020.",
        [("ruling", "2019", "cnil"), ("other", "2020", "amazon")],
        "an object is followed",
    ),
    (
        "en",
        "The FTC opened a probe into Adobe in July, and the European Commission followed suit in early August.",
        [
            ("investigation", "2023-07", "federal-trade-commission"),
            ("investigation", "2023-08-01/2023-08-10", "european-commission"),
        ],
        "in the same sentence",
    ),
    (
        "en",
        "Inspectors raided Delivery Hero in June 2022 and again in November 2023.",
        [("investigation", "2022-06", None), ("investigation", "2023-11", None)],
        "no verb at all",
    ),
    (
        "en",
        "Travis Kalanick testified on 5 February 2018 and again on 6 February 2018.",
        [("hearing", "2018-02-05", "travis-kalanick")],
        "the next day it is the same hearing",
    ),
    (
        "en",
        "Apple sued Samsung in April 2011. Samsung wanted to do the same in May 2011.",
        [("lawsuit", "2011-04", "apple")],
        "only wished",
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted", "why"), ECHOES, ids=[row[1] for row in ECHOES])
def test_what_is_repeated_has_the_kind_of_what_was_told_last(language, text, wanted, why):
    told = []
    for claim in said(text, language):
        agent = next((part.actor for part in claim.participants if part.role == "agent"), None)
        told.append((claim.kind, claim.when.edtf, agent))
    assert told == wanted, why


def test_what_is_repeated_is_done_to_the_same():
    *_, echo = said("Apple sued Samsung in April 2011. Microsoft did the same in October 2013.", "en")
    assert {part.actor for part in echo.participants if part.role == "patient"} == {"samsung"}
