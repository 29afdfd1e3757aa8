"""A public body's name with another state's adjective in ("la CNIL irlandaise"), a description of that body out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline import register
from timeline.find.cues import article_gender, subject
from timeline.find.line import SPACES
from timeline.model import PUBLIC, NameMention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.find.line import Line
    from timeline.register import Hit


def counterpart(line: Line, hit: Hit, nation: str, last: int) -> Iterator[NameMention]:
    """The body of another state, told by the word at `last`, by what its namesake does.

    Nothing where the name is a noun that a description begins: "l'Autorité britannique de la concurrence".
    """
    held = register.entry(hit.actors[0])
    if held is None or line.text[hit.start : hit.end].lower() in line.lexicon.nouns:
        return
    first = next(i for i, word in enumerate(line.words) if word.start >= hit.start)
    words = line.text[hit.start : line.words[last].end]
    stands = subject(line, first, last)
    cues = ("definite", f"tag:{held.kind.value}", f"nation:{nation}", *(f"field:{one}" for one in held.field))
    yield NameMention(
        hit.start,
        line.words[last].end,
        words,
        form="description",
        kind=held.kind,
        cues=(*cues, *((stands,) if stands else ())),
        name=words,
        number="singular",
        gender=article_gender(line, first),
    )


def other_state(line: Line, hit: Hit) -> tuple[str, int] | None:
    """The nation that the word behind a public body's name tells, where it is not its own, and that word's index."""
    held = register.entry(hit.actors[0])
    last = next((i for i, word in enumerate(line.words) if word.start >= hit.end), None)
    if held is None or held.kind not in PUBLIC or held.nation is None or last is None:
        return None
    word = line.words[last]
    if line.text[hit.end : word.start] not in SPACES or word.capital:
        return None
    nation = line.lexicon.nations.get(word.text)
    return (nation, last) if nation and nation != held.nation else None
