"""What a person types, and the one sentence they get where it cannot be done."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = """---
title: Epic takes Apple to court
published: 2020-08-14
language: en
publisher: The Harbour Review
---

Epic Games sued Apple on Thursday in San Francisco. Apple had removed Fortnite from the App Store the same day.

Google removed the game too, and Epic filed a lawsuit against Google on 13 August 2020.
"""
CI_COLUMNS = {"COLUMNS": "100"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("articles")
    (place / "a.md").write_text(ARTICLE, encoding="utf-8")
    return place


def run(*words, cwd=None, stdin=None):
    """The command in a process of its own, as a shell runs it."""
    return subprocess.run(
        [sys.executable, "-m", "timeline", *map(str, words)],
        cwd=cwd, input=stdin, capture_output=True, check=False,
        env={**os.environ, **CI_COLUMNS, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


def said(done):
    """Standard error, which must never be a traceback."""
    words = done.stderr.decode("utf-8")
    assert "Traceback" not in words
    return words


@pytest.fixture(scope="module")
def built(folder):
    done = run("build", folder / "a.md", "-o", folder / "t.json")
    assert done.returncode == 0, said(done)
    return folder / "t.json"


@pytest.mark.parametrize("command", ["build", "merge", "query", "render", "actors", "show"])
def test_each_command_has_help_with_an_example(command):
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"timeline {command}" in done.stdout.decode("utf-8").split("Examples:")[1]


def test_an_article_becomes_a_page_a_file_and_a_table(folder, built):
    assert json.loads(built.read_text(encoding="utf-8"))["schema"] == "timeline/1"
    page = run("render", built, "-o", folder / "t.html")
    assert page.returncode == 0, said(page)
    assert "Epic Games" in (folder / "t.html").read_text(encoding="utf-8")
    table = run("render", built).stdout.decode("utf-8")
    assert "Epic" in table
    assert "2020" in table


def test_a_merged_file_is_taken_back_out_by_its_name(folder, built):
    (folder / "b.txt").write_text("Spotify sued Apple on 3 May 2021.", encoding="utf-8")
    run("build", folder / "b.txt", "-o", folder / "b.json")
    run("merge", built, folder / "b.json", "-o", folder / "both.json")
    taken = run("query", folder / "both.json", "--source", built, "-o", folder / "back.json")
    assert taken.returncode == 0, said(taken)
    assert (folder / "back.json").read_bytes() == built.read_bytes()
    assert b"Spotify" in (folder / "both.json").read_bytes()


def test_a_source_that_nobody_is_gets_a_sentence(built):
    done = run("query", built, "--source", "zorglub")
    assert done.returncode != 0
    assert "No article here has “zorglub”" in said(done)
    assert "The Harbour Review" in said(done)


def test_commands_pipe_into_one_another(folder):
    one = run("build", folder / "a.md", "-o", "-")
    two = run("query", "-", "--actor", "GOOGLE", "-o", "-", stdin=one.stdout)
    assert two.returncode == 0, said(two)
    events = json.loads(two.stdout)["events"]
    assert events
    assert all("google" in {p["actor"] for p in event["participants"]} for event in events)


def test_any_alias_in_any_case_finds_an_actor(built):
    found = [run("query", built, "--actor", name, "-o", "-").stdout for name in ("Epic Games", "epic", "ÉPIC")]
    assert found[0] == found[1] == found[2]
    assert json.loads(found[0])["events"]


def test_an_unknown_actor_gets_the_nearest_names(built):
    done = run("query", built, "--actor", "Aple")
    assert done.returncode == 1
    assert "Nearest: Apple" in said(done)


def test_the_same_articles_give_the_same_bytes_whatever_their_order(folder, tmp_path):
    (tmp_path / "b.md").write_text(ARTICLE.replace("Thursday", "13 August"), encoding="utf-8")
    one = run("build", folder / "a.md", tmp_path / "b.md", "-o", "-").stdout
    two = run("build", tmp_path / "b.md", folder / "a.md", "-o", "-").stdout
    assert one == two
    assert len(json.loads(one)["articles"]) == 2


def test_a_relative_date_is_never_hung_on_today(tmp_path):
    (tmp_path / "a.txt").write_text("Epic Games sued Apple yesterday in San Francisco.\n", encoding="utf-8")
    done = run("build", tmp_path / "a.txt", "--language", "en", "-o", "-")
    assert "--published DATE" in said(done)
    assert said(done).count("\n") == 1
    times = [claim["when"] for claim in json.loads(done.stdout)["claims"]]
    assert times
    assert all(when["earliest"] is None for when in times)


def test_older_dates_of_an_article_do_not_date_what_hangs_on_its_unknown_publication(tmp_path):
    text = "Epic Games was founded in 1991 by Tim Sweeney. Epic Games sued Apple about ten days ago.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = run("build", tmp_path / "a.txt", "--language", "en", "-o", "-")
    events = json.loads(done.stdout)["events"]
    assert {event["kind"]: event["when"]["edtf"] for event in events} == {"founding": "1991", "lawsuit": None}


BAD = {
    "missing.txt": (None, "missing.txt"),
    "empty.txt": (b"", "empty.txt"),
    "binary.txt": (bytes(range(256)) * 8, "binary.txt"),
    "matter.md": (b"---\ntitle: [unclosed\npublished: never\n\nEpic Games sued Apple.\n", "matter.md"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_article_gets_one_sentence_and_loses_no_other(folder, tmp_path, name):
    content, named = BAD[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run("build", tmp_path / name, folder / "a.md", "-o", tmp_path / "t.json")
    assert done.returncode == 1
    lines = [line for line in said(done).splitlines() if named in line]
    assert len(lines) == 1
    assert len(json.loads((tmp_path / "t.json").read_bytes())["articles"]) == 1


def test_a_folder_without_articles_is_said(tmp_path):
    (tmp_path / "none").mkdir()
    done = run("build", tmp_path / "none")
    assert done.returncode == 1
    assert "none" in said(done)
    assert said(done).count("\n") == 1


def test_an_output_that_cannot_be_written_is_said_and_nothing_is_left(built, tmp_path):
    done = run("render", built, "-o", tmp_path / "nowhere" / "t.html")
    assert done.returncode in {1, 2}
    assert "nowhere" in said(done)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"schema": "other/9"}', "another schema"),
        (b"{", "no JSON"),
        (b"[]", "not an object"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'{"schema": "timeline/1", "claims": 3}', "a claim list that is a number"),
    ],
)
def test_a_file_that_is_no_timeline_is_refused_in_one_sentence(tmp_path, content, why):
    (tmp_path / "t.json").write_bytes(content)
    done = run("query", tmp_path / "t.json")
    assert done.returncode == 1, why
    assert said(done).count("\n") == 1, why
    assert "t.json" in said(done)


@pytest.mark.parametrize(
    "words",
    [("query",), ("build",), ("unknown",), ("render", "t.json", "--colour")],
)
def test_a_wrong_use_exits_with_two(words):
    done = run(*words)
    assert done.returncode == 2
    assert said(done)


def test_a_suffix_nobody_draws_names_those_that_are(built, tmp_path):
    done = run("render", built, "-o", tmp_path / "t.docx")
    assert done.returncode == 2
    assert ".html" in said(done)


def test_an_option_that_means_nothing_for_a_form_is_said(built, tmp_path):
    for out in (tmp_path / "t.json", tmp_path / "t.csv", "-"):
        done = run("render", built, "-o", out, "--plotlyjs", "cdn")
        assert done.returncode == 2, out
        assert '"plotlyjs" means nothing for ' in said(done)
    assert not list(tmp_path.iterdir())


def test_a_written_file_is_counted_in_words(folder, tmp_path):
    assert said(run("build", folder / "a.md", "-o", tmp_path / "t.json")).endswith(" events of 1 article\n")


def test_a_date_that_is_none_is_said(built):
    done = run("query", built, "--since", "the day of the fox")
    assert done.returncode == 1
    assert "the day of the fox" in said(done)
