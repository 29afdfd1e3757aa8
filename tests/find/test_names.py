"""Names are found whole and clean, with what stands around them."""

import re

import pytest

from timeline.find.names import find_names
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.model import Sentence


def names(text, language):
    sentences = tuple(Sentence(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))
    return [mention.text for mention in find_names(text, sentences, language=language) if mention.form == "name"]


FRENCH = [
    ("Selon la start-up Lumigel, le juge Arnaud Tessier tranchera.", ["Lumigel", "Arnaud Tessier"], "titles"),
    ("Tesla Energy a poursuivi Tesla.", ["Tesla Energy", "Tesla"], "the longest name wins"),
    ("Selon Me Karim Belhassen, Lumigel SA a tort.", ["Karim Belhassen", "Lumigel SA"], "an honorific, a legal form"),
    ("Le Syndicat mixte Aldera a saisi la juge.", ["Syndicat mixte Aldera"], "a long name with small letters"),
    ("Mardi, le PDG de Lumigel, Paul Ménard, a parlé.", ["Lumigel", "Paul Ménard"], "a day and a title"),
    ("PARIS, 3 mai (Agence Aldera) - Lumigel SA a perdu.", ["Lumigel SA"], "a dateline and its agency"),
    ("La start-up Lumigel doit à Paul Ménard 30 millions.", ["Lumigel", "Paul Ménard"], "a sum behind a name"),
    ("La loi Aldera et le salon Lumino ouvrent à Lyon.", [], "a law, a fair, a town"),
    ("Nous avons vu Lumigel, qu'Aldera attaque.", ["Lumigel", "Aldera"], "an elision before a name"),
]
ENGLISH = [
    ("Judge Clara Whitford sided with Brightloom Inc. on Monday.", ["Clara Whitford", "Brightloom Inc."], "forms"),
    ("Google CEO Sundar Pichai testified.", ["Google", "Sundar Pichai"], "a title between two names"),
    ("Texas Attorney General Ken Paxton sued Lumigel.", ["Ken Paxton", "Lumigel"], "an office that is a title"),
    ("The Boston-based startup Lumigel and Musk-backed Aldera won.", ["Lumigel", "Musk", "Aldera"], "hyphened tails"),
    ("It sued Ursula von der Leyen and J. K. Aldera.", ["Ursula von der Leyen", "J. K. Aldera"], "particles, initials"),
    ("It sued J.K. Aldera in the U.S. Acme won.", ["J.K. Aldera", "Acme"], "initials, a country of initials"),
    ("The startup Lumigel paid Ada Quill 26 million euros.", ["Lumigel", "Ada Quill"], "a sum behind a name"),
    (
        "NASA Administrator Bill Quill met Lumigel.",
        ["NASA", "Bill Quill", "Lumigel"],
        "a first name that is a form too",
    ),
    ("In June Lumigel sued a4b.", ["Lumigel", "a4b"], "a month before a name, a small letter and a digit"),
    ("The governor signed AB5 and Proposition 22.", [], "laws by their number"),
    ("The NGO Lumigel Watch sued Google.", ["Lumigel Watch", "Google"], "a noun in capitals that announces a name"),
    ("Lumigel & Quill sued Google.", ["Lumigel & Quill", "Google"], "two names of one firm"),
    ("NEW YORK - Lumigel Inc. lost.", ["Lumigel Inc."], "a dateline in capitals"),
    ("The Lumigel Act passed in Ohio on Monday.", [], "a law, a state, a day"),
    (
        "Brightloom's lawyer Ada Quill met the Aldera Foundation.",
        ["Brightloom", "Ada Quill", "Aldera Foundation"],
        "'s",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), FRENCH)
def test_french_names(text, expected, why):
    assert names(text, "fr") == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), ENGLISH)
def test_english_names(text, expected, why):
    assert names(text, "en") == expected, why


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Hier, le juge Aldera a parlé.", "fr", "person"),
        ("Hier, la start-up Aldera a parlé.", "fr", "company"),
        ("Hier, l'association Aldera a parlé.", "fr", "organization"),
        ("On Monday the chatbot Aldera spoke.", "en", "product"),
        ("On Monday Aldera GmbH spoke.", "en", "company"),
        ("On Monday the Aldera Institute spoke.", "en", "organization"),
        ("On Monday Mr Aldera spoke.", "en", "person"),
    ],
)
def test_a_kind_is_told_by_what_stands_around(text, language, kind):
    mentions = find_names(text, (Sentence(0, len(text)),), language=language)
    assert [mention.kind for mention in mentions if "Aldera" in mention.text] == [kind]


def test_a_name_behind_a_comma_that_acts_is_no_apposition():
    text = "Attaquée devant une cour de Californie, Lumigel a riposté."
    mentions = find_names(text, parse(text, find_sentences(text, language="fr"), language="fr"), language="fr")
    assert not any(cue.startswith("apposition:") for mention in mentions for cue in mention.cues)


def test_pronouns_that_mean_nobody_are_left_out():
    texts = ["Il faut partir.", "Il y a dix ans.", "Il s'agit de Google.", "Il est possible de gagner."]
    for text in texts:
        mentions = find_names(text, (Sentence(0, len(text)),), language="fr")
        assert [mention.text for mention in mentions if mention.form == "pronoun"] == [], text


BEHIND_A_COMPLEMENT = [
    ("L'éditeur russe d'antivirus Voltane a confirmé lundi sa vente.", "Voltane", True),
    ("Le géant sud-coréen du commerce en ligne Voltane a promis un milliard.", "Voltane", True),
    ("Le fonds de pension danois Voltane a vendu ses actions.", "Voltane", True),
    ("Le patron de la start-up Voltane a confirmé.", "Voltane", False),
    ("Le père des aspirateurs Voltane a averti ses clients.", "Voltane", False),
    ("L'entreprise a vendu des lampes à Voltane.", "Voltane", False),
]


@pytest.mark.parametrize(("text", "name", "apposed"), BEHIND_A_COMPLEMENT)
def test_a_name_behind_a_complement_is_the_phrase_itself_where_no_other_noun_takes_it(text, name, apposed):
    sentences = parse(text, find_sentences(text, language="fr"), language="fr")
    cues = [cue for mention in find_names(text, sentences, language="fr") for cue in mention.cues]
    assert (f"apposition:{text.index(name)}" in cues) is apposed
