"""`timeline dates` underlines the date expressions of a text and says what they mean."""

from __future__ import annotations

import json
import subprocess
import sys

import timeline

PROGRAM = [sys.executable, "-m", "timeline", "dates"]


def run(*words, given=None):
    return subprocess.run([*PROGRAM, *words], input=given, capture_output=True, encoding="utf-8", check=False)


def test_words_are_underlined_and_the_rule_is_named():
    out = run("Musk a attaqué OpenAI il y a dix jours.", "--on", "2024-03-12", "--language", "fr").stdout.splitlines()
    assert out[:2] == ["Musk a attaqué OpenAI il y a dix jours.", " " * 22 + "~" * 16]
    assert out[-1].split("  ")[0] == "il y a dix jours"
    assert "2024-03-02" in out[-1]
    assert "il y a deux semaines" in out[-1]


def test_a_file_and_standard_input_are_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("It fell on 3 April 2023.\n\nThe next day it rose.", encoding="utf-8")
    for out in (run(str(path)).stdout, run("-", given=path.read_text(encoding="utf-8")).stdout):
        assert "2023-04-04" in out


def test_lines_of_json_go_in_and_out():
    given = json.dumps(
        {"id": "a", "text": "Apple appealed yesterday, after 1914-1918.", "dct": "2024-03-12", "lang": "en"}
    )
    (line,) = run("-", "--jsonl", given=given + "\n").stdout.splitlines()
    found = json.loads(line)
    assert found["id"] == "a"
    keys = ["start", "end", "text", "type", "value", "mod", "edtf", "earliest", "latest", "rule", "anchor"]
    assert list(found["timexes"][0]) == keys
    assert [row["value"] for row in found["timexes"]] == ["2024-03-11", "1914", "1918"]


def test_a_line_that_is_no_json_is_refused_in_one_sentence():
    done = run("-", "--jsonl", given="nothing\n")
    assert done.returncode == 1
    assert done.stderr.startswith("timeline: The line")


def test_the_text_cannot_command_the_terminal():
    assert "\x1b" not in run("\x1b[31mIl a chuté hier.\x1b[0m \u202e", "--on", "2024-03-12", "--language", "fr").stdout


def test_python_has_the_same_verb():
    (time,) = timeline.dates("Apple appealed yesterday.", on="2024-03-12", language="en")
    assert (time.text, time.value) == ("yesterday", "2024-03-11")


def test_timex3_counts_the_two_dates_of_a_range_apart():
    given = [
        {"id": "1", "text": "He ran it from 2019 to 2021, and in 2015-16.", "lang": "en"},
        {"id": "2", "text": "Il y est resté du 2 au 5 mars 2023, en 1914-1918.", "lang": "fr"},
        {"id": "3", "text": "It was sold between 2015 and 2018, on March 1-3, 2024.", "lang": "en"},
    ]
    out = run("-", "--jsonl", given="\n".join(json.dumps(one) for one in given) + "\n").stdout.splitlines()
    found = [[(row["text"], row["value"]) for row in json.loads(line)["timexes"]] for line in out]
    assert found == [
        [("2019", "2019"), ("2021", "2021"), ("2015", "2015"), ("16", "2016")],
        [("2", "2023-03-02"), ("5 mars 2023", "2023-03-05"), ("1914", "1914"), ("1918", "1918")],
        [("2015 and 2018", "2015/2018"), ("March 1-3, 2024", "2024-03-01/2024-03-03")],
    ]


def test_a_long_text_is_answered_piece_by_piece_and_its_story_goes_on(tmp_path):
    filler = "The company said nothing and the lawyers waited for the judge to speak.\n\n" * 8000
    path = tmp_path / "long.txt"
    path.write_text(f"It fell on 3 April 2023.\n\n{filler}The next day it rose. " + "x" * 600_000, encoding="utf-8")
    pieces = [f"It fell on 3 April 2023. {'word ' * 10}", "The next day it rose."]
    found = [[time.value for time in times] for _, times in timeline.api.dates_by_piece(pieces, language="en")]
    assert found == [["2023-04-03"], ["2023-04-04"]]
    assert run(str(path), "--language", "en").stdout.count("The next day") == 2
