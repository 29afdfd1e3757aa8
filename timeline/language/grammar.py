"""The dates.toml of a language in, a grammar out that reads the date expression at a word of a text.

Patterns (`pattern.py`) become tries over words: a word no expression begins with costs one look-up, all rules that
begin alike are tried at once, and what a slot reads at a word is remembered. Reading is linear whatever the text holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.errors import DataError
from timeline.language.load import table
from timeline.language.numbers import Numbers
from timeline.language.pattern import Slot, spellings
from timeline.language.words import APART

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.language.words import Words

Memory = dict[tuple[str, int], list[tuple[int, Any, dict[str, Any]]]]
DEEPEST = 8  # slots within slots; only hostile texts go deeper
END = ""  # where a word may be the last of its slot
LONGEST = 4  # digits a word table may ask for; longer runs share one key
Slots = dict[str, Any]


@dataclass(slots=True)
class Node:
    """A place in the trie: what may follow, and the rules that end here."""

    words: dict[str, Node] = field(default_factory=dict)
    slots: dict[tuple[str, str, str], Node] = field(default_factory=dict)
    marks: dict[str, Node] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    paths: dict[str, list[tuple[str, str, str, Node]]] | None = None


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
    """The rules of one language; `first` holds each word an expression may begin with."""

    def __init__(self, code: str, data: dict[str, Any]) -> None:
        """Compile the tables; DataError names the rule that cannot be read."""
        self.code = code
        self.numbers = Numbers(data.get("numbers", {}))
        self.rules: list[Rule] = []
        self.tries: dict[str, Node] = {"": Node()}
        self.values: list[object] = []
        self._firsts: dict[str, frozenset[str]] = {}
        self._seconds: dict[tuple[str, str], frozenset[str]] = {}
        self._tops: dict[str, frozenset[str]] = {}
        self.builtin: dict[str, tuple[frozenset[str], Callable[[Words, int], tuple[int, Any] | None]]] = {
            "day": (frozenset({"#1", "#2"}), _digits(1, 31)),
            "monthnumber": (frozenset({"#1", "#2"}), _digits(1, 12)),
            "hour": (frozenset({"#1", "#2"}), _digits(0, 24)),
            "minute": (frozenset({"#2"}), _digits(0, 59)),
            "year": (frozenset({"#4"}), _digits(1000, 2199)),
            "shortyear": (frozenset({"#2"}), _digits(0, 99)),
            "decadeyear": (frozenset({"#4"}), _digits(1000, 2190, step=10)),
            "anydecade": (frozenset({"#2", "#3", "#4"}), _digits(10, 2190, step=10)),
            "shortdecade": (frozenset({"#2"}), _digits(0, 90, step=10)),
            "anyyear": (frozenset({"#2", "#3", "#4"}), _digits(1, 2199)),
            "digits": (frozenset({"#1", "#2", "#3", "#4", "#5"}), _digits(0, 99999)),
            "number": (self.numbers.first, self.numbers.read),
        }
        for name, rows in data.get("slots", {}).items():
            for value, entries in rows.items():
                for entry in entries:
                    self._add(
                        name, entry, int(value) if re.fullmatch(r"-?\d+", value) else value, where=f"slots.{name}"
                    )
        for name, patterns in data.get("phrases", {}).items():
            for pattern in patterns:
                self._add(name, pattern, None, where=f"phrases.{name}")
        for row in data.get("rule", ()):
            self._rule(row)
        self.first = self._first("")

    def _rule(self, row: dict[str, Any]) -> None:
        known = {"name", "pattern", "means", "examples", "never", "is", "case", "adds", "inside", "apart"}
        where = f"rule {row.get('name')!r}"
        if not {"name", "pattern", "means"} <= set(row) <= known:
            raise self._wrong(where, f"Its keys are {sorted(row)}; it needs name, pattern and means.")
        patterns = [row["pattern"]] if isinstance(row["pattern"], str) else row["pattern"]
        for pattern in patterns:
            rule = Rule(
                row["name"], row["means"], pattern, row.get("adds", {}), row.get("case"), bool(row.get("apart"))
            )
            if not row.get("inside"):
                self._add("", pattern, rule, where=where)
            for name in row.get("is", ()):
                self._add(name, pattern.replace("[", "").replace("]", ""), rule, where=where)

    def _wrong(self, where: str, what: str) -> DataError:
        return DataError(what, where=f"{self.code}/dates.toml, {where}", mend="Mend it in this file.")

    def _add(self, name: str, pattern: str, value: object, *, where: str) -> None:
        self.values.append(value)
        number = len(self.values) - 1
        root = self.tries.setdefault(name, Node())
        try:
            spelled = list(spellings(pattern))
        except (IndexError, ValueError) as error:
            raise self._wrong(where, f"The pattern {pattern!r} is not balanced.") from error
        for items in spelled:
            node = root
            for gap, item in items:
                if isinstance(item, Slot):
                    node = node.slots.setdefault((gap, item.name, item.key), Node())
                elif item in {"[", "]"}:
                    node = node.marks.setdefault(item, Node())
                else:
                    node = node.words.setdefault(gap + item, Node())
            if number not in node.ends:
                node.ends.append(number)

    def _first(self, name: str) -> frozenset[str]:
        if name in self.builtin:
            return self.builtin[name][0]
        if name not in self._firsts:
            if name not in self.tries:
                raise self._wrong(f"slot {name}", f"No table, phrase or rule is called {{{name}}}.")
            self._firsts[name] = frozenset()  # a phrase that begins with itself would read nothing
            root = self.tries[name]
            found: set[str] = set()
            for node in (root, *root.marks.values()):
                found |= {_key(word.lstrip()) for word in node.words}
                for _, slot, _ in node.slots:
                    found |= self._first(slot)
            self._firsts[name] = frozenset(found)
        return self._firsts[name]

    def _paths(self, node: Node) -> dict[str, list[tuple[str, str, str, Node]]]:
        """For each word that may follow: the gap it asks for, the slot ("" for the word itself), its name, the node."""
        paths: dict[str, list[tuple[str, str, str, Node]]] = {}
        for key, child in node.words.items():
            word = key.lstrip()
            paths.setdefault(_key(word), []).append((key[: len(key) - len(word)], "", word, child))
        for (gap, slot, name), child in node.slots.items():
            for word in self._first(slot):
                paths.setdefault(word, []).append((gap, slot, name, child))
        node.paths = paths
        return paths

    def begins(self, found: Words, at: int) -> bool:
        """Whether an expression may begin at word `at`, judged by it and the word after it."""
        key = _key(found.folded[at])
        seconds = self._tops.get(key)
        if seconds is None:
            seconds = self._tops[key] = self._second("", key)
        if END in seconds:
            return True
        after = at + 1
        return after < len(found.folded) and found.gaps[after] != APART and _key(found.folded[after]) in seconds

    def _second(self, name: str, key: str) -> frozenset[str]:
        """What may follow a first word in the readings of a slot: words, and END where the slot may end after it."""
        if name in self.builtin:
            return self.numbers.follow if name == "number" else frozenset({END})
        if (name, key) not in self._seconds:
            self._seconds[name, key] = frozenset()  # a phrase that begins with itself would read nothing
            root, found, last = self.tries[name], set[str](), False
            for node in (root, *root.marks.values()):
                for _, slot, _, child in (node.paths if node.paths is not None else self._paths(node)).get(key, ()):
                    follow = self._second(slot, key) if slot else {END}
                    found |= follow - {END}
                    if END in follow:
                        found |= self._after(child)
                        last = last or self._ends(child)
            self._seconds[name, key] = frozenset(found | {END} if last else found)
        return self._seconds[name, key]

    def _ends(self, node: Node) -> bool:
        return bool(node.ends) or any(self._ends(child) for child in node.marks.values())

    def _after(self, node: Node) -> set[str]:
        """The words that may come next at a place of the trie."""
        found = set(node.paths if node.paths is not None else self._paths(node))
        for child in node.marks.values():
            found |= self._after(child)
        return found

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
        if name in self.builtin:
            one = self.builtin[name][1](found, at)
            memory[key] = [(one[0], one[1], {})] if one else []
            return memory[key]
        results: dict[tuple[int, int], Slots] = {}
        memory[key] = []
        self._walk(self.tries[name], found, at, {}, results, memory, depth + 1, first=True)
        memory[key] = [
            (end, slots.get("value", self.values[number]), slots) for (end, number), slots in results.items()
        ]
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
        word = found.folded[at]
        key = _key(word)
        paths = node.paths if node.paths is not None else self._paths(node)
        gap = found.gaps[at]
        for want, slot, name, child in paths.get(key, ()):
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


def _key(word: str) -> str:
    """What a word is looked up by: itself, or how many digits it has."""
    if not word[0].isdigit():
        return word
    return f"#{len(word)}" if len(word) <= LONGEST else "#"


def _digits(low: int, high: int, *, step: int = 1) -> Callable[[Words, int], tuple[int, Any] | None]:
    def read(found: Words, at: int) -> tuple[int, int] | None:
        number = int(found.folded[at])
        return (at + 1, number) if low <= number <= high and number % step == 0 else None

    return read


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language that has a dates.toml."""
    return Grammar(code, table(code, "dates"))
