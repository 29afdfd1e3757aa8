"""What the parser reads in place of what is written, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.find.model import load_model
from timeline.find.reading import read
from timeline.find.reading_words import stand_ins
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.model import Span


def reading(text, names=(), language="fr"):
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    return read(text, Span(0, len(text)), names=spans, language=language, tokenizer=load_model(language).tokenizer)


@pytest.mark.parametrize(
    ("text", "names", "words"),
    [
        ("Epic Games attaque Apple.", ["Epic Games", "Apple"], "Paris prend Paris ."),
        ("La Ligue Verte des Lacs conteste.", [], "La Commission des Lacs prend ."),
        ("L'attaque coûte cher.", [], "L' attaque coûte cher ."),
        ("Ils attaquent Free.", ["Free"], "Ils prennent Paris ."),
        ("Il se porte bien, porte ouverte.", [], "Il se prend bien , porte ouverte ."),
        ("Le Paul Durand rachètera tout.", [], "Le Commission rachètera tout ."),
        ("Nous rachetons la firme.", [], "Nous rachetons la firme ."),
        ("Selon Anna Berg, rien.", [], "Selon Paris , rien ."),
        ("Selon FTX Anna Berg est partie.", ["FTX"], "Selon Paris est partie ."),
        ("FTX Anna Berg", ["FTX", "Anna"], "Paris Paris Berg"),
        ("Hier Anna Berg rit.", [], "Hier Paris rit ."),
        ("Le 6 avril, M. Kim et Eva von Halm rient.", ["6"], "Le 6 avril , Paris et Commission rient ."),
        ("Free de Musk soutient, pour fraude.", ["Free", "Musk"], "Paris de Paris prend , pour fraude ."),
        ("L'autorité attaque la société.", [], "L' autorité prend la société ."),
        ("La somme la plus haute.", [], "La somme la plus haute ."),
        ("Elle attaqua Apple, accusée par Epic.", ["Apple", "Epic"], "Elle prit Paris , pris par Paris ."),
        ("Elle n'a pas racheté Apple.", ["Apple"], "Elle n' a pas pris Paris ."),
        ("Inculpée en août, elle a quitté Free.", ["Free"], "Interrogé en août , elle a pris Paris ."),
        ("Tout va mal : lâché par Free, il tombe.", ["Free"], "Tout prend mal : interrogé par Paris , il prend ."),
        ("Inculpée en août.", [], "Inculpée en août ."),
        ("Sorties, les jeux plaisent.", [], "Sorties , les jeux plaisent ."),
        ("Racheté par Apple, il a été condamné.", ["Apple"], "Interrogé par Paris , il a été pris ."),
    ],
)
def test_known_words_stand_in_for_names_and_verbs(text, names, words):
    assert [word.text for word in reading(text, names).document] == words.split()


def test_an_elided_word_in_front_of_a_name_stays_one():
    words = [
        word.text for word in reading("Kakao affirme qu'Uber a quitté l'immeuble d'Uber.", ["Kakao", "Uber"]).document
    ]
    assert [word for word in words if "'" in word] == ["qu'", "l'", "d'"]


def test_a_language_without_stand_ins_is_read_as_it_is_written():
    assert stand_ins("en") is None
    assert reading("Epic Games sued Apple.", ["Epic Games"], "en").document.text == "Epic Games sued Apple."


def test_the_tree_comes_back_on_the_words_of_the_text():
    text = "La Competition and Markets Authority (CMA) inculpe\u00a0l’éditeur."
    (sentence,) = parse(text, find_sentences(text, language="fr"), language="fr")
    assert [t.text for t in sentence.tokens][:5] == ["La", "Competition", "and", "Markets", "Authority"]
    competition = sentence.tokens[1]
    assert sentence.tokens[competition.head].text == "inculpe"
    assert [sentence.tokens[t.head] for t in sentence.tokens[2:5]] == [competition] * 3
    assert "VerbForm=Fin" in sentence.tokens[competition.head].morph


@given(st.text(alphabet="LaApPtEé .,'’()1-«»\n\u00a0\u202e\x00", max_size=120))
def test_every_word_comes_back_once_and_in_order(text):
    for sentence in parse(text, find_sentences(text, language="fr"), language="fr"):
        places = [place for token in sentence.tokens for place in range(token.start, token.end)]
        assert places == sorted(set(places))
        assert all(text[t.start : t.end] == t.text and 0 <= t.head < len(sentence.tokens) for t in sentence.tokens)
        letters = [place for place in range(sentence.start, sentence.end) if text[place].isalnum()]
        assert set(letters) <= set(places)
