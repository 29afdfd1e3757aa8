"""The gold is well kept: every file reads, every quoted word stands in its article, every actor is listed."""

import pytest

from tests.score.gold import HERE, files, read


def fold(words):
    return words.casefold().replace("’", "'")


FILES = files("open") + files("blind")
SAMPLES = tuple(sorted((HERE / "samples").glob("*.timeline")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_quoted_word_stands_in_its_article(path):
    gold = read(path)
    text = gold.article.read_text(encoding="utf-8")
    assert not [event.line for event in gold.events if event.words not in text]


@pytest.mark.parametrize("path", FILES + SAMPLES, ids=lambda path: path.stem)
def test_every_participant_is_a_listed_actor(path):
    gold = read(path)
    listed = {name for actor in gold.actors for name in actor.names}
    told = {participant.name for event in gold.events for participant in event.participants}
    assert not told - listed


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_listed_actor_stands_in_its_article_under_one_of_its_names(path):
    gold = read(path)
    text = fold(gold.article.read_text(encoding="utf-8"))
    assert not [actor.names for actor in gold.actors if not any(fold(name) in text for name in actor.names)]


@pytest.mark.parametrize("half", ["open", "blind"])
def test_a_half_holds_six_articles_a_language_at_least(half):
    languages = [read(path).language for path in files(half)]
    assert languages.count("fr") >= 6
    assert languages.count("en") >= 6
