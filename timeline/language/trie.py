"""The patterns of a language in, tries over words out, and which words each of their slots may begin with.

A word no expression begins with costs one look-up, and all rules that begin alike are tried at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.errors import DataError
from timeline.language.pattern import Slot, spellings
from timeline.language.words import APART

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.language.numbers import Numbers
    from timeline.language.words import Words

END = ""  # where a word may be the last of its slot
LONGEST = 4  # digits a word table may ask for; longer runs share one key
Path = tuple[str, str, str, "Node"]  # the gap before a word, the slot ("" for the word itself), its name, what follows


@dataclass(slots=True)
class Node:
    """A place in the trie: what may follow, and the rules that end here."""

    words: dict[str, Node] = field(default_factory=dict)
    slots: dict[tuple[str, str, str], Node] = field(default_factory=dict)
    marks: dict[str, Node] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    paths: dict[str, list[Path]] | None = None


class Tries:
    """One trie a slot; the slot "" holds the expressions themselves. `values` are what the ends of rules stand for."""

    def __init__(self, code: str, numbers: Numbers) -> None:
        """Tries with no pattern yet, and the slots that read numbers."""
        self.code = code
        self.roots: dict[str, Node] = {"": Node()}
        self.values: list[object] = []
        self._follow = numbers.follow
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
            "number": (numbers.first, numbers.read),
        }

    def add(self, name: str, pattern: str, value: object, *, where: str) -> None:
        """A pattern of the slot `name` and what it stands for; DataError names a pattern that is not balanced."""
        self.values.append(value)
        number = len(self.values) - 1
        root = self.roots.setdefault(name, Node())
        try:
            spelled = list(spellings(pattern))
        except (IndexError, ValueError) as error:
            raise self.wrong(where, f"The pattern {pattern!r} is not balanced.") from error
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

    def wrong(self, where: str, what: str) -> DataError:
        """What is to be raised for a rule or a table of the language that cannot be read."""
        return DataError(what, where=f"{self.code}/dates.toml, {where}", mend="Mend it in this file.")

    def first(self, name: str) -> frozenset[str]:
        """The keys of all words that a slot may begin with; DataError where no table or phrase has its name."""
        if name in self.builtin:
            return self.builtin[name][0]
        if name not in self._firsts:
            if name not in self.roots:
                raise self.wrong(f"slot {name}", f"No table, phrase or rule is called {{{name}}}.")
            self._firsts[name] = frozenset()  # a phrase that begins with itself would read nothing
            root = self.roots[name]
            found: set[str] = set()
            for node in (root, *root.marks.values()):
                found |= {key_of(word.lstrip()) for word in node.words}
                for _, slot, _ in node.slots:
                    found |= self.first(slot)
            self._firsts[name] = frozenset(found)
        return self._firsts[name]

    def paths(self, node: Node) -> dict[str, list[Path]]:
        """For the key of each word that may follow at a place of the trie, all ways on."""
        if node.paths is None:
            paths: dict[str, list[Path]] = {}
            for key, child in node.words.items():
                word = key.lstrip()
                paths.setdefault(key_of(word), []).append((key[: len(key) - len(word)], "", word, child))
            for (gap, slot, name), child in node.slots.items():
                for word in self.first(slot):
                    paths.setdefault(word, []).append((gap, slot, name, child))
            node.paths = paths
        return node.paths

    def begins(self, found: Words, at: int) -> bool:
        """Whether an expression may begin at word `at`, judged by it and the word after it."""
        key = key_of(found.folded[at])
        seconds = self._tops.get(key)
        if seconds is None:
            seconds = self._tops[key] = self._second("", key)
        if END in seconds:
            return True
        after = at + 1
        return after < len(found.folded) and found.gaps[after] != APART and key_of(found.folded[after]) in seconds

    def _second(self, name: str, key: str) -> frozenset[str]:
        """What may follow a first word in the readings of a slot: words, and END where the slot may end after it."""
        if name in self.builtin:
            return self._follow if name == "number" else frozenset({END})
        if (name, key) not in self._seconds:
            self._seconds[name, key] = frozenset()  # a phrase that begins with itself would read nothing
            root, found, last = self.roots[name], set[str](), False
            for node in (root, *root.marks.values()):
                for _, slot, _, child in self.paths(node).get(key, ()):
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
        found = set(self.paths(node))
        for child in node.marks.values():
            found |= self._after(child)
        return found


def key_of(word: str) -> str:
    """What a word is looked up by: itself, or how many digits it has.

    >>> key_of("mars"), key_of("12"), key_of("20240312")
    ('mars', '#2', '#')
    """
    if not word[0].isdigit():
        return word
    return f"#{len(word)}" if len(word) <= LONGEST else "#"


def _digits(low: int, high: int, *, step: int = 1) -> Callable[[Words, int], tuple[int, Any] | None]:
    def read(found: Words, at: int) -> tuple[int, int] | None:
        number = int(found.folded[at])
        return (at + 1, number) if low <= number <= high and number % step == 0 else None

    return read
