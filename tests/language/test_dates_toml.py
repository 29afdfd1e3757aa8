"""Every rule of every language holds what it promises: its examples, and the texts that say nothing."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.errors import DataError
from timeline.find.dates import find_dates
from timeline.language.grammar import Grammar
from timeline.language.load import languages, table
from timeline.resolve.dates import resolve_dates

DAY = date(2024, 3, 12)
RULES = [(code, rule) for code in languages() for rule in table(code, "dates").get("rule", ())]
EXAMPLES = [
    pytest.param(code, rule["name"], text, value, id=f"{code}: {text}")
    for code, rule in RULES
    for text, value in rule.get("examples", {}).items()
]
NEVER = [pytest.param(code, text, id=f"{code}: {text}") for code, rule in RULES for text in rule.get("never", ())]


@pytest.mark.parametrize(("code", "name", "text", "value"), EXAMPLES)
def test_an_example_means_what_its_rule_says(code, name, text, value):
    times = resolve_dates(find_dates(text, language=code), published=DAY)
    assert (value, name) in [(time.value, time.rule) for time in times]


@pytest.mark.parametrize(("code", "text"), NEVER)
def test_a_never_says_nothing(code, text):
    assert resolve_dates(find_dates(text, language=code), published=DAY) == ()


@pytest.mark.parametrize("rule", [pytest.param(r, id=f"{c}: {r['name']}") for c, r in RULES])
def test_a_rule_shows_an_example_unless_it_only_serves_others_or_guards(rule):
    assert rule.get("examples") or rule.get("inside") or rule["means"] == "nothing"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({"rule": [{"name": "x", "pattern": "{nowhere}", "means": "year"}]}, "nowhere"),
        ({"rule": [{"name": "x", "pattern": "( a", "means": "year"}]}, "balanced"),
        ({"rule": [{"name": "x", "pattern": "a"}]}, "means"),
    ],
)
def test_wrong_data_is_refused_with_file_rule_and_mend(data, word):
    with pytest.raises(DataError, match=word) as error:
        Grammar("xx", data)
    assert "xx/dates.toml" in str(error.value)
