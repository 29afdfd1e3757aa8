"""English presents that are plural nouns too are read as verbs where they are, and nowhere else."""

import pytest

from timeline.find.reading_present import present_verbs, presents
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon
from timeline.model import Sentence, Span

VERBS = sorted(
    {name.split("/")[1].split()[0] for name, entry in lexicon("en").entries.items() if not entry.noun and "/" in name}
)


def verbs(text):
    return [span.of(text) for span, _, _ in present_verbs(text, Span(0, len(text)), presents("en"))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Google fines two founders.", ["fines"]),
        ("Musk backs Altman, and Meta sues its rival.", ["backs", "sues"]),
        ("China cuts tariffs.", []),
        ("On Monday Brussels orders the firm to stop.", ["orders"]),
        ("Apple charges $99 a year.", ["charges"]),
        ("The start-up, founded in 2010, bars its rival.", ["bars"]),
        ("The judge, who rules on Monday, was late.", ["rules"]),
        ("Meta now faces a fine.", ["faces"]),
        ("Oracle probes “irregular” sales.", ["probes"]),
        ("U.S. bars Huawei from its networks.", ["bars"]),
        ("Court rules against app store", ["rules"]),
        ("Regulator probes chip maker over rebates", ["probes"]),
        ("Judge blocks sale of start-up", ["blocks"]),
        # nouns
        ("Google shares rose 4%.", []),
        ("New fines total two billion.", []),
        ("In fines the firm paid a billion.", []),
        ("The orders the firm got were late.", []),
        ("He said that parts of the case could go to trial.", []),
        ("It paid fines, taxes and costs.", []),
        ("Fines and taxes", []),
        ("Apple sued over cuts", []),
        ("A year of fines for chip makers", []),
    ],
)
def test_a_present_is_a_verb_by_the_words_beside_it(text, wanted):
    assert verbs(text) == wanted


@pytest.mark.parametrize(
    "clause",
    [
        "Google {} Apple in May.",
        "The regulator {} the company over the deal.",
        "The company, founded in 2010, {} its rival.",
        "Google {} two founders",
        "Court {} app store rules",
        "Judge Mary Stone {} start-up for fraud",
        "Apple {} Epic in court fight",
    ],
)
def test_a_verb_of_the_lexicon_is_read_as_one(clause):
    """Whole clauses and headlines; of 754 verbs up to 275 were nouns to the parser."""
    texts = [clause.format(form) for verb in VERBS for form in third(verb)]
    sentences, at = [], 0
    for text in texts:
        sentences.append(Sentence(at, at + len(text), heading=not text.endswith(".")))
        at += len(text) + 1
    parsed = parse("\n".join(texts), tuple(sentences), language="en")
    place = len(clause[: clause.index("{")].replace(",", " ,").split())
    read = [sentence.tokens[place].pos in ("VERB", "AUX") for sentence in parsed]
    assert len(read) > 600
    assert sum(read) >= 0.99 * len(read)


def third(verb):
    """The third person of a verb: the present that is not its infinitive."""
    return [form for form, features in conjugate(verb, "en").items() if features == {"present"}]


def test_the_tree_comes_back_on_the_words_of_the_text():
    (sentence,) = parse(
        "Google fines two founders.", find_sentences("Google fines two founders.", language="en"), language="en"
    )
    fines = sentence.tokens[1]
    assert (fines.text, fines.pos, fines.dep) == ("fines", "VERB", "root")
    assert [sentence.tokens[token.head].text for token in sentence.tokens[:4]] == [
        "fines",
        "fines",
        "founders",
        "fines",
    ]
