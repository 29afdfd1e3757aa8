"""An event's words in their sentence in, how true the sentence says the event is out: by syntax, or by near words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language.inflect import conjugate
from timeline.language.load import table
from timeline.model import Sentence, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

# Of two readings the stronger holds: what is denied is not merely possible.
_STRENGTH = (Status.OCCURRED, Status.PLANNED, Status.POSSIBLE, Status.ALLEGED, Status.DENIED)
_CLAUSAL = (
    "xcomp",
    "ccomp",
    "advcl",
    "obj",
    "csubj",
    "acl",
    "obl:arg",
    "obl",
    "obl:mod",
    "nmod",
    "dep",
    "nsubj",
    "nsubj:pass",
)
_SPEAKING = ("ccomp", "xcomp", "obj", "parataxis", "obl:arg")


@dataclass(frozen=True, slots=True)
class Words:
    """The language's words about truth, verbs in all their forms."""

    planned: frozenset[str]
    possible: frozenset[str]
    denied: frozenset[str]
    refuting: frozenset[str]
    alleged: frozenset[str]
    hearsay: frozenset[str]
    should: frozenset[str]
    going: frozenset[str]
    reports: frozenset[str]
    negations: frozenset[str]
    no: frozenset[str]
    conditions: frozenset[str]
    future_auxiliaries: frozenset[str]
    possible_auxiliaries: frozenset[str]
    maybe: frozenset[str]
    soon: frozenset[str]
    supposed: frozenset[str]
    future_adverbs: tuple[str, ...]


@cache
def words_of(language: str) -> Words:
    """The tables `[status]` and `[sources]` of `clauses.toml`."""
    clauses = table(language, "clauses")
    rules = clauses.get("status", {})

    def plain(key: str) -> frozenset[str]:
        return frozenset(rules.get(key, ()))

    def verbs(names: Any) -> frozenset[str]:  # noqa: ANN401 - a list of TOML
        return frozenset(form for name in names for form in (name, *conjugate(name, language)))

    going = [verb for verb in rules.get("future_auxiliaries", ()) if len(conjugate(verb, language)) > 20]  # noqa: PLR2004
    return Words(
        planned=verbs(rules.get("planned", ())),
        possible=verbs(rules.get("possible", ())),
        denied=verbs(rules.get("denied", ())),
        refuting=verbs(rules.get("refuting", ())),
        alleged=verbs(rules.get("alleged", ())),
        hearsay=verbs(rules.get("hearsay", ())),
        should=verbs(rules.get("should", ())),
        going=verbs(going),
        reports=verbs(clauses.get("sources", {}).get("reports", ())),
        negations=plain("negations"),
        no=plain("no"),
        conditions=plain("conditions"),
        future_auxiliaries=plain("future_auxiliaries"),
        possible_auxiliaries=plain("possible_auxiliaries"),
        maybe=plain("maybe"),
        soon=plain("soon"),
        supposed=plain("supposed"),
        future_adverbs=tuple(rules.get("future_adverbs", ())),
    )


def status(
    text: str, sentence: Sentence, parts: tuple[int, ...], start: int, features: frozenset[str], *, language: str
) -> Status:
    """The strongest of what the event's own clause and the clauses above it say; `parts` are its tokens, head first."""
    words = words_of(language)
    if not parts:
        return _by_words(text, sentence, start, features, words)
    readings = {Status.OCCURRED}
    if text[sentence.start : sentence.end].rstrip(" »”\"')").endswith("?"):
        readings.add(Status.POSSIBLE)
    readings.update(_climb(sentence, parts, words))
    before = text[max(sentence.start, start - 30) : start].lower()
    if any(phrase in before for phrase in words.future_adverbs):
        readings.add(Status.PLANNED)
    return max(readings, key=_STRENGTH.index)


def _climb(sentence: Sentence, parts: tuple[int, ...], words: Words) -> Iterator[Status]:
    """From the event up to the root, each clause giving its reading; what follows a fact by purpose is left alone."""
    at, own = parts[0], True
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        token = sentence.tokens[at]
        children = [j for j, other in enumerate(sentence.tokens) if other.head == at and j != at]
        yield from _clause(sentence, at, children, words, own=own)
        if token.head == at:
            return
        above, dep = sentence.tokens[token.head], token.dep
        if dep == "conj":
            # "plans to buy A and sell B": the plan holds for both; a negation or a modal of the first does not leak.
            at = token.head
            while sentence.tokens[at].dep == "conj" and sentence.tokens[at].head != at:
                at = sentence.tokens[at].head
            if sentence.tokens[at].head == at:
                return
            dep, above = sentence.tokens[at].dep, sentence.tokens[sentence.tokens[at].head]
        if dep not in _CLAUSAL:
            return
        nominal = dep in ("nsubj", "nsubj:pass", "obl", "obl:mod", "nmod")
        if nominal and not (dep == "nmod" and above.text.lower() in words.maybe | words.supposed | words.soon):
            return
        if dep in ("advcl", "acl:relcl"):
            return
        negated = _negated(sentence, sentence.tokens[at].head, words)
        yield from _governor(above.text.lower(), dep, words, negated=negated)
        at, own = sentence.tokens[at].head, False


def _governor(verb: str, dep: str, words: Words, *, negated: bool) -> Iterator[Status]:
    if verb in words.denied:
        yield Status.POSSIBLE if negated else Status.DENIED
    elif verb in words.alleged and dep in _SPEAKING:
        yield Status.ALLEGED
    elif verb in words.possible or verb in words.maybe:
        yield Status.POSSIBLE
    elif verb in words.planned or verb in words.soon or verb in words.should or verb in words.going:
        yield Status.PLANNED
    elif verb in words.supposed:
        yield Status.ALLEGED
    if negated and verb not in words.denied:
        yield Status.DENIED


def _negated(sentence: Sentence, at: int, words: Words) -> bool:
    return any(t.head == at and i != at and t.text.lower() in words.negations for i, t in enumerate(sentence.tokens))


def _clause(sentence: Sentence, at: int, children: list[int], words: Words, *, own: bool) -> Iterator[Status]:  # noqa: C901, PLR0912 - one line a sign
    token = sentence.tokens[at]
    auxiliaries = [sentence.tokens[j] for j in children if sentence.tokens[j].dep.startswith(("aux", "cop"))]
    moods = " ".join([token.morph, *(a.morph for a in auxiliaries)])
    if "Tense=Fut" in moods:
        yield Status.PLANNED
    if "Mood=Cnd" in moods:
        if any("Mood=Cnd" in a.morph for a in auxiliaries):
            yield Status.ALLEGED
        elif token.text.lower() in words.should:
            yield Status.PLANNED
        else:
            yield Status.PLANNED if _told_past(sentence, at) else Status.POSSIBLE
    for auxiliary in auxiliaries:
        word = auxiliary.text.lower()
        if word in words.future_auxiliaries:
            yield Status.PLANNED
        elif word in words.possible_auxiliaries:
            yield Status.PLANNED if word in ("would", "'d", "’d") and _told_past(sentence, at) else Status.POSSIBLE
    for j in children:
        child = sentence.tokens[j]
        word = child.text.lower()
        if (word in words.negations and child.dep.startswith(("advmod", "mark", "cc", "dep"))) or (
            word in words.no and child.dep == "det"
        ):
            yield Status.DENIED
        elif child.dep == "mark" and word in words.conditions:
            yield Status.POSSIBLE
        elif (child.dep in ("advmod", "amod", "acl", "nmod", "xcomp") and own) or child.dep == "advmod":
            if word in words.supposed:
                yield Status.ALLEGED
            elif word in words.maybe:
                yield Status.POSSIBLE
            elif word in words.soon:
                yield Status.PLANNED
        elif child.dep.startswith(("nsubj", "obj")) and any(
            t.head == j and t.dep == "det" and t.text.lower() in words.no for t in sentence.tokens
        ):
            yield Status.DENIED


def _told_past(sentence: Sentence, at: int) -> bool:
    """Whether the clause is what somebody said: its conditional is a future seen from the past."""
    return sentence.tokens[at].dep in ("ccomp", "xcomp", "acl:relcl", "obj")


def _by_words(text: str, sentence: Sentence, start: int, features: frozenset[str], words: Words) -> Status:
    """Without syntax: the five words before the event."""
    before = text[sentence.start : start].lower().replace("’", "'").replace("n't", " n't").split()[-5:]
    if any(word in words.negations or word in words.denied for word in before):
        return Status.DENIED
    if any(word in words.possible or word in words.possible_auxiliaries or word in words.conditions for word in before):
        return Status.POSSIBLE
    if "future" in features or any(
        w in words.future_auxiliaries or w in words.planned or w in words.going for w in before
    ):
        return Status.PLANNED
    return Status.POSSIBLE if "conditional" in features else Status.OCCURRED
