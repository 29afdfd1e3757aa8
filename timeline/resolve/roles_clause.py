"""A verb of a parsed sentence in, what its clause tells out: who its subject is, and whether it acts or is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline.language.segments import is_relative
from timeline.model import Kind
from timeline.resolve.roles_order import Scene

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.model import ActorReference

NOMINAL = ("NOUN", "PROPN", "PRON", "X", "NUM", "SYM", "ADJ")
DEPTH = 6  # clauses above or phrases below; only hostile sentences go deeper
_INHERITS = ("conj", "xcomp", "advcl", "acl", "ccomp", "acl:relcl", "parataxis")
_SAYS = ("announce", "say", "publish", "rule", "court_says", "decider_says", "court_rules")
_SAYING = 2  # words of a verb of saying: "fait savoir"
_REFLEXIVE = ("se", "s'", "s’")
_CLOSING = ("»", "”", '"')


class Clause(Scene):
    """One action in its sentence; its methods ask the clause of a verb, and the clauses above it."""

    def _covering(self, token: int) -> list[ActorReference]:
        word = self.tokens[token]
        return [r for r in self.references if r.start <= word.start and word.end <= r.end]

    def _below(self, head: int) -> Iterator[int]:
        """What hangs on the verb, or on its auxiliary where the parser was mistaken."""
        for i in self.children.get(head, ()):
            yield i
            if self.tokens[i].dep.startswith("aux"):
                yield from self.children.get(i, ())

    def _subject(self, head: int, depth: int) -> int | None:
        """The subject's head, also where it is told by the clause above."""
        told = [i for i in self._below(head) if self.tokens[i].dep.split(":")[0] == "nsubj"]
        if told:  # of "Nuvia, a start-up that Qualcomm acquired" the tree may hang both on the verb
            # "Binance, whose founder pleaded guilty, agreed": a second verb has the outer subject.
            inner = [] if depth else [i for i in told if any(map(is_relative, self.tokens[told[0] + 1 : i]))]
            return self._same(head, self._antecedent(head, (inner or told)[0]), depth)
        token = self.tokens[head]
        if depth > DEPTH or token.head == head or token.dep not in _INHERITS:
            return None
        above = token.head
        if token.dep in ("conj", "parataxis") and self._opens(above) and "VerbForm=Part" in token.morph:
            return above  # "Nestlé, poursuivi en 2021 et débouté en 2023, ..."
        if token.dep in ("acl", "acl:relcl") and self.tokens[above].pos in NOMINAL:
            led = any("PronType=Rel" in self.tokens[i].morph for i in self.children.get(head, ()))
            return None if led else above  # "X, contre laquelle Y a porté plainte": order knows
        if token.dep == "xcomp":
            for i in self.children.get(above, ()):
                # "ordered Apple to pay", but "announced its intention to pay": only somebody can be told to act.
                if self.tokens[i].dep == "obj" and (self._covering(i) or self.tokens[i].pos == "PRON"):
                    return None if self._passive(above) else i
        return self._subject(above, depth + 1)

    def _opens(self, noun: int) -> bool:
        """Whether a name stands before all verbs, so that what the tree hangs on it is told of it."""
        named = self.tokens[noun].pos in NOMINAL and bool(self._covering(noun))
        return named and not any(token.pos == "VERB" for token in self.tokens[:noun])

    def _same(self, head: int, subject: int, depth: int) -> int:
        """In "Apple said it had sued" a pronoun whose actor nobody could tell is who says it."""
        token = self.tokens[head]
        told = token.dep in ("ccomp", "advcl", "xcomp", "conj", "parataxis") and token.head != head
        if told and self.tokens[subject].pos == "PRON" and depth < DEPTH and not self._covering(subject):
            above = self._subject(token.head, depth + 1)
            return subject if above is None else above
        return subject

    def _antecedent(self, head: int, subject: int) -> int:
        """A relative pronoun is who it hangs on."""
        token = self.tokens[head]
        if "PronType=Rel" in self.tokens[subject].morph and token.head != head:
            if token.dep in ("acl:relcl", "acl") and self.tokens[token.head].pos in NOMINAL:
                return self._whole(token.head)
            before = [i for i in range(subject) if self.tokens[i].pos in NOMINAL]
            return before[-1] if before else subject
        return subject

    def _whole(self, token: int) -> int:
        """The first noun of the phrase that ends with a name: "l'entreprise dirigée par X, qui" is the firm."""
        ending = [one for one in self._covering(token) if one.form != "name"]
        longest = min((one.start for one in ending), default=self.tokens[token].start)
        return next(
            (i for i in range(token) if self.tokens[i].start >= longest and self.tokens[i].pos == "NOUN"), token
        )

    def _passive(self, head: int) -> bool:
        if self.action.frame.get("active") and head == self.action.token:
            return False
        below = {self.tokens[i].dep for i in self.children.get(head, ()) if i not in self.action.parts}
        token = self.tokens[head]
        has_auxiliary = any(dep.startswith("aux") for dep in below)
        if "aux:pass" in below or (not has_auxiliary and below & {"nsubj:pass", "csubj:pass", "obl:agent"}):
            return True
        above = self.tokens[token.head]
        if has_auxiliary or (token.head != head and above.pos == "VERB" and self._shares(head)):
            return False  # "a retiré son offre" is no passive, whatever the parser calls its subject
        if head and self.tokens[head - 1].pos == "CCONJ":
            verbs = [i for i in range(head) if self.tokens[i].pos == "VERB"]
            if verbs and any(self.tokens[i].dep.startswith("aux") for i in self.children.get(verbs[-1], ())):
                return self._passive(verbs[-1])  # "a quitté X en 2018 et assigné Y": the auxiliary is shared
        if token.dep == "conj" and token.head != head and above.pos == "VERB":
            return self._passive(token.head)  # "a poursuivi A et racheté B": the auxiliary is shared
        participle = "VerbForm=Part" in token.morph and "Tense=Past" in token.morph
        return (
            participle
            and token.dep in ("acl", "amod", "acl:relcl", "advcl", "root", "conj", "xcomp", "parataxis")
            and not any(self.tokens[i].dep == "nsubj" for i in self.children.get(head, ()))
        )

    def _shares(self, head: int) -> bool:
        """Whether the verb is active in a row: "was founded in 2003, went public", « a quitté X, fermé Y »."""
        token, above = self.tokens[head], self.tokens[head].head
        own = any(self.tokens[i].dep in ("obj", "xcomp") for i in self.children.get(head, ()))
        if token.dep == "conj" and "VerbForm=Fin" in token.morph:
            return own  # but "was arrested and extradited", whatever the tagger calls it
        aided = any(self.tokens[i].dep == "aux:tense" for i in self.children.get(above, ()))
        agrees = "Gender=Fem" in token.morph or "Number=Plur" in token.morph  # with its subject
        return aided and own and not agrees and token.dep in ("conj", "advcl") and not self._passive(above)

    def _misplaced(self, head: int) -> bool:
        """Whether the tree hangs a clause with a verb of its own below another and leaves it without a subject."""
        deps = {self.tokens[i].dep.split(":")[0] for i in self._below(head)}
        group = [head, *(i for i in self.children.get(head, ()) if self.tokens[i].dep.startswith("aux"))]
        finite = any("VerbForm=Fin" in self.tokens[i].morph for i in group)
        return finite and self.tokens[head].dep == "advcl" and not deps & {"nsubj", "csubj", "expl"}

    def _speaker(self, head: int) -> int | None:
        """The word at which whoever says or rules so stands behind the verb: "..., a annoncé jeudi la SEC"."""
        says = self.action.details.get("class") in _SAYS and len(self.action.parts) <= _SAYING
        found = self.order.speaker(head) if says and head == self.action.token else []
        return self._place(found)

    def _ordered(self, verb: int) -> int | None:
        """The word at which the subject stands by the order of words."""
        return self._place(self.order.subject(verb))

    def _place(self, found: list[ActorReference]) -> int | None:
        """The word at which the first of them begins."""
        return next((i for i, token in enumerate(self.tokens) if found and token.start == found[0].start), None)

    def _suffers(self, head: int) -> bool:
        """Whether a reflexive causative before an infinitive makes its subject suffer it: "s'est fait racheter"."""
        verbs = cast("Collection[str]", self.action.frame.get("undergo", ()))
        at = next((i for i in (head, head - 1) if i > 0 and self.tokens[i].text.lower() in verbs), None)
        before = self.tokens[max(0, at - 3) : at] if at else ()
        return any(token.text.lower() in _REFLEXIVE for token in before)

    def _caused(self, head: int) -> bool:
        """Whether a causative verb governs an infinitive, so that its subject has somebody else do it."""
        token = self.tokens[head]
        above = self.tokens[token.head].text.lower()
        return token.dep == "xcomp" and above in cast("Collection[str]", self.action.frame.get("causatives", ()))

    def _after_quote(self) -> bool:
        """Whether the verb begins a clause right behind a quotation, where its subject can only follow it."""
        at = min(self.action.parts, default=self.action.token or 0)
        while at and (self.tokens[at - 1].pos in ("AUX", "ADV") or self.tokens[at - 1].text[-1] in "'’"):
            at -= 1
        at -= at > 0 and self.tokens[at - 1].text == ","
        return at > 0 and self.tokens[at - 1].text in _CLOSING and self.action.kind is Kind.STATEMENT
