"""Words around a date expression in, the direction of its clause and the word that opens or closes its interval out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language.load import table
from timeline.language.words import APART, GLUED, SPACED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from timeline.language.words import Words

SHORT = 4  # letters; shorter words are no inflected verbs
OLDEST, LATEST = 1700, 2035  # years that need no word beside them
REACH = 30  # words a clause may hold
STOPS = frozenset(".;:!?")
OPENING, ENDS = frozenset(",(-"), frozenset(".!?")


@cache
def cues(code: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...], dict[str, str]]:
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
        if found.gaps[place + 1] == APART or ends(found, place, stops):
            break
        if told := told_by(found, place, code):
            asks = led and told != "before" and word in data.get("asking", ())
            return "due" if asks else told  # "ordered her to surrender on April 27"
        led = led or (word in marks and _leads_infinitive(found, place + 1, data))
    return _ahead(found, last, code, stops, complements)


def _leads_infinitive(found: Words, place: int, data: Mapping[str, Any]) -> bool:
    """Whether an infinitive follows, behind its clitics; in a language whose infinitives no ending tells, always."""
    endings = tuple(data.get("infinitives", ()))
    while place < len(found) - 1 and found.folded[place] in data.get("clitics", ()):
        place += 1
    return not endings or (place < len(found) and found.folded[place].endswith(endings))


def _ahead(found: Words, last: int, code: str, stops: Collection[str], complements: Collection[str]) -> str | None:
    """The tense of the nearest verb behind the date."""
    for place in range(last, min(len(found), last + REACH)):
        if found.gaps[place] == APART or ends(found, place, stops) or found.folded[place] in complements:
            break
        if told := told_by(found, place, code, ahead=True):
            return "past" if told == "present" and _perfect(found, place + 1, code) else told
    return None


def ends(found: Words, place: int, stops: Collection[str] = STOPS) -> bool:
    """Whether a sign ends the clause: the point in "2.5 million" does not."""
    inside = place + 1 < len(found) and found.gaps[place + 1] == GLUED and found.folded[place + 1].isalnum()
    return found.folded[place] in stops and not (inside and found.folded[place] == ".")


def _perfect(found: Words, place: int, code: str) -> bool:
    """Whether the participle of a perfect follows "is" in a language that makes it so: « sont [enfin] tombés »."""
    data, (words, endings, _) = table(code, "dates").get("tense", {}), cues(code)
    if not data.get("auxiliary"):
        return False
    for word in found.folded[place : place + 2]:
        told = words.get(word) or next(
            (name for ending, name in endings if len(word) > SHORT and word.endswith(ending)), ""
        )
        if told == "participle" or word in data.get("described", ()):
            return True
    return False


def _fronted(found: Words, first: int, code: str) -> bool:
    """Whether a date stands behind ", and" or "and," and the small words that lead it, so that its verb comes after."""
    data = table(code, "dates").get("tense", {})
    place = first - 1
    while place > 0 and found.folded[place] in data.get("leads", ()):
        place -= 1
    pair = {found.folded[place], found.folded[place - 1]} if place > 0 else set()
    return "," in pair and bool(pair.intersection(data.get("joints", ())))


def told_by(found: Words, place: int, code: str, *, ahead: bool = False) -> str | None:
    """The direction a word gives: a participle alone looks back, "will be" before it forward, "is" before "due" too."""
    words, endings, _ = cues(code)
    word = found.folded[place]
    told = words.get(f"{found.folded[place - 1]} {word}") if place else None  # "is to", "postponed until"
    if told is None and not found.text[found.starts[place]].isupper():  # "May" and "Will" are names
        told = words.get(word)
    if told is None and len(word) > SHORT:
        told = next((name for ending, name in endings if word.endswith(ending)), None)
    if told == "past" and place and (aid := words.get(found.folded[place - 1])) in {"future", "before"}:
        return aid  # "could be held", "had paid"
    told = "past" if told == "present" and _is_perfect(found, place, code) else told
    if told == "scheduled" and place and found.folded[place - 1] in table(code, "dates")["tense"].get("articles", ()):
        told = None  # "abandoned their planned merger"
    if told not in {"participle", "scheduled"}:
        return told or None
    return _of_participle(found, place, told, code, ahead=ahead)


def _of_participle(found: Words, place: int, told: str, code: str, *, ahead: bool) -> str | None:
    """The direction of a participle by what stands beside it, or of what is scheduled."""
    words = cues(code)[0]
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
    return "past" if any(words.get(word) == "before" for word in up_to_stop(after)) else "future"


def _is_perfect(found: Words, place: int, code: str) -> bool:
    """Whether a form of being helps a verb of the past: « s'est retiré », « s'en est pris », « est arrivé »."""
    being = table(code, "dates").get("tense", {}).get("being", ())
    if not being:
        return False
    before, behind = found.folded[max(0, place - 4) : place], found.folded[place + 1 : place + 3]
    reflexive = before[-2:] in (("s", "'"), ("s", "’")) or before[-1:] == ("se",)
    led = before[-1:] in (("en",), ("y",)) and ("s" in before[-3:-1] or "se" in before[-3:-1])
    return reflexive or led or any(word in being for word in behind)


def up_to_stop(words: tuple[str, ...]) -> Iterator[str]:
    """The words up to the end of the sentence."""
    for word in words:
        if word in STOPS:
            return
        yield word


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


def signal(found: Words, first: int, last: int, code: str) -> str | None:
    """since, from, until, by, before or after, told by the words before the expression ("waited until" tells none).

    Until a date "when" something happened it lasted, and that was then.
    """
    signals = cues(code)[2]
    if not first or found.gaps[first] == APART:
        return None
    for width in (3, 2, 1):
        if first >= width and (name := signals.get(" ".join(found.folded[first - width : first]))):
            return None if name == "at" or (name == "until" and _is_then(found, last, code)) else name
    return None


def _is_then(found: Words, last: int, code: str) -> bool:
    """Whether what follows the expression says what happened then: ", when"."""
    behind = last + 1 if last < len(found) and found.folded[last] == "," else last
    return behind < len(found) and found.folded[behind] in table(code, "dates").get("tense", {}).get("whens", ())


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
