"""An event's words in their sentence in, what the words right beside them say of its truth out: for trees that err."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.find.actions_words import Words
    from timeline.model import Sentence, Token

_REACH = 8  # words between an accuser and the deed: "soupçonne le fondateur de la société d'avoir détourné"
_NONFINITE = ("VerbForm=Inf", "VerbForm=Part")


def near(sentence: Sentence, at: int, words: Words) -> Iterator[Status]:
    """The readings that the order of words gives to the event whose head is the token at `at`."""
    token = sentence.tokens[at]
    if token.pos in ("NOUN", "PROPN"):
        yield from _happening(sentence, at, words)
        return
    particles = (t for t in sentence.tokens[at + 1 :] if t.head == at and t.text.lower() in words.particles)
    if token.text.lower() in words.scheduled and next(particles, None) is None:
        yield Status.PLANNED  # but "set aside" plans nothing
    yield from _led(sentence, at, words)
    before = sentence.tokens[max(0, at - 4) : at]
    after = sentence.tokens[at + 1 : at + 6]
    if any(t.text.lower() in words.half_negations for t in before) and any(
        t.text.lower() in words.nobody for t in after
    ):
        yield Status.DENIED


def _led(sentence: Sentence, at: int, words: Words) -> Iterator[Status]:
    """What leads an infinitive: "s'apprête à lancer", "accuse X d'avoir espionné", "its intention to sue"."""
    i = at - 1
    while i >= 0 and sentence.tokens[i].text.lower() in words.thin:
        i -= 1
    between = sentence.tokens[i + 1 : at]
    if i < 0 or not (between or "VerbForm=Inf" in sentence.tokens[at].morph):
        return
    leader = sentence.tokens[i].text.lower()
    negations = [k for k, token in enumerate(between) if token.text.lower() in words.negations]
    # "n'exclut pas de quitter" negates what leads, "a préféré ne pas quitter" the event.
    marks = [k for k, token in enumerate(between) if token.text.lower() in words.marks]
    outer = bool(negations and marks and negations[0] < marks[0])
    if outer and leader in words.denied:
        yield Status.POSSIBLE
    elif negations:
        yield Status.DENIED
    else:
        yield from _leading(leader, words)
    perfect = any(form in token.morph for token in between for form in _NONFINITE)
    if perfect and any(t.text.lower() in words.accusing for t in sentence.tokens[max(0, i - _REACH) : i + 1]):
        yield Status.ALLEGED


def _leading(leader: str, words: Words) -> Iterator[Status]:
    if leader in words.denied:
        yield Status.DENIED
    elif leader in words.achieved:
        return
    elif leader in words.possible:
        yield Status.POSSIBLE
    elif leader in words.planned or leader in words.intentions or leader in words.should:
        yield Status.PLANNED


def _happening(sentence: Sentence, at: int, words: Words) -> Iterator[Status]:
    """How the verb says that the event of a noun happens: "le procès doit s'ouvrir", "the hearing is scheduled"."""
    group: list[Token] = []
    for token in sentence.tokens[at + 1 :]:
        if token.text in (",", ";", ":", ".", "(") or "PronType=Rel" in token.morph:
            return
        if group or "VerbForm=Fin" in token.morph:
            group.append(token)
        if group and token.text.lower() in words.happen:
            break
        if len(group) > _REACH:
            return
    if not group or group[-1].text.lower() not in words.happen:
        return
    written = {token.text.lower() for token in group}
    moods = " ".join(token.morph for token in group)
    if written & words.negations:
        yield Status.DENIED
    if "Mood=Cnd" in moods or written & words.possible_auxiliaries or written & words.possible:
        yield Status.PLANNED if written & words.should else Status.POSSIBLE
    elif "Tense=Fut" in moods or written & (
        words.should | words.future_auxiliaries | words.planned | words.scheduled | words.going
    ):
        yield Status.PLANNED
