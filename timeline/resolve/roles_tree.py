"""A parsed sentence and an action in it, the phrases that fill its slots out, as the tree hangs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from timeline.model import Kind
from timeline.resolve.roles_clause import DEPTH, NOMINAL, Clause
from timeline.resolve.roles_order import BY, INNER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.model import ActorReference

_NAMING = ("appos", "flat", "flat:name", "flat:foreign", "compound", "nmod:name", "nmod")
_PHRASES = ("obl", "nmod", "iobj", "advcl", "acl", "dep", "obj", "conj")
_OF = ("de", "du", "des", "d'", "d’", "of")

_DECIDED = (Kind.RULING, Kind.FINE, Kind.CHARGE)  # what courts and authorities do, whoever makes them do it


class Tree(Clause):
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
                if inner or part == head or slot not in BY:  # "a autorisé le rachat de X par Y"
                    yield (f"{INNER}{slot}" if inner else slot), i
        if not verbal:
            yield from self._nominal(head)

    def _verbal(self, head: int) -> Iterator[tuple[str, int]]:
        passive = self._passive(head)
        subject = self._ordered(head) if self._misplaced(head) else self._subject(head, 0)
        if self._suffers(head):  # "Telvia s'est fait racheter par X"
            yield from self._objects(head)
            subject = self._ordered(head - 1) if subject is None else subject
            yield from () if subject is None else (("object", subject),)
            return
        if self._caused(head):  # "Orange a fait condamner Free": Orange is a party, whoever is led by "par" acts
            yield from self._objects(head)
            if subject is not None:
                yield ("causer" if self.action.kind in _DECIDED else "subject"), subject
            return
        if speaker := self._speaker(head):
            yield "subject", speaker
            return
        if self._after_quote():  # « ... », a tonné X: whoever stands behind the verb speaks
            yield from (("subject" if slot == "object" else slot, i) for slot, i in self._objects(head))
            return
        told = [] if subject is None else [("object" if passive else "subject", subject)]
        # Who acts is told before whoever its pronouns and nouns are taken for: "Apple a abandonné sa plainte".
        yield from self._objects(head, passive=True) if passive else told
        yield from told if passive else self._objects(head)
        if self.tokens[head].dep == "acl:relcl":
            gap = self._relative_object(head)
            if gap is not None:
                yield "object", gap
            yield from self._relatives(head)

    def _apposed(self, token: int) -> bool:
        """Whether a comma opens the phrase that names somebody at a word: "assigné par X, son ancien associé"."""
        first = min((one.start for one in self._covering(token)), default=None)
        at = next((i for i, word in enumerate(self.tokens) if word.start == first), 0)
        return at > 0 and self.tokens[at - 1].text == ","

    def _objects(self, head: int, *, passive: bool = False) -> Iterator[tuple[str, int]]:
        for i in self._below(head):
            dep = self.tokens[i].dep
            if dep == "obl:agent":
                yield "subject", i
            elif (
                dep in ("obj", "iobj", "ccomp", "xcomp")
                and self.tokens[i].pos in NOMINAL
                and i not in self.action.parts
                and not (passive and self._apposed(i))
            ):
                yield ("indirect" if dep == "iobj" and "indirect" in self.roles else "object"), i
            elif dep == "ccomp":  # "ruled that X had broken its contract": it is about X
                yield from (("clause", k) for k in self.children.get(i, ()) if self.tokens[k].dep.startswith("nsubj"))
        for part in self.action.parts[1:]:
            # "mettre la main sur", "file suit": the object of a phrase may hang on its noun.
            paid = self.tokens[part].text.lower() in cast("Collection[str]", self.action.frame.get("pays", ()))
            for i in self.children.get(part, ()):
                if self.tokens[i].dep == "obj" and (self._covering(i) or not paid):  # what is paid is nobody
                    yield "object", i

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
                own = self.others.get(i, ())  # "la plainte déposée par X a été rejetée"
                told = ((slot, k) for k in self.children.get(i, ()) for slot in self._cases(k))
                yield from ((slot, k) for slot, k in told if slot not in own)
            if token.dep == "obl:agent":
                yield "by", i
            yield from ((slot, i) for slot in self._cases(i))
            if token.pos == "NOUN" and not self._covering(i):
                # "un accord en Europe avec X", "a lawsuit in Ohio against X": a phrase may hang on the one before it.
                inner = (k for k in self.children.get(i, ()) if self.tokens[k].dep == "nmod")
                kept = {*_OF, *self.others.get(i, ())}  # "a quitté X après son rachat par Y"
                yield from ((slot, k) for k in inner for slot in self._cases(k) if slot not in kept)

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

    def _actors(self, token: int, depth: int = 0) -> Iterator[ActorReference]:
        """Who the phrase at `token` names: itself, its apposition, whom it stands for; then those joined by "and"."""
        found = self._covering(token)
        if found:
            shortest = min(found, key=lambda reference: reference.end - reference.start)
            # "les deux groupes" refers to two actors at one place.
            yield from (one for one in found if (one.start, one.end) == (shortest.start, shortest.end))
        elif depth < DEPTH:
            yield from self._named_below(token)
        for i in self.children.get(token, ()):
            if self.tokens[i].dep == "conj" and self.tokens[i].pos in NOMINAL and depth < DEPTH:
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
                yield from self._actors(i, DEPTH - 1) if dep == "appos" else first
                return

    def _acts(self, token: int, found: list[ActorReference]) -> bool:
        """Whether a name begins a clause behind a comma: "attaqué devant une cour de Californie, X a riposté"."""
        end = max((one.end for one in found), default=0)
        after = next((word for word in self.tokens[token:] if word.start >= end), None)
        verb = after is not None and after.pos in ("VERB", "AUX") and "VerbForm=Fin" in after.morph
        return bool(found) and verb and self.tokens[token - 1].text == ","
