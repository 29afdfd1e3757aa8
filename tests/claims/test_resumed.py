"""A sentence that only takes up, places in time or sets the stage for an event gives it its date; others do not."""

import pytest

from tests.claims.said import said

# language, words of an event, its date, text; read on Tuesday 2024-03-12
EVENTS = [
    # taken up by its noun
    ("en", "fined", "2024-03-11", "Meta has been fined €1.2bn. The decision, announced on Monday, can be appealed."),
    ("en", "dismissed", "2024-03-11", "A judge has dismissed Epic's lawsuit against Apple. The ruling came on Monday."),
    ("en", "dismissed", "2024-03-11", "A judge has dismissed Epic's suit against Apple. Monday's ruling is a blow."),
    ("en", "sued", "2024-03-08", "Yelp has sued Google. The lawsuit was filed on Friday in San Francisco."),
    ("en", "sued", "2024-03-01", "Yelp has sued Google. Google fought back. The suit, lodged on March 1, is long."),
    ("fr", "condamné", "2024-03-11", "Free a été condamné à verser 3 millions. La décision, rendue lundi, est lourde."),
    ("fr", "débouté", "2024-03-11", "Le tribunal a débouté Free. Le jugement a été rendu lundi."),
    ("fr", "racheté", "2024-03-05", "Apple a racheté Shazam. L'opération, annoncée mardi dernier, coûte cher."),
    # another event, an event of another kind, one with its own date, one that had happened before
    ("en", "sued", None, "Yelp has sued Google. The ruling, handed down on Monday, is another matter."),
    ("en", "fined", "2023-05", "Meta was fined in May 2023. The decision of Monday goes further."),
    ("en", "fined", None, "The regulator had fined Meta. The decision, announced on Monday, goes further."),
    ("en", "dismissed", None, "A judge dismissed Epic's suit against Apple. A ruling, expected on Friday, may differ."),
    ("fr", "débouté", None, "Le tribunal a débouté Free. L'arrêt de 2019 disait le contraire."),
    # placed in time by the sentence behind it
    ("en", "threw out", "2021-05", "A judge threw out Yelp's case against Google. That was in May 2021."),
    ("fr", "débouté", "2023-05", "Le tribunal a débouté Free. C'était en mai 2023."),
    # the stage set for it
    ("en", "fired", "2019-04", "It was the end of April 2019. Google fired its chief engineer."),
    (
        "fr",
        "condamne",
        "2021-06",
        "En juin 2021, nouveau rebondissement. Le régulateur condamne Apple.",
    ),
    ("fr", "estime", "2020", "Fin 2020, c'est la douche froide. Le juge estime que Corellium n'a rien copié."),
    ("en", "appealed", None, "It was the biggest fine of 2019. Google appealed."),
    # an image opens the article, with the day of the news
    (
        "en",
        "fined",
        "2024-03-11",
        "Yesterday was an expensive day for Meta. The watchdog fined the company €1.2bn.",
    ),
    (
        "fr",
        "condamné",
        "2024-03-11",
        "Le vent a tourné, lundi, pour Free. Le tribunal a condamné Free à payer.",
    ),
    ("en", "sued", None, "Yesterday was an expensive day for Meta. The Irish regulator had sued the company."),
]


@pytest.mark.parametrize(("language", "words", "date", "text"), EVENTS)
def test_the_date_of_a_sentence_that_tells_nothing_else(language, words, date, text):
    claims = [c for c in said(text, language) if words in c.trigger.text or c.trigger.text in words]
    assert [c.time and c.time.value for c in claims] == [date]


def test_who_stands_beside_the_noun_takes_part_and_no_second_event_is_told():
    text = (
        "Free a été condamné à payer une amende à Orange. La décision, rendue mercredi par le tribunal de commerce de "
        "Paris, est susceptible d'appel."
    )
    (claim,) = said(text, "fr")
    told = [(p.actor, p.role.value) for p in claim.participants]
    assert set(told) == {
        ("free", "patient"),
        ("orange", "counterparty"),
        ("tribunal-de-commerce-de-paris", "agent"),
    }
