"""A family of phrases is told once: several verbs, one set of nouns, and an example that suits each of them."""

import pytest

from timeline.errors import DataError
from timeline.language.families import family
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon
from timeline.language.load import table


def told(expression, example):
    return list(family(expression, example, language="fr", where="here"))


@pytest.mark.parametrize(
    ("expression", "example", "expected"),
    [
        ("racheter", "Google a racheté Apple.", [("racheter", "Google a racheté Apple.")]),
        (
            "rompre|clore marché",
            "Le marché, rompu en mai, dure.",
            [("rompre marché", "Le marché, rompu en mai, dure."), ("clore marché", "Le marché, clos en mai, dure.")],
        ),
        (
            "se ouvrir|nouer dialogue",
            "Les dialogues se sont ouverts.",
            [
                ("se ouvrir dialogue", "Les dialogues se sont ouverts."),
                ("se nouer dialogue", "Les dialogues se sont noués."),
            ],
        ),
    ],
    ids=["one verb", "an irregular participle", "a reflexive verb in the plural"],
)
def test_each_verb_of_a_family_has_its_phrase_and_its_example(expression, example, expected):
    assert told(expression, example) == expected


def test_a_set_stands_for_its_words():
    (phrase, _), *_ = told("boucler {deal}", "Google a bouclé le rachat.")
    assert phrase.removeprefix("boucler ").split("|") == table("fr", "clauses")["sets"]["deal"]


@pytest.mark.parametrize(("expression", "example"), [("boucler {nobody}", "…"), ("boucler|finir vente", "La vente.")])
def test_an_unknown_set_or_an_example_without_the_verb_says_where(expression, example):
    with pytest.raises(DataError, match="here"):
        told(expression, example)


def test_each_noun_of_a_family_stands_where_the_first_one_does():
    found = family("renewal|end of pact", "The renewal of the pact.", language="en", where="here", noun=True)
    assert list(found) == [("renewal of pact", "The renewal of the pact."), ("end of pact", "The end of the pact.")]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_set_is_used(language):
    phrases = " ".join(name.partition("/")[2] for name in lexicon(language).entries)
    assert not [name for name, words in table(language, "clauses")["sets"].items() if "|".join(words) not in phrases]


def test_every_verb_is_conjugated():
    verbs = {e.name.partition("/")[2].split()[e.reflexive] for e in lexicon("fr").entries.values() if not e.noun}
    assert not [verb for verb in verbs if len(conjugate(verb, "fr")) < 12]
