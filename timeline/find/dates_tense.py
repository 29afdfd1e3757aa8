"""Words around a date expression in, the direction of its clause and the word that opens or closes its interval out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.language.load import table
from timeline.language.words import APART, SPACED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.language.words import Words

SHORT = 4  # letters; shorter words are no inflected verbs
OLDEST, LATEST = 1700, 2035  # years that need no word beside them
REACH = 30  # words a clause may hold
STOPS = frozenset(".;:!?")
OPENING, CLOSING, ENDS = frozenset(",(-"), frozenset(",(-)"), frozenset(".!?")


@cache
def _cues(code: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...], dict[str, str]]:
    """Words to tense, endings to tense (longest first), words to signal."""
    data = table(code, "dates").get("tense", {})
    words = {word: tense for tense, entries in data.get("words", {}).items() for word in entries}
    endings = [(ending, tense) for tense, entries in data.get("endings", {}).items() for ending in entries]
    signals = table(code, "dates").get("signals", {})
    return (
        words,
        tuple(sorted(endings, key=lambda pair: -len(pair[0]))),
        {word: name for name, entries in signals.items() for word in entries},
    )


def tense(found: Words, first: int, last: int, code: str) -> str | None:
    """The tense of the nearest verb of the sentence, looking back before looking ahead.

    It is past, story (imperfect), before (pluperfect), present, coming ("opens"), due ("doit", which a story may say of
    its past) or future. What follows a colon or a verb's "que" is a clause of its own. A date that opens its clause
    ("..., and in November it dismissed") looks ahead first.
    """
    data = table(code, "dates").get("tense", {})
    complements, stops = data.get("complements", ()), STOPS.union(data.get("stops", ()))
    if _fronted(found, first, code) and (told := _ahead(found, last, code, stops, complements)):
        return told
    marks, led = data.get("marks", ()), False
    for place in range(first - 1, max(-1, first - REACH), -1):
        word = found.folded[place]
        if found.gaps[place + 1] == APART or word in stops:
            break
        if told := _tense(found, place, code):
            asks = led and told != "before" and word in data.get("asking", ())
            return "due" if asks else told  # "ordered her to surrender on April 27"
        led = led or word in marks
    return _ahead(found, last, code, stops, complements)


def _ahead(found: Words, last: int, code: str, stops: Collection[str], complements: Collection[str]) -> str | None:
    """The tense of the nearest verb behind the date."""
    for place in range(last, min(len(found), last + REACH)):
        if found.gaps[place] == APART or found.folded[place] in stops or found.folded[place] in complements:
            break
        if told := _tense(found, place, code, ahead=True):
            return told
    return None


def _fronted(found: Words, first: int, code: str) -> bool:
    """Whether a date stands behind ", and" or "and," and the small words that lead it, so that its verb comes after."""
    data = table(code, "dates").get("tense", {})
    place = first - 1
    while place > 0 and found.folded[place] in data.get("leads", ()):
        place -= 1
    pair = {found.folded[place], found.folded[place - 1]} if place > 0 else set()
    return "," in pair and bool(pair.intersection(data.get("joints", ())))


def _tense(found: Words, place: int, code: str, *, ahead: bool = False) -> str | None:
    """The direction a word gives: a participle alone looks back, "will be" before it forward, "is" before "due" too."""
    words, endings, _ = _cues(code)
    word = found.folded[place]
    told = words.get(f"{found.folded[place - 1]} {word}") if place else None  # "is to", "postponed until"
    if told is None and not found.text[found.starts[place]].isupper():  # "May" and "Will" are names
        told = words.get(word)
    if told is None and len(word) > SHORT:
        told = next((name for ending, name in endings if word.endswith(ending)), None)
    if told == "past" and place and (aid := words.get(found.folded[place - 1])) in {"future", "before"}:
        return aid  # "could be held", "had paid"
    if told not in {"participle", "scheduled"}:
        return told or None
    beside = {
        words.get(found.folded[before])
        for before in range(max(0, place - 3), place)
        if not found.text[found.starts[before]].isupper()
    }
    if told == "participle":
        if ahead and not beside - {None} and table(code, "dates")["tense"].get("auxiliary"):
            return None
        return next((tense for tense in ("future", "due", "before") if tense in beside), "past")
    first = table(code, "dates")["tense"].get("first", ())
    if beside & {"past", "before"} or found.folded[place - 1] in first:  # "first set for"
        return "past"
    after = found.folded[place + 1 : place + REACH]
    return "past" if any(words.get(word) == "before" for word in _sentence(after)) else "future"


def _sentence(words: tuple[str, ...]) -> Iterator[str]:
    """The words up to the end of the sentence."""
    for word in words:
        if word in STOPS:
            return
        yield word


def aside(found: Words, first: int, last: int, code: str) -> bool:
    """Whether a date only describes somebody in passing: in a participle or relative clause behind a comma or bracket.

    "X, founded in 2003,", "which it had bought in May," and "a ruling that it had handed down in May" are no steps.
    """
    if _related(found, first, code) or _since(found, first, code) or _reduced(found, first, last, code):
        return True
    begins = first
    while begins and first - begins < REACH and found.gaps[begins] != APART:
        if found.folded[begins - 1] in OPENING or found.folded[begins - 1] in STOPS:
            break
        begins -= 1
    if begins == first:
        return False
    opening = found.folded[begins]
    relatives = table(code, "dates").get("tense", {}).get("relatives", ())
    inside = begins > 0 and found.folded[begins - 1] in OPENING
    if inside and opening in relatives:
        return True
    # "France's watchdog, the DGCCRF, followed in May." has no other verb: it tells a step.
    return _participle(opening, code) and (_is_closed(found, begins, last, code) or _has_verb(found, begins, code))


def _since(found: Words, first: int, code: str) -> bool:
    """Whether a date belongs to a noun since which something lasts: "its partner since the purchase of X in May"."""
    signals = _cues(code)[2]
    for place in range(first - 1, max(0, first - REACH), -1):
        word = found.folded[place]
        if found.gaps[place + 1] == APART or word in OPENING or word in STOPS or _tense(found, place, code):
            return False
        if signals.get(word) == "since":
            return place < first - 1
    return False


def _related(found: Words, first: int, code: str) -> bool:
    """Whether a date stands in a relative clause that tells what had been: "overturned a ruling that it had given"."""
    data = table(code, "dates").get("tense", {})
    openers, words, before = {*data.get("relatives", ()), *data.get("complements", ())}, _cues(code)[0], False
    for place in range(first - 1, max(0, first - REACH), -1):
        word = found.folded[place]
        if found.gaps[place + 1] == APART or word in OPENING or word in STOPS:
            return False
        if word in openers:
            return before and not _tense(found, place - 1, code)
        before = before or words.get(word) == "before"
    return False


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
    words = _cues(code)[0]
    before = [found.folded[place] for place in range(verb - 1, max(-1, verb - SHORT), -1)]
    if any(words.get(word) for word in before) or any(word in STOPS or word in OPENING for word in before[:2]):
        return False
    if data.get("auxiliary"):
        return True
    article = next((i for i, word in enumerate(before) if word in data.get("articles", ())), None)
    if not article:
        return False
    led = verb - 2 - article
    follows = last < len(found) and found.folded[last].isalpha() and bool(_tense(found, last, code))
    return follows or (led >= 0 and found.folded[led] in data.get("prepositions", ()))


def _is_closed(found: Words, begins: int, place: int, code: str) -> bool:
    """Whether a comma stands between a place and the end of its sentence, and the main verb right behind it.

    The verb may come later where no apposition stands before the participle: "Yang, its founder, turned him down ten
    days later, saying" has none but "turned".
    """
    marks = [place + i for i, word in enumerate(_sentence(found.folded[place : place + REACH])) if word in CLOSING]
    if not marks:
        return False
    comma = next((at for at in range(begins - 2, max(-1, begins - REACH), -1) if found.folded[at] == ","), None)
    if comma is None or found.folded[comma + 1] not in table(code, "dates").get("tense", {}).get("articles", ()):
        return True
    behind = range(marks[0] + 1, min(marks[0] + 3, len(found)))
    return any(_tense(found, at, code) for at in behind)


def _has_verb(found: Words, begins: int, code: str) -> bool:
    """Whether the clause tells a verb before a place, so that a participle there is one, or the sentence begins there.

    "..., and Díaz, the minister, pushed through a law" and "and, having got no answer, filed suit" tell none.
    """
    data = table(code, "dates").get("tense", {})
    joints, relatives = data.get("joints", ()), data.get("relatives", ())
    commas, inner, outer = 0, False, False  # the segment right before the place may be an apposition
    for place in range(begins - 1, max(-1, begins - REACH), -1):
        word = found.folded[place]
        if found.gaps[place + 1] == APART or word in STOPS:
            return inner or outer or place == begins - 1
        if word in joints and commas > 1:
            return outer
        commas += word == ","
        if commas > 1 and word == "," and found.folded[place + 1] in relatives:
            inner = False  # "X, whom it had hired in May, resigned": what describes X is not its verb
        told = bool(_tense(found, place, code))
        inner, outer = inner or (told and commas == 1), outer or (told and commas > 1)
    return inner or outer


def sentence(found: Words, first: int) -> int:
    """Where the sentence of a word begins, as far as one looks back for its verb; "Sept." ends none."""
    for place in range(first - 1, max(0, first - 2 * REACH), -1):
        if found.gaps[place + 1] == APART:
            return found.starts[place + 1]
        ends = found.folded[place] in ENDS and found.text[found.starts[place + 1]].isupper()
        last = found.text[found.starts[place - 1] : found.ends[place - 1]]
        whole = len(last) >= SHORT - 1 and (last.isupper() or last.isdigit())  # "the FTC.", "in 2019."
        if ends and (len(last) > SHORT or whole or last[0].islower()):
            return found.starts[place + 1]
    return found.starts[max(0, first - 2 * REACH)]


def _participle(word: str, code: str) -> bool:
    words, endings, _ = _cues(code)
    if word in table(code, "dates").get("tense", {}).get("described", ()):
        return True
    if word in words or len(word) <= SHORT:
        return False
    return next((name for ending, name in endings if word.endswith(ending)), None) == "participle"


def signal(found: Words, first: int, code: str) -> str | None:
    """since, from, until, by, before or after, told by the words before the expression ("waited until" tells none)."""
    signals = _cues(code)[2]
    if not first or found.gaps[first] == APART:
        return None
    for width in (3, 2, 1):
        if first >= width and (name := signals.get(" ".join(found.folded[first - width : first]))):
            return None if name == "at" else name
    return None


def counts(found: Words, first: int, last: int, code: str) -> bool:
    """Whether a number like a year counts ("2000 employees") or names ("No. 2015"), so is no year."""
    if not found.folded[last - 1].isdigit():
        return False
    around = table(code, "dates")["around"]
    ahead = found.folded[last] if last < len(found) and found.gaps[last] == SPACED else ""
    back = found.folded[first - 1] if first and found.gaps[first] != APART else ""
    if back in around["names"] or (back == "." and first > 1 and found.folded[first - 2] in around["names"]):
        return True
    if ahead in around["things"]:
        return True
    if back in around["years"]:
        return False
    if last - first == 1 and not OLDEST <= int(found.folded[first]) <= LATEST:
        return True
    small = found.text[found.starts[last]].islower() if ahead else False
    return small and ahead.endswith(tuple(around["plurals"])) and ahead not in around["plain"]
