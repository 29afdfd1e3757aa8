"""What stays of undated deeds of one actor: the news of a clause, not habits, means and background."""

import pytest

from tests.claims.said import said

# language, kind, actors, the deed's words, sentence
TOLD = [
    ("fr", "policy", {"mozilla"}, "opéré", "Mozilla a opéré un virage pour abandonner son modèle gratuit."),
    ("fr", "launch", {"anthropic"}, "dévoilé", "On peut citer Anthropic, qui a récemment dévoilé de nouveaux modèles."),
    (
        "fr",
        "policy",
        {"mistral-ai"},
        "retiré",
        (
            "Le dernier exemple est celui de Mistral AI, l'espoir français. Depuis peu, l'entreprise a retiré les "
            "mentions de la licence de son site."
        ),
    ),
    (
        "fr",
        "partnership",
        {"spotify", "deezer"},
        "signant",
        "Spotify a fermé l'accès à son catalogue en signant un partenariat exclusif très rémunérateur avec Deezer.",
    ),
    (
        "fr",
        "partnership",
        {"deezer", "sony"},
        "signant",
        "Deezer a surpris le marché en signant un partenariat avec… Sony.",
    ),
    ("en", "policy", {"mozilla"}, "dropped", "Mozilla has dropped its free licence."),
    ("en", "launch", {"anthropic"}, "unveiled", "One may name Anthropic, which has recently unveiled new models."),
]
PASSED = [
    ("fr", "bloquer", "Le cabinet décrit une mesure censée bloquer Spotify."),
    ("fr", "investi", "Sony réclame les sommes qu'il a investies avec d'autres."),
    ("en", "lets", "Napster lets its users copy songs."),
    ("en", "removing", "Qualcomm won a key round, removing a threat to its push into laptops."),
    ("fr", "obtempérer", "Plutôt que d'obtempérer, Deezer assigne Sony."),
]


@pytest.mark.parametrize(("language", "kind", "actors", "words", "text"), TOLD, ids=[row[3] for row in TOLD])
def test_a_past_verb_tells_news_even_without_a_date(language, kind, actors, words, text):
    found = [claim for claim in said(text, language) if words in claim.trigger.text]
    assert [(c.kind.value, c.status.value, {p.actor for p in c.participants}) for c in found] == [
        (kind, "occurred", actors)
    ]


@pytest.mark.parametrize(("language", "words", "text"), PASSED, ids=[row[1] for row in PASSED])
def test_what_is_told_in_passing_is_no_event(language, words, text):
    assert [claim for claim in said(text, language) if words in claim.trigger.text] == []
