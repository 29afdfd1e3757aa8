"""A line in, its pronouns that may stand for an actor out; those that mean nobody ("il faut", "it seems") are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.find.cues import subject, tells_person
from timeline.model import ActorKind, NameMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.find.line import Line

NONE: frozenset[str] = frozenset()
APOSTROPHES = ("'", "’")
LONGEST = 2  # words of the longest pronoun ("ce dernier")


def find_pronouns(line: Line, described: list[NameMention]) -> Iterator[NameMention]:
    """Subject, object and possessive pronouns of the line; a possessive inside a description stands there."""
    taken = {mention.start for mention in described}
    small = [word.text.lower() for word in line.words]
    index = 0
    while index < len(small):
        step = 1
        for length in range(min(LONGEST, len(small) - index), 0, -1):
            phrase = " ".join(small[index : index + length])
            if phrase in line.lexicon.pronouns:
                last = index + length - 1
                if line.words[index].start not in taken and not _means_nobody(line, index, last, phrase):
                    yield _mention(line, index, last, phrase)
                step = length
                break
        index += step


def _means_nobody(line: Line, first: int, last: int, phrase: str) -> bool:
    words, rules = line.words, line.lexicon.expletive
    token = line.token(words[first])
    other = token is not None and token.pos not in {"PRON", "DET", "ADJ"} and phrase not in line.lexicon.latter
    if other or (token and token.dep.startswith("expl") and not _has_object(line, last, phrase)):
        return True
    if phrase in line.lexicon.clitics and not (token and _before_verb(line, last, finite=token.pos != "PRON")):
        return True
    if phrase not in rules.get("pronouns", NONE):
        return False
    soon, states = rules.get("next", NONE), rules.get("states", NONE)
    after = [word.text.lower() for word in words[last + 1 : last + 5]]
    if " ".join(after[:2]) in soon:  # "s'agit", "n'y"
        return True
    while len(after) > 1 and after[0] in {"s", "n", "ne"} and after[1] in soon | states:  # "n'est", "it's"
        after = after[1:]
    if not after or after[0] in soon:
        return bool(after)
    return after[0] in {*states, "s"} and any(word in rules.get("adjectives", NONE) for word in after[1:4])


def _has_object(line: Line, last: int, phrase: str) -> bool:
    """Whether an object stands between "il" and its verb, as where it means somebody: "il l'a assigné"."""
    at = last + 1
    clitic = at < len(line.words) and line.words[at].text.lower() in line.lexicon.clitics
    return clitic and phrase in line.lexicon.expletive.get("pronouns", NONE) and _before_verb(line, at)


def _before_verb(line: Line, last: int, *, finite: bool = False) -> bool:
    after = line.token(line.words[last + 1]) if last + 1 < len(line.words) else None
    return after is not None and after.pos in {"VERB", "AUX"} and (not finite or "VerbForm=Fin" in after.morph)


def _mention(line: Line, first: int, last: int, phrase: str) -> NameMention:
    words = line.words
    readings = line.lexicon.pronouns[phrase]
    token = line.token(words[first])
    possessive = readings[0].possessive
    if len(readings) > 1 and token:  # "her" is an object or a possessive: the syntax knows
        possessive = token.dep in {"det", "nmod:poss", "poss"} or "Poss=Yes" in token.morph
    reading = next((one for one in readings if one.possessive == possessive), readings[0])
    thing = reading.gender == "n"
    cues = [stands] if (stands := subject(line, first, last)) else []
    cues += ["possessive"] if possessive else []
    cues += ["object"] if not (possessive or stands or thing) and phrase in line.lexicon.objects else []
    cues += ["latter"] if phrase in line.lexicon.latter else []
    cues += ["thing"] if thing else []
    kind = ActorKind.PERSON if reading.gender in {"f", "m"} and line.lexicon.neuter else None
    said = first > 0 and line.gap(first - 1) == "-" and words[first - 1].text.removesuffix("-t") in line.lexicon.speech
    human = said or tells_person(line, last)
    if reading.gender in {"f", "m"} and human:
        kind = ActorKind.PERSON
    gender = reading.gender
    if phrase in line.lexicon.datives and _before_verb(line, last):
        gender = None  # "elle a fui: la Cnil lui a infligé une amende"
    if phrase in line.lexicon.clitics and gender is None and token:  # "l'avait assignée": the participle agrees
        verb = line.sentence.tokens[token.head]
        gender = "f" if "Gender=Fem" in verb.morph else None
    start, end = words[first].start, words[last].end
    end += line.text[end : end + 1] in APOSTROPHES and phrase in line.lexicon.clitics  # "l'" is one word
    return NameMention(
        start,
        end,
        line.text[start:end],
        form="pronoun",
        kind=kind,
        cues=tuple(dict.fromkeys(cues)),
        number=reading.number,
        gender=None if thing else gender,  # type: ignore[arg-type]
    )
