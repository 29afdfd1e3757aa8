"""Every entry of the lexicon finds itself, and the right actors, in its own example."""

import re

import pytest

from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.language.lexicon import lexicon
from timeline.model import ActorReference
from timeline.resolve.roles import resolve_roles

CAST = {
    "Google": "agent",
    "Altman": "agent",
    "Apple": "patient",
    "Cook": "patient",
    "Microsoft": "counterparty",
    "Windows": "object",
}
ENTRIES = [
    (code, name)
    for code in ("fr", "en")
    for name, e in lexicon(code).entries.items()
    if e.example and e.kind is not None
]


def told(text, language):
    sentences = parse(text, find_sentences(text, language=language), language=language)
    actions = find_actions(text, sentences, language=language)
    references = tuple(
        ActorReference(m.start(), m.end(), m.group(), m.group(), "named") for m in re.finditer("|".join(CAST), text)
    )
    return actions, resolve_roles(actions, sentences=sentences, references=references)


@pytest.mark.parametrize(("language", "name"), ENTRIES, ids=[f"{c} {n}" for c, n in ENTRIES])
def test_an_entry_finds_itself_and_its_actors_in_its_example(language, name):
    entry = lexicon(language).entries[name]
    actions, roles = told(entry.example, language)
    found = [(a, r) for a, r in zip(actions, roles, strict=True) if a.entry == name]
    assert found, [a.entry for a in actions]
    expected = {(who, role) for who, role in CAST.items() if re.search(rf"\b{who}\b", entry.example)}
    assert {(p.actor, p.role.value) for p in found[0][1]} == expected


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_two_entries_share_their_words(language):
    seen = {}
    for entry in lexicon(language).entries.values():
        words = (entry.name.split("/")[1], entry.noun, entry.subject, entry.object, entry.near)
        assert words not in seen, (words, seen.get(words), entry.name)
        seen[words] = entry.name


def kinds(text, language):
    return [(action.kind.value, action.details.get("class")) for action in told(text, language)[0]]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The court confirmed the debt.", "ruling"),
        ("en", "The company confirmed the debt.", "statement"),
        ("en", "The Justice Department confirmed the debt.", "statement"),
        ("en", "A Senate panel criticized Meta.", "statement"),
        ("en", "An appeals panel criticized Meta.", "ruling"),
        ("en", "The judge removed Xiaomi from the blacklist.", "ruling"),
        ("en", "The ministry removed Xiaomi from the blacklist.", "ban"),
        ("en", "The judge put the plan on hold.", "ruling"),
        ("en", "The judge pondered the plan.", "ruling"),
        ("fr", "Le juge a modifié ses tarifs.", "ruling"),
        ("en", "The Ninth Circuit reversed its position.", "ruling"),
        ("en", "OpenAI reversed its decision.", "policy"),
        ("en", "Google launched the Pixel phone.", "launch"),
        ("en", "Google released a letter.", "statement"),
        ("en", "Meta fired half of its staff.", "layoffs"),
        ("en", "Uber cut its fares.", "policy"),
        ("en", "The bank failed.", "bankruptcy"),
        ("en", "The court put the suit on hold.", "ruling"),
        ("en", "A judge threw the petition out.", "ruling"),
        ("en", "The tribunal modified its order.", "ruling"),
        ("en", "The rejection in March of the claim was a blow to Tile.", "ruling"),
        ("en", "The claim was thrown out.", "ruling"),
        ("en", "Sonos rejected the claims.", "statement"),
        ("en", "The court rejected the claims.", "ruling"),
        ("en", "Sonos called its countersuit off.", "lawsuit"),
        ("en", "The withdrawal of the suit came in May.", "lawsuit"),
        ("en", "Prosecutors threw out the indictment.", "charge"),
        ("en", "Sonos gave up its appeal.", "appeal"),
        ("en", "The petition failed.", "ruling"),
        ("en", "Disney backed out of the alliance.", "partnership"),
        ("en", "The alliance was prolonged by Disney.", "partnership"),
        ("en", "The licence lapsed in May.", "partnership"),
        ("en", "Ocado spurned the approach.", "acquisition"),
        ("en", "The collapse of the merger came in May.", "acquisition"),
        ("en", "The merger was vetoed.", "ruling"),
        ("en", "The agency wound up its inquiry.", "investigation"),
        ("en", "Parliament rolled back the statute.", "regulation"),
        ("en", "The easing of the embargo came in May.", "ban"),
        ("en", "YouTube put the video back up.", "ban"),
        ("en", "The Senate delayed the tariffs.", "regulation"),
        ("en", "Unity trimmed the royalty.", "policy"),
        ("en", "Unity flouted the injunction.", "other"),
        ("en", "Audi resumed its advertising.", "policy"),
        ("en", "The agency brought its inquiry to an end.", "investigation"),
        ("en", "Dyson won an order against its rival.", "ruling"),
        ("en", "Sonos shrugged off the charges.", "statement"),
        ("en", "Orange walked out of the talks.", "negotiation"),
        ("en", "The network went dark.", "breach"),
        ("en", "Unity complied with the order.", "policy"),
        ("en", "The union suspended the walkout.", "other"),
        ("en", "Brendan Eich vacated his post.", "departure"),
        ("en", "Brendan Eich was removed from his post.", "departure"),
        ("en", "The post was accepted by Chris Beard.", "appointment"),
        ("fr", "La Cour de cassation a rejeté ces accusations.", "ruling"),
        ("fr", "Tesla a rejeté ces accusations.", "statement"),
        ("fr", "Google a publié une lettre ouverte.", "statement"),
        ("fr", "Meta a supprimé 10 % de ses effectifs.", "layoffs"),
        ("fr", "Google s'est séparé de Sundar Pichai.", "departure"),
        ("fr", "Google s'est séparé de Motorola.", "acquisition"),
        ("fr", "Google a pris 5 % de Ledger.", "investment"),
        ("fr", "Google a pris une décision.", "other"),
        ("fr", "Google a porté plainte contre Uber.", "lawsuit"),
        ("fr", "Google a porté plainte contre Uber auprès de la Cnil.", "complaint"),
        ("fr", "Le ministère de la Justice a porté plainte contre Uber.", "lawsuit"),
        ("fr", "Google a mis à la porte 2 000 ingénieurs.", "layoffs"),
        ("fr", "Google a renvoyé la moitié de ses employés.", "layoffs"),
        ("fr", "Proposée depuis mai 2021, la nouvelle console de Sony a séduit.", "launch"),
        ("fr", "La Commission a présenté deux projets de règlement.", "regulation"),
        ("fr", "Google a mis sur pied une filiale.", "founding"),
        ("fr", "Google a mis Sundar Pichai à pied.", "departure"),
        ("fr", "Evincé en mai, le patron a saisi le juge.", "departure"),
        ("fr", "Google a saisi le Conseil d'Etat contre la sanction.", "appeal"),
        ("fr", "L'audience consacrée en appel à cette vieille affaire s'est tenue lundi.", "hearing"),
        ("fr", "Google a commencé en mai à vendre ses balises.", "launch"),
        ("fr", "Apple est dans le viseur de la Commission.", "investigation"),
        ("fr", "Google était en pourparlers avec Apple.", "negotiation"),
        ("fr", "Le service d'Amazon était inaccessible.", "breach"),
        ("fr", "Google a signé un accord avec la SEC.", "settlement"),
        ("fr", "Google a signé un accord avec Nokia.", "partnership"),
        ("fr", "Tesla est sous enquête.", "investigation"),
        ("fr", "Sears est en faillite.", "bankruptcy"),
        ("fr", "Google a eu gain de cause.", "ruling"),
        ("fr", "Elon Musk devait être entendu par le juge.", "hearing"),
        ("fr", "Google a repoussé son projet de centre de données.", "policy"),
        ("fr", "Le Sénat a repoussé le projet de loi.", "regulation"),
        ("fr", "Apple a mis en vente son casque.", "launch"),
        ("fr", "Apple a mis en vente Beats.", "acquisition"),
        ("fr", "La police a fouillé les bureaux de Google.", "investigation"),
        ("fr", "Google a découvert une intrusion.", "breach"),
        ("fr", "L'appel que l'agence avait interjeté en octobre est pendant.", "appeal"),
        ("fr", "Google a dévoilé son accord avec Nokia.", "partnership"),
        ("fr", "Google a appelé Tim Cook à la barre.", "hearing"),
        ("fr", "Google a exclu Sonos de sa plateforme.", "ban"),
        ("fr", "Le Congrès a examiné une loi.", "regulation"),
    ],
)
def test_subject_object_and_neighbours_decide_what_a_verb_tells(language, text, kind):
    assert [found for found, _ in kinds(text, language)][:1] == [kind]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The judge told Apple to stop."),
        ("fr", "À partir de mai, les clients paient."),
        ("fr", "Le débat a viré à l'aigre."),
        ("en", "Google filed its taxes because a lawsuit was near."),
    ],
)
def test_words_of_another_clause_or_phrase_make_no_event_with_a_verb(language, text):
    assert not {"lawsuit", "departure", "hearing"}.intersection(
        action.kind.value for action in told(text, language)[0] if len(action.parts) > 1 or language == "fr"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Google est poursuivi par le ministère de la Justice.", False),
        ("Google est poursuivi par le département de la Justice.", False),
        ("Google est poursuivi devant le Tribunal.", True),
    ],
)
def test_the_end_of_a_name_is_no_word_of_a_phrase(text, found):
    sentences = parse(text, find_sentences(text, language="fr"), language="fr")
    phrase = "sue/poursuivre … justice|tribunal|tribunaux"
    assert (phrase in {action.entry for action in find_actions(text, sentences, language="fr")}) is found


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The court upheld the fine against Apple.", 1),
        ("en", "The court upheld the 2018 fine against Apple.", 2),
        ("en", "After a hearing, the court upheld the decision.", 2),
        ("fr", "Google a fait appel de l'amende.", 1),
        ("fr", "Google a fait appel de l'amende infligée en mai.", 2),
    ],
)
def test_what_an_event_is_about_is_none_of_its_own(language, text, count):
    assert len(told(text, language)[0]) == count


@pytest.mark.parametrize(
    "text",
    [
        "Google landed in trouble.",
        "Google netted a profit.",
        "The plane passed to the north.",
        "Google captured the market.",
        "The team combined speed and skill.",
        "Google topped the list.",
        "Google went through a rough patch.",
        "Google pressed the button.",
        "Google turned to its lawyers.",
        "The price went to 30 dollars.",
        "The price rose to 30 dollars.",
        "Sales fell.",
        "Sales of phones rose by a third.",
        "Google landed on its feet.",
        "The team went home.",
        "Cook went to Paris.",
        "Cook went on holiday.",
        "Google granted an interview.",
        "Google cut a cake.",
        "Google saw growth.",
        "Google won a prize.",
        "Google gave the press a lunch.",
        "Cook lost weight.",
        "Google read the news.",
        "Google lifted weights.",
        "Google monitored the weather.",
        "Google faced a challenge.",
        "Google turned heads.",
        "Google obtained good results.",
        "The plan fell short.",
        "The driver got off the bus.",
        "The phone failed to impress.",
        "The app got years of updates.",
        "Google used the data.",
        "Google stood in line.",
        "Google ran a marathon.",
        "The founder moved house.",
        "Google added a colour.",
        "Google trimmed its forecast.",
        "The rocket escaped the atmosphere.",
        "The book found an audience.",
        "Google shook its head.",
        "Google drew a crowd.",
        "Users caught a glimpse.",
        "The company took a break.",
        "Google held its breath.",
        "Google beat forecasts.",
        "The regulator moved house.",
        "Google knitted its brow.",
        "The bank took a loan.",
        "Google hit the ground running.",
        "The judge took a seat.",
        "Google bagged a table.",
        "The singer dropped the microphone.",
    ],
)
def test_words_of_events_in_other_senses_tell_none(text):
    assert [action.entry for action in told(text, "en")[0] if action.entry != "other"] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Vodafone urged the regulator to block the merger.", ["complaint"]),
        ("The agency asked a judge to force Google to sell Apple.", ["lawsuit"]),
        ("Google petitioned the watchdog to fine Apple.", ["complaint"]),
        ("The court barred Apple from selling the watch.", ["ruling"]),
        ("Google was prevented from firing the founder.", ["ban"]),
        ("Google asked the court to dismiss the suit that Apple had filed in May.", ["lawsuit", "lawsuit"]),
        ("Google demanded a refund after the court had barred sales.", ["statement", "ruling"]),
    ],
)
def test_what_is_asked_for_or_kept_from_is_no_event_of_its_own(text, kinds):
    assert [action.kind.value for action in told(text, "en")[0] if action.entry != "other"] == kinds


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "Google paid the rent until 2020, according to the complaint.", []),
        ("en", "According to the lawsuit, filed in May, Google lied.", ["lawsuit", "breach"]),
        ("fr", "Google payait le loyer jusqu'en 2020, d'après la plainte.", []),
        ("fr", "Selon le jugement, Google payait le loyer.", []),
        ("fr", "Google n'a pas tenu ses promesses.", []),
        ("fr", "Windows reviendra en Europe à partir de 2024.", []),
        ("fr", "Google est venu à l'appel de Cook.", []),
        ("fr", "Altman est parti de Google.", ["departure"]),
    ],
)
def test_a_paper_that_is_only_quoted_tells_no_event(language, text, kinds):
    assert [action.kind.value for action in told(text, language)[0] if action.kind.value != "other"] == kinds


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("en", "The Delaware court upheld the fine.", "upheld"),
        ("en", "The Delaware court overturned the fine.", "overturned"),
        ("en", "The European Commission cleared the merger.", "granted"),
        ("en", "The European Commission blocked the merger.", "rejected"),
        ("en", "The Delaware court dismissed the lawsuit.", "rejected"),
        ("en", "The Delaware court granted an injunction.", None),
        ("en", "The Delaware court blocked the rule.", None),
        ("en", "The Delaware court revived the lawsuit.", None),
        ("en", "The Delaware court slashed the fine.", None),
        ("fr", "La cour d'appel de Paris a confirmé l'amende.", "upheld"),
        ("fr", "La cour d'appel de Paris a annulé l'amende.", "overturned"),
        ("fr", "La Commission européenne a autorisé la fusion.", "granted"),
        ("fr", "La Commission européenne a bloqué la fusion.", "rejected"),
        ("fr", "La cour d'appel de Paris a rejeté la demande.", "rejected"),
        ("fr", "La cour d'appel de Paris a fait droit à la demande.", "granted"),
        ("fr", "La cour d'appel de Paris a ramené l'amende à trois millions.", None),
        ("fr", "La cour d'appel de Paris a interdit le service.", None),
    ],
)
def test_decisions_have_an_outcome_where_they_have_but_one(language, text, outcome):
    (ruling,) = [action for action in told(text, language)[0] if action.kind.value == "ruling"]
    assert ruling.details.get("outcome") == outcome
