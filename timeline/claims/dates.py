"""The events and dates of one sentence in, each event's own date out: a date belongs to the clause that holds it."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from timeline.claims.dates_cost import NEVER, cost
from timeline.claims.dates_joined import stands_alone
from timeline.claims.dates_nouns import apposed, described, happening, known_already, moved, noun_of, of_a_noun
from timeline.claims.dates_shared import share
from timeline.claims.layout import inside, listed
from timeline.claims.standing import said_of
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from timeline.claims.layout import Layout
    from timeline.model import ActionMention, Sentence, Time

    Dated = tuple[float, Time]  # how far from its event, in words

_COMMA = re.compile(r"[,;:()—–]")
_BRINGING = (Kind.LAUNCH, Kind.STATEMENT, Kind.BREACH, Kind.OTHER)
_SECOND = 3.0  # what a second date of one event costs, in words
_FEW = 4  # dates that are weighed together


def attach(
    text: str, sentence: Sentence, actions: list[ActionMention], times: list[Time], *, layout: Layout
) -> tuple[list[Time | None], frozenset[int]]:
    """For each action its own date, or `None`: an event without a date borrows none. Then the actions that are none.

    A date goes to the nearest event of its own clause. One whose clause tells no event passes to the event that happens
    there ("the trial, which opened in May"), to the clause that it carries ("On Friday they told the judge that ..."),
    else to the only event that the sentence has outside other subordinate clauses. A verb whose date went to the noun
    that it carries ("the departure, announced in May") tells no event of its own.
    """
    own: list[list[Dated]] = [[] for _ in actions]
    if not actions:
        return [], frozenset()
    if not sentence.tokens:
        _by_distance(text, actions, times, own)
        return [_best(found) for found in own], frozenset()
    placed = [(time, at) for time in times if (at := inside(sentence, time))]
    placed = [(time, at) for time, at in placed if not _ends(layout, at)]
    desk = _Desk(layout, placed, own)
    desk.assign()
    return [_best(found) for found in own], frozenset(desk.carriers)


class _Desk:
    """Hands the dates of one sentence out to `own`, the surest first."""

    def __init__(self, layout: Layout, times: list[tuple[Time, list[int]]], own: list[list[Dated]]) -> None:
        self.layout, self.times, self.own = layout, times, own
        self.carriers: set[int] = set()

    def assign(self) -> None:
        by_clause: dict[int, list[tuple[Time, list[int]]]] = {}
        for time, places in self.times:
            if (taker := apposed(self.layout, places)) is not None:
                self.own[taker].append((0.0, time))
                continue
            by_clause.setdefault(_clause(self.layout, places), []).append((time, places))
        spare = [left for clause, dates in by_clause.items() for left in self._inside(clause, dates)]
        for time, places in sorted(spare, key=lambda row: row[1]):
            taker = self._passed(_clause(self.layout, places), places)
            if taker is not None:
                self.own[taker].append((abs(places[0] - self.layout.heads[taker]), time))
        self.carriers |= share(self.layout, self.times, self.own)

    # ---------------------------------------------------------------------------------- inside a clause

    def _inside(self, clause: int, dates: list[tuple[Time, list[int]]]) -> list[tuple[Time, list[int]]]:
        """The dates of a clause to its events, so that all are as near as may be; what is left where it tells none."""
        here = [a for a in range(len(self.own)) if self.layout.clause(a) == clause]
        here = [a for a in here if self.layout.heads[a] not in self.layout.dated and not self._evidence(a)]
        left = []
        for start in range(0, len(dates), _FEW):
            some = dates[start : start + _FEW]
            costs = [[self._cost(a, places) for a in here] for _, places in some]
            best = min(
                product(range(len(here)), repeat=len(some)) if here else (),
                key=lambda way: sum(costs[d][a] for d, a in enumerate(way)) + _SECOND * (len(way) - len(set(way))),
                default=None,
            )
            for d, (time, places) in enumerate(some):
                if best is None or costs[d][best[d]] >= NEVER:
                    left.append((time, places))
                else:
                    self._give(here[best[d]], (costs[d][best[d]], time), places)
        return left

    def _cost(self, action: int, places: list[int]) -> float:
        tied = not self.layout.nouns[action] and of_a_noun(self.layout, places)
        return NEVER if tied or self._is_asked(action) else cost(self.layout, action, places)

    def _is_asked(self, action: int) -> bool:
        """Whether an infinitive says what a motion is for on which the sentence tells a decision, which has the date.

        "The judge denied its motion to dismiss in November".
        """
        tokens, head = self.layout.tokens, self.layout.heads[action]
        noun = tokens[head].head
        bare = "VerbForm=Inf" in tokens[head].morph and tokens[head].dep in ("acl", "nmod", "xcomp")
        if not bare or noun >= head:
            return False
        word, language = self.layout.word(noun), self.layout.language
        if word not in listed(language, "status", "asking_nouns") and word not in listed(language, "status", "rights"):
            return False
        above = [a for a, place in enumerate(self.layout.heads) if place == tokens[noun].head and a != action]
        facts = [a for a in above if self.layout.actions[a].status is not Status.PLANNED]
        return bool(facts) and self.layout.actions[action].kind is not Kind.ACQUISITION

    def _give(self, action: int, dated: Dated, places: list[int]) -> None:
        taker = happening(self.layout, action)
        if taker != action:
            self.carriers.add(action)
        if moved(self.layout, action, places[0]):
            self.own[taker].clear()
        self.own[taker].append(dated)

    def _evidence(self, action: int) -> bool:
        """Whether the event only brings the news: "selon un courriel diffusé mardi" dates what the e-mail says."""
        layout = self.layout
        if layout.nouns[action] or layout.actions[action].kind not in _BRINGING:
            return False
        according = {phrase.split()[0] for phrase in listed(layout.language, "sources", "according")}
        for i in range(layout.heads[action] - 1, -1, -1):
            word = layout.word(i)
            if i in layout.dated:
                continue  # "en février suivant"
            if word in according or layout.clauses.of[i] != layout.clause(action) or word == ",":
                return word in according
        return False

    # ------------------------------------------------------------------------------- between the clauses

    def _passed(self, clause: int, places: list[int]) -> int | None:
        """Who takes a date whose clause tells no event."""
        layout = self.layout
        if of_a_noun(layout, places):
            return None
        told = layout.clauses.all[clause]
        noun = noun_of(layout, clause)
        noun = described(layout, clause) if noun is None else noun
        if noun is not None:
            return noun
        free = [a for a in range(len(self.own)) if not self.own[a] and layout.heads[a] not in layout.dated]
        free = [a for a in free if not known_already(layout, a, places)]
        known = [a for a in free if layout.known[a] is not None]
        behind = places[-1] + 1
        opened = [a for a in free if layout.of(a).parent is not None and self._opens(a, behind)]
        opened = opened or [a for a in known if a in free and self._is_cleft(clause, a)]
        if opened:  # "it was in 2017 that she left"
            return min(opened, key=lambda a: layout.heads[a])
        if told.level in ("relative", "adverbial", "complement"):
            return None
        if told.joined in ("(", "[") and not told.verbs:
            return max((a for a in known if layout.heads[a] < places[0]), key=lambda a: layout.heads[a], default=None)
        carried = [a for a in free if self._carries(clause, layout.clause(a))]
        alone = known if len(known) == 1 and layout.of(known[0]).level == "main" else []
        below = [a for a in known if layout.clause(a) == clause + 1 and self._goes_on(clause + 1)]
        some = [a for a in carried if a in known] or carried or below or alone
        return min(some, key=lambda a: (layout.nouns[a], abs(layout.heads[a] - places[0])), default=None)

    def _opens(self, action: int, place: int) -> bool:
        """Whether the event's clause begins at `place`: at its opener, or at what leads it ("pour que")."""
        layout = self.layout
        first = layout.clauses.of.index(layout.clause(action))
        if layout.of(action).level == "adverbial":  # "il faudra attendre janvier pour que"
            return first == place + 1 and layout.word(place) in listed(layout.language, "clauses", "purpose")
        return first in (place, place - 1)

    def _is_cleft(self, clause: int, action: int) -> bool:
        """Whether the event's clause is what "it was" points at: "In March it was VMware that sued Siemens"."""
        told, verb = self.layout.of(action), said_of(self.layout)
        if told.level not in {"relative", "complement"} or verb is None or told.parent is None:
            return False
        said = self.layout.clauses.of[verb]
        return told.parent == said and (said == clause or (said == clause + 1 and self._goes_on(said)))

    def _goes_on(self, clause: int) -> bool:
        """Whether the clause tells what the one before only dates: behind a colon, or joined without a subject."""
        joined = self.layout.clauses.all[clause].joined
        if joined == ":":
            return True
        return joined in listed(self.layout.language, "clauses", "sharing") and not stands_alone(self.layout, clause)

    def _carries(self, clause: int, other: int) -> bool:
        """Whether `other` is a fact told by `clause` ("told them that") or of its time ("began in 2015, when")."""
        below = self.layout.clauses.all[other]
        if below.parent != clause:
            return False
        facts = all(
            action.status is Status.OCCURRED
            for a, action in enumerate(self.layout.actions)
            if self.layout.clause(a) == other
        )
        return (below.level == "complement" and facts) or below.opener in listed(self.layout.language, "order", "same")


def _clause(layout: Layout, places: list[int]) -> int:
    """The clause that a date is of: behind the comma that closes a relative clause that of the verb before it.

    "Jurors awarded Qualcomm, which had sued Apple in 2017, $31 million on Friday".
    """
    clause = layout.clauses.of[places[0]]
    if (next_one := _opened(layout, places)) is not None:
        return next_one
    told = layout.clauses.all[clause]
    start = layout.clauses.of.index(clause)
    if told.level != "relative" or told.parent is None or not told.verbs or not start or layout.word(start - 1) != ",":
        return clause
    above = layout.clauses.all[told.parent].verbs
    comma = next((i for i in range(places[0], told.verbs[0], -1) if layout.word(i) == ","), None)
    closed = comma is not None and told.verbs[-1] < comma and not _is_row(layout, told.verbs[-1], comma)
    return told.parent if closed and above and above[-1] < start else clause


def _opened(layout: Layout, places: list[int]) -> int | None:
    """The clause that a date behind "and" and before a comma opens: "appealed, and on Oct. 21, the court ruled"."""
    joint, comma = places[0] - 1, places[-1] + 1
    while joint > 0 and layout.tokens[joint].pos in ("ADP", "DET"):
        joint -= 1
    if joint < 1 or comma + 1 >= len(layout.tokens) or layout.word(comma) != ",":
        return None
    joined = layout.word(joint) in listed(layout.language, "clauses", "joining") and joint - 1 not in layout.dated
    behind = layout.clauses.of[comma + 1]
    told = layout.clauses.all[behind]
    apart = behind != layout.clauses.of[places[0]] and told.level == "main" and bool(told.verbs)
    return behind if joined and apart and told.verbs[0] > comma and stands_alone(layout, behind) else None


def _is_row(layout: Layout, verb: int, comma: int) -> bool:
    """Whether the comma only parts members of a row, or an aside between two commas."""
    behind = range(comma + 1, len(layout.tokens))
    joint = listed(layout.language, "clauses", "joining")
    return any(layout.word(i) in joint for i in (*range(verb, comma), *behind)) or all(
        i in layout.dated for i in behind
    )


def _by_distance(text: str, actions: list[ActionMention], times: list[Time], own: list[list[Dated]]) -> None:
    """Without syntax: the nearest event, a comma counting as twenty letters."""
    for time in times:
        costs = []
        for i, action in enumerate(actions):
            left, right = sorted(((time.start, time.end), (action.start, action.end)))
            between = text[left[1] : right[0]]
            costs.append((len(between) + 20 * len(_COMMA.findall(between)), i))
        own[min(costs)[1]].append((min(costs)[0], time))


def _ends(layout: Layout, places: list[int]) -> bool:
    """Whether the date is only the end of what lasts: "until June", without what happened then: "until June, when"."""
    behind = places[-1] + 1
    behind += behind < len(layout.tokens) and layout.word(behind) == ","
    if behind < len(layout.tokens) and layout.word(behind).strip("'’") in listed(layout.language, "order", "same"):
        return False
    words = {layout.word(i) for i in range(max(0, places[0] - 1), places[-1] + 1)}
    return bool(words & listed(layout.language, "clauses", "lasting"))


def _best(dates: list[Dated]) -> Time | None:
    """A date with an interval before one without, one that begins before a mere deadline, else the nearest.

    Of one that lies within another the narrower: "last year, in February".
    """
    ranked = sorted(dates, key=lambda row: (not row[1].when.known, row[1].when.earliest is None, row[0]))
    best = ranked[0][1] if ranked else None
    return next((time for _, time in ranked[1:] if best and _within(time, best)), best)


def _within(inner: Time, outer: Time) -> bool:
    """Whether a date only says more exactly when the other is."""
    one, other = inner.when, outer.when
    if not (one.earliest and one.latest and other.earliest and other.latest) or one == other:
        return False
    return other.earliest <= one.earliest and one.latest <= other.latest
