"""Sentences in, the words that may name an actor out: names, descriptions and pronouns, with what stands around them.

Knows how a language writes names, and nothing of who is meant: where a name may mean several actors it lists them all.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline import register
from timeline.find.counterparts import counterpart, other_state
from timeline.find.cues import article_gender, cues_of, kind_of, sex_of
from timeline.find.descriptions import find_descriptions
from timeline.find.line import SPACES, Line, inner_capital, line_of
from timeline.find.name_hits import acting_place, extends, mention_of, shouted, titles_a_person
from timeline.find.name_spans import capital_spans, is_place, long_name
from timeline.find.name_ties import find_ties
from timeline.find.name_words import name_words
from timeline.find.pronouns import find_pronouns
from timeline.find.subjects import find_subjects
from timeline.language.segments import is_relative
from timeline.model import ActorKind, NameMention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.register import Hit

LONGEST = 80  # characters; a longer run of capitals is a heading or a list, not a name
LAW = re.compile(r"(?:[ASH]B|HR)[- ]?\d+|C-\d+")  # bills: AB5, SB 1047, C-18
BRACKET = re.compile(r"\([^()]{1,40}\)")
DATELINE = 6  # words before the agency that signs a dispatch


def find_names(text: str, sentences: tuple[Sentence, ...], *, language: str) -> tuple[NameMention, ...]:
    """Every name, description and pronoun that may refer to an actor, in order; sentences may come unparsed.

    Args:
        text: the article as it was read; offsets point into it.
        sentences: where to look; `names` of a sentence are the model's spans, cleaned here.
        language: code of the folder whose names.toml is used; without one, the register and capitals remain.
    """
    lexicon = name_words(language)
    hits = list(reversed(register.scan(text)))
    lines = []
    for sentence in sentences:
        inside = []
        while hits and hits[-1].start < sentence.end:
            hit = hits.pop()
            if hit.start >= sentence.start and hit.end <= sentence.end:
                inside.append(hit)
        lines.append(line_of(text, sentence, inside, lexicon))
    plain = Counter(word.text for line in lines for word in line.words if not word.capital)
    named = [list(_names(line)) for line in lines]
    firm = {part for names in named for name in names if "weak" not in name.cues for part in _parts(name.name)}
    found: list[NameMention] = []
    for line, names in zip(lines, named, strict=True):
        kept = [name for name in names if _confirmed(name, line, firm, plain)]
        described = list(find_descriptions(line, kept))
        told = [*kept, *described, *find_pronouns(line, described)]
        found += find_subjects(line.sentence, told, lexicon.replies)
    return tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))


def _parts(name: str) -> tuple[str, ...]:
    """A name, and its first and last word, by any of which the article may call it again."""
    words = name.split()
    return (name, words[0], words[-1])


def _confirmed(name: NameMention, line: Line, firm: set[str], plain: Counter[str]) -> bool:
    """Whether a name in a place where capitals say nothing is one: elsewhere it stands where they do."""
    if "weak" not in name.cues or name.actors:
        return True
    if name.name in firm:
        return True
    after = next((word.text for word in line.words if word.start >= name.end), "")
    if "heading" in name.cues or plain[name.name.lower()] or after in line.lexicon.by:  # "Lâché par Amazon"
        return False
    if "acts" in name.cues or _told_of(line, name):
        return True
    token = line.token(next(word for word in line.words if word.start >= name.start))
    proper = token is None or token.pos == "PROPN"
    owns = line.lexicon.compounds and after == "s" and line.text[name.end : name.end + 1] in {"'", "’"}
    presented = token is not None and proper and "subject" in name.cues and line.text[name.end : name.end + 1] == ","
    return proper and (("model" in name.cues and not _hangs(line, name)) or owns or presented)


def _hangs(line: Line, name: NameMention) -> bool:
    """Whether a preposition or an adverb follows a word that only opens its sentence: "Saisi par X, ..."."""
    after = next((word for word in line.words if word.start >= name.end), None)
    token = line.token(after) if after else None
    return not line.lexicon.bare and token is not None and token.pos in {"ADP", "ADV"}


def _told_of(line: Line, name: NameMention) -> bool:
    """Whether the text goes on to say what the name is: "Ofgem, the energy watchdog", "Zenly, acquired by Snap"."""
    after = next((i for i, word in enumerate(line.words) if word.start >= name.end), None)
    if after is None or line.text[name.end : line.words[after].start].strip(SPACES) != ",":
        return False
    token = line.token(line.words[after])
    led = line.token(line.words[after + 1]) if token and token.pos == "ADP" and after + 1 < len(line.words) else token
    if led and is_relative(led):  # "Nimbus, contre lequel"
        return True
    if token and "VerbForm=Part" in token.morph and "Tense=Past" in token.morph:
        return True
    return line.words[after].text.lower() in line.lexicon.determiners


def _names(line: Line) -> Iterator[NameMention]:
    """The names of one sentence: hits of the register that stand for themselves, and unknown names."""
    taken: set[Hit] = set()
    found: list[NameMention] = []
    for first, last in capital_spans(line):
        covered = found and line.words[first].start < found[-1].end  # by a long name with small letters
        if not covered and (mention := _read(line, first, last, taken)):
            found.append(mention)
    seen: set[Hit] = set()
    for index, word in enumerate(line.words):
        if word.hit and word.hit not in taken and word.hit not in seen:
            seen.add(word.hit)
            if titles_a_person(line, index, word.hit) or shouted(line, word.hit):
                continue
            if told := other_state(line, word.hit):
                found += counterpart(line, word.hit, *told)
            else:
                found.append(mention_of(line, index, word.hit))
    ordered = sorted(found, key=lambda mention: mention.start)
    ties = dict(find_ties(line, ordered))
    for index, mention in enumerate(ordered):
        cues = (*mention.cues, *_beside(line, ordered, index), *ties.get(mention.start, ()))
        yield replace(mention, cues=cues)


def _beside(line: Line, names: list[NameMention], index: int) -> Iterator[str]:
    """Cues of the neighbours: "beside:START" where a name is told in one breath with another."""
    before = index - 1
    while before > 0 and line.text[names[before].start - 1] == "(" and line.text[names[before].end] == ")":
        before -= 1  # "la Société des gens de lettres (SGDL) et le Snac": the short form stands in no list
    for other in (before, index + 1):
        if 0 <= other < len(names):
            left, right = sorted((names[other], names[index]), key=lambda mention: mention.start)
            said = BRACKET.sub("", line.text[left.end : right.start])
            said = said.strip(SPACES + ",").lower().replace("’", " ").replace("'", " ")
            between = [word for word in said.split() if word not in line.lexicon.determiners]
            if len(between) > 1 and between[0] in line.lexicon.joins.get("and", ()):  # "de SFR et de Numericable"
                between = [between[0], *(word for word in between[1:] if word not in line.lexicon.joins.get("of", ()))]
            if len(between) <= 1 and all(word in line.lexicon.joins.get("beside", ()) for word in between):
                yield f"beside:{names[other].start}"
            if not between and "," in line.text[left.end : right.start]:
                yield f"list:{names[other].start}"
            if len(between) == 1 and between[0] in line.lexicon.joins.get("and", ()):
                yield f"and:{names[other].start}"
            bracketed = line.text[left.end : right.start].strip(SPACES) == "(" and other < index
            if bracketed and line.text[right.end : right.end + 1] == ")":
                yield f"acronym:{left.start}"


def _read(line: Line, first: int, last: int, taken: set[Hit]) -> NameMention | None:
    """The name of a segment; nothing where the register's own hits in it stand for themselves."""
    words = line.words
    while first <= last and not words[last].capital and not words[last].text.isdigit():
        last -= 1
    while first <= last and not words[first].capital:
        first += 1
    if first > last:
        return None
    hits = {word.hit for word in words[first : last + 1] if word.hit}
    if hits:
        if not extends(line, first, last, hits):
            return None
        taken.update(hits)
    else:
        last = long_name(line, first, last)
    start, end = words[first].start, words[last].end
    name = line.text[start:end]
    if not hits and (government := acting_place(line, first, last)):
        cues = (*cues_of(line, first, last), "sure")
        held = register.entry(government)
        public = held.kind if held else ActorKind.GOVERNMENT
        return NameMention(start, end, name, actors=(government,), kind=public, cues=cues, name=name)
    if end - start > LONGEST or not any(char.isalpha() for char in name) or (not hits and _is_none(line, first, last)):
        return None
    bare = _without_form(line, first, last)
    kind = kind_of(line, first, last)
    label = line.opens(first) and line.text[end : end + 2].strip(SPACES).startswith(":")
    paired = words[first].text in register.given() and line.lexicon.joins.get("and", frozenset()) & {_next(line, last)}
    weak = line.heading or label or (first == last and line.opens(first) and not paired)
    parsed = bool(line.sentence.tokens)
    token = line.token(words[first])
    camel = (any(char.isupper() for char in name[1:]) and not name.isupper()) or inner_capital(name)  # BeReal, i4i
    silent = first == last and parsed and not weak and kind is None and not line.said(start, end) and not camel
    if silent and (token is None or token.pos != "PROPN"):
        return None
    cues = (*cues_of(line, first, last), *(("weak",) if weak else ()), *(("heading",) if label else ()))
    return NameMention(
        start,
        end,
        name,
        name=" ".join(line.text[start : words[bare].end].split()),
        kind=kind,
        cues=cues,
        number="singular",
        gender=sex_of(line, first, last) or (None if kind is ActorKind.PERSON else article_gender(line, first)),
    )


def _without_form(line: Line, first: int, last: int) -> int:
    """The last word before legal forms; "Investor AB" keeps its own, since "investor" is a word."""
    words, lexicon = line.words, line.lexicon
    bare = last
    while bare > first and words[bare].text in lexicon.legal:
        bare -= 1
    return last if bare == first and words[first].text.lower() in lexicon.nouns else bare


def _next(line: Line, last: int) -> str:
    return line.words[last + 1].text if last + 1 < len(line.words) else ""


def _is_none(line: Line, first: int, last: int) -> bool:
    """Whether unknown capitalised words are a place, a law, a lone head or a single letter: no actor."""
    words, lexicon = line.words, line.lexicon
    name = line.text[words[first].start : words[last].end]
    if is_place(line, first, last) or (first == last and name in lexicon.alone) or _dateline(line, first, last):
        return True
    if lexicon.forms.get(words[last].text, ActorKind.COMPANY) is None or words[first].text in lexicon.legal:
        return True
    law = first < last and words[first].text.lower() in lexicon.joins.get("law", ())
    if LAW.fullmatch(name) or (law and all(word.text.isdigit() for word in words[first + 1 : last + 1])):
        return True
    if first == last and (len(name) == 1 or name in lexicon.heads or name in lexicon.forms):
        return True
    before = [word.text for word in words[max(0, first - 3) : first]]
    if before and before[-1] in lexicon.joins.get("law", ()):
        return True
    small = {*lexicon.joins.get("of", ()), *lexicon.determiners, *lexicon.joins.get("locative", ())}
    around = [word for word in before if word not in small]
    sites = {*lexicon.joins.get("site", ()), *lexicon.joins.get("portfolio", ())}
    return bool(around) and around[-1] in sites and before[-1] != around[-1]


def _dateline(line: Line, first: int, last: int) -> bool:
    """Whether the words are the agency that signs a dispatch: "PARIS, 3 mai (Agence X) - ..."."""
    start, end = line.words[first].start, line.words[last].end
    before, after = line.text[line.sentence.start : start], line.text[end : end + 4]
    opened = before.rstrip(SPACES).endswith("(") and before.count(" ") <= DATELINE
    return opened and after[:1] == ")" and after[1:].strip(SPACES)[:1] in {"-", "–", "—"}
