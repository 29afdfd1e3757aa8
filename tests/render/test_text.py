"""What is read as text (table, CSV, Markdown) shows every event and obeys no text of an article."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.epic import epic
from tests.timelines import many
from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.render import OUTPUTS, render
from timeline.render.csv import COLUMNS, render_csv
from timeline.render.links import safe_link
from timeline.render.markdown import render_markdown
from timeline.render.plain import fold, plain
from timeline.render.table import render_table

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "|cmd",
    "＝1+1",
    "\u202e=1",
    '"=1',
    "\x1b[31m",
    "a\r\nb",
    "\0",
    "\ud800",
]


def titled(title):
    """`epic` with another title on its first event and as the name of its actors."""
    timeline = epic()
    events = (replace(timeline.events[0], title=title), *timeline.events[1:])
    return replace(timeline, events=events, actors=tuple(replace(one, name=title) for one in timeline.actors))


@pytest.mark.parametrize("name", ["csv", "md", "txt"])
def test_every_event_is_shown(name):
    shown = " ".join(str(render(epic(), f".{name}")).split())
    for event in epic().events:
        assert event.title.split()[0] in shown
    assert shown.count("Le Relevé") >= 8 or name == "txt"


def test_csv_has_a_line_an_event_and_days_in_iso():
    lines = list(csv.DictReader(io.StringIO(render_csv(many(200)))))
    assert len(lines) == 200
    assert tuple(lines[0]) == COLUMNS
    found = next(line for line in csv.DictReader(io.StringIO(render_csv(epic()))) if line["kind"] == "hearing")
    assert (found["earliest"], found["latest"], found["when"]) == ("2021-05-03", "2021-05-24", "3 – 24 May 2021")
    assert found["actors"].startswith("Epic Games; Apple; ")


@pytest.mark.parametrize("title", HOSTILE)
def test_no_cell_is_a_formula(title):
    for line in csv.reader(io.StringIO(render_csv(titled(title)))):
        assert not any(cell.lstrip("\ufeff \t\r\n").startswith(tuple("=+-@|＝＋－＠")) for cell in line)


@given(st.text(st.characters(codec=None), max_size=20))
def test_csv_is_read_back_with_a_line_an_event_whatever_the_title(title):
    assert len(list(csv.DictReader(io.StringIO(render_csv(titled(title)))))) == 15


def test_markdown_of_an_article_is_text():
    shown = render_markdown(
        titled("[x](javascript:alert(1)) <img src=x onerror=alert(1)> `code` **b** ![i](http://e.org)")
    )
    assert "<img" not in shown.replace("\\<img", "")
    assert "[x](" not in shown
    assert "\n\n\n" not in shown


@pytest.mark.parametrize(
    ("link", "safe"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org/x", False),
        ("articles/one.txt", False),
        ("https:///x", False),
        ("http://[", False),
        ("JaVaScRiPt:alert(1)", False),
    ],
)
def test_only_web_links_are_followed(link, safe):
    assert bool(safe_link(link)) is safe


def test_the_table_fits_its_width_and_speaks_both_languages():
    for width in (60, 80, 120):
        assert max(map(len, render_table(epic(), width=width).splitlines())) <= width
    assert "sources disagree" in " ".join(render_table(epic(), width=160).split())
    assert "15 événements" in render_table(epic(), language="fr", width=100)


def test_colours_only_when_asked_and_never_against_no_color(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in render_table(epic())
    assert "\x1b[" in render_table(epic(), colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in render_table(epic(), colour=True)


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_commands_the_terminal(title):
    shown = render_table(titled(title), width=100)
    assert not any(mark in shown for mark in ("\x1b", "\u202e", "\0", "\r", "\ud800"))


def test_an_empty_timeline_says_so():
    assert render_table(Timeline()) == "No event yet. 0 events · 0 actors · 0 articles\n"
    assert list(csv.reader(io.StringIO(render_csv(Timeline())))) == [list(COLUMNS)]
    assert render_markdown(Timeline()).startswith("# Timeline\n")


def test_an_unknown_suffix_is_one_sentence():
    with pytest.raises(UsageError, match=r'Nothing is drawn as "\.doc"\. Choose one of \.json, \.html'):
        render(epic(), ".doc")
    with pytest.raises(UsageError, match="no suffix"):
        render(epic(), "")


def test_an_option_of_another_form_is_one_sentence():
    with pytest.raises(UsageError, match=r'"plotlyjs" means nothing for \.csv\.'):
        render(epic(), ".csv", plotlyjs="cdn")


def test_the_outputs_weigh_nothing_until_asked():
    code = (
        "import sys, timeline.render; print([m for m in ('plotly', 'networkx', 'rich', 'numpy') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
    assert ".html" in OUTPUTS


@given(st.text(st.characters(codec=None)))
def test_plain_text_is_one_line_and_stays_so(text):
    shown = plain(text)
    assert plain(shown) == shown
    assert len(shown.splitlines()) <= 1
    shown.encode()


def test_folding_forgets_case_and_accents():
    assert fold("ÉTÉ") == fold("ete")
