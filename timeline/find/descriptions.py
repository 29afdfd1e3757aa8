"""A line and its names in, its noun phrases for actors out: "le fondateur d'Epic", "the Menlo Park company", "le juge".

What a phrase says becomes cues of no language: "tag:founder", "of:START" (the name it hangs on), "seat:Menlo Park",
"field:telecom", "nation:fr", "apposition:START" (the name it stands beside), and how it points: definite, possessive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline.find.cues import called, noun_at, noun_ending, subject
from timeline.find.line import SPACES, Line
from timeline.find.name_words import Noun
from timeline.find.noun_phrases import Phrase, reach_of, read_left, read_right
from timeline.model import ActorKind, NameMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

SMALL = frozenset(["ADP", "DET", "PRON", "CCONJ", "SCONJ", "ADV", "VERB", "AUX"])  # no last word of a noun phrase


def find_descriptions(line: Line, names: list[NameMention]) -> Iterator[NameMention]:
    """Every phrase of the line that may refer to an actor without naming it."""
    starts = {name.start: name for name in names}
    covered = {i for i, word in enumerate(line.words) if any(n.start <= word.start < n.end for n in names)}
    index, until = 0, -1
    while index < len(line.words):
        found = None if index in covered else noun_at(line, index) or _people(line, index)
        if found is None:
            index += 1
            continue
        noun, last = found
        if _is_noun(line, index, last) and not _announces(line, last, starts):
            phrase = Phrase(index, last, cues=[f"noun:{called(line, index, last)}"])
            if count := line.lexicon.count.get(line.words[last].text.lower()):
                phrase.cues += [f"count:{count}", "many"]  # "le duo"
            if nation := line.lexicon.nations.get(line.words[last].text):
                phrase.cues.append(f"nation:{nation}")
            read_left(line, phrase, names)
            read_right(line, phrase, starts)
            # "L'avocat du milliardaire, X", "The firm's founder, X": the lawyer is X, the founder is, and nobody else
            inner = index <= until or _holds(line, last)
            if mention := _mention(line, phrase, noun, () if inner else names):
                yield mention
                apposed = any(cue.startswith("apposition:") for cue in mention.cues)
                until = max(until, phrase.reach or -1) if apposed else until
        index = last + 1


def _people(line: Line, index: int) -> tuple[Noun, int] | None:
    """A nation's adjective that stands as a noun: "le Français" is a person, "le californien" a firm."""
    words = line.words
    if line.lexicon.compounds or not index or words[index].text not in line.lexicon.nations:
        return None
    led = line.lexicon.determiners.get(words[index - 1].text.lower()) == "definite"
    after = line.token(words[index + 1]) if index + 1 < len(words) and line.gap(index) in SPACES else None
    if not led or words[index - 1].text.lower() in line.lexicon.plural or subject(line, index, index) is None:
        return None
    if after is not None and after.pos in {"NOUN", "ADJ", "PROPN"}:
        return None
    kind, tag = (ActorKind.PERSON, "person") if words[index].capital else (ActorKind.COMPANY, "company")
    return Noun(kind, tag, None, "singular"), index


def _is_noun(line: Line, first: int, last: int) -> bool:
    """Whether the word is a noun here: "le juge" and not "il juge", "le fondateur" and not "l'accord fondateur"."""
    tokens = [token for word in line.words[first : last + 1] if (token := line.token(word))]
    if _is_predicate(line, first, last):
        return False
    before = line.token(line.words[first - 1]) if first else None
    if before and before.pos == "NOUN" and not line.lexicon.compounds and line.gap(first - 1) in SPACES:
        return False
    if not tokens or any(token.pos in {"NOUN", "PROPN"} for token in tokens):
        return True
    led = first and line.words[first - 1].text.lower() in line.lexicon.determiners
    return bool(led) and any(token.pos in {"ADJ", "X"} or "VerbForm=Part" in token.morph for token in tokens)


def _is_predicate(line: Line, first: int, last: int) -> bool:
    """Whether the noun only says what somebody is: "OpenAI en est le chef de file"."""
    inside = {line.tokens[word.start] for word in line.words[first : last + 1] if word.start in line.tokens}
    return any(token.dep == "cop" and token.head in inside for token in line.sentence.tokens)


def _announces(line: Line, last: int, starts: Mapping[int, NameMention]) -> bool:
    """Whether the noun is the title of a name that follows: "le juge X", "la start-up rennaise X"."""
    for step in (1, 2):
        after = last + step
        if after >= len(line.words) or line.gap(after - 1) not in {*SPACES, ". "}:
            return False
        if line.words[after].start in starts:
            return True
        word = line.words[after]
        token = line.token(word)
        if token and token.pos in {"VERB", "AUX", "ADP"}:
            return False
        if word.text.lower() in line.lexicon.opening and word.text not in line.lexicon.honorifics:
            return False
    return False


def _mention(line: Line, phrase: Phrase, noun: Noun, names: Sequence[NameMention]) -> NameMention | None:
    words = line.words
    start, end = words[phrase.first].start, words[phrase.last].end
    outer = start if phrase.outer is None else phrase.outer
    if phrase.reach is None and line.tokens:
        phrase.reach = reach_of(line, phrase.last, {name.start for name in names})
    far = end if phrase.reach is None else words[phrase.reach].end
    for name in names:
        before = name.end <= outer and line.text[name.end : outer].strip(SPACES) == ","
        between = line.text[far : name.start].strip(SPACES) if far <= name.start else ""
        beside = between[:1] == "," and between[1:].strip(SPACES) in {"", *line.lexicon.honorifics}
        beside = beside and not _acts(line, name)
        if before or beside or (not between and _closed_by(line, phrase, noun, name)):
            phrase.cues.append(f"apposition:{name.start}")
            end = end if before else far
    apposed = any(cue.startswith("apposition:") for cue in phrase.cues)
    if phrase.points == "held":
        phrase.points = "possessive" if apposed else ""
    hangs = phrase.points == "" and any(cue.startswith("of:") for cue in phrase.cues)
    if not apposed and phrase.points in {"", "indefinite"} and not hangs:
        return None
    cues = [phrase.points or "bare", f"tag:{noun.tag}", *phrase.cues]
    if stands := subject(line, phrase.first, phrase.last):
        cues.append(stands)
    form: Literal["description", "role"] = "description" if phrase.tied else "role"
    number = "plural" if "many" in cues or noun.number == "plural" else noun.number
    gender = noun.gender or phrase.gender
    return NameMention(
        start,
        end,
        line.text[start:end],
        form=form,
        kind=noun.kind,
        cues=tuple(dict.fromkeys(cues)),
        name=_bare(line, phrase, end),
        number=number,
        gender=gender,  # type: ignore[arg-type]
    )


def _holds(line: Line, last: int) -> bool:
    """Whether another noun hangs on this one: "the firm's founder"."""
    words = line.words
    genitive = last + 2 < len(words) and words[last + 1].text == "s" and line.gap(last) in {"'", "’"}
    return genitive and noun_at(line, last + 2) is not None


def _acts(line: Line, name: NameMention) -> bool:
    """Whether a verb follows a name at once: "Sued in a court of Ohio, X answered" says nothing of the court."""
    after = next((word for word in line.words if word.start >= name.end), None)
    token = line.token(after) if after and line.text[name.end : after.start] in SPACES else None
    return token is not None and token.pos in {"VERB", "AUX"} and "VerbForm=Fin" in token.morph


def _closed_by(line: Line, phrase: Phrase, noun: Noun, name: NameMention) -> bool:
    """Whether a name ends the phrase behind what hangs on its noun: "l'éditeur d'antivirus X", "le ministre de Y X".

    In "le patron de la start-up X" another noun takes the name.
    """
    words, joins = line.words, line.lexicon.joins
    reach = phrase.last if phrase.reach is None else phrase.reach
    if line.lexicon.compounds or reach + 1 >= len(words) or words[reach + 1].start != name.start:
        return False
    inside = [word.text.lower() for word in words[phrase.last + 1 : reach + 1]]
    led = not inside or (inside[0] in joins.get("of", ()) and inside[0] not in line.lexicon.plural)
    token, inner = line.token(words[reach]), noun_ending(line, reach)
    if not led or joins.get("and", frozenset()) & {*inside} or token is None or token.pos in SMALL:
        return False
    tied = bool(inside) or any(cue.startswith("field:") for cue in phrase.cues)
    taken = inner is not None and inner[1] > phrase.last and inner[0].number == "singular"
    return noun.number == "singular" and tied and not taken


def _bare(line: Line, phrase: Phrase, end: int) -> str:
    """The phrase without its determiner: what a body goes by that nobody names otherwise."""
    led = line.words[phrase.first].text.lower() in line.lexicon.determiners
    return " ".join(line.text[line.words[phrase.first + led].start : end].split())
