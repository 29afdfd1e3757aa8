"""The entity timelines of raw text: their form, their order and whose events they hold."""

import json
import re

from click.testing import CliRunner

from tests.score.semeval import main, parts_of

ONE = "Nokia sued Apple on 22 October 2009. Apple answered nothing.\nIn June 2011 Apple settled with Nokia."
TWO = "Samsung hired Nokia's lawyer last week."


def document(name, text, published):
    tokens = [
        [m.start(), m.end(), number]
        for number, line in enumerate(text.split("\n"))
        for m in re.finditer(r"\w+|[^\w\s]", text)
        if text.count("\n", 0, m.start()) == number
    ]
    return json.dumps({"id": name, "text": text, "published": published, "language": "en", "tokens": tokens})


def test_an_entity_has_its_own_events_in_order_of_time(tmp_path):
    docs, names = tmp_path / "docs.jsonl", tmp_path / "names.txt"
    docs.write_text(document("7", ONE, "2011-06-15") + "\n" + document("8", TWO, "2012-01-10"), encoding="utf-8")
    names.write_text("Nokia\nVirgin Galactic\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["--docs", docs, "--entities", names, "-o", tmp_path / "out"])
    assert result.exit_code == 0, result.output
    lines = (tmp_path / "out" / "nokia.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["Nokia", "1\t2009-10-22\t7-0-sued", "2\t2011-06-XX\t7-1-settled"]
    assert (tmp_path / "out" / "virgin_galactic.txt").read_text(encoding="utf-8") == "Virgin Galactic\n"


def test_a_name_that_no_article_has_is_looked_for_by_its_longest_parts():
    assert parts_of("Beatles Apple Corps", ["The Beatles' Apple Corps sued Apple."]) == ("Apple Corps", "Beatles")
    assert parts_of("Steve Jobs", ["Steve Jobs and Jobs"]) == ("Steve Jobs",)
