"""A parsed sentence, the actors in it and a verb in, who its subject is by the mere order of words out.

Trees of small models break where a sentence is long. Order does not: a clause is read in segments between commas, and
the subject is the first noun phrase that no preposition leads, in the nearest segment that is neither a relative, nor
a subordinate clause, nor a participle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.model import Token


class Placed(Protocol):
    """What stands between two offsets of the text: a mention, or a reference to an actor."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last one."""


P = TypeVar("P", bound=Placed)

_COMMAS = frozenset([",", "—", "–"])
_ENDS = frozenset([";", ":", "«", "»", "“", "”", '"'])
_BRACKETS = {")": "(", "]": "["}
_NOMINAL = frozenset(["NOUN", "PROPN"])
_INNER = frozenset(["NOUN", "ADJ", "DET", "SYM"])  # between a preposition and the name it leads: "de la start-up X"
_THIN = frozenset(["AUX", "ADV", "PART"])
_MEMBERS = frozenset(["dont", "notamment", "including"])
_NEAR = 3  # words of a segment in which its opener stands: "à la tête de laquelle", "et qui"


@dataclass(frozen=True, slots=True)
class Segment:
    """The words from `first` to `last` (both included) between two commas, and what opens them.

    `opener` is "relative", "subordinate", "participle", "phrase" (a preposition or an adverb), "clause" (it has a
    finite verb of its own) or "noun".
    """

    first: int
    last: int
    opener: str


class Order(Generic[P]):
    """One sentence, read by the order of its words."""

    def __init__(self, tokens: Sequence[Token], references: Sequence[P]) -> None:
        """Index which words each reference covers."""
        self.tokens = tokens
        self.spans: dict[int, tuple[int, list[P]]] = {}
        places = {token.start: i for i, token in enumerate(tokens)}
        for one in references:
            first = places.get(one.start)
            if first is None:
                continue
            last = first
            while last + 1 < len(tokens) and tokens[last + 1].end <= one.end:
                last += 1
            if first == last and (tokens[first].pos == "DET" or "Poss=Yes" in tokens[first].morph):
                continue  # "sa filiale a assigné": whose it is, and not who does it
            held = self.spans.get(first)
            if held is None or last > held[0]:
                self.spans[first] = (last, [one])
            elif last == held[0]:
                held[1].append(one)
        self._ends = {last for last, _ in self.spans.values()}

    def subject(self, verb: int) -> list[P]:
        """Who the subject of a verb is; nobody where it is a noun that names no actor, or where none is found.

        Of a participle without auxiliary it is whom it tells of: "X, racheté par Y", "Condamné par Y, X a ...".
        """
        first = self._begins(verb)
        if not any(self._finite(i) for i in range(first, verb + 1)):
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
        relative = self._relative(own, first)
        start = own if relative is None else relative + 1
        if self._nouns(start, first - 1) or self._bare(start, first - 1) or self._joins(first - 1, own):
            return []
        if relative is not None and not self._takes_object(relative):
            return []
        at = self._past_determiner(verb + 1)
        return [*self.spans[at][1], *self._joined(self.spans[at][0], len(self.tokens) - 1)] if at in self.spans else []

    def _takes_object(self, relative: int) -> bool:
        return not self.tokens[relative].dep.startswith("nsubj")

    def relative_object(self, verb: int) -> list[P]:
        """Whom a relative clause with a subject of its own tells of: "X, que Y avait racheté"."""
        first = self._begins(verb)
        relative = self._relative(self._back_to_comma(first), first)
        return [] if relative is None or not self._takes_object(relative) else self.antecedent(relative)

    def _relative(self, own: int, first: int) -> int | None:
        return next((i for i in range(first - 1, own - 1, -1) if self._is_relative(i)), None)

    def _of_participle(self, verb: int, first: int) -> list[P]:
        before = self.antecedent(first)
        after_noun = first > 0 and self.tokens[first - 1].text not in _COMMAS
        return before if before or after_noun else self._ahead(verb)

    def _ahead(self, verb: int) -> list[P]:
        """The subject of the clause behind the comma: "Condamné par Y, X a fait appel", "By buying Y, X ..."."""
        comma = next((i for i in range(verb, len(self.tokens)) if self.tokens[i].text in _COMMAS), len(self.tokens))
        main = next((i for i in range(comma, len(self.tokens)) if self._finite(i)), None)
        return [] if main is None else self._bare(comma + 1, main - 1)

    def _shared(self, verb: int, first: int) -> list[P]:
        """The subject of an infinitive or a gerund is that of the verb it hangs on."""
        before = self._verb_before(first)
        return self._ahead(verb) if before is None else self.subject(before)

    def _of_finite(self, first: int) -> list[P]:
        own = self._back_to_comma(first)
        segment = Segment(own, first - 1, self._opener(own, first - 1))
        relative = self._relative(own, first)
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
        while at >= 0 and (self.tokens[at].text in _COMMAS or self.tokens[at].pos in ("ADP", "CCONJ", "ADV")):
            at -= 1
        at = self._over_bracket(at)
        ending = [one for last, ones in self.spans.values() for one in ones if last == at]
        longest = max((one.end - one.start for one in ending), default=0)
        return [one for one in ending if one.end - one.start == longest]

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
        return [] if not closed or (at < len(self.tokens) and self._finite(at)) else found

    # ------------------------------------------------------------------------------------------------- segments

    def _begins(self, verb: int) -> int:
        """The first of the verb's own words: auxiliaries, clitics, adverbs and negations before it belong to it."""
        at = verb
        while at > 0:
            token = self.tokens[at - 1]
            clitic = token.pos == "PRON" and token.dep.split(":")[0] in ("obj", "iobj", "expl")
            # "l'avait assignée": the clitic may hang anywhere; it stands right before an auxiliary.
            clitic = clitic or (token.text[-1] in "'’" and token.pos in ("PRON", "DET"))
            if "PronType=Rel" in token.morph or not (token.pos in _THIN or clitic):
                break
            at -= 1
        return at

    def _back_to_comma(self, first: int) -> int:
        """The first word of the segment that ends before `first`."""
        at = first
        while at > 0 and self.tokens[at - 1].text not in _COMMAS and self.tokens[at - 1].text not in _ENDS:
            at = self._over_bracket(at - 1) if self.tokens[at - 1].text in _BRACKETS else at - 1
            at = max(at, 0)
        return at

    def _over_bracket(self, at: int) -> int:
        """The word before the bracket that closes at `at`, or `at` itself."""
        opening = _BRACKETS.get(self.tokens[at].text) if at >= 0 else None
        if opening is None:
            return at
        before = next((i for i in range(at, -1, -1) if self.tokens[i].text == opening), at + 1)
        return before - 1

    def _segments(self, before: int) -> Iterator[Segment]:
        """The segments that end before the word at `before`, the nearest first, up to a strong stop."""
        at = before
        while at > 0 and self.tokens[at - 1].text in _COMMAS:
            last = at - 2
            if last < 0:
                return
            first = self._back_to_comma(last + 1)
            yield Segment(first, last, self._opener(first, last))
            at = first

    def _opener(self, first: int, last: int) -> str:
        opening = self.tokens[first : min(first + _NEAR, last + 1)]
        if any("PronType=Rel" in token.morph for token in opening):
            return "relative"
        finite = next((i for i in range(first, last + 1) if self._finite(i)), None)
        if any(token.pos == "SCONJ" for token in opening[:2]):
            return "subordinate"
        if finite is not None and not any(self._is_relative(i) for i in range(first, finite)):
            return "clause"
        skipped = ("ADV", "CCONJ", "PUNCT")
        head = next((i for i in range(first, last + 1) if i in self.spans or self.tokens[i].pos not in skipped), None)
        if head is None or (self.tokens[head].pos == "ADP" and head not in self.spans):
            return "phrase"
        return "participle" if self.tokens[head].pos == "VERB" and head not in self.spans else "noun"

    def _finite(self, at: int) -> bool:
        token = self.tokens[at]
        return token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph

    def _is_relative(self, at: int) -> bool:
        return "PronType=Rel" in self.tokens[at].morph

    def _joins(self, at: int, own: int) -> bool:
        """Whether a joining or subordinating word at `at` begins the verb's clause: "et a quitté", "que Meta a"."""
        token = self.tokens[at]
        if token.pos == "SCONJ":
            return True
        # "Le Monde et Libération ont assigné": it joins two names, where no verb stands before it.
        return token.pos == "CCONJ" and any(self.tokens[i].pos in ("VERB", "AUX") for i in range(own, at))

    def _follows(self, own: int, first: int) -> bool:
        """Whether a segment without a noun continues the clause before: ", puis a quitté", ", and left"."""
        return own < first or any(t.pos in ("ADV", "CCONJ") for t in self.tokens[own : first + 1])

    def _verb_before(self, at: int) -> int | None:
        """The last finite verb before `at` that stands in no relative or subordinate segment."""
        first = self._back_to_comma(at)
        near = Segment(first, at - 1, self._opener(first, at - 1))
        for segment in (near, *self._segments(first)):
            if segment.opener != "clause":
                continue
            verbs = [i for i in range(segment.first, segment.last + 1) if self._finite(i)]
            outer = [v for v in verbs if not any(self._is_relative(i) for i in range(segment.first, v))]
            if outer:
                return outer[-1]
        return None

    # ------------------------------------------------------------------------------------------------ candidates

    def _in_segments(self, own: int) -> list[P]:
        """The subject in an earlier segment: "X, le patron de Y, qui ..., a assigné" - the first of an apposition."""
        found: list[P] = []
        for segment in self._segments(own):
            if segment.opener == "clause":
                break
            if segment.opener == "noun":
                found = self._bare(segment.first, segment.last) or found
            elif self._members(segment):
                found = self._bare(segment.first + 1, segment.last) or found
        return found

    def _members(self, segment: Segment) -> bool:
        """Whether a segment names some of those the noun before it means: "plusieurs médias, dont A et B, ont"."""
        finite = any(self._finite(i) for i in range(segment.first, segment.last + 1))
        return self.tokens[segment.first].text.lower() in _MEMBERS and not finite

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

    def _past_determiner(self, at: int) -> int:
        while at + 1 < len(self.tokens) and self.tokens[at].pos in ("DET", "ADJ") and at not in self.spans:
            at += 1
        return at

    def _bare(self, first: int, last: int) -> list[P]:
        """The first actors between two words that no preposition leads, with those joined to them."""
        at = first
        while at <= last:
            span = self.spans.get(at)
            if span is None:
                at += 1
                continue
            end, found = span
            if end <= last and not self._led(at, first):
                return [*found, *self._joined(end, last)]
            at = end + 1
        return []

    def _joined(self, end: int, last: int) -> list[P]:
        """Those that "and" joins to the actor that ends at `end`."""
        at = end + 1
        if at > last or self.tokens[at].pos != "CCONJ":
            return []
        span = self.spans.get(self._past_determiner(at + 1))
        return [] if span is None or span[0] > last else [*span[1], *self._joined(span[0], last)]

    def _led(self, at: int, first: int) -> bool:
        """Whether a preposition leads the phrase that begins at `at`."""
        before = at - 1
        while before >= first and self.tokens[before].pos in _INNER and before not in self._ends:
            before -= 1
        return before >= first and self.tokens[before].pos == "ADP"

    def _nouns(self, first: int, last: int) -> bool:
        """Whether a noun phrase that names no actor stands there, which is the subject then."""
        return any(
            (
                self.tokens[i].pos in _NOMINAL
                or (self.tokens[i].pos == "PRON" and self.tokens[i].dep.startswith("nsubj"))
            )
            and not self.tokens[i].dep.startswith("obl")
            and not self._led(i, first)
            for i in range(first, last + 1)
        )
