"""A language in, its words about truth out: what makes an event planned, possible, denied or alleged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.language.inflect import conjugate
from timeline.language.load import table


@dataclass(frozen=True, slots=True)
class Words:
    """The language's words about truth, verbs in all their forms."""

    planned: frozenset[str]
    possible: frozenset[str]
    denied: frozenset[str]
    alleged: frozenset[str]
    accusing: frozenset[str]
    hearsay: frozenset[str]
    dropping: frozenset[str]
    should: frozenset[str]
    achieved: frozenset[str]
    going: frozenset[str]
    reports: frozenset[str]
    negations: frozenset[str]
    no: frozenset[str]
    conditions: frozenset[str]
    open_questions: frozenset[str]
    future_auxiliaries: frozenset[str]
    possible_auxiliaries: frozenset[str]
    maybe: frozenset[str]
    soon: frozenset[str]
    supposed: frozenset[str]
    intentions: frozenset[str]
    scheduled: frozenset[str]
    happen: frozenset[str]
    nobody: frozenset[str]
    half_negations: frozenset[str]
    thin: frozenset[str]
    marks: frozenset[str]
    particles: frozenset[str]
    future_adverbs: tuple[str, ...]


@cache
def words_of(language: str) -> Words:
    """The tables `[status]` and `[sources]` of `clauses.toml`."""
    clauses = table(language, "clauses")
    rules = clauses.get("status", {})

    def plain(key: str) -> frozenset[str]:
        return frozenset(rules.get(key, ()))

    def verbs(names: Any) -> frozenset[str]:  # noqa: ANN401 - a list of TOML
        written: set[str] = set()
        for name in names:
            verb, _, particle = name.partition(" ")
            forms = (verb, *conjugate(verb, language))
            written.update(f"{form} {particle}".strip() for form in forms)
        return frozenset(written)

    going = [verb for verb in rules.get("future_auxiliaries", ()) if len(conjugate(verb, language)) > 20]  # noqa: PLR2004
    return Words(
        planned=verbs(rules.get("planned", ())),
        possible=verbs(rules.get("possible", ())),
        denied=verbs(rules.get("denied", ())),
        accusing=verbs(rules.get("accusing", ())),
        alleged=verbs(rules.get("alleged", ())),
        hearsay=verbs(rules.get("hearsay", ())),
        dropping=verbs(rules.get("dropping", ())),
        should=verbs(rules.get("should", ())),
        achieved=plain("achieved"),
        going=verbs(going),
        reports=verbs(clauses.get("sources", {}).get("reports", ())),
        negations=plain("negations"),
        no=plain("no"),
        conditions=plain("conditions"),
        open_questions=plain("open_questions"),
        future_auxiliaries=plain("future_auxiliaries"),
        possible_auxiliaries=plain("possible_auxiliaries"),
        maybe=plain("maybe"),
        soon=plain("soon"),
        supposed=plain("supposed"),
        intentions=plain("intentions"),
        scheduled=verbs(rules.get("scheduled", ())),
        happen=verbs(clauses.get("clauses", {}).get("happen", ())),
        nobody=plain("nobody"),
        half_negations=plain("half_negations"),
        thin=plain("thin"),
        marks=plain("marks"),
        particles=frozenset(clauses.get("particles", ())),
        future_adverbs=tuple(rules.get("future_adverbs", ())),
    )
