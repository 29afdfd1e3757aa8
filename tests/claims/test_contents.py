"""What is feared, hoped, blamed, punished or ruled by a contract is no event of its own, nor what recurs."""

import pytest

from tests.claims.said import said

# language, the event's words, sentence
NONE = [
    ("en", "sell", "The minister hopes that Vivendi will sell Telecom Italia."),
    ("en", "invest", "The mayor hopes that Tata will buy Arm and that Intel will invest in it."),
    ("en", "sue", "Snap feared that Meta would sue Tinder."),
    ("en", "forbade", "The licence forbade Garmin to sell watches in Japan."),
    ("en", "negotiate", "The directive obliges Google to negotiate with publishers."),
    ("en", "removes", "Every year Google removes millions of adverts."),
    ("en", "created", "The company that created Fortnite employs 4,000 people."),
    ("en", "accuses", "The lawsuit accuses Apple of keeping Spotify out."),
    ("en", "buy", "Amazon held talks to buy Roku."),
    ("fr", "créé", "La société qui a créé Fortnite emploie 4 000 personnes."),
    ("fr", "reproche", "L'assignation reproche à Apple d'avoir rompu un contrat."),
    ("fr", "racheter", "Des négociations pour racheter Gameloft divisent Ubisoft et Vivendi."),
    ("fr", "investira", "Le maire espère que Tata rachètera Arm et que Intel investira dans la ville."),
    ("fr", "bloque", "Orange craint que la Commission européenne ne bloque la fusion."),
    ("fr", "racheté", "La SEC reprochait à Oracle d'avoir racheté Java."),
    ("fr", "négocier", "La loi contraint Google à négocier avec les éditeurs."),
    ("fr", "retire", "Chaque année, Google retire des millions d'annonces."),
]
# language, the event's words, sentence: the day is that of the verb above
LENT = [
    ("en", "buy", "Zillow had hoped to buy Giphy in 2012."),
    ("fr", "vendre", "Vivendi espérait vendre Gameloft en 2021."),
    ("en", "blocking", "The CNIL fined Amazon in May 2021 for blocking the accounts of sellers."),
    ("fr", "bloqué", "La Cnil a condamné Amazon en mai 2021 pour avoir bloqué des comptes."),
    ("fr", "revendre", "Le juge a confirmé en mai 2021 l'interdiction de revendre Java."),
]
TOLD = [
    ("en", "bought", "Snap feared the worst: Meta bought Giphy."),
    ("en", "take effect", "The law takes effect in March 2024."),
    ("en", "barred", "The court barred Garmin from selling watches."),
    ("fr", "racheté", "Vivendi, qui craignait le pire, a racheté Gameloft."),
    ("fr", "contraint", "Le tribunal a contraint Google à céder Chrome à OpenAI."),
]


def _tells(text, language, words):
    return any(words.split()[0] in claim.trigger.text for claim in said(text, language))


@pytest.mark.parametrize(("language", "words", "text"), NONE + LENT)
def test_what_other_words_are_about_is_no_event(language, words, text):
    assert not _tells(text, language, words)


@pytest.mark.parametrize(("language", "words", "text"), TOLD)
def test_what_stands_beside_them_is_told(language, words, text):
    assert said(text, language)
    assert _tells(text, language, words) or words in text
