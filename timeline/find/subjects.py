"""A line's mentions in, the same with who acts on whom as cues out: "subject", and "not:START" for whom it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.language.order import Order
from timeline.language.tree import upwards

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.model import NameMention, Sentence, Token

_OBJECTS = ("obj", "iobj", "obl")
_UNDER = ("ccomp", "advcl", "acl")
_APART = ("conj", "parataxis", "advcl", "nsubj")  # clauses beside its own, and itself


def _has_modal(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an auxiliary makes an infinitive a verb with a subject of its own: "Kaplan will sentence him"."""
    return any(token.head == verb and token.pos == "AUX" and "VerbForm=Fin" in token.morph for token in tokens)


def _named_behind(tokens: Sequence[Token], verb: int, mentions: Sequence[NameMention]) -> Iterator[int]:
    """Where the names stand that the verb governs: its objects, what is inside these, and what is said."""
    governed = {verb}
    for i in range(verb + 1, len(tokens)):  # a head that comes later is followed by what hangs on it often enough
        path: list[int] = []
        for at in upwards(tokens, i):
            if at in governed or tokens[at].head == at:
                break
            path.append(at)
        if at in governed and not any(tokens[one].dep.startswith(_APART) for one in path):
            governed.update(path)
    starts = {tokens[i].start for i in governed}
    return (mention.start for mention in mentions if mention.form == "name" and mention.start in starts)


def _objects(order: Order[NameMention], verb: int) -> list[int]:
    """Where the objects of a verb stand: by the tree, and the pronouns right before it, wherever these hang."""
    hung = {token.start for token in order.tokens if token.head == verb and token.dep.split(":")[0] in _OBJECTS}
    return sorted(hung | {one.start for one in order.clitics(verb)})


def _is_under(order: Order[NameMention], verb: int) -> bool:
    """Whether a verb tells what another one, before it, governs: "said that X had", "X, which bought Y"."""
    token = order.tokens[verb]
    return token.head < verb and token.dep.split(":")[0] in _UNDER


def _controllers(order: Order[NameMention], verb: int) -> list[NameMention]:
    """Who does what an infinitive tells: "X a condamné Y à lui payer" is Y, "X a été condamné à lui payer" is X."""
    above = order.tokens[verb].head
    objects = {i for i, token in enumerate(order.tokens) if token.head == above and token.dep in ("obj", "iobj")}
    told = [one for i in sorted(objects - {verb}) for one in (order.spans[i][1] if i in order.spans else ())]
    return told or order.subject(verb)


def find_subjects(
    sentence: Sentence, mentions: Sequence[NameMention], replies: Mapping[str, str]
) -> Iterator[NameMention]:
    """The mentions with the cue "subject" where order makes them one, and "not:START" at the objects of that subject.

    The subject of a clause that the one before governs has the cue "under", any other one has "main".

    The subject of one of the verbs of `replies` has the cue "replies".

    "Vivendi l'a attaqué": whoever "l'" means, it is not Vivendi; "the company accused Google": nor is it Google
    (Chomsky, Lectures on Government and Binding, 1981: principles B and C).
    """
    order = Order(sentence.tokens, mentions)
    cues: dict[int, set[str]] = {}
    for verb, token in enumerate(sentence.tokens):
        if token.pos != "VERB":
            continue
        if "VerbForm=Inf" not in token.morph or _has_modal(sentence.tokens, verb):
            _of_verb(order, mentions, verb, cues, replies)
        else:
            for start in (one.start for one in order.clitics(verb)):
                cues.setdefault(start, set()).update(f"not:{one.start}" for one in _controllers(order, verb))
    for mention in mentions:
        told = sorted(cues.get(mention.start, set()) - set(mention.cues))
        if "subject" in told and "object" in mention.cues:
            told.remove("subject")
        yield replace(mention, cues=(*mention.cues, *told)) if told else mention


def _of_verb(
    order: Order[NameMention],
    mentions: Sequence[NameMention],
    verb: int,
    cues: dict[int, set[str]],
    replies: Mapping[str, str],
) -> None:
    """Add the cues of the subjects of one verb, and of those who are not its subject."""
    tokens = order.tokens
    objects = _objects(order, verb)
    for subject in order.subject(verb):
        cues.setdefault(subject.start, set()).update(("subject", "under" if _is_under(order, verb) else "main"))
        for start in objects:
            for held in mentions:
                if held.start <= start < held.end and held.start != subject.start:
                    cues.setdefault(held.start, set()).add(f"not:{subject.start}")
        if subject.form != "name":
            cues[subject.start] |= {f"not:{start}" for start in _named_behind(tokens, verb, mentions)}
            after = tokens[verb + 1].text.lower() if verb + 1 < len(tokens) else ""
            cues[subject.start] |= {"replies"} if replies.get(tokens[verb].text.lower()) in ("", after) else set()
