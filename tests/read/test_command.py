"""The options of `timeline build` that say how to read."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from tests.read.files import samples
from timeline.cli import cli

WANTED = ("drupal.fr-interview.html", "arc.en-long.html", "en-news.docx")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("mixed")
    for sample in samples():
        if sample.name in WANTED:
            (place / sample.name).write_bytes(sample.data)
    (place / "broken.pdf").write_bytes(b"%PDF-1.4 rubbish")
    (place / "empty.txt").write_bytes(b"")
    return place


def run(*words):
    return CliRunner().invoke(cli, ["build", *map(str, words)])


def test_mixed_formats_and_two_broken_files_make_a_page_and_two_lines(folder, tmp_path):
    done = run(folder, "-o", tmp_path / "page.html", "--show-sources")
    assert done.exit_code == 1
    assert (tmp_path / "page.html").stat().st_size > 100_000
    broken = [line for line in done.stderr.splitlines() if line.startswith("timeline: ")]
    assert broken == [
        f"timeline: {folder}/broken.pdf: It is a broken PDF. Save or print it again.",
        f"timeline: {folder}/empty.txt: It is empty. Give a file with the article's text.",
    ]
    assert "1 article gives more than one publication day: --show-sources tells which." in done.stderr
    table = done.stdout
    assert "2023-11-08" in table
    assert "metadata: meta" in table
    assert "metadata says 2021-01-21: JSON-LD datePublished: 2021-01-21T04:30:00Z" in " ".join(table.split())


def test_a_limit_is_an_option(folder):
    done = run(folder / "en-news.docx", "--max-ratio", "1", "--no-cache")
    assert done.exit_code == 1
    assert "It unpacks to more than the limits allow" in done.stderr
    assert "raise `--max-ratio`" in done.stderr
    assert run(folder / "en-news.docx", "--max-size", "0").exit_code == 2


def test_the_same_again_is_the_same(folder, tmp_path):
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    for out in (first, second):
        run(folder, "-o", out)
    assert first.read_bytes() == second.read_bytes()
    assert len(json.loads(first.read_text())["articles"]) == len(WANTED)
