"""An event without a day of its own in, whether it never came about out: asked, a mere right, denied or a habit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.claims.layout import listed, verbs_listed
from timeline.language.load import table
from timeline.language.tree import first_joined
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Token

_COMPLEMENT = ("xcomp", "ccomp", "advcl", "acl", "obj", "obl", "obl:arg", "dep", "nmod")
_OBJECTS = ("obj", "iobj", "obl:arg")
_NAMES = ("PROPN", "PRON")
_NAMING = (*_NAMES, "NOUN", "NUM")
_OPEN = (Status.POSSIBLE, Status.PLANNED)
# What is given up or left undone is news where it would have been a step of the fight.
_STEPS = (Kind.APPEAL, Kind.ACQUISITION, Kind.SETTLEMENT)
_SEVERAL = 2
_OPENS = 1  # place of the first word of "every year", which holds for the whole sentence
_LEADS = 4  # words: "rather than to", "au lieu de le"


def is_unfulfilled(scene: Scene, told: Told) -> bool:
    """Whether the words tell what somebody is to do, may do or did not do, and not that it happens.

    What is asked, ordered or allowed of another ("asked the court to delay"), what a right or a duty is about ("the
    power to block", "must pay"), what is done "without" or "instead", what is denied by the way, what "always" happens.
    """
    at, tokens = told.action.token, scene.sentence.tokens
    if at is None or not tokens or told.entry is None:
        return False
    if told.action.status is Status.DENIED:
        return _is_denied(scene, told, at)
    if told.entry.noun:
        return False
    if any(test(scene, told, at) for test in (_is_owed, _is_asked, _is_right)):
        return True
    return _is_instead(scene, at) or _is_general(scene, at)


def _is_denied(scene: Scene, told: Told, at: int) -> bool:
    """Whether a denied event is no news: nothing said, never done, or left undone by the way ("for failing to")."""
    tokens = scene.sentence.tokens
    if told.action.kind is Kind.STATEMENT:
        return True
    if not told.entry or not told.entry.noun:
        never = listed(scene.language, "status", "never")
        top = first_joined(tokens, at, ("xcomp", "conj"))  # the verb whose infinitive it is
        by_the_way = tokens[top].dep in ("advcl", "acl") and not _is_subject_relative(scene, top)
        if by_the_way or any(t.text.lower() in never and t.head in (at, top) for t in tokens):
            return True
        if told.action.kind in _STEPS:
            return False
    elif told.action.kind is Kind.APPEAL:
        return False
    return len({p.actor for p in told.cast}) < _SEVERAL


def _is_subject_relative(scene: Scene, at: int) -> bool:
    return scene.split.all[scene.split.of[at]].level == "relative"


def _is_asked(scene: Scene, told: Told, at: int) -> bool:
    """Whether the event is what somebody asks, orders or allows another to do: another has it in hand."""
    tokens = scene.sentence.tokens
    own = first_joined(tokens, at)
    above, finite = tokens[own].head, "VerbForm=Fin" in tokens[at].morph
    if above == own or tokens[own].dep not in _COMPLEMENT or above in told.action.parts or (finite and own != at):
        return False
    if tokens[above].text.lower() in listed(scene.language, "status", "asking_nouns"):
        return True
    asking = verbs_listed(scene.language, "status", "asking")
    bare = is_bare(scene, own)
    if tokens[above].pos in ("NOUN", "PROPN"):  # "demandé au tribunal de bloquer": hung on what stands before it
        verb = tokens[tokens[above].head].text.lower()
        return bare and tokens[above].dep in _OBJECTS and verb in asking
    word = tokens[above].text.lower()
    if word in asking and tokens[own].dep == "ccomp" and not bare:  # "réclame qu'il soit interdit"
        return True
    open_to_doubt = word in asking or told.action.status in _OPEN  # "forced X to sell" tells a sale
    if not (open_to_doubt and bare and above < own) or word in verbs_listed(scene.language, "status", "promising"):
        return False
    naming = _NAMING if word in asking else _NAMES  # "announced its intention to appeal" leaves nobody else to do it
    clitics = listed(scene.language, "titles", "objects")
    others = [i for i, t in enumerate(tokens) if i not in scene.dated and _is_other(t, i, above, own, clitics)]
    return any(tokens[i].pos in naming for i in others)


def is_bare(scene: Scene, at: int) -> bool:
    """Whether an infinitive stands without a subject's verb: "to appeal", not "would appeal"."""
    tokens = scene.sentence.tokens
    rules = table(scene.language, "clauses").get("status", {})
    helping = (*rules.get("future_auxiliaries", ()), *rules.get("possible_auxiliaries", ()))
    helped = any(t.head == at and t.text.lower() in helping for t in tokens)
    return "VerbForm=Inf" in tokens[at].morph and not helped


def _is_other(token: Token, place: int, above: int, own: int, clitics: Collection[str]) -> bool:
    """Whether a word is the one who is asked: an object of the asking, or the subject of what is asked."""
    if above < place < own:
        return (token.head == above and token.dep in _OBJECTS) or (token.head == own and token.dep.startswith("nsubj"))
    return token.head == above and place < above and token.text.lower() in clitics


def _is_owed(scene: Scene, told: Told, at: int) -> bool:
    """Whether the verb only says what has to be done: "Apple must let in rivals"."""
    owing = listed(scene.language, "status", "owing")
    return told.action.status in _OPEN and any(t.head == at and t.text.lower() in owing for t in scene.sentence.tokens)


def _is_right(scene: Scene, told: Told, at: int) -> bool:
    """Whether the event is what a right, a duty or a chance is about: "the power to block", « le droit de vendre »."""
    tokens = scene.sentence.tokens
    above = tokens[at].head
    modal = tokens[above].text.lower() in listed(scene.language, "status", "rights") and above not in told.action.parts
    return modal and above < at and tokens[at].dep in _COMPLEMENT and is_bare(scene, at)


def _is_instead(scene: Scene, at: int) -> bool:
    """Whether the verb is led by what says that it was not done: "without telling", « au lieu de vendre »."""
    tokens = scene.sentence.tokens
    thin = listed(scene.language, "status", "thin")
    first = at - 1
    while first >= 0 and tokens[first].text.lower() in thin:
        first -= 1
    words = " ".join(t.text.lower() for t in tokens[max(0, first - _LEADS) : first + 1])
    return any(f" {words}".endswith(f" {lead}") for lead in listed(scene.language, "status", "instead"))


def _is_general(scene: Scene, at: int) -> bool:
    """Whether it is no single happening: "has always denied", "the largest ever imposed", "when it imposes"."""
    tokens = scene.sentence.tokens
    always = listed(scene.language, "status", "always")
    if any(t.text.lower() in always and t.head == at and i not in scene.dated for i, t in enumerate(tokens)):
        return True
    if any(i <= _OPENS or scene.split.of[i] == scene.split.of[at] for i in scene.often):
        return True  # "every year Google removes millions of ads and ..."
    clause = scene.split.all[scene.split.of[at]]
    finite = "Tense=Pres" in tokens[at].morph and "VerbForm=Fin" in tokens[at].morph
    return finite and clause.opener in listed(scene.language, "status", "whenever")
