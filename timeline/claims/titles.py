"""An event with its participants in, a short sentence in the article's language out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language.load import table
from timeline.model import Role

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.model import ActionMention, Sentence, Status

LONGEST = 90
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def _rules(language: str) -> dict[str, Any]:
    rules: dict[str, Any] = table(language, "clauses").get("titles", {})
    return rules


def title(
    text: str,
    sentence: Sentence,
    told: Told,
    names: dict[str, str],
    *,
    status: Status,
    language: str,
) -> str:
    """The entry's first template whose slots are all filled, with its status where it is no fact; else the clause."""
    rules, action, participants = _rules(language), told.action, told.participants
    joint = rules.get("and", ", ")
    fillers = {
        role.value: joint.join(names.get(p.actor, p.text) for p in participants if p.role is role) for role in Role
    }
    fillers["amount"] = action.details.get("amount", "")
    fillers["count"] = action.details.get("count", "")
    said = ""
    for template in told.entry.titles if told.entry else ():
        if all(fillers.get(slot) for slot in _SLOT.findall(template)):
            said = _fill(template, fillers, rules.get("elision", {}))
            break
    said = said or _clause(text, sentence, action, fillers["agent"])
    return str(rules.get(status.value, "{}")).replace("{}", said)


def _fill(template: str, fillers: dict[str, str], elision: dict[str, str]) -> str:
    """The template with its slots filled; "de {agent}" becomes "d'Apple"."""
    filled = template
    for slot in _SLOT.findall(template):
        for written, elided in elision.items():
            if written != "before" and fillers[slot][:1] in tuple(elision["before"]):
                filled = re.sub(rf"\b{written}\{{{slot}\}}", f"{elided}{{{slot}}}", filled)
        filled = filled.replace(f"{{{slot}}}", fillers[slot])
    return filled[:1].upper() + filled[1:]


def _clause(text: str, sentence: Sentence, action: ActionMention, agent: str) -> str:
    """The event's words and what follows them, as far as a title goes, after whoever acts."""
    start = action.start
    if sentence.tokens and action.token is not None:
        auxiliaries = [
            t.start for t in sentence.tokens if t.head == action.token and t.dep.startswith(("aux", "expl", "advmod"))
        ]
        start = min([start, *(s for s in auxiliaries if s < start)])
    words = " ".join(text[start : sentence.end].split())
    words = re.split(r"[,;:()«»\"“”]|\.\s|\.$", words)[0].strip()
    told = f"{agent} {words}" if agent else words
    if len(told) > LONGEST:
        told = told[:LONGEST].rsplit(" ", 1)[0] + "…"
    return told[:1].upper() + told[1:]
