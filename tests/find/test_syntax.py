"""What the parser's answer looks like: one tree a sentence, the same labels in both languages, offsets of the text."""

import pytest

from timeline import register
from timeline.find.name_doubt import in_doubt
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse


def parsed(text, language, wanted=None):
    return parse(text, find_sentences(text, language=language), language=language, wanted=wanted)


def arcs(text, language):
    (sentence,) = parsed(text, language)
    return {f"{t.text} {t.dep} {sentence.tokens[t.head].text}" for t in sentence.tokens}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Google a été condamné par la Cour.", ["Google nsubj:pass condamné", "Cour obl:agent condamné"]),
        ("en", "Google was fined by the court.", ["Google nsubj:pass fined", "court obl:agent fined", "by case court"]),
        ("en", "Apple sued Samsung in Ohio.", ["Samsung obj sued", "Ohio obl sued", "Apple nsubj sued"]),
        ("en", "The takeover of Twitter ended.", ["Twitter nmod takeover", "of case Twitter"]),
        ("en", "They settled out of court.", ["court obl settled", "of case court", "out case court"]),
        ("en", "Apple is the defendant.", ["defendant root defendant", "is cop defendant", "Apple nsubj defendant"]),
    ],
)
def test_labels_are_universal_dependencies(language, text, expected):
    assert set(expected) <= arcs(text, language)


def test_offsets_point_into_the_whole_text_and_names_come_along():
    text = "Le procès\n\nEpic Games attaque\u202e Apple.\nLe chef de Block nie."
    for sentence in parsed(text, "fr"):
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)
        assert all(sentence.start <= n.start < n.end <= sentence.end for n in sentence.names)
    assert any(text[n.start : n.end] == "Block" for s in parsed(text, "fr") for n in s.names)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The chief of Apple sued Google.", False),
        ("Judge Brown Delgado sued Google.", False),
        ("Several people sued Google.", False),
        ("Zorbia sued Google.", True),
        ("Apple sued the Bank of Zorbia.", True),
        ("Block and Google split.", True),
    ],
)
def test_the_name_model_is_asked_only_where_capitals_leave_doubt(text, asked):
    (sentence,) = find_sentences(text, language="en")
    (tree,) = parse(text, (sentence,), language="en")
    assert in_doubt(tree, register.scan(text), language="en") == asked
    assert asked or not tree.names


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sentence_is_one_tree(language):
    text = "Musk attaque OpenAI ; Altman répond : « non ».\nApple sued, Epic won -- and then?  Nothing (again)."
    for sentence in parsed(text, language):
        assert sum(t.dep == "root" for t in sentence.tokens) == 1
        for i in range(len(sentence.tokens)):
            seen = set()
            while sentence.tokens[i].head != i:
                assert i not in seen
                seen.add(i)
                i = sentence.tokens[i].head  # noqa: PLW2901 - walking up is the point


def test_only_wanted_sentences_are_parsed():
    first, second = parsed("Apple sued. Epic won.", "en", wanted={1})
    assert not first.tokens
    assert second.tokens


def test_a_language_without_a_model_keeps_its_sentences():
    sentences = find_sentences("Apple verklagt Epic.", language="de")
    assert parse("Apple verklagt Epic.", sentences, language="de") == sentences
