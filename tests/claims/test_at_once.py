"""What is done "at once" has the day of what was told right before it, and of nothing that only describes somebody."""

import pytest

from tests.claims.said import said

# language, words of the deed, its date, text
DEEDS = [
    (
        "fr",
        "fait appel",
        "2023-04-04",
        "Le 4 avril 2023, un tribunal a condamné Zalando. Zalando a aussitôt fait appel.",
    ),
    ("fr", "fait appel", "2023-04", "Un tribunal a condamné Zalando en avril 2023. Zalando a fait appel sur-le-champ."),
    (
        "fr",
        "fait appel",
        "2020-09-09",
        "Condamné le 9 septembre 2020 à payer 2 millions, Veepee a fait appel sur-le-champ.",
    ),
    ("fr", "nommé", "2024-03-08", "Le conseil a révoqué vendredi Marc Vidal et a aussitôt nommé Anne Rey."),
    (
        "fr",
        "démenti",
        None,
        "Rakuten, fondé en 1997 à Tokyo et coté en 2000, a aussitôt démenti les accusations de fraude.",
    ),
    ("fr", "fait appel", None, "Un tribunal a condamné Zalando. Zalando a aussitôt fait appel."),
    ("fr", "fait appel", None, "Le 4 avril 2023, un tribunal a condamné Zalando. Zalando a fait appel aussitôt après."),
    ("en", "appealed", "2022-04-04", "On April 4, 2022, a court fined Zalando. Zalando immediately appealed."),
    ("en", "appealed", "2024-03-06", "The watchdog fined Criteo on Wednesday, and the company promptly appealed."),
    ("en", "appealed", "2022-05-12", "A judge blocked the sale on May 12, 2022. Kroger appealed at once."),
    (
        "en",
        "appointed",
        "2024-03-08",
        "The board fired its head, Mark Vidal, on Friday and immediately appointed Anne Ray.",
    ),
    ("en", "denied", None, "Rakuten, founded in 1997 in Tokyo and listed in 2000, immediately denied the allegations."),
    (
        "en",
        "sued",
        None,
        "A judge blocked the sale on May 12, 2022. Kroger sued Albertsons immediately after the talks.",
    ),
]


@pytest.mark.parametrize(("language", "words", "day", "text"), DEEDS, ids=[row[3] for row in DEEDS])
def test_what_is_done_at_once_has_the_day_of_what_it_answers(language, words, day, text):
    found = {claim.when.edtf for claim in said(text, language) if words in claim.trigger.text}
    assert found | {None} == {day, None}
