"""A made-up press: a few actors that are everywhere and many that are rare, and articles that report what they do."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.model import Actor, ActorKind, Article, Claim, Kind, Participant, Role, Status, Time, Trigger
from timeline.when import UNKNOWN, When

BEGIN, DAYS = date(1995, 1, 1), 365 * 30
KINDS = tuple(Kind)
WEIGHTS = [1, 8, 4, 4, 5, 3, 3, 3, 1, 14, 6, 4, 3, 4, 4, 12, 1, 5, 9, 4, 3, 5, 2, 1, 4]
WORDS = ("one", "two", "three")
QUOTE = "What this sentence says was made up"


@dataclass(frozen=True, slots=True)
class Happening:
    """What truly happened."""

    number: int
    kind: Kind
    word: str
    cast: tuple[Participant, ...]
    day: date
    amount: str | None


def actors(count):
    kinds = [ActorKind.COMPANY] * 6 + [ActorKind.PERSON] * 2 + [ActorKind.REGULATOR, ActorKind.PRODUCT]
    return tuple(Actor(f"actor-{n}", f"Actor {n}", kinds[n % len(kinds)]) for n in range(count))


def press(claims, *, seed=1):
    """About `claims` claims: articles, actors and claims as `tell` takes them, and the happening of each claim.

    Actors are drawn by Zipf's law, an event is reported three times on average, half of the reports give the day, a
    fifth no date at all; an article tells four new events and four old ones, and names everybody in them.

    Ten times more claims are four times more actors (Heaps' law) in the same thirty years: the months of the busy ones
    fill up. That is the harder case; a press of ten times more years would be ten such presses side by side.
    """
    chance = random.Random(seed)  # noqa: S311  (a press, not a secret)
    cast = actors(max(200, int(claims**0.62)))
    ranks = [1 / (n + 5) for n in range(len(cast))]
    drawn = iter(chance.choices(cast, ranks, k=claims))
    happenings = [_happening(chance, number, drawn) for number in range(max(claims // 3, 1))]
    happenings.sort(key=lambda event: event.day)
    articles, told, truth = [], [], {}
    for start in range(0, len(happenings), 4):
        news = happenings[start : start + 4]
        for _ in range(chance.choice((1, 1, 2))):
            published = news[-1].day + timedelta(days=chance.randrange(1, 4))
            old = [happenings[int(start * chance.random() ** 0.3)] for _ in range(4)] if start else []
            articles.append(_article(len(articles), published, news + old))
            for place, event in enumerate(news + old):
                claim = _claim(chance, articles[-1], place, event)
                told.append(claim)
                truth[claim.id] = event.number
    return articles, cast, told, truth


def _happening(chance, number, drawn):
    (kind,) = chance.choices(KINDS, WEIGHTS)
    one, other = next(drawn).id, next(drawn).id
    cast = [Participant(one, Role.AGENT, 0, 1, "W")]
    if other != one and chance.random() < 0.8:
        cast.append(Participant(other, Role.PATIENT, 0, 1, "W"))
    amount = f"{chance.randrange(1, 90)}000000 EUR" if kind in {Kind.FINE, Kind.INVESTMENT} else None
    day = BEGIN + timedelta(days=chance.randrange(DAYS))
    return Happening(number, kind, chance.choice(WORDS), tuple(cast), day, amount)


def _article(number, published, told):
    named = tuple(sorted({one.actor for event in told for one in event.cast}))
    text = f"{QUOTE} by paper {number}.\n{', '.join(actor.replace('actor-', 'Actor ') for actor in named)}"
    return Article(f"a-{number:012x}", f"Article {number}", f"{number}.txt", f"Paper {number % 90}", published,
                   "front-matter", "en", f"{number:064x}", text, actors=named)  # fmt: skip


def _claim(chance, article, place, event):
    when, quote = _told(chance, event.day), article.text.partition("\n")[0]
    time = Time(0, 4, "What", "DATE", "", None, "made up", "absolute", when) if when.known else None
    silent = len(event.cast) == 2 and chance.random() < 0.15
    details = {"class": event.word} | ({"amount": event.amount} if event.amount and chance.random() < 0.7 else {})
    return Claim(
        id=f"c-{int(article.id.removeprefix('a-'), 16):08x}{place:04x}",
        article=article.id,
        start=0,
        end=len(quote),
        quote=quote,
        trigger=Trigger(place, place + 4, "What"),
        kind=event.kind,
        status=Status.OCCURRED,
        attributed_to=None,
        participants=event.cast[silent:],
        time=time,
        title=f"Event {event.number}",
        details=details,
    )


def _told(chance, day):
    luck = chance.random()
    if luck < 0.5:
        return When(day, day, day.isoformat())
    if luck < 0.62:
        monday = day - timedelta(days=day.weekday())
        return When(monday, monday + timedelta(days=6))
    if luck < 0.74:
        first = day.replace(day=1)
        return When(first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1), f"{day:%Y-%m}")
    return When(date(day.year, 1, 1), date(day.year, 12, 31), f"{day.year}") if luck < 0.8 else UNKNOWN
