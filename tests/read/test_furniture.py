"""Every example of a furniture table is taken, every never is kept, and no sentence of an article is lost."""

from __future__ import annotations

import time

import pytest

from timeline.language.load import languages, table
from timeline.read.day import typed_day
from timeline.read.furniture import own_words
from timeline.read.rules import rules

SECTIONS = ("furniture", "published", "dateline", "updated", "comment")


def entries(key):
    return [
        pytest.param(section, code, entry, text, id=f"{code}: {text[:50]}")
        for code in languages()
        for section in SECTIONS
        for entry in table(code, "furniture").get(section, ())
        for text in entry[key]
    ]


def rule(section, code, entry):
    return next(rule for rule in rules(section) if (rule.name, rule.language) == (entry["name"], code))


def plain(text):
    return text.replace("’", "'")


@pytest.mark.parametrize(("section", "code", "entry", "text"), entries("examples"))
def test_an_example_is_taken(section, code, entry, text):
    found = rule(section, code, entry).pattern.match(plain(text))
    assert found
    if isinstance(entry["examples"], dict):
        wanted = entry["examples"][text]
        day = found.groupdict().get("day")
        assert (typed_day(day, language=code).isoformat() if day else "") == wanted


@pytest.mark.parametrize(("section", "code", "entry", "text"), entries("never"))
def test_a_never_is_kept(section, code, entry, text):
    assert entry["name"], code
    assert not [rule.name for rule in rules(section) if rule.pattern.match(plain(text))]


def test_every_rule_shows_examples_and_nevers():
    for code in languages():
        for section in SECTIONS:
            for entry in table(code, "furniture").get(section, ()):
                assert entry["examples"], entry["name"]
                assert entry["never"], entry["name"]


ARTICLE_FR = """\
Passer au contenu
Accueil > Tech > Justice
L’éditeur Boréal poursuit la plateforme Nuage
Par Claire Dubreuil
Publié le 12 mars 2024 à 10h05, mis à jour le 13 mars 2024
5 commentaires
Partager
Facebook
X

L’éditeur Boréal a déposé plainte lundi contre la plateforme Nuage devant le tribunal de Lyon.

Le siège de Nuage à Lyon. © Agence Horizon

Selon la plainte, la plateforme aurait copié douze mille articles sans payer leurs auteurs.

Lire aussi : Nuage rachète un concurrent

« Nous irons jusqu’au bout », a déclaré sa directrice, Anne Vasseur.

Une audience attendue

L’audience est prévue le 4 juin 2024.

Inscrivez-vous à notre newsletter pour tout savoir de la tech.

Sur le même sujet

Boréal licencie cent personnes
Le tribunal de Lyon change de président

5 commentaires

Jean34
Bien fait pour eux, ils ont volé tout le monde pendant des années entières.
Répondre
"""

OWN_FR = """\
L’éditeur Boréal poursuit la plateforme Nuage
L’éditeur Boréal a déposé plainte lundi contre la plateforme Nuage devant le tribunal de Lyon.
Selon la plainte, la plateforme aurait copié douze mille articles sans payer leurs auteurs.
« Nous irons jusqu’au bout », a déclaré sa directrice, Anne Vasseur.
Une audience attendue
L’audience est prévue le 4 juin 2024.
"""

ARTICLE_EN = """\
Skip to main content
Advertisement
Publisher Boreal sues cloud platform Nimbus
By Jane Alder, Technology Reporter
March 12, 2024, 10:05 am ET
Share this article

BOSTON, March 12, 2024 (Horizon) - Publisher Boreal sued the cloud platform Nimbus on Monday in a Boston court.

Read more: Nimbus buys a rival

"We will see this through," chief executive Ann Vance said.

Photo: Horizon Agency

The hearing is set for June 4, 2024, and both firms declined to comment on the claims.

Sign up for our newsletter and never miss a story.

About the author
Jane Alder covers courts and has written three books on the history of copyright.

Related articles
Boreal lays off a hundred people
Boston court gets a new judge

Leave a comment
Your email address will not be published. Required fields are marked *
"""

OWN_EN = """\
Publisher Boreal sues cloud platform Nimbus
Publisher Boreal sued the cloud platform Nimbus on Monday in a Boston court.
"We will see this through," chief executive Ann Vance said.
The hearing is set for June 4, 2024, and both firms declined to comment on the claims.
"""


@pytest.mark.parametrize(("text", "own"), [(ARTICLE_FR, OWN_FR), (ARTICLE_EN, OWN_EN)], ids=["fr", "en"])
def test_the_article_s_words_are_kept_and_nothing_else(text, own):
    kept = [line for span in own_words(text) for line in span.of(text).split("\n") if line.strip()]
    assert kept == own.splitlines()


def test_an_article_whose_comment_counter_stands_on_top_is_read_whole():
    prose = "The judge said on Monday that the firm must hand over its files by the end of the month.\n\n"
    text = "A title\n\nA short summary of what the judge of the court said on this day.\n\n12 comments\n\n" + prose * 12
    assert sum(prose.strip() in line for span in own_words(text) for line in span.of(text).split("\n")) == 12


def test_the_title_is_the_first_line_longer_than_the_names_of_a_site():
    story = "The judge said on Monday that the firm must hand over its files."
    kept = own_words(f"The Wire Desk\nNews\nJudge lets authors' case go forward\n\n{story}")
    assert kept[0].start == len("The Wire Desk\nNews\n")
    short = f"Musk sued OpenAI.\nAltman replied on X the same day\n\n{story}"
    assert [span.of(short) for span in own_words(short)] == [short]


def test_a_text_with_nothing_but_furniture_is_kept_whole():
    assert [span.of("Menu\nPartager") for span in own_words("Menu\nPartager")] == ["Menu\nPartager"]


def test_a_sentence_broken_to_a_width_is_no_furniture():
    text = "The company told reporters in a long statement that it would\nshare\nthe files with the court."
    assert [span.of(text) for span in own_words(text)] == [text]


@pytest.mark.parametrize("piece", ["A ", "Par A", "(", "à lire ", "a.b ", "home > ", "1 ", "© ", "By A, "])
def test_hostile_lines_take_no_time(piece):
    text = "\n".join((piece * 2000)[:length] for length in (90, 199, 399, 5000))
    start = time.perf_counter()
    own_words(text)
    assert time.perf_counter() - start < 1
