"""Words of phrases of the French lexicon in other senses: none of these dated sentences becomes an event of a kind."""

import pytest

from timeline import build
from timeline.model import Kind


@pytest.mark.parametrize(
    "text",
    [
        "Lundi, la pluie a gêné l'opération escargot des taxis.",
        "En mai 2023, les relations entre Google et Apple étaient bonnes.",
        "En mai 2023, Google a soufflé sur les braises.",
        "L'élève a récupéré son cahier en mai 2023.",
        "Le film a réuni trois millions de spectateurs en mai 2023.",
        "La livre et l'euro ont monté en mai 2023.",
        "Tim Cook a trouvé de l'argent par terre en mai 2023.",
        "La chirurgienne a terminé l'opération lundi.",
        "En mai 2023, Google cotait trois cents requêtes par seconde.",
        "L'émission a récolté un franc succès en mai 2023.",
    ],
)
def test_a_phrase_in_another_sense_is_no_event(text, tmp_path):
    article = tmp_path / "article.fr.md"
    article.write_text(f"---\npublished: 2024-03-12\nlanguage: fr\n---\n{text}\n", encoding="utf-8")
    assert not [claim.title for claim in build([article]).claims if claim.kind is not Kind.OTHER]
