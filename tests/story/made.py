"""Claims made by hand and by hypothesis, for every test of the story."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Claim,
    Kind,
    Participant,
    Role,
    Status,
    Time,
    Trigger,
)
from timeline.story import tell
from timeline.when import UNKNOWN, When

KINDS = {
    "apple": ActorKind.COMPANY,
    "epic-games": ActorKind.COMPANY,
    "google": ActorKind.COMPANY,
    "european-commission": ActorKind.REGULATOR,
    "tim-sweeney": ActorKind.PERSON,
    "northern-district": ActorKind.COURT,
    "ninth-circuit": ActorKind.COURT,
    "fortnite": ActorKind.PRODUCT,
    "app-store": ActorKind.PRODUCT,
}
NAMES = {"european-commission": "European Commission", "tim-sweeney": "Tim Sweeney", "epic-games": "Epic Games"}
ACTORS = tuple(
    Actor(slug, NAMES.get(slug, slug.replace("-", " ").title()), kind, wikidata=f"Q{number}")
    for number, (slug, kind) in enumerate(KINDS.items(), start=1)
)


def digest(*parts):
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def when(text):
    """An interval: '2024-03-12', '2024-03', '2024', '2024-03-01/2024-03-05', or '' for unknown."""
    if not text:
        return UNKNOWN
    first, _, last = text.partition("/")
    return When(_bound(first, last=False), _bound(last or first, last=True), text)


def _bound(text, *, last):
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = (*parts, 12 if last else 1)[:2]
    if not last:
        return date(year, month, 1)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def article(name="a", *, published=None, text=None, language="en", publisher=None, published_from=None):
    published = date.fromisoformat(published) if isinstance(published, str) else published
    text = text or f"The words of {name}, which nobody else has written."
    return Article(
        id="a-" + digest(text, name, published, language),
        title=name.title(),
        source=f"{name}.txt",
        publisher=publisher or name,
        published=published,
        published_from=published_from or ("front-matter" if published else None),
        language=language,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
    )


def claim(
    where,
    kind="lawsuit",
    day="",
    *,
    status="occurred",
    said_by=None,
    word=None,
    at=0,
    value=None,
    anchor="absolute",
    mod=None,
    title="",
    **cast,
):
    """A claim of article `where`: `cast` gives roles (agent="epic-games" or a list) and details (amount="5 EUR")."""
    roles = {role: cast.pop(role, ()) for role in [str(role) for role in Role]}
    parts = tuple(
        Participant(actor, Role(role), at, at + 1, where.text[at : at + 1])
        for role, actors in roles.items()
        for actor in ([actors] if isinstance(actors, str) else actors)
    )
    details = {key: str(value) for key, value in cast.items()} | ({"class": word} if word else {})
    read = when(day)
    time = Time(at, at + 1, where.text[at : at + 1], "DATE", value or day, mod, "a rule", anchor, read)
    end = len(where.text)
    return Claim(
        id="c-" + digest(where.id, kind, day, status, word, at, value, parts, sorted(details.items())),
        article=where.id,
        start=0,
        end=end,
        quote=where.text[:end],
        trigger=Trigger(at, at + 1, where.text[at : at + 1]),
        kind=Kind(kind),
        status=Status(status),
        attributed_to=said_by,
        participants=parts,
        time=time if day or value else None,
        title=title,
        details=details,
    )


def told(*articles_and_claims):
    """The timeline of articles and claims given in any order."""
    articles = [thing for thing in articles_and_claims if isinstance(thing, Article)]
    claims = [thing for thing in articles_and_claims if isinstance(thing, Claim)]
    return tell(articles, ACTORS, claims)


# ------------------------------------------------------------------------------------- what hypothesis makes up

CASTS = {
    "two": ("apple", "epic-games", "european-commission", "google", "tim-sweeney"),
    "three": ("apple", "epic-games", "google", "northern-district", "tim-sweeney"),
    "four": ("apple", "european-commission", "tim-sweeney"),
}
"""Whom articles name, by the name of the article: the first one does not say, the others tell one story."""

DAYS = ["", "2024", "2024-03", "2024-03-01", "2024-03-02", "2024-03-12", "2024-03-04/2024-03-10", "2024-04", "2023"]
OUTCOMES = [None, "granted", "rejected", "partly"]
AMOUNTS = [None, "5000000 EUR", "5200000 EUR", "9000000 EUR"]


@st.composite
def claims_of(draw, where):
    kind = draw(st.sampled_from(["lawsuit", "ruling", "fine", "launch", "complaint", "settlement"]))
    actors = st.sampled_from(["apple", "epic-games", "google", "european-commission"])
    cast = {role: draw(actors) for role in ("agent", "patient") if draw(st.booleans())}
    if draw(st.booleans()):
        cast["venue"] = draw(st.sampled_from(["northern-district", "ninth-circuit"]))
    for key, values in (("outcome", OUTCOMES), ("amount", AMOUNTS)):
        if (value := draw(st.sampled_from(values))) is not None:
            cast[key] = value
    return claim(
        where,
        kind,
        draw(st.sampled_from(DAYS)),
        status=draw(st.sampled_from([str(status) for status in Status])),
        word=draw(st.sampled_from([None, "sue", "fine"])),
        at=draw(st.integers(0, 9)),
        **cast,
    )


@st.composite
def parts(draw, *, names=("one", "two", "three")):
    """Articles, actors and claims of one timeline; names are few, so that two draws share articles and claims."""
    days = st.sampled_from([None, "2024-03-12", "2024-04-02"])
    articles = [
        replace(article(name, published=draw(days)), actors=CASTS.get(name, ()))
        for name in draw(st.sets(st.sampled_from(names), min_size=1))
    ]
    claims = [draw(claims_of(draw(st.sampled_from(articles)))) for _ in range(draw(st.integers(0, 8)))]
    return articles, ACTORS, claims


@st.composite
def timelines(draw):
    return tell(*draw(parts()))
