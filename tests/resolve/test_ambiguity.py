"""A name that is a word or another name too means its actor only where the article gives a reason; else nobody."""

import pytest

from timeline.find.names import find_names
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.resolve.actors import resolve_actors


def actors(text, language, *, parsed=True):
    sentences = find_sentences(text, language=language)
    if parsed:
        sentences = parse(text, sentences, language=language)
    mentions = find_names(text, sentences, language=language)
    return {actor.id for actor in resolve_actors(mentions, sentences=sentences, text=text)[1]}


MEANT = [
    ("fr", "Le réseau social X a suspendu le compte. Elon Musk s'en félicite.", "x", "its owner is named"),
    ("fr", "L'opérateur Orange a été condamné par le tribunal de Paris.", "orange", "the text calls it an operator"),
    ("fr", "Free et SFR ont saisi l'Arcep.", "free", "beside another operator"),
    ("fr", "La start-up Mistral a levé 100 millions pour son intelligence artificielle.", "mistral-ai", "its field"),
    (
        "fr",
        "Bruxelles a infligé une amende à Google, la Commission européenne le confirme.",
        "european-commission",
        "acts",
    ),
    ("en", "Brussels fined Apple. The European Commission confirmed it.", "european-commission", "the city acts"),
    ("en", "Oracle sued Google over Java.", "oracle", "a product of it"),
    ("en", "Microsoft settled with Sun over Java in 2004.", "sun-microsystems", "Java"),
    ("en", "Block, the company run by Jack Dorsey, cut jobs.", "block", "its founder is named"),
    ("en", "Amazon sued the agency on Monday.", "amazon", "nothing speaks against it"),
    ("en", "WhatsApp and Signal opposed the bill on encrypted messaging.", "signal", "messaging"),
    ("fr", "Moscou a mis en garde la plateforme.", "russian-government", "a capital that acts"),
]


@pytest.mark.parametrize(("language", "text", "actor", "why"), MEANT)
def test_context_decides(language, text, actor, why):
    assert actor in actors(text, language), why


NOBODY = [
    ("fr", "Il boit un jus d'Orange. La ville d'Orange accueille un festival.", "orange", "a fruit and a town"),
    ("fr", "Le vent souffle, le Mistral atteint 100 km/h et des rafales sont attendues.", "mistral-ai", "a wind"),
    ("fr", "Il habite à Bruxelles depuis dix ans.", "european-commission", "a place"),
    ("fr", "Il vit à Londres.", "british-government", "a place"),
    ("en", "The Amazon rainforest lost trees along the river.", "amazon", "a forest"),
    ("en", "Block the account first.", "block", "a verb that opens a sentence"),
    ("en", "Signal lights failed on the line.", "signal", "a noun that opens a sentence"),
    ("en", "Free software is not free beer.", "free", "an adjective that opens a sentence"),
    ("en", "They met on Sunday under the Sun.", "sun-microsystems", "a star"),
    ("en", "Solve for X in the equation.", "x", "an unknown"),
    ("en", "He moved to Washington in May.", "u-s-government", "a place"),
    ("en", "Tesla Energy sued the installer.", "tesla", "the longest name wins"),
    ("en", "Kimbal Musk opened a restaurant.", "elon-musk", "another first name"),
    ("en", "WHO WILL PAY FOR THE US", "world-health-organization", "a heading in capitals"),
]


@pytest.mark.parametrize("parsed", [True, False], ids=["parsed", "rules"])
@pytest.mark.parametrize(("language", "text", "actor", "why"), NOBODY)
def test_no_reason_no_actor(language, text, actor, why, parsed):
    assert actor not in actors(text, language, parsed=parsed), why


NEVER = [
    ("fr", "L'IA et les LLM changent Internet, selon le RGPD."),
    ("fr", "Lundi, la France et l'Allemagne ont fêté Noël à Paris."),
    ("fr", "La loi Informatique, le Digital Services Act et l'Acte II entrent en vigueur en Mars."),
    ("en", "AI and LLMs change the Internet under the Digital Markets Act."),
    ("en", "On Monday, French and American lawmakers met in New York."),
    ("en", "Weeks later, Critics Said It Was Over"),
    ("fr", "Passer au contenu. Abonnez-vous. Partager."),
]


@pytest.mark.parametrize("parsed", [True, False], ids=["parsed", "rules"])
@pytest.mark.parametrize(("language", "text"), NEVER)
def test_what_is_generic_is_no_actor(language, text, parsed):
    assert actors(text, language, parsed=parsed) <= {"french-government", "german-government"}


HOSTILE = [
    "",
    " \n\n ",
    "\x00\u202eelppA\u202c sued \u200bGoogle",
    "<script>alert('Apple')</script> & Google",
    "A" * 5000,
    "Mr. " * 500,
    "'s 's 's",
    "((((((((Apple))))))))",
    "« » “ ” Apple , , , Google",
    "Apple\ud7ff\U0001f7e3Google 𝐀𝐩𝐩𝐥𝐞",
]


@pytest.mark.parametrize("language", ["fr", "en", "xx"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text, language):
    sentences = find_sentences(text, language="en")
    mentions = find_names(text, sentences, language=language)
    references, found = resolve_actors(mentions, sentences=sentences, text=text)
    assert all(text[one.start : one.end] == one.text for one in references)
    assert {one.actor for one in references} == {actor.id for actor in found}
