"""Events with their roles and the dates of an article in, claims out: who did what to whom, when, and who says so."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, cast

from timeline import register
from timeline.claims.acting import with_acting
from timeline.claims.at_once import at_once
from timeline.claims.contents import is_content, is_lent_its_day
from timeline.claims.dates import attach
from timeline.claims.dates_event import by_distance, counted_back
from timeline.claims.deeds import is_averted, is_background, is_deed, is_hypothesis, is_passing, is_purpose
from timeline.claims.echoes import echoed
from timeline.claims.gapping import filled
from timeline.claims.gaps import by_name, find_gaps
from timeline.claims.lasting import is_detail, is_lasting
from timeline.claims.layout import agents, describes, inside, lay_out
from timeline.claims.misread import is_misread
from timeline.claims.occasion import continued
from timeline.claims.pleas import with_grounds, without_pleas
from timeline.claims.quotes import without_tags
from timeline.claims.repeats import given_up, once, retold, together
from timeline.claims.reports import silent
from timeline.claims.resumed import dated_back, resumed
from timeline.claims.scene import Scene
from timeline.claims.shared import Bodies, founded_together, left
from timeline.claims.standing import Standing, dated_below, standing
from timeline.claims.titles import title
from timeline.claims.unfulfilled import is_unfulfilled
from timeline.language.lexicon import lexicon
from timeline.language.load import table
from timeline.model import ActorKind, Claim, Kind, Role, Status, Trigger

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.claims.layout import Layout
    from timeline.language.lexicon import Entry
    from timeline.model import ActionMention, Actor, Article, Participant, Sentence, Time

_HEDGED = (Status.ALLEGED, Status.PLANNED)  # what the title must not tell as a fact
_A_LIFE = 20_000  # days
# What an event must not be; then what one without a date must not be either.
_NEVER = (is_hypothesis, is_averted, is_lent_its_day)
_NO_NEWS = (is_unfulfilled, is_content, is_purpose, is_passing, is_background, is_lasting, is_detail)


@dataclass(frozen=True, slots=True)
class Told:
    """An event of one sentence on its way to be a claim."""

    action: ActionMention
    participants: tuple[Participant, ...]
    entry: Entry | None
    time: Time | None = None

    @property
    def cast(self) -> tuple[Participant, ...]:
        """Who takes part, without who only says so."""
        return tuple(p for p in self.participants if p.role is not Role.SOURCE)


def cut(
    article: Article,
    *,
    sentences: tuple[Sentence, ...],
    times: tuple[Time, ...],
    actors: tuple[Actor, ...],
    actions: tuple[ActionMention, ...],
    roles: tuple[tuple[Participant, ...], ...],
    events: Literal["default", "all"] = "default",
) -> tuple[Claim, ...]:
    """One claim for each event that the article tells, in the order of the text.

    `roles` are the participants of each of `actions`. A dated event of the lexicon counts whoever takes part in it, an
    undated one where somebody does in each role that it needs; one outside the lexicon (`other`) where it has a date
    of its own and an actor. With `events="all"` those of the lexicon count even where somebody is missing, the others
    where they have a date.
    """
    entries = lexicon(article.language).entries
    starts = [sentence.start for sentence in sentences]
    by_sentence: dict[int, list[Told]] = {}
    for action, participants in zip(actions, roles, strict=True):
        told = Told(action, participants, entries.get(action.entry))
        index = bisect_right(starts, action.start) - 1
        if not is_misread(sentences[index], told):
            by_sentence.setdefault(index, []).append(told)
    desk = _Desk(article, times=times, actors=actors, events=events)
    for index, sentence in enumerate(sentences):
        desk.cut(sentence, by_sentence.get(index, []))
    return tuple(with_acting(desk.claims, actors))


class _Desk:
    """Cuts one article sentence by sentence, and keeps what a later sentence may hang on."""

    def __init__(
        self, article: Article, *, times: tuple[Time, ...], actors: tuple[Actor, ...], events: Literal["default", "all"]
    ) -> None:
        self._article, self._times, self._events = article, times, events
        self._names = {actor.id: register.within(actor.id, actor.name, article.language) for actor in actors}
        self._kinds = {actor.id: actor.kind for actor in actors}
        self._named = by_name(actors)
        self.claims: list[Claim] = []
        self._held: Standing | None = None
        self._bodies: Bodies = {}
        self._before: list[Told] = []
        self._opens = True  # no sentence but headings so far

    def cut(self, sentence: Sentence, tolds: list[Told]) -> None:
        """Add the claims of a sentence in which these events were found."""
        text, language = self._article.text, self._article.language
        tolds = founded_together(sentence, once(sentence, tolds, language=language), language=language)
        here = [t for t in self._times if sentence.start <= t.start < sentence.end]
        dates = [t for t in here if (t.type in ("DATE", "TIME") or _is_placed(t)) and not describes(sentence, t)]
        gaps = find_gaps(text, sentence, dates, self._named, language=language)
        dates = [time for time in dates if all(time is not gap.time for gap in gaps)]
        layout = lay_out(sentence, [t.action for t in tolds], dates, language=language)
        dated = self._dated(sentence, tolds, here, dates, layout)
        often = frozenset(i for time in here if time.type == "SET" for i in inside(sentence, time))
        scene = Scene(text, sentence, layout.clauses, layout.dated, language, self._names, self._kinds, often)
        dated = echoed(scene, filled(scene, dated, gaps, self._before), self.claims)
        dated = at_once(scene, continued(scene, resumed(scene, dated, dates, self.claims), self.claims), self.claims)
        kept = self._kept(scene, dated)
        self.claims.extend(_ordered([_claim(self._article, scene, told) for told in kept], kept))
        self._before, self._opens = kept, self._opens and sentence.heading

    def _dated(
        self, sentence: Sentence, tolds: list[Told], here: list[Time], dates: list[Time], layout: Layout
    ) -> list[Told]:
        """The events with their times: the sentence's own, or the one that the article has put over it."""
        attached, empty = attach(self._article.text, sentence, [t.action for t in tolds], dates, layout=layout)
        attached = self._below(sentence, tolds, attached, dates, layout)
        far = [t for t in here if t.anchor == "event"]
        if far:
            published = self._article.published
            attached = by_distance(sentence, layout, attached, far, self.claims, published=published)
        attached = [
            time if told.cast or not counted_back(time) else None for told, time in zip(tolds, attached, strict=True)
        ]
        dated = [replace(tolds[i], time=time) for i, time in enumerate(attached) if i not in empty]
        dated = retold(layout.clauses, given_up(sentence, together(without_tags(sentence, dated))))
        return [left(told, self._bodies, self._kinds) for told in dated]

    def _below(
        self, sentence: Sentence, tolds: list[Told], attached: list[Time | None], dates: list[Time], layout: Layout
    ) -> list[Time | None]:
        """The times of the events, with the date that stands over this and the next sentences where they have none."""
        plain = [t.entry for t in tolds if t.entry and not (self._opens and t.entry.noun)]
        if not plain and dated_back(sentence, layout, dates, self.claims):
            self._held = None
        elif not plain and (over := standing(self._article.text, sentence, dates, layout, opens=self._opens)):
            self._held = over
        elif (held := self._held) is not None:
            below = dated_below(layout, attached, dates) if sentence.start < held.until else []
            attached = [held.time if i in below else time for i, time in enumerate(attached)]
            self._held = None if sentence.end >= held.until or dates else held
        return attached

    def _kept(self, scene: Scene, dated: list[Told]) -> list[Told]:
        """The events that are told as facts."""
        stays = partial(_stays, scene, events=self._events)
        kept = [told for told in silent(scene, with_grounds(scene, dated), stays) if stays(told)]
        return without_pleas(scene, kept) if self._events == "default" else kept


def _is_placed(time: Time) -> bool:
    """Whether a length says within which days of the story something happened: "within a week"."""
    return time.type == "DURATION" and time.anchor == "text" and time.when.known


def _pointed_at(action: ActionMention, sentence: Sentence) -> bool:
    through = cast("Collection[str]", action.frame.get("through", ()))
    return any(
        token.head in action.parts
        and i not in action.parts
        and token.dep.split(":")[0] in ("obj", "iobj", "nsubj", "obl")
        and ((token.pos == "PRON" and "PronType=Rel" not in token.morph) or token.text.lower() in through)
        for i, token in enumerate(sentence.tokens)
    )


def _stays(scene: Scene, told: Told, *, events: str) -> bool:
    """Whether the words tell one happening as a fact: it has its own date, or somebody in each role that it needs."""
    sentence = scene.sentence
    if events == "default" and any(test(scene, told) for test in _NEVER):
        return False
    if events == "default" and told.entry is None and not is_deed(scene, told):
        return False
    own = told.time is not None and told.time.when.known and not _is_an_age(told.time)
    if told.entry is None:
        return (
            own and not sentence.heading and (events == "all" or any(p.role is Role.AGENT for p in told.participants))
        )
    if not own and events == "default" and any(test(scene, told) for test in _NO_NEWS):
        return False
    if own or (events == "all" and not (told.entry.noun and not told.cast)):
        return True
    missing = told.entry.needs - {p.role for p in told.participants}
    needed = not missing or (len(missing) == 1 and _pointed_at(told.action, sentence))
    return needed and bool(told.cast) and not sentence.heading


def _is_an_age(time: Time) -> bool:
    """Whether a date says nothing of when: "in the 21st century"."""
    when = time.when
    return when.earliest is not None and when.latest is not None and (when.latest - when.earliest).days > _A_LIFE


def _claim(article: Article, scene: Scene, told: Told) -> Claim:
    sentence = scene.sentence
    action = told.action
    doers = agents(told.participants)
    source = next((p.actor for p in told.participants if p.role is Role.SOURCE), None)
    status = action.status
    if status is Status.ALLEGED and source in doers:
        status = Status.OCCURRED  # what somebody tells of himself is no accusation
    elif status is Status.OCCURRED and _is_accusation(article, told, source, scene.kinds.get(source or "")):
        status = Status.ALLEGED
    if status is Status.OCCURRED and _is_to_come(article, told):
        status = Status.PLANNED
    elif status is Status.OCCURRED and action.details.get("class") == "drop_deal":
        status = Status.DENIED  # the deal that is given up, not the giving up
    return Claim(
        id=_identity(article.id, sentence, action),
        article=article.id,
        start=sentence.start,
        end=sentence.end,
        quote=article.text[sentence.start : sentence.end],
        trigger=Trigger(action.start, action.end, action.text),
        kind=action.kind,
        status=status,
        attributed_to=source,
        participants=told.participants,
        time=told.time,
        title=title(scene, replace(told, action=replace(action, status=status)) if status in _HEDGED else told),
        details=dict(action.details),
    )


def _is_to_come(article: Article, told: Told) -> bool:
    """Whether the event's day lies behind the article's: "the trial starts on Monday"."""
    earliest = told.time.when.earliest if told.time is not None else None
    return earliest is not None and article.published is not None and earliest > article.published


def _is_accusation(article: Article, told: Told, source: str | None, kind: ActorKind | None) -> bool:
    """Whether a party to the fight tells a misdeed of another; what the press reports is no accusation."""
    says, action = told.action.source, told.action
    if says is None or not (action.kind is Kind.BREACH or action.details.get("class") == "dismiss_person"):
        return False
    if source in agents(told.cast) or {p.actor for p in told.cast} == {source}:
        return False  # who owns up to it, or was hacked, accuses nobody
    word = article.text[says.start : says.end]
    if word[:1].islower() or source is None:
        return word.lower() not in table(article.language, "clauses").get("sources", {}).get("outlets", ())
    return kind in (ActorKind.PERSON, ActorKind.COMPANY)


def _identity(article: str, sentence: Sentence, action: ActionMention) -> str:
    parts = (article, sentence.start, sentence.end, action.start, action.end, action.kind.value)
    return "c-" + sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]


def _ordered(claims: list[Claim], tolds: list[Told]) -> Iterator[Claim]:
    """`details["order"]`: after or before another claim of the sentence, or so long after it."""
    ids = {told.action.start: claim.id for told, claim in zip(tolds, claims, strict=True)}
    # A relation stands on the event inside "after the ...": it is the other one that came after.
    first = {t.action.relation[1]: (t.action.relation[0], ids[t.action.start]) for t in tolds if t.action.relation}
    for told, claim in zip(tolds, claims, strict=True):
        if told.action.start not in first:
            yield claim
            continue
        side, other = first[told.action.start]
        if told.time is not None and told.time.anchor == "event" and not told.time.when.known:
            side = told.time.value
        yield replace(claim, details={**claim.details, "order": f"{side} {other}"})
