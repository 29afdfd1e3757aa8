"""Each event takes the date of its own clause; a date of another clause does not leak into it."""

import pytest

from tests.claims.said import said

# text, {words of an event: its date or None}, what is hard
FR = [
    (
        "Musk a attaqué OpenAI en justice il y a une dizaine de jours.",
        {"attaqué": "il y a une dizaine de jours"},
        "a date with a verb",
    ),
    (
        "Tout a commencé en 2015, quand Elon Musk s'est associé à Sam Altman.",
        {"associé": "2015"},
        "quand tells the same time",
    ),
    (
        "En mars 2021, Epic, dont Tencent est actionnaire, a attaqué Apple en justice.",
        {"attaqué": "mars 2021"},
        "over a relative clause",
    ),
    (
        "Apple, qui avait racheté Beats en 2014, a attaqué Epic en justice en 2020.",
        {"racheté": "2014", "attaqué": "2020"},
        "inside and outside a relative clause",
    ),
    (
        "Google a racheté Fitbit en 2021, puis a licencié ses dirigeants l'année suivante.",
        {"racheté": "2021", "licencié": "l'année suivante"},
        "two verbs joined by puis",
    ),
    (
        "Apple a fait appel vendredi : Epic avait porté plainte contre elle en 2020.",
        {"fait appel": "vendredi", "plainte": "2020"},
        "two clauses joined by a colon",
    ),
    (
        "Vendredi, il a été arrêté, inculpé de fraude et libéré sous caution.",
        {"arrêté": "Vendredi", "inculpé": "Vendredi", "libéré": "Vendredi"},
        "three deeds in a row",
    ),
    (
        "Le juge avait alourdi l'amende le 11 août 2009 et interdit à Microsoft de vendre Word.",
        {"alourdi": "le 11 août 2009", "interdit": "le 11 août 2009"},
        "one auxiliary for two",
    ),
    (
        "Depuis qu'il a racheté Motorola, en novembre 2023, Google a licencié 300 personnes.",
        {"racheté": "novembre 2023", "licencié": None},
        "a date between commas is of the clause in front of it",
    ),
    (
        "En décembre, la Cnil a suspendu son autorisation de 2019.",
        {"suspendu": "décembre"},
        "a year behind a noun is the noun's",
    ),
    ("Le procès s'est ouvert lundi à Nanterre.", {"procès": "lundi"}, "a verb of happening"),
    (
        "Musk a témoigné au procès, qui avait débuté le 3 mai 2021.",
        {"procès": "3 mai 2021"},
        "a relative clause of happening",
    ),
    (
        "Apple a licencié Zoé Roux, ingénieure d'un conflit qui l'oppose à Epic, selon un courriel diffusé mardi.",
        {"licencié": "mardi"},
        "one event, one date",
    ),
    (
        "Après avoir racheté Beats en 2014, Apple a lancé Apple Music l'année suivante.",
        {"racheté": "2014", "lancé": "l'année suivante"},
        "an infinitive of another time",
    ),
    (
        "Apple a attaqué Samsung en justice avant que Google ne rachète Motorola en 2012.",
        {"attaqué": None},
        "the date of a subordinate clause does not leak",
    ),
    (
        "Apple a annoncé lundi que Google rachètera Fitbit en juin.",
        {"annoncé": "lundi", "rachètera": "juin"},
        "the report has its own day",
    ),
    (
        "Il a démissionné d'Uber en janvier 2016 pour créer Otto.",
        {"démissionné": "janvier 2016", "créer": "janvier 2016"},
        "a purpose that was reached",
    ),
]
EN = [
    (
        "On Monday the judge ordered Google to pay Epic by 1 November 2025.",
        {"ordered": "Monday"},
        "a deadline is not the day",
    ),
    ("In March 2021, Epic, whose owner is Tencent, sued Apple.", {"sued": "March 2021"}, "over a relative clause"),
    (
        "Apple, which bought Beats in 2014, sued Epic in 2020.",
        {"bought": "2014", "sued": "2020"},
        "inside and outside a relative clause",
    ),
    (
        "Google bought Fitbit on Jan. 14, 2021, then sued Sonos the next year.",
        {"bought": "Jan. 14, 2021", "sued": "the next year"},
        "two verbs joined by then",
    ),
    ("Apple appealed on Friday; Epic had sued it in 2020.", {"appealed": "Friday", "sued": "2020"}, "two clauses"),
    ("The trial opened on Monday in Oakland.", {"trial": "Monday"}, "a verb of happening"),
    (
        "He testified at the trial, which began on May 3, 2021.",
        {"trial": "May 3, 2021", "testified": None},
        "a relative clause of happening",
    ),
    (
        "On Tuesday the board handed the keys to Google, which had sued Epic, and fired Adam Neumann.",
        {"sued": None, "fired": "Tuesday"},
        "a date in front holds for what and joins, over what tells no event",
    ),
    (
        "Ann Roe resigned on May 13 and was replaced by Bob Poe, a former Google executive.",
        {"resigned": "May 13", "replaced": "May 13"},
        "former only describes somebody",
    ),
    (
        "The judge upheld the fine in August 2009 and, to general astonishment, ordered Apple to pay.",
        {"upheld": "August 2009", "ordered": "August 2009"},
        "what stands between commas is no subject",
    ),
    (
        "On Friday he was arrested, charged with fraud and released on bail.",
        {"arrested": "Friday", "charged": "Friday", "released": "Friday"},
        "three deeds in a row",
    ),
    (
        "In June the firm was fined, lost its appeal and settled with Epic.",
        {"fined": "June", "lost": "June", "settled": "June"},
        "three verbs in a row",
    ),
    (
        "Samsung retaliated in April 2011, suing Apple in Seoul.",
        {"suing": "April 2011"},
        "a present participle tells how",
    ),
    (
        "Since the purchase of Fitbit, in August 2022, Google has sued Epic.",
        {"purchase": "August 2022", "sued": None},
        "a date between commas is of the adjunct in front of it",
    ),
    (
        "In December the agency fined Google over its 2016 purchase of Fitbit.",
        {"fined": "December", "purchase": "2016"},
        "a year before a noun is the noun's",
    ),
    (
        "The 2019 law was struck down on Friday.",
        {"struck down": "Friday"},
        "a year before a noun that tells no event is nobody's",
    ),
    (
        "In a 2019 report the agency accused Google of bias.",
        {"accused": "2019"},
        "but the year of where it was said is the deed's",
    ),
    ("Apple said on Monday that Google will buy Fitbit in June.", {"buy": "June"}, "the report has its own day"),
    ("Apple said on Monday it would appeal.", {"appeal": None}, "the day of the report is not the plan's"),
    (
        "On Friday, before the jury had taken its seats, Waymo and Uber told the judge that they had settled.",
        {"settled": "Friday"},
        "a main clause that only carries the news",
    ),
    (
        "Apple sued on 4 March 2024. Two days later, Google fired him.",
        {"fired": "Two days later"},
        "in front of the clause",
    ),
    (
        "After buying Beats in 2014, Apple sued Samsung the next year.",
        {"buying": "2014", "sued": "the next year"},
        "a participle of another time",
    ),
    (
        "Apple sued Samsung before Google bought Motorola in 2012.",
        {"sued": None, "bought": "2012"},
        "the date of a subordinate clause does not leak",
    ),
    (
        "On Nov. 11 FTX filed for bankruptcy, and Binance sued it.",
        {"filed": "Nov. 11", "sued": "Nov. 11"},
        "a date in front holds for what and joins",
    ),
    (
        "Google fired him in May 2017, two weeks after Apple had sued Uber.",
        {"fired": "May 2017"},
        "an expression that opens a clause",
    ),
    (
        "Twitter laid off 3,700 people on Friday, suing nobody.",
        {"laid off": "Friday", "suing": "Friday"},
        "a present participle tells more of the same deed",
    ),
    (
        "By July 8, Musk, suing the bank, was dismissing the chairman.",
        {"suing": None, "dismissing": "July 8"},
        "a participle between commas is beside the point",
    ),
    (
        "Musk bought Twitter on Oct. 27 and immediately fired Parag Agrawal.",
        {"bought": "Oct. 27", "fired": "Oct. 27"},
        "a date right before and holds for both",
    ),
    (
        "Google bought Fitbit in June 2017, and on Sept. 26 Apple, which had sued it, fired its chief.",
        {"bought": "June 2017", "fired": "Sept. 26"},
        "a relative clause between subject and verb",
    ),
    (
        "The Supreme Court declined to hear the appeal in June 2015.",
        {"declined": "June 2015"},
        "a ruling governs its complement, be it denied",
    ),
    (
        "It revealed a leak that touched a million accounts in October 2016.",
        {"leak": "October 2016"},
        "a relative clause that describes the event",
    ),
]
ROWS = [("fr", *row) for row in FR] + [("en", *row) for row in EN]


@pytest.mark.parametrize(("language", "text", "expected", "why"), ROWS, ids=[row[1] for row in ROWS])
def test_an_event_takes_the_date_of_its_own_clause(language, text, expected, why):
    claims = said(text, language, events="all")
    found = {
        words: next((claim.time.text if claim.time else None for claim in claims if words in claim.trigger.text), None)
        for words in expected
    }
    for words, date in expected.items():
        assert (found[words] or "nothing").endswith(date or "nothing"), why


# text, words of an event, its date, what is hard
STANDING = [
    (
        "en",
        "May 4, 2021. Epic sues Apple. Google buys Fitbit.",
        "sues",
        "May 4, 2021",
        "in front of its line",
    ),
    ("en", "May 4, 2021. Epic sues Apple. Google buys Fitbit.", "buys", "May 4, 2021", "all main clauses below"),
    ("en", "May 4, 2021. Epic sues Apple.\n\nGoogle bought Fitbit.", "bought", None, "not beyond its line"),
    ("en", "May 4. In June 2023 Epic sued Apple. Google bought Fitbit.", "bought", None, "not behind another date"),
    ("en", "May 4, 2021: Epic announces the purchase of Bandcamp.", "purchase", "May 4, 2021", "before a colon"),
    ("en", "It all began in May 2021. Epic sued Apple.", "sued", "May 2021", "setting the stage"),
    ("en", "It all began in May 2021. Epic had sued Apple.", "sued", None, "an earlier deed"),
    ("fr", "4 mai 2021. Epic attaque Apple en justice.", "attaque", "4 mai 2021", "in front of its line"),
    ("fr", "Tout commence le 4 mai 2021. Epic attaque Apple en justice.", "attaque", "4 mai 2021", "setting the stage"),
    ("fr", "L'affaire remonte à mai 2021. Epic attaque Apple en justice.", "attaque", "mai 2021", "setting the stage"),
    ("fr", "L'affaire remonte à mai 2021. Epic avait attaqué Apple en justice.", "attaqué", None, "an earlier deed"),
]


@pytest.mark.parametrize(("language", "text", "words", "date", "why"), STANDING, ids=[row[1] for row in STANDING])
def test_a_date_that_stands_alone_dates_what_follows(language, text, words, date, why):
    times = [claim.time for claim in said(text, language) if words in claim.trigger.text]
    assert len(times) == 1, why
    assert (times[0].text if times[0] else "nothing").endswith(date or "nothing"), why
