"""Sentences in, the words that may name an actor out: names of the register, unknown names, with what stands around.

Knows how a language writes names, and nothing of who is meant: where a name may mean several actors it lists them all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline import register
from timeline.find.capitals import Run, Word, runs, title_case, words_of
from timeline.find.name_words import NameWords, name_words
from timeline.model import ActorKind, NameMention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.register import Hit

LONGEST = 60  # characters; a longer run of capitals is a heading or a list, not a name


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as this room reads it: its words, the register's names in it, whether it is a heading."""

    text: str
    sentence: Sentence
    words: list[Word]
    hits: list[Hit]
    heading: bool
    lexicon: NameWords


def find_names(text: str, sentences: tuple[Sentence, ...], *, language: str) -> tuple[NameMention, ...]:
    """Every name in the sentences, in order; sentences may come unparsed.

    Args:
        text: the article as it was read; offsets point into it.
        sentences: where to look; `names` of a sentence are the model's spans, cleaned here.
        language: code of the folder whose names.toml is used; without one, the register and capitals remain.
    """
    lexicon = name_words(language)
    hits = list(register.scan(text))
    found: list[NameMention] = []
    plain = _lower_words(text)
    for sentence in sentences:
        words = words_of(text, sentence.start, sentence.end)
        inside = [hit for hit in hits if sentence.start <= hit.start and hit.end <= sentence.end]
        heading = sentence.heading or title_case(text[sentence.start : sentence.end], words, lexicon)
        line = Line(text, sentence, words, inside, heading, lexicon)
        found += _names_of(line, plain)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _lower_words(text: str) -> Counter[str]:
    """How often each word stands without a capital: a word that does is no name where it opens a sentence."""
    return Counter(word for word in text.split() if word[:1].islower())


def _names_of(line: Line, plain: Counter[str]) -> Iterator[NameMention]:
    """The names of one sentence: hits of the register that stand for themselves, then unknown names."""
    taken: set[Hit] = set()
    for run in runs(line.text, line.words, line.lexicon):
        for segment in _segments(line, run):
            yield from _read_segment(line, segment, plain, taken)
    for hit in line.hits:
        if hit not in taken:
            yield _of_hit(line, hit)


def _hit_at(line: Line, word: Word) -> Hit | None:
    return next((hit for hit in line.hits if hit.start <= word.start < hit.end), None)


def _segments(line: Line, run: Run) -> Iterator[list[Word]]:
    """A run cut at titles, generic words and the word that opens the sentence."""
    segment: list[Word] = []
    lexicon = line.lexicon
    for index in range(run.first, run.last + 1):
        word = line.words[index]
        known = _hit_at(line, word)
        opens = index == 0 and word.text.lower() in lexicon.opening
        if known is None and (word.text in lexicon.titles or word.text in lexicon.never or opens):
            yield segment
            segment = []
        else:
            segment.append(word)
    yield segment


def _read_segment(line: Line, segment: list[Word], plain: Counter[str], taken: set[Hit]) -> Iterator[NameMention]:
    lexicon = line.lexicon
    while segment and segment[-1].text in lexicon.inside | lexicon.persons:
        segment = segment[:-1]
    while segment and segment[0].text in lexicon.inside | lexicon.persons and not segment[0].capital:
        segment = segment[1:]
    if not segment:
        return
    hits = [hit for hit in (_hit_at(line, word) for word in segment) if hit is not None]
    if hits:
        loose = [word for word in segment if _hit_at(line, word) is None]
        if not _extends(line, loose, hits):
            return
        taken.update(hits)
    start, end = segment[0].start, segment[-1].end
    if end - start > LONGEST:
        return
    name = line.text[start:end]
    kind = _kind(line, segment)
    if not hits and not _is_name(line, segment, kind, plain):
        return
    yield NameMention(start, end, name, name=name, kind=kind, cues=tuple(_cues(line, start, end)))


def _extends(line: Line, loose: list[Word], hits: list[Hit]) -> bool:
    """Whether the words around a known name make another name of it (Tesla Energy is not Tesla)."""
    lexicon = line.lexicon
    if line.heading or not loose:
        return False
    left = [word for word in loose if word.end <= hits[0].start]
    right = [word for word in loose if word.start >= hits[-1].end]
    if len(left) + len(right) != len(loose) or len(set(hits)) > 1:
        return False
    if left and left[0] is line.words[0]:
        left = []
    if any(not word.capital for word in left + right):  # "Musk de Tesla" are two names
        return False
    if right and all(word.text in lexicon.legal for word in right):
        right = []
    return any(not register.place(" ".join(word.text for word in side)) for side in (left, right) if side)


def _is_name(line: Line, segment: list[Word], kind: ActorKind | None, plain: Counter[str]) -> bool:
    """Whether unknown capitalised words are a name at all."""
    start, end = segment[0].start, segment[-1].end
    name = line.text[start:end]
    lexicon, opens = line.lexicon, segment[0] is line.words[0]
    said = any(span.start < end and start < span.end for span in line.sentence.names)
    if register.place(name) or lexicon.forms.get(segment[-1].text, ActorKind.COMPANY) is None:
        return False
    if len(segment) > 1 or line.heading:
        return said or not line.heading
    word = segment[0].text
    if len(word) == 1 or (opens and (word.lower() in lexicon.opening or plain[word.lower()])):
        return False
    if opens or line.sentence.tokens:
        return said or kind is not None or any(char.isupper() for char in word[1:])
    return True


def _kind(line: Line, segment: list[Word]) -> ActorKind | None:
    """The kind that titles before, forms inside, first names or verbs after tell."""
    lexicon = line.lexicon
    for word in reversed(segment):
        if word.text in lexicon.forms and (kind := lexicon.forms[word.text]):
            return kind
    index = next(i for i, word in enumerate(line.words) if word.start == segment[0].start)
    if index and line.words[index - 1].text in lexicon.titles:
        return lexicon.titles[line.words[index - 1].text]
    first = segment[0].text.split("-")[0]
    if len(segment) > 1 and (segment[0].text in register.given() or first in register.given()):
        return ActorKind.PERSON
    after = index + len(segment)
    if after < len(line.words):
        return lexicon.verbs.get(line.words[after].text)
    return None


def _cues(line: Line, start: int, end: int) -> Iterator[str]:
    """What stands around a name, in words of no language."""
    index = next((i for i, word in enumerate(line.words) if word.start >= start), 0)
    if index == 0:
        yield "opening"
    elif line.words[index - 1].text.lower() in line.lexicon.locative:
        yield "locative"
    if line.heading:
        yield "heading"
    if any(span.start < end and start < span.end for span in line.sentence.names):
        yield "model"


def _of_hit(line: Line, hit: Hit) -> NameMention:
    words = line.text[hit.start : hit.end]
    held = register.entry(hit.actors[0])
    kind = held.kind if held and len(hit.actors) == 1 else None
    cues = (*_cues(line, hit.start, hit.end), "sure" if hit.sure else "short")
    return NameMention(hit.start, hit.end, words, actors=hit.actors, kind=kind, cues=cues, name=words)
