"""What an undated verb only describes, or only speaks of, is no event; a deed that a main clause tells is one."""

import pytest

from tests.claims.said import said

# language, the event's words, sentence
DESCRIBED = [
    ("en", "denies", "Garmin, which denies infringement, asked for a new trial."),
    ("en", "accused", "Sonos welcomed the ruling against Google, which it had accused of copying its speakers."),
    ("en", "backed", "Arrival, which is backed by Hyundai, has sued Kia."),
    ("en", "holds", "Amazon holds a third of Rivian."),
    ("en", "forbids", "The contract of Apple forbids Epic to sell elsewhere."),
    ("fr", "reprochait", "Le tribunal a débouté Ledger, qui reprochait à Trezor d'avoir copié ses menus."),
    ("fr", "reprochait", "Orange reprochait à Free de copier ses offres."),
    ("fr", "accuse", "UFC-Que Choisir a saisi la justice contre Vinted, qu'elle accuse de tromperie."),
    ("fr", "détient", "Le tribunal a entendu Altice, qui détient 18 % de BT."),
]
SPOKEN_OF = [
    ("en", "ban", "Apple could ban Fortnite."),
    ("en", "remove", "Meta promised to remove groups that trade in reviews."),
    ("en", "launch", "Netflix plans to launch a games service."),
    ("en", "broke", "Musk claims that OpenAI broke an agreement."),
    ("fr", "interdire", "Bruxelles pourrait interdire TikTok."),
    ("fr", "lancer", "Netflix veut lancer un service de jeux."),
]
# What the tree denies, what only nearly happened, and what is quoted.
NONE = [
    ("en", "can", "Lord Leggatt pointed out that Uber can penalise drivers."),
    ("en", "Court", "The judge ruled in 2017, and the Supreme Court would not take his case the following year."),
    ("en", "collapsed", "ZTE nearly collapsed in April 2018."),
    ("en", "bought", "Microsoft almost bought Yahoo in 2008."),
    ("en", "woke", '"I woke up in a bad mood," Matthew Prince wrote on Wednesday.'),
    ("en", "remove", "In November 2009 he asked Google to remove the pages."),
    ("en", "sells", "Valve answered that it sells nothing but subscriptions to Apple."),
    ("fr", "discute", "« Entre alliés, on discute », a répété mardi Bruno Le Maire."),
    ("fr", "racheter", "Orange a failli racheter Bouygues en 2016."),
    ("fr", "assure", "« Nous respectons la propriété », assure la direction de Mozilla."),
    ("fr", "rendent", "Doctolib et Qare se rendent coup pour coup."),
    (
        "fr",
        "abuser",
        "Dans un rapport publié mardi, la commission antitrust accuse Amazon et Google d'abuser de leur position.",
    ),
]
NEWS = [
    ("en", "denies", "Garmin denies infringement."),
    ("en", "banned", "Apple has banned Fortnite."),
    ("en", "accused", "Sonos accused Google of copying its speakers."),
    ("en", "appeals", "The case goes on against Ericsson, which appeals the decision."),
    ("en", "sells", "Amazon announced on Monday that it sells its stake in Rivian."),
    ("fr", "poursuit", "Altice a répondu à Free, qui poursuit Orange devant le tribunal de commerce."),
    ("en", "unveiled", "One may name Anthropic, which has recently unveiled new models."),
    ("fr", "banni", "Apple a banni Fortnite de sa boutique."),
    ("fr", "accuse", "UFC-Que Choisir accuse Vinted de tromperie."),
    ("fr", "attaquait", "Le 3 mai 2023, Orange attaquait Free en justice."),
]


@pytest.mark.parametrize(("language", "words", "text"), DESCRIBED, ids=[row[2][:40] for row in DESCRIBED])
def test_a_lasting_state_is_no_event(language, words, text):
    assert [claim for claim in said(text, language) if words in claim.trigger.text] == []


@pytest.mark.parametrize(("language", "words", "text"), SPOKEN_OF, ids=[row[2][:40] for row in SPOKEN_OF])
def test_a_change_that_is_only_spoken_of_is_no_event(language, words, text):
    assert [claim for claim in said(text, language) if words in claim.trigger.text] == []


@pytest.mark.parametrize(("language", "words", "text"), NONE, ids=[row[2][:40] for row in NONE])
def test_what_only_looks_like_an_event_is_none(language, words, text):
    assert [claim for claim in said(text, language) if words in claim.trigger.text] == []


@pytest.mark.parametrize(("language", "words", "text"), NEWS, ids=[row[2][:40] for row in NEWS])
def test_what_is_told_as_done_stays(language, words, text):
    assert [claim for claim in said(text, language) if words in claim.trigger.text] != []


def test_two_verbs_of_one_noun_tell_one_event():
    (claim,) = said("The suit, filed in 2021 by Napster, accused Spotify of underpaying authors.", "en")
    assert claim.time is not None
    assert (claim.kind.value, claim.time.value) == ("lawsuit", "2021")
    assert [(p.role.value, p.actor) for p in claim.participants] == [("agent", "napster"), ("patient", "spotify")]


def test_what_is_quoted_has_not_the_day_of_the_quote():
    text = '"We left the market and sold Figma," Google wrote on May 3.'
    assert [(c.kind.value, c.time is None) for c in said(text, "en")] == [("acquisition", True), ("statement", False)]
    assert [c.time is None for c in said('Apple "banned" Fortnite in May 2020.', "en")] == [False]


GIVEN_UP = [
    ("en", "Fiat Chrysler has withdrawn its offer to merge with Renault.", {("denied", None)}),
    ("en", "Adobe abandoned its plan to buy Figma on Monday.", {("denied", "2024-03-11")}),
    ("en", "Broadcom dropped its bid to acquire Qualcomm.", {("denied", None)}),
    ("fr", "Adobe a abandonné lundi son projet de racheter Figma.", {("denied", "2024-03-11")}),
]


@pytest.mark.parametrize(("language", "text", "expected"), GIVEN_UP, ids=[row[1][:40] for row in GIVEN_UP])
def test_a_deal_that_is_given_up_is_one_event(language, text, expected):
    claims = said(text, language)
    assert {c.kind.value for c in claims} == {"acquisition"}
    assert {(c.status.value, c.time.value if c.time else None) for c in claims} == expected
    assert len(claims) == 1
    assert len({p.actor for p in claims[0].participants}) == 2


def test_a_step_that_is_announced_on_no_day_is_told_once():
    assert [c.kind.value for c in said("Apple announced that it would sue Epic.", "en")] == ["lawsuit"]
    assert [c.kind.value for c in said("Uber a annoncé qu'il ferait appel.", "fr")] == ["appeal"]


def test_an_age_is_no_date():
    assert said("Leaks are part of life in the 21st century.", "en") == ()
