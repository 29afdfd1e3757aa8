"""Words of a line in, what stands around them out, in words of no language: "opening", "locative", "tag:judge"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from timeline import register
from timeline.find.line import SPACES, Line
from timeline.language.segments import CLITICS
from timeline.model import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.find.name_words import Noun
    from timeline.model import Token

# Nouns that tell no kind of the name behind them: "l'agence X".
EITHER = frozenset(["body", "several", "site", "group"])
PEERS = frozenset(["rival", "partner"])  # a firm, but for a name that begins with a first name
BEFORE_VERBS = CLITICS | {"ne"}
REACH = 4  # words of the longest noun phrase of the tables


def noun_ending(line: Line, index: int) -> tuple[Noun, int] | None:
    """The longest noun of the tables whose last word is at `index`, and the index of its first word."""
    for first in range(max(0, index - REACH + 1), index + 1):
        noun = noun_at(line, first)
        if noun and noun[1] == index:
            return noun[0], first
    return None


def noun_at(line: Line, first: int) -> tuple[Noun, int] | None:
    """The longest noun of the tables whose first word is at `first`, and the index of its last word."""
    reach = line.lexicon.reach.get(line.words[first].text.lower(), 0)
    for last in range(min(first + reach, len(line.words)) - 1, first - 1, -1):
        phrase = " ".join(word.text for word in line.words[first : last + 1]).lower()
        if noun := line.lexicon.nouns.get(phrase):
            return noun, last
    return None


def title_before(line: Line, first: int) -> tuple[Noun, int] | None:
    """The noun that announces the name at `first`: "le juge X", "la start-up rennaise X", "law firm X"."""
    words, lexicon = line.words, line.lexicon
    index = first - 1
    for _ in range(3):
        if index < 0 or line.gap(index) not in {*SPACES, ". "}:
            return None
        word, token = words[index], line.token(words[index])
        if found := noun_ending(line, index):
            return None if token and token.pos in {"VERB", "AUX"} else found  # "a accusé X"
        adjective = token.pos == "ADJ" if token else word.text.lower() not in lexicon.opening
        skipped = word.text in lexicon.honorifics or word.text in lexicon.nations or word.text in lexicon.never
        if not skipped and (word.capital or not adjective):
            return None
        index -= 1
    return None


def honorific(line: Line, first: int) -> str | None:
    """The sex that "M." or "Mme" before a name tells, "any" for "Dr", or None where there is none."""
    if first and line.gap(first - 1) in {*SPACES, ". "}:
        return line.lexicon.honorifics.get(line.words[first - 1].text)
    return None


def kind_of(line: Line, first: int, last: int) -> ActorKind | None:
    """The kind that forms inside a name, first names, titles before or verbs after it tell."""
    words, lexicon = line.words, line.lexicon
    title = title_before(line, first)
    given = words[first].text in register.given() or words[first].text.split("-")[0] in register.given()
    long, peer = first != last, title is not None and title[0].tag in PEERS
    ways = (
        ActorKind.COMPANY if words[last].text in lexicon.legal else None,
        lexicon.forms.get(words[last].text) if long else None,
        ActorKind.PERSON if honorific(line, first) else None,
        title[0].kind if title and title[0].tag not in EITHER and not (peer and long and given) else None,
        ActorKind.PERSON if long and given else None,
        lexicon.heads.get(words[first].text) if long else None,
        lexicon.verbs.get(words[last + 1].text) if last + 1 < len(words) else None,
        ActorKind.PERSON if last + 1 < len(words) and line.gap(last) in SPACES and tells_person(line, last) else None,
        ActorKind.PERSON if long and _speaks(line, first, last) else None,
    )
    return next((kind for kind in ways if kind), None)


def tells_person(line: Line, last: int) -> bool:
    """Whether the next words tell what only a person does or suffers: "il a quitté", "il a été nommé"."""
    near = [word.text for word in line.words[last + 1 : last + 1 + REACH]]
    if any(line.lexicon.verbs.get(word) is ActorKind.PERSON for word in near):
        return True
    be = next((i for i, word in enumerate(near) if word in line.lexicon.be), len(near))
    return any(word in line.lexicon.passive for word in near[be:])


def _speaks(line: Line, first: int, last: int) -> bool:
    """Whether a verb of saying stands right beside a name of several words: most who speak so are people."""
    beside = [line.words[i].text for i in (first - 1, last + 1) if 0 <= i < len(line.words)]
    return any(word in line.lexicon.speech for word in beside)


def sex_of(line: Line, first: int, last: int) -> Literal["f", "m"] | None:
    """The sex that a title or a first name tells."""
    told = honorific(line, first)
    if told not in {"f", "m"}:
        title = title_before(line, first)
        told = title[0].gender if title and title[0].gender else None
    if told is None and first != last:
        name = line.words[first].text
        told = register.given().get(name) or register.given().get(name.split("-")[0])
    return "f" if told == "f" else "m" if told == "m" else None


def article_gender(line: Line, first: int) -> Literal["f", "m"] | None:
    """The grammatical gender that the article before a name tells ("la CNIL", "le Conseil d'État")."""
    if first and line.gap(first - 1) in {*SPACES, "'", "’"}:
        told = line.lexicon.genders.get(line.words[first - 1].text.lower())
        return "f" if told == "f" else "m" if told == "m" else None
    return None


def subject(line: Line, first: int, last: int) -> str | None:
    """How the words stand in their clause: "subject", "object", or nothing where it was not parsed."""
    inside = {line.tokens[word.start] for word in line.words[first : last + 1] if word.start in line.tokens}
    for index in sorted(inside):
        token = line.sentence.tokens[index]
        if token.head in inside and token.head != index:
            continue
        while token.dep in {"conj", "appos", "flat", "flat:name"} and token.head != index:
            index = token.head  # noqa: PLW2901 - a conjunct stands as the first one does
            token = line.sentence.tokens[index]
        if token.dep.startswith("nsubj"):
            return "subject"
        return "object" if token.dep in {"obj", "iobj", "obl", "obl:arg", "obl:agent"} else None
    return None


def acts(line: Line, first: int, last: int) -> bool:
    """Whether a finite verb follows at once, and nothing but a name can be its subject as the words stand here.

    Where a noun needs its article ("bare" is false in the tables) that is any word; elsewhere the parser knows.
    """
    if last + 1 >= len(line.words) or line.gap(last) not in SPACES or (first and not line.opens(first)):
        return False
    token, verb = line.token(line.words[last]), _verb_behind(line, last)
    if token is None or verb is None:
        return False
    if not line.lexicon.bare:
        return token.pos in {"PROPN", "NOUN", "ADJ", "X"}
    told = line.said(line.words[first].start, line.words[last].end) or verb.text in line.lexicon.speech
    return token.pos == "PROPN" or (token.pos == "NOUN" and "Number=Sing" in token.morph and told)


def _verb_behind(line: Line, last: int) -> Token | None:
    """The finite verb that follows a word, over its clitics, its negation and its adverbs: "Valve n'a pas eu"."""
    at = line.tokens.get(line.words[last].start)
    tokens = line.sentence.tokens
    while at is not None and at + 1 < len(tokens):
        at += 1
        if tokens[at].pos in {"VERB", "AUX"}:
            return tokens[at] if "VerbForm=Fin" in tokens[at].morph else None
        clitic = tokens[at].pos in {"PRON", "DET"} and (
            tokens[at].text.lower() in BEFORE_VERBS or tokens[at].text[-1] in "'’"
        )
        if not clitic and tokens[at].pos not in {"ADV", "PART"}:
            return None
    return None


def nouns_in(line: Line, first: int, last: int) -> Iterator[str]:
    """Cues for the nouns for actors inside a name, by which it is called again ("noun:tribunal"), and "formed"."""
    if first != last and line.lexicon.forms.get(line.words[last].text):
        yield "formed"
    for index in range(first, last + 1):
        found = noun_at(line, index)
        if found and found[1] <= last:
            yield from (f"noun:{one}" for one in {line.words[index].text.lower(), called(line, index, found[1])})


def called(line: Line, first: int, last: int) -> str:
    """The words of a noun as one text."""
    return " ".join(word.text.lower() for word in line.words[first : last + 1])


def _joins(line: Line, index: int) -> bool:
    """Whether a word that may be a determiner begins a clause here: "said that Snap had"."""
    token = line.token(line.words[index])
    return token is not None and token.pos == "SCONJ"


def _whose(line: Line, first: int, title: int) -> Iterator[str]:
    """The nation or the place whose office a title before a name tells: "Dutch economy minister X"."""
    words, lexicon = line.words, line.lexicon
    begin = title
    while begin and title - begin < REACH and line.gap(begin - 1) in {*SPACES, "'s ", "’s "} and lexicon.compounds:
        begin -= 1
    for word in words[begin:first]:
        nation = lexicon.nations.get(word.text)
        if nation:
            yield f"nation:{nation}"
        elif word.capital and lexicon.compounds and (place := register.place(word.text)):
            yield f"seat:{place}"


def cues_of(line: Line, first: int, last: int) -> Iterator[str]:
    """What a name holds and what stands around it."""
    words, lexicon = line.words, line.lexicon
    yield from nouns_in(line, first, last)
    if line.opens(first):
        yield "opening"
    elif words[first - 1].text.lower() in lexicon.joins.get("locative", ()):
        yield "locative"
    if first and words[first - 1].text.lower() in lexicon.determiners and not _joins(line, first - 1):
        yield "article"
    if all(words[first].start <= word.start <= words[last].start for word in words):
        yield "label"
    if line.heading:
        yield "heading"
    if line.said(words[first].start, words[last].end):
        yield "model"
    if stands := subject(line, first, last):
        yield stands
    if acts(line, first, last):
        yield "acts"
    if title := title_before(line, first):
        yield f"tag:{title[0].tag}"
        yield f"called:{title[0].kind.value}"
        yield from _whose(line, first, title[1])
