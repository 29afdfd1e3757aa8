"""Events and references to actors in, who takes part in each event in which role out: by syntax, else by order."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, cast

from timeline.language.order import Order
from timeline.model import Kind, Participant, Role, Span
from timeline.resolve.roles_order import AWARDED, BY, TO
from timeline.resolve.roles_tree import Tree

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.model import ActionMention, ActorReference, Sentence

# Who hires Nokia's lawyer hires a lawyer, and nobody of Nokia.
_PERSONAL = (Kind.APPOINTMENT, Kind.DEPARTURE, Kind.LAUNCH)
_SUFFERED = (Kind.RULING, Kind.HEARING, Kind.APPEAL, Kind.INVESTIGATION)
_MUTUAL = (Kind.PARTNERSHIP, Kind.SETTLEMENT, Kind.NEGOTIATION)
# What the subject of the verb that carries the noun does itself; who confirms a fine did not impose it.
_CARRIED = (
    *_MUTUAL,
    *(Kind.LAYOFFS, Kind.LAUNCH, Kind.POLICY, Kind.LAWSUIT, Kind.COMPLAINT, Kind.APPEAL, Kind.INVESTMENT),
    *(Kind.BANKRUPTCY, Kind.STATEMENT, Kind.HEARING),
)


def resolve_roles(
    actions: tuple[ActionMention, ...],
    *,
    sentences: tuple[Sentence, ...],
    references: tuple[ActorReference, ...],
) -> tuple[tuple[Participant, ...], ...]:
    """For each action the actors of its slots, in the order of `Role`; nobody twice in one role.

    A slot is the subject, the object, the possessor or a preposition of the action's words; passives, participles,
    infinitives, relatives and coordinations find theirs where the syntax hides it. Without syntax the nearest actor
    before is the subject and the nearest after the object.
    """
    starts = [sentence.start for sentence in sentences]
    ordered = sorted(references, key=lambda reference: (reference.start, reference.end))
    places = [reference.start for reference in ordered]
    at = [max(0, bisect_right(starts, action.start) - 1) for action in actions]
    told: dict[int, list[ActionMention]] = {}
    for place, action in zip(at, actions, strict=True):
        told.setdefault(place, []).append(action)
    orders: dict[int, Order[ActorReference]] = {}
    for place in told:
        sentence = sentences[place]
        inside = ordered[bisect_right(places, sentence.start - 1) : bisect_right(places, sentence.end)]
        orders[place] = Order(sentence.tokens, inside)
    return tuple(
        _Cast(sentences[place], orders[place], action, told[place]).participants()
        for place, action in zip(at, actions, strict=True)
    )


class _Cast(Tree):
    """Who takes part in one action: by the tree, then by order."""

    def participants(self) -> tuple[Participant, ...]:
        filled: dict[Role, list[ActorReference]] = {}
        slots = tuple(self._slots()) if self.tokens and self.action.token is not None else ()
        taken: set[str] = set()
        turned = bool(self.tokens) and "subject" in self.roles and self._passive(self.action.token or 0)
        for slot, token in slots:
            if (told := self.roles.get(slot) or self.inner.get(slot)) is not None:
                role = Role(told)
                done = slot in BY and "subject" in self.roles and role is Role.AGENT
                if role in filled and (slot not in self.roles or done):
                    continue  # "X a retiré la plainte de Y", "a autorisé le rachat par Y": the verb's subject does it
                role = self.paid(role, slot, self.tokens[token].start, filled, turned=turned)
                for reference in self._actors(token):
                    if reference.actor not in taken or role is Role.SOURCE:
                        taken.add(reference.actor)
                        filled.setdefault(role, []).append(reference)
        self._turn_possessor(filled, slots)
        if self.tokens:
            self.by_order(filled, taken, turned=turned)
            if not turned:
                self._possessed(filled, taken)
            self._owned(filled, taken, slots)
            if Role.AGENT not in filled:
                self._carried(filled, taken)
            self._paid(filled, taken)
            self._listed(filled, taken)
            self._accompanied(filled, turned=turned)
        else:
            self.unparsed(filled, taken)
        source = self._source()
        if source is not None:
            filled.setdefault(Role.SOURCE, []).append(source)
        found = [
            Participant(reference.actor, role, reference.start, reference.end, reference.text)
            for role in Role
            for reference in filled.get(role, ())
        ]
        return tuple({(p.actor, p.role): p for p in reversed(found)}.values())[::-1]

    def _paid(self, filled: dict[Role, list[ActorReference]], taken: set[str]) -> None:
        """To whom somebody condemned must pay: "ordered to pay X $3 million", « condamné à lui verser 3 millions »."""
        verbs = cast("Collection[str]", self.action.frame.get("pays", ()))
        pays = Role.PATIENT if self.action.kind in AWARDED else Role.AGENT
        awarded = self.action.kind in (*AWARDED, Kind.SETTLEMENT)
        if not awarded or pays not in filled or Role.COUNTERPARTY in filled:
            return
        order, head = Order(self.tokens, self.references), self.action.token or 0
        for i in range(head, len(self.tokens)):
            token = self.tokens[i]
            if token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph and i not in self.action.parts:
                return
            if token.text.lower() in verbs:
                more = [one for one in order.recipients(i, TO) if one.actor not in taken]
                taken.update(one.actor for one in more)
                filled.setdefault(Role.COUNTERPARTY, []).extend(more)
                return

    def _listed(self, filled: dict[Role, list[ActorReference]], taken: set[str]) -> None:
        """Those told in one list with somebody behind the action play the same role: the tree often cuts a list."""
        for found in filled.values():
            for reference in [one for one in found if one.start > self.action.start or self._between_two(one)]:
                more = [one for one in self.order.listed(reference) if one.actor not in taken]
                taken.update(one.actor for one in more)
                found.extend(more)

    def _accompanied(self, filled: dict[Role, list[ActorReference]], *, turned: bool) -> None:
        """Those whom the words put beside the subject do or suffer the same: "aux côtés de Y, X a assigné Z"."""
        role = Role(self.roles.get("object" if turned else "subject", Role.SOURCE))
        told = {one.actor for one in filled.get(role, ())}
        if self.action.token is None or not told or role is Role.SOURCE:
            return
        for reference in self.order.companions(self.action.token):
            if reference.actor not in told:
                for held in filled.values():
                    held[:] = [one for one in held if one.actor != reference.actor]
                filled[role].append(reference)

    def _between_two(self, reference: ActorReference) -> bool:
        """Whether a name is the first of two: "le procès entre X et Y s'est ouvert"."""
        before = [token.text.lower() for token in self.tokens if token.end <= reference.start and token.pos != "DET"]
        return before[-1:] in (["entre"], ["between"])

    def _carried(self, filled: dict[Role, list[ActorReference]], taken: set[str]) -> None:
        """Whose doing an event is that a verb carries: "a annoncé la fermeture", "supplies X under an agreement"."""
        head = self.action.token or 0
        if "subject" in self.roles:
            if self.tokens[head].dep != "acl" or self.tokens[head].head not in self.action.parts:
                return
            head = self.tokens[head].head  # "under an agreement signed on Monday"
        verb = self.tokens[head].head
        carried = self.tokens[head].dep.split(":")[0] in ("obj", "obl") and self.action.kind in _CARRIED
        if not carried or self.tokens[verb].pos != "VERB" or self._passive(verb):
            return
        subject = self._subject(verb, 0)
        who = [] if subject is None else list(self._actors(subject))
        filled[Role.AGENT] = who or self.order.subject(verb)
        if self.action.kind in _MUTUAL and self.tokens[head].dep.startswith("obl") and Role.COUNTERPARTY not in filled:
            others = [one for i in self.children[verb] if self.tokens[i].dep == "obj" for one in self._actors(i)]
            filled[Role.COUNTERPARTY] = others
        taken.update(one.actor for found in filled.values() for one in found)

    def _possessed(self, filled: dict[Role, list[ActorReference]], taken: set[str]) -> None:
        """Whoever "raises its offer" is whose offer it is, where the subject names nobody."""
        if Role.AGENT in filled or self.roles.get("subject") != Role.AGENT or self.action.kind not in _CARRIED:
            return
        below = [i for part in self.action.parts[1:] for i in self.children.get(part, ())]
        whose = [one for i in below if self.tokens[i].dep in ("det", "nmod:poss") for one in self._covering(i)]
        for reference in whose:
            if reference.form == "pronoun" and reference.actor not in taken:
                taken.add(reference.actor)
                filled.setdefault(Role.AGENT, []).append(reference)

    def _owned(
        self, filled: dict[Role, list[ActorReference]], taken: set[str], slots: tuple[tuple[str, int], ...]
    ) -> None:
        """Whose the object is, where it is no actor: "searched X's offices", "voided the complaint against X"."""
        head = self.action.token or 0
        allowed = Role.PATIENT in map(Role, self.roles.values()) or self.action.kind in _SUFFERED
        told = "subject" in self.roles or self.action.kind is Kind.HEARING
        if not told or Role.PATIENT in filled or not allowed or self.action.kind in _PERSONAL:
            return
        objects = [token for slot, token in slots if slot == "object"]
        if self.action.kind is Kind.HEARING and (trial := self._subject(head, 0)) is not None:
            objects.append(trial)  # "le procès de X s'est ouvert"
        words = [part for part in self.action.parts if part != head and self.tokens[part].pos == "NOUN"]
        for token in dict.fromkeys([*objects, *words]):
            held = [i for i in self.children.get(token, ()) if self.tokens[i].dep.split(":")[0] in ("nmod", "det")]
            # "Le patron de X a été relaxé" is the boss and nobody else; "la condamnation de X par Y" is not Y's.
            named = bool(self._covering(token))
            below = [i for i in held if (self.tokens[i].dep == "det" if named else not set(BY) & set(self._cases(i)))]
            for reference in (one for i in below for one in self._actors(i)):
                if reference.actor not in taken:
                    taken.add(reference.actor)
                    filled.setdefault(Role.PATIENT, []).append(reference)

    def _turn_possessor(self, filled: dict[Role, list[ActorReference]], slots: tuple[tuple[str, int], ...]) -> None:
        """In "son rachat par X" the possessor is who suffers, as X is named as who acts."""
        role = self.roles.get("possessor")
        owners = {one.actor for slot, token in slots if slot == "possessor" for one in self._actors(token)}
        if role is None or Role.PATIENT in filled or Role.PATIENT not in self.roles.values():
            return
        told = filled.get(Role(role), [])
        owned = [one for one in told if one.actor in owners]
        if owned and len(owned) < len(told):
            filled[Role(role)] = [one for one in told if one.actor not in owners]
            filled[Role.PATIENT] = owned

    def _source(self) -> ActorReference | None:
        says = self.action.source
        if says is None:
            return None
        for i, token in enumerate(self.tokens):
            if Span(token.start, token.end).overlaps(says):
                return next(self._actors(i), None)
        return None
