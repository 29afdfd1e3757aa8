"""A parsed sentence, the actors in it and a verb in, who its subject is by the mere order of words out.

Trees of small models break where a sentence is long. Order does not: a clause is read in segments between commas, and
the subject is the first noun phrase that no preposition leads, in the nearest segment that is neither a relative, nor
a subordinate clause, nor a participle.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from timeline.language.load import languages, table
from timeline.language.segments import COMMAS, P, Row, Segment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_INNER = ("DET", "NOUN", "ADJ", "NUM")
_PAUSES = COMMAS | {"»", "”", '"'}


@cache
def _members() -> frozenset[tuple[str, ...]]:
    """What leads some of those that the noun before means, in any language: "plusieurs médias, dont A et B"."""
    return frozenset(_phrases("members"))


@cache
def _beside() -> Mapping[str, list[tuple[tuple[str, ...], bool]]]:
    """By its first word, what leads those who do with the subject what it does.

    With it, whether behind the verb it joins to what stands there instead: "Y a assigné X ainsi que Z".
    """
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for key in ("joining", "beside"):
        for words in _phrases(key):
            found.setdefault(words[0], []).append((words, key == "joining"))
    return found


def _phrases(key: str) -> Iterator[tuple[str, ...]]:
    """The phrases of `[company]`, in words, of all languages: no word of one means another thing in another."""
    for code in languages():
        for phrase in table(code, "language").get("company", {}).get(key, ()):
            yield tuple(phrase.split())


class Order(Row[P]):
    """One sentence, read by the order of its words."""

    def subject(self, verb: int) -> list[P]:
        """Who the subject of a verb is; nobody where it is a noun that names no actor, or where none is found.

        Of a participle without auxiliary it is whom it tells of: "X, racheté par Y", "Condamné par Y, X a ...".
        """
        first = self._begins(verb)
        if not any(self._finite[first : verb + 1]):
            form = self.tokens[verb].morph
            joined = first > 0 and self.tokens[first - 1].pos == "CCONJ"  # "a quitté X en 2018 et assigné Y"
            if "VerbForm=Part" in form and "Tense=Pres" not in form and not joined:
                return self._of_participle(verb, first)
            if "VerbForm" in form:
                return self._shared(verb, first)
        return self._of_finite(first) or self._inverted(first, verb)

    def _inverted(self, first: int, verb: int) -> list[P]:
        """Who stands right behind a verb that has no noun before it: "a annoncé X", "qu'avait rachetée X"."""
        own = self._back_to_comma(first)
        relative = self._relative_before(own, first)
        start = own if relative is None else relative + 1
        if self._nouns(start, first - 1) or self._bare(start, first - 1) or self._joins(first - 1, own):
            return []
        if relative is not None and not self._takes_object(relative):
            return []
        at = self._past_determiner(verb + 1)
        return [*self.spans[at][1], *self._joined(self.spans[at][0], len(self.tokens) - 1)] if at in self.spans else []

    def _takes_object(self, relative: int) -> bool:
        return not self.tokens[relative].dep.startswith("nsubj")

    def speaker(self, verb: int) -> list[P]:
        """Who stands behind a verb of saying that opens its clause behind a comma: "..., a annoncé jeudi la SEC"."""
        first = self._begins(verb)
        if not first or self.tokens[first - 1].text not in _PAUSES:
            return []
        if self.tokens[first - 1].text in COMMAS and self._verb_before(first) is None:
            return []  # "X, le patron de Y, a annoncé"
        at = verb + 1
        while at < len(self.tokens) and at not in self.spans:
            token = self.tokens[at]
            led = token.pos == "NOUN" and self.tokens[at - 1].pos == "DET"  # a noun phrase that names nobody
            if led or token.pos not in ("ADV", "DET", "ADJ", "NUM", "NOUN", "VERB"):
                return []
            if token.pos == "VERB" and token.head != verb:
                return []
            at += 1
        return [*self.spans[at][1], *self._joined(self.spans[at][0], len(self.tokens) - 1)] if at in self.spans else []

    def clitics(self, verb: int) -> list[P]:
        """Whom the pronouns right before a verb mean, though they may hang anywhere: "L'Australie lui a infligé"."""
        inside = range(self._begins(verb), verb)
        held = [i for i in inside if i in self.spans and self.spans[i][0] == i and self.tokens[i].dep != "expl:subj"]
        return [one for i in held for one in self.spans[i][1]]

    def recipients(self, verb: int, leading: Collection[str]) -> list[P]:
        """To whom an infinitive gives: "to pay X 3 million", « à lui verser », « à verser 3 millions à X »."""
        if held := self.clitics(verb):
            return held
        for at in range(verb, len(self.tokens) - 1):
            if self.tokens[at].text in _PAUSES or (self._finite[at] and at > verb):
                break
            behind = self._past_determiner(at + 1)
            if behind in self.spans and (at == verb or self.tokens[at].text.lower() in leading):
                return [*self.spans[behind][1], *self._joined(self.spans[behind][0], len(self.tokens) - 1)]
        return []

    def companions(self, verb: int) -> list[P]:
        """Those who do it with the subject: "alongside X, Y sued", "Y a assigné Z aux côtés de X"."""
        found: list[P] = []
        for i, behind, joins in self._beside:
            at = behind
            if i > verb and joins:
                continue
            while at < len(self.tokens) and at not in self.spans and self.tokens[at].pos in ("ADP", *_INNER):
                at += 1
            apart = any(self._finite[k] for k in range(min(at, verb) + 1, max(i, verb)) if k < verb or k > verb + 1)
            if at in self.spans and not apart:
                found += [*self.spans[at][1], *self._joined(self.spans[at][0], len(self.tokens) - 1)]
        return found

    @cached_property
    def _beside(self) -> tuple[tuple[int, int, bool], ...]:
        """Where words begin that put somebody beside another, the word behind them, and whether they join to it."""
        words = [token.text.lower() for token in self.tokens]
        return tuple(
            (i, i + len(led), joins)
            for i, word in enumerate(words)
            for led, joins in _beside().get(word, ())
            if tuple(words[i : i + len(led)]) == led
        )

    def relative_object(self, verb: int) -> list[P]:
        """Whom a relative clause with a subject of its own tells of: "X, que Y avait racheté"."""
        first = self._begins(verb)
        own = self._back_to_comma(first)
        relative = self._relative_before(own, first)
        for segment in self._segments(own) if relative is None and not self._nouns(own, first - 1) else ():
            if segment.opener == "relative":  # "X, que son associé, Y, avait dénoncé": over an apposition
                relative = self._relative_before(segment.first, segment.last + 1)
            if segment.opener != "noun":
                break
        return [] if relative is None or not self._takes_object(relative) else self.antecedent(relative)

    def _relative_before(self, own: int, first: int) -> int | None:
        return next((i for i in range(first - 1, own - 1, -1) if self._relative[i]), None)

    def _is_over(self, relative: int, first: int) -> bool:
        """Whether a relative clause has had its verb before `first`: "le tribunal que Meta a saisi a rejeté"."""
        had = next((i for i in range(relative + 1, first) if self._finite[i]), first)
        return had < first and not any(self.tokens[i].pos in ("CCONJ", "SCONJ") for i in range(had, first))

    def _of_participle(self, verb: int, first: int) -> list[P]:
        before = self.antecedent(first)
        after_noun = first > 0 and self.tokens[first - 1].text not in COMMAS
        return before if before or after_noun else self._ahead(verb)

    def _ahead(self, verb: int) -> list[P]:
        """The subject of the clause behind the comma: "Condamné par Y, X a fait appel", "By buying Y, X ..."."""
        comma = next((i for i in range(verb, len(self.tokens)) if self.tokens[i].text in COMMAS), len(self.tokens))
        main = next((i for i in range(comma, len(self.tokens)) if self._finite[i]), None)
        if main is None:
            return []
        # "Condamné à payer X, son ancien associé, Y a fait appel": right before its verb stands the subject.
        return self._bare(self._back_to_comma(main), main - 1) or self._bare(comma + 1, main - 1)

    def _shared(self, verb: int, first: int) -> list[P]:
        """The subject of an infinitive or a gerund is that of the verb it hangs on."""
        before = self._verb_before(first)
        return self._ahead(verb) if before is None else self.subject(before)

    def _of_finite(self, first: int) -> list[P]:
        own = self._back_to_comma(first)
        segment = Segment(own, first - 1, self._opener(own, first - 1))
        relative = self._relative_before(own, first)
        if relative is not None and self._is_over(relative, first):
            return self._bare(own, relative - 1)
        if relative is not None:
            # "qui avait assigné": who stands before it; "que Snap avait racheté": who stands behind it.
            inside = self._bare(relative + 1, first - 1)
            free = not self._nouns(relative + 1, first - 1) and not self._takes_object(relative)
            return inside or (self.antecedent(relative) if free else [])
        joined = next((i for i in range(first - 1, own - 1, -1) if self._joins(i, own)), None)
        start = own if joined is None else joined + 1
        if found := self._bare(start, first - 1):
            return self._with_list(found, segment) if joined is None else found
        if self._nouns(start, first - 1):
            return []
        shared = joined is not None or self._follows(own, first)
        if (before := self._verb_before(joined if joined is not None else own)) is not None and shared:
            return self.subject(before)
        return self._in_segments(own)

    def antecedent(self, relative: int) -> list[P]:
        """Who stands right before a relative pronoun, over its comma, a bracket and its preposition."""
        at = relative - 1
        while at >= 0 and (self.tokens[at].text in COMMAS or self.tokens[at].pos in ("ADP", "CCONJ", "ADV")):
            at -= 1
        at = self._over_bracket(at)
        ending = [one for last, ones in self.spans.values() for one in ones if last == at]
        longest = max((one.end - one.start for one in ending), default=0)
        found = [one for one in ending if one.end - one.start == longest]
        verb = next((token for i, token in enumerate(self.tokens) if i > relative and self._finite[i]), None)
        if verb is None or "Number=Plur" not in verb.morph:
            return found
        # "deux associés, X et Y, qui l'avaient assigné": both, as the verb says
        first = next((first for first, (last, _) in self.spans.items() if last == at), 0)
        before = next((ones for last, ones in self.spans.values() if last == first - 2), [])
        return [*before, *found] if first and self.tokens[first - 1].pos == "CCONJ" else found

    def listed(self, one: P) -> list[P]:
        """Who is told in one list with an actor, behind it: "A, B et C"; nobody who begins a clause of his own."""
        found: list[P] = []
        at = next((last + 1 for last, ones in self.spans.values() if one in ones), len(self.tokens))
        closed = False
        while at + 1 < len(self.tokens) and not closed:
            closed = self.tokens[at].pos == "CCONJ"
            span = self.spans.get(self._past_determiner(at + 1))
            if span is None or not (closed or self.tokens[at].text == ","):
                return []
            found += span[1]
            at = span[0] + 1
        return [] if not closed or (at < len(self.tokens) and self._finite[at]) else found

    def _in_segments(self, own: int) -> list[P]:
        """The subject in an earlier segment: "X, le patron de Y, qui ..., a assigné" - the first of an apposition.

        Where no noun stands there it is that of the clause before: "X a perdu, s'est tourné vers Y et a renoncé".
        """
        found: list[P] = []
        for segment in self._segments(own):
            if segment.opener == "clause":
                before = self._verb_before(segment.last + 1)
                return found if found or before is None else self.subject(before)
            if segment.opener == "noun":
                found = self._bare(segment.first, segment.last) or found
            elif led := self._members(segment):
                named = self._bare(segment.first + led, segment.last)
                found = [*named, *(self.listed(named[-1]) if named else [])] or found
        return found

    def _members(self, segment: Segment) -> int:
        """How many words lead those of the noun before that a segment names: "publishers, among them A and B, sued"."""
        if any(self._finite[segment.first : segment.last + 1]):
            return 0
        words = [self.tokens[i].text.lower() for i in range(segment.first, segment.last + 1)]
        return next((count for count in (1, 2, 3) if tuple(words[:count]) in _members()), 0)

    def _with_list(self, found: list[P], own: Segment) -> list[P]:
        """The first names of a list whose last ones stand before the verb: "A, B et C ont assigné"."""
        names = list(found)
        inside = range(own.first, own.last + 1)
        if not any(self.tokens[i].pos == "CCONJ" for i in inside):
            return names
        for segment in self._segments(own.first):
            one = self.spans.get(self._past_determiner(segment.first))
            if one is None or one[0] != segment.last:
                break
            names = [*one[1], *names]
        return names
