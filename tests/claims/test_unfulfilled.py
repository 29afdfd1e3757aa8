"""What an undated sentence asks, allows, denies or calls a habit is no event; a plan and a possible step are."""

import pytest

from tests.claims.said import said

# language, the event's words, sentence
NONE = [
    ("en", "block", "Microsoft asked the regulator to block the sale of Figma."),
    ("en", "sue", "Netflix encouraged Disney to sue Google."),
    ("en", "acquire", "The contract allows Lyft to acquire Grab."),
    ("en", "sell", "Oracle rejected Google's demand that it sell Java."),
    ("en", "sell", "The ministry ordered ByteDance to sell TikTok."),
    ("en", "dismiss", "Google wants the court to dismiss the case."),
    ("en", "sell", "Elliott pressed eBay to sell StubHub."),
    ("en", "sold", "Nokia never sold the patent to Apple."),
    ("en", "settle", "The judge fined Uber for failing to settle with Waymo."),
    ("en", "telling", "Spotify launched the service without telling Apple."),
    ("en", "suing", "Amazon raised prices instead of suing Google."),
    ("en", "denied", "Intel has always denied that it infringed the patents."),
    ("en", "fine Google", "The Commission has the power to fine Google."),
    ("en", "fines", "When the regulator fines a company, Meta pays."),
    ("en", "imposed", "It was the largest fine that the CNIL has ever imposed on Google."),
    ("en", "answer the complaint", "OpenAI must first answer the complaint."),
    ("en", "appeal", "Apple should appeal."),
    ("fr", "bloquer", "Microsoft a demandé au régulateur de bloquer le rachat de Figma."),
    ("fr", "rejeter", "Meta a exhorté le tribunal à rejeter la plainte de Snap."),
    ("fr", "poursuivre", "Netflix a encouragé Disney à poursuivre Google."),
    ("fr", "racheter", "Le contrat autorise Uber à racheter Grab."),
    ("fr", "interdit", "La SEC réclame qu'il soit interdit à Tesla de vendre ses actions."),
    ("fr", "vendre", "Le ministère a ordonné à ByteDance de vendre TikTok."),
    ("fr", "vendu", "Nokia n'a jamais vendu ce brevet à Apple."),
    ("fr", "négocier", "Uber a été condamné pour avoir refusé de négocier avec Lyft."),
    ("fr", "prévenir", "Spotify a lancé ce service sans prévenir Apple."),
    ("fr", "poursuivre", "Amazon a relevé ses prix au lieu de poursuivre Google."),
    ("fr", "condamner", "La Commission a le pouvoir de condamner Google."),
    ("fr", "infligée", "C'est la plus lourde amende jamais infligée à Google par la Cnil."),
    ("fr", "confirmé", "OpenAI n’a pas confirmé ce projet."),
]
TOLD = [
    ("en", "drop the lawsuit", "planned", "Nokia promised Apple to drop the lawsuit."),
    ("en", "appeal", "possible", "Meta may appeal."),
    ("en", "appeal", "planned", "Meta said it would appeal."),
    ("en", "acquire", "planned", "Meta plans to acquire Giphy."),
    ("en", "appeal", "planned", "Tesla is expected to appeal."),
    ("en", "sue", "planned", "Sonos vowed to sue Google."),
    ("en", "abandoned", "denied", "Adobe abandoned its acquisition of Figma."),
    ("en", "sell", "denied", "Yahoo refused to sell itself to Microsoft."),
    ("en", "appeal", "denied", "Getty Images did not appeal."),
    ("en", "sue", "possible", "Apple is considering whether to sue Qualcomm."),
    ("fr", "retirer", "planned", "Nokia a promis à Apple de retirer sa plainte."),
    ("fr", "faire appel", "possible", "Meta pourrait faire appel."),
    ("fr", "faire appel", "planned", "Apple a annoncé son intention de faire appel."),
    ("fr", "racheter", "planned", "Meta compte racheter Giphy."),
    ("fr", "attaquer", "possible", "Tesla menace d'attaquer Ford en justice."),
    ("fr", "racheter", "denied", "Adobe a renoncé à racheter Figma."),
    ("fr", "fait appel", "denied", "Getty Images n'a pas fait appel."),
    ("fr", "saisir", "possible", "Google n'exclut pas de saisir la justice."),
]


@pytest.mark.parametrize(("language", "words", "text"), NONE, ids=[row[2] for row in NONE])
def test_what_never_came_about_is_no_event(language, words, text):
    assert [claim.trigger.text for claim in said(text, language) if words in claim.trigger.text] == []


@pytest.mark.parametrize(("language", "words", "status", "text"), TOLD, ids=[row[3] for row in TOLD])
def test_a_plan_a_possible_step_and_a_fact_stay(language, words, status, text):
    assert [claim.status.value for claim in said(text, language) if words in claim.trigger.text] == [status]
