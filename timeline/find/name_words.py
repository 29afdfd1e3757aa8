"""A language's names.toml in, its words as sets and tables out, ready to be looked up one word at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.load import table
from timeline.model import ActorKind

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language says about names: each table maps a word, in its own case, to what it tells."""

    titles: Mapping[str, ActorKind] = field(default_factory=dict)
    forms: Mapping[str, ActorKind | None] = field(default_factory=dict)
    legal: frozenset[str] = frozenset()
    verbs: Mapping[str, ActorKind] = field(default_factory=dict)
    never: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    locative: frozenset[str] = frozenset()


def _words(room: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(room.get(name, "").split())


def _kinds(room: Mapping[str, str]) -> dict[str, ActorKind]:
    """Each word and its kind; `legal` forms are companies, `none` is left to the caller."""
    kinds = {"legal": ActorKind.COMPANY, **{kind.value: kind for kind in ActorKind}}
    return {word: kinds[kind] for kind, words in room.items() if kind in kinds for word in words.split()}


@cache
def name_words(language: str) -> NameWords:
    """The words of `language`; empty tables where it has no names.toml."""
    room = table(language, "names")
    forms: dict[str, ActorKind | None] = {**_kinds(room.get("forms", {}))}
    forms.update(dict.fromkeys(room.get("forms", {}).get("none", "").split()))
    return NameWords(
        titles=_kinds(room.get("titles", {})),
        forms=forms,
        legal=_words(room.get("forms", {}), "legal"),
        verbs=_kinds(room.get("verbs", {})),
        never=_words(room.get("never", {}), "words"),
        opening=_words(room.get("opening", {}), "words"),
        inside=_words(room.get("inside", {}), "words"),
        persons=_words(room.get("inside", {}), "persons"),
        locative=_words(room.get("locative", {}), "words"),
    )
