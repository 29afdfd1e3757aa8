"""The actors of one article while it is read: who was named, under which names, and what the article says of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import Actor, ActorKind, NameMention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.register import Entry

PUBLIC = frozenset([ActorKind.COURT, ActorKind.GOVERNMENT, ActorKind.REGULATOR])
LETTERS = 3  # of a common word that may be a name by its capital alone; X or Go may be anything
BODIES = frozenset(kind for kind in ActorKind if kind not in {ActorKind.PERSON, ActorKind.PRODUCT})


@cache
def _first_names() -> frozenset[str]:
    return frozenset(register.fold(name) for name in register.given())


@dataclass(slots=True)
class Said:
    """The folded words of an article; each word is looked for once, however often it is asked for."""

    text: str
    asked: dict[str, bool] = field(default_factory=dict)

    def __contains__(self, word: str) -> bool:
        """Whether the article says the word."""
        if word not in self.asked:
            self.asked[word] = f" {register.fold(word)} " in self.text
        return self.asked[word]


@dataclass(slots=True)
class Cast:
    """Actors by id, the actor of each name mention by its start, and the facts that descriptions stand on."""

    actors: dict[str, Actor] = field(default_factory=dict)
    named: dict[int, str] = field(default_factory=dict)
    why: dict[int, str] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tags: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ties: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    genders: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    seats: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    topics: Counter[str] = field(default_factory=Counter)
    most: int = 0

    def meet(self, actor: Actor, *names: str) -> None:
        """Remember an actor and the names that mean it in this article."""
        self.actors.setdefault(actor.id, actor)
        for name in (actor.name, *names):
            words = register.fold(name).split()
            short = {" ".join(words)}
            if len(words) > 1:
                if actor.kind is ActorKind.PERSON or actor.id in self.unsure:
                    short |= {words[-1], " ".join(words[1:])}
                if actor.kind is ActorKind.PERSON and words[0] in _first_names():
                    short.add(words[0])
                if actor.kind is not ActorKind.PERSON and register.entry(actor.id) is None:
                    short.add(words[0])
            for one in short:
                if actor.id not in self.names[one]:
                    self.names[one].append(actor.id)

    def whose(self, name: str) -> str | None:
        """The one actor of this article that a name means, or None where there is none or more than one."""
        ids = self.names.get(register.fold(name), [])
        if len(ids) > 1:
            whole = [one for one in ids if register.fold(self.actors[one].name) == register.fold(name)]
            ids = whole or ids
        return ids[0] if len(ids) == 1 else None

    def tie(self, relation: str, of: str, who: str) -> None:
        """Remember that `who` is the head, founder, lawyer ... of another actor."""
        self.ties[relation, of].add(who)
        self.tags[who].add(relation)

    def tied(self, relation: str, of: str) -> set[str]:
        """Those who are `relation` of an actor, as the article or the register say."""
        found = set(self.ties.get((relation, of), ()))
        held = register.entries()
        for other in register.related().get(of, ()):
            entry = held[other]
            if relation in {"head", "company"} and any(tenure.of == of for tenure in entry.head):
                found.add(other)
            if relation in {"founder", "head"} and of in entry.founder and relation == "founder":
                found.add(other)
        return found

    def fits(self, actor: str, tag: str) -> bool | None:
        """Whether a noun's tag is true of an actor; None where nobody says."""
        entry = register.entry(actor)
        if tag in self.tags.get(actor, ()):
            return True
        if entry is None:
            return None
        facts = {*entry.field, *entry.job, *(("head",) if entry.head else ()), *(("founder",) if entry.founder else ())}
        return tag in facts if facts else None

    def prominence(self, actor: str) -> float:
        """How often the article names an actor, from 0 to 1 for the one it names most."""
        if not self.most:
            self.most = max(self.topics.values(), default=1)
        return self.topics[actor] / self.most

    def nation(self, actor: str) -> str | None:
        """The nation of an actor, or of the body that a person leads, where the register holds it."""
        entry = register.entry(actor)
        led = (held for tenure in entry.head if (held := register.entry(tenure.of))) if entry else ()
        return entry.nation or next((held.nation for held in led if held.nation), None) if entry else None

    def gender(self, actor: str) -> str | None:
        """Sex of a person, or the grammatical gender the article gave a body."""
        entry = register.entry(actor)
        return (entry.sex if entry else None) or self.genders.get(actor)


def assemble(mentions: Iterable[NameMention], text: str) -> Cast:
    """The cast of an article: sure names first, then unknown ones by length, then ambiguous and short names."""
    cast = Cast()
    names = [mention for mention in mentions if mention.form == "name"]
    words = Said(f" {register.fold(text)} ")
    sure: list[NameMention] = []
    unknown: list[NameMention] = []
    short: list[NameMention] = []
    for mention in names:
        if mention.actors:
            (sure if "sure" in mention.cues and not _against(mention.actors[0], words) else short).append(mention)
        else:
            unknown.append(mention)
    for mention in sure:
        if actor := _held(mention.actors[0], mention):
            _name(cast, mention, actor, "a name of the register")
    brackets = {register.fold(mention.name) for mention in unknown if _acronym(mention) is not None}
    _meet_unknown(cast, [mention for mention in unknown if register.fold(mention.name) not in brackets])
    for mention in unknown:
        whole = cast.named.get(_acronym(mention) or -1)
        if whole and mention.start not in cast.named:
            cast.names[register.fold(mention.name)] = [whole]
            _name(cast, mention, cast.actors[whole], f"the short form of {cast.actors[whole].name} in brackets")
    _meet_unknown(cast, [mention for mention in unknown if mention.start not in cast.named])
    for _ in range(2):  # an ambiguous name may be the reason for another one
        for mention in short:
            if mention.start not in cast.named:
                _meet_short(cast, mention, words)
    _meet_unknown(cast, [mention for mention in short if mention.start not in cast.named and _surname(mention)])
    return cast


def _surname(mention: NameMention) -> bool:
    """Whether a surname of the register stands like a name, though nothing says that its famous bearer is meant."""
    held = [entry for one in mention.actors if (entry := register.entry(one))]
    told = "model" in mention.cues and not {"opening", "locative"} & set(mention.cues)
    return told and all(entry.kind is ActorKind.PERSON for entry in held)


def _acronym(mention: NameMention) -> int | None:
    return next((int(cue.partition(":")[2]) for cue in mention.cues if cue.startswith("acronym:")), None)


def _held(actor: str, mention: NameMention) -> Actor | None:
    entry = register.entry(actor)
    return entry.actor() if entry else register.office(mention.text)


def _name(cast: Cast, mention: NameMention, actor: Actor, why: str) -> None:
    cast.meet(actor, mention.name)
    cast.named[mention.start] = actor.id
    cast.topics[actor.id] += 1
    cast.why[mention.start] = why
    if mention.gender:
        cast.genders.setdefault(actor.id, mention.gender)
    for cue in mention.cues:
        if cue.startswith("tag:"):
            cast.tags[actor.id].add(cue.partition(":")[2])


def _against(actor: str, words: Said) -> bool:
    entry = register.entry(actor)
    return entry is not None and any(word in words for word in entry.against)


def _meet_unknown(cast: Cast, mentions: list[NameMention]) -> None:
    """Unknown names, the longest first, so that "Voss" finds "Ryland Voss" wherever each stands."""
    kinds: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    named = {mention.start: mention.name for mention in mentions}
    lone = {register.fold(mention.name) for mention in mentions if " " not in mention.name}
    for mention in mentions:
        if mention.kind:
            kinds[register.fold(mention.name)][mention.kind] += 1
    # A lone name behind "à" or "in" is a place, unless the article has told whose name it is: "une amende à Navya".
    for mention in sorted(mentions, key=lambda one: (_is_place(one), -len(one.name.split()), one.start)):
        name = _with_surname(mention, named)
        folded = register.fold(name)
        if not folded:
            continue
        known = cast.whose(name) or _family_first(mention, cast, folded)
        if known:
            _name(cast, mention, cast.actors[known], f"a name of {cast.actors[known].name} in this article")
            continue
        if _is_place(mention):
            continue
        told = kinds[folded].most_common(1) or [(ActorKind.PERSON, 1)] * (name != mention.name)
        kind = told[0][0] if told else None
        last = folded.split()[-1]
        if kind is None and " " in folded and (last in lone or _like_a_person(mention)):
            kind = ActorKind.PERSON  # called by the last word alone, as only people are; or two plain words
        actor = Actor(register.slug(name), name, kind or ActorKind.COMPANY)
        if kind is None:
            cast.unsure.add(actor.id)
        _name(cast, mention, actor, "a name the register does not know")


def _family_first(mention: NameMention, cast: Cast, folded: str) -> str | None:
    """The one person whose full name begins so, where the name is a person's: "M. Kim" is Kim Beom-su."""
    if mention.kind is not ActorKind.PERSON or " " in folded:
        return None
    people = [one for one in cast.actors.values() if one.kind is ActorKind.PERSON]
    bearers = [one.id for one in people if register.fold(one.name).startswith(f"{folded} ")]
    return bearers[0] if len(bearers) == 1 else None


def _with_surname(mention: NameMention, names: dict[int, str]) -> str:
    """A first name told in one breath with a full name bears its surname: "Callum and Rory McTavish"."""
    for start in starts(mention, "and"):
        whole = names.get(start, "").split()
        lone = " " not in mention.name and mention.name in register.given()
        if lone and start > mention.start and len(whole) == 2 and whole[0] in register.given():  # noqa: PLR2004
            return f"{mention.name} {whole[1]}"
    return mention.name


def _like_a_person(mention: NameMention) -> bool:
    """Two or three plain capitalised words, a subject, with no article before: most such unknown names are people's."""
    words = mention.name.split()
    plain = all(word[:1].isupper() and word[1:].islower() and word.replace("-", "").isalpha() for word in words)
    return plain and len(words) in {2, 3} and mention.gender is None and "subject" in mention.cues


def _is_place(mention: NameMention) -> bool:
    return "locative" in mention.cues and mention.kind is None and " " not in mention.name


def _meet_short(cast: Cast, mention: NameMention, words: Said) -> None:
    known = cast.whose(mention.name)
    if known:
        _name(cast, mention, cast.actors[known], f"a name of {cast.actors[known].name} in this article")
        return
    reasons = {one: reason_for(one, mention, cast, words) for one in mention.actors}
    meant = [one for one, why in reasons.items() if why]
    if len(meant) == 1 and (actor := _held(meant[0], mention)):
        _name(cast, mention, actor, reasons[meant[0]])


def reason_for(actor: str, mention: NameMention, cast: Cast, words: Said) -> str:
    """The reason the article gives for an ambiguous name to mean this actor, or nothing."""
    entry = register.entry(actor)
    if entry is None or _against(actor, words) or ("locative" in mention.cues and register.place(mention.name)):
        return ""
    if actor in cast.actors:
        return f"{entry.name} is named in full in this article"
    for other in sorted(register.related().get(actor, ())):
        if other in cast.actors:
            return f"the article also names {cast.actors[other].name}"
    for word in entry.near:
        if word in words:
            return f"the article speaks of {word}"
    lone = entry.common or entry.kind is ActorKind.COMPANY
    if lone and _stands_as_name(mention) and len(mention.actors) == 1:
        return f"a capital there makes it a name, and {entry.name} bears it"
    return _reason_beside(entry, mention, cast)


def _stands_as_name(mention: NameMention) -> bool:
    """Whether a common word has its capital where only names have one: "Snap a assigné", "the suit against Block"."""
    if len(mention.text) < LETTERS or {"heading", "locative", "label", "article"} & set(mention.cues):
        return False
    return "acts" in mention.cues or ("opening" not in mention.cues and bool({"subject", "model"} & set(mention.cues)))


def _reason_beside(entry: Entry, mention: NameMention, cast: Cast) -> str:
    """A reason in what stands beside the name, or in the country the article speaks of."""
    joined = starts(mention, "and")
    for start in (*joined, *(() if "opening" in mention.cues else starts(mention, "beside"))):
        other = cast.actors.get(cast.named.get(start, ""))
        if other and (other.kind is ActorKind.PERSON) == (entry.kind is ActorKind.PERSON):
            return f"it is named in one breath with {other.name}"
    if entry.kind in PUBLIC and entry.nation and (neighbour := _same_nation(entry, cast)):
        return f"the article speaks of {neighbour}, of the same country"
    return f"the text calls it a {entry.kind}" if f"called:{entry.kind.value}" in mention.cues else ""


def _same_nation(entry: Entry, cast: Cast) -> str:
    """A public body of the same country in the article, or else two companies of it."""
    kin = [held for one in cast.actors if (held := register.entry(one)) and held.nation == entry.nation]
    public = [held for held in kin if held.kind in PUBLIC]
    if public or len(kin) > 1:
        return (public or kin)[0].name
    return ""


def starts(mention: NameMention, cue: str) -> tuple[int, ...]:
    """The offsets that cues of one sort carry."""
    values = (one.partition(":") for one in mention.cues)
    return tuple(int(value) for name, _, value in values if name == cue and value.isdigit())
