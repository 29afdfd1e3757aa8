"""The names of an article in, its cast out: who each name means, the sure ones first, and the register's reasons."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import PUBLIC, Actor, ActorKind, NameMention
from timeline.resolve.actors_cast import Cast, Said, starts
from timeline.resolve.actors_initials import same_initials

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.register import Entry

_INITIAL = re.compile(r"(?<=\w )(?:[A-Z]\.\s?)+(?=[A-Z]\w)")  # in the middle of a name
LETTERS = 3  # of a common word that may be a name by its capital alone; X or Go may be anything


def assemble(
    mentions: Iterable[NameMention], text: str, title: str = "", *, playing: frozenset[int] = frozenset()
) -> Cast:
    """The cast of an article: sure names first, then unknown ones by length, then ambiguous and short names.

    Who is named in the title, the article is about: that weighs as if its text named them more often. The names that
    start in `playing` are no places, whatever preposition leads them.
    """
    cast = Cast()
    names = [
        _acting(mention) if mention.start in playing else mention for mention in mentions if mention.form == "name"
    ]
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
    left = [mention for mention in short if mention.start not in cast.named]
    offices = [replace(mention, kind=ActorKind.GOVERNMENT) for mention in left if _is_office(mention)]
    _meet_unknown(cast, [mention for mention in left if _surname(mention)] + offices)
    _titled(cast, title)
    return cast


def _acting(mention: NameMention) -> NameMention:
    return replace(mention, cues=tuple(cue for cue in mention.cues if cue != "locative"))


def _titled(cast: Cast, title: str) -> None:
    headline = Said(f" {register.fold(title)} ")
    for name, ids in cast.names.items():
        if len(ids) == 1 and len(name) >= LETTERS and name in headline:
            cast.titled.add(ids[0])


def _surname(mention: NameMention) -> bool:
    """Whether a surname of the register stands like a name, though nothing says that its famous bearer is meant."""
    told = "model" in mention.cues and not {"opening", "locative"} & set(mention.cues)
    return told and all(entry.kind is ActorKind.PERSON for entry in _entries(mention))


def _is_office(mention: NameMention) -> bool:
    """Whether it names a ministry that many states have, though nothing says whose it is."""
    held = _entries(mention)
    return len(held) > 1 and all(entry.kind is ActorKind.GOVERNMENT for entry in held)


def _entries(mention: NameMention) -> list[Entry]:
    return [entry for one in mention.actors if (entry := register.entry(one))]


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
    for name, _, value in (cue.partition(":") for cue in mention.cues):
        if name == "tag":
            cast.tags[actor.id].add(value)
        elif name == "noun":
            cast.nouns[actor.id].add(value)


def _against(actor: str, words: Said) -> bool:
    entry = register.entry(actor)
    return entry is not None and any(word in words for word in entry.against)


def _meet_unknown(cast: Cast, mentions: list[NameMention]) -> None:
    """Unknown names, the longest first, so that "Voss" finds "Ryland Voss" wherever each stands."""
    kinds: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    named = {mention.start: mention.name for mention in mentions}
    people = {mention.start for mention in mentions if mention.kind is ActorKind.PERSON and " " in mention.name}
    lone = {register.fold(mention.name) for mention in mentions if " " not in mention.name}
    for mention in mentions:
        if mention.kind:
            kinds[register.fold(mention.name)][mention.kind] += 1
    cast.apart |= _apart(mentions)
    # A lone name behind "à" or "in" is a place, unless the article has told whose name it is: "une amende à Navya".
    for mention in sorted(mentions, key=lambda one: (_is_place(one), -len(one.name.split()), one.start)):
        name = _with_surname(mention, named)
        folded = register.fold(name)
        if not folded:
            continue
        known = cast.whose(name, mention.kind) or _family_first(mention, cast, folded) or same_initials(name, cast)
        if known:
            _name(cast, mention, cast.actors[known], f"a name of {cast.actors[known].name} in this article")
            continue
        if _is_place(mention):
            continue
        told = kinds[folded].most_common(1) or [(ActorKind.PERSON, 1)] * (name != mention.name)
        kind = told[0][0] if told else None
        if kind is None and " " in folded and _beside_person(mention, people):
            kind = ActorKind.PERSON
        last = folded.split()[-1]
        if kind is None and " " in folded and (last in lone or _like_a_person(mention)):
            kind = ActorKind.PERSON  # called by the last word alone, as only people are; or two plain words
        plain = _INITIAL.sub("", name) if kind is ActorKind.PERSON else name  # one desk writes it, the other does not
        actor = Actor(register.slug(plain), name, kind or ActorKind.COMPANY)
        if kind is None:
            cast.unsure.add(actor.id)
        _name(cast, mention, actor, "a name the register does not know")


def _apart(mentions: list[NameMention]) -> set[str]:
    """Names in one word that stand before any longer name that they begin: "Mediaset" owns "Mediaset Premium".

    A longer name that ends with what sort of body it is only says more: "Reliance" is "Reliance Industries".
    """
    first: dict[str, int] = {}
    plain: set[str] = set()
    longer: dict[str, int] = {}
    for mention in mentions:
        words = register.fold(mention.name).split()
        if words and "heading" not in mention.cues:
            (longer if len(words) > 1 else first).setdefault(words[0], mention.start)
            if len(words) > 1 and "formed" not in mention.cues:
                plain.add(words[0])
    return {word for word in plain if first.get(word, longer[word]) < longer[word]}


def _beside_person(mention: NameMention, people: set[int]) -> bool:
    """Whether "and" or a comma joins an unknown name of two words to a person's: "Alexei Belan and Karim Baratov"."""
    return any(start in people for cue in ("and", "list") for start in starts(mention, cue))


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
    if court := _named_bench(mention, cast):
        _name(cast, mention, cast.actors[court], f"{cast.actors[court].name} is the one that this article names")
        return
    reasons = {one: reason_for(one, mention, cast, words) for one in mention.actors}
    meant = [one for one, why in reasons.items() if why]
    meant = meant if len(meant) == 1 else _of_last_nation(meant, mention, cast)
    if len(meant) == 1 and (actor := _held(meant[0], mention)):
        _name(cast, mention, actor, reasons[meant[0]])


def _of_last_nation(actors: list[str], mention: NameMention, cast: Cast) -> list[str]:
    """Those of the nation that was named last before it: "Beijing hit back: the Ministry of Commerce ..."."""
    nations = {entry.nation: one for one in actors if (entry := register.entry(one))}
    before = sorted((start for start in cast.named if start < mention.start), reverse=True)
    held = (register.entry(cast.named[start]) for start in before)
    last = next((entry.nation for entry in held if entry and entry.kind in PUBLIC and entry.nation in nations), None)
    return [nations[last]] if last else []


def _named_bench(mention: NameMention, cast: Cast) -> str | None:
    """The one court that the article names in full by the same noun: "the Supreme Court" may be California's."""
    nouns = {cue.removeprefix("noun:") for cue in mention.cues if cue.startswith("noun:") and " " in cue}
    courts = [one for one, held in cast.actors.items() if held.kind is ActorKind.COURT and nouns & cast.nouns[one]]
    return courts[0] if len(courts) == 1 else None


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
    stands = _stands_as_name(mention) or _subject_of_its_own(entry, mention)
    if lone and stands and len(mention.actors) == 1:
        return f"a capital there makes it a name, and {entry.name} bears it"
    return _reason_beside(entry, mention, cast)


def _stands_as_name(mention: NameMention) -> bool:
    """Whether a common word has its capital where only names have one: "Snap a assigné", "the suit against Block"."""
    if len(mention.text) < LETTERS or {"heading", "locative", "label", "article"} & set(mention.cues):
        return False
    return "acts" in mention.cues or ("opening" not in mention.cues and bool({"subject", "model"} & set(mention.cues)))


def _subject_of_its_own(entry: Entry, mention: NameMention) -> bool:
    """Whether a name that is no word opens a sentence as its subject: "Getty lost most of its case"."""
    return not entry.common and {"opening", "subject"} <= set(mention.cues)


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
