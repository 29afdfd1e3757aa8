"""Pairs of reports that desks word differently: from another side, by another party, with no name or day."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.story.made import article, claim
from timeline import register
from timeline.model import Actor, ActorKind
from timeline.story import tell

COURTS = {"northern-district", "ninth-circuit"}
OTHERS = {
    "fortnite": ActorKind.PRODUCT,
    "doj": ActorKind.GOVERNMENT,
    "irish-data-protection-commission": ActorKind.REGULATOR,
    "yvonne-gonzalez-rogers": ActorKind.PERSON,
    "lucy-koh": ActorKind.PERSON,
    "some-watchdog": ActorKind.REGULATOR,
    "highest-bench": ActorKind.COURT,
    "ministere-du-lac": ActorKind.GOVERNMENT,
    "quelque-gendarme": ActorKind.REGULATOR,
    **dict.fromkeys(COURTS, ActorKind.COURT),
}
REPORT = re.compile(r"(\w+)/(\w+)(?: ([\d/-]+))?:(.*)")
DESKS = (("english", "french"), ("french", "english"), ("french", "french"))
MARKS = {">": "patient", "+": "counterparty", "@": "venue", "#": "object"}


def rows(name):
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines if line and not line.startswith("#")]


ROWS, STORIES, RETOLD = rows("pairs.txt"), rows("stories.txt"), rows("retold.txt")
CHRONICLES = rows("chronicles.txt")
PEOPLE = {"amazon", "tim-cook", "sundar-pichai", "the-new-york-times"}


def actor(name):
    held = register.entry(name)
    return Actor(name, held.name if held else name, held.kind if held else OTHERS.get(name, ActorKind.COMPANY))


def said(where, words, at=0):
    kind, word, day, rest = REPORT.fullmatch(words).groups()
    roles, role = {}, "agent"
    for part in re.findall(r"[>+@#]|acts_for=[\w>-]+|[\w-]+=(?:[\w ]*[A-Z]{3}|[a-z]+)|[\w-]+", rest):
        if part in MARKS:
            role = MARKS[part]
        elif "=" in part:
            name, value = part.split("=")
            roles[name] = value
        else:
            roles.setdefault(role, []).append(part)
    return claim(where, kind, day or "", word=word, at=at, **roles)


def right(row, desks=("english", "french"), *, people=None, one=False, more_of=()):
    """Whether the row is decided right: both articles name everybody, or, of a story, its people and their own.

    The two may stand in `one` article. Each article tells `more_of` the story beside.
    """
    _, first, second, wanted, *more = row
    here, there = (
        article(f"{name}-{place}", published="2026-01-02", language=name[:2]) for place, name in enumerate(desks)
    )
    there = here if one else there
    claims = [said(here, first), said(there, second, at=5), *(said(here, told, at=9) for told in more)]
    claims += [said(where, told, at=20 + 5 * place) for where in (here, there) for place, told in enumerate(more_of)]
    if one:  # in sentences of their own
        claims = [replace(told, quote=f"{told.quote} {place}") for place, told in enumerate(claims)]
    names = {part.actor for one in claims for part in one.participants} | (people or {"apple", "google"})
    news = [
        replace(told, actors=tuple(sorted((people | own(claims, told)) if people else names)))
        for told in dict.fromkeys((here, there))
    ]
    timeline = tell(news, map(actor, names), claims)
    together = any({claims[0].id, claims[1].id} <= set(event.claims) for event in timeline.events)
    return together == (wanted == "together")


CHRONICLE = (
    "founding/found 1994: amazon",
    "launch/launch 1999-03: amazon #fortnite",
    "appointment/appoint 2003-05: tim-cook",
    "departure/leave 2005-07: sundar-pichai",
    "breach/breach 2007-11: the-new-york-times",
)
"""What an article tells that tells a story, and leaves out little that belongs to it."""


def own(claims, where):
    return {part.actor for one in claims if one.article == where.id for part in one.participants}


def test_every_pair_has_a_name_of_its_own():
    assert len(ROWS) == len({row[0] for row in ROWS}) >= 90
    assert {row[3] for row in ROWS} == {"together", "apart"}


@pytest.mark.parametrize("row", [row for row in ROWS if row[3] == "apart"], ids=lambda row: row[0])
@pytest.mark.parametrize("desks", DESKS, ids=" and ".join)
def test_what_only_looks_alike_stays_apart(row, desks):
    assert right(row, desks)


def test_ninety_five_decisions_of_a_hundred_are_right_whichever_desk_tells_which():
    wrong = [(row[0], desks) for row in ROWS for desks in DESKS if not right(row, desks)]
    assert len(wrong) <= 0.05 * len(ROWS) * len(DESKS), wrong


@pytest.mark.parametrize("row", RETOLD, ids=lambda row: row[0])
def test_an_article_tells_its_news_again_with_the_day(row):
    assert right(row, ("english", "english"), people=PEOPLE, one=True)


@pytest.mark.parametrize("row", STORIES, ids=lambda row: row[0])
@pytest.mark.parametrize("desks", DESKS, ids=" and ".join)
def test_articles_of_one_story_need_not_name_the_same_people(row, desks):
    assert right(row, desks, people=PEOPLE)


@pytest.mark.parametrize("row", [*(row for row in ROWS if row[3] == "apart"), *STORIES], ids=lambda row: row[0])
def test_an_article_that_tells_much_of_a_story_leaves_out_little_of_it(row):
    wanted = "together" if [row[0]] in CHRONICLES else row[3]
    assert right([*row[:3], wanted, *row[4:]], people=PEOPLE, more_of=CHRONICLE)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("settlement/settle 2024-06: some-watchdog", "settlement/settle 2024-06:", "together"),
        ("lawsuit/sue 2024-06: some-watchdog > quelque-gendarme", "lawsuit/sue 2024-06:", "together"),
        ("settlement/settle 2024-06: some-watchdog", "settlement/settle 2024-07:", "apart"),
        ("regulation/legislate 2024-06-03: lucy-koh", "regulation/legislate 2024-06: state-of-texas", "apart"),
        ("statement/say 2024-06: some-watchdog", "statement/say 2024-06:", "apart"),
        ("settlement/settle 2024-06: some-watchdog", "lawsuit/sue 2024-06:", "apart"),
    ],
)
@pytest.mark.parametrize("desks", DESKS, ids=" and ".join)
def test_whom_the_other_article_does_not_name_at_all(first, second, wanted, desks):
    assert right(["", first, second, wanted], desks, people=PEOPLE, more_of=CHRONICLE)


if __name__ == "__main__":
    answers = {(row[0], desks): right(row, desks) for row in ROWS for desks in DESKS}
    print(Counter(answers.values()), [case for case, answer in answers.items() if not answer])
