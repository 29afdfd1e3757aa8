"""Words around a date expression in, whether it only describes somebody or something in passing out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.find.dates_tense import OPENING, REACH, SHORT, STOPS, cues, ends, told_by, up_to_stop
from timeline.language.load import table
from timeline.language.words import APART

if TYPE_CHECKING:
    from timeline.language.words import Words

CLOSING = frozenset(",(-)")
VERBS = frozenset({"past", "before", "present", "future", "due"})  # tenses that a participle behind it has not


def aside(found: Words, first: int, last: int, code: str, *, named: bool) -> Literal["participle", "clause"] | None:
    """Whether a date only describes somebody in passing: in a participle or relative clause behind a comma or bracket.

    "X, founded in 2003,", "which it had bought in May," and "a ruling that it had handed down in May" are no steps; nor
    is "a game that it released in May 2003", with its year `named`.
    """
    if _related(found, first, code, named=named) or _since(found, first, code) or (named and _tied(found, first, code)):
        return "clause"
    if _reduced(found, first, last, code):
        return "participle"
    begins = first
    while begins and first - begins < REACH and found.gaps[begins] != APART:
        if found.folded[begins - 1] in OPENING or ends(found, begins - 1):
            break
        begins -= 1
    relatives = table(code, "dates").get("tense", {}).get("relatives", ())
    if begins == first:
        return None
    if begins > 0 and found.folded[begins - 1] in OPENING and found.folded[begins] in relatives:
        return "clause"
    return "participle" if _describes(found, begins, first, last, code) else None


def _describes(found: Words, begins: int, first: int, last: int, code: str) -> bool:
    """Whether the word at `begins` is a participle without auxiliary, beside the verb of the sentence."""
    if not _participle(found.folded[begins], code):
        return False
    if begins + 1 < first:
        behind = found.folded[begins + 1]
        if behind in table(code, "dates").get("tense", {}).get("articles", ()):
            return False  # "Bouygues, its rival, raised its offer in March": what has an object is no participle
        if told_by(found, begins + 1, code) in VERBS:
            return False  # « Novaris avait porté plainte en mai » : a name that ends as participles do
    # "France's watchdog, the DGCCRF, followed in May." has no other verb: it tells a step.
    return _is_closed(found, begins, last, code) or _has_verb(found, begins, code)


def _since(found: Words, first: int, code: str) -> bool:
    """Whether a date belongs to a noun since which something lasts: "its partner since the purchase of X in May"."""
    signals = cues(code)[2]
    for place in range(first - 1, max(0, first - REACH), -1):
        word = found.folded[place]
        if found.gaps[place + 1] == APART or word in OPENING or ends(found, place) or told_by(found, place, code):
            return False
        if signals.get(word) == "since":
            return place < first - 1
    return False


def _related(found: Words, first: int, code: str, *, named: bool) -> bool:
    """Whether a date stands in a relative clause that tells what had been, or which thing is meant.

    "Overturned a ruling that it had given in May", "X, maker of a game that it released in June".
    """
    data = table(code, "dates").get("tense", {})
    openers, words, before = {*data.get("relatives", ()), *data.get("complements", ())}, cues(code)[0], False
    for place in range(first - 1, max(0, first - REACH), -1):
        word = found.folded[place]
        if found.gaps[place + 1] == APART or word in OPENING or ends(found, place):
            return False
        if word in openers:
            return not told_by(found, place - 1, code) and (before or (named and _is_of_a_thing(found, place, code)))
        before = before or words.get(word) == "before"
    return False


def _tied(found: Words, first: int, code: str) -> bool:
    """Whether a date only says which thing is meant: « les manifestants d'octobre 2020 », "the sale of May 2015"."""
    place = first - 1
    while place > 0 and not found.folded[place].isalpha():
        place -= 1  # the apostrophe of « d' »
    if place < 1 or found.folded[place] not in table(code, "dates").get("tense", {}).get("tying", ()):
        return False
    noun = found.folded[place - 1]
    return found.gaps[place] != APART and noun.isalpha() and len(noun) >= SHORT and not told_by(found, place - 1, code)


def _is_of_a_thing(found: Words, opener: int, code: str) -> bool:
    """Whether a relative clause tells which thing is meant: a common noun stands before it, and no verb close by."""
    before = range(opener - 1, max(-1, opener - 1 - SHORT), -1)
    noun = opener > 0 and len(found.folded[opener - 1]) >= SHORT and found.text[found.starts[opener - 1]].islower()
    return noun and not any(told_by(found, place, code) for place in before)


def _reduced(found: Words, first: int, last: int, code: str) -> bool:
    """Whether a date only tells which thing is meant: "over an update released in May", « un accord signé en mai ».

    Where a participle looks like a verb of the past, the noun before it hangs on a preposition, or the verb follows.
    """
    data = table(code, "dates").get("tense", {})
    verb = first - 1
    while verb > 0 and first - verb < SHORT and found.folded[verb] in data.get("leads", ()):
        verb -= 1
    noun = found.folded[verb - 1] if verb > 1 and found.gaps[verb] != APART else ""
    if not noun.isalpha() or not _participle(found.folded[verb], code):
        return False
    words = cues(code)[0]
    before = [found.folded[place] for place in range(verb - 1, max(-1, verb - SHORT), -1)]
    if any(words.get(word) for word in before) or any(word in STOPS or word in OPENING for word in before[:2]):
        return False
    if data.get("auxiliary"):
        return True
    article = next((i for i, word in enumerate(before) if word in data.get("articles", ())), None)
    if not article:
        return False
    led = verb - 2 - article
    follows = last < len(found) and found.folded[last].isalpha() and bool(told_by(found, last, code))
    return follows or (led >= 0 and found.folded[led] in data.get("prepositions", ()))


def _is_closed(found: Words, begins: int, place: int, code: str) -> bool:
    """Whether a comma stands between a place and the end of its sentence, and the main verb right behind it.

    The verb may come later where no apposition stands before the participle: "Yang, its founder, turned him down ten
    days later, saying" has none but "turned".
    """
    marks = [place + i for i, word in enumerate(up_to_stop(found.folded[place : place + REACH])) if word in CLOSING]
    if not marks:
        return False
    comma = next((at for at in range(begins - 2, max(-1, begins - REACH), -1) if found.folded[at] == ","), None)
    if comma is None or found.folded[comma + 1] not in table(code, "dates").get("tense", {}).get("articles", ()):
        return True
    behind = range(marks[0] + 1, min(marks[0] + 3, len(found)))
    return any(told_by(found, at, code) for at in behind)


def _has_verb(found: Words, begins: int, code: str) -> bool:
    """Whether the clause tells a verb before a place, so that a participle there is one, or the sentence begins there.

    "..., and Díaz, the minister, pushed through a law" and "and, having got no answer, filed suit" tell none.
    """
    data = table(code, "dates").get("tense", {})
    joints, relatives = data.get("joints", ()), data.get("relatives", ())
    commas, inner, outer = 0, False, False  # the segment right before the place may be an apposition
    for place in range(begins - 1, max(-1, begins - REACH), -1):
        word = found.folded[place]
        if found.gaps[place + 1] == APART or ends(found, place):
            return inner or outer or place == begins - 1
        if word in joints and commas > 1:
            return outer
        commas += word == ","
        if commas > 1 and word == "," and found.folded[place + 1] in relatives:
            inner = False  # "X, whom it had hired in May, resigned": what describes X is not its verb
        told = bool(told_by(found, place, code))
        inner, outer = inner or (told and commas == 1), outer or (told and commas > 1)
    return inner or outer


def _participle(word: str, code: str) -> bool:
    words, endings, _ = cues(code)
    if word in table(code, "dates").get("tense", {}).get("described", ()):
        return True
    if word in words or len(word) <= SHORT:
        return False
    return next((name for ending, name in endings if word.endswith(ending)), None) == "participle"
