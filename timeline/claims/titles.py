"""An event with its participants in, a short sentence in the article's language out: who did what."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from timeline.claims.titles_clause import clause_title
from timeline.claims.titles_plain import agree, hedged, participle_title, quoted
from timeline.claims.titles_subject import capital
from timeline.language.load import table
from timeline.model import Kind, Role, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from timeline.claims import Told
    from timeline.claims.scene import Scene

LONGEST = 80
_SLOT = re.compile(r"\{(\w+)\}")
_SHORT = 50
_SOME, _MUCH = 8, 15  # letters
# What is said or ruled tells more in its own words than "accuses", "rules against".
_WORDED = (Kind.STATEMENT, Kind.RULING)
_TELLING = 2  # slots of a template that says who did it to whom


@cache
def _rules(language: str) -> dict[str, Any]:
    rules: dict[str, Any] = table(language, "clauses").get("titles", {})
    return rules


def title(scene: Scene, told: Told) -> str:
    """The entry's template that names two parties, else the clause as it is told, else a template that names one.

    A title begins with who acts (or suffers) where somebody is known. It never holds its date nor who only says so.
    What is not simply true is told in its own words first, with their "will", "may" or "not".
    """
    rules = _rules(scene.language)
    fillers, several = _fillers(told, scene.names, rules)
    filled = [t for t in (told.entry.titles if told.entry else ()) if all(map(fillers.get, _SLOT.findall(t)))]
    rich = [t for t in filled if len(set(map(fillers.get, _SLOT.findall(t)))) >= _TELLING]
    hedge = partial(hedged, status=told.action.status, language=scene.language)
    made = [_fill(template, fillers, several, rules, hedge=hedge) for template in rich or filled]
    short = [said for said in made if len(said) <= LONGEST]
    worded = bool(rich and short) and told.action.status is Status.OCCURRED and told.action.kind in _WORDED
    if not rich or not short or told.action.status is not Status.OCCURRED or worded or _is_inside(scene, told):
        told_so = clause_title(scene, told, most=LONGEST)
        if told_so and (not worded or _says_more(told_so, short[0], fillers)):
            return told_so
    alone = fillers["agent"] or (fillers["patient"] if len(told.cast) == 1 else "")  # « s'est félicité X »
    if said := "" if rich else quoted(scene, told, alone, most=LONGEST):
        return said
    if short:
        return short[0]
    if said := participle_title(scene, told, most=LONGEST):
        return said
    if told.entry is None or told.entry.noun:
        return _bare(scene, told, fillers, colon=str(rules.get("colon", ": ")))
    return _named(told, fillers, rules)


def _is_inside(scene: Scene, told: Told) -> bool:
    """Whether whom it is done to only owns the thing that it is done to: "blocked Broadcom's bid for Qualcomm"."""
    tokens, parts = scene.sentence.tokens, told.action.parts
    suffering = {p.start for p in told.cast if p.role is Role.PATIENT}
    return any(
        token.start in suffering
        and token.dep.startswith("nmod")
        and tokens[token.head].head in parts
        and tokens[token.head].dep == "obj"
        and token.head not in parts
        for token in tokens
    )


def _says_more(clause: str, template: str, fillers: dict[str, str]) -> bool:
    """Whether the clause names whom the template names, or much besides: "accused the firm of abusing its monopoly"."""
    named = {filler for filler in fillers.values() if filler and filler in template}
    if not clause.startswith(capital(fillers["agent"])):
        return False  # "Meta was fined by the CNIL"
    return len(clause) >= len(template) + (_SOME if all(name in clause for name in named) else _MUCH)


def _named(told: Told, fillers: dict[str, str], rules: dict[str, Any]) -> str:
    """What kind of event it is, and whose, where neither a template nor the clause makes a title."""
    kind = str(rules.get("kinds", {}).get(told.action.kind.value, told.action.text))
    who = fillers["agent"] or fillers["patient"] or fillers["object"]
    said = capital(f"{who}{rules.get('colon', ': ')}{kind}")
    return said if who and len(said) <= LONGEST else kind[:1].upper() + kind[1:]


def _fillers(told: Told, names: Mapping[str, str], rules: dict[str, Any]) -> tuple[dict[str, str], set[str]]:
    """What each slot of a template says, and which slots name several."""
    fillers, several = {}, set()
    sources = {p.actor for p in told.participants if p.role is Role.SOURCE}
    for role in Role:
        parts = [p for p in told.participants if p.role is role and (role is Role.AGENT or p.actor not in sources)]
        theirs = list(dict.fromkeys(names.get(p.actor, p.text) for p in parts))
        joint = str(rules.get("and", ", "))
        fillers[role.value] = (
            joint.join(part for part in (", ".join(theirs[:-1]), theirs[-1]) if part) if theirs else ""
        )
        if len(theirs) > 1:
            several.add(role.value)
    fillers["amount"] = told.action.details.get("amount", "")
    fillers["count"] = _counted(told.action.details.get("count", ""), rules.get("counts", {}))
    return fillers, several


def _counted(count: str, rules: dict[str, str]) -> str:
    """A count of people as the language writes it: "10000 people" as « 10 000 personnes », "7%" of whom.

    >>> _counted("10000 people", {"thousands": ",", "people": "{} people"}), _counted("7%", {"share": "{}% of staff"})
    ('10,000 people', '7% of staff')
    """
    number, share, _ = count.partition("%")
    number = number.partition(" ")[0]
    written = rules.get("share" if share else "people", "")
    whole = f"{int(number):,}".replace(",", rules.get("thousands", "")) if number.isdigit() else number
    return written.format(whole.replace(".", rules.get("point", "."))) if count else ""


def _fill(
    template: str, fillers: dict[str, str], several: set[str], rules: dict[str, Any], *, hedge: Callable[[str], str]
) -> str:
    """The template with its slots filled; "de {agent}" becomes "d'Apple", "founds" after two names "found"."""
    filled, elision = template, rules.get("elision", {})
    first = _SLOT.match(template)
    if first and first.group(1) in several:
        filled = f"{first.group()} {_plural(template[first.end() :].strip(), rules.get('plural', {}))}"
    if first:
        filled = hedge(agree(filled, first.end(), fillers[first.group(1)], rules, several=first.group(1) in several))
    for slot in _SLOT.findall(template):
        for written, elided in elision.items():
            if written != "before" and fillers[slot][:1] in tuple(elision["before"]):
                filled = re.sub(rf"\b{written}\{{{slot}\}}", f"{elided}{{{slot}}}", filled)
        filled = filled.replace(f"{{{slot}}}", fillers[slot])
    for written, merged in rules.get("contractions", {}).items():
        filled = filled.replace(f" {written}", f" {merged}")
    return capital(filled)


def _plural(words: str, rules: dict[str, Any]) -> str:
    """The same predicate with its verb in the plural, by the language's table."""
    for one, many in rules.get("words", {}).items():
        if words == one or words.startswith(f"{one} "):
            return f"{many}{words[len(one) :]}"
    verb, space, rest = words.partition(" ")
    for one, many in rules.get("endings", {}).items():
        if verb.endswith(one):
            return f"{verb[: -len(one)]}{many}{space}{rest}"
    return words


def _bare(scene: Scene, told: Told, fillers: dict[str, str], *, colon: str) -> str:
    """The event's own words, and whose they are, where neither a template nor the clause makes a title."""
    action, tokens, split = told.action, scene.sentence.tokens, scene.split
    begin, end = action.start, action.end
    if action.token is not None and tokens:
        begin = tokens[action.token].start if tokens[action.token].pos in ("NOUN", "PROPN") else begin
        for i in range(action.token + 1, len(tokens)):
            if split.of[i] != split.of[action.token] or tokens[i].text in ',;:()«»"“”.—–':
                break
            if tokens[i].end - begin > _SHORT or i in scene.dated:
                break
            if tokens[i].pos in ("NOUN", "PROPN", "NUM"):
                end = max(end, tokens[i].end)
    words = " ".join(scene.text[begin:end].split())
    who = fillers["agent"] or fillers["patient"]
    said = capital(f"{who}{colon}{words}") if who and who not in words else words[:1].upper() + words[1:]
    if len(said) <= LONGEST:
        return said
    kept = said[:LONGEST].split(" ")[:-1]
    while kept and kept[-1].lower() in _rules(scene.language).get("bound", ()):
        kept.pop()
    return " ".join(kept)
