"""The furniture tables of all languages in, compiled rules out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from timeline.errors import DataError
from timeline.language.load import languages, table

SLOT = re.compile(r"\{([a-z]+)\}")
NAMED = re.compile(r"\(\?P<\w+>")
WHERE = "{}/furniture.toml"
TAKES = ("line", "run", "list", "next", "rest")
REACHES = ("line", "start", "within")
Section = Literal["furniture", "published", "dateline", "updated", "comment"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a table: how its lines look, and what goes with them."""

    name: str
    language: str
    kind: str
    takes: str
    pattern: re.Pattern[str]
    then: re.Pattern[str] | None


@cache
def rules(section: Section) -> tuple[Rule, ...]:
    """The rules of one section in all languages: a French article may stand on an English site.

    Raises DataError, naming file and rule, where an entry is wrong.
    """
    return tuple(
        _rule(entry, section, code) for code in languages() for entry in table(code, "furniture").get(section, ())
    )


@cache
def any_of(section: Section) -> re.Pattern[str]:
    """All patterns of a section as one: most lines match none of them, and this says so at once."""
    patterns = (NAMED.sub("(?:", rule.pattern.pattern) for rule in rules(section))
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _rule(entry: dict[str, Any], section: Section, code: str) -> Rule:
    name = entry.get("name", "?")
    takes, reach = entry.get("takes", "line"), entry.get("reach", "line")
    where = WHERE.format(code)
    if takes not in TAKES or reach not in REACHES:
        raise DataError(f"The rule “{name}” takes “{takes}” and reaches “{reach}”.", where=where, mend="See its head.")
    slots = table(code, "furniture").get("slots", {})
    day = "(?P<day>{date})" if section in {"published", "dateline", "updated"} else "{date}"
    source = entry["pattern"].replace("{date}", day)
    if section == "furniture":
        source = f"(?:{source})"
        source = {"line": rf"{source}\s*$", "start": source, "within": rf".*?(?<![«“\"] )(?<![«“\"]){source}"}[reach]
    try:
        then = entry.get("then")
        return Rule(
            name=name,
            language=code,
            kind=entry.get("kind", section),
            takes=takes,
            pattern=re.compile(_filled(source, slots), re.IGNORECASE),
            then=re.compile(_filled(then, slots) + r"\s*$", re.IGNORECASE) if then else None,
        )
    except (re.error, KeyError) as error:
        raise DataError(f"The rule “{name}” has a broken pattern: {error}.", where=where, mend="Mend it.") from error


def _filled(pattern: str, slots: dict[str, str]) -> str:
    while SLOT.search(pattern):
        pattern = SLOT.sub(lambda slot: slots[slot[1]], pattern)
    return pattern
