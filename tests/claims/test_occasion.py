"""What a court says after its dated decision belongs to that day; an earlier past and another court do not."""

import pytest

from tests.claims.said import said

# language, the second decision's words, its date, text
DECISIONS = [
    (
        "en",
        "ordered",
        "2024-03-08",
        "On Friday Judge Lucy Koh ruled that Qualcomm had broken the law. She also ordered Qualcomm to pay.",
    ),
    (
        "en",
        "found",
        "2023-05-03",
        "Judge Lucy Koh sided with Apple on 3 May 2023. She found that Samsung had copied it.",
    ),
    (
        "en",
        "dismissed",
        "2023-05-03",
        "The High Court ruled against Meta on 3 May 2023. The court dismissed Uber's claim.",
    ),
    (
        "en",
        "ruled against",
        None,
        "A jury sided with Oracle on 3 May 2023. Judge William Alsup had ruled against Oracle.",
    ),
    ("en", "sided", None, "The Ninth Circuit ruled against Epic Games on 3 May 2023. Judge Lucy Koh sided with Apple."),
    (
        "en",
        "issued",
        "2024-03-08",
        "A federal judge on Friday ordered Apple to pay. Judge Lucy Koh issued an injunction.",
    ),
    ("fr", "condamné", "2023-05-03", "La juge Lucy Koh a tranché contre Apple le 3 mai 2023. Elle a condamné Samsung."),
    (
        "fr",
        "infligé",
        "2023-05-03",
        "La Cnil a sanctionné Google le 3 mai 2023. Elle a aussi infligé une amende à Criteo.",
    ),
    (
        "fr",
        "été condamné",
        "2023-05-03",
        "Le tribunal de Paris a donné tort à Google le 3 mai 2023. Criteo a également été condamné.",
    ),
    (
        "fr",
        "condamné",
        None,
        "Le Conseil d'État a donné tort à Free le 3 mai 2023. Le tribunal de Paris a condamné Orange.",
    ),
    ("fr", "condamné", None, "Le tribunal de Paris a donné tort à Google le 3 mai 2023. Il avait condamné Criteo."),
]


@pytest.mark.parametrize(("language", "words", "day", "text"), DECISIONS, ids=[row[3] for row in DECISIONS])
def test_a_decision_goes_on_in_the_next_sentence(language, words, day, text):
    second = text.index(". ") + 1
    found = [
        c for c in said(text, language) if (c.start >= second and c.trigger.text in words) or words in c.trigger.text
    ]
    assert [claim.time.value if claim.time else None for claim in found if claim.start >= second] == [day]


def test_what_a_judge_forbids_is_a_ruling():
    (claim,) = said("Judge Lucy Koh barred Apple from selling the watch.", "en")
    assert claim.kind.value == "ruling"
    (claim,) = said("Elon Musk barred the reporter from Twitter.", "en")
    assert claim.kind.value == "ban"
