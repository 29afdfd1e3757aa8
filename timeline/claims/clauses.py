"""The tokens of a sentence in, its clauses out: found by punctuation and joining words, since trees are often wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from timeline.claims.clause_words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.claims.clause_words import Words
    from timeline.model import Sentence, Token

Level = Literal["main", "relative", "complement", "adverbial"]
_COMMA = (",", "—", "–")
_STRONG = (";", ":", "(", ")", "[", "]", "!", "?", "…", "...")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_SUBJECT = (*_NOMINAL, "DET", "ADJ")
_LEADING = ("ADP", "ADV", "DET")
_OPENS = ("SCONJ", "ADV", "PRON", "CCONJ")


@dataclass(slots=True)
class Clause:
    """One finite verb with what belongs to it. `opener` subordinates it, `joined` stands between it and the one before.

    `parent` is the clause that holds it; `verbs` are the places of its finite verbs, still none before it has come.
    """

    level: Level
    parent: int | None
    opener: str = ""
    joined: str = ""
    verbs: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of a sentence in the order of their first words; `of` says which of them holds each token."""

    all: tuple[Clause, ...]
    of: tuple[int, ...]


def clauses(sentence: Sentence, dated: Collection[int], *, language: str) -> Clauses:
    """The clauses of `sentence`; `dated` are the tokens of date expressions, which hold no verb ("il y a un an")."""
    return _Reader(sentence.tokens, frozenset(dated), words_of(language)).read()


class _Reader:
    """Reads the tokens once from the left, opening and closing clauses."""

    def __init__(self, tokens: tuple[Token, ...], dated: frozenset[int], words: Words) -> None:
        self.tokens = tokens
        self.small = [token.text.lower() for token in tokens]
        self.dated = dated
        self.words = words
        self.found = [Clause("main", None)]
        self.of: list[int] = []
        self.at = 0

    def read(self) -> Clauses:
        for i in range(len(self.tokens)):
            if i not in self.dated:
                self._word(i)
            self.of.append(self.at)
            if i in self.dated and i + 1 not in self.dated:
                # "two weeks after he left": the expression stands outside the clause that its last word opens.
                self._subordinate(i)
        return Clauses(tuple(self.found), tuple(self.of))

    def _word(self, i: int) -> None:
        word = self.small[i]
        if self._subordinate(i):
            return
        if (verb := self._nonfinite(i)) is not None:
            self._open(Clause("adverbial", self.at, opener=word, verbs=[verb]))
        elif word in _COMMA and self.tokens[i].pos == "PUNCT":
            self._comma(i)
        elif word in _STRONG:
            self._strong(word)
        elif word in self.words.joining and self._now.verbs and self._verb(i + 1, commas=False) is not None:
            self._open(Clause(self._now.level, self._now.parent, opener=self._now.opener, joined=word))
        elif self._finite(i):
            self._reported(i)
            self._resume(i)
            self._now.verbs.append(i)

    def _subordinate(self, i: int) -> bool:
        level = self._opener(i)
        if level is None:
            return False
        unseen = [self.tokens[i].head] if self._verb(i + 1, commas=True) is None else []
        self._open(Clause(level, self.at, opener=self.small[i], verbs=unseen))
        return True

    @property
    def _now(self) -> Clause:
        return self.found[self.at]

    def _open(self, clause: Clause) -> None:
        self.found.append(clause)
        self.at = len(self.found) - 1

    def _finite(self, i: int) -> bool:
        token = self.tokens[i]
        if i in self.dated or token.pos not in ("VERB", "AUX") or "VerbForm=Fin" not in token.morph:
            return False
        return i == 0 or self.small[i - 1] != "to"

    def _opener(self, i: int) -> Level | None:
        """The level of the clause that opens at `i`, where a finite verb follows."""
        token, word = self.tokens[i], self.small[i].replace("’", "'")
        if (word not in self.words.opening and word not in self.words.moments) or self._limits(i):
            return None
        relative = "PronType=Rel" in token.morph
        level: Level | None = None
        if self._is_moment(i):
            return "relative"
        that = word in self.words.complement
        told = relative and that and self._follows_verb(i)  # "a annoncé lundi qu'il ..."
        if word in self.words.relative or (relative and that and not told):
            level = "relative"
        elif that and (told or token.pos in _OPENS or token.dep == "mark"):
            level = "adverbial" if i and self.small[i - 1] in self.words.with_that else "complement"
        elif word in self.words.adverbial and (token.pos in ("SCONJ", "CCONJ") or token.dep in ("mark", "advmod")):
            level = "adverbial"
        if level is None or (self._verb(i + 1, commas=level != "adverbial") is None and not self._marks(i)):
            return None
        return level

    def _follows_verb(self, i: int) -> bool:
        """Whether a verb stands right before, or before a date between: what it opens describes no noun."""
        before = (token for k, token in reversed([*enumerate(self.tokens[:i])]) if not self._is_of_a_date(k))
        return next(before, self.tokens[i]).pos in ("VERB", "AUX")

    def _is_moment(self, i: int) -> bool:
        """Whether a noun of time leads what happened then, without a word between: "the day he left"."""
        if self.small[i] not in self.words.moments or i in self.dated or not i + 2 < len(self.tokens):
            return False
        led = i and self.tokens[i - 1].pos in ("DET", "ADJ")
        return bool(led) and self.tokens[i + 1].pos in _SUBJECT and self._verb(i + 1, commas=False) is not None

    def _limits(self, i: int) -> bool:
        """Whether "que" only limits the half negation before it to a date: "n'a révélé le vol que le 6 octobre"."""
        if self.small[i] not in self.words.complement:
            return False
        here = [k for k, clause in enumerate(self.of[:i]) if clause == self.at]
        half = max((k for k in here if self.small[k] in self.words.half), default=None)
        if half is None or any(self.small[k] in self.words.negations for k in range(half, i)):
            return False
        behind = next((k for k in range(i + 1, len(self.tokens)) if self.tokens[k].pos not in _LEADING), i)
        return behind in self.dated or i + 1 in self.dated

    def _marks(self, i: int) -> bool:
        """Whether the tree knows the verb of a clause that its form does not show."""
        return self.tokens[i].pos == "SCONJ" and self.tokens[i].dep == "mark" and self.tokens[i].head > i

    def _nonfinite(self, i: int) -> int | None:
        """The infinitive or participle of a clause without subject: "avant de vendre", "after buying"."""
        if i in self.dated:
            return None
        if self.small[i] in self.words.nonfinite:
            return next((k for k in range(i + 1, min(i + 4, len(self.tokens))) if self._is_nonfinite(k)), None)
        token = self.tokens[i]
        opens = i == 0 or self.tokens[i - 1].text in _COMMA
        named = i and token.text[:1].isupper()  # "TikTok" is no participle, whatever the tagger says
        if not opens or named or token.pos not in ("VERB", "ADJ"):
            return None
        if "Tense=Pres" in token.morph and "VerbForm=Part" in token.morph:
            return i if i and token.pos == "VERB" else None
        if "Tense=Past" not in token.morph:
            return None
        return i if "VerbForm=Part" in token.morph or self._is_inserted(i) else None

    def _is_inserted(self, i: int) -> bool:
        """Whether a past form is a participle, since its clause has its verb behind the next comma.

        "The departure, announced in May, surprised him".
        """
        if not i or self._now.verbs or any(self.tokens[k].text in _COMMA for k in range(self.of.index(self.at), i - 1)):
            return False
        closes = next((k for k in range(i + 1, len(self.tokens)) if self.tokens[k].text in (*_COMMA, *_STRONG)), None)
        return closes is not None and closes + 1 < len(self.tokens) and self._finite(closes + 1)

    def _is_nonfinite(self, i: int) -> bool:
        morph = self.tokens[i].morph
        return self.tokens[i].pos in ("VERB", "AUX") and ("VerbForm=Inf" in morph or "VerbForm=Part" in morph)

    def _verb(self, start: int, *, commas: bool) -> int | None:
        """The next finite verb before a strong break, another opening word or, unless `commas`, a comma."""
        words = self.words
        for i in range(start, len(self.tokens)):
            word = self.small[i]
            if not commas and word in _COMMA:
                return self._behind_insertion(i)
            if word in _STRONG:
                return None
            if self._finite(i):
                return i
            if word in words.opening and i > start and self.tokens[i].pos in ("SCONJ", "PRON"):
                return None
        return None

    def _behind_insertion(self, comma: int) -> int | None:
        """The finite verb right behind the comma that closes what one opens: "and Smith, who had led it, was fired"."""
        after = range(comma + 1, len(self.tokens))
        close = next((k for k in after if self.tokens[k].text in _COMMA and k not in self.dated), None)
        if close is None or close + 1 >= len(self.tokens):
            return None
        joined = comma and self.small[comma - 1] in self.words.joining
        if joined and close > comma + 1 and all(self._is_of_a_date(k) for k in range(comma + 1, close)):
            return self._verb(close + 1, commas=False)  # "and, on 31 August, the company sued"
        if not self._finite(close + 1):
            return None
        relative = self.small[comma + 1] in self.words.relative | self.words.adverbial
        inside = any(self._finite(k) for k in range(comma + 1, close))
        strong = any(self.tokens[k].text in _STRONG for k in range(comma + 1, close))
        return None if strong or (inside and not relative) else close + 1

    def _is_of_a_date(self, i: int) -> bool:
        return i in self.dated or (self.tokens[i].pos in _LEADING and i + 1 in self.dated)

    def _is_dated_end(self, i: int) -> bool:
        """Whether only a date stands there before a joint: "fired its head, Ann Lee, on Friday and sued her"."""
        end = next((k for k in range(i, len(self.tokens)) if not self._is_of_a_date(k)), i)
        return end > i and end < len(self.tokens) and self.small[end] in self.words.joining

    def _comma(self, i: int) -> None:
        now = self._now
        follows = self._verb(i + 1, commas=False)
        if not now.verbs or i + 1 == len(self.tokens) or self._opener(i + 1) is not None or self._is_dated_end(i + 1):
            return
        main = next(k for k in self._above(self.at) if self.found[k].parent is None)
        if follows is None:
            pending = not self.found[main].verbs
            plain = now.level == "relative" or self._is_nonfinite(now.verbs[0])
            if plain and now.parent is not None:
                self.at = now.parent
            elif pending:
                self.at = main
        elif not self.found[main].verbs:
            self.at = main
        else:
            after = self.small[i + 1]
            self._open(Clause("main", None, joined=after if after in self.words.joining else ","))

    def _above(self, at: int) -> list[int]:
        chain = [at]
        while (parent := self.found[chain[-1]].parent) is not None:
            chain.append(parent)
        return chain

    def _strong(self, mark: str) -> None:
        if mark in (")", "]"):
            before = [k for k, clause in enumerate(self.found) if clause.joined not in ("(", "[")]
            self.at = before[-1]
        elif mark not in ("…", "..."):
            self._open(Clause("main", None, joined=mark))

    def _resume(self, i: int) -> None:
        """A second finite verb behind a relative clause is the one that its antecedent lacks: "X, who won, left"."""
        now = self._now
        if now.level == "relative" and now.verbs and now.parent is not None and not self.found[now.parent].verbs:
            told, head = self.tokens[now.verbs[-1]], self._governor(i)
            hyphened = self.tokens[i - 1].end == self.tokens[i].start  # "who co-founded"
            own = hyphened or told.head == i or self._governor(now.verbs[-1]) == head
            if not own and self.tokens[head].dep == "root":
                self.at = now.parent

    def _governor(self, i: int) -> int:
        """The verb that an auxiliary helps, else the verb itself."""
        return self.tokens[i].head if self.tokens[i].dep.startswith(("aux", "cop")) else i

    def _reported(self, i: int) -> None:
        """A second subject and verb behind a reporting verb open a clause: "Apple said it would appeal"."""
        if not self._now.verbs:
            return
        first = i
        while first and first - 1 not in self.dated and self.tokens[first - 1].pos in _SUBJECT:
            first -= 1
        between = range(self._now.verbs[-1], first)
        if not any(self.tokens[k].pos in _NOMINAL for k in range(first, i)):
            return
        if any(self.small[k] in self.words.reports for k in between):
            self._open(Clause("complement", self.at))
            for k in range(first, i):
                self.of[k] = self.at
