"""Who does what: every row is a sentence and, for one event, who plays which role; syntax hides them in many ways."""

import re

import pytest

from timeline.find.actions import find_actions
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.model import Actor, ActorKind, ActorReference
from timeline.resolve.roles import resolve_roles
from timeline.resolve.roles_fit import fit

NAMES = {
    "Apple": ActorKind.COMPANY,
    "Google": ActorKind.COMPANY,
    "Nokia": ActorKind.COMPANY,
    "Samsung": ActorKind.COMPANY,
    "Altman": ActorKind.PERSON,
    "Dubois": ActorKind.PERSON,
    "Miller": ActorKind.PERSON,
    "Android": ActorKind.PRODUCT,
    "Cour de cassation": ActorKind.COURT,
    "High Court": ActorKind.COURT,
}
ACTORS = tuple(Actor(name, name, kind) for name, kind in NAMES.items())

ROWS = [
    (
        "en",
        "active behind a passive in a row",
        "Apple was founded in 2003, went public in 2020 and joined the index.",
        "go_public",
        "Apple agent",
    ),
    (
        "fr",
        "rows share their auxiliary",
        "Apple a quitté le marché britannique en 2016, fermé son site autrichien et supprimé 200 emplois.",
        "shed_jobs",
        "Apple agent",
    ),
    (
        "fr",
        "two participles of one name",
        "Nokia, poursuivi par Apple en 2021 et débouté en 2023, se pourvoit en cassation.",
        "convict",
        "Nokia patient",
    ),
    ("en", "active", "Apple sued Nokia in 2020.", "sue", "Apple agent, Nokia patient"),
    ("en", "passive", "Nokia was sued by Apple.", "sue", "Apple agent, Nokia patient"),
    ("en", "relative subject", "Apple, which sued Nokia, is silent.", "sue", "Apple agent, Nokia patient"),
    ("en", "participle", "Nokia, sued by Apple, is silent.", "sue", "Apple agent, Nokia patient"),
    ("en", "coordinated verbs", "Apple sued Nokia and acquired Samsung.", "acquire", "Apple agent, Samsung patient"),
    (
        "en",
        "coordinated objects",
        "Apple sued Nokia and Samsung.",
        "sue",
        "Apple agent, Nokia patient, Samsung patient",
    ),
    (
        "en",
        "nominal with of and by",
        "The takeover of Nokia by Apple was quick.",
        "acquire",
        "Apple agent, Nokia patient",
    ),
    ("en", "nominal with possessor", "Apple's lawsuit against Nokia goes on.", "sue", "Apple agent, Nokia patient"),
    ("en", "a possessor takes no part", "Apple hired Nokia's lawyer.", "appoint", "Apple agent"),
    ("en", "the lawyer acts for the client", "Apple's lawyers sued Nokia.", "sue", "Apple agent, Nokia patient"),
    ("en", "infinitive", "Apple has decided to sue Nokia.", "sue", "Apple agent, Nokia patient"),
    (
        "en",
        "a court that is asked is the venue",
        "Apple took Nokia to the High Court.",
        "sue",
        "Apple agent, Nokia patient, High Court venue",
    ),
    ("fr", "active", "Apple a assigné Nokia en 2020.", "sue", "Apple agent, Nokia patient"),
    ("fr", "passive", "Nokia a été assigné par Apple.", "sue", "Apple agent, Nokia patient"),
    ("fr", "relative subject", "Apple, qui a racheté Nokia, se tait.", "acquire", "Apple agent, Nokia patient"),
    ("fr", "participle", "Nokia, racheté par Apple, se tait.", "acquire", "Apple agent, Nokia patient"),
    (
        "fr",
        "coordinated verbs",
        "Apple a quitté le marché et racheté Samsung.",
        "acquire",
        "Apple agent, Samsung patient",
    ),
    ("fr", "nominal", "Le rachat de Nokia par Apple a surpris.", "acquire", "Apple agent, Nokia patient"),
    ("fr", "reversed nominal", "Le départ de Dubois a surpris.", "leave", "Dubois agent"),
    (
        "fr",
        "gerund",
        "Apple a surpris le marché en signant un accord avec Nokia.",
        "partner",
        "Apple agent, Nokia counterparty",
    ),
    ("fr", "typographic apostrophes", "L’ancien patron d’Apple, Dubois, a démissionné.", "leave", "Dubois agent"),
]


def told(text, language):
    sentences = parse(text, find_sentences(text, language=language), language=language)
    references = tuple(
        ActorReference(m.start(), m.end(), m.group(), m.group(), "named") for m in re.finditer("|".join(NAMES), text)
    )
    actions = find_actions(text, sentences, language=language)
    roles = resolve_roles(actions, sentences=sentences, references=references)
    return fit(actions, roles, actors=ACTORS, sentences=sentences, references=references)


@pytest.mark.parametrize(("language", "why", "text", "group", "expected"), ROWS, ids=[f"{r[0]} {r[1]}" for r in ROWS])
def test_roles_are_found_wherever_syntax_puts_them(language, why, text, group, expected):
    actions, roles = told(text, language)
    found = [people for action, people in zip(actions, roles, strict=True) if action.details.get("class") == group]
    assert found, (why, [a.entry for a in actions])
    assert {f"{p.actor} {p.role.value}" for p in found[0]} == set(expected.split(", "))


@pytest.mark.parametrize(
    ("language", "text", "groups"),
    [
        ("en", "Altman ruled on the case.", []),
        ("en", "Judge Miller ruled on the case.", ["rule"]),
        ("fr", "Altman a rendu sa décision.", []),
        ("fr", "La juge Dubois a rendu sa décision.", ["rule"]),
        ("en", "Google appointed Android.", []),
        ("fr", "La Cour de cassation a rendu son arrêt.", ["rule"]),
    ],
)
def test_only_who_can_play_a_role_plays_it(language, text, groups):
    assert [action.details.get("class") for action in told(text, language)[0]] == groups


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Miller comes into force in May.", []),
        ("en", "Android comes into force in May.", ["Android"]),
        ("fr", "Dubois entre en vigueur en mai.", []),
    ],
)
def test_what_takes_effect_is_nobody(language, text, expected):
    actions, roles = told(text, language)
    found = [people for action, people in zip(actions, roles, strict=True) if action.details.get("class") == "in_force"]
    assert [[p.actor for p in people] for people in found] == ([expected] if expected else [[]])
