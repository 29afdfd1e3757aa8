"""Mentions in, references to actors out: who is meant by each name, description and pronoun, and why we think so.

Knows the register and no language: what words say has become cues before. One candidate or none.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import PUBLIC, Actor, ActorKind, ActorReference, NameMention
from timeline.resolve.actors_acting import acting
from timeline.resolve.actors_asked import Asked, fits_kind, kinds, read_cues
from timeline.resolve.actors_cast import BODIES, Cast, starts
from timeline.resolve.actors_described import described, possessor
from timeline.resolve.actors_expected import expectations, playing
from timeline.resolve.actors_named import assemble
from timeline.resolve.actors_scene import UNDER, Scene, only
from timeline.resolve.actors_sides import attacked, sided

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.model import ActionMention, Sentence

TIES = ("head", "founder", "owner", "lawyer", "spokesperson")
FRONT = frozenset(["subject", "acts", "heading", "label"])  # where a name stands in front: what follows is about it
PUBLIC_LESS = 0.4  # how much less a pronoun draws on a court or a state: they are places more often than parties
# How much a pronoun draws on the actor that the article is about: a possessive belongs to its own clause, a subject
# follows on the last one, and who suffers is often the one everything is about.
TOPIC = {"possessive": 0.0, "": 0.15, "object": 0.7}
OWNER = 0.4  # a possessive is the subject's more often than anybody else's
ALONE = 0.3  # by how much of all names the protagonist leads whoever agrees as well
BACK = 4  # sentences a pronoun looks back


def resolve_actors(
    mentions: tuple[NameMention, ...],
    *,
    sentences: tuple[Sentence, ...],
    text: str,
    title: str = "",
    actions: Sequence[ActionMention] = (),
) -> tuple[tuple[ActorReference, ...], tuple[Actor, ...]]:
    """A reference for each mention whose actor is clear, and the actors in order of their first mention.

    A phrase for several actors ("les deux sociétés", "they") gives one reference for each, at the same bounds.

    Args:
        mentions: what find underlined, in order.
        sentences: of the same text; pronouns look back a few of them.
        text: the article, for words that decide what an ambiguous name means.
        title: of the article; who stands in it, the article is about.
        actions: of the same sentences; what a pronoun does or suffers there tells which kind of actor it can mean.
    """
    cast = assemble(mentions, text, title, playing=playing(actions, sentences=sentences, mentions=mentions))
    told = sided(actions, sentences=sentences, mentions=mentions)
    scene = Scene(at={start: {actor} for start, actor in cast.named.items()}, sided=told, lists=_lists(mentions, cast))
    _learn(mentions, cast)
    cast.expected = expectations(actions, sentences=sentences, mentions=mentions)
    openings = [sentence.start for sentence in sentences]
    steps = _steps(sentences, text)
    found: list[ActorReference] = []
    for mention in mentions:
        sentence = steps[max(0, bisect_right(openings, mention.start) - 1)] if steps else 0
        actors, why = _meant(mention, cast, scene, sentence)
        subject = bool(FRONT & set(mention.cues)) or (mention.form == "pronoun" and mention.cues == ())
        _learn_owned(mention, cast, scene, sentence)
        presented = mention.form == "description" and any(cue.startswith("apposition:") for cue in mention.cues)
        inner = not subject and "object" not in mention.cues and bool(sentences and sentences[0].tokens)
        scene.called |= {(actor, cue[4:]) for actor in actors for cue in mention.cues if cue.startswith("tag:")}
        for actor in actors:
            front = (UNDER if "under" in mention.cues and "main" not in mention.cues else 1.0) * subject
            scene.note(actor, sentence=sentence, start=mention.start, front=front, inner=inner, presented=presented)
            scene.at.setdefault(mention.start, set()).add(actor)
            found.append(ActorReference(mention.start, mention.end, mention.text, actor, why, form=mention.form))
        if mention.form == "name" and actors:
            _group(mention, cast, scene, sentence)
        elif (
            actors
            and mention.gender
            and mention.form != "pronoun"
            and len(actors) == 1
            and cast.actors[actors[0]].kind is not ActorKind.PERSON
        ):
            cast.genders[actors[0]] = mention.gender
    names: dict[str, set[str]] = {}
    for reference in found:
        names.setdefault(reference.actor, set()).update([reference.text] * (reference.form == "name"))
    heads = acting(mentions, cast)
    shown = (_shown(actor, cast, told) for actor, told in names.items())
    return tuple(found), tuple(replace(one, acts_for=heads[one.id]) if one.id in heads else one for one in shown)


def _steps(sentences: tuple[Sentence, ...], text: str) -> list[int]:
    """How far the article has come at each sentence: one step a sentence, one more where a paragraph begins."""
    steps, step = [], 0
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        gap = text[before.end : sentence.start] if before else ""
        step += 1 + ("\n" in gap)
        steps.append(step)
    return steps


def _shown(actor: str, cast: Cast, names: set[str]) -> Actor:
    """The actor with the names this article gives it; the register knows those of its own, but for places that act."""
    held = cast.actors[actor]
    if held.kind is not ActorKind.GOVERNMENT and register.entry(actor):
        return held
    aliases = dict.fromkeys([*held.aliases, *sorted(names - {held.name, *held.aliases})])
    return Actor(held.id, held.name, held.kind, tuple(aliases), held.wikidata)


def _learn(mentions: tuple[NameMention, ...], cast: Cast) -> None:
    """What titles, participles and appositions say of actors: "Marie Castaing, fondatrice de Glovapay"."""
    for mention in mentions:
        if mention.form == "name":
            who = cast.named.get(mention.start)
            for relation in TIES:
                for of in (cast.named.get(start) for start in starts(mention, relation)):
                    if who and of and of != who:
                        cast.tie(relation, of, who)
        elif mention.form != "pronoun":
            _learn_apposed(mention, cast)


def _learn_apposed(mention: NameMention, cast: Cast) -> None:
    facts = read_cues(mention)
    who = _apposed(facts, cast)
    if who is None:
        return
    if who in cast.unsure and mention.kind and cast.actors[who].kind not in kinds(mention):
        _retype(cast, who, mention.kind)
    if not fits_kind(who, mention, cast):
        return
    cast.tags[who].update(facts["tag"])
    cast.seats[who].update(facts["seat"])
    if mention.gender and mention.kind is ActorKind.PERSON:
        cast.genders.setdefault(who, mention.gender)
    for start in facts["of"]:
        _tie(mention, cast, who, cast.named.get(int(start)), facts["tag"])


def _learn_owned(mention: NameMention, cast: Cast, scene: Scene, sentence: int) -> None:
    """What a possessive says of the name beside it: "its boss, Roy Keller", "his fund, Brandt Capital"."""
    if "possessive" not in mention.cues or mention.form == "pronoun":
        return
    facts = read_cues(mention)
    who = _apposed(facts, cast)
    if who and facts["tag"] and fits_kind(who, mention, cast):
        _tie(mention, cast, who, possessor(Asked(mention, facts, cast, scene, sentence)), facts["tag"])


def _apposed(facts: Mapping[str, Sequence[str]], cast: Cast) -> str | None:
    """The actor beside whose name a description stands."""
    return next((cast.named[int(one)] for one in facts["apposition"] if int(one) in cast.named), None)


def _tie(mention: NameMention, cast: Cast, who: str, of: str | None, tags: Sequence[str]) -> None:
    """Keep what the words say that somebody is of another, and whether he is so no more."""
    if of and of != who:
        cast.tie(tags[0], of, who)
        if "past" in mention.cues:
            cast.gone.add((who, of))


def _retype(cast: Cast, actor: str, kind: ActorKind) -> None:
    """An unknown name learns its kind from what stands beside it."""
    held = cast.actors[actor]
    cast.actors[actor] = Actor(held.id, held.name, kind, held.aliases, held.wikidata)
    cast.unsure.discard(actor)
    cast.meet(cast.actors[actor])


def _lists(mentions: Sequence[NameMention], cast: Cast) -> dict[int, tuple[str, ...]]:
    """The lists of names that "and" closes, by where they begin."""
    chains: dict[int, list[int]] = {}
    found: dict[int, tuple[str, ...]] = {}
    for mention in mentions:
        if mention.form != "name" or mention.start not in cast.named:
            continue
        before = [start for cue in ("list", "and") for start in starts(mention, cue) if start < mention.start]
        chain = [*next((chains[start] for start in before if start in chains), ()), mention.start]
        chains[mention.start] = chain
        if any(start < mention.start for start in starts(mention, "and")) and len(chain) > 1:
            found[chain[0]] = tuple(dict.fromkeys(cast.named[start] for start in chain))
    return found


def _group(mention: NameMention, cast: Cast, scene: Scene, sentence: int) -> None:
    """Names in a list that "and" closes are one group, to which "they" may refer."""
    before = [start for cue in ("list", "and") for start in starts(mention, cue) if start < mention.start]
    chain = [*next((scene.chains[start] for start in before if start in scene.chains), ()), cast.named[mention.start]]
    scene.chains[mention.start] = tuple(dict.fromkeys(chain))
    closed = any(start < mention.start for start in starts(mention, "and"))
    if closed and len(scene.chains[mention.start]) > 1:
        scene.groups.append((sentence, scene.chains[mention.start]))


def _meant(mention: NameMention, cast: Cast, scene: Scene, sentence: int) -> tuple[tuple[str, ...], str]:
    if mention.form == "name":
        actor = cast.named.get(mention.start)
        return ((actor,), cast.why[mention.start]) if actor else ((), "")
    if "replies" in mention.cues and (reply := attacked(mention, cast, scene, sentence))[0]:
        return reply
    if mention.form == "pronoun":
        return _pronoun(mention, cast, scene, sentence)
    return described(mention, cast, scene, sentence)


def _pronoun(mention: NameMention, cast: Cast, scene: Scene, sentence: int) -> tuple[tuple[str, ...], str]:
    """The most salient actor that agrees in kind, gender and number, or nobody."""
    if mention.number == "plural":
        for told, group in reversed(scene.groups):
            if sentence - told <= 1:
                names = " and ".join(cast.actors[one].name for one in group)
                return tuple(dict.fromkeys(group)), f"{names} were named together"
        return (), ""
    barred = scene.barred(mention)
    owned = "possessive" in mention.cues
    topic = next((TOPIC[cue] for cue in ("possessive", "object") if cue in mention.cues), TOPIC[""])

    def score(one: str) -> float | None:
        agreement = None if one in barred else _agreement(mention, cast, one)
        own = OWNER * (owned and scene.subjects.get(sentence) == one)
        return None if agreement is None else agreement + cast.suits(one, mention) + topic * cast.prominence(one) + own

    if "latter" in mention.cues:
        last = scene.latest(sentence, within=BACK, fits=lambda one: score(one) is not None)
        return ((last,), f"{cast.actors[last].name} is named last of those who agree") if last else ((), "")
    beside = "object" in mention.cues and not owned
    ranked = scene.ranked(sentence, within=1 if owned else BACK, score=score, beside=beside)
    one = only(ranked)
    if not (ranked or owned) and "thing" not in mention.cues:
        one = _protagonist(mention, cast, scene, barred)
    return ((one,), f"{cast.actors[one].name} is the last one spoken of who agrees") if one else ((), "")


def _protagonist(mention: NameMention, cast: Cast, scene: Scene, barred: set[str]) -> str | None:
    """Whom the article is about, where nobody near agrees: a portrait says "he" for pages."""
    able = [
        one
        for one in scene.seen
        if one not in barred and _agreement(mention, cast, one) is not None and cast.suits(one, mention) >= 0
    ]
    return only(sorted(((cast.prominence(one), one) for one in able), reverse=True), margin=ALONE)


def _agreement(mention: NameMention, cast: Cast, actor: str) -> float | None:
    """How well a pronoun suits an actor; None where it cannot stand for it."""
    kind, gender = cast.actors[actor].kind, cast.gender(actor)
    public = PUBLIC_LESS * (kind in PUBLIC)
    if "thing" in mention.cues:
        return -public if kind in BODIES else -0.4 if kind is ActorKind.PRODUCT else None
    if mention.kind is ActorKind.PERSON and kind is not ActorKind.PERSON:
        return None
    differs = bool(mention.gender and gender and gender != mention.gender)
    if kind is ActorKind.PERSON:
        return None if differs else 0.4 if gender else 0.2
    if kind is ActorKind.PRODUCT:  # "il" may be a product too, yet hardly ever acts as one
        return None
    # A body's gender is that of the noun it was last called by: "le groupe", "l'entreprise", "elle".
    return (-0.3 if differs else 0.3 if gender and mention.gender else 0.0) - public
