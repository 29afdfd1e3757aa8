"""A language in, the words that open, join and report its clauses out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.language.inflect import conjugate
from timeline.language.load import table


@dataclass(frozen=True, slots=True)
class Words:
    """Lists of `clauses.toml`, those of verbs in all their forms."""

    relative: frozenset[str]
    complement: frozenset[str]
    adverbial: frozenset[str]
    nonfinite: frozenset[str]
    with_that: frozenset[str]
    joining: frozenset[str]
    reports: frozenset[str]
    moments: frozenset[str]
    half: frozenset[str]
    negations: frozenset[str]
    opening: frozenset[str]
    """All that subordinate a clause with a finite verb."""


@cache
def words_of(language: str) -> Words:
    """What the lists of a language say; none where it has no such file."""
    rules = table(language, "clauses")
    written, status = rules.get("clauses", {}), rules.get("status", {})
    bare = rules.get("sources", {}).get("reports", ()) if written.get("thatless") else ()
    reports = {form for verb in bare for form in (verb, *conjugate(verb, language))}
    opening = ("relative", "complement", "adverbial")
    relative, complement, adverbial = (frozenset(written.get(key, ())) for key in opening)
    return Words(
        relative=relative,
        complement=complement,
        adverbial=adverbial,
        with_that=frozenset(written.get("with_that", ())),
        nonfinite=frozenset(written.get("nonfinite", ())),
        joining=frozenset(written.get("joining", ())),
        reports=frozenset(reports),
        moments=frozenset(written.get("moments", ()) if written.get("thatless") else ()),
        half=frozenset(status.get("half_negations", ())),
        negations=frozenset(status.get("negations", ())),
        opening=relative | complement | adverbial,
    )
