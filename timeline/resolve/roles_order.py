"""One event and the actors of its sentence in, who takes part by the mere order of words out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline.language.tree import children
from timeline.model import Kind, Role, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from timeline.language.order import Order
    from timeline.model import ActionMention, ActorReference, Sentence, Token

INNER = "noun "  # before the slots of a noun of the phrase
_REACH = 8  # words between an action and the preposition that brings an actor
_INNER = 4  # words between a preposition and the name it leads: "avec la puissante association X"
BY = ("par", "by")  # lead whoever acts, in passives only
AWARDED = (Kind.RULING, Kind.FINE)  # who pays suffers them, and to whom he pays does not
TO = ("à", "au", "aux", "to")
_TOWARDS = ("for", "chez", "vers")
_INDIRECT = ("lui", "leur")
_DATIVE = ("indirect", "à")  # slots that such a pronoun fills
_CLOSE = 2  # words between a verb and an object that syntax did not see


class Scene:
    """One event in its sentence, read from left to right."""

    def __init__(
        self,
        sentence: Sentence,
        order: Order[ActorReference],
        action: ActionMention,
        told: Iterable[ActionMention] = (),
    ) -> None:
        """Index what hangs on what; `told` are the actions of the sentence, whose words keep what they lead."""
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.order = order
        self.references = order.references
        self.action = action
        self.roles = {"causer": Role.COUNTERPARTY, **cast("Mapping[str, str]", action.frame.get("roles", {}))}
        inner = cast("Mapping[str, str]", action.frame.get("inner", {}))
        self.inner = {f"{INNER}{slot}": role for slot, role in inner.items()}
        # Who hires Nokia's lawyer hires a lawyer: in events about persons nobody stands for anybody.
        personal = action.kind in (Kind.APPOINTMENT, Kind.DEPARTURE)
        self.through = cast("Collection[str]", action.frame.get("organs" if personal else "through", ()))
        self.others = {
            one.token: frozenset(cast("Mapping[str, str]", one.frame.get("roles", {})))
            for one in told
            if one.token is not None and one.token not in action.parts
        }
        self.children = children(sentence)

    def by_order(self, filled: dict[Role, list[ActorReference]], taken: set[str], *, turned: bool) -> None:
        """Slots that syntax left empty, by the order of words inside the clause.

        An actor behind a preposition of the frame plays its role; the subject (`turned`: the object, as the clause is
        passive) is whom order makes the verb's, the object whom a relative clause tells of, or the first actor behind,
        as long as no other verb and no preposition stands between.
        """
        # "a licencié ce dernier" stands where any object does, other pronouns do not.
        nouns = [r for r in self.references if r.form != "pronoun" or " " in r.text]
        free = [r for r in nouns if r.actor not in taken and not self._owns(r)]
        after = [r for r in free if r.start >= self.action.start and not self._is_action(r) and not self._employs(r)]
        for reference in after:
            words = self._between(self.action.end, reference.start)
            slot = self._lead(words) or self._lead(self._between(self.action.start, reference.start))
            led = slot and len(words) <= _REACH and self._near(self.action.end, slot.start)
            by = slot is not None and slot.text.lower() in BY and "subject" in self.roles and not turned
            done = by and Role.AGENT in filled
            if slot and led and not done and not self._elsewhere(slot):
                word = slot.text.lower()
                role = self.paid(Role(self.roles[word]), word, reference.start, filled, turned=turned)
                self._fill(filled, taken, word, reference, role=role)
        if "subject" in self.roles and self.action.token is not None:
            ordered = self.order.subject(self.action.token)
            subject = "object" if turned else "subject"
            told = {one.actor for one in filled.get(Role(self.roles[subject]), ())} if subject in self.roles else {""}
            if told <= {one.actor for one in ordered}:  # the tree knows none of them, or not the whole list
                self._fill(filled, taken, subject, *ordered)
            if not turned:
                self._clitics(filled, taken, self.order.clitics(self.action.token))
            self._object_behind(filled, taken, after, () if turned else self.order.relative_object(self.action.token))

    def _clitics(
        self, filled: dict[Role, list[ActorReference]], taken: set[str], before: Collection[ActorReference]
    ) -> None:
        for reference in before:
            slots = _DATIVE if reference.text.lower() in _INDIRECT else ("object",)
            slot = next((one for one in slots if one in self.roles), None)
            if reference.form == "pronoun" and slot and Role(self.roles[slot]) not in filled:
                self._fill(filled, taken, slot, reference)

    def _object_behind(
        self,
        filled: dict[Role, list[ActorReference]],
        taken: set[str],
        after: list[ActorReference],
        told_of: Collection[ActorReference],
    ) -> None:
        if "object" not in self.roles or Role(self.roles["object"]) in filled:
            return
        self._fill(filled, taken, "object", *told_of)
        for reference in () if told_of else after[:1]:
            words = self._between(self.action.end, reference.start)
            away = self.action.kind is Kind.DEPARTURE  # "left for X" tells where to
            led = away and any(word.text.lower() in _TOWARDS for word in words)
            if not led and len(words) <= _CLOSE and self._near(self.action.end, reference.start):
                self._fill(filled, taken, "object", reference)

    def paid(self, role: Role, slot: str, at: int, filled: Mapping[Role, object], *, turned: bool) -> Role:
        """The role of a slot at an offset; to whom somebody condemned must pay does not suffer: "à verser 5 M à X"."""
        if role is not Role.PATIENT or slot not in TO:
            return role
        pays = cast("Collection[str]", self.action.frame.get("pays", ()))
        causes = cast("Collection[str]", self.action.frame.get("causatives", ()))  # "faire payer X": X pays
        own = [i for i in self.action.parts if i and self.tokens[i - 1].text.lower() not in causes]
        words = (self.tokens[i] for i in own if self.tokens[i].text.lower() in pays)
        given = self.action.kind in AWARDED and any(word.start < at for word in words)
        return Role.COUNTERPARTY if given or (turned and role in filled) else role

    def _elsewhere(self, slot: Token) -> bool:
        """Whether a preposition belongs to another event told before it: "a quitté X après son rachat par Y"."""
        between = (i for i in self.others if self.action.start <= self.tokens[i].start < slot.start)
        return any(slot.text.lower() in self.others[i] for i in between)

    def _lead(self, words: list[Token]) -> Token | None:
        """The preposition of the frame that leads what follows `words`: "avec la puissante association X"."""
        led = False
        for word in words[: -_INNER - 1 : -1]:
            if word.text.lower() in self.roles:
                return word
            small = word.text.islower() and word.pos == "PROPN"  # "de la start-up X"
            if led or not (small or word.pos in ("NOUN", "ADJ", "NUM", "ADP")):
                return None
            led = word.pos == "ADP"  # "auprès de": the word before it may be the one
        return None

    def _fill(
        self,
        filled: dict[Role, list[ActorReference]],
        taken: set[str],
        slot: str,
        *references: ActorReference,
        role: Role | None = None,
    ) -> None:
        for reference in references:
            if reference.actor not in taken:
                taken.add(reference.actor)
                filled.setdefault(role or Role(self.roles[slot]), []).append(reference)

    def _owns(self, reference: ActorReference) -> bool:
        """Whether the name only says whose something is: "Nokia's lawyer"."""
        inside = [t for t in self.tokens if reference.start <= t.start < reference.end]
        return any(
            t.dep == "nmod:poss" and not reference.start <= self.tokens[t.head].start < reference.end for t in inside
        )

    def _employs(self, reference: ActorReference) -> bool:
        """Whether the name only tells whose head or founder the next one is: "by Tesla founder Elon Musk"."""
        at = next((i for i, t in enumerate(self.tokens) if t.start >= reference.end), len(self.tokens))
        noun = at
        while noun < len(self.tokens) and self.tokens[noun].pos in ("NOUN", "ADJ"):
            noun += 1
        people = (r for r in self.references if r.form == "name" and noun < len(self.tokens))
        return noun > at and any(r.start == self.tokens[noun].start for r in people)

    def _is_action(self, reference: ActorReference) -> bool:
        return Span(reference.start, reference.end).overlaps(Span(self.action.start, self.action.start + 1))

    def _between(self, start: int, end: int) -> list[Token]:
        """The words between, without determiners: "devant le tribunal" leaves "devant"."""
        inside = (t for t in self.tokens if start <= t.start < end and t.pos != "DET")
        return [t for t in inside if t.pos != "PUNCT"]

    def _near(self, start: int, end: int) -> bool:
        """Whether no other verb, comma or subordinating word stands between."""
        mine = set(self.action.parts)
        nominal = "subject" not in self.roles  # "la plainte déposée en mars par X"
        # Right behind the noun that the verb has taken stands no other verb: an adjective unknown to the tagger does.
        behind = (i + 1 for i in self.action.parts if not nominal and i != self.action.token)
        mine.update(i for i in behind if i < len(self.tokens) and "VerbForm=Fin" in self.tokens[i].morph)
        inside = [(i, t) for i, t in enumerate(self.tokens) if start <= t.start < end and i not in mine]
        return bool(self.tokens) and not any(
            (
                t.pos in ("VERB", "SCONJ")
                and not t.dep.startswith("aux")
                and not (nominal and "VerbForm=Part" in t.morph and self.tokens[i - 1].pos != "AUX")
            )
            or (t.pos == "PUNCT" and t.text in ',;:()«»"“”')
            or "PronType=Rel" in t.morph
            for i, t in inside
        )

    def unparsed(self, filled: dict[Role, list[ActorReference]], taken: set[str]) -> None:
        """Without syntax: the nearest actor before is the subject, the nearest behind the object."""
        before = [r for r in self.references if r.end <= self.action.start]
        after = [r for r in self.references if r.start >= self.action.end]
        for slot, near in (("subject", before[-1:]), ("object", after[:1])):
            for reference in near:
                if slot in self.roles:
                    self._fill(filled, taken, slot, reference)
