"""A date and an event of one clause in, how far apart they are out: in words; commas and verbs count for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.dates_nouns import known_already
from timeline.claims.deeds import leads_to
from timeline.claims.layout import listed
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from timeline.claims.layout import Layout

_COMPLEMENT = ("xcomp", "ccomp")
_BREAKS = (",", "—", "–")
# What stands on the way from a date to an event of its clause, in words.
_A_COMMA, _A_VERB, _FRONTED, _A_NOUN, _OFF_TREE = 2.0, 6.0, 2.0, 5.0, 1.0
NEVER = 1000.0
_LED = 3  # words from "after" to its noun


def cost(layout: Layout, action: int, inside: list[int]) -> float:
    """How far the date whose words stand at `inside` is from the event; NEVER where it is of another time."""
    head, first, last = layout.heads[action], inside[0], inside[-1]
    parts = [head, *layout.actions[action].parts]
    far = 0.0 if _hangs(layout, inside) in parts else _OFF_TREE
    if last < head and not layout.nouns[action] and (_is_ground(layout, head) or last < (layout.described(head) or 0)):
        return NEVER  # "le 8 mai, le juge, possesseur avoué d'un iPod, a ..."
    if known_already(layout, action, inside):
        return NEVER
    if last < min(parts):
        return far + _in_front(layout, action, range(last + 1, min(parts)))
    before = [part for part in parts if part < first]
    return _behind(layout, action, range(max(before) + 1, first) if before else range(0), inside, far)


def _in_front(layout: Layout, action: int, between: range) -> float:
    """In front of the clause a date is its verb's; a date between a noun and its verb follows the noun."""
    way = _A_VERB * layout.verbs(between)
    if not layout.nouns[action]:
        return _FRONTED + way + len(between) / 10
    if any(layout.word(i) in _of_another_time(layout.language) for i in between):
        return NEVER
    return len(between) + _A_NOUN + way


def _behind(layout: Layout, action: int, between: range, inside: list[int], far: float) -> float:
    breaks = sum(layout.word(i) in _BREAKS for i in between)
    way = len(between) / 2 + _A_COMMA * breaks + _A_VERB * layout.verbs(between)
    if not layout.nouns[action]:
        away = _A_VERB * any(_is_led(layout, place) for place in between)
        return -1.0 + (_A_COMMA + 1) * breaks if _governs(layout, action) else far + way + away
    if (_before_its_verb(layout, inside[-1]) or layout.word(inside[0] - 1) in _tying(layout.language)) and not breaks:
        return way / 2
    return far + way + (_A_NOUN if len(between) > 1 or _governed(layout, layout.heads[action]) else 0)


def _is_ground(layout: Layout, head: int) -> bool:
    """Whether it only says what for: "fined it on Wednesday for deceiving users", "le 24 janvier pour avoir copié"."""
    return "VerbForm=Part" in layout.tokens[head].morph and leads_to(layout.tokens, head, layout.language)


def _is_led(layout: Layout, place: int) -> bool:
    """Whether an event of another time stands there: "after the purchase of Nest in 2014"."""
    if place not in layout.heads or not layout.nouns[layout.heads.index(place)]:
        return False
    return any(layout.word(i) in _of_another_time(layout.language) for i in range(max(0, place - _LED), place))


def _tying(language: str) -> frozenset[str]:
    return listed(language, "clauses", "tying")


def _governed(layout: Layout, noun: int) -> bool:
    """Whether the noun is what another event was done to: "rejected its appeal on 4 March"."""
    above = layout.tokens[noun].head
    told = any(above == head and not is_noun for head, is_noun in zip(layout.heads, layout.nouns, strict=True))
    return told and layout.tokens[noun].dep in ("obj", "xcomp", "obl:arg")


def _of_another_time(language: str) -> frozenset[str]:
    return listed(language, "order", "after") | listed(language, "order", "before")


def _before_its_verb(layout: Layout, last: int) -> bool:
    """Whether the date stands in front of the finite verb of its clause: "since the purchase of X in May, Y has"."""
    verbs = layout.clauses.all[layout.clauses.of[last]].verbs
    return bool(verbs) and verbs[0] > last


def _hangs(layout: Layout, inside: list[int]) -> int:
    """The token that the tree hangs the expression on."""
    heads = [layout.tokens[i].head for i in inside if layout.tokens[i].head not in inside]
    return heads[0] if heads else inside[0]


def _governs(layout: Layout, action: int) -> bool:
    """Whether a fact's complement stands between it and the date: "ordered Napster to shut down on July 26"."""
    head = layout.heads[action]
    ruling = layout.actions[action].kind is Kind.RULING
    below = [
        other
        for other, place in enumerate(layout.heads)
        if layout.tokens[place].head == head and layout.tokens[place].dep in _COMPLEMENT and not layout.nouns[other]
    ]
    facts = all(layout.actions[other].status is Status.OCCURRED for other in [action, *below])
    return bool(below) and (facts or ruling)
