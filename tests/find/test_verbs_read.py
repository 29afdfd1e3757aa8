"""Every verb of the French lexicon is read as a verb in plain clauses, whatever the small model knows of it."""

import pytest

from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon

VERBS = sorted(
    {name.split("/")[1].split()[0] for name, entry in lexicon("fr").entries.items() if not entry.noun and "/" in name}
)


@pytest.mark.parametrize(
    ("feature", "endings", "clause"),
    [
        ("present", ("e", "t", "d"), "Google {} Apple en mai."),
        ("present", ("e", "t", "d"), "L'autorité {} la société en mai."),
        ("present", ("e", "t", "d"), "L'entreprise, fondée en 2010, {} son rival."),
        ("past", ("a", "it", "ut"), "Google {} Apple en mai."),
        ("participle", ("é", "i", "u", "s", "t"), "Google a {} Apple en mai."),
        ("participle", ("é", "i", "u", "s", "t"), "La plainte {} par l'autorité vise Apple."),
        ("participle", ("é", "i", "u", "s", "t"), "{} en août, le groupe a quitté la Bourse."),
        ("participle", ("ée", "ie", "ue", "se", "te"), "{} lundi par le juge, l'entreprise attaque Apple."),
    ],
)
def test_a_verb_of_the_lexicon_is_read_as_one(feature, endings, clause):
    read = []
    for verb in VERBS:
        forms = [f for f, features in conjugate(verb, "fr").items() if feature in features and f.endswith(endings)]
        for form in [form for form in forms if not form.endswith("ent")][:1]:
            text = clause.format(form)
            text = text[0].upper() + text[1:]
            tokens = parse(text, find_sentences(text, language="fr")[:1], language="fr")[0].tokens
            read.append(any(token.text.lower() == form and token.pos in ("VERB", "AUX") for token in tokens))
    assert len(read) > 300
    assert sum(read) >= 0.97 * len(read)
