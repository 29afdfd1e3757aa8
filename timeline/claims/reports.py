"""The dated events of one sentence in, the same without what only introduces or only repeats another event, out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import Kind, Role, Status

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.model import Sentence, Token

_COMPLEMENT = ("ccomp", "xcomp", "obj", "obl:arg", "parataxis", "nmod", "conj", "acl", "advcl")
_NOMINAL = ("obj", "xcomp", "nmod", "obl:arg")
_TELLING = (Kind.STATEMENT, Kind.HEARING)
_CLAUSAL = ("ccomp", "xcomp", "conj")


def silent(sentence: Sentence, tolds: list[Told], *, language: str) -> list[Told]:
    """Drop a report that has no date of its own and whose news is told beside it.

    The news of an announcement in its own right is a plan; an accomplished event announced takes the announcement's
    date where it has none ("announced the takeover on Monday"), and so does an own act that is told ("told the judge
    on Monday that they had settled"). What a court finds is its ruling, and what nobody will do no event.
    """
    kept: list[Told | None] = list(tolds)
    for i, told in enumerate(tolds):
        if told.action.token is None:
            continue
        news = {j: dep for j, other in enumerate(tolds) if j != i and (dep := _dep_below(sentence, other, told))}
        if told.action.kind is Kind.RULING and told.entry is not None and not told.entry.noun:
            for j, dep in news.items():
                if dep in _CLAUSAL and tolds[j].time is None:
                    kept[j] = None
        elif told.entry is not None and (told.entry.report or told.action.kind in _TELLING):
            facts = [j for j in news if tolds[j].action.status is Status.OCCURRED]
            own = [j for j in facts if _is_own(sentence, tolds[j], told) or (told.entry.report and news[j] in _NOMINAL)]
            for j in own:
                time = tolds[j].time
                if time is None or not time.when.known:
                    kept[j] = replace(tolds[j], time=told.time)
            if told.entry.report and (own or (told.time is None and (facts or told.entry.verb_class == "say"))):
                kept[i] = None
    conditional = frozenset(table(language, "clauses").get("clauses", {}).get("conditional", ()))
    return [told for told in kept if told is not None and not _never(sentence, told, conditional, language)]


def _is_own(sentence: Sentence, news: Told, told: Told) -> bool:
    """Whether who tells it has done it: the same agent, or a pronoun in its place."""
    agents = [{p.actor for p in one.participants if p.role is Role.AGENT} for one in (told, news)]
    if agents[0] and agents[0] & agents[1]:
        return True
    subject = [t for t in sentence.tokens if t.dep == "nsubj" and _is_head(sentence, t, news)]
    return any(t.pos == "PRON" and "PronType=Rel" not in t.morph for t in subject) and not agents[1]


def _is_head(sentence: Sentence, token: Token, news: Told) -> bool:
    return news.action.token is not None and sentence.tokens[token.head] is sentence.tokens[news.action.token]


def _never(sentence: Sentence, told: Told, auxiliaries: frozenset[str], language: str) -> bool:
    """Whether the words only say what would not happen: "it would not sue those who use them"."""
    if told.action.status is not Status.DENIED or told.action.token is None:
        return False
    at = told.action.token
    verb = sentence.tokens[at]
    own = [t for t in sentence.tokens if sentence.tokens[t.head] is verb and t.text.lower() in auxiliaries]
    # The tagger takes many conditionals for imperfects; our own conjugation knows them.
    forms = [features for entry, features in lexicon(language).heads.get(verb.text.lower(), ()) if entry == told.entry]
    conditional = "Mood=Cnd" in verb.morph or any("conditional" in features for features in forms)
    return told.time is None and (conditional or bool(own))


def _dep_below(sentence: Sentence, other: Told, told: Told) -> str | None:
    """The label by which `other` hangs, through nouns and verbs that tell nothing, below `told`."""
    at = other.action.token
    if at is None:
        return None
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        token = sentence.tokens[at]
        if token.head == at or token.dep not in _COMPLEMENT:
            return None
        if token.head in told.action.parts:
            return token.dep
        at = token.head
    return None
