"""Events and mentions in, which kinds of actor a pronoun or a noun may mean by what it does or suffers there, out.

Who rules is a court, whoever is arrested is a person: "Elle l'a condamnée" says more about "elle" than its gender does.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.model import PUBLIC, ActorKind, ActorReference, Kind, Role
from timeline.resolve.roles import resolve_roles
from timeline.resolve.roles_fit import FITTING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.model import ActionMention, NameMention, Participant, Sentence

ALL = frozenset(ActorKind)
PEOPLE = frozenset([ActorKind.PERSON])
_SHARING = ("xcomp", "conj", "obl:arg")  # "Il a fini par interdire l'opération"
_PARTY = frozenset([Role.AGENT, Role.PATIENT, Role.COUNTERPARTY])
_DECIDING = frozenset([ActorKind.COURT, ActorKind.REGULATOR])
_PARTIES = ALL - {ActorKind.COURT, ActorKind.PRODUCT}
# Who else than in `FITTING` a word of no name of its own does not mean.
_ABLE: Mapping[tuple[Kind, Role], frozenset[ActorKind]] = {
    **dict.fromkeys(((kind, Role.AGENT) for kind in (Kind.LAWSUIT, Kind.COMPLAINT, Kind.APPEAL)), _PARTIES),
    **dict.fromkeys(((kind, Role.AGENT) for kind in (Kind.ACQUISITION, Kind.INVESTMENT)), _PARTIES - _DECIDING),
    **dict.fromkeys(((kind, Role.PATIENT) for kind in (Kind.FINE, Kind.BAN)), ALL - _DECIDING),
    **dict.fromkeys(((kind, Role.PATIENT) for kind in (Kind.RULING, Kind.LAWSUIT)), ALL - {ActorKind.COURT}),
    (Kind.INVESTIGATION, Role.PATIENT): ALL - _DECIDING,
    (Kind.DEPARTURE, Role.AGENT): ALL - _DECIDING,
    (Kind.PARTNERSHIP, Role.AGENT): _PARTIES,
}
_LIKELY: Mapping[tuple[Kind, Role], frozenset[ActorKind]] = {
    (Kind.CHARGE, Role.PATIENT): PEOPLE,
    (Kind.DEPARTURE, Role.AGENT): PEOPLE,
    (Kind.INVESTIGATION, Role.AGENT): PUBLIC,
    (Kind.REGULATION, Role.AGENT): PUBLIC,
}


@dataclass(frozen=True, slots=True)
class Expected:
    """The kinds of actor that can play a part, and those that mostly do; none where every kind does alike.

    `judged` holds for whoever a judgment is about: it is never a judge.
    """

    able: frozenset[ActorKind] = ALL
    likely: frozenset[ActorKind] = frozenset()
    judged: bool = False


def expectations(
    actions: Sequence[ActionMention], *, sentences: Sequence[Sentence], mentions: Sequence[NameMention]
) -> dict[int, Expected]:
    """By the start of each pronoun or noun what its event asks of it; nothing for those that play no such part."""
    starts = [sentence.start for sentence in sentences]
    unnamed = {mention.start for mention in mentions if mention.form != "name"}
    open_ = {bisect_right(starts, start) for start in unnamed}
    asked = tuple(one for one in actions if one.kind in _KINDS and bisect_right(starts, one.start) in open_)
    if not asked:
        return {}
    anyone = tuple(
        ActorReference(one.start, one.end, one.text, f"{one.start}:{one.end}", "", form=one.form) for one in mentions
    )
    found: dict[int, Expected] = {}
    for action, people in zip(asked, resolve_roles(asked, sentences=tuple(sentences), references=anyone), strict=True):
        sentence = sentences[max(0, bisect_right(starts, action.start) - 1)]
        for one in people:
            part = (action.kind, one.role)
            replaced = action.details.get("class") == "succeed" and one.role is Role.COUNTERPARTY
            known = part in FITTING or part in _ABLE or part in _LIKELY or replaced
            if known and one.start in unnamed and _hangs(sentence, one, action):
                held = found.get(one.start, Expected())
                able = held.able & FITTING.get(part, ALL) & _ABLE.get(part, ALL) & (PEOPLE if replaced else ALL)
                judged = held.judged or part == (Kind.RULING, Role.PATIENT)
                found[one.start] = Expected(able, held.likely | _LIKELY.get(part, frozenset()), judged)
    return found


def playing(
    actions: Sequence[ActionMention], *, sentences: Sequence[Sentence], mentions: Sequence[NameMention]
) -> frozenset[int]:
    """Where the unknown names stand that a preposition makes a place, and an event a party: "une amende à Navya"."""
    placed = tuple(
        ActorReference(one.start, one.end, one.text, f"{one.start}", "")
        for one in mentions
        if "locative" in one.cues and one.form == "name" and "sure" not in one.cues
    )
    starts = [sentence.start for sentence in sentences]
    held = {bisect_right(starts, one.start) for one in placed}
    told = tuple(one for one in actions if bisect_right(starts, one.start) in held)
    cast = resolve_roles(told, sentences=tuple(sentences), references=placed) if told else ()
    return frozenset(one.start for people in cast for one in people if one.role in _PARTY)


def _hangs(sentence: Sentence, one: Participant, action: ActionMention) -> bool:
    """Whether the words hang on the event's own words, or on the verb whose subject those share."""
    tokens = sentence.tokens
    inside = {i for i, token in enumerate(tokens) if one.start <= token.start < one.end}
    above = {tokens[i].head for i in inside} - inside
    verb = action.token
    while verb is not None and not above & {verb, *action.parts}:
        verb = tokens[verb].head if tokens[verb].dep in _SHARING and tokens[verb].head != verb else None
    return verb is not None


_KINDS = frozenset(kind for table in (FITTING, _ABLE, _LIKELY) for kind, _ in table)
