"""A title is a short sentence in the article's language: who did what, without date, source or status."""

import pytest

from tests.claims.said import said
from timeline.claims.titles import LONGEST
from timeline.claims.titles_plain import hedged
from timeline.model import Status

TOLD = [
    (
        "en",
        "On March 1 Donald Trump signed an executive order declaring that the plan for TikTok satisfies the law.",
        "Donald Trump signed an executive order",
        "a gerund begins a phrase and ends none",
    ),
    ("en", "Blackstone dropped out in April, citing the market.", "Blackstone dropped out", "a particle before a date"),
    (
        "en",
        "Judge Lucy Koh struck the fine down in May.",
        "Lucy Koh struck the fine down",
        "a particle far from its verb",
    ),
    ("en", "Judge Lucy Koh has yet to rule on the request.", "Lucy Koh has yet to rule on the request", "she has not"),
    (
        "en",
        'On Friday, Neil Gorsuch called the remedy "dramatic."',
        'Neil Gorsuch called the remedy "dramatic"',
        "a few quoted words belong to the clause",
    ),
    (
        "en",
        "Uber said on Tuesday that it would give its more than 70,000 British drivers a guaranteed minimum wage.",
        "Uber said that it would give its more than 70,000 British drivers a guaranteed…",
        "it breaks off rather than end in nothing",
    ),
    (
        "en",
        "President Trump blocked Broadcom's $117 billion hostile bid on March 1.",
        "Donald Trump blocked Broadcom's $117 billion hostile bid",
        "the bid is blocked, not its owner",
    ),
    (
        "fr",
        "Le juge William Alsup a ordonné lundi à Uber de restituer les fichiers et d'écarter son ingénieur des lidars.",
        "William Alsup a ordonné à Uber de restituer les fichiers",
        "what is ordered is the news",
    ),
    (
        "fr",
        "Mark Zuckerberg présente ses excuses le 3 mai.",
        "Mark Zuckerberg présente ses excuses",
        "excuses are no support",
    ),
    (
        "en",
        "The judge who had fined Apple in 2021 dismissed the case.",
        "The judge had fined Apple",
        "a relative clause ends",
    ),
    ("fr", "La juge qui avait condamné Apple en 2021 a rejeté la plainte.", "La juge avait condamné Apple", "too"),
    ("fr", "Annoncée le 3 mai, l'opération doit être approuvée.", "L'opération est annoncée", "it opens the sentence"),
    ("en", "Waymo says that Uber had stolen its designs in 2016.", "Uber had allegedly stolen its designs", "had"),
    ("en", "Waymo says that Uber stole its designs in 2016.", "Uber allegedly stole its designs", "hearsay"),
    ("en", "According to the complaint, Meta leaked the data in 2021.", "Meta allegedly leaked the data", "hearsay"),
    ("fr", "Oracle prétend que Google a copié son code en 2010.", "Google aurait copié son code", "hearsay"),
    ("fr", "Selon la plainte, Getty a été piraté en mai 2023.", "Getty Images aurait été piraté", "a passive"),
    (
        "fr",
        "Le syndicat accuse Amazon d'avoir licencié les ouvriers.",
        "Amazon aurait licencié les ouvriers",
        "an infinitive told as hearsay",
    ),
    (
        "fr",
        "John Schulman est parti chez Anthropic lundi.",
        "John Schulman part chez Anthropic",
        "he does not leave it",
    ),
    (
        "fr",
        "Coupang a annoncé lundi qu'il distribuerait des bons d'achat.",
        "Coupang a annoncé qu'il distribuerait des bons d'achat",
        "« qu'il » behind a verb is no relative",
    ),
    (
        "fr",
        "Le directeur général, Olivier Roussat, a promis que les clients ne remarqueraient rien.",
        "Olivier Roussat a promis que les clients ne remarqueraient rien",
        "a whole clause may end in a pronoun",
    ),
    (
        "en",
        "A federal jury on Tuesday ordered Uber to pay $40 million.",
        "A federal jury ordered Uber to pay $40 million",
        "a date stands between the subject and its verb",
    ),
    (
        "en",
        "OAKLAND, Calif. (UD) — A jury on Tuesday ordered Uber to pay $40 million.",
        "A jury ordered Uber to pay $40 million",
        "the place of the report is nobody who rules",
    ),
    ("en", "Apple appealed and, in July, the ban was lifted.", "The ban was lifted", "a conjunction leads the subject"),
    (
        "en",
        "Judge Lucy Koh found on Friday that Qualcomm had broken the law.",
        "Lucy Koh found that Qualcomm had broken the law",
        "what is found tells more than whom it hits",
    ),
    (
        "en",
        "Epic accused Apple on Friday of blocking the update.",
        "Epic Games accused Apple of blocking the update",
        "an accusation says of what",
    ),
    ("en", "The CNIL fined Apple on Friday.", "CNIL fines Apple", "where nothing is added the template is plainer"),
    (
        "fr",
        "Deezer a fait savoir mardi, dans un communiqué, qu'il gardait ses abonnés.",
        "Deezer a fait savoir qu'il gardait ses abonnés",
        "words between commas stand before the news",
    ),
    ("fr", "Orange n’exclut pas d’attaquer Free en justice.", "Orange n’exclut pas d’attaquer Free en justice", "d'"),
    (
        "fr",
        "Oracle a annoncé lundi qu'il n'adaptera plus ses logiciels.",
        "Oracle a annoncé qu'il n'adaptera plus ses logiciels",
        "« ne ... plus » denies",
    ),
    (
        "fr",
        "Le juge William Alsup a estimé vendredi que Google avait enfreint la loi.",
        "William Alsup a estimé que Google avait enfreint la loi",
        "what is found tells more than whom it hits",
    ),
    (
        "fr",
        "Epic Games a attaqué Apple en justice le 13 août 2020.",
        "Epic Games attaque Apple en justice",
        "two parties",
    ),
    (
        "fr",
        "Apple et Google ont attaqué Microsoft en justice en 2020.",
        "Apple et Google attaquent Microsoft en justice",
        "a plural agent",
    ),
    (
        "fr",
        "En 2021, Tim Cook a quitté le conseil de l'association, selon Reuters.",
        "Tim Cook a quitté le conseil de l'association",
        "neither date nor source",
    ),
    (
        "fr",
        "Apple appliquera la règle à partir du 3 mai.",
        "Apple appliquera la règle",
        "a preposition of several words goes with its date",
    ),
    (
        "fr",
        "Microsoft pourrait racheter Activision.",
        "Microsoft pourrait racheter Activision",
        "what is not simply true keeps its own words",
    ),
    ("fr", "xAI a racheté X en mars 2024.", "xAI rachète X", "a name keeps its small letter"),
    (
        "fr",
        "La Commission européenne a infligé une amende à Meta en 2024.",
        "La Commission européenne inflige une amende à Meta",
        "a body has its French name and its article",
    ),
    (
        "fr",
        "Meta a été condamné par le tribunal de commerce de Paris en 2024.",
        "Le tribunal de commerce de Paris condamne Meta",
        "a court is a common noun",
    ),
    (
        "fr",
        "Google est visé depuis mars par une enquête du ministère américain de la Justice.",
        "Google est visé par une enquête du ministère américain de la Justice",
        "de + le",
    ),
    (
        "en",
        "La Vanguardia sued the European Commission in 2024.",
        "La Vanguardia sues European Commission",
        "names of English stay as they are",
    ),
    (
        "fr",
        "Spotify a fermé son interface en signant un contrat exclusif avec Deezer en 2021.",
        "Spotify et Deezer deviennent partenaires",
        "two parties of a gerund",
    ),
    (
        "fr",
        "Le 3 janvier, Free s'était mis à bloquer par défaut les publicités en ligne.",
        "Free bloque par défaut les publicités en ligne",
        "an infinitive is told in the present",
    ),
    (
        "fr",
        "L'opération est notifiée à Bruxelles en février 2015 et approuvée deux mois après.",
        "L'opération est approuvée",
        "a shared subject and its auxiliary",
    ),
    (
        "fr",
        "Sculley, trop timide, s'en va, et l'enfant terrible est nommé directeur général le 16 septembre 1997.",
        "L'enfant terrible est nommé directeur général",
        "a subject of two words and an article",
    ),
    (
        "fr",
        "Mark Karpelès était poursuivi. En mars, les juges l'ont relaxé de l'accusation la plus grave.",
        "Les juges ont relaxé Mark Karpelès de l'accusation la plus grave",
        "a pronoun's name stands behind the verb",
    ),
    (
        "fr",
        "Yahoo n'avait révélé l'attaque que le 22 septembre 2022.",
        "Yahoo avait révélé l'attaque",
        "ne ... que denies nothing",
    ),
    (
        "en",
        "In 2012 Samsung retaliated, suing its biggest customer in Seoul.",
        "Samsung sues its biggest customer in Seoul",
        "a gerund is told in the present",
    ),
    (
        "en",
        "The two groups, who had hoped for more, unveiled the tie-up in May 2023.",
        "The two groups unveiled the tie-up",
        "a relative behind the subject",
    ),
    (
        "fr",
        "« Ce verdict est un avertissement pour tous », s'est félicité mardi Tim Cook.",
        "Tim Cook : « Ce verdict est un avertissement pour tous »",
        "a statement is its words",
    ),
    (
        "en",
        '"This verdict is a warning to everybody," Tim Cook said on Tuesday.',
        "Tim Cook: “This verdict is a warning to everybody”",
        "a statement is its words",
    ),
    (
        "fr",
        "En 2014, Elon Musk avait déclaré que sa firme « ne lancerait pas d'action contre des tiers ».",
        "Elon Musk : « ne lancerait pas d'action contre des tiers »",
        "a complement is never cut before its verb",
    ),
    (
        "fr",
        "Le contrat, conclu en novembre 2018, venait d'expirer.",
        "Le contrat est conclu",
        "a participle behind its noun",
    ),
    ("fr", "La condamnation de Google et d'Amazon en 2020 a surpris.", "Google et Amazon sont condamnés", "agreement"),
    ("fr", "La condamnation de la Cnil en 2020 a surpris.", "La Cnil est condamnée", "agreement"),
    ("en", "Epic Games sued Apple on 13 August 2020.", "Epic Games sues Apple", "two parties"),
    ("en", "The SEC charged Elon Musk in 2018.", "Securities and Exchange Commission charges Elon Musk", "no arrest"),
    ("en", "The SEC arrested Elon Musk in 2018.", "Securities and Exchange Commission arrests Elon Musk", "no charge"),
    ("en", "The SEC freed Elon Musk in 2018.", "Securities and Exchange Commission frees Elon Musk", "no arrest"),
    (
        "en",
        "The SEC dropped charges against Elon Musk in 2018.",
        "Securities and Exchange Commission drops charges against Elon Musk",
        "no charge",
    ),
    ("fr", "La SEC a relâché Elon Musk en 2018.", "La SEC libère Elon Musk", "no charge"),
    ("fr", "La SEC a arrêté Elon Musk en 2018.", "La SEC arrête Elon Musk", "no charge"),
    ("en", "Google and Microsoft sued Apple in 2020.", "Google and Microsoft sue Apple", "a plural agent"),
    ("en", "Microsoft plans to buy Activision.", "Microsoft plans to buy Activision", "not simply true: its own words"),
    ("en", "Apple said it will not buy Fitbit.", "Apple will not buy Fitbit", "a pronoun is its actor"),
    ("en", "A lawsuit against Meta was filed in May 2023.", "A lawsuit against Meta was filed", "a noun with its verb"),
    ("en", "Two executives retired in June 2017.", "Two executives retired", "the subject as written, no object"),
    (
        "en",
        "On 19 February, the seven justices dismissed the appeal.",
        "The seven justices dismissed the appeal",
        "no name",
    ),
    (
        "fr",
        "Le 25 juin, des milliers de taxis ont bloqué les gares.",
        "Des milliers de taxis ont bloqué les gares",
        "no name",
    ),
    (
        "en",
        "The complaint was filed on 29 February in a court in San Francisco.",
        "The complaint was filed in a court in San Francisco",
        "nobody is known: the clause's own subject",
    ),
]
LONG = [
    (
        "en",
        "On Nov. 8, 2022, Tim Cook left the board of the makers of games for telephones of the U.S. and the Union.",
    ),
    (
        "fr",
        "Le 8 novembre 2022, Tim Cook a quitté le conseil de l'association des fabricants de jeux pour téléphones.",
    ),
    ("en", "Had also settled a lawsuit brought by smaller U.S. developers in August 2021."),
    ("fr", "A fait appel de la décision devant la cour d'appel de Paris en mars 2021."),
]
HEDGED = [
    ("en", "alleged", "{agent} steals {patient}", "{agent} allegedly steals {patient}"),
    ("en", "alleged", "{patient} is hacked", "{patient} is allegedly hacked"),
    ("fr", "alleged", "{agent} vend {patient}", "{agent} aurait vendu {patient}"),
    ("fr", "alleged", "{patient} est piraté", "{patient} aurait été piraté"),
    ("fr", "denied", "{agent} vend {patient}", "{agent} ne vend pas {patient}"),
    ("fr", "denied", "{agent} ouvre une enquête", "{agent} n'ouvre pas d'enquête"),
    ("fr", "denied", "{patient} est piraté", "{patient} n'est pas piraté"),
    ("fr", "denied", "{agent} s'en va", "{agent} ne s'en va pas"),
    ("fr", "planned", "{agent} rachète {patient}", "{agent} va racheter {patient}"),
    (
        "fr",
        "possible",
        "{agent} et {counterparty} deviennent partenaires",
        "{agent} et {counterparty} pourraient devenir partenaires",
    ),
    ("fr", "occurred", "{agent} vend {patient}", "{agent} vend {patient}"),
    ("en", "denied", "{agent} sells {patient}", "{agent} does not sell {patient}"),
    ("en", "denied", "{patient} is fined", "{patient} is not fined"),
    ("en", "possible", "{patient} is fined", "{patient} may be fined"),
    ("en", "planned", "{agent} and {counterparty} become partners", "{agent} and {counterparty} will become partners"),
]
AUXILIARIES = {"en": ("had ", "has ", "was ", "were ", "is "), "fr": ("a ", "ont ", "avait ", "est ", "sont ", "été ")}
OPEN_ENDS = (" of", " the", " a", " and", " de", " des", " la", " le", " et", " devant", " Nov", " U.S")


@pytest.mark.parametrize(("language", "text", "title", "why"), TOLD, ids=[row[1] for row in TOLD])
def test_a_title_says_who_did_what(language, text, title, why):
    assert title in [claim.title for claim in said(text, language)], why


@pytest.mark.parametrize(("language", "text"), LONG, ids=[row[1][:40] for row in LONG])
def test_a_title_is_short_and_ends_with_a_phrase(language, text):
    for claim in said(text, language, events="all"):
        assert len(claim.title) <= LONGEST
        assert not claim.title.lower().startswith(AUXILIARIES[language])
        assert not claim.title.endswith(OPEN_ENDS)


@pytest.mark.parametrize(("language", "status", "template", "title"), HEDGED, ids=[row[3] for row in HEDGED])
def test_what_did_not_happen_is_not_told_as_a_fact(language, status, template, title):
    assert hedged(template, status=Status(status), language=language) == title
