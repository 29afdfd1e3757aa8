"""Names of a line in, what the line says ties one to another out: "X's co-founder and CEO Y", "X, fondée par Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.find.cues import noun_ending
from timeline.find.line import SPACES, Line
from timeline.model import ActorKind, NameMention

if TYPE_CHECKING:
    from collections.abc import Iterator

FAR = 8  # words between a body and the name that founded it
TITLES = 6  # words of the titles between a holder and a name


def find_ties(line: Line, names: list[NameMention]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Starts of names with cues like "head:START": this person is the head of the body named at START."""
    for index, name in enumerate(names):
        cues = list(_by_title(line, names[:index], name))
        if index:
            cues += _by_participle(line, names, index)
        if cues:
            yield name.start, tuple(dict.fromkeys(cues))


def _by_title(line: Line, before: list[NameMention], name: NameMention) -> Iterator[str]:
    """Titles between a holder and the name: "Google CEO Sundar Pichai", "Polymarrow's founder and boss Ryland Voss"."""
    index = next((i for i, word in enumerate(line.words) if word.start == name.start), 0) - 1
    if name.kind not in {None, ActorKind.PERSON}:
        return
    tags: list[str] = []
    for _ in range(TITLES):
        if index < 0 or line.gap(index) not in {*SPACES, "'", "’"}:
            return
        holder = next((one for one in before if one.end == line.words[index].end), None)
        if holder and tags:
            yield from (f"{tag}:{holder.start}" for tag in tags)
            return
        found = noun_ending(line, index)
        if found and found[0].kind is ActorKind.PERSON and holder is None:
            tags.append(found[0].tag)
            index = found[1] - 1
        elif line.words[index].text in {"s", *line.lexicon.joins.get("and", ()), *line.lexicon.past}:
            index -= 1
        else:
            return


def _by_participle(line: Line, names: list[NameMention], index: int) -> Iterator[str]:
    """A body's founders after a participle: "X, a startup founded in 2016 by Y and Z": both founded X."""
    name, words = names[index], line.words
    at = next((i for i, word in enumerate(words) if word.start == name.start), 0)
    if at and words[at - 1].text in line.lexicon.joins.get("and", ()) and words[at - 2].end == names[index - 1].end:
        yield from _by_participle(line, names, index - 1)
        return
    after_by = next((i for i in range(at - 1, max(-1, at - 5), -1) if words[i].text in line.lexicon.by), None)
    if after_by is None or any(one.start > words[after_by].start for one in names[:index]):
        return
    for i in range(after_by - 1, max(-1, after_by - FAR), -1):
        relation = line.lexicon.participles.get(words[i].text.lower())
        if relation:
            bodies = [one for one in names[:index] if one.end <= words[i].start and one.kind is not ActorKind.PERSON]
            if bodies and line.text[bodies[-1].end : words[i].start].count(",") <= 1:
                yield f"{relation}:{bodies[-1].start}"
            return
