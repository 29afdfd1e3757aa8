"""Who did what to whom in plain and in nasty sentences: every row was written before the rule that reads it.

A row of `who/*.txt` is a construction, a text, words of its event, and who plays which role there: nobody else may.
"""

from pathlib import Path

import pytest

from timeline import register
from timeline.find.actions import find_actions
from timeline.find.names import find_names
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.resolve.actors import resolve_actors
from timeline.resolve.roles import resolve_roles
from timeline.resolve.roles_fit import fit

PARTIES = ("agent", "patient", "counterparty")
ENOUGH = 0.87  # share of rows read without a fault; the others stay in the table, to be learnt


def rows(language):
    path = Path(__file__).parent / "who" / f"{language}.txt"
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [[cell.strip().replace("\\n", "\n") for cell in line.split("|")] for line in lines]


def told(text, language, words):
    """The parties of each event that holds one of the words, as (role, actor)."""
    sentences = parse(text, find_sentences(text, language=language), language=language)
    actions = find_actions(text, sentences, language=language)
    mentions = find_names(text, sentences, language=language)
    references, actors = resolve_actors(mentions, sentences=sentences, text=text, actions=actions)
    roles = resolve_roles(actions, sentences=sentences, references=references)
    actions, roles = fit(actions, roles, actors=actors, sentences=sentences, references=references)
    start = text.rindex(words)
    return [
        {(one.role.value, one.actor) for one in people if one.role.value in PARTIES}
        for action, people in zip(actions, roles, strict=True)
        if action.start < start + len(words) and start < action.end
    ]


def is_right(people, expected):
    """Whether these are the parties, each under any id that its name has."""
    wanted = []
    for part in expected.split(";"):
        role, name = part.strip().split(" ", 1)
        wanted.append({(role, actor) for actor in (*register.candidates(name)[:1], register.slug(name))})
    return len(people) == len(wanted) and all(one & people for one in wanted)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_whoever_acts_and_suffers_is_found_wherever_the_sentence_hides_them(language):
    table = rows(language)
    wrong = [
        why
        for why, text, words, expected in table
        if not any(is_right(people, expected) for people in told(text, language, words))
    ]
    assert len(table) - len(wrong) >= ENOUGH * len(table), wrong
