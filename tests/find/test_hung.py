"""What is told of a subject before its verb hangs on the subject: relative clauses, participles between commas."""

import pytest

from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse


def parsed(text):
    return parse(text, find_sentences(text, language="fr"), language="fr")


def above(text, word):
    tokens = parsed(text)[0].tokens
    token = next(token for token in tokens if token.text == word)
    return tokens[token.head].text, token.dep


@pytest.mark.parametrize(
    ("text", "word", "noun", "label"),
    [
        (
            "La commission qu'Apple avait instaurée en mars 2021 reste contestée.",
            "instaurée",
            "commission",
            "acl:relcl",
        ),
        ("Le recours que Meta avait introduit en mars 2021 a été rejeté.", "introduit", "recours", "acl:relcl"),
        ("La commission de 30 %, réduite en mars 2021 par Google, reste élevée.", "réduite", "commission", "acl"),
        ("Les frais d'installation, introduits en mai par Unity, n'ont pas plu.", "introduits", "frais", "acl"),
    ],
)
def test_it_hangs_on_the_noun_and_the_later_verb_is_the_clause(text, word, noun, label):
    assert above(text, word) == (noun, label)


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Meta a annoncé le 12 janvier qu'il abandonnait le rachat de Giphy.", "abandonnait", "annoncé"),
        ("La cour a estimé en mars 2021 que Meta avait abusé de sa position.", "abusé", "estimé"),
        ("Apple a reconnu lundi que la panne avait touché ses clients.", "touché", "reconnu"),
    ],
)
def test_what_is_said_on_a_day_tells_nothing_of_the_day(text, word, verb):
    assert above(text, word) == (verb, "ccomp")


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("Le fait que Meta avait retiré sa plainte a surpris.", "retiré", "plainte"),
        ("C'est à cette condition que la firme a cédé, comme elle l'a écrit.", "cédé", "condition"),
    ],
)
def test_a_clause_with_its_own_object_and_a_stress_have_no_noun_for_object(text, word, noun):
    tokens = parsed(text)[0].tokens
    verb = next(i for i, token in enumerate(tokens) if token.text == word)
    assert not any(t.head == verb and t.dep == "obj" and "PronType=Rel" in t.morph for t in tokens) or noun != "plainte"
    assert tokens[verb].dep != "acl:relcl"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Le projet de loi, déposé en mars par le gouvernement, reste important.", "regulation", "occurred"),
        ("Le projet de loi que le Sénat avait adopté en mars reste important.", "regulation", "occurred"),
        ("Le ministère du Commerce a levé les restrictions.", "ban", "occurred"),
        ("La société a été condamnée à 3 millions d'euros d'amende.", "fine", "occurred"),
    ],
)
def test_what_was_done_to_a_plan_was_done_and_a_ministry_is_no_court(text, kind, status):
    actions = find_actions(text, parsed(text), language="fr")
    assert [(a.kind.value, a.status.value) for a in actions if a.kind.value != "other"] == [(kind, status)]
