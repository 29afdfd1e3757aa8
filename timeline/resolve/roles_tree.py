"""A parsed sentence and an action in it, the phrases that fill its slots out, as the tree hangs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline.model import Kind
from timeline.resolve.roles_order import INNER, Scene

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.model import ActorReference

_NOMINAL = ("NOUN", "PROPN", "PRON", "X", "NUM", "SYM", "ADJ")
_NAMING = ("appos", "flat", "flat:name", "flat:foreign", "compound", "nmod:name", "nmod")
_INHERITS = ("conj", "xcomp", "advcl", "acl", "ccomp", "acl:relcl", "parataxis")
_PHRASES = ("obl", "nmod", "iobj", "advcl", "acl", "dep", "obj", "conj")
_OF = ("de", "du", "des", "d'", "d’", "of")
_CLOSING = ("»", "”", '"')
_DECIDED = (Kind.RULING, Kind.FINE, Kind.CHARGE)  # what courts and authorities do, whoever makes them do it
_DEPTH = 6


class Tree(Scene):
    """One action in its sentence; its methods walk the tree."""

    def _slots(self) -> Iterator[tuple[str, int]]:
        """Slot and head token of each phrase that depends on the action's words, the surest first."""
        head = self.action.token or 0
        if "part" in self.roles:
            yield from (("part", i) for i in self.action.parts[1:] if self._covering(i))
        verbal = self.tokens[head].pos in ("VERB", "AUX") or "subject" in self.roles
        if verbal:
            yield from self._verbal(head)
        for part in self.action.parts or (head,):
            for slot, i in self._prepositions(part):
                inner = part != head and f"{INNER}{slot}" in self.inner
                yield (f"{INNER}{slot}" if inner else slot), i
        if not verbal:
            yield from self._nominal(head)

    def _below(self, head: int) -> Iterator[int]:
        """What hangs on the verb, or on its auxiliary where the parser was mistaken."""
        for i in self.children.get(head, ()):
            yield i
            if self.tokens[i].dep.startswith("aux"):
                yield from self.children.get(i, ())

    def _verbal(self, head: int) -> Iterator[tuple[str, int]]:
        passive = self._passive(head)
        subject = self._subject(head, 0)
        if self._caused(head):  # "Orange a fait condamner Free": Orange is a party, whoever is led by "par" acts
            yield from self._objects(head)
            if subject is not None:
                yield ("causer" if self.action.kind in _DECIDED else "subject"), subject
            return
        if self._after_quote():  # « ... », a tonné X: whoever stands behind the verb speaks
            yield from (("subject" if slot == "object" else slot, i) for slot, i in self._objects(head))
            return
        told = [] if subject is None else [("object" if passive else "subject", subject)]
        # Who acts is told before whoever its pronouns and nouns are taken for: "Apple a abandonné sa plainte".
        yield from self._objects(head) if passive else told
        yield from told if passive else self._objects(head)
        if self.tokens[head].dep == "acl:relcl":
            gap = self._relative_object(head)
            if gap is not None:
                yield "object", gap
            yield from self._relatives(head)

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

    def _objects(self, head: int) -> Iterator[tuple[str, int]]:
        for i in self._below(head):
            dep = self.tokens[i].dep
            if dep == "obl:agent":
                yield "subject", i
            elif (
                dep in ("obj", "iobj", "ccomp", "xcomp")
                and self.tokens[i].pos in _NOMINAL
                and i not in self.action.parts
            ):
                yield ("indirect" if dep == "iobj" and "indirect" in self.roles else "object"), i
            elif dep == "ccomp":  # "ruled that X had broken its contract": it is about X
                yield from (("clause", k) for k in self.children.get(i, ()) if self.tokens[k].dep.startswith("nsubj"))
        for part in self.action.parts[1:]:
            # "mettre la main sur", "file suit": the object of a phrase may hang on its noun.
            for i in self.children.get(part, ()):
                if self.tokens[i].dep == "obj":
                    yield "object", i

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

    def _subject(self, head: int, depth: int) -> int | None:
        """The subject's head, also where it is told by the clause above."""
        told = [i for i in self._below(head) if self.tokens[i].dep.split(":")[0] == "nsubj"]
        if told:  # of "Nuvia, a start-up that Qualcomm acquired" the tree may hang both on the verb
            inner = [i for i in told if any("PronType=Rel" in t.morph for t in self.tokens[told[0] + 1 : i])]
            return self._same(head, self._antecedent(head, (inner or told)[0]), depth)
        token = self.tokens[head]
        if depth > _DEPTH or token.head == head or token.dep not in _INHERITS:
            return None
        above = token.head
        if token.dep in ("conj", "parataxis") and self._opens(above) and "VerbForm=Part" in token.morph:
            return above  # "Nestlé, poursuivi en 2021 et débouté en 2023, ..."
        if token.dep in ("acl", "acl:relcl") and self.tokens[above].pos in _NOMINAL:
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
        named = self.tokens[noun].pos in _NOMINAL and bool(self._covering(noun))
        return named and not any(token.pos == "VERB" for token in self.tokens[:noun])

    def _same(self, head: int, subject: int, depth: int) -> int:
        """In "Apple said it had sued" a pronoun whose actor nobody could tell is who says it."""
        token = self.tokens[head]
        told = token.dep in ("ccomp", "advcl", "xcomp", "conj", "parataxis") and token.head != head
        if told and self.tokens[subject].pos == "PRON" and depth < _DEPTH and not self._covering(subject):
            above = self._subject(token.head, depth + 1)
            return subject if above is None else above
        return subject

    def _antecedent(self, head: int, subject: int) -> int:
        """A relative pronoun is who it hangs on."""
        token = self.tokens[head]
        if "PronType=Rel" in self.tokens[subject].morph and token.dep in ("acl:relcl", "acl") and token.head != head:
            if self.tokens[token.head].pos in _NOMINAL:
                return self._whole(token.head)
            before = [i for i in range(subject) if self.tokens[i].pos in _NOMINAL]
            return before[-1] if before else subject
        return subject

    def _whole(self, token: int) -> int:
        """The first noun of the phrase that ends with a name: "l'entreprise dirigée par X, qui" is the firm."""
        ending = [one for one in self._covering(token) if one.form != "name"]
        longest = min((one.start for one in ending), default=self.tokens[token].start)
        return next(
            (i for i in range(token) if self.tokens[i].start >= longest and self.tokens[i].pos == "NOUN"), token
        )

    def _relative_object(self, head: int) -> int | None:
        for i in self.children.get(head, ()):
            if self.tokens[i].dep == "obj" and "PronType=Rel" in self.tokens[i].morph:
                return self.tokens[head].head
        return None

    def _relatives(self, head: int) -> Iterator[tuple[str, int]]:
        """The preposition before a relative pronoun, and whom it stands for: "X, contre laquelle Y a porté plainte"."""
        for i in self.children.get(head, ()):
            if "PronType=Rel" in self.tokens[i].morph and self.tokens[head].head != head:
                yield from ((slot, self._antecedent(head, i)) for slot in self._cases(i))

    def _prepositions(self, part: int) -> Iterator[tuple[str, int]]:
        for i in self.children.get(part, ()):
            token = self.tokens[i]
            if token.dep == "nmod:poss" or (token.dep == "det" and part != self.action.token and self._covering(i)):
                yield "possessor", i
                continue
            if token.dep.split(":")[0] not in _PHRASES:
                continue
            if token.dep == "acl" and self.tokens[part].pos == "NOUN":
                # "les poursuites engagées contre X", "the suit filed by X"
                yield from ((slot, k) for k in self.children.get(i, ()) for slot in self._cases(k))
            if token.dep == "obl:agent":
                yield "by", i
            yield from ((slot, i) for slot in self._cases(i))
            if token.pos == "NOUN" and not self._covering(i):
                # "un accord en Europe avec X", "a lawsuit in Ohio against X": a phrase may hang on the one before it.
                inner = (k for k in self.children.get(i, ()) if self.tokens[k].dep == "nmod")
                yield from ((slot, k) for k in inner for slot in self._cases(k) if slot not in _OF)

    def _cases(self, phrase: int) -> Iterator[str]:
        for j in self.children.get(phrase, ()):
            if self.tokens[j].dep in ("case", "mark"):
                yield from self._written(j)

    def _written(self, case: int) -> Iterator[str]:
        """The preposition as it is written, with the words fixed to it."""
        word = self.tokens[case].text.lower()
        yield word
        for j in self.children.get(case, ()):
            if self.tokens[j].dep == "fixed":
                yield f"{word} {self.tokens[j].text.lower()}"

    def _nominal(self, head: int) -> Iterator[tuple[str, int]]:
        """As in "Google's lawsuit", "the Google lawsuit", "son rachat"; and the verb that carries the noun."""
        for i in self.children.get(head, ()):
            dep = self.tokens[i].dep
            if dep == "nmod:poss" or (dep == "det" and self._covering(i)):
                yield "possessor", i
            elif dep in ("compound", "amod", "nmod") and not any(
                self.tokens[j].dep == "case" for j in self.children.get(i, ())
            ):
                yield "around", i
        for i in self.children.get(head, ()):
            if self.tokens[i].dep == "acl:relcl":
                for j in self.children.get(i, ()):
                    yield from ((slot, j) for slot in self._cases(j))

    # ----------------------------------------------------------------------------------------------- actors

    def _covering(self, token: int) -> list[ActorReference]:
        word = self.tokens[token]
        return [r for r in self.references if r.start <= word.start and word.end <= r.end]

    def _actors(self, token: int, depth: int = 0) -> Iterator[ActorReference]:
        """Who the phrase at `token` names: itself, its apposition, whom it stands for; then those joined by "and"."""
        found = self._covering(token)
        if found:
            shortest = min(found, key=lambda reference: reference.end - reference.start)
            # "les deux groupes" refers to two actors at one place.
            yield from (one for one in found if (one.start, one.end) == (shortest.start, shortest.end))
        elif depth < _DEPTH:
            yield from self._named_below(token)
        for i in self.children.get(token, ()):
            if self.tokens[i].dep == "conj" and self.tokens[i].pos in _NOMINAL and depth < _DEPTH:
                yield from self._actors(i, depth + 1)

    def _named_below(self, token: int) -> Iterator[ActorReference]:
        if "PronType=Rel" in self.tokens[token].morph:
            return  # "contre laquelle Dow Jones a porté plainte"
        stands = self.tokens[token].text.lower() in self.through
        for i in self.children.get(token, ()):
            dep = self.tokens[i].dep
            cased = any(self.tokens[j].dep == "case" for j in self.children.get(i, ()))
            found = self._covering(i)
            if any("PronType=Rel" in word.morph for word in self.tokens[token + 1 : i]) or self._acts(i, found):
                continue  # "le tribunal que Meta a saisi"
            # "sa startup xAI": a name right behind its noun is its apposition, whatever the tree calls an unknown word.
            beside = i == token + 1 and any(one.form == "name" for one in found)
            named = (dep in _NAMING or beside) and not cased
            if stands and dep == "nmod" and not found:  # "le conseil d'administration de X"
                found = [
                    one for k in self.children.get(i, ()) if self.tokens[k].dep == "nmod" for one in self._covering(k)
                ]
            if found and (named or (stands and dep in ("nmod", "nmod:poss"))):
                # "trois auteurs, X, Y et Z": all of the list, where the noun names none itself
                first = [one for one in found if (one.start, one.end) == (found[0].start, found[0].end)]
                yield from self._actors(i, _DEPTH - 1) if dep == "appos" else first
                return

    def _acts(self, token: int, found: list[ActorReference]) -> bool:
        """Whether a name begins a clause behind a comma: "attaqué devant une cour de Californie, X a riposté"."""
        end = max((one.end for one in found), default=0)
        after = next((word for word in self.tokens[token:] if word.start >= end), None)
        verb = after is not None and after.pos in ("VERB", "AUX") and "VerbForm=Fin" in after.morph
        return bool(found) and verb and self.tokens[token - 1].text == ","
