"""Public bodies as the press describes them: whom a state, a field and a noun mean."""

import pytest

from timeline.find.names import find_names
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.resolve.actors import resolve_actors

ROWS = [
    ("en", "Britain's competition regulator blocked the deal.", "Competition and Markets Authority"),
    ("en", "The UK competition watchdog blocked the deal.", "Competition and Markets Authority"),
    ("en", "South Korea's antitrust agency fined Google.", "Korea Fair Trade Commission"),
    ("en", "The German cartel office fined Facebook.", "Bundeskartellamt"),
    ("en", "The Dutch privacy watchdog fined Uber.", "Autoriteit Persoonsgegevens"),
    ("en", "Brazil's telecoms regulator suspended the app.", "Anatel"),
    ("en", "Germany's top court ruled against Facebook.", "Bundesgerichtshof"),
    ("en", "Hungary's competition authority fined Google.", "Hungary's competition authority"),
    ("en", "Italy's tax police searched the offices.", "Italy's tax police"),
    ("en", "The Metropolitan Police arrested Julian Assange.", "Metropolitan Police"),
    ("fr", "L'Autorité britannique de la concurrence a bloqué l'opération.", "Competition and Markets Authority"),
    ("fr", "L'autorité de la concurrence sud-coréenne a sanctionné Google.", "Korea Fair Trade Commission"),
    ("fr", "La CNIL irlandaise a sanctionné Meta.", "Data Protection Commission"),
    ("fr", "L'office anticartel allemand a sanctionné Facebook.", "Bundeskartellamt"),
    ("fr", "La Commission fédérale du commerce a attaqué Amazon.", "Federal Trade Commission"),
    ("fr", "La plus haute juridiction allemande a débouté Facebook.", "Bundesgerichtshof"),
    ("fr", "L'autorité hongroise de la concurrence a condamné Google.", "Autorité hongroise de la concurrence"),
    ("fr", "L'autorité bavaroise de protection des données a agi.", "Autorité bavaroise de protection des données"),
    ("fr", "La Corée du Sud a adopté une loi.", "South Korean Government"),
    ("fr", "Le ministère japonais du Commerce a rappelé Apple à l'ordre.", "Japanese Ministry of Commerce"),
    ("en", "Japan's trade ministry warned Apple.", "Japanese Ministry of Commerce"),
    ("en", "The South Korean Ministry of Science and ICT fined Google.", "South Korean Ministry of Science"),
    ("fr", "Le ministère de l'économie allemand a bloqué la vente d'Elmos.", "German Ministry of the Economy"),
    ("fr", "Le ministère ivoirien du Commerce a rappelé Apple à l'ordre.", "Ministère ivoirien du Commerce"),
    ("en", "The Ministry of Justice sued Vivo.", "Ministry of Justice"),
    ("fr", "Le ministère de la Culture a réagi.", "ministère de la Culture"),
    ("fr", "La police judiciaire néerlandaise a perquisitionné les locaux.", "Police judiciaire néerlandaise"),
]


def told(text, language):
    """The names of the actors of a sentence, in order."""
    sentences = parse(text, find_sentences(text, language=language), language=language)
    return [
        actor.name
        for actor in resolve_actors(find_names(text, sentences, language=language), sentences=sentences, text=text)[1]
    ]


@pytest.mark.parametrize(("language", "text", "name"), ROWS, ids=[row[1][:40] for row in ROWS])
def test_a_body_is_known_by_its_state_and_its_field(language, text, name):
    assert told(text, language)[0] == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Dutch government seized Nexperia. Beijing hit back: the Ministry of Commerce barred its exports."),
        ("fr", "Les Pays-Bas ont saisi Nexperia. Pékin a riposté : le ministère du Commerce a bloqué ses ventes."),
        ("en", "China's commerce ministry barred Nexperia. The Ministry of Commerce gave no reason to The Hague."),
    ],
)
def test_a_ministry_is_that_of_the_state_named_last(language, text):
    assert [name for name in told(text, language) if "Ministry" in name] == ["Chinese Ministry of Commerce"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "The regulator fined nobody."), ("fr", "L'autorité n'a rien dit."), ("en", "The American agency spoke.")],
)
def test_a_bare_noun_is_no_body_of_its_own(language, text):
    assert told(text, language) == []
