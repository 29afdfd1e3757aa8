"""Each name refers to one actor or to none, and says why."""

import re

from timeline.find.names import find_names
from timeline.model import Sentence
from timeline.resolve.actors import resolve_actors


def actors(text, language):
    return [actor.name for actor in cast(text, language)]


def ids(text, language):
    return [actor.id for actor in cast(text, language)]


def cast(text, language):
    sentences = tuple(Sentence(match.start(), match.end()) for match in re.finditer(r"(?:\b[A-Z]\.|[^\n.])+\.?", text))
    mentions = find_names(text, sentences, language=language)
    references, found = resolve_actors(mentions, sentences=sentences, text=text)
    assert all(text[one.start : one.end] == one.text and one.why for one in references)
    return found


def test_a_surname_means_the_person_named_before():
    assert actors("Clara Whitford a saisi le juge. Whitford accuse Apple et son iPhone.", "fr") == [
        "Clara Whitford",
        "Apple",
        "iPhone",
    ]


def test_a_letter_in_the_middle_of_a_name_makes_nobody_else():
    assert ids("Clara H. Whitford sued. Whitford won.", "en") == ids("Clara Whitford won.", "en") == ["clara-whitford"]


def test_a_common_word_is_no_actor_without_a_reason():
    assert actors("Il a acheté une Orange et un X.", "fr") == []


def test_a_short_name_that_stands_first_is_an_actor_of_its_own():
    assert actors("Aldera a saisi le juge. Le bouquet d'Aldera Premium est en cause. Aldera réclame tout.", "fr") == [
        "Aldera",
        "Aldera Premium",
    ]


def test_a_short_name_is_the_longer_one_that_only_adds_what_body_it_is():
    assert actors("Aldera sued in May. The offices of Aldera Industries are in Ohio.", "en") == ["Aldera Industries"]


def test_an_administration_is_its_government():
    assert actors("L'administration Biden a cédé. Le gouvernement américain avait interdit Xiaomi.", "fr") == [
        "U.S. Government",
        "Xiaomi",
    ]
