"""A date expression means an interval of days, seen from the publication day or from the last date told."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf

from timeline.find.dates import find_dates
from timeline.meaning import settle
from timeline.resolve.dates import resolve_dates

DAY = date(2024, 3, 12)


def times(text, language, published=DAY):
    return resolve_dates(find_dates(text, language=language), published=published)


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Depuis 2018, Epic réclame une réforme.", "fr", "2018/.."),
        ("Un accord est attendu d'ici à fin juin.", "fr", "../2024-06-30"),
        ("The two have clashed since 2018.", "en", "2018/.."),
        ("It ends by the end of 2025.", "en", "../2025-12"),
        ("l'hiver 2023", "fr", "2023-24"),
        ("early March 2024", "en", "2024-03-01/2024-03-10"),
        ("the 1990s", "en", "199X"),
    ],
)
def test_what_is_meant_is_edtf(text, language, edtf):
    (time,) = times(text, language)
    assert time.when.edtf == edtf
    assert parse_edtf(edtf)


def test_without_a_publication_day_nothing_hangs_on_today():
    (time,) = times("Il a saisi la justice il y a dix jours.", "fr", None)
    assert (time.value, time.anchor, time.when.known) == ("-P10D", "publication", False)
    assert settle(time.value, time.mod, on=DAY).earliest == date(2024, 3, 2)


def test_a_narrative_moves_the_anchor():
    found = times("On 3 April 2023 it fell. The next day it rose. Two days later it fell.", "en")
    assert [time.value for time in found] == ["2023-04-03", "2023-04-04", "2023-04-06"]


def test_a_narrative_without_a_date_told_stays_unresolved():
    (time,) = times("Le lendemain, il a démissionné.", "fr")
    assert not time.when.known


def test_no_day_comes_out_that_no_calendar_has():
    assert times("le 30 février 2023", "fr") == ()
    assert [time.value for time in times("Elle avait été déposée le 29 février.", "fr", date(2023, 1, 20))] == [
        "2020-02-29"
    ]


def test_what_happens_by_a_date_happens_on_any_day_up_to_it():
    (time,) = times("By February 2021 they had complained.", "en")
    assert (time.when.earliest, time.when.latest, time.when.edtf) == (None, date(2021, 2, 28), "../2021-02")


def test_news_counts_from_its_publication_even_when_it_tells_old_years():
    text = "On Monday the court ruled. It was sued in 2010, tried in 2012, 2014 and 2016. It was argued in October."
    assert [time.value for time in times(text, "en")][0::5] == ["2024-03-11", "2023-10"]


def test_a_history_carries_its_year():
    text = (
        "War came on September 1, 1939. By June 1940 it spread. In 1941 it grew. In 1942 it turned. In May it slowed."
    )
    assert times(text, "en")[-1].value == "1942-05"


def test_days_counted_from_a_wide_date_stay_wide():
    (_, time) = times("Fin février 2024, il a cédé. Trois jours plus tard, il est parti.", "fr")
    assert time.when.edtf == "2024-02-24/2024-03-03"


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("In March 2011 Apple complained. Nokia sued four days later.", "en", "2011-03-05/2011-04-04"),
        ("The firm, which he had founded four years earlier, was sold in 2014.", "en", "2010"),
        ("Jones, whom Uber had hired six months earlier, resigned on March 19, 2017.", "en", "2016-09"),
        ("La start-up, fondée quatre ans plus tôt, a été vendue en 2014.", "fr", "2010"),
        ("Apple, qui avait plaidé cinq jours plus tôt, a fait appel le 26 décembre 2023.", "fr", "2023-12-21"),
        ("It was fined on 22 May 2023. Within hours it appealed.", "en", "2023-05-22~"),
        ("Il a été condamné le 22 mai 2023. Quelques heures plus tard, il a fait appel.", "fr", "2023-05-22~"),
    ],
)
def test_what_is_counted_from_a_date_told_or_to_be_told_is_as_wide_as_that(text, language, edtf):
    assert edtf in [time.when.edtf for time in times(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It sued on 3 April 2023. A few weeks later it lost. Two days later it appealed.", "en"),
        (
            "Il a porté plainte le 3 avril 2023. Quelques semaines plus tard, il perdait. Le lendemain, il partait.",
            "fr",
        ),
        ("It complained in April 2023. Hours later it sued.", "en"),
    ],
)
def test_nothing_is_counted_from_what_has_no_day(text, language):
    assert not times(text, language)[-1].when.known


def test_today_after_an_older_year_means_these_days():
    (_, time) = times("Tout a commencé en 2015. Aujourd'hui, le groupe a changé.", "fr")
    assert (time.value, time.when.known) == ("PRESENT_REF", False)
    (_, time) = times("Tout a commencé en 2015. Aujourd'hui, le groupe a changé.", "fr", None)
    assert time.value == "PRESENT_REF"
    (time,) = times("Le groupe a annoncé aujourd'hui un accord.", "fr")
    assert time.value == "2024-03-12"


STORIES = [
    # a story of an earlier year, its bare days and months, the publication day, what they mean
    ("In March 2017 it was warned. The thieves came that May; on July 29 they were seen.", "2020-02-11", "2017-07-29"),
    ("On May 31, 1985, he lost his job. He slammed the door on September 17.", "2011-08-26", "1985-09-17"),
    ("He was arrested in December 2022. A judge revoked his bail in August.", "2023-11-03", "2023-08"),
    ("It sued in August 2020. On Friday it lost again. The ruling of September 9 stands.", "2021-09-12", "2021-09-09"),
    ("It was sold in March 2021.\n\nOn October 22, it lost its licence.", "2024-12-23", "2024-10-22"),
    ("It sued in August 2020. The judge ruled on September 10.", "2021-09-12", "2021-09-10"),
    ("### December 2014\n\nThe sale is closed on the 3rd.", "2018-04-25", "2014-12-03"),
    ("It raised its concerns on Dec. 27, 2023. It had first raised them that April.", "2025-04-05", "2023-04"),
    ("It announced a pact in March last year.", "2023-05-22", "2022-03"),
    ("It paid on 2 December last year.", "2023-05-22", "2022-12-02"),
    (
        "The row began in July 2021. The old deal, signed in March 2018, was over. Two months later it sued.",
        "2024-01-25",
        "2021-09",
    ),
    ("The firm, founded in March 2018, was sold three months later.", "2024-01-25", "2018-06"),
    ("Its start-up, launched last year, raised a million in late May.", "2024-08-07", "2024-05"),
    ("The company, founded last year, in July, was sued.", "2024-08-07", "2023-07"),
    ("Founded in 2017 and exposed in January 2020, it goes on. It was fined in February.", "2022-10-20", "2022-02"),
    ("Last year it barred the firm. In March it opened an inquiry.", "2024-12-21", "2024-03"),
    ("It gave up last year, in February.", "2024-12-21", "2023-02"),
    ("A hearing could be held in September.", "2018-06-19", "2018-09"),
    (
        "It was sued on July 20, 2021. On August 3 its president left. A lawyer quit in November.",
        "2023-12-18",
        "2021-11",
    ),
    ("On July 11, 2023, it lost. It appealed on the 12th.", "2023-10-16", "2023-07-12"),
    # a date that opens its clause has the tense of what follows
    ("Fed up with his plans to sell it, they quit, and in November it dismissed half.", "2025-06-17", "2024-11"),
    ("It has sued, and in November it will appeal.", "2025-06-17", "2025-11"),
    ("She was fired for her plans to leave, but in May she came back.", "2025-03-17", "2024-05"),
    # who asks speaks of what is to come, and what was first set for a day was put off
    ("The judge ordered her to surrender on April 27.", "2022-11-19", "2023-04-27"),
    ("He asked both sides to appear before him on Sept. 6.", "2024-08-06", "2024-09-06"),
    ("The firm vowed to release the tool in March.", "2024-08-06", "2025-03"),
    ("She asked him in March to leave.", "2024-08-06", "2024-03"),
    ("The hearing, first scheduled for November 26, was held later.", "2025-12-22", "2025-11-26"),
    # what is told in passing, or of an earlier day behind the sentence's own, is no step
    ("It reversed a ruling that a court had given in March 2018. It was argued in October.", "2021-04-06", "2020-10"),
    ("It said that it had sold the unit in March 2018. It left in October.", "2021-04-06", "2018-10"),
    (
        (
            "It began in December 2017. On Dec. 20 it said that an update released that May was to blame. "
            "On Dec. 28 it apologized."
        ),
        "2020-11-19",
        "2017-12-28",
    ),
    (
        (
            "Rome fined it in October 2018. France's watchdog, the DGCCRF, followed this February. "
            "The following month it paid."
        ),
        "2020-11-19",
        "2020-03",
    ),
    # a day of the last three months is of the news; the verb behind an apposition tells a step, a participle none
    ("It was listed in November 2022. In May it was sued.", "2024-07-02", "2024-05"),
    ("It was listed in November 2022. In January it was sued.", "2024-07-02", "2023-01"),
    (
        "On Feb. 1, 2008, it bid. Yang, its co-founder, turned him down ten days later, saying no. He left on May 3.",
        "2009-07-30",
        "2008-05-03",
    ),
    ("In May 2022 it bid. The firm, founded in March 2018, grew. It was sold in June.", "2023-11-30", "2022-06"),
    # who goes on in the year told names it no more, however near the day of publication lies
    ("An engineer died on July 14, 2009. The union sued in December.", "2010-01-20", "2009-12"),
    ("It began in March 2015. The publisher sued in May.", "2015-08-01", "2015-05"),
    ("It began in March 2015. The publisher sued in May.", "2021-06-18", "2015-05"),
    # an offer is of the day it was made, an order of the day it is for
    ("He offered to buy the firm in April.", "2022-10-31", "2022-04"),
    ("He had asked the board to sell the firm in April.", "2022-10-31", "2022-04"),
    ("The judge ordered him to testify on November 17.", "2022-10-31", "2022-11-17"),
    ("It told its staff of the plan on Friday.", "2022-10-31", "2022-10-28"),
    # what points back hangs on the last day told
    ("Epic sued on August 13.\n\nThe store acted fast. That very Thursday it sued Apple.", "2020-08-28", "2020-08-13"),
    ("On the 13th it sued. By the afternoon it had won.", "2020-08-28", "2020-08-13TAF"),
    ("On Tuesday, October 4, it fell; the plant closed at the end of the month.", "2022-11-20", "2022-10"),
    ("Oracle sued in May 2020. On the last day of the month it lost.", "2022-11-20", "2020-05-31"),
    # a month told from the publication holds its days; nobody calls the month of today by its name alone
    ("It threw out what a jury gave in May.\n\nIt began in 2020. A jury ruled on May 26.", "2023-10-10", "2023-05-26"),
    ("He walked away on May 3, 2008.\n\nHolders were furious; he got seats in July.", "2009-07-30", "2008-07"),
    # what is told in passing, later than what it is told beside, is a step
    (
        "The trial opened in March 2018 before him, who ruled on June 12. It closed two days later.",
        "2019-02-26",
        "2018-06-14",
    ),
    # who goes over to another year says so, unless it is soon
    ("The judge refused in December 2023. The trial opened on June 9.", "2025-11-05", "2025-06-09"),
    ("The judge refused in December 2023. The trial opened on January 9.", "2025-11-05", "2024-01-09"),
    ("It was sued in 2019. It won on May 3 the next year.", "2025-06-15", "2020-05-03"),
    # a story of other years goes on behind a new paragraph where nobody would leave out the year
    ("It sued on July 3, 2018.\n\nThe department cut it off on October 29.", "2024-02-29", "2018-10-29"),
    ("It sued on July 3, 2018.\n\nThe department cut it off on February 9.", "2024-02-29", "2024-02-09"),
]


def test_a_date_without_a_year_leads_up_to_the_next_that_names_its_own():
    text = "It was founded in 2016. It was raided in May. In February 2017 it found a partner."
    assert [time.value for time in times(text, "en")] == ["2016", "2016-05", "2017-02"]


def test_what_had_been_does_not_lead_up():
    text = "Set up in 2013, it had left Spain in November. A court ruled on 28 November 2018."
    assert times(text, "en", date(2022, 4, 20))[1].value == "2021-11"


def test_what_had_been_told_before_does_not_lead_up():
    text = "It was sold in 2021. It moved in January. It had been founded in May 2022."
    assert times(text, "en")[1].value == "2024-01"


def test_a_day_of_the_last_weeks_is_news_whatever_years_stand_around_it():
    text = (
        "She held that it broke the order she had given in September 2021.\n\nIt appealed on May 5.\n\nIn 2023 it lost."
    )
    read = resolve_dates(find_dates(text, language="en"), published=date(2025, 5, 21))
    assert [time.value for time in read] == ["2021-09", "2025-05-05", "2023"]


def test_nothing_leads_up_to_a_year_that_the_story_has_passed():
    text = "It paid in 2019. In November 2021 it signed with one. In March it signed again. A law had passed in 2021."
    read = resolve_dates(find_dates(text, language="en"), published=date(2022, 6, 23))
    assert [time.value for time in read] == ["2019", "2021-11", "2022-03", "2021"]


@pytest.mark.parametrize(("text", "published", "value"), STORIES)
def test_a_story_of_another_year_keeps_its_year(text, published, value):
    times = resolve_dates(find_dates(text, language="en"), published=date.fromisoformat(published))
    assert times[-1].value == value


STORIES_FR = [
    (
        "Début août 2023, Atos annonce une vente. Son président doit rendre son tablier en octobre.",
        "2024-10-28",
        "2023-10",
    ),
    (
        "Il avait saisi la justice en mai 2017, sous 90 jours. Il avait perdu en décembre de la même année.",
        "2024-07-17",
        "2017-12",
    ),
    ("Au printemps 2019, tout va bien. Entre avril et mai, une faille est exploitée.", "2025-05-09", "2019-04/2019-05"),
    ("Janvier 2012, l'assaut. Le 20, la police l'arrête.", "2024-08-16", "2012-01-20"),
    ("Le 12 septembre, le studio dévoile une grille : les clients devront payer.", "2023-10-11", "2023-09-12"),
    ("Il a annoncé qu'il interdirait ces comptes à partir du 25 novembre.", "2025-11-01", "2025-11-25"),
    (
        "Le 17 mars 2018, tout éclate. Lui, qui avait payé la veille, s'excuse quatre jours plus tard.",
        "2019-07-29",
        "2018-03-21",
    ),
    ("Il a été licencié faute de résultats et, en novembre, il contestera.", "2025-06-17", "2025-11"),
    ("Elle espère vendre le site, mais en mai elle avait renoncé.", "2025-03-17", "2024-05"),
    ("Epic a attaqué le 13 août.\n\nCe jeudi-là, Apple a retiré le jeu.", "2020-08-28", "2020-08-13"),
    (
        "Le 12 octobre, La Haye a pris le groupe. À la fin du mois, Honda a dû arrêter une usine.",
        "2025-11-20",
        "2025-10",
    ),
    ("Le 13 octobre, la rupture a été annoncée. L'équipe a quitté la ville à la fin de l'année.", "2024-04-11", "2023"),
    ("Le 2 mai, il a ouvert une enquête. Il devra conclure à la fin du mois.", "2024-06-13", "2024-06"),
    ("Il a vendu SFR le 5 janvier 2016. Il l'avait éconduit au mois de juin précédent.", "2016-04-04", "2015-06"),
    ("Le 3 mai, ils se sont rendus. Le lendemain de l'annonce, il a fui.", "2016-06-04", "+P1D"),
    # l'imparfait raconte l'histoire commencée, le passé composé l'actualité
    (
        "Entrée en Bourse en juin 2020, elle pesait un milliard. Le 8 septembre, GM prenait 11 %.",
        "2022-10-17",
        "2020-09-08",
    ),
    ("Saisie en juin 2021, l'agence a donné raison au plaignant le 26 octobre.", "2024-01-19", "2023-10-26"),
    ("La juge lui a ordonné de se présenter le 27 avril.", "2022-11-19", "2023-04-27"),
    ("L'Autorité l'a sommé de vendre le site en mars.", "2024-08-06", "2025-03"),
    ("Il lui a demandé en mars de partir.", "2024-08-06", "2024-03"),
    ("L'audience, d'abord fixée au 26 novembre, s'était tenue plus tard.", "2025-12-22", "2025-11-26"),
    ("Initialement prévu le 3 mai, le procès s'est ouvert en juin.", "2025-12-22", "2025-05-03"),
    (
        "Un ancien salarié, parti du groupe l'an dernier, aurait lu les données entre juin et novembre.",
        "2025-12-30",
        "2025-06/2025-11",
    ),
    (
        "La cour a annulé la décision que le juge avait rendue en mars 2018. Il a plaidé en mai.",
        "2021-07-06",
        "2021-05",
    ),
    ("Il avait proposé d'acheter Twitter en avril.", "2022-10-31", "2022-04"),
    ("Le réseau a suspendu le compte de son rival jeudi.", "2021-01-11", "2021-01-07"),
    ("Le groupe compte vendre ses parts en mars.", "2022-10-31", "2023-03"),
    ("Le 14 juillet 2009, un salarié meurt. SUD saisit le parquet en décembre.", "2024-12-20", "2009-12"),
    ("Il a porté plainte le 7 septembre 2010. L'affaire se termine à l'amiable le 20.", "2014-12-20", "2010-09-20"),
    ("En 2022, la société avait embauché. En octobre, elle licenciait.", "2023-11-10", "2022-10"),
    (
        "Partenaire depuis son rachat de SanDisk en mai 2016, il le redoute. Il avait saisi le juge le 14 mai.",
        "2017-12-14",
        "2017-05-14",
    ),
    ("Il a perdu le 15 août 2018. Il a gagné le 8 août de l'année suivante.", "2025-06-15", "2019-08-08"),
    ("Il a perdu le 15 août 2018. Il a gagné au mois de mai de cette année.", "2025-06-15", "2025-05"),
    ("Il a perdu le 15 août 2018. Il a gagné une semaine plus tard exactement.", "2025-06-15", "2018-08-22"),
    ("Fin 2020, tout bascule. En avril, Suez accepte l'offre.", "2024-09-10", "2021-04"),
    ("Il a plaidé coupable en juin 2020, a payé quatre mois après et s'est tu.", "2024-02-29", "2020-10"),
    ("Il a perdu son poste le 3 mai 2008.\n\nFurieux, il a obtenu trois sièges en juillet.", "2009-07-30", "2008-07"),
]


@pytest.mark.parametrize(("text", "published", "value"), STORIES_FR)
def test_a_french_story_of_another_year_keeps_its_year(text, published, value):
    times = resolve_dates(find_dates(text, language="fr"), published=date.fromisoformat(published))
    assert value in [time.value for time in times]


WITHIN = [
    ("It fell on 3 April 2023. Within a week it had risen.", "en", "2023-04-03/2023-04-10"),
    ("It fell on 3 April 2023; within days it had risen.", "en", "2023-04-03/2023-04-10"),
    ("It fell on 3 April 2023. It rose in the weeks that followed.", "en", "2023-04-03/2023-05-15"),
    ("It fell on 3 April 2023. Less than two weeks later it rose.", "en", "2023-04-03/2023-04-17"),
    ("It fell on 3 April 2023. Less than two weeks earlier it had risen.", "en", "2023-03-20/2023-04-03"),
    ("It fell on 3 April 2023. Within a week of a request it must rise.", "en", None),
    ("It fell on 3 April 2023. Within a week, it must rise.", "en", None),
    ("It fell on 3 April 2023. A few weeks later it rose.", "en", None),
    ("Il a chuté le 3 avril 2023. Moins d'une semaine plus tard, il remontait.", "fr", "2023-04-03/2023-04-10"),
    ("Il a chuté le 3 avril 2023. Il a remonté dans les jours qui ont suivi.", "fr", "2023-04-03/2023-04-10"),
    ("Il a chuté le 3 avril 2023. Il devra remonter dans les trois mois qui suivent.", "fr", None),
]


@pytest.mark.parametrize(("text", "language", "edtf"), WITHIN)
def test_what_happened_within_a_length_of_a_date_is_on_any_day_of_it(text, language, edtf):
    assert times(text, language)[-1].when.edtf == edtf


# What only looks back is no step of the story: language, published, text, value of the last date.
FLASHBACKS = [
    (
        "en",
        "2023-10-12",
        "She lost on Tuesday. The sale of May 2015 had made her rich. In June she appealed.",
        "2023-06",
    ),
    ("en", "2023-10-12", "He was fired on Feb. 14. He had been hired in May 2015. On Aug. 3 he sued.", "2023-08-03"),
    ("en", "2023-10-12", "It fell in February 2021, the most since March 2012. In August it rose.", "2021-08"),
    ("en", "2023-10-12", "It sued in February 2021 over an update released in May 2014. In June it won.", "2021-06"),
    ("en", "2023-10-12", "It sued on May 4, 2021. A deal signed in May 2014 protected it. In June it won.", "2021-06"),
    ("en", "2023-10-12", "It sued in June 2019. It had hired him in March 2018. In September it won.", "2019-09"),
    ("en", "2024-03-21", "In December 2021 it was fined. It appealed in February.", "2022-02"),
    ("en", "2023-10-12", "It fell on Sept. 1. In 2019 it had paid in February.", "2019-02"),
    (
        "fr",
        "2023-10-12",
        "Elle a perdu mardi. La vente de mai 2015 l'avait enrichie. En juin, elle a fait appel.",
        "2023-06",
    ),
    (
        "fr",
        "2023-10-12",
        "Il a attaqué le 4 mai 2021. Un accord signé en mai 2014 le protégeait. Il a gagné en juin.",
        "2021-06",
    ),
    (
        "fr",
        "2023-10-12",
        "Il a payé le 1er septembre à la FTC. En 2019, il avait perdu en février. Il a parlé en mars.",
        "2023-03",
    ),
    (
        "fr",
        "2014-05-22",
        "Ils ont signé mardi. SFR avait attaqué le 3 mai 2011.\n\nElle avait gagné le 12 juin.",
        "2011-06-12",
    ),
    (
        "fr",
        "2025-06-19",
        "Elle a payé mardi pour un vol survenu en 2023. Entre avril et mai de cette année-là, ...",
        "2023-04/2023-05",
    ),
]


@pytest.mark.parametrize(("language", "published", "text", "value"), FLASHBACKS, ids=[row[2] for row in FLASHBACKS])
def test_a_story_goes_on_over_what_only_looks_back(language, published, text, value):
    assert times(text, language, date.fromisoformat(published))[-1].value == value
