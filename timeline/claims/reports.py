"""The dated events of one sentence in, the same without what only introduces or only repeats another event, out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.claims.closing import told_before
from timeline.claims.layout import agents
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.language.tree import upwards
from timeline.model import ActorKind, Kind, Role, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.model import Sentence, Token

_COMPLEMENT = ("ccomp", "xcomp", "obj", "obl:arg", "parataxis", "nmod", "conj", "acl", "advcl")
_NOMINAL = ("obj", "xcomp", "nmod", "obl:arg", "nsubj:pass")
# What who announces it does himself, where nobody else is named: "announced the acquisition of X".
_ANNOUNCED = (
    Kind.LAUNCH,
    Kind.INVESTMENT,
    Kind.ACQUISITION,
    Kind.PARTNERSHIP,
    Kind.LAYOFFS,
    Kind.POLICY,
    Kind.BAN,
    Kind.INVESTIGATION,
    Kind.LAWSUIT,
    Kind.APPEAL,
    Kind.SETTLEMENT,
    Kind.FINE,
    Kind.BANKRUPTCY,
)
# What is no act of its own beside a dated report: other words, or a change that the report only promises or explains.
_WORDS = (Kind.STATEMENT, Kind.POLICY, Kind.REGULATION)
SUITS = (Kind.LAWSUIT, Kind.COMPLAINT, Kind.CHARGE, Kind.APPEAL)
_TELLING = (Kind.STATEMENT, Kind.HEARING)
_CLAUSAL = ("ccomp", "xcomp", "conj")


def silent(scene: Scene, tolds: list[Told], stays: Callable[[Told], bool]) -> list[Told]:
    """Drop a report that has no date of its own and whose news is told beside it; `stays` says what will be a claim.

    The news of an announcement in its own right is a plan; an accomplished event announced takes the announcement's
    date where it has none ("announced the takeover on Monday"), and so does an own act that is told ("told the judge
    on Monday that they had settled"). What a court finds is its ruling, and what nobody will do no event.
    """
    kept: list[Told | None] = list(tolds)
    for i, told in enumerate(tolds):
        if told.action.token is None or told.entry is None:
            continue
        news = {j: dep for j, other in enumerate(tolds) if j != i and (dep := _dep_below(scene, other, told))}
        if told.action.kind is Kind.RULING and not told.entry.noun:
            for j, dep in news.items():
                if dep in _CLAUSAL and tolds[j].time is None and stays(told):
                    kept[j] = None
        elif told.entry.report or told.action.kind in _TELLING:
            news = {j: dep for j, dep in news.items() if not _is_added(scene, tolds, told, tolds[j])}
            before = told_before(scene, tolds, told)
            done = [j for j in news if tolds[j].action.status is Status.OCCURRED or _is_waived(tolds[j])]
            facts = [j for j in done if stays(tolds[j])]
            own = before or _own_news(scene, tolds, told, news, stays)
            said = [] if before or told.time is None else [j for j in own if tolds[j].action.kind in _WORDS]
            if told.time is not None:
                kept = [None if j in news and _is_waived(one) else one for j, one in enumerate(kept)]
            for j in own:
                kept[j] = None if j in said and tolds[j].time is None else _dated(scene, tolds[j], told)
            facts += [j for j in news if _is_plan(scene, tolds[j], told) and stays(tolds[j])]
            if before or (told.entry.report and own != said) or _says_nothing(told, facts):
                kept[i] = None
    conditional = frozenset(table(scene.language, "clauses").get("clauses", {}).get("conditional", ()))
    return [t for t in kept if t is not None and not _never(scene.sentence, t, conditional, scene.language)]


def _says_nothing(told: Told, facts: list[int]) -> bool:
    """Whether an undated report only introduces what it tells."""
    report = told.entry is not None and told.entry.report and told.time is None
    return report and bool(facts or told.action.details.get("class") == "say")


def _is_plan(scene: Scene, news: Told, told: Told) -> bool:
    """Whether an undated report says what step its teller will take: "announced that it would appeal"."""
    planned = news.action.status is Status.PLANNED and news.action.kind not in _WORDS
    return planned and news.time is None and told.time is None and _is_own(scene.sentence, news, told)


def _dated(scene: Scene, news: Told, report: Told) -> Told:
    """The news with the date of its report, where it has none; a deed that a noun names is of who announces it."""
    if news.entry is not None and news.entry.noun and news.action.kind in _ANNOUNCED:
        doers = tuple(p for p in report.participants if p.role is Role.AGENT)
        doers = tuple(p for p in doers if scene.kinds.get(p.actor) is not ActorKind.PERSON)
        told = {p.actor for p in news.cast}
        if not any(p.role is Role.AGENT for p in news.cast) and not any(p.actor in told for p in doers):
            news = replace(news, participants=(*news.participants, *doers))
    return news if news.time is not None and news.time.when.known else replace(news, time=report.time)


def _own_news(
    scene: Scene, tolds: list[Told], told: Told, news: dict[int, str], stays: Callable[[Told], bool]
) -> list[int]:
    """The facts among the news that the one who tells them did, or that a report names by a noun."""
    report = told.entry is not None and told.entry.report
    return [
        j
        for j, dep in news.items()
        if tolds[j].action.status is Status.OCCURRED
        and (_is_own(scene.sentence, tolds[j], told) or (report and dep in _NOMINAL))
        and stays(_dated(scene, tolds[j], told))
        and (told.time is None or tolds[j].cast)
    ]


def _is_waived(told: Told | None) -> bool:
    """Whether an appeal will not be lodged, which is as good as a deed: "said that it would not appeal"."""
    return told is not None and told.action.kind is Kind.APPEAL and told.action.status is Status.DENIED


def _is_own(sentence: Sentence, news: Told, told: Told) -> bool:
    """Whether who tells it has done it: the same agent, or a pronoun in its place."""
    sayers, doers = (agents(one.participants) for one in (told, news))
    if sayers & doers:
        return True
    subject = [t for t in sentence.tokens if t.dep == "nsubj" and _is_head(sentence, t, news)]
    return any(t.pos == "PRON" and "PronType=Rel" not in t.morph for t in subject) and not doers


def _is_head(sentence: Sentence, token: Token, news: Told) -> bool:
    return news.action.token is not None and sentence.tokens[token.head] is sentence.tokens[news.action.token]


def _never(sentence: Sentence, told: Told, auxiliaries: frozenset[str], language: str) -> bool:
    """Whether the words only say what would not happen: "it would not sue those who use them"."""
    if told.action.status is not Status.DENIED or told.action.token is None or _is_waived(told):
        return False
    at = told.action.token
    verb = sentence.tokens[at]
    own = [t for t in sentence.tokens if sentence.tokens[t.head] is verb and t.text.lower() in auxiliaries]
    # The tagger takes many conditionals for imperfects; our own conjugation knows them.
    forms = [features for entry, features in lexicon(language).heads.get(verb.text.lower(), ()) if entry == told.entry]
    conditional = "Mood=Cnd" in verb.morph or any("conditional" in features for features in forms)
    return told.time is None and (conditional or bool(own))


def _dep_below(scene: Scene, other: Told, told: Told) -> str | None:
    """The label by which `other` hangs, through nouns and verbs that tell nothing, below `told`."""
    start, tokens = other.action.token, scene.sentence.tokens
    if start is None:
        return None
    for at in upwards(tokens, start):
        token = tokens[at]
        if token.head in told.action.parts and token.dep == "nsubj:pass":
            return token.dep  # "the takeover was announced in May"
        if token.head == at or token.dep not in _COMPLEMENT:
            return None
        if token.head in told.action.parts:
            return token.dep
    return None


def _is_added(scene: Scene, tolds: list[Told], report: Told, news: Told) -> bool:
    """Whether it is no news, but what the sentence adds to it: by a relative clause, or below another event."""
    at, top, tokens = news.action.token, report.action.token, scene.sentence.tokens
    if at is None or top is None:
        return True
    clause = scene.split.all[scene.split.of[at]]
    relative = table(scene.language, "clauses").get("clauses", {}).get("relative", ())
    verbs = {t.action.token for t in tolds if t not in (report, news) and t.entry and not t.entry.noun}
    apart = scene.split.of[at] != scene.split.of[top] and clause.level == "relative" and clause.opener in relative
    return apart or tokens[at].head in verbs
