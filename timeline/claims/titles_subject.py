"""A verb of a clause in, how a title names its subject out: by the names of who it is, else as the text writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.layout import listed
from timeline.language.load import table
from timeline.model import Role

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Token

_LONGEST = 40  # letters of a subject
_HEADS = ("NOUN", "PROPN", "NUM")
_BEFORE = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV")
_BEHIND = ("ADJ", "PROPN", "NOUN", "NUM")
_SHARING = ("conj", "xcomp", "acl:relcl", "acl")
_DEPTH = 4
_BREAKS = ("—", "–", ":", ";", "(")


def written(scene: Scene, told: Told, begin: int) -> str:
    """The core of the subject's phrase in front of the verb group, wherever the tree finds it; empty where it denies.

    A coordination shares its subject ("a accusé X et saisi la justice"), a relative has the noun right before it.
    """
    head = _subject(scene, told.action.token or 0)
    tokens = scene.sentence.tokens
    if head is None or head >= begin or head in told.action.parts:
        return ""
    if any(tokens[i].text in _BREAKS for i in range(head, begin)):  # "OAKLAND, Calif. (UD) — A jury"
        return ""
    right = tokens[begin - 1]
    if head < begin - 1 and right.pos == "PRON" and "PronType=Rel" not in right.morph and right.dep.startswith("nsubj"):
        return ""  # "ten days after the suit, he ..."
    said = phrase(scene, head)
    rules = table(scene.language, "clauses").get("status", {})
    denying = {*rules.get("no", ()), *rules.get("nobody", ())}
    lone = said.lower() in _words(scene, "pronouns")
    return "" if lone or denying & set(said.lower().split()) else capital(said)


def names(scene: Scene, told: Told, begin: int) -> list[str]:
    """Who stands in front of the verb group at `begin` as its subject, as far as they agree with the verb."""
    tokens, at = scene.sentence.tokens, told.action.token or 0
    passive = is_passive(tokens, at)
    roles = told.action.frame.get("roles", {})
    slot = roles.get("object" if passive else "subject") if isinstance(roles, dict) else None
    wanted = Role(slot) if slot else Role.PATIENT if passive else Role.AGENT
    found = cast(scene, told, wanted, before=tokens[begin].start)
    verb = next((t.morph for t in tokens[begin : at + 1] if "VerbForm=Fin" in t.morph), "")
    if any(part < begin and tokens[part].pos == "NOUN" for part in told.action.parts):
        return []  # "a lawsuit against Meta was filed": the deed itself is the subject
    if not all(found) or ("Number=" in verb and ("Number=Plur" in verb) != (len(found) > 1)):
        return []
    return found


def cast(scene: Scene, told: Told, role: Role, *, before: int | None = None) -> list[str]:
    """The names of who plays a role, each once; of those named `before` a place of the text."""
    theirs = [p for p in told.participants if p.role is role and (before is None or p.start < before)]
    return list(dict.fromkeys(scene.names.get(p.actor, "") for p in theirs))


def joined(scene: Scene, found: list[str]) -> str:
    """Names in a row: "A, B et C"."""
    joint = str(table(scene.language, "clauses").get("titles", {}).get("and", ", "))
    return joint.join(part for part in (", ".join(found[:-1]), found[-1]) if part) if found else ""


def capital(said: str) -> str:
    """With a capital, unless a name is written without: "xAI", "iRobot"."""
    first = said.partition(" ")[0]
    return said if any(letter.isupper() for letter in first[1:]) and "'" not in first else said[:1].upper() + said[1:]


def is_passive(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the verb at `at` is in the passive, as the tree says."""
    return any(t.dep in ("aux:pass", "nsubj:pass") and tokens[t.head] is tokens[at] for t in tokens)


def _subject(scene: Scene, at: int) -> int | None:
    """The head of the subject, its own, shared by a coordination, or what its relative pronoun stands for."""
    tokens = scene.sentence.tokens
    for _ in range(_DEPTH):
        own = [i for i, t in enumerate(tokens) if t.head == at and i != at and t.dep.startswith("nsubj")]
        plain = [i for i in own if "PronType=Rel" not in tokens[i].morph]
        if plain:
            return plain[0]
        if own:
            above = tokens[at].head
            return above if above != at and _end(scene, above) in (own[0] - 1, own[0] - 2) else None
        if tokens[at].dep not in _SHARING or tokens[at].head == at:
            return None
        at = tokens[at].head
    return None


def phrase(scene: Scene, head: int) -> str:
    """The noun at `head` with its article, adjectives and "of" phrases, as it is written; empty for a pronoun."""
    tokens = scene.sentence.tokens
    if tokens[head].pos not in _HEADS:
        return ""
    first = head
    while first and _belongs(scene, first - 1, first, head):
        first -= 1
    while first < head and tokens[first].pos == "ADV":
        first += 1
    last = _end(scene, head)
    tying = listed(scene.language, "clauses", "tying")
    while last > head and tokens[last].end - tokens[first].start > _LONGEST:
        last = _shorter(tokens, head, last, tying)
    words = " ".join(scene.text[tokens[first].start : tokens[last].end].split())
    return words if len(words) <= _LONGEST and (last > first or tokens[head].pos != "NUM") else ""


def described(scene: Scene, noun: int, at: int) -> str:
    """The phrase of a noun that stands right before the participle at `at` and agrees with it, else nothing."""
    tokens = scene.sentence.tokens
    plurals = ["Number=Plur" in tokens[i].morph for i in (noun, at)]
    said = phrase(scene, noun) if _end(scene, noun) in (at - 1, at - 2) and plurals[0] == plurals[1] else ""
    return said if " " in said or tokens[noun].pos == "PROPN" else ""


def _end(scene: Scene, head: int) -> int:
    """The last word of the phrase at `head`: its adjectives, "de X", "en demeure"."""
    tokens, split = scene.sentence.tokens, scene.split
    tying, fixed = listed(scene.language, "clauses", "tying"), _words(scene, "fixing")
    last = best = head
    for at in range(head + 1, len(tokens)):
        if split.of[at] != split.of[head] or at in scene.dated:
            break
        word = tokens[at].text.lower()
        bare = word in fixed and at + 1 < len(tokens) and tokens[at + 1].pos == "NOUN"
        if (last == best and (word in tying or bare)) or (last != best and tokens[at].pos == "DET"):
            last = at
        elif tokens[at].pos in _BEHIND or word[:1] == "-":
            last = best = at
        else:
            break
    return best


def _shorter(tokens: tuple[Token, ...], head: int, last: int, tying: frozenset[str]) -> int:
    """The last word of the phrase without its last "of" phrase."""
    cut = next((i for i in range(last, head, -1) if tokens[i].text.lower() in tying), head + 1)
    return cut - 1


def _belongs(scene: Scene, place: int, first: int, head: int) -> bool:
    """Whether the word before a phrase is of it: the tree hangs it inside, and no article stands there yet."""
    token = scene.sentence.tokens[place]
    inside = first <= token.head <= head or token.head == head
    plain = token.pos in _BEFORE and scene.split.of[place] == scene.split.of[head] and place not in scene.dated
    return inside and plain and scene.sentence.tokens[first].pos != "DET"


def _words(scene: Scene, key: str) -> frozenset[str]:
    return listed(scene.language, "titles", key)
