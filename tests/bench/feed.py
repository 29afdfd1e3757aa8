"""A made-up press as files: some hundred disputes, of which a few fill the papers, told in two languages.

Each dispute has its parties, people, court, sums and days; an article tells some of its steps, as far as they have
happened, in sentences drawn from templates, among others that tell none.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.read.corpus import Written, page

WORDS = 500
PAGES = Path(__file__).parent.parent / "read" / "pages"
PAGE = {"fr": "wordpress.fr-news.html", "en": "nextjs.en-news.html"}
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
HEADS = "Ald Ber Cor Dan Elm Fen Gal Hol Ink Jar Kel Lum Mar Nov Orb Pel Quo Ras Sol Tar Umb Vel Wil Xen Yar Zel"
TAILS = "ana aris edge elio enta ica ion ium ora ostra ova ware"
FIRST = "Anna Carl Elena Farid Grace Hugo Ines Jonas Laura Marc Nadia Oscar Paula Rosa Simon Thomas"
LAST = "Abbot Brandt Carrel Delmas Egger Fournel Grant Holm Ivers Jansen Keller Lemoine Moreau Norris Okafor Perrin"
COURTS = {
    "en": ("a federal court in San Francisco", "the High Court in London", "a court in Delaware"),
    "fr": ("le tribunal judiciaire de Paris", "le tribunal de commerce de Nanterre", "la cour d'appel de Versailles"),
}

STEPS = {
    "en": (
        ("{a} and {b} signed a partnership {on}.", "{a} agreed {on} to license its software to {b}."),
        ("{man} left {b} {on} to join {a}.", "{man} resigned from {b} {on}."),
        ("{a} sued {b} {on} before {court}.", "{a} filed a lawsuit against {b} {on}, accusing it of copying {thing}."),
        ("{b} denied the accusations {on}.", "{b} rejected the claims of {a} {on}."),
        ("{b} filed a complaint against {a} with the European Commission {on}.", "{b} countersued {a} {on}."),
        ("The trial opened {on}.", "{man} testified {on} for {a}."),
        ("{court} ordered {b} to pay {sum} million dollars to {a} {on}.", "{court} ruled against {b} {on}."),
        ("{b} appealed the ruling {on}.", "{b} filed an appeal {on}."),
        ("{a} and {b} settled their dispute {on} for {sum} million dollars.", "{a} and {b} reached a settlement {on}."),
    ),
    "fr": (
        ("{a} et {b} ont signé un partenariat {on}.", "{a} a accordé {on} une licence de ses logiciels à {b}."),
        ("{man} a quitté {b} {on} pour rejoindre {a}.", "{man} a démissionné de {b} {on}."),
        ("{a} a porté plainte contre {b} {on}.", "{a} a assigné {b} {on} devant {court} pour la copie de {thing}."),
        ("{b} a nié les accusations {on}.", "{b} a contesté {on} les reproches de {a}."),
        ("{b} a saisi la Commission européenne {on}.", "{b} a poursuivi à son tour {a} {on}."),
        ("Le procès s'est ouvert {on}.", "{man} a témoigné {on} en faveur de {a}."),
        ("{court} a condamné {b} {on} à verser {sum} millions de dollars à {a}.", "{court} a donné tort à {b} {on}."),
        ("{b} a fait appel du jugement {on}.", "{b} a interjeté appel {on}."),
        ("{a} et {b} ont conclu {on} un accord à {sum} millions.", "{a} et {b} ont mis fin {on} au litige."),
    ),
}  # fmt: skip
REST = {
    "en": (
        "Nobody at {b} was available to say how many customers still use {thing} in its old form.",
        "According to {man}, the engineers of both houses had known one another since their student days.",
        "The documents run to {number} pages and describe in detail how {thing} is put together.",
        "Analysts doubt that the affair will change much for the people who pay for {thing} every month.",
        "“We built it from nothing, and we would do it again”, said {man}, who rarely speaks in public.",
        "Shares of {a} have lost {number} percent of their value over the past twelve months.",
        "In the offices of {a}, between two meetings, hardly anyone wants to talk about anything else.",
        "Both companies employ about {number} people, most of them far from the cities where they are listed.",
        "Lawyers who follow the case believe that {thing} is only the visible part of a larger disagreement.",
        "What is at stake is less the money than the question who may copy whom, and for how long.",
        "{b} has always presented {thing} as the work of a small team, late at night and without a plan.",
        "Smaller rivals watch the two with some amusement, and now and then pick up a disappointed customer.",
    ),
    "fr": (
        "Personne chez {b} n'était disponible pour dire combien de clients utilisent encore {thing}.",
        "Selon {man}, les ingénieurs des deux maisons se connaissent depuis leurs années d'études.",
        "Les documents comptent {number} pages et décrivent en détail comment {thing} est assemblé.",
        "Les analystes doutent que l'affaire change grand-chose pour ceux qui paient {thing} tous les mois.",
        "« Nous l'avons construit à partir de rien, et nous le referions », dit {man}, qui parle rarement en public.",
        "L'action de {a} a perdu {number} % de sa valeur sur les douze derniers mois.",
        "Dans les bureaux de {a}, entre deux réunions, presque personne ne veut parler d'autre chose.",
        "Les deux sociétés emploient environ {number} personnes, pour la plupart loin des villes où elles sont cotées.",
        "Les avocats qui suivent le dossier pensent que {thing} n'est que la partie visible d'un désaccord plus large.",
        "L'enjeu est moins l'argent que la question de savoir qui peut copier qui, et pendant combien de temps.",
        "{b} a toujours présenté {thing} comme l'œuvre d'une petite équipe, tard le soir et sans plan.",
        "Les concurrents plus petits observent les deux avec amusement, et recueillent parfois un client déçu.",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Dispute:
    """Who fights whom over what, before which court, and the day of each step."""

    slots: dict
    courts: dict
    days: tuple


def disputes(chance, count):
    names = [head + tail for head in HEADS.split() for tail in TAILS.split()]
    chance.shuffle(names)
    found = []
    for number in range(count):
        day = date(2015, 1, 1) + timedelta(days=chance.randrange(3000))
        days = []
        for _ in STEPS["en"]:
            days.append(day)
            day += timedelta(days=chance.randrange(12, 160))
        slots = {
            "a": names[2 * number % len(names)], "b": names[(2 * number + 1) % len(names)],
            "man": f"{chance.choice(FIRST.split())} {chance.choice(LAST.split())}",
            "thing": chance.choice(HEADS.split()) + "box", "sum": chance.randrange(3, 900),
        }  # fmt: skip
        place = chance.randrange(3)
        found.append(Dispute(slots, {code: COURTS[code][place] for code in COURTS}, tuple(days)))
    return found


def on(chance, day, published, language):
    """The day as an article of `published` may give it, or nothing."""
    month = MONTHS[language].split()[day.month - 1]
    near = {"en": f"on {month} {day.day}", "fr": f"le {day.day} {month}"}[language]
    luck = chance.random()
    if luck < 0.5:
        return near if day.year == published.year else near + {"en": f", {day.year}", "fr": f" {day.year}"}[language]
    if luck < 0.8:
        return {"en": f"in {month} {day.year}", "fr": f"en {month} {day.year}"}[language]
    return {"en": f"in {day.year}", "fr": f"en {day.year}"}[language] if luck < 0.9 else ""


def written(chance, fight, number, language):
    """One article of about `WORDS` words on a fight, published soon after one of its steps."""
    last = chance.randrange(2, len(fight.days))
    published = fight.days[last] + timedelta(days=chance.randrange(4))
    told = sorted({last, *chance.sample(range(last), min(last, 4))})
    news = [(step, chance.choice(STEPS[language][step])) for step in told]
    paragraphs, words = [], 0
    while words < WORDS:
        sentences = [news.pop(0)] if news else []
        sentences += [(None, rest) for rest in chance.sample(REST[language], 3)]
        lines = []
        for step, template in sentences:
            when = "" if step is None else on(chance, fight.days[step], published, language)
            slots = fight.slots | {"court": fight.courts[language], "number": chance.randrange(12, 4000)}
            line = template.format(on=when, **slots).replace(" .", ".").replace(" ,", ",").replace("  ", " ")
            lines.append(line[0].upper() + line[1:])
        paragraphs.append(" ".join(lines))
        words += len(paragraphs[-1].split())
    title = f"{fight.slots['a']} – {fight.slots['b']}, {number}"
    return Written(f"{number}", language, title, published, f"Paper {number % 40}", tuple(paragraphs)), words


def write(folder, count, *, seed=1):
    """Files of text, Markdown with front matter, and web pages; every second one is French. The words they hold."""
    chance = random.Random(seed)  # noqa: S311 (the same folder each time)
    fights = disputes(chance, max(count // 35, 5))
    drawn = chance.choices(fights, [1 / (rank + 3) for rank in range(len(fights))], k=count)
    total = 0
    for number, fight in enumerate(drawn):
        language = ("fr", "en")[number % 2]
        article, words = written(chance, fight, number, language)
        total += words
        if number % 4 < 2:
            text = f"---\ntitle: {article.title}\npublished: {article.day}\n---\n\n{article.text}\n"
            (folder / f"{number:05}.md").write_text(text, encoding="utf-8")
        else:
            template = (PAGES / PAGE[language]).read_text(encoding="utf-8")
            filled = page(template, article).replace("</head>", f'<link rel="x" href="/{number}"></head>')
            (folder / f"{number:05}.html").write_text(filled, encoding="utf-8")
    return total
