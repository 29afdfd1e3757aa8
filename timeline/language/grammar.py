"""The dates.toml of a language in, a grammar out that reads the date expression at a word of a text.

Patterns (`pattern.py`) become tries over words (`trie.py`), and what a slot reads at a word is remembered. Reading is
linear whatever the text holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language.load import table
from timeline.language.numbers import Numbers
from timeline.language.trie import Tries, key_of

if TYPE_CHECKING:
    from timeline.language.trie import Node
    from timeline.language.words import Words

Memory = dict[tuple[str, int], list[tuple[int, Any, dict[str, Any]]]]
DEEPEST = 8  # slots within slots; only hostile texts go deeper
KEYS = {"name", "pattern", "means", "examples", "never", "is", "case", "adds", "inside", "apart"}
Slots = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of dates.toml: its name, what it means, constants added to the slots, and a demand on capitals.

    `apart` tells a range whose two sides are dates to TIMEX3, however much one leaves to the other.
    """

    name: str
    means: str
    pattern: str
    adds: Slots
    case: str | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule read: words `first..last` (half-open) of the span, the word after the whole pattern, the slots."""

    rule: Rule
    first: int
    last: int
    after: int
    slots: Slots


class Grammar:
    """The rules of one language; `first` holds what an expression may begin with, `begins` asks the word after too."""

    def __init__(self, code: str, data: dict[str, Any]) -> None:
        """Compile the tables; DataError names the rule that cannot be read."""
        self.code = code
        self.numbers = Numbers(data.get("numbers", {}))
        self._tries = Tries(code, self.numbers)
        for name, rows in data.get("slots", {}).items():
            for value, entries in rows.items():
                read = int(value) if re.fullmatch(r"-?\d+", value) else value
                for entry in entries:
                    self._tries.add(name, entry, read, where=f"slots.{name}")
        for name, patterns in data.get("phrases", {}).items():
            for pattern in patterns:
                self._tries.add(name, pattern, None, where=f"phrases.{name}")
        for row in data.get("rule", ()):
            self._rule(row)
        self.first = self._tries.first("")
        self.begins = self._tries.begins

    def _rule(self, row: dict[str, Any]) -> None:
        where = f"rule {row.get('name')!r}"
        if not {"name", "pattern", "means"} <= set(row) <= KEYS:
            raise self._tries.wrong(where, f"Its keys are {sorted(row)}; it needs name, pattern and means.")
        patterns = [row["pattern"]] if isinstance(row["pattern"], str) else row["pattern"]
        for pattern in patterns:
            rule = Rule(
                row["name"], row["means"], pattern, row.get("adds", {}), row.get("case"), bool(row.get("apart"))
            )
            if not row.get("inside"):
                self._tries.add("", pattern, rule, where=where)
            for name in row.get("is", ()):
                self._tries.add(name, pattern.replace("[", "").replace("]", ""), rule, where=where)

    def read(self, found: Words, at: int, memory: Memory) -> list[Match]:
        """Every reading of the expression that begins at word `at`, in no order."""
        matches = []
        for after, rule, slots in self.parse("", found, at, memory):
            first, last = slots.get("[", at), slots.get("]", after)
            matches.append(Match(rule, first, last, after, slots))
        return matches

    def parse(self, name: str, found: Words, at: int, memory: Memory, depth: int = 0) -> list[tuple[int, Any, Slots]]:
        """Every `(word after, value, slots)` that the slot `name` reads at word `at`."""
        key = (name, at)
        if key in memory:
            return memory[key]
        if depth > DEEPEST:
            return []
        if name in self._tries.builtin:
            one = self._tries.builtin[name][1](found, at)
            memory[key] = [(one[0], one[1], {})] if one else []
            return memory[key]
        results: dict[tuple[int, int], Slots] = {}
        memory[key] = []
        self._walk(self._tries.roots[name], found, at, {}, results, memory, depth + 1, first=True)
        values = self._tries.values
        memory[key] = [(end, slots.get("value", values[number]), slots) for (end, number), slots in results.items()]
        return memory[key]

    def _walk(  # noqa: C901, PLR0917 - the hot loop, kept flat
        self,
        node: Node,
        found: Words,
        at: int,
        slots: Slots,
        results: dict[tuple[int, int], Slots],
        memory: Memory,
        depth: int,
        *,
        first: bool = False,
    ) -> None:
        for number in node.ends:
            results.setdefault((at, number), slots)
        for mark, child in node.marks.items():
            self._walk(child, found, at, {**slots, mark: at}, results, memory, depth, first=first)
        if at >= len(found.folded):
            return
        word, gap = found.folded[at], found.gaps[at]
        paths = node.paths if node.paths is not None else self._tries.paths(node)
        for want, slot, name, child in paths.get(key_of(word), ()):
            if not first and want != gap:
                continue
            if not slot:
                if name == word:  # digits share a key
                    self._walk(child, found, at + 1, slots, results, memory, depth)
                continue
            for end, value, inner in self.parse(slot, found, at, memory, depth):
                taken = dict(slots)
                if isinstance(value, Rule):
                    taken[name] = {"means": value.means, "words": (at, end), **value.adds, **inner}
                elif value is None:
                    taken.update(inner)
                else:
                    taken[name] = value
                self._walk(child, found, end, taken, results, memory, depth)


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language that has a dates.toml."""
    return Grammar(code, table(code, "dates"))
