"""A sentence's tokens in, the same with what is told of its subject between that and its verb hung on the subject out.

"The suit that Sonos had brought remains" and "The fee, cut in May by Google, remains" have one verb of their own, and a
small model takes the first it meets for it. Where a finite verb follows, the words say what hangs on what.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.find.actions_words import words_of
from timeline.language.load import table
from timeline.language.tree import upwards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.model import Token

_NOMINAL = ("NOUN", "PROPN", "PRON")
_LOOSE = ("root", "conj", "parataxis", "ccomp", "advcl", "dep", "xcomp")
_NEAR = 8  # words between a relative pronoun and its verb
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG = 14  # words of a participle's phrase between commas
_SMALL = ("ADV", "PRON", "AUX", "PART")


@cache
def _relatives(language: str) -> frozenset[str]:
    """Words that open a relative clause whose object they are, as they open any other clause: « que »."""
    return frozenset(table(language, "clauses").get("clauses", {}).get("relative_objects", ()))


def hang(tokens: Sequence[Token], *, language: str) -> list[Token]:
    """The tokens, with such relative clauses and participles on the noun they tell of and the later verb above it."""
    told = list(tokens)
    relatives = _relatives(language)
    if not relatives:
        return told
    for i in range(2, len(told) - 2):
        if told[i].text.lower() in relatives:
            if not _said(told, i, language=language):
                _relative(told, i)
        elif told[i - 1].text == "," and _loose_participle(told, i):
            _set_apart(told, i)
    return told


@cache
def _times(language: str) -> frozenset[str]:
    """Words that a date ends with: months and days of the week."""
    slots = table(language, "dates").get("slots", {})
    tables = (slots.get(name, {}) for name in ("month", "weekday"))
    return frozenset(word for values in tables for words in values.values() for word in words)


def _said(told: list[Token], at: int, *, language: str) -> bool:
    """Tell of "has announced on 3 May that X ..." that the clause is what is announced, and says nothing of the day."""
    noun = at - 1
    dated = told[noun].text.lower() in _times(language) or _YEAR.fullmatch(told[noun].text) is not None
    verb = next((i for i in upwards(told, noun) if told[i].pos == "VERB"), None)
    if not dated or verb is None or verb > at or told[verb].text.lower() not in words_of(language).reports:
        return False
    below = next(
        (i for i in range(at + 1, len(told)) if told[i].dep.startswith("acl") and verb < told[i].head < at), None
    )
    if below is None:
        return told[at].dep == "mark"
    told[below] = replace(told[below], dep="ccomp", head=verb)
    told[at] = replace(told[at], pos="SCONJ", dep="mark", head=below, morph="")
    return True


def _relative(told: list[Token], at: int) -> None:
    """Tell of "the noun that X had done in May is ..." that X did it, and that the noun is what it was done to."""
    noun = at - 1
    if told[noun].pos not in ("NOUN", "PROPN") or any(t.head == noun and t.dep == "cop" for t in told):
        return  # "C'est la plainte que ..." only stresses it
    done = next((i for i in range(at + 2, min(at + _NEAR, len(told))) if _finite(told[i])), None)
    while done is not None and done + 1 < len(told) and told[done].pos == "AUX" and told[done + 1].pos in _SMALL:
        done += 1
    if done is None or done + 1 >= len(told) or told[done].pos not in _SMALL or not _participle(told[done + 1]):
        return
    done += 1
    if _followed(told, done):
        return
    if told[done].dep.startswith("acl") and told[at].dep == "mark":
        told[at] = replace(told[at], pos="PRON", dep="obj", head=done, morph="PronType=Rel")
    if told[done].dep not in _LOOSE:
        return
    verb = next((i for i in range(done + 1, len(told)) if _finite(told[i])), None)
    if verb is None or any(told[i].text in (",", ";", ":") or told[i].pos == "SCONJ" for i in range(done, verb)):
        return
    doer = next((i for i in range(at + 1, done) if told[i].pos in ("NOUN", "PROPN", "PRON")), None)
    if doer is None:
        return
    _under(told, done, _top(told, noun), verb, label="acl:relcl")
    told[at] = replace(told[at], pos="PRON", dep="obj", head=done, morph="PronType=Rel")
    told[doer] = replace(told[doer], dep="nsubj", head=done)


def _set_apart(told: list[Token], at: int) -> None:
    """Tell of "the noun, done in May by X, is ..." that the noun is what it was done to."""
    closed = next((i for i in range(at + 1, min(at + _LONG, len(told))) if told[i].text == ","), None)
    if closed is None or told[at - 2].pos in ("VERB", "AUX") or any(_finite(t) for t in told[:closed]):
        return
    verb = next((i for i in range(closed + 1, min(closed + 4, len(told))) if _finite(told[i])), None)
    if verb is None or any(told[i].pos not in _SMALL for i in range(closed + 1, verb)):
        return
    noun = _top(told, at - 2)
    if told[noun].pos in _NOMINAL:
        _under(told, at, noun, verb, label="acl")


def _under(told: list[Token], low: int, noun: int, verb: int, *, label: str) -> None:
    """Hang the verb form at `low` on the noun and the noun on the later verb, which takes the other's place."""
    while told[verb].pos == "AUX" and verb + 1 < len(told) and told[told[verb].head].pos in ("VERB", "ADJ", "NOUN"):
        if told[verb].head <= verb:
            break
        verb = told[verb].head
    high = told[low]
    above = verb if high.head in (low, noun) else high.head
    below = low in upwards(told, verb)
    told[low] = replace(high, dep=label, head=noun)
    if below:
        told[verb] = replace(told[verb], dep=high.dep if above != verb else "root", head=above)
    told[noun] = replace(told[noun], dep="nsubj", head=verb)
    for i in range(verb + 1, len(told)):
        if told[i].head == low:
            told[i] = replace(told[i], head=verb)


def _top(told: Sequence[Token], at: int) -> int:
    """The noun that the phrase of the one at `at` begins with, as far as only nouns stand above."""
    top = at
    for i in upwards(told, at):
        if i > at or told[i].pos not in _NOMINAL:
            break
        top = i
    return top


def _loose_participle(told: Sequence[Token], at: int) -> bool:
    token = told[at]
    own = any(t.head == at and t.dep.startswith("aux") for t in told)
    return _participle(token) and token.dep in _LOOSE and not own


def _followed(told: Sequence[Token], at: int) -> bool:
    """Whether an object of its own stands behind the verb: "that Sonos had lodged a complaint"."""
    return any(t.head == at and t.dep == "obj" for t in told[at + 1 :])


def _participle(token: Token) -> bool:
    return token.pos in ("VERB", "ADJ") and "VerbForm=Part" in token.morph and "Tense=Pres" not in token.morph


def _finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph
