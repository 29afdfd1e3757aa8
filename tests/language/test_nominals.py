"""A verb's phrase is told by the verb's noun too, with its kind, and only with its object: two languages."""

import pytest

from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.language.lexicon import lexicon


def kinds(text, language="fr"):
    sentences = parse(text, find_sentences(text, language=language), language=language)
    return [a.kind.value for a in find_actions(text, sentences, language=language) if a.kind.value != "other"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le retrait, en mars 2021, de la plainte contre Google a surpris.", "lawsuit"),
        ("Le rejet de sa dernière requête par la cour a surpris.", "ruling"),
        ("La suspension de la procédure par le juge a surpris.", "ruling"),
        ("L'annulation du contrat par le tribunal a surpris.", "ruling"),
        ("La suppression de la redevance par Google a surpris.", "policy"),
        ("La réouverture de l'enquête a surpris.", "investigation"),
        ("Le renouvellement du contrat par Google a surpris.", "partnership"),
        ("La finalisation du rachat d'Activision a surpris.", "acquisition"),
        ("L'expiration du contrat a surpris.", "partnership"),
    ],
)
def test_the_noun_of_a_verb_tells_what_the_verb_tells(text, kind):
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The withdrawal in May of its lawsuit came as a surprise.", "lawsuit"),
        ("The dismissal of its last claims came as a surprise.", "ruling"),
        ("The increase in its app fees came as a surprise.", "policy"),
        ("The rejection of the second offer came as a surprise.", "acquisition"),
        ("The reopening of the inquiry came as a surprise.", "investigation"),
        ("The termination of the contract by Google came as a surprise.", "partnership"),
        ("The imposition of the tariffs came as a surprise.", "regulation"),
    ],
)
def test_so_does_an_english_one_with_of_or_in(text, kind):
    assert kinds(text, "en") == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Le retrait des eaux a surpris.",
        "Il est mis en examen pour complicité de diffusion d'images.",
        "Le maintien du calme a surpris.",
    ],
)
def test_without_its_object_or_its_article_it_tells_nothing_of_the_kind(text):
    assert not set(kinds(text)) & {"lawsuit", "statement", "ruling", "policy"}


def test_who_makes_a_step_of_a_case_known_makes_a_statement():
    assert kinds("Le patron de Ripple annonçait l'abandon de l'appel.") == ["statement"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_derived_noun_needs_nobody_and_bears_no_example(language):
    assert all(not e.needs and not e.example and e.noun for e in lexicon(language).entries.values() if e.derived)
