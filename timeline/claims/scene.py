"""One sentence as its claims are cut from it: its words, clauses and dates, and the names of who is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.claims.clauses import Clauses
    from timeline.model import ActorKind, Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """`dated` are the tokens of dates, `often` those of "every year"; `names` and `kinds` tell of each actor's id."""

    text: str
    sentence: Sentence
    split: Clauses
    dated: frozenset[int]
    language: str
    names: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, ActorKind] = field(default_factory=dict)
    often: frozenset[int] = frozenset()
