"""A name of the register in its line in, whether it stands for itself there and the mention it makes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline import register
from timeline.find.cues import article_gender, cues_of, honorific, sex_of
from timeline.find.line import SPACES, Line
from timeline.find.name_spans import join_words
from timeline.model import ActorKind, NameMention

if TYPE_CHECKING:
    from timeline.find.line import Word
    from timeline.model import Token
    from timeline.register import Hit

_ACTING = ("nsubj", "obl:agent")
_SUFFERING = ("obj", "obl", "obl:arg", "obl:mod", "nmod")
SHORT = 4  # letters of an acronym that may be a word


def shouted(line: Line, hit: Hit) -> bool:
    """Whether a short form stands in a line all in capitals, where "US" and "WHO" are words as likely as names."""
    words = line.text[hit.start : hit.end]
    return len(words) <= SHORT and words.isupper() and line.text[line.sentence.start : line.sentence.end].isupper()


def titles_a_person(line: Line, index: int, hit: Hit) -> bool:
    """Whether an office is only the title of the person named next: "California Attorney General Rob Bonta"."""
    if register.entry(hit.actors[0]) or not hit.sure:
        return False
    after = next((i for i in range(index, len(line.words)) if line.words[i].start >= hit.end), None)
    if after is None or line.text[hit.end : line.words[after].start] not in SPACES:
        return False
    return line.words[after].capital and line.words[after].text.split("-")[0] in register.given()


def extends(line: Line, first: int, last: int, hits: set[Hit]) -> bool:
    """Whether the words around a known name make another name of it (Tesla Energy is not Tesla)."""
    words, lexicon = line.words, line.lexicon
    loose = [word for word in words[first : last + 1] if word.hit is None]
    if line.heading or len(hits) > 1 or any(not word.capital for word in loose):
        return False
    hit = next(iter(hits))
    left = [word for word in loose if word.end <= hit.start]
    right = [word for word in loose if word.start >= hit.end]
    if left and line.opens(first) and not _first_name(line, left, hit):
        left = []
    if right and all(word.text in lexicon.legal for word in right):
        right = []
    return any(not register.place(join_words(side)) for side in (left, right) if side)


def _first_name(line: Line, left: list[Word], hit: Hit) -> bool:
    """Whether the word before a famous surname is another first name: "Kimbal Musk" is not Elon."""
    held = register.entry(hit.actors[0])
    surname = held is not None and held.kind is ActorKind.PERSON and " " not in line.text[hit.start : hit.end]
    return surname and left[-1].text.lower() not in line.lexicon.opening


def _is_person(actor: str) -> bool:
    """Whether the register holds a person under this id."""
    held = register.entry(actor)
    return held is not None and held.kind is ActorKind.PERSON


def mention_of(line: Line, index: int, hit: Hit) -> NameMention:
    """The mention of a name of the register that stands for itself, from the word at `index` on."""
    words = line.text[hit.start : hit.end]
    last = index
    while last + 1 < len(line.words) and line.words[last + 1].hit is hit:
        last += 1
    held = register.entry(hit.actors[0])
    kind = held.kind if held and len(hit.actors) == 1 else None
    if honorific(line, index) and not any(_is_person(one) for one in hit.actors):  # "Mr Dell" is no company
        return NameMention(
            hit.start,
            hit.end,
            words,
            kind=ActorKind.PERSON,
            cues=tuple(cues_of(line, index, last)),
            name=words,
            number="singular",
            gender=sex_of(line, index, last),
        )
    sex = article_gender(line, index) if kind is not ActorKind.PERSON else held.sex if held else None
    return NameMention(
        hit.start,
        hit.end,
        words,
        actors=hit.actors,
        kind=kind,
        cues=(
            *cues_of(line, index, last),
            "sure" if hit.sure or acting_place(line, index, last) in hit.actors else "short",
        ),
        name=words,
        number="singular",
        gender=sex,  # type: ignore[arg-type]
    )


def acting_place(line: Line, first: int, last: int) -> str | None:
    """The government that a country or a capital stands for where it acts: "Moscou a mis en garde Paris"."""
    words = line.words
    government = register.government(line.text[words[first].start : words[last].end])
    tokens = [token for word in words[first : last + 1] if (token := line.token(word))]
    token = next((one for one in tokens if one.dep.startswith(_ACTING)), None)
    if government is None or line.heading:
        return None
    if token is None:
        return government if _is_party(line, first, tokens) else None
    verb = line.sentence.tokens[token.head]
    copula = any(one.dep == "cop" and line.sentence.tokens[one.head] is verb for one in line.sentence.tokens)
    return government if verb.pos == "VERB" and not copula else None


def _is_party(line: Line, first: int, tokens: list[Token]) -> bool:
    """Whether a verb or a noun of a fight or a deal governs a place: "a attaqué l'Italie", "settled with Texas"."""
    led = next(
        (word.text.lower() for word in reversed(line.words[max(0, first - 2) : first]) if _leads(line, word)), ""
    )
    if led in line.lexicon.joins.get("locative", ()) or led in line.lexicon.joins.get("of", ()):
        return False
    said = {word.text.lower() for word in line.words}
    for token in tokens:
        above = line.sentence.tokens[token.head].text.lower()
        needed = line.lexicon.fights.get(above, ()) if token.dep in _SUFFERING else ()
        if any(all(words & said for words in one) for one in needed):
            return True
    return False


def _leads(line: Line, word: Word) -> bool:
    """Whether a word is more than an article: "aux" is one, and says where."""
    lower, joins = word.text.lower(), line.lexicon.joins
    held = joins.get("of", frozenset()) | joins.get("locative", frozenset())
    return lower in held or lower not in line.lexicon.determiners
