"""An event's words in their sentence in, how true the sentence says the event is out: by syntax, or by near words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.find.actions_near import near
from timeline.find.actions_words import words_of
from timeline.language.tree import first_joined
from timeline.model import Sentence, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.find.actions_words import Words

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
_NOMINAL = ("nsubj", "nsubj:pass", "obl", "obl:mod", "nmod")
_SPEAKING = ("ccomp", "xcomp", "obj", "parataxis", "obl:arg")


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
    readings.update(near(sentence, parts[0], words))
    # The small models miss many a French mood; the verb's own table does not.
    if "future" in features:
        readings.add(Status.PLANNED)
    if "conditional" in features:
        readings.add(Status.PLANNED if _told_past(sentence, parts[0]) else Status.POSSIBLE)
    if Status.PLANNED in readings and _conditional(sentence, parts[0], words):
        readings.add(Status.POSSIBLE)
    before = text[max(sentence.start, start - 30) : start].lower()
    if any(phrase in before for phrase in words.future_adverbs):
        readings.add(Status.PLANNED)
    return max(readings, key=_STRENGTH.index)


def _climb(sentence: Sentence, parts: tuple[int, ...], words: Words) -> Iterator[Status]:
    """From the event up to the root, each clause giving its reading; what follows a fact by purpose is left alone."""
    at, own, doubled = parts[0], True, False
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        token = sentence.tokens[at]
        children = [j for j, other in enumerate(sentence.tokens) if other.head == at and j != at]
        told = _clause(sentence, at, children, words, own=parts if own else ())
        yield from (reading for reading in told if not (doubled and reading is Status.DENIED))
        if token.head == at or _broken(sentence, at, token.head) or _is_relative(sentence, children):
            return
        if own and _describes(sentence, at, children, words):
            return
        above, dep = sentence.tokens[token.head], token.dep
        if dep == "conj":
            # "plans to buy A and sell B": the plan holds for both; a negation or a modal of the first does not leak.
            at = first_joined(sentence.tokens, token.head)
            if sentence.tokens[at].head == at:
                return
            dep, above = sentence.tokens[at].dep, sentence.tokens[sentence.tokens[at].head]
        if dep not in _CLAUSAL or dep == "advcl":
            return
        verb = _verb(sentence, sentence.tokens[at].head, words)
        excluded = dep == "nsubj:pass" and verb in words.denied  # "a ban cannot be excluded"
        tells = words.maybe | words.supposed | words.soon | words.intentions
        if dep == "acl" and "VerbForm=Part" in sentence.tokens[at].morph and above.text.lower() in words.intentions:
            return  # "le projet de loi déposé en mai": what was done to a plan was done
        if dep in _NOMINAL and not excluded and not (dep == "nmod" and above.text.lower() in tells):
            return
        negated = _negated(sentence, sentence.tokens[at].head, words)
        yield from governor(verb, dep, words, negated=negated, verbal=above.pos in ("VERB", "AUX"))
        yield from _further(sentence, sentence.tokens[at].head, verb, words)
        doubled = negated and verb in words.denied  # "n'est pas exclu": two negations leave the matter open
        at, own = sentence.tokens[at].head, False


def _is_relative(sentence: Sentence, children: list[int]) -> bool:
    """Whether a verb has a relative pronoun as its subject: it stands for itself, whatever the tree hangs it on."""
    return any(
        sentence.tokens[i].dep.startswith("nsubj") and "PronType=Rel" in sentence.tokens[i].morph for i in children
    )


def _describes(sentence: Sentence, at: int, children: list[int], words: Words) -> bool:
    """Whether a verb tells what was done to its noun, not what that says: "the bid, spurned in May", "that X won"."""
    token = sentence.tokens[at]
    if not token.dep.startswith("acl") or any(sentence.tokens[i].dep == "mark" for i in children):
        return False
    if "VerbForm=Fin" in token.morph:
        return sentence.tokens[token.head].text.lower() not in words.supposed
    return "VerbForm=Part" in token.morph and "Tense=Past" in token.morph


def _broken(sentence: Sentence, one: int, other: int) -> bool:
    """Whether a strong break stands between, which no clause is governed across whatever the tree says."""
    first, last = sorted((one, other))
    return any(sentence.tokens[i].text in (";", ":") for i in range(first, last))


def _conditional(sentence: Sentence, at: int, words: Words) -> bool:
    """Whether "if ..." stands before the event's clause or behind it."""
    for i, token in enumerate(sentence.tokens):
        if token.text.lower() in words.conditions and (token.dep == "mark" or token.pos == "SCONJ"):
            clause = sentence.tokens[min(i, at) : max(i, at)]
            if i > at or any(t.text == "," for t in clause):
                return token.text.lower() not in words.open_questions
    return False


def _verb(sentence: Sentence, at: int, words: Words) -> str:
    """The verb as it is written, with its particle where that makes it another one: "ruled out"."""
    verb = sentence.tokens[at].text.lower()
    for token in sentence.tokens[at + 1 : at + 2]:
        if f"{verb} {token.text.lower()}" in words.denied:
            return f"{verb} {token.text.lower()}"
    return verb


def governor(verb: str, dep: str, words: Words, *, negated: bool, verbal: bool = True) -> Iterator[Status]:
    """What the word that governs an event says of it."""
    if verb in words.denied:
        yield Status.POSSIBLE if negated else Status.DENIED
    elif verb in words.achieved:
        pass  # « a pu annoncer », « a dû payer »: who could or had to did
    elif verb in words.alleged and dep in _SPEAKING:
        yield Status.ALLEGED
    elif (verb in words.planned and verbal) or verb in words.intentions:
        yield Status.POSSIBLE if verb in words.possible else Status.PLANNED
    elif verb in words.possible or verb in words.maybe:
        yield Status.POSSIBLE
    elif verb in words.soon or verb in words.should or verb in words.going:
        yield Status.PLANNED
    elif verb in words.supposed:
        yield Status.ALLEGED
    if negated and verb not in words.denied:
        yield Status.DENIED


def _further(sentence: Sentence, at: int, verb: str, words: Words) -> Iterator[Status]:
    """Hearsay and intentions given up: "is said to have sued", "dropped its plan to sue"."""
    if verb in words.hearsay and any(
        token.head == at and token.dep in ("aux:pass", "nsubj:pass") for token in sentence.tokens
    ):
        yield Status.ALLEGED
    above = sentence.tokens[sentence.tokens[at].head].text.lower()
    if verb in words.intentions and sentence.tokens[at].dep == "obj" and above in words.dropping | words.denied:
        yield Status.DENIED


def _negated(sentence: Sentence, at: int, words: Words) -> bool:
    """Whether "not" or a subject like "nothing" denies the verb at `at`."""
    for i, token in enumerate(sentence.tokens):
        if token.head == at and i != at:
            word = token.text.lower()
            if word in words.negations or (token.dep.startswith("nsubj") and word in words.nobody):
                return True
    return False


def _clause(  # noqa: C901, PLR0912 - one line a sign
    sentence: Sentence, at: int, children: list[int], words: Words, *, own: tuple[int, ...]
) -> Iterator[Status]:
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
        elif child.dep.startswith(("nsubj", "obj")):
            yield from (Status.DENIED,) if _is_none(sentence, j, words) else ()
        elif j in own and child.pos == "NOUN":
            continue  # a noun of the event's own phrase is no hedge: "the cancellation of the bid"
        elif (child.dep in ("advmod", "amod", "acl", "nmod", "xcomp") and own) or child.dep == "advmod":
            if word in words.supposed:
                yield Status.ALLEGED
            elif word in words.maybe:
                yield Status.POSSIBLE
            elif word in words.soon:
                yield Status.PLANNED


def _is_none(sentence: Sentence, at: int, words: Words) -> bool:
    """Whether a phrase names nobody: "no deal", "aucun accord", "nobody" as a subject."""
    if sentence.tokens[at].dep.startswith("nsubj") and sentence.tokens[at].text.lower() in words.nobody:
        return True
    return any(t.head == at and t.dep == "det" and t.text.lower() in words.no for t in sentence.tokens)


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
