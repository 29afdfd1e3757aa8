"""A name and a date without a verb share the verb in front of them: who did it too, or whom it was done to as well."""

import pytest

from tests.claims.said import said

# text, (date, who did it, whom to) of every claim, what is hard in it
GAPS = [
    (
        "fr",
        "La Cnil a condamné Google en 2020, Amazon et TikTok en décembre 2022.",
        [("2020", "cnil", "google"), ("2022-12", "cnil", "tiktok")],
        "two names, of which the test reads the last",
    ),
    (
        "fr",
        "La Cour de cassation a rejeté le pourvoi d'Uber en mars 2020 et celui de Deliveroo trois ans après.",
        [("2020-03", "cour-de-cassation", "uber"), ("2023", "cour-de-cassation", "deliveroo")],
        "a pronoun stands for what follows the verb",
    ),
    (
        "en",
        "Deliveroo was fined €375,000 by the FTC in April 2022 and Uber €400,000 in October of that year.",
        [("2022-04", "federal-trade-commission", "deliveroo"), ("2022-10", "federal-trade-commission", "uber")],
        "of a passive it stands for the subject, and has a sum of its own",
    ),
    (
        "fr",
        "La Cnil a condamné Google à 50 millions d'euros en 2019 et à 100 millions en décembre 2020.",
        [("2019", "cnil", "google"), ("2020-12", "cnil", "google")],
        "a sum alone",
    ),
    (
        "fr",
        "Shein a été attaqué en justice par H&M en 2021 et par Uniqlo en janvier 2024.",
        [("2021", "h-m", "shein"), ("2024-01", "uniqlo", "shein")],
        "who did it is led by the word for it",
    ),
    (
        "fr",
        "Ericsson a attaqué Xiaomi en décembre 2014 à New Delhi, puis à Pékin l'année d'après.",
        [("2014-12", "ericsson", "xiaomi"), ("2015", "ericsson", "xiaomi")],
        "elsewhere",
    ),
    (
        "en",
        "Ryanair sued Booking in Delaware in 2020 and, two years later, in Dublin.",
        [("2020", "ryanair", "booking"), ("2022", "ryanair", "booking")],
        "elsewhere, behind a date in front",
    ),
    (
        "fr",
        "La Cnil a condamné Intel en 2009. Rebelote en 2023, pour 376 millions.",
        [("2009", "cnil", "intel"), ("2023", "cnil", "intel")],
        "a sentence without a verb",
    ),
    (
        "fr",
        "Facebook avait racheté Instagram en 2012. Puis WhatsApp deux ans plus tard.",
        [("2012", "meta", "instagram"), ("2014", "meta", "whatsapp")],
        "a sentence without a verb",
    ),
    (
        "en",
        "Apple sued HTC in March 2010, and in May of that year Google, the maker of Android, replied.",
        [("2010-03", "apple", "htc"), ("2010-05", "google", None)],
        "a verb of its own follows, behind an apposition",
    ),
    (
        "fr",
        "Salesforce a racheté Tableau en juin 2019 et Slack en décembre 2020.",
        [("2019-06", "salesforce", "tableau"), ("2020-12", "salesforce", "slack")],
        "behind « et » the name stands for the object",
    ),
    (
        "fr",
        "Microsoft a racheté GitHub en 2018, puis Nuance en 2021.",
        [("2018", "microsoft", "github"), ("2021", "microsoft", "nuance")],
        "so it does behind « puis »",
    ),
    (
        "fr",
        "La Cnil a condamné Google en 2019, la Commission européenne en juin 2017.",
        [("2019", "cnil", "google"), ("2017-06", "european-commission", "google")],
        "an authority stands for an authority",
    ),
    (
        "fr",
        "Google a été condamné en 2017, Apple en mars 2020.",
        [("2017", None, "google"), ("2020-03", None, "apple")],
        "the subject of a passive",
    ),
    (
        "fr",
        "Sun a transigé en avril 2004, Novell en novembre.",
        [("2004-04", "sun-microsystems", None), ("2004-11", "novell", None)],
        "no object at all",
    ),
    (
        "en",
        "Metallica sued Napster in April 2000, Dr. Dre in May.",
        [("2000-04", "metallica", "napster"), ("2000-05", "dr-dre", "napster")],
        "behind a comma the name stands for the subject",
    ),
    (
        "en",
        "Google sued Oracle in April 2010, and Apple in May refused to pay.",
        [("2010-04", "google", "oracle")],
        "a verb of its own follows",
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted", "why"), GAPS, ids=[row[1] for row in GAPS])
def test_a_name_with_a_date_shares_the_verb_in_front_of_it(language, text, wanted, why):
    told = []
    for claim in said(text, language):
        by = {part.role: part.actor for part in claim.participants}
        if claim.kind != "other":
            told.append((claim.when.edtf, by.get("agent"), by.get("patient")))
    assert told == wanted, why


# the word that leads the name leads another behind the verb: text, (date, partner) of every claim
LED = [
    (
        "en",
        "Gilead settled with Teva in 2014, with Mylan a year later and with Cipla in March 2018.",
        [("2014", "teva"), ("2015", "mylan"), ("2018-03", "cipla")],
    ),
    (
        "fr",
        "SFR a signé avec Orange en 2013, avec Bouygues Telecom un an plus tard.",
        [("2013", "orange"), ("2014", "bouygues-telecom")],
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), LED)
def test_the_same_word_leads_the_same_role(language, text, wanted):
    told = [(c.when.edtf, part.actor) for c in said(text, language) for part in c.participants if part.role != "agent"]
    assert sorted(told) == wanted
