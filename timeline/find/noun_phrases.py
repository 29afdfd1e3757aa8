"""A noun for actors in its line in, what stands around it in the same phrase out, as cues of no language.

"of:START" is the name it hangs on, "seat:Menlo Park" a place, "field:telecom" and "nation:fr" what its words say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline import register
from timeline.find.cues import noun_ending
from timeline.find.line import SPACES, Line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from timeline.model import NameMention

BEFORE = 6  # words between a determiner and its noun
ADJECTIVES = 2  # words between a noun and what hangs on it
FAR = 6  # words between "founded" and "by"


@dataclass(slots=True)
class Phrase:
    """A noun phrase while it is read: bounds as indices of words, cues as they are met.

    `tied` holds once a fact is told, `outer` is where the holder of "X's" begins in the text, `reach` the last word of
    what hangs on the noun without saying who: "le ministre de la Culture".
    """

    first: int
    last: int
    points: str = ""
    gender: str | None = None
    cues: list[str] = field(default_factory=list)
    tied: bool = False
    outer: int | None = None
    reach: int | None = None


def read_left(line: Line, phrase: Phrase, names: list[NameMention]) -> None:
    """What stands between the determiner and the noun, and the determiner."""
    words, lexicon = line.words, line.lexicon
    index = phrase.first - 1
    for _ in range(BEFORE):
        if index < 0 or line.gap(index) not in {*SPACES, "'", "’", "-"}:
            return
        word, lower = words[index], words[index].text.lower()
        name = next((one for one in names if one.start <= word.start < one.end), None)
        if lower == "s" and line.text[word.start - 1] in "'’" and index:
            holder = next((one for one in names if one.end == words[index - 1].end), None)
            if holder:
                phrase.cues.append(f"of:{holder.start}")
                phrase.points, phrase.tied, phrase.outer = "definite", True, holder.start
            elif country := _country(line, index - 1):
                phrase.cues.append(f"nation:{country[0]}")
                phrase.points, phrase.first = "definite", country[1]
            elif holding := noun_ending(line, index - 1):
                phrase.points = "held"  # "the firm's founder, X" is its founder
                phrase.cues.append(f"holder:{holding[0].kind.value}")
            return
        if lower in lexicon.determiners and name is None:
            phrase.points = lexicon.determiners[lower]
            phrase.gender = lexicon.genders.get(lower)
            phrase.cues += _how_many(line, lower)
            contracted = lexicon.joins.get("of", frozenset()) | lexicon.joins.get("locative", frozenset())
            if lower not in contracted:
                phrase.first = index
            return
        if not _premodifies(line, phrase, index, name):
            return
        phrase.first = index
        index -= 1


def _how_many(line: Line, determiner: str) -> Iterator[str]:
    """What a determiner tells of the number of those it points at: "les", "both"."""
    if determiner in line.lexicon.plural:
        yield "many"
    if determiner in line.lexicon.count:
        yield f"count:{line.lexicon.count[determiner]}"


def _country(line: Line, last: int) -> tuple[str, int] | None:
    """The nation of a country's name that ends at a word, and where it begins: "South Korea's watchdog"."""
    for first in range(max(0, last - 2), last + 1):
        name = " ".join(word.text for word in line.words[first : last + 1])
        if nation := line.lexicon.countries.get(name):
            return nation, first
    return None


def _premodifies(line: Line, phrase: Phrase, index: int, name: NameMention | None) -> bool:
    """Whether the word belongs to the phrase, with what it says as a cue."""
    word, lexicon = line.words[index], line.lexicon
    lower = word.text.lower()
    if name is not None:
        if f"of:{name.start}" not in phrase.cues:
            phrase.cues.append(f"of:{name.start}")
        phrase.tied = True
    elif lower in lexicon.count:
        phrase.cues.append(f"count:{lexicon.count[lower]}")
    elif word.text in lexicon.nations or lower in lexicon.nations:
        phrase.cues.append(f"nation:{lexicon.nations.get(word.text) or lexicon.nations[lower]}")
    elif word.text in lexicon.fields or lower in lexicon.fields:
        phrase.cues.append(f"field:{lexicon.fields.get(word.text) or lexicon.fields[lower]}")
        phrase.tied = True
    elif lower in lexicon.past:
        phrase.cues.append("past")
    elif lower in lexicon.suffixes:
        return True
    elif seat := _seat(line, index):
        phrase.cues.append(f"seat:{seat}")
        phrase.tied = True
    elif word.capital:
        return line.words[index + 1].capital  # the first word of a place or a name already read
    else:
        token = line.token(word)
        kinds = {"ADJ", "NOUN", "NUM", "ADV"} if lexicon.compounds else {"ADJ", "NUM", "ADV"}
        return token.pos in kinds if token else lower not in lexicon.opening
    return True


def _seat(line: Line, index: int) -> str | None:
    """The place that ends at a word: "Park" in "the Menlo Park company" is Menlo Park."""
    for first in (index - 1, index):
        if first >= 0 and (seat := register.place(line.text[line.words[first].start : line.words[index].end])):
            return seat
    return None


def read_right(line: Line, phrase: Phrase, starts: Mapping[int, NameMention]) -> None:
    """What follows the noun: adjectives, "de X", "of X", "fondé par X"."""
    words, lexicon = line.words, line.lexicon
    of = lexicon.joins.get("of", frozenset())
    index, adjectives = phrase.last + 1, 0
    while index < len(words) and line.gap(index - 1) in {*SPACES, "'", "’"}:
        word, lower = words[index], words[index].text.lower()
        if lower in of:
            _read_complement(line, phrase, index, starts)
            after = words[phrase.last + 1].text.lower() if phrase.last + 1 < len(words) else ""
            if phrase.tied and after in lexicon.nations:  # "l'autorité de la concurrence sud-coréenne"
                phrase.cues.append(f"nation:{lexicon.nations[after]}")
                phrase.last += 1
            return
        if lower in lexicon.participles and (name := _by(line, index, starts)):
            phrase.cues.append(f"{lexicon.participles[lower]}:{name.start}")
            phrase.last = next(i for i in range(index, len(words)) if words[i].end >= name.end)
            phrase.tied = True
            return
        token = line.token(word)
        known = lower in lexicon.nations or lower in lexicon.fields
        adjective = token and token.pos == "ADJ" and not word.capital and len(word.text) > 1
        if adjectives == ADJECTIVES or not (known or adjective):
            return
        if lower in lexicon.nations:
            phrase.cues.append(f"nation:{lexicon.nations[lower]}")
        if lower in lexicon.fields:
            phrase.cues.append(f"field:{lexicon.fields[lower]}")
            phrase.tied = True
        phrase.last, adjectives, index = index, adjectives + 1, index + 1


def _by(line: Line, index: int, starts: Mapping[int, NameMention]) -> NameMention | None:
    """The name after "by" that a participle at `index` asks for."""
    words = line.words
    for after in range(index + 1, min(index + FAR, len(words) - 1)):
        if line.gap(after - 1).strip(SPACES):
            return None
        if words[after].text in line.lexicon.by:
            return starts.get(words[after + 1].start)
    return None


def _read_complement(line: Line, phrase: Phrase, index: int, starts: Mapping[int, NameMention]) -> None:
    """What hangs on "de" or "of" at `index`: a name, a place, or a field in one to three words."""
    words, lexicon = line.words, line.lexicon
    after = index + 1
    token = line.token(words[after]) if after < len(words) else None
    if after >= len(words) or line.gap(index) not in {*SPACES, "'", "’"} or (token and token.pos in {"VERB", "AUX"}):
        return
    while after < len(words) and words[after].start not in starts and words[after].text.lower() in lexicon.determiners:
        after += 1
    if after >= len(words):
        return
    if name := starts.get(words[after].start):
        phrase.cues.append(f"of:{name.start}")
        phrase.last = next(i for i in range(after, len(words)) if words[i].end >= name.end)
        phrase.tied = True
        return
    for last in range(min(after + 3, len(words)) - 1, after - 1, -1):
        said = line.text[words[after].start : words[last].end]
        plain = " ".join(word.text for word in words[after : last + 1])
        if seat := register.place(said):
            phrase.cues.append(f"seat:{seat}")
        elif fact := lexicon.fields.get(plain):
            phrase.cues.append(f"field:{fact}")
        else:
            continue
        phrase.last, phrase.tied = last, True
        return
    phrase.cues.append("hung")
    phrase.reach = reach_of(line, phrase.last, starts)


def reach_of(line: Line, last: int, starts: Collection[int]) -> int:
    """The last word before a comma of what follows a noun without a verb: "Son porte-parole en France, ..."."""
    reach = last
    while reach + 1 < len(line.words) and reach < last + FAR and line.gap(reach) in {*SPACES, "'", "’"}:
        token = line.token(line.words[reach + 1])
        if line.words[reach + 1].start in starts or (token and token.pos in {"VERB", "AUX", "PRON"}):
            break
        reach += 1
    return reach
