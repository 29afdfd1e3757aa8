"""Every entry of the lexicon finds itself, and the right actors, in its own example."""

import re

import pytest

from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.language.lexicon import lexicon
from timeline.model import ActorReference
from timeline.resolve.roles import resolve_roles

CAST = {
    "Google": "agent",
    "Altman": "agent",
    "Apple": "patient",
    "Cook": "patient",
    "Microsoft": "counterparty",
    "Windows": "object",
}
ENTRIES = [(code, name) for code in ("fr", "en") for name, e in lexicon(code).entries.items() if e.kind is not None]


def told(text, language):
    sentences = parse(text, find_sentences(text, language=language), language=language)
    actions = find_actions(text, sentences, language=language)
    references = tuple(
        ActorReference(m.start(), m.end(), m.group(), m.group(), "named") for m in re.finditer("|".join(CAST), text)
    )
    return actions, resolve_roles(actions, sentences=sentences, references=references)


@pytest.mark.parametrize(("language", "name"), ENTRIES, ids=[f"{c} {n}" for c, n in ENTRIES])
def test_an_entry_finds_itself_and_its_actors_in_its_example(language, name):
    entry = lexicon(language).entries[name]
    actions, roles = told(entry.example, language)
    found = [(a, r) for a, r in zip(actions, roles, strict=True) if a.entry == name]
    assert found, [a.entry for a in actions]
    expected = {(who, role) for who, role in CAST.items() if re.search(rf"\b{who}\b", entry.example)}
    assert {(p.actor, p.role.value) for p in found[0][1]} == expected


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_two_entries_share_their_words(language):
    seen = {}
    for entry in lexicon(language).entries.values():
        words = (entry.name.split("/")[1], entry.noun, entry.subject)
        assert words not in seen, (words, seen.get(words), entry.name)
        seen[words] = entry.name
