"""Many files of all formats become one timeline: the same with one process or two, with and without the cache."""

from __future__ import annotations

import pytest

import timeline
from tests.read.files import samples
from timeline import store
from timeline.gather import gather

BROKEN = {"broken.pdf": b"%PDF-1.4 rubbish", "empty.txt": b""}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("mixed")
    seen = set()
    for sample in samples():
        kind = sample.name.partition(".")[2], sample.written.language
        if kind not in seen and not sample.name.endswith((".zip", ".gz")):
            seen.add(kind)
            (place / sample.name).write_bytes(sample.data)
    for name, data in BROKEN.items():
        (place / name).write_bytes(data)
    return place


def built(folder, **options):
    errors = []
    story = timeline.build(folder, on_error=errors.append, **options)
    return store.dumps(story), [str(error) for error in errors]


@pytest.fixture(scope="module")
def plain(folder):
    return built(folder)


def test_two_broken_files_are_two_clear_lines_and_lose_no_other(folder, plain):
    assert [line.removeprefix(f"{folder}/") for line in plain[1]] == [
        "broken.pdf: It is a broken PDF. Save or print it again.",
        "empty.txt: It is empty. Give a file with the article's text.",
    ]
    assert len(store.loads(plain[0]).articles) >= 25


def test_two_processes_give_the_same_bytes(folder, plain):
    assert built(folder, jobs=2) == plain


def test_the_cache_gives_the_same_bytes_and_asks_nobody(folder, plain, tmp_path):
    assert built(folder, cache=tmp_path) == plain
    assert built(folder, cache=tmp_path) == plain
    known = list(gather([folder], voyage=never, asked=("default",), cache=tmp_path, **READING))
    assert sum(len(harvest.said) for harvest in known) >= 25
    assert all(harvest.said or harvest.errors for harvest in known)


READING = {"published": None, "language": None, "save": None}


def never(article):
    pytest.fail(f"{article.source} was worked on again")


def test_a_change_of_the_file_or_of_what_was_asked_is_seen(tmp_path):
    path = tmp_path / "a.txt"
    asked = []

    def voyage(article):
        asked.append((article.text, article.language))
        return (), (), {}

    def go(**options):
        return list(gather([path], voyage=voyage, cache=tmp_path / "c", **READING | options))

    path.write_text("One.")
    go()
    go()
    path.write_text("Two.")
    go()
    go(language="fr")
    go(asked=("all",))
    assert [text for text, _ in asked] == ["One.", "Two.", "Two.", "Two."]


def test_a_fault_of_ours_in_one_article_is_a_sentence(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"The judge of {name} spoke on Monday.")

    def voyage(article):
        if article.source == "a.txt":
            raise KeyError(article.source)
        return (), (), {}

    first, second = gather([tmp_path], voyage=voyage)
    assert "This article could not be understood (KeyError: 'a.txt')." in str(first.errors[0])
    assert second.said
    assert not second.errors
