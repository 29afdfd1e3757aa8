"""Where sentences end, in both languages; every row is a text and its pieces, `#` before a heading."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.find.sentences import LONGEST, find_sentences
from timeline.model import Span

FRENCH = [
    ("titles", "M. Musk et Mme Le Pen. Me Dupond plaide.", ["M. Musk et Mme Le Pen.", "Me Dupond plaide."]),
    ("a party against a party", "L'affaire Epic c. Apple. Elle dure.", ["L'affaire Epic c. Apple.", "Elle dure."]),
    ("a company's suffix inside", "Apple Inc. Conteste tout.", ["Apple Inc. Conteste tout."]),
    ("a company's suffix at the end", "Il vise Apple Inc. La firme nie.", ["Il vise Apple Inc.", "La firme nie."]),
    ("a quotation closed by the dot", "« Nous gagnerons. » Il sort.", ["« Nous gagnerons. »", "Il sort."]),
    ("a quotation that goes on", "« Nous gagnerons ! » a-t-il dit. Fin.", ["« Nous gagnerons ! » a-t-il dit.", "Fin."]),
    ("an ellipsis inside", "Un accord avec… Microsoft. Rien.", ["Un accord avec… Microsoft.", "Rien."]),
    ("an ellipsis at the end", "On attend… La cour tranchera.", ["On attend…", "La cour tranchera."]),
    ("heading and text", "Le procès\n\nIl commence.", ["#Le procès", "Il commence."]),
    ("a question for a heading", "Qui a gagné ?\n\nPersonne.", ["#Qui a gagné ?", "Personne."]),
    ("bullets", "- Epic attaque Apple\n- Apple répond.", ["Epic attaque Apple", "Apple répond."]),
    ("decimal point and thousands", "Il paie 1.200 euros. Et 3.5 %.", ["Il paie 1.200 euros.", "Et 3.5 %."]),
    ("a name with a short first word", "Il rachète Mt. Gox. Il paie.", ["Il rachète Mt. Gox.", "Il paie."]),
    ("a name with a mark", "Yahoo! France licencie. Il paie !", ["Yahoo! France licencie.", "Il paie !"]),
    ("a footnote", "Il nie.[1] Elle nie.² Tous nient.", ["Il nie.[1]", "Elle nie.²", "Tous nient."]),
    ("lettered lines", "a) Apple attaque\nb) Epic répond.", ["Apple attaque", "Epic répond."]),
    ("a dispatch", "PARIS, 3 mai (AFP) - Apple nie. Epic non.", ["PARIS, 3 mai (AFP) - Apple nie.", "Epic non."]),
    ("hours and euros", "Il arrive à 18 h. Il doit 3 M€. Fin.", ["Il arrive à 18 h.", "Il doit 3 M€.", "Fin."]),
    ("articles and pages", "Voir art. 5, p. 12 et n° 3. Fin.", ["Voir art. 5, p. 12 et n° 3.", "Fin."]),
    ("English law", "Google vs. Oracle, Epic v. Apple. Fin.", ["Google vs. Oracle, Epic v. Apple.", "Fin."]),
    ("the network X", "Il écrit sur X. Tesla nie.", ["Il écrit sur X.", "Tesla nie."]),
]
ENGLISH = [
    ("titles", "Mr. Musk sued. Judge J. K. Smith ruled.", ["Mr. Musk sued.", "Judge J. K. Smith ruled."]),
    (
        "a case",
        "In Epic v. Apple the court ruled. Both appealed.",
        ["In Epic v. Apple the court ruled.", "Both appealed."],
    ),
    ("suffix inside", "Apple Inc. Chief Tim Cook left.", ["Apple Inc. Chief Tim Cook left."]),
    ("suffix at the end", "It sued Apple Inc. The case goes on.", ["It sued Apple Inc.", "The case goes on."]),
    ("letters with dots", "The U.S. Supreme Court sat. It ruled.", ["The U.S. Supreme Court sat.", "It ruled."]),
    (
        "letters with dots at the end",
        "It left the U.S. In May it came back.",
        ["It left the U.S.", "In May it came back."],
    ),
    ("places", "It bought Mt. Gox. Ft. Worth sued.", ["It bought Mt. Gox.", "Ft. Worth sued."]),
    ("a name with a mark", "Yahoo! Inc. sued. It won!", ["Yahoo! Inc. sued.", "It won!"]),
    ("a footnote", "He said it.[1] She left.", ["He said it.[1]", "She left."]),
    ("a dated paragraph", "**Jan. 18, 2022.** Microsoft bids.", ["**Jan. 18, 2022.**", "Microsoft bids."]),
    ("offices", "Asst. U.S. Atty. Ann Lee and Lt. Gov. Bo spoke.", ["Asst. U.S. Atty. Ann Lee and Lt. Gov. Bo spoke."]),
    ("law", "Sec. 230 and No. 19-1392 hold. Fine.", ["Sec. 230 and No. 19-1392 hold.", "Fine."]),
    ("a dispatch", "SAN DIEGO (AP) — Apple sued. It won.", ["SAN DIEGO (AP) — Apple sued.", "It won."]),
    ("an hour", "It left at 6 p.m. Monday came.", ["It left at 6 p.m.", "Monday came."]),
    ("quotes", 'He said: "We won." They left.', ['He said: "We won."', "They left."]),
    ("months", "It began on Jan. 5. It ended Dec. 3.", ["It began on Jan. 5.", "It ended Dec. 3."]),
    ("markdown heading", "## The suit\nIt began.", ["#The suit", "It began."]),
    ("one line a sentence", "A title\nApple sued.\nEpic won.", ["#A title", "Apple sued.", "Epic won."]),
    (
        "a hard-wrapped paragraph",
        "The commission said on Tuesday that the company had broken the\nlaw of the Union. It was fined.",
        ["The commission said on Tuesday that the company had broken the\nlaw of the Union.", "It was fined."],
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("fr", t, e) for _, t, e in FRENCH] + [("en", t, e) for _, t, e in ENGLISH],
    ids=[f"fr {n}" for n, _, _ in FRENCH] + [f"en {n}" for n, _, _ in ENGLISH],
)
def test_sentences_end_where_a_reader_ends_them(language, text, expected):
    found = find_sentences(text, language=language)
    assert ["#" * s.heading + text[s.start : s.end] for s in found] == expected


def test_nothing_is_found_outside_the_body():
    text = "Menu. Epic attaque. Abonnez-vous."
    found = find_sentences(text, language="fr", body=(Span(6, 19),))
    assert [text[s.start : s.end] for s in found] == ["Epic attaque."]


@given(st.text(alphabet="aA .!?\n\r\"«»'’-*#1…\u2028\u202e\x00(", max_size=200))
def test_sentences_are_ordered_apart_and_lose_no_letter(text):
    found = find_sentences(text, language="en")
    assert all(s.start < s.end for s in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert sum(text[s.start : s.end].count("a") for s in found) == text.count("a")


@pytest.mark.parametrize("text", ["." * 200_000, "a" * 200_000, "« " * 100_000, "- \n" * 70_000, "A. " * 70_000])
def test_hostile_text_is_cut_quickly(text):
    begin = time.process_time()
    found = find_sentences(text, language="fr")
    assert time.process_time() - begin < 3
    assert all(s.end - s.start <= LONGEST for s in found)
