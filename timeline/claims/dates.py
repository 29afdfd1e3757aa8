"""The events and dates of one sentence in, each event's own date out: a date belongs to the clause that holds it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.claims.clauses import clauses
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from timeline.model import ActionMention, Sentence, Time

_COMMA = re.compile(r"[,;:()—–]")
_VERBAL = ("VERB", "AUX")
_COMPLEMENT = ("xcomp", "ccomp")
# What is reached by the very act that it is the purpose of: "he left to found Otto".
_REACHED = {
    Kind.FOUNDING: (Kind.DEPARTURE, Kind.PARTNERSHIP, Kind.INVESTMENT, Kind.APPOINTMENT, Kind.ACQUISITION),
    Kind.ACQUISITION: (Kind.PARTNERSHIP, Kind.INVESTMENT),
    Kind.LAUNCH: (Kind.PARTNERSHIP, Kind.FOUNDING, Kind.ACQUISITION),
    Kind.DEPARTURE: (Kind.DEPARTURE,),
}
_BRINGING = (Kind.LAUNCH, Kind.STATEMENT, Kind.BREACH, Kind.OTHER)
# Costs of the way from a date to an event of its clause, in words.
_A_COMMA, _A_VERB, _FRONTED, _A_NOUN, _OFF_TREE = 2, 6, 2, 5, 1
_MONTH = 28  # days: a date as wide holds for the next verb of its subject too
_NEAR = 3  # words between a noun and the relative clause that describes it


@cache
def _happens(language: str) -> frozenset[str]:
    verbs = table(language, "clauses").get("clauses", {}).get("happen", ())
    return frozenset(form for verb in verbs for form in (verb, *conjugate(verb, language)))


@cache
def _listed(language: str, room: str, key: str) -> frozenset[str]:
    return frozenset(table(language, "clauses").get(room, {}).get(key, ()))


def attach(
    text: str, sentence: Sentence, actions: list[ActionMention], times: list[Time], *, language: str
) -> list[Time | None]:
    """For each action its own date, or `None`: an event without a date borrows none.

    A date goes to the nearest event of its own clause. One whose clause tells no event passes to the event that happens
    there ("the trial, which opened in May"), to the clause that it carries ("On Friday they told the judge that ..."),
    else to the only event that the sentence has outside other subordinate clauses.
    """
    own: list[list[Time]] = [[] for _ in actions]
    if not actions:
        return []
    if not sentence.tokens:
        _by_distance(text, actions, times, own)
    else:
        _Scene(sentence, actions, times, own, language).assign()
    return [_best(action, found) for action, found in zip(actions, own, strict=True)]


class _Scene:
    """One sentence with its clauses; its methods hand the dates out, the surest first."""

    def __init__(
        self, sentence: Sentence, actions: list[ActionMention], times: list[Time], own: list[list[Time]], language: str
    ) -> None:
        self.tokens, self.actions, self.times, self.own, self.language = sentence.tokens, actions, times, own, language
        self.inside = [
            [i for i, token in enumerate(self.tokens) if token.start < time.end and time.start < token.end]
            for time in times
        ]
        self.dated = {i for inside in self.inside for i in inside}
        self.clauses = clauses(sentence, self.dated, language=language)
        self.heads = [action.token if action.token is not None else self._at(action.start) for action in actions]
        entries = lexicon(language).entries
        self.known = [entries.get(action.entry) for action in actions]
        self.nouns = [
            entry.noun if entry else self.tokens[head].pos not in _VERBAL
            for entry, head in zip(self.known, self.heads, strict=True)
        ]

    def _at(self, place: int) -> int:
        return max((i for i, token in enumerate(self.tokens) if token.start <= place), default=0)

    def _clause(self, action: int) -> int:
        return self.clauses.of[self.heads[action]]

    def assign(self) -> None:
        spare = []
        for time, inside in zip(self.times, self.inside, strict=True):
            if not inside:
                continue
            here = [a for a in range(len(self.actions)) if self._clause(a) == self.clauses.of[inside[0]]]
            here = [a for a in here if self.heads[a] not in self.dated and not self._evidence(a)]
            ranked = sorted((self._cost(a, inside), a) for a in here)
            if ranked:
                self.own[self._happening(ranked[0][1])].append(time)
            else:
                spare.append((time, inside[0]))
        for time, place in spare:
            taker = self._passed(self.clauses.of[place], place)
            if taker is not None:
                self.own[taker].append(time)
        self._share()

    # ---------------------------------------------------------------------------------- inside a clause

    def _cost(self, action: int, inside: list[int]) -> float:
        """How far, in words, the date is from the event."""
        head, first, last = self.heads[action], inside[0], inside[-1]
        parts = [head, *self.actions[action].parts]
        cost = 0.0 if self._hangs(first, inside) in parts else _OFF_TREE
        if last < min(parts):
            # In front of the clause a date is its verb's; a date between a noun and its verb follows the noun.
            between = range(last + 1, min(parts))
            if self.nouns[action]:
                return cost + len(between) + _A_NOUN + _A_VERB * self._verbs(between)
            return cost + _FRONTED + _A_VERB * self._verbs(between) + len(between) / 10
        between = range(max(part for part in parts if part < first) + 1, first) if min(parts) < first else range(0)
        breaks = sum(self.tokens[i].text in (",", "—", "–") for i in between)
        cost += len(between) / 2 + _A_COMMA * breaks + _A_VERB * self._verbs(between)
        if self.nouns[action]:
            return cost + (_A_NOUN if len(between) > 1 else 0)
        return -1 if self._governs(action) else cost

    def _hangs(self, first: int, inside: list[int]) -> int:
        """The token that the tree hangs the expression on."""
        heads = [self.tokens[i].head for i in inside if self.tokens[i].head not in inside]
        return heads[0] if heads else first

    def _verbs(self, between: range) -> int:
        return sum(self.tokens[i].pos == "VERB" and i not in self.dated for i in between)

    def _governs(self, action: int) -> bool:
        """Whether a fact's complement stands between it and the date: "ordered Napster to shut down on July 26"."""
        head = self.heads[action]
        below = [
            other
            for other, place in enumerate(self.heads)
            if self.tokens[place].head == head and self.tokens[place].dep in _COMPLEMENT and not self.nouns[other]
        ]
        facts = all(self.actions[other].status is Status.OCCURRED for other in [action, *below])
        return bool(below) and facts

    def _happening(self, action: int) -> int:
        """The noun whose event a verb of happening tells: "the trial opened", "the trial, which opened"."""
        if self.known[action] is not None:
            return action
        for found in (self._noun_of(self._clause(action)), self._described(self._clause(action))):
            if found is not None:
                return found
        return action

    def _evidence(self, action: int) -> bool:
        """Whether the event only brings the news: "selon un courriel diffusé mardi" dates what the e-mail says."""
        if self.nouns[action] or self.actions[action].kind not in _BRINGING:
            return False
        according = {phrase.split()[0] for phrase in _listed(self.language, "sources", "according")}
        for i in range(self.heads[action] - 1, -1, -1):
            word = self.tokens[i].text.lower()
            if word in according or self.clauses.of[i] != self._clause(action) or word == ",":
                return word in according
        return False

    def _noun_of(self, clause: int) -> int | None:
        """The event named by a noun in front of a verb of happening, in its clause or right before a relative one."""
        happens = _happens(self.language)
        places = [i for i, of in enumerate(self.clauses.of) if of == clause]
        verb = next((i for i in places if self.tokens[i].text.lower() in happens and i not in self.dated), None)
        if verb is None:
            return None
        told = self.clauses.all[clause]
        relative = told.level == "relative" or told.verbs[:1] == places[:1]  # "le départ de X, survenu en mai"
        nouns = [a for a, noun in enumerate(self.nouns) if noun and self.known[a] is not None and self.heads[a] < verb]
        near = [a for a in nouns if self._clause(a) == clause or (relative and self.heads[a] < places[0])]
        return max(near, key=lambda a: self.heads[a], default=None)

    def _described(self, clause: int) -> int | None:
        """The event that a relative clause tells more of: "a leak that touched a million accounts in 2016"."""
        places = [i for i, of in enumerate(self.clauses.of) if of == clause]
        verbs = self.clauses.all[clause].verbs
        if self.clauses.all[clause].level != "relative" or not verbs or verbs[0] != places[0] + 1:
            return None
        near = [a for a, noun in enumerate(self.nouns) if noun and 0 < places[0] - self.heads[a] <= _NEAR]
        past = "Tense=Past" in self.tokens[verbs[0]].morph or "Tense=Imp" in self.tokens[verbs[0]].morph
        return near[-1] if near and past else None

    # ------------------------------------------------------------------------------- between the clauses

    def _passed(self, clause: int, place: int) -> int | None:
        """Who takes a date whose clause tells no event."""
        told = self.clauses.all[clause]
        for noun in (self._noun_of(clause), self._described(clause)):
            if noun is not None:
                return noun
        if told.level in ("relative", "adverbial", "complement"):
            return None
        free = [a for a in range(len(self.actions)) if not self.own[a] and self.heads[a] not in self.dated]
        carried = [a for a in free if self._carries(clause, self._clause(a))]
        known = [a for a in carried if self.known[a] is not None]
        for choice in (known, carried):
            if choice:
                return min(choice, key=lambda a: (self.nouns[a], abs(self.heads[a] - place)))
        alone = [a for a in free if self.known[a] is not None]
        if len(alone) == 1 and self._reaches(self._clause(alone[0])):
            return alone[0]
        return None

    def _carries(self, clause: int, other: int) -> bool:
        """Whether `other` is a fact told by `clause` ("told them that") or of its time ("began in 2015, when")."""
        below = self.clauses.all[other]
        if below.parent != clause:
            return False
        facts = all(
            action.status is Status.OCCURRED for a, action in enumerate(self.actions) if self._clause(a) == other
        )
        return (below.level == "complement" and facts) or below.opener in _listed(self.language, "order", "same")

    def _reaches(self, clause: int) -> bool:
        """Whether a date from outside may enter: no clause that is subordinate at another time."""
        return self.clauses.all[clause].level == "main"

    def _share(self) -> None:
        """A date in front holds for what "and" or a colon joins to it; a purpose reached has its act's date."""
        for action, mention in enumerate(self.actions):
            if self.own[action] or mention.status is not Status.OCCURRED:
                continue
            lead = None if self.nouns[action] else self._lead(self._clause(action))
            if lead is not None:
                self.own[action].append(lead)
            else:
                self._reached(action)

    def _lead(self, clause: int) -> Time | None:
        """The date in front of the clause that this one is joined to; after a colon any date of it."""
        told = self.clauses.all[clause]
        sisters = [k for k in range(clause) if self.clauses.all[k].level == told.level]
        if told.joined not in _listed(self.language, "clauses", "sharing") or not sisters or self._holds_date(clause):
            return None
        before = sisters[-1]
        dates = [time for a in range(len(self.actions)) if self._clause(a) == before for time in self.own[a]]
        verbs = self.clauses.all[before].verbs
        if told.joined != ":":
            wide = not self._subject(clause)
            dates = [
                time
                for time in dates
                if verbs and (time.end <= self.tokens[verbs[0]].start or (wide and (time.when.days or 0) >= _MONTH))
            ]
        return dates[0] if dates else None

    def _subject(self, clause: int) -> bool:
        """Whether the clause names who acts, so that it stands on its own feet."""
        told = self.clauses.all[clause]
        first = self.clauses.of.index(clause)
        return not told.verbs or any(
            self.tokens[i].pos in ("NOUN", "PROPN", "PRON") for i in range(first, told.verbs[0])
        )

    def _holds_date(self, clause: int) -> bool:
        return any(self.clauses.of[i] == clause for i in self.dated)

    def _reached(self, action: int) -> None:
        mention = self.actions[action]
        if "VerbForm=Inf" not in self.tokens[self.heads[action]].morph:
            return
        acts = [
            a
            for a, other in enumerate(self.actions)
            if self.own[a]
            and self._clause(a) == self._clause(action)
            and self.heads[a] < self.heads[action]
            and other.kind in _REACHED.get(mention.kind, ())
            and other.status is Status.OCCURRED
        ]
        if acts:
            self.own[action].append(self.own[acts[-1]][0])


def _by_distance(text: str, actions: list[ActionMention], times: list[Time], own: list[list[Time]]) -> None:
    """Without syntax: the nearest event, a comma counting as twenty letters."""
    for time in times:
        costs = []
        for i, action in enumerate(actions):
            left, right = sorted(((time.start, time.end), (action.start, action.end)))
            between = text[left[1] : right[0]]
            costs.append((len(between) + 20 * len(_COMMA.findall(between)), i))
        own[min(costs)[1]].append(time)


def _best(action: ActionMention, times: list[Time]) -> Time | None:
    """A date with an interval before one without, one that begins before a mere deadline, else the nearer."""
    return min(
        times,
        key=lambda t: (not t.when.known, t.when.earliest is None, abs(t.start - action.start)),
        default=None,
    )
