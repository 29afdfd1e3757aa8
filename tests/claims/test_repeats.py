"""A noun and the relative clause behind it tell one event, and so do a verb of answering and what it answers with."""

import pytest

from tests.claims.said import said

# language, (kind, date, agent) of every claim, sentence
ROWS = [
    (
        "en",
        [("ruling", "2021", "ninth-circuit")],
        "The decision concerns a 2021 ruling by the Ninth Circuit, which had found that LinkedIn could not block them.",
    ),
    (
        "fr",
        [("fine", "2022", "cour-d-appel-de-paris")],
        "C'est l'arrêt de 2022 par lequel la cour d'appel de Paris avait condamné Uber à verser 180 000 euros.",
    ),
    (
        "fr",
        [("lawsuit", "2023-06-12", "bollore")],
        "Bolloré a répliqué en portant plainte pour diffamation le 12 juin.",
    ),
]
TWO = [
    ("fr", "Nokia a retiré sa plainte contre Meta en mai 2022 et déposé un recours contre Apple en juin 2022."),
]


@pytest.mark.parametrize(("language", "wanted", "text"), ROWS, ids=[row[2] for row in ROWS])
def test_one_event_is_told_once(language, wanted, text):
    told = [
        (claim.kind.value, claim.when.edtf, next((p.actor for p in claim.participants if p.role.value == "agent"), ""))
        for claim in said(text, language)
    ]
    assert told == wanted


@pytest.mark.parametrize(("language", "text"), TWO)
def test_two_events_stay_two(language, text):
    assert len([claim for claim in said(text, language) if claim.when.known]) > 1
