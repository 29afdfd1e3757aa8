"""Articles, claims and events put together by hand, and any number of invented ones, for rooms that need a timeline."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Claim,
    Conflict,
    Event,
    Kind,
    Participant,
    Role,
    Status,
    Time,
    Timeline,
    Trigger,
)
from timeline.when import UNKNOWN, When

A, P, V, THING, S = Role.AGENT, Role.PATIENT, Role.VENUE, Role.OBJECT, Role.SOURCE


def day(text: str) -> When:
    """One day."""
    return When(date.fromisoformat(text), date.fromisoformat(text), text)


def span(first: str | None, last: str | None, edtf: str, *, deduced: bool = False) -> When:
    """An interval with its EDTF."""
    return When(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None, edtf, deduced)


ACTORS = {
    actor.id: actor
    for actor in (
        Actor("apple", "Apple", ActorKind.COMPANY, ("Apple Inc.",), "Q312"),
        Actor("epic-games", "Epic Games", ActorKind.COMPANY, ("Epic",), "Q635477"),
        Actor("google", "Google", ActorKind.COMPANY, (), "Q95"),
        Actor("tim-sweeney", "Tim Sweeney", ActorKind.PERSON, ("Sweeney",), "Q3528446"),
        Actor("tim-cook", "Tim Cook", ActorKind.PERSON, (), "Q265852"),
        Actor("fortnite", "Fortnite", ActorKind.PRODUCT, (), "Q28406784"),
        Actor("cand", "District Court for the Northern District of California", ActorKind.COURT, (), None),
        Actor("ca9", "Court of Appeals for the Ninth Circuit", ActorKind.COURT, (), None),
        Actor("scotus", "Supreme Court of the United States", ActorKind.COURT, (), None),
        Actor("european-commission", "European Commission", ActorKind.REGULATOR, ("Commission européenne",), "Q8880"),
        Actor("microsoft", "Microsoft", ActorKind.COMPANY, (), "Q2283"),
        Actor("openai", "OpenAI", ActorKind.COMPANY, (), "Q21708200"),
        Actor("elon-musk", "Elon Musk", ActorKind.PERSON, ("Musk",), "Q317521"),
        Actor("sam-altman", "Sam Altman", ActorKind.PERSON, (), "Q7407093"),
        Actor("meta", "Meta", ActorKind.COMPANY, ("Facebook",), "Q380"),
        Actor("spotify", "Spotify", ActorKind.COMPANY, (), "Q689141"),
        Actor("ftc", "Federal Trade Commission", ActorKind.REGULATOR, ("FTC",), None),
        Actor("cma", "Competition and Markets Authority", ActorKind.REGULATOR, ("CMA",), None),
        Actor("adlc", "Autorité de la concurrence", ActorKind.REGULATOR, (), None),
        Actor("nyt", "The New York Times", ActorKind.ORGANIZATION, (), "Q9684"),
    )
}


@dataclass
class Builder:
    """Articles that grow sentence by sentence, so that every offset is true by construction."""

    articles: list[Article] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=lambda: dict(ACTORS))

    def article(self, title, publisher, published, *, language="en", source=None) -> str:
        """A new article; gives its id."""
        name = f"a-{hashlib.sha256(f'{title}{publisher}{published}{language}'.encode()).hexdigest()[:12]}"
        where = source or f"https://example.org/{name}"
        when = date.fromisoformat(published) if published else None
        self.articles.append(
            Article(name, title, where, publisher, when, "front-matter" if when else None, language, "", "")
        )
        self.texts[name] = [title + "\n\n"]
        self.lengths[name] = len(title) + 2
        return name

    def claim(self, article, quote, kind, when, people, *, words=None, title="", status=Status.OCCURRED, **more) -> str:
        """A sentence of an article that states an event; `words` are its date words."""
        start = self.lengths[article]
        self.texts[article].append(quote + " ")
        self.lengths[article] += len(quote) + 1
        time = None
        if words:
            at = start + quote.index(words)
            rule, anchor = more.get("rule", "12 March 2024"), more.get("anchor", "absolute")
            value = (when.edtf or "PAST_REF").strip("~")
            time = Time(at, at + len(words), words, "DATE", value, None, rule, anchor, replace(when, deduced=False))
        parts = []
        for actor, role in people:
            text = self.actors[actor].name.split()[0]
            at = start + max(quote.find(text), 0)
            parts.append(Participant(actor, role, at, at + len(text), text))
        name = "c-" + hashlib.sha256(f"{article}{start}{quote}".encode()).hexdigest()[:12]
        trigger = Trigger(start, start + 4, quote[:4])
        end, says = start + len(quote), more.get("by")
        self.claims.append(
            Claim(name, article, start, end, quote, trigger, kind, status, says, tuple(parts), time, title)
        )
        return name

    def event(self, kind, title, when, people, claims, *, status=Status.OCCURRED, conflicts=(), dispute=None) -> str:
        """What those claims report."""
        name = "e-" + hashlib.sha256("".join(sorted(claims)).encode()).hexdigest()[:12]
        told = {claim.id: claim.article for claim in self.claims[-50:]}
        sources = len({told.get(claim, claim) for claim in claims})
        self.events.append(
            Event(name, kind, title, status, when, tuple(people), tuple(claims), sources, tuple(conflicts), dispute)
        )
        return name

    def timeline(self, disputes=()) -> Timeline:
        """All of it, sorted."""
        articles = [
            replace(one, text=(text := "".join(self.texts[one.id])), sha256=hashlib.sha256(text.encode()).hexdigest())
            for one in self.articles
        ]
        used = {actor for event in self.events for actor, _ in event.participants}
        used |= {claim.attributed_to for claim in self.claims if claim.attributed_to}
        return Timeline(
            tuple(sorted(articles, key=lambda one: one.id)),
            tuple(sorted((self.actors[one] for one in used), key=lambda one: one.id)),
            tuple(sorted(self.claims, key=lambda one: one.id)),
            tuple(sorted(self.events, key=lambda one: (one.when.earliest or one.when.latest or date.max, one.id))),
            tuple(disputes),
        )


_SAID = {
    "en": ("{a} {verb} {b} on {words}, according to people close to the matter.", "{a} {verb} {b}"),
    "fr": ("{a} {verb} {b} le {words}, selon des proches du dossier.", "{a} {verb} {b}"),
}
_VERBS = {
    "en": {
        Kind.LAWSUIT: "sues",
        Kind.ACQUISITION: "buys a stake in",
        Kind.STATEMENT: "criticises",
        Kind.RULING: "wins against",
        Kind.FINE: "fines",
        Kind.PARTNERSHIP: "signs a licence with",
        Kind.APPEAL: "appeals against",
        Kind.BAN: "blocks",
        Kind.INVESTIGATION: "opens an investigation into",
        Kind.LAUNCH: "launches a rival to",
        Kind.SETTLEMENT: "settles with",
        Kind.DEPARTURE: "leaves the board of",
        Kind.POLICY: "changes its terms for",
        Kind.COMPLAINT: "files a complaint against",
    },
    "fr": {
        Kind.LAWSUIT: "poursuit",
        Kind.ACQUISITION: "entre au capital de",
        Kind.STATEMENT: "critique",
        Kind.RULING: "l’emporte face à",
        Kind.FINE: "inflige une amende à",
        Kind.PARTNERSHIP: "signe une licence avec",
        Kind.APPEAL: "fait appel contre",
        Kind.BAN: "bloque",
        Kind.INVESTIGATION: "ouvre une enquête sur",
        Kind.LAUNCH: "lance un rival de",
        Kind.SETTLEMENT: "transige avec",
        Kind.DEPARTURE: "quitte le conseil de",
        Kind.POLICY: "change ses conditions pour",
        Kind.COMPLAINT: "dépose une plainte contre",
    },
}


def many(count: int, *, language: str = "en", seed: int = 7) -> Timeline:
    """`count` invented events among twenty actors over twelve years, with every form of date and a few conflicts."""
    dice, book = random.Random(seed), Builder()  # noqa: S311  # a fixed seed is wanted
    names, weights = list(ACTORS), [1 / (rank + 1) for rank in range(len(ACTORS))]
    first, days = date(2013, 1, 1), 365 * 12
    article = ""
    for number in range(count):
        if number % 8 == 0:
            published = (first + timedelta(days=dice.randrange(days))).isoformat()
            publisher = dice.choice(("The Ledger", "Courtside", "Le Relevé", "La Dépêche du code", None))
            article = book.article(
                f"Report {number // 8 + 1} on the platform wars", publisher, published, language=language
            )
        kind = dice.choice(list(_VERBS[language]))
        who = list(dict.fromkeys(dice.choices(names, weights, k=dice.choice((1, 2, 2, 2, 3)))))
        people = list(zip(who, (A, P, V), strict=False))
        when, words = _when(first + timedelta(days=int(days * dice.random() ** 0.7)), dice)
        said, title = _SAID[language]
        named = {"a": ACTORS[who[0]].name, "b": ACTORS[who[-1]].name, "verb": _VERBS[language][kind], "words": words}
        status = dice.choices(list(Status), (20, 2, 1, 2, 1))[0]
        told = [
            book.claim(
                article,
                f"({number}) " + said.format(**named),
                kind,
                when,
                people,
                words=words if when.known else None,
                status=status,
                title=title.format(**named),
            )
            for _ in range(dice.choices((1, 2, 3), (8, 2, 1))[0])
        ]
        conflicts = (
            (Conflict("date", tuple(told), "Two days are given."),) if len(told) > 1 and dice.random() < 0.2 else ()
        )
        book.event(kind, title.format(**named), when, people, told, status=status, conflicts=conflicts)
    return book.timeline()


def _when(start: date, dice: random.Random) -> tuple[When, str]:
    form = dice.choices(
        ("day", "month", "year", "period", "since", "before", "none", "deduced"), (60, 12, 5, 8, 3, 3, 3, 4)
    )[0]
    words = start.isoformat()
    month = start.replace(day=1)
    later = start + timedelta(days=dice.randrange(3, 90))
    forms = {
        "day": (When(start, start, words), words),
        "month": (When(month, month.replace(day=28), words[:7]), words[:7]),
        "year": (When(date(start.year, 1, 1), date(start.year, 12, 31), words[:4]), words[:4]),
        "period": (When(start, later, f"{start}/{later}"), f"{start} to {later}"),
        "since": (When(start, None, f"{start}/.."), words),
        "before": (When(None, start, f"../{start}"), words),
        "none": (UNKNOWN, "some time ago"),
        "deduced": (When(start, start + timedelta(days=40), None, deduced=True), words),
    }
    return forms[form]
