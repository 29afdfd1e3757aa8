"""The events and dates of one sentence in, each event's own date out: a date belongs to the clause that holds it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.language.load import table

if TYPE_CHECKING:
    from timeline.model import ActionMention, Sentence, Time

_CLAUSE_DEPS = ("root", "conj", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "xcomp", "csubj")
_COMPLEMENT = ("obj", "xcomp", "nsubj", "nsubj:pass", "obl:arg", "obl", "nmod", "iobj", "csubj")
_COMMA = re.compile(r"[,;:()—–]")


@cache
def _when_words(language: str) -> frozenset[str]:
    return frozenset(table(language, "clauses").get("order", {}).get("same", ()))


def attach(
    text: str, sentence: Sentence, actions: list[ActionMention], times: list[Time], *, language: str
) -> list[Time | None]:
    """For each action its own date, or `None`: an event without a date borrows none.

    A date climbs from its words to the first event or clause above; one of a clause that tells no event stays there,
    except that it passes to the event that this clause's verb carries ("the merger closed in May").
    """
    own: list[list[Time]] = [[] for _ in actions]
    if not sentence.tokens:
        _by_distance(text, sentence, actions, times, own)
        return [_best(action, found) for action, found in zip(actions, own, strict=True)]
    tree = _Tree(sentence, actions)
    spare: dict[int, Time] = {}
    for time in times:
        place = tree.place(time)
        if place is None:
            continue
        at = tree.climb(place)
        if at in tree.owner:
            own[tree.owner[at]].append(time)
        else:
            spare.setdefault(at, time)
    _pass_on(tree, actions, own, spare, _when_words(language))
    return [_best(action, found) for action, found in zip(actions, own, strict=True)]


class _Tree:
    def __init__(self, sentence: Sentence, actions: list[ActionMention]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.owner: dict[int, int] = {}
        for index, action in enumerate(actions):
            for part in action.parts:
                self.owner.setdefault(part, index)

    def place(self, time: Time) -> int | None:
        """The topmost token of the expression."""
        inside = [i for i, t in enumerate(self.tokens) if t.start < time.end and time.start < t.end]
        for i in inside:
            if self.tokens[i].head not in inside or self.tokens[i].head == i:
                return i
        return inside[0] if inside else None

    def climb(self, at: int) -> int:
        """The first event or verb above, else the root."""
        seen: set[int] = set()
        while at not in seen:
            seen.add(at)
            if at in self.owner:
                return at
            token = self.tokens[at]
            if token.head == at or (len(seen) > 1 and token.pos in ("VERB", "AUX") and token.dep in _CLAUSE_DEPS):
                return at
            if token.pos == "VERB" and token.dep in _CLAUSE_DEPS:
                return at
            at = token.head
        return at

    def marked(self, at: int, words: frozenset[str]) -> bool:
        return any(t.head == at and t.text.lower() in words and i < at for i, t in enumerate(self.tokens))


def _pass_on(
    tree: _Tree, actions: list[ActionMention], own: list[list[Time]], spare: dict[int, Time], when: frozenset[str]
) -> None:
    """Dates of carrying verbs and shared dates of coordinated ones go to events without a date."""
    dates = {actions[i].token: found[0] for i, found in enumerate(own) if found}
    heads: dict[int, Time] = {**{at: t for at, t in dates.items() if at is not None}, **spare}
    for index, action in enumerate(actions):
        if own[index] or action.token is None:
            continue
        token = tree.tokens[action.token]
        above = token.head
        if above == action.token or above not in heads:
            continue
        time = heads[above]
        leads = time.end <= min(tree.tokens[above].start, action.start)
        if (
            (above in spare and token.dep in _COMPLEMENT)
            or (token.dep == "conj" and leads)
            or (above in spare and token.dep == "advcl" and tree.marked(action.token, when))
            or (
                above in spare
                and token.dep in ("parataxis", "appos", "conj", "dep", "acl", "ccomp")
                and tree.tokens[above].pos not in ("VERB", "AUX")
            )
        ):
            own[index].append(time)
    # "2015 : fondation d'OpenAI": a date alone in front dates the one event.
    undated = [i for i, found in enumerate(own) if not found]
    if len(actions) == 1 and undated and len(spare) == 1:
        ((at, time),) = spare.items()
        if tree.tokens[at].pos not in ("VERB", "AUX"):
            own[0].append(time)


def _by_distance(
    text: str, sentence: Sentence, actions: list[ActionMention], times: list[Time], own: list[list[Time]]
) -> None:
    """Without syntax: the nearest event, a comma counting as twenty letters."""
    del sentence
    for time in times:
        if actions:
            costs = []
            for i, action in enumerate(actions):
                left, right = sorted(((time.start, time.end), (action.start, action.end)))
                between = text[left[1] : right[0]]
                costs.append((len(between) + 20 * len(_COMMA.findall(between)), i))
            own[min(costs)[1]].append(time)


def _best(action: ActionMention, times: list[Time]) -> Time | None:
    """A date with an interval before one without, the narrower of two, else the nearer."""
    return min(
        times,
        key=lambda t: (not t.when.known, abs(t.start - action.start)),
        default=None,
    )
