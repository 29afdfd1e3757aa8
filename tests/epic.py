"""Epic Games v. Apple as a finished timeline, made by hand: fifteen events and every form a date can have."""

from __future__ import annotations

from tests.timelines import THING, A, Builder, P, S, V, day, span
from timeline.model import Conflict, Dispute, Kind, Status, Timeline


def epic() -> Timeline:
    """Epic Games v. Apple, fifteen events as four articles tell them: every form a date can have."""
    book = Builder()
    one = book.article("Epic v. Apple: five years of a fight over the App Store", "The Ledger", "2025-05-21")
    two = book.article("Epic contre Apple, le feuilleton", "Le Relevé", "2024-03-12", language="fr")
    three = book.article("Epic asks Supreme Court to hear its case against Apple", "Courtside", "2023-09-28")
    four = book.article("Fortnite est de retour", "Le Relevé", "2025-05-21", language="fr")
    rows = (
        (
            Kind.LAUNCH,
            "Epic Games launches Fortnite",
            span("2017-07-01", "2017-07-31", "2017-07"),
            [("epic-games", A), ("fortnite", THING)],
            "occurred",
            [(one, "Epic Games had launched Fortnite in July 2017.", "July 2017", "July 2017", "absolute")],
        ),
        (
            Kind.POLICY,
            "Epic adds its own payment system to Fortnite",
            day("2020-08-13"),
            [("epic-games", A), ("fortnite", THING), ("apple", P)],
            "occurred",
            [
                (
                    one,
                    "On 13 August 2020 Epic slipped its own payment system into Fortnite.",
                    "13 August 2020",
                    "12 March 2024",
                    "absolute",
                ),
                (
                    two,
                    "Le 13 août 2020, Epic introduit son propre système de paiement dans Fortnite.",
                    "13 août 2020",
                    "12 mars 2024",
                    "absolute",
                ),
            ],
        ),
        (
            Kind.BAN,
            "Apple removes Fortnite from the App Store",
            day("2020-08-13"),
            [("apple", A), ("fortnite", THING), ("epic-games", P)],
            "occurred",
            [
                (
                    one,
                    "Apple removed the game from the App Store the same day.",
                    "the same day",
                    "the same day",
                    "text",
                ),
                (two, "Apple retire Fortnite de l’App Store quelques heures plus tard.", None, "", ""),
            ],
        ),
        (
            Kind.LAWSUIT,
            "Epic Games sues Apple",
            day("2020-08-13"),
            [("epic-games", A), ("apple", P), ("cand", V)],
            "occurred",
            [
                (
                    one,
                    "Epic sued Apple in the Northern District of California on 13 August 2020.",
                    "13 August 2020",
                    "12 March 2024",
                    "absolute",
                ),
                (two, "Epic a porté plainte contre Apple le 14 août 2020.", "14 août 2020", "12 mars 2024", "absolute"),
            ],
        ),
        (
            Kind.BAN,
            "Apple terminates Epic’s developer account",
            day("2020-08-28"),
            [("apple", A), ("epic-games", P)],
            "occurred",
            [
                (
                    one,
                    "Two weeks later, on 28 August, Apple terminated Epic’s developer account.",
                    "on 28 August",
                    "28 August",
                    "text",
                )
            ],
        ),
        (
            Kind.HEARING,
            "Epic and Apple meet at trial",
            span("2021-05-03", "2021-05-24", "2021-05-03/2021-05-24"),
            [("epic-games", A), ("apple", P), ("cand", V), ("tim-cook", S)],
            "occurred",
            [
                (
                    one,
                    "The trial ran from 3 to 24 May 2021, and Tim Cook testified on its last Friday.",
                    "from 3 to 24 May 2021",
                    "from 3 to 24 May",
                    "absolute",
                ),
                (two, "Le procès s’est tenu en mai 2021.", "mai 2021", "mars 2024", "absolute"),
            ],
        ),
        (
            Kind.RULING,
            "Judge orders Apple to allow links, rejects monopoly claims",
            day("2021-09-10"),
            [("cand", A), ("apple", P), ("epic-games", P)],
            "occurred",
            [
                (
                    one,
                    "On 10 September 2021 the judge ruled for Apple on nine of ten counts.",
                    "10 September 2021",
                    "12 March 2024",
                    "absolute",
                ),
                (
                    three,
                    "A judge found in September 2021 that Apple was no monopolist.",
                    "September 2021",
                    "March 2024",
                    "absolute",
                ),
            ],
        ),
        (
            Kind.APPEAL,
            "Epic Games appeals the ruling",
            span("2021-09-12", None, "2021-09-12/.."),
            [("epic-games", A), ("ca9", V)],
            "occurred",
            [
                (
                    one,
                    "Epic has been appealing since 12 September 2021.",
                    "since 12 September 2021",
                    "since X",
                    "absolute",
                )
            ],
        ),
        (
            Kind.RULING,
            "Ninth Circuit upholds most of the ruling",
            day("2023-04-24"),
            [("ca9", A), ("apple", P), ("epic-games", P)],
            "occurred",
            [
                (
                    three,
                    "The Ninth Circuit upheld most of the ruling on 24 April 2023.",
                    "24 April 2023",
                    "12 March 2024",
                    "absolute",
                )
            ],
        ),
        (
            Kind.APPEAL,
            "Epic asks the Supreme Court to hear the case",
            day("2023-09-27"),
            [("epic-games", A), ("scotus", V), ("apple", P)],
            "occurred",
            [
                (
                    three,
                    "Epic asked the Supreme Court on Wednesday to hear its case against Apple.",
                    "Wednesday",
                    "on Wednesday",
                    "publication",
                )
            ],
        ),
        (
            Kind.STATEMENT,
            "Tim Sweeney accuses Apple of retaliation",
            span("2024-03-04", "2024-03-10", "2024-W10"),
            [("tim-sweeney", A), ("apple", P)],
            "alleged",
            [
                (
                    two,
                    "La semaine dernière, Tim Sweeney a accusé Apple de représailles.",
                    "La semaine dernière",
                    "la semaine dernière",
                    "publication",
                )
            ],
        ),
        (
            Kind.FINE,
            "European Commission fines Apple",
            span("2024-03-01", "2024-03-10", "2024-03"),
            [("european-commission", A), ("apple", P)],
            "occurred",
            [
                (
                    two,
                    "Début mars, la Commission européenne a infligé une amende à Apple.",
                    "Début mars",
                    "début mars",
                    "publication",
                )
            ],
        ),
        (
            Kind.LAUNCH,
            "Epic plans a game store of its own on iPhones",
            span(None, "2024-12-31", "../2024-12-31"),
            [("epic-games", A), ("apple", P)],
            "planned",
            [
                (
                    two,
                    "Epic veut lancer sa boutique sur iPhone avant la fin de 2024.",
                    "avant la fin de 2024",
                    "avant X",
                    "absolute",
                )
            ],
        ),
        (
            Kind.RULING,
            "Judge finds Apple in contempt",
            day("2025-04-30"),
            [("cand", A), ("apple", P)],
            "occurred",
            [
                (
                    one,
                    "On 30 April 2025 the judge found Apple in contempt of her order.",
                    "30 April 2025",
                    "12 March 2024",
                    "absolute",
                ),
                (
                    four,
                    "Le 30 avril 2025, la juge a estimé qu’Apple avait violé son injonction.",
                    "30 avril 2025",
                    "12 mars 2024",
                    "absolute",
                ),
            ],
        ),
        (
            Kind.LAUNCH,
            "Fortnite returns to the App Store",
            day("2025-05-20"),
            [("epic-games", A), ("fortnite", THING), ("apple", P)],
            "occurred",
            [
                (one, "Fortnite came back to the App Store yesterday.", "yesterday", "yesterday", "publication"),
                (four, "Fortnite est revenu hier sur l’App Store.", "hier", "hier", "publication"),
            ],
        ),
    )
    for kind, title, when, people, status, quotes in rows:
        claims = [
            book.claim(
                article,
                quote,
                kind,
                when,
                people,
                words=words,
                title=title,
                status=Status(status),
                rule=rule,
                anchor=anchor or None,
                by="tim-sweeney" if status == "alleged" else None,
            )
            for article, quote, words, rule, anchor in quotes
        ]
        conflicts = ()
        if title == "Epic Games sues Apple":
            conflicts = (Conflict("date", tuple(claims), "The Ledger says 2020-08-13, Le Relevé says 2020-08-14."),)
        book.event(kind, title, when, people, claims, status=Status(status), conflicts=conflicts, dispute="epic-apple")
    ids = tuple(event.id for event in book.events)
    return book.timeline([Dispute("epic-apple", "Epic Games v. Apple", ("epic-games", "apple"), ids, "appeal")])
