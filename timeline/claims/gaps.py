"""A sentence and its dates in, the words that tell an event without a verb out: "and Y in June", "again in May"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from timeline.claims.layout import inside, listed
from timeline.language.amounts import amounts
from timeline.language.lexicon import words_of_sort
from timeline.language.load import table
from timeline.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.model import Actor, Sentence, Time

_LEADING = ("ADP", "DET")
_VERBAL = ("VERB", "AUX", "SCONJ")
_SUMS = ("NUM", "SYM", "ADP")
_LONGEST = 10  # words of a member
_MARKS = (",", ";")
_ARTICLE = re.compile(r"^(?:the|les?|la|l['’])\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gap:
    """Words with a date that share the verb in front of them, and whom they name.

    `role` is what is written ("by X", "against X"), `lead` another word before the name, which may lead somebody in the
    verb's own clause too: "settled with X in May, with Y in June". `apart` says that a comma parts them from the
    verb, so that it is another who did it: "X sued Y in May, Z in June". Without `actors` all is as it was: "and again
    in June". `since` is the date told before it, `dear` that it names a sum of its own.
    """

    actors: tuple[str, ...]
    start: int
    end: int
    time: Time
    role: Role | None = None
    lead: str = ""
    apart: bool = False
    since: Time | None = None
    dear: bool = False


def by_name(actors: Sequence[Actor]) -> dict[str, str]:
    """Whom a name without its article means, where it means only one."""
    found: dict[str, str] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            plain = _ARTICLE.sub("", name)
            found[plain] = actor.id if found.get(plain, actor.id) == actor.id else ""
    return found


def find_gaps(
    text: str, sentence: Sentence, times: Sequence[Time], names: Mapping[str, str], *, language: str
) -> list[Gap]:
    """The members of a row that have a date and no verb, behind a date told before.

    A sentence without any verb is one where a word says so: "Rebelote en mai 2019", « Puis WhatsApp deux ans après. »
    """
    if not times:
        return []
    row = _Row(text, sentence, times, names, language)
    found = []
    for i, time in enumerate(times):
        since = next((one for one in reversed(times[:i]) if one.when.known), None)
        gap = row.gap(time) if time.when.known and (row.verbless or since) else None
        found.extend([replace(gap, since=since)] if gap else [])
    return found


@cache
def _phrases(language: str, key: str) -> re.Pattern[str]:
    words = sorted(listed(language, "clauses", key), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\b[\s,]*" if words else r"(?!)", re.IGNORECASE)


class _Row:
    """The words of a sentence, cut at commas and joining words."""

    def __init__(
        self, text: str, sentence: Sentence, times: Sequence[Time], names: Mapping[str, str], language: str
    ) -> None:
        self.text, self.tokens, self.names, self.language = text, sentence.tokens, names, language
        self.dated = {i: time for time in times for i in inside(sentence, time)}
        self.joining = listed(language, "clauses", "joining")
        self.verbless = bool(self.tokens) and not any(token.pos in _VERBAL for token in self.tokens)

    def gap(self, time: Time) -> Gap | None:
        """What a member of the row with this date tells."""
        places = [i for i, one in self.dated.items() if one is time]
        if not places:
            return None
        first, last = self._member(places)
        if not (self.verbless or first) or self._closes_relative(first - 1):
            return None
        words = [i for i in range(first, last + 1) if i not in self.dated and not self._leads(i)]
        while words and self.tokens[words[0]].text == ",":
            words = words[1:]
        if len(words) > _LONGEST or any(self.tokens[i].pos in _VERBAL for i in words) or self._fronts(last):
            return None
        if any(self.dated.get(i, time) is not time for i in range(first, last + 1)):
            return None
        return self._told(words, time, first)

    def _closes_relative(self, comma: int) -> bool:
        """Whether a comma ends a relative clause, behind which the main verb goes on: "awarded X, which ..., $3m"."""
        if comma < 1 or self.tokens[comma].text != ",":
            return False
        start = next((i for i in range(comma - 1, -1, -1) if self.tokens[i].text == ","), None)
        relative = listed(self.language, "clauses", "relative") | {"que", "qu'", "qu’"}
        if start is None or self.tokens[start + 1].text.lower() not in relative:
            return False
        return any("VerbForm=Fin" in token.morph for token in self.tokens[:start])

    def _told(self, words: list[int], time: Time, first: int) -> Gap | None:
        plain = self._strip(words, self.joining) if self.verbless else words
        rest = self._behind(plain, "again")
        rest = self._behind(rest, "ditto") if self.verbless else rest
        joint = self.tokens[first - 1].text.lower() if first else ""
        again = len(rest) < len(plain) or joint in listed(self.language, "clauses", "again")  # "..., puis Y en 2021"
        if self.verbless and not again and len(plain) == len(words):
            return None
        rest, dear = self._without_sum(rest)
        start, end = (self.tokens[rest[0]].start, self.tokens[rest[-1]].end) if rest else (time.start, time.end)
        apart = not again and any(self.tokens[i].text in _MARKS for i in range(max(0, first - 2), first))
        if not rest:  # "and again in June", "and €3m in June"
            return Gap((), start, end, time, dear=dear and not again) if again or dear else None
        lead = self.tokens[rest[0]].text.lower()
        roles = {"doers": Role.AGENT, "sufferers": Role.PATIENT}
        role = next((role for key, role in roles.items() if lead in table(self.language, "clauses").get(key, ())), None)
        instead = self._behind(rest, "instead_of")  # « celui de X »
        led = lead if self.tokens[rest[0]].pos == "ADP" or instead != rest else ""
        named = instead if instead != rest else rest[1:] if led or role else rest
        actor = self._actor(named)
        if actor and not led and not role:
            before = self._listed(first)
            start = self.tokens[before[0]].start if before else start
            return Gap((*filter(None, [self._actor(before)]), actor), start, end, time, apart=apart)
        if actor:
            return Gap((actor,), start, end, time, role=role, lead="" if role else led, apart=apart)
        return Gap((), start, end, time) if self._is_place(rest) else None

    def _actor(self, words: list[int]) -> str:
        return self.names.get(_ARTICLE.sub("", self._text(words)), "")

    def _listed(self, first: int) -> list[int]:
        """The name that a row right behind a date has before its last: "fined X in May, Y and Z in June"."""
        if first < 4 or self.tokens[first - 1].text.lower() not in self.joining:  # noqa: PLR2004
            return []
        start = first - 2
        while start and not self._is_joint(start - 1) and start not in self.dated:
            start -= 1
        words = list(range(start, first - 1))
        row = start > 1 and self.tokens[start - 1].text == "," and start - 2 in self.dated
        return words if row and self._actor(words) else []

    def _is_place(self, words: list[int]) -> bool:
        """Whether the words tell where it came again: "in Berlin", « devant la cour d'appel »."""
        if self.tokens[words[0]].text.lower() not in listed(self.language, "clauses", "places"):
            return False
        first = next((self.tokens[i] for i in words[1:] if self.tokens[i].pos not in _LEADING), None)
        courts = words_of_sort("court", self.language)
        return first is not None and (first.pos == "PROPN" or first.text.lower() in courts)

    def _member(self, places: list[int]) -> tuple[int, int]:
        """The first and the last word between two joints; behind "two years later," that of the next two."""
        first, last = places[0], places[-1]
        while first and not self._is_joint(first - 1):
            first -= 1
        last = self._end(last)
        fronted = all(i in self.dated or self._leads(i) for i in range(first, last + 1))
        joined = first and self.tokens[first - 1].text.lower() in self.joining | {","}
        if fronted and joined and last + 2 < len(self.tokens) and self.tokens[last + 1].text == ",":
            last = self._end(last + 2)
        return first, last

    def _end(self, at: int) -> int:
        while at + 1 < len(self.tokens) and not self._is_joint(at + 1):
            at += 1
        return at

    def _is_joint(self, i: int) -> bool:
        if i in self.dated:
            return False
        token = self.tokens[i]
        if self.verbless:
            return token.text in (".", "!", "…")
        return token.pos == "PUNCT" or token.text.lower() in self.joining

    def _leads(self, i: int) -> bool:
        """Whether a word only leads the date: "in May", "en mai"."""
        while i < len(self.tokens) and self.tokens[i].pos in _LEADING and i not in self.dated:
            i += 1
        return i in self.dated

    def _fronts(self, last: int) -> bool:
        """Whether a clause follows that the member only opens: "and, in June in Paris, the company sued".

        Nor does a verb behind an apposition leave it alone: "and in May Katherine Forrest, the judge, ruled".
        """
        if self.verbless or last + 1 >= len(self.tokens) or self.tokens[last + 1].text != ",":
            return False
        behind = self.tokens[last + 2 : self._end(last + 1) + 1]
        if (
            behind
            and behind[0].pos not in ("CCONJ", "SCONJ")
            and any("VerbForm=Fin" in token.morph for token in behind[1:])
        ):
            return True
        closed = self._end(last + 1) + 2
        apposed = closed < len(self.tokens) and self.tokens[closed - 1].text == ","
        return apposed and self.tokens[closed].pos in ("VERB", "AUX")

    def _behind(self, words: list[int], key: str) -> list[int]:
        """The words behind those of a list that they open with."""
        match = _phrases(self.language, key).match(self._text(words)) if words else None
        if match is None:
            return words
        start = self.tokens[words[0]].start + match.end()
        return [i for i in words if self.tokens[i].start >= start]

    def _strip(self, words: list[int], leading: Iterable[str]) -> list[int]:
        return words[1:] if words and self.tokens[words[0]].text.lower() in leading else words

    def _without_sum(self, words: list[int]) -> tuple[list[int], bool]:
        """The words without a sum of money at their end, and whether there is one: "Uber €400,000"."""
        money = amounts(self.language).money
        last = len(words)
        while last and (
            self.tokens[words[last - 1]].pos in (*_SUMS, "PUNCT") or self.tokens[words[last - 1]].text.lower() in money
        ):
            last -= 1
        counted = any(self.tokens[i].pos == "NUM" for i in words[last:])
        return (words[:last], True) if counted else (words, False)

    def _text(self, words: list[int]) -> str:
        return self.text[self.tokens[words[0]].start : self.tokens[words[-1]].end] if words else ""
