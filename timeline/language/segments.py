"""A parsed sentence and the actors in it in, its segments between commas and the noun phrases that open them out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
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

COMMAS = frozenset([",", "—", "–"])
_ENDS = frozenset([";", ":", "«", "»", "“", "”", '"'])
_BRACKETS = {")": "(", "]": "["}
_NOMINAL = frozenset(["NOUN", "PROPN"])
_INNER = frozenset(["NOUN", "ADJ", "DET", "SYM"])  # between a preposition and the name it leads: "de la start-up X"
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
CLITICS = frozenset(["le", "la", "les", "lui", "leur", "se", "en", "y"])  # no subjects
_QUE = ("que", "qu'", "qu’")
_THIN = frozenset(["AUX", "ADV", "PART"])
_TITLE = 5  # words of a title before a name
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


def is_relative(token: Token) -> bool:
    """Whether a word leads a relative clause; taggers call "whose" a plain possessive."""
    return "PronType=Rel" in token.morph or token.text.lower() == "whose"


class Row(Generic[P]):
    """One sentence as a row of words, with who is named where."""

    def __init__(self, tokens: Sequence[Token], references: Sequence[P]) -> None:
        """Index which words each reference covers."""
        self.tokens = tokens
        self.references = references
        self.spans: dict[int, tuple[int, list[P]]] = {}
        places = {token.start: i for i, token in enumerate(tokens)}
        for one in references:
            first = places.get(one.start)
            if first is None:
                continue
            last = first
            while last + 1 < len(tokens) and tokens[last + 1].end <= one.end:
                last += 1
            if first == last and (self._determines(first) or "Poss=Yes" in tokens[first].morph):
                continue  # "sa filiale a assigné": whose it is, and not who does it
            held = self.spans.get(first)
            if held is None or last > held[0]:
                self.spans[first] = (last, [one])
            elif last == held[0]:
                held[1].append(one)
        self._ends = {last for last, _ in self.spans.values()}

    def _determines(self, at: int) -> bool:
        """Whether a word is a determiner; right before a verb, none is: "Un tribunal la condamne"."""
        after = self.tokens[at + 1].pos if at + 1 < len(self.tokens) else ""
        return self.tokens[at].pos == "DET" and after not in ("VERB", "AUX")

    def _begins(self, verb: int) -> int:
        """The first of the verb's own words: auxiliaries, clitics, adverbs and negations before it belong to it."""
        at = verb
        while at > 0:
            token = self.tokens[at - 1]
            clitic = token.pos == "PRON" and token.dep.split(":")[0] in ("obj", "iobj", "expl")
            clitic = clitic and token.dep != "expl:subj"  # "il l'a assigné" has a subject, whatever the tree calls it
            # "l'avait assignée", "les a déboutés": the clitic may hang anywhere; it stands right before an auxiliary.
            clitic = clitic or (token.text[-1] in "'’" and token.pos in ("PRON", "DET"))
            clitic = clitic or (token.pos == "PRON" and token.text.lower() in CLITICS)
            if is_relative(token) or not (token.pos in _THIN or clitic):
                break
            at -= 1
        return at

    def _back_to_comma(self, first: int) -> int:
        """The first word of the segment that ends before `first`."""
        at = first
        while at > 0 and self.tokens[at - 1].text not in COMMAS and self.tokens[at - 1].text not in _ENDS:
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
        while at > 0 and self.tokens[at - 1].text in COMMAS:
            last = at - 2
            if last < 0:
                return
            first = self._back_to_comma(last + 1)
            yield Segment(first, last, self._opener(first, last))
            at = first

    def subordinate(self, at: int) -> bool:
        """Whether a relative pronoun or a subordinating word leads the verb at `at` in its segment."""
        before = range(self._back_to_comma(at), at)
        return any(self.tokens[i].pos == "SCONJ" or self._relative[i] for i in before)

    def _opener(self, first: int, last: int) -> str:
        opening = self.tokens[first : min(first + _NEAR, last + 1)]
        if any(self._relative[first : first + len(opening)]):
            return "relative"
        finite = next((i for i in range(first, last + 1) if self._finite[i]), None)
        if any(token.pos == "SCONJ" for token in opening[:2]):
            return "subordinate"
        if finite is not None and not any(self._relative[first:finite]):
            return "clause"
        skipped = ("ADV", "CCONJ", "PUNCT")
        head = next((i for i in range(first, last + 1) if i in self.spans or self.tokens[i].pos not in skipped), None)
        if head is None or (self.tokens[head].pos == "ADP" and head not in self.spans):
            return "phrase"
        return "participle" if self.tokens[head].pos == "VERB" and head not in self.spans else "noun"

    @cached_property
    def _finite(self) -> tuple[bool, ...]:
        """Which words are finite verbs."""
        return tuple(token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in self.tokens)

    @cached_property
    def _relative(self) -> tuple[bool, ...]:
        """Which words lead a relative clause."""
        return tuple(is_relative(token) or self._takes_up(i) for i, token in enumerate(self.tokens))

    def _takes_up(self, at: int) -> bool:
        """Whether "que" behind a name and a comma takes it up, whatever its tag: "Zenly, que Snap avait rachetée"."""
        if self.tokens[at].text.lower() not in _QUE or at - 2 not in self._ends or self.tokens[at - 1].text != ",":
            return False
        verb = next((i for i in range(at + 1, len(self.tokens)) if self.tokens[i].pos == "VERB"), None)
        return verb is not None and not any(
            token.head == verb and token.dep in ("xcomp", "ccomp") for token in self.tokens[verb + 1 :]
        )

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
            verbs = [i for i in range(segment.first, segment.last + 1) if self._finite[i]]
            outer = [v for v in verbs if not any(self._relative[segment.first : v])]
            if outer:
                return outer[-1]
        return None

    def _past_determiner(self, at: int) -> int:
        while at + 1 < len(self.tokens) and self.tokens[at].pos in ("DET", "ADJ") and at not in self.spans:
            at += 1
        titled = next((i for i in range(at, min(at + _TITLE, len(self.tokens))) if i in self.spans), at)
        plain = all(
            self.tokens[i].pos in ("NOUN", "ADJ", "DET") or self.tokens[i].text == "-" for i in range(at, titled)
        )
        return titled if plain else at  # "et la jeune pousse danoise Quorum"

    def _bare(self, first: int, last: int) -> list[P]:
        """The first actors between two words that no preposition leads, with those joined to them."""
        at = first
        while at <= last:
            span = self.spans.get(at)
            if span is None:
                at += 1
                continue
            end, found = span
            if end <= last and not self._led(at, first) and not self._owns(end):
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

    def _owns(self, end: int) -> bool:
        """Whether a phrase only says whose the next one is: "Nokia's chief executive has sued"."""
        return end + 2 in self.spans and self.tokens[end + 1].text in _POSSESSIVE

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
