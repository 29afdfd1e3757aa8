"""An expression for a whole family of phrases and its example in, each phrase with its own example out.

`boucler|achever {deal}` tells two verbs over one set of nouns: the set stands in `[sets]` of `clauses.toml`, so that a
synonym written once is known to every verb that takes it. The example is written for the first verb; for each other
it holds that verb's participle, since what is done to the noun is told in the same words. A family of nouns
(`renewal|extension of {pact}`) puts each noun where the first one stands.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from timeline.errors import DataError
from timeline.language.inflect import participle
from timeline.language.load import table

if TYPE_CHECKING:
    from collections.abc import Iterator

_AGREEING = "e?s?"  # "les discussions ont échoué" and "se sont ouvertes"
_SET = re.compile(r"\{(\w+)\}")


def family(
    expression: str, example: str, *, language: str, where: str, noun: bool = False
) -> Iterator[tuple[str, str]]:
    """Each phrase of `expression`, with its example.

    >>> [phrase for phrase, _ in family("boucler|achever rachat", "a bouclé le rachat", language="fr", where="")]
    ['boucler rachat', 'achever rachat']

    Raises DataError where a set is not known, or the example lacks the first noun or the first verb's participle.
    """
    lead, head, rest = _cut(_SET.sub(lambda match: _set(match[1], language, where), expression))
    first, *others = head.split("|")
    yield f"{lead}{first}{rest}", example
    form = str if noun else partial(participle, language=language)
    written = re.compile(rf"\b{form(first)}({'' if noun else _AGREEING})\b")
    if others and not written.search(example):
        mend = f"Write the example of “{expression}” with “{form(first)}”."
        raise DataError("The example lacks the first word.", where=where, mend=mend)
    for other in others:
        yield f"{lead}{other}{rest}", written.sub(rf"{form(other)}\1", example)


def _cut(expression: str) -> tuple[str, str, str]:
    """What leads the first word that counts, that word, and the rest."""
    lead = "se " if expression.startswith("se ") else ""
    head, space, rest = expression.removeprefix(lead).partition(" ")
    return lead, head, space + rest


@cache
def _set(name: str, language: str, where: str) -> str:
    sets = table(language, "clauses").get("sets", {})
    if name not in sets:
        raise DataError(f"“{name}” is no set of words.", where=where, mend=f"Use one of {', '.join(sets)}.")
    return "|".join(sets[name])
