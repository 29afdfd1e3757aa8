"""Which words that may tell an event become a claim: one dated happening is enough, or somebody in each needed role."""

import pytest

from tests.claims.said import said

KEPT = [
    ("en", "She was arrested in March 2021.", "arrested", "nobody is named, the day is"),
    ("en", "The trial opened on 5 February 2018.", "trial", "a noun of an event with its own date"),
    ("en", "Apple fired him in May 2017.", "fired", "the dismissed is a pronoun"),
    ("fr", "Il a été arrêté le 24 août 2023.", "arrêté", "nobody is named, the day is"),
    ("fr", "Le procès s'est ouvert le 10 octobre 2017.", "procès", "a noun of an event with its own date"),
    ("fr", "Apple l'a licencié en mai 2017.", "licencié", "the dismissed is a pronoun"),
]
KEPT += [
    ("fr", "Google a quitté la Chine en mars 2010.", "quitté", "a company leaves a country on a day"),
    ("en", "Google quit the Chinese market in March 2010.", "quit", "a company leaves a market on a day"),
    ("en", "Anthony Levandowski filed for bankruptcy in March 2020.", "bankruptcy", "people go bankrupt too"),
    (
        "fr",
        "Le tribunal de commerce de Nancy a placé Airbus en redressement en mai 2017.",
        "redressement",
        "by a court",
    ),
]
LEFT = [
    ("en", "A trial is long and costs a lot.", "a noun without a date or anybody"),
    ("en", "The company was bought.", "nobody and no date"),
    ("fr", "Un procès est long et coûte cher.", "a noun without a date or anybody"),
    ("fr", "Les salariés ont été licenciés pendant trois ans.", "a duration dates nothing"),
    ("en", "He was arrested for three years running.", "a duration dates nothing"),
    ("en", "Where has it left Google?", "a company without a day leaves nothing"),
    ("en", "Mark Zuckerberg, supported by Peter Thiel, runs the company.", "a participle that only describes"),
    ("en", "Google reached its goal after the purchase of Fitbit.", "an event that is only mentioned"),
    ("fr", "Tim Cook, interrogé par le tribunal de Paris, dirige la société.", "un participe qui ne fait que décrire"),
    ("fr", "Google a changé d'échelle après le rachat de Fitbit.", "un nom qui ne fait que mentionner"),
]


@pytest.mark.parametrize(("language", "text", "words", "why"), KEPT, ids=[row[1] for row in KEPT])
def test_a_dated_event_of_the_lexicon_is_kept_whoever_is_missing(language, text, words, why):
    claims = [claim for claim in said(text, language) if words in claim.trigger.text]
    assert claims, why
    assert claims[0].when.known


@pytest.mark.parametrize(("language", "text", "why"), LEFT, ids=[row[1] for row in LEFT])
def test_an_undated_event_that_lacks_somebody_is_left(language, text, why):
    assert not said(text, language), why


NO_EVENTS = [
    ("en", "If Microsoft buys Activision, Sony will complain.", "buys", "a supposition"),
    ("en", "Tesla said that it would not sue Rivian.", "sue", "what would not happen"),
    ("fr", "Si Microsoft rachète Activision, Sony portera plainte.", "rachète", "a supposition"),
    (
        "fr",
        "Tesla avait déclaré qu'elle ne lancerait pas d'action en justice contre Rivian.",
        "lancerait",
        "what would not",
    ),
]


@pytest.mark.parametrize(("language", "text", "words", "why"), NO_EVENTS, ids=[row[1] for row in NO_EVENTS])
def test_what_is_only_supposed_or_ruled_out_is_no_event(language, text, words, why):
    assert not [claim for claim in said(text, language) if claim.trigger.text.startswith(words)], why


# text, words of the event, its status, what decides
STATUSES = [
    ("en", "The trial opens on 22 September 2025.", "opens", "planned", "its day is yet to come"),
    ("en", "Adobe has called off its purchase of Figma.", "called off", "denied", "the deal that is given up"),
    ("fr", "D'après le syndicat, Ubisoft a licencié le lanceur d'alerte.", "licencié", "alleged", "a party says so"),
]


@pytest.mark.parametrize(("language", "text", "words", "status", "why"), STATUSES, ids=[row[1] for row in STATUSES])
def test_how_true_an_event_is_may_show_outside_its_clause(language, text, words, status, why):
    found = {claim.status for claim in said(text, language) if words in claim.trigger.text}
    assert found == {status}, why


# text, how many claims of the kind it makes, why
COUNTED = [
    ("en", "The FTC fined Meta a record $5 billion fine in July 2019.", "fine", 1, "a noun that repeats its verb"),
    ("en", "Adobe called off its purchase of Figma in May 2023.", "acquisition", 1, "the deal that is given up"),
    ("en", "Google bought Fitbit after the purchase of Nest in 2014.", "acquisition", 2, "another one of the kind"),
    ("en", "Napster lets its users copy songs.", "policy", 0, "a habit, not a deed"),
    ("en", "Apple paid Google to block the sale of the phone.", "ban", 0, "a purpose"),
    ("en", "The FTC fined Meta on Wednesday for hacking Apple.", "breach", 0, "a ground"),
    ("fr", "La Cnil a condamné Google à 150 millions d'euros d'amende.", "fine", 1, "a noun that repeats its verb"),
    ("fr", "Christian Smalls a parlé à la presse pour attaquer Amazon en justice.", "lawsuit", 0, "a purpose"),
    ("fr", "Xavier Niel a démissionné en 2016 pour créer Kima.", "founding", 1, "a purpose that was reached"),
]


@pytest.mark.parametrize(("language", "text", "kind", "number", "why"), COUNTED, ids=[row[1] for row in COUNTED])
def test_one_happening_is_one_claim_and_a_purpose_is_none(language, text, kind, number, why):
    assert sum(claim.kind == kind for claim in said(text, language)) == number, why
