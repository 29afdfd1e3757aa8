"""The words of a clause that a title would say in, as many whole phrases of them out as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.layout import listed

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from timeline.claims.scene import Scene
    from timeline.model import Token

ENDS = ("NOUN", "PROPN", "VERB", "NUM", "ADJ", "SYM")
_STARTS = ("ADP", "CCONJ", "SCONJ", "ADV", "PART", "PUNCT")
MARKS = ("«", "»", '"', "“", "”")
_THIN = ("ADP", "PART", "ADV", "PRON", "DET", "AUX", "PUNCT", "SCONJ", "CCONJ")
_ASKED = ("xcomp", "ccomp", "acl")
_LEAST = 4  # words of a title that breaks off
_ELLIPSIS = "…"


def cut(scene: Scene, kept: list[int], said: list[str], *, at: int, most: int, headless: Collection[int]) -> str:
    """The longest run of whole phrases; empty where not even the verb at `at` with its first phrase fits.

    `kept` are the places of the words, `said` what each becomes. It ends at none of `headless`, after which a clause
    with "that" would still lack its verb, nor before what the verb asks to be done ("ordered X | to pay"): there it
    rather breaks off, as it does where the first phrase is too long.
    """
    tokens, bound = scene.sentence.tokens, listed(scene.language, "titles", "bound")
    tying = listed(scene.language, "clauses", "tying")
    best = short = weak = length = 0
    for place, i in enumerate(kept):
        length += len(said[place])
        if length - 1 > most:
            break
        follows = kept[place + 1] if place + 1 < len(kept) else None
        marks = sum(tokens[k].text in MARKS for k in kept[: place + 1])
        if i in headless or i < at or _within_a_word(tokens, i) or marks % 2:
            continue
        closes = is_particle(tokens, i) or tokens[i].text in MARKS
        if i > at and _may_end(tokens, follows, bound) and (closes or _ends(tokens, i, bound)):
            best = place + 1
        elif i > at and _ends(tokens, i, bound) and follows and tokens[follows].pos == "ADP":
            summed = any(token.pos == "NUM" for token in tokens[max(0, i - 3) : i])  # "5 millions d'euros | d'amende"
            if tokens[follows].text.lower() in tying and not summed:
                weak = place + 1
            else:
                short = place + 1
    asked = _asked(tokens, kept, at)
    chosen = best or short
    if chosen and (asked is None or asked in kept[:chosen] or best == len(kept)):
        return "".join(said[:chosen]).strip()
    broken = _broken_off(tokens, kept, said, at=at, most=most, bound=bound, headless=headless)
    return broken or ("".join(said[:weak]).strip() if asked is None else "")


def is_particle(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is the second half of a verb: "dropped out", "struck the measure down"."""
    return tokens[place].dep == "compound:prt"


def _within_a_word(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a hyphen follows: within "self-driving"."""
    return i + 1 < len(tokens) and tokens[i + 1].text.startswith("-") and tokens[i].end == tokens[i + 1].start


def _ends(tokens: tuple[Token, ...], i: int, bound: frozenset[str]) -> bool:
    return tokens[i].pos in ENDS and tokens[i].text.lower() not in bound and not is_gerund(tokens[i])


def is_gerund(token: Token) -> bool:
    """Whether a verb only begins another phrase: "signed an order | declaring that ..."."""
    gerund = token.pos == "VERB" and "VerbForm=Part" in token.morph and "Tense=Pres" in token.morph
    return gerund and token.dep in ("acl", "advcl")  # "sent him packing", "keep writing" are one phrase


def _may_end(tokens: tuple[Token, ...], follows: int | None, bound: frozenset[str]) -> bool:
    """Whether a phrase may end before the word at `follows`."""
    if follows is None:
        return True
    token = tokens[follows]
    if is_particle(tokens, follows):
        return False
    if token.pos == "CCONJ":  # "restituer les fichiers | et d'écarter X", but "les fichiers et les plans"
        joined = next((t for t in tokens[follows + 1 :] if t.pos not in _THIN), token)
        return joined.pos == "VERB" or token.text.lower() not in bound
    if token.dep == "obj" and (token.pos == "SCONJ" or "PronType=Rel" in token.morph):  # "les dommages | que X devra"
        return True
    return (token.pos in _STARTS and token.text.lower() not in bound) or is_gerund(token)


def _asked(tokens: tuple[Token, ...], kept: list[int], at: int) -> int | None:
    """The infinitive without which the verb says nothing: "a ordonné à la société de payer"."""
    own = [t for i, t in enumerate(tokens) if t.head == at and i > at]
    if any(token.dep == "obj" and token.pos in ("NOUN", "PROPN") for token in own):
        return None
    heads = (at, *(i for i in kept if tokens[i].head == at and tokens[i].pos in ("NOUN", "PROPN", "PRON") and i > at))
    asked = [i for i in range(at + 1, len(tokens)) if tokens[i].head in heads and "VerbForm=Inf" in tokens[i].morph]
    return next((i for i in asked if tokens[i].dep in _ASKED), None)


def _broken_off(
    tokens: tuple[Token, ...],
    kept: list[int],
    said: list[str],
    *,
    at: int,
    most: int,
    bound: frozenset[str],
    headless: Collection[int],
) -> str:
    """What there is room for, with an ellipsis, where it says a second verb: "said that it would give its workers…"."""
    room, length = 0, len(_ELLIPSIS)
    for place in range(len(kept)):
        length += len(said[place])
        if length - 1 > most:
            break
        room = place + 1
    marks = [k for k in range(room) if tokens[kept[k]].text in MARKS]
    room = marks[-1] if len(marks) % 2 else room  # no quotation that is not closed
    while room and (tokens[kept[room - 1]].pos in _THIN or tokens[kept[room - 1]].text.lower() in bound):
        room -= 1
    told = kept[:room]
    if room < _LEAST or not told or told[-1] in headless or len(kept) == room:
        return ""
    if not any(i > at and tokens[i].pos == "VERB" for i in told):
        return ""
    return "".join(said[:room]).strip() + _ELLIPSIS
