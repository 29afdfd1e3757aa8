"""Events that a text dates by their distance from one another."""

import pytest

from tests.claims.said import said

ROWS = [
    # by the other event of the sentence
    ("en", "Oracle sued Google in August 2010, seven months after it acquired Sun.", "acquired", "2010-01"),
    ("en", "In June 2021 Apple fired Anna Berg, two days before she sued the group.", "sued", "2021-06-03/2021-07-02"),
    (
        "en",
        "Epic sued Apple on 13 August 2020, a day after it had filed a complaint in Brussels.",
        "filed",
        "2020-08-12",
    ),
    ("en", "Broadcom withdrew its bid on 14 March 2018, two days after the veto.", "withdrew", "2018-03-14"),
    ("en", "Meta acquired Giphy in May 2020, three years before it sold the site.", "sold", "2023"),
    ("fr", "Oracle a attaqué Google en août 2010, sept mois après avoir racheté Sun.", "racheté", "2010-01"),
    ("fr", "Deux jours après avoir licencié Anna Berg, Apple l'a attaquée le 14 mai 2021.", "licencié", "2021-05-12"),
    ("fr", "Broadcom a retiré son offre le 14 mars 2018, deux jours après le rachat de Sun.", "rachat", "2018-03-12"),
    ("fr", "Le 3 juin 2019, Google a déposé plainte, trois mois avant de racheter Fitbit.", "racheter", "2019-09"),
    ("fr", "Quinze mois après avoir racheté Sun, Oracle a licencié Anna Berg le 12 mai 2011.", "racheté", "2010-02"),
    # sooner than so long
    (
        "en",
        "Tim Cook left Apple on 2 May 2022. Less than two weeks after he quit, Google hired him.",
        "hired",
        "2022-05-02/2022-05-16",
    ),
    # by what a noun takes up
    (
        "en",
        "Intel was fined on 8 March 2022. Two months after the decision, Intel sued Arm.",
        "sued",
        "2022-05",
    ),
    (
        "fr",
        "Intel a racheté Sun le 8 mars 2022. Deux mois après l'annonce, Apple a attaqué Intel.",
        "attaqué",
        "2022-05",
    ),
    # by the event that only comes so long after it, told before
    ("en", "Intel was fined on 8 March 2024. The fine comes a year after Apple sued it.", "sued", "2023"),
    (
        "en",
        "Intel sued Arm on 8 March 2024. The decision came two days after Arm acquired Sun.",
        "acquired",
        "2024-03-06",
    ),
    (
        "fr",
        "Intel a été condamné le 8 mars 2024. L'arrêt intervient un an après la plainte d'Apple.",
        "plainte",
        "2023",
    ),
    (
        "fr",
        "Intel a fait appel vendredi. Cette décision tombe deux jours après le rachat d'Arm.",
        "rachat",
        "2024-03-06",
    ),
    # by what is told in the present, so by the day of the article
    ("en", "Eight months after it was found guilty of fraud, Google faces a second trial.", "found", "2023-07"),
    ("fr", "Deux ans après avoir racheté Fitbit, Google licencie 300 personnes.", "racheté", "2022"),
    # by an act that was told before
    (
        "en",
        "Anna Berg resigned on 17 September 1985. Six days after her resignation, Apple sued her.",
        "sued",
        "1985-09-23",
    ),
    ("en", "The court fined Google on 3 May 2021. Google sued Epic two days after the fine.", "sued", "2021-05-05"),
    ("en", "The EU fined Apple in March 2024. Two months after the fine, Apple appealed.", "appealed", "2024-05"),
    ("en", "Uber acquired Otto in August 2016. A year before the acquisition, it sued Lyft.", "sued", "2015"),
    (
        "fr",
        "Anna Berg a démissionné le 17 mai 1985. Six jours après sa démission, Apple porte plainte.",
        "plainte",
        "1985-05-23",
    ),
    ("fr", "Uber rachète Otto le 18 août 2016. Un mois après le rachat, Waymo porte plainte.", "porte", "2016-09"),
    (
        "fr",
        "Apple a été condamné le 3 mai 2021. Il a fait appel deux jours après sa condamnation.",
        "appel",
        "2021-05-05",
    ),
    ("fr", "Uber rachète Otto le 18 août 2016. La veille du rachat, Waymo a porté plainte.", "porté", "2016-08-17"),
    ("fr", "Uber rachète Otto le 18 août 2016. Le lendemain du rachat, Waymo a porté plainte.", "porté", "2016-08-19"),
    ("en", "Uber acquired Otto on 18 August 2016. Waymo sued the day after the acquisition.", "sued", "2016-08-19"),
    # nothing is known of the other event, or how far away it is
    ("en", "Six days after her resignation, Apple sued her.", "sued", None),
    ("en", "Google acquired Fitbit in May 2019. Two days after the trial, Apple sued Epic.", "sued", None),
    ("en", "Anna Berg resigned on 17 September 1985. Some days after her resignation, Apple sued her.", "sued", None),
    ("en", "The court fined Google on 3 May 2021. Less than a year after the fine, Google sued Epic.", "sued", None),
    ("fr", "Six jours après sa démission, Apple l'a attaquée.", "attaquée", None),
    ("fr", "Uber rachète Otto le 18 août 2016. Moins d'un an après le rachat, Waymo porte plainte.", "porte", None),
    (
        "fr",
        "La cour a condamné Apple, trois jours avant son anniversaire, selon la loi qui l'oblige.",
        "condamné",
        None,
    ),
    # an own date is the better one
    (
        "en",
        "The court fined Google on 3 May 2021. Two days after the fine, on 6 May, Apple sued Epic.",
        "sued",
        "2021-05-06",
    ),
    (
        "fr",
        "Anna Berg a démissionné en mai 1985. Six jours après sa démission, le 20 mai, Apple porte plainte.",
        "plainte",
        "1985-05-20",
    ),
]


@pytest.mark.parametrize(("language", "text", "words", "wanted"), ROWS)
def test_an_event_is_dated_by_its_distance_from_another(language, text, words, wanted):
    at = text.rindex(words)
    told = [c for c in said(text, language) if c.trigger.start <= at < c.trigger.end or c.trigger.text in words]
    dates = [c.time.when.edtf for c in told if c.time and c.time.when.known]
    assert dates == ([wanted] if wanted else [])
