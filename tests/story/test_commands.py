"""The story's commands, as they are typed."""

import csv
import io
import json
import re

import pytest
from click.testing import CliRunner

import timeline
from tests.story.made import article, claim, told
from timeline.cli import cli
from timeline.errors import TimelineError
from timeline.store import dumps, loads

A, B = article("alpha", published="2024-03-20"), article("beta", published="2024-03-21", language="fr")
SUIT = {"agent": "epic-games", "patient": "apple", "word": "sue", "title": "Epic Games attaque Apple"}
SUED, AGAIN = claim(A, day="2024-03-11", **SUIT), claim(B, day="2024-03-12", **SUIT)
VAGUE = claim(B, day="2020", kind="acquisition", agent="google", patient="epic-games", title="=HYPERLINK()")
MINE, THEIRS = told(A, SUED), told(B, AGAIN, VAGUE)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    (tmp_path / "a.json").write_text(dumps(MINE), encoding="utf-8")
    (tmp_path / "b.json").write_text(dumps(THEIRS), encoding="utf-8")

    def typed(line):
        done = CliRunner().invoke(cli, line.split(), catch_exceptions=False, standalone_mode=False)
        return done.output

    typed("merge a.json b.json -o ab.json")
    return typed


def events(words):
    return {event.kind.value for event in loads(words).events}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("--actor apple", {"lawsuit"}),
        ("--between apple google", {"lawsuit", "acquisition"}),
        ("--since 2020-06", {"lawsuit", "acquisition"}),
        ("--since 2020-06 --surely", {"lawsuit"}),
        ("--dispute epic-games-v-apple", {"lawsuit"}),
        ("--dispute epic", {"lawsuit"}),
        ("--source beta --kind acquisition", {"acquisition"}),
        ("--conflicts", {"lawsuit"}),
        ("--kind lawsuit --kind acquisition --status planned", set()),
    ],
)
def test_a_question_typed_is_the_question_asked(run, options, expected):
    assert events(run(f"query ab.json {options} -o -")) == expected


def test_a_part_of_a_merge_is_taken_back_to_the_byte(run):
    assert run("query ab.json --source alpha.txt -o -") == dumps(MINE)
    assert run("query ab.json --source beta.txt -o -") == dumps(THEIRS)


@pytest.mark.parametrize(
    "line", ["query ab.json --dispute nobody", "query ab.json --between apple nobody", "show ab.json x"]
)
def test_what_is_not_there_is_said_with_what_is(run, line):
    with pytest.raises(TimelineError, match=r"Epic Games v\. Apple|Nobody here is called|timeline query"):
        run(line)


def test_actors_disputes_and_conflicts_are_lists(run):
    assert re.search(
        r"Epic Games +company +3 .*2020-01-01 +2024-03-12 +2 +0 +Apple \(2\), Google \(1\)", run("actors ab.json")
    )
    assert re.search(
        r"Epic Games v. Apple +complaint +2 +2024-03-11 +2024-03-12 .* epic-games-v-apple", run("disputes ab.json")
    )
    (row,) = json.loads(run("conflicts ab.json -o -"))
    assert (row["on"], row["why"]) == ("date", "Everything agrees but the day: 2024-03-11 against 2024-03-12.")
    assert "Alpha" in row["quotes"] or "alpha" in row["quotes"]
    assert run("conflicts a.json") == "The sources do not disagree.\n"


@pytest.mark.parametrize("form", ["csv", "md", "json", "html"])
@pytest.mark.parametrize("name", ["actors", "disputes", "conflicts"])
def test_each_list_has_each_form(run, tmp_path, name, form):
    run(f"{name} ab.json -o out.{form}")
    words = (tmp_path / f"out.{form}").read_text(encoding="utf-8")
    assert "Epic" in words
    if form == "csv":
        assert len({len(row) for row in csv.reader(io.StringIO(words))}) == 1


def test_titles_that_are_formulas_or_markup_stay_words(run, tmp_path):
    hostile = claim(A, day="2024-03-11", **SUIT | {"title": "=1+1<script>"}), claim(B, day="2024-03-12", **SUIT)
    (tmp_path / "h.json").write_text(dumps(told(A, B, *hostile)), encoding="utf-8")
    run("disputes h.json -o h.csv")
    run("conflicts h.json -o h.html")
    assert "<script>" not in (tmp_path / "h.html").read_text(encoding="utf-8")


def test_show_tells_quotes_reasons_and_the_nearest_other_event(run):
    words = run(f"show ab.json {SUED.id}")
    assert "Epic Games (agent), Apple (patient)" in words
    assert "they disagree on date" in words
    assert "kept apart because the days they give exclude each other" in words
    assert f"“{A.text}”" in words


def test_one_article_with_two_texts_is_said(run, tmp_path):
    new = article("alpha", published="2024-03-20", text="Other words in the same place.")
    (tmp_path / "new.json").write_text(dumps(told(new)), encoding="utf-8")
    assert "alpha.txt: this article is here with 2 different texts" in run("merge a.json new.json -o c.json")


def test_the_same_verbs_in_python():
    both = timeline.merge(MINE, THEIRS)
    assert [fight.title for fight in timeline.disputes(both)] == ["Epic Games v. Apple"]
    assert timeline.actors(both)[0].actor.name == "Epic Games"
    assert [clash.on for clash in timeline.conflicts(both)] == ["date"]
    assert timeline.explain(both, SUED.id).event == timeline.show(both, SUED.id)
    assert {event.kind for event in timeline.query(both, between=("Apple", "google")).events} == {
        "lawsuit",
        "acquisition",
    }
