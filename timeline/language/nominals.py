"""A verb's entry and its language in, the same told by the verb's noun out: « le retrait de la plainte ».

The table `[nominals]` of `conjugation.toml` names the nouns of verbs and the words that tie an object to them. What a
verb tells with its object its noun tells with the same object, so that no such phrase is written twice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.language.load import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from timeline.language.lexicon import Entry, Part
    from timeline.model import Role

_AWAY = 6  # words between the noun and what ties its object to it: « le retrait, par Google et en mai, de »
_TIED = 3  # words between that and the object: « de ses deux dernières plaintes »


def nominals(
    entry: Entry, verb: str, tie: Part, roles: Mapping[str, Role], *, language: str
) -> Iterator[tuple[Entry, str]]:
    """The entries of the nouns of `verb` and those nouns; `roles` are the slots around a noun of its group.

    Only a verb that its object makes an event has such nouns: a bare one may tell anything by its noun.
    """
    if entry.noun or entry.reflexive or entry.subject or not (entry.parts or entry.object):
        return
    if entry.parts and entry.parts[0].small:
        return
    told = table(language, "conjugation").get("nominals", {}).get("verbs", {}).get(verb, "")
    first, others = entry.parts[:1], entry.parts[1:]
    near = tuple(part if part.gap > _TIED + 2 else replace(part, gap=_TIED) for part in first)
    slots = {slot: role for slot, role in entry.roles.items() if slot not in ("subject", "object", "indirect")}
    expression = entry.name.split("/", 1)[1].partition(" ")[2]
    for noun in told.split("|") if told else ():
        yield (
            replace(
                entry,
                name=f"{entry.verb_class}/{noun} : {expression or entry.verb_class}",
                noun=True,
                parts=(replace(tie, gap=_AWAY), *near, *others),
                roles={**slots, **roles},
                needs=frozenset(),
                example="",
                active=False,
                before=False,
                report=False,
                derived=True,
                weight=entry.weight + 0.5,
            ),
            noun,
        )
