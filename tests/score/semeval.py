"""`python -m tests.score.semeval --docs DOCS.jsonl --entities NAMES.txt -o DIR`: articles in, entity timelines out.

DOCS.jsonl holds one article a line: id, text, published, language and tokens as [start, end, sentence]. One timeline an
entity is written, as SemEval-2015 Task 4 wants them: ORDINAL, DATE (XX for what is not known) and mentions
(DOCUMENT-SENTENCE-WORD) of the events the entity takes part in, in order of time, separated by tabs.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from timeline.claims.dates import attach
from timeline.claims.layout import lay_out
from timeline.find.actions import find_actions
from timeline.find.dates import find_dates
from timeline.find.names import find_names
from timeline.find.sentences import find_sentences
from timeline.find.syntax import parse
from timeline.model import ActorReference, Role, Status
from timeline.resolve.actors import resolve_actors
from timeline.resolve.dates import resolve_dates
from timeline.resolve.roles import resolve_roles
from timeline.when import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.model import ActionMention, Actor, Participant, Sentence, Time

TARGET = "target"
TOLD = (Status.OCCURRED,)
SHORTEST = 3  # letters of a part of a name that may stand for it


@dataclass(frozen=True, slots=True)
class Deed:
    """One event of the entity: when it was, and the mention that tells it."""

    when: When
    day: str
    mention: str
    place: tuple[str, int]


@dataclass(frozen=True, slots=True)
class Read:
    """What every entity needs of one article."""

    document: dict[str, Any]
    sentences: tuple[Sentence, ...]
    references: tuple[ActorReference, ...]
    actors: tuple[Actor, ...]
    actions: tuple[ActionMention, ...]
    times: tuple[Time | None, ...]


def read(document: dict[str, Any]) -> Read:
    """The article's actors, events and their dates."""
    text, language = document["text"], document.get("language", "en")
    published = date.fromisoformat(document["published"]) if document.get("published") else None
    sentences = parse(text, find_sentences(text, language=language), language=language)
    references, actors = resolve_actors(find_names(text, sentences, language=language), sentences=sentences, text=text)
    dates = resolve_dates(find_dates(text, language=language), published=published)
    actions = find_actions(text, sentences, language=language)
    times: list[Time | None] = []
    for sentence in sentences:
        own = [a for a in actions if sentence.start <= a.start < sentence.end]
        near = [t for t in dates if sentence.start <= t.start < sentence.end and t.type in ("DATE", "TIME")]
        layout = lay_out(sentence, own, near, language=language)
        times += attach(text, sentence, own, near, layout=layout)[0]
    return Read(document, sentences, references, actors, actions, tuple(times))


def parts_of(name: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The name, or where no article has it the longest runs of its words that some article has."""
    words = name.split()
    corpus = "\n".join(texts).casefold()
    runs = sorted((words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)), key=len, reverse=True)
    kept: list[str] = []
    for run in runs:
        part = " ".join(run)
        inside = any(re.search(rf"\b{re.escape(part.casefold())}\b", longer.casefold()) for longer in kept)
        if not inside and len(part) >= SHORTEST and re.search(rf"\b{re.escape(part.casefold())}\b", corpus):
            kept.append(part)
            if len(run) == len(words):
                break
    return tuple(kept)


def deeds(one: Read, names: tuple[str, ...]) -> Iterator[Deed]:
    """The events in which the entity takes part."""
    text = one.document["text"]
    wanted = {name.casefold() for name in names}
    ids = {a.id for a in one.actors if wanted & {n.casefold() for n in (a.name, *a.aliases)}}
    references = [
        ActorReference(r.start, r.end, r.text, TARGET, r.why, r.form) if r.actor in ids else r for r in one.references
    ]
    taken = [(r.start, r.end) for r in references if r.actor == TARGET]
    for name in names:
        for found in re.finditer(rf"\b{re.escape(name)}\b", text, re.IGNORECASE):
            if not any(start < found.end() and found.start() < end for start, end in taken):
                references = [r for r in references if r.end <= found.start() or found.end() <= r.start]
                references.append(ActorReference(found.start(), found.end(), found.group(), TARGET, "its name"))
    cast = resolve_roles(one.actions, sentences=one.sentences, references=tuple(references))
    for action, time, people in zip(one.actions, one.times, cast, strict=True):
        if takes_part(people) and action.status in TOLD:
            mention = word_at(one.document, action)
            if mention:
                when, day = dated(one.document, time, action)
                yield Deed(when, day, mention, (one.document["id"], action.start))


def takes_part(people: tuple[Participant, ...]) -> bool:
    """Whether the entity does it or suffers it."""
    return any(p.actor == TARGET and p.role is not Role.SOURCE for p in people)


def word_at(document: dict[str, Any], action: ActionMention) -> str | None:
    """The word that tells the event, as DOCUMENT-SENTENCE-WORD."""
    for start, end, sentence in document["tokens"]:
        if start <= action.start < end:
            return f"{document['id']}-{sentence}-{document['text'][start:end]}"
    return None


def dated(document: dict[str, Any], time: Time | None, action: ActionMention) -> tuple[When, str]:
    """The event's interval and its day in the task's form; what news says without a date is of the day it appears."""
    if time is None and action.status is Status.OCCURRED and document.get("published"):
        day = date.fromisoformat(document["published"])
        return When(day, day), day.isoformat()
    when = time.when if time else When()
    if when.earliest is None or when.latest is None:
        return when, "XXXX-XX-XX"
    if when.days == 1:
        return when, when.earliest.isoformat()
    if (when.earliest.year, when.earliest.month) == (when.latest.year, when.latest.month):
        return when, f"{when.earliest:%Y-%m}-XX"
    if when.earliest.year == when.latest.year:
        return when, f"{when.earliest:%Y}-XX-XX"
    return when, "XXXX-XX-XX"


def timeline(name: str, told: Iterable[Deed]) -> str:
    """The entity's file: events of one day share an ordinal, those without a day come first with 0."""
    lines = [name]
    events = sorted(told, key=lambda d: (d.when.earliest or date.min, d.when.latest or date.max, d.place))
    ordinal, last = 0, None
    for deed in events:
        if deed.day.startswith("XXXX"):
            lines.insert(1, f"0\t{deed.day}\t{deed.mention}")
            continue
        if deed.day != last:
            ordinal, last = ordinal + 1, deed.day
        lines.append(f"{ordinal}\t{deed.day}\t{deed.mention}")
    return "\n".join(lines) + "\n"


@click.command()
@click.option("--docs", type=click.Path(exists=True, path_type=Path), required=True, help="Articles, one a line.")
@click.option("--entities", type=click.Path(exists=True, path_type=Path), required=True, help="Names, one a line.")
@click.option("-o", "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
def main(docs: Path, entities: Path, out: Path) -> None:
    """Write one timeline an entity."""
    articles = [read(json.loads(line)) for line in docs.read_text(encoding="utf-8").splitlines() if line.strip()]
    out.mkdir(parents=True, exist_ok=True)
    for name in (line.strip() for line in entities.read_text(encoding="utf-8").splitlines()):
        if name:
            names = parts_of(name, (one.document["text"] for one in articles))
            told = [deed for one in articles for deed in deeds(one, names)]
            path = out / (name.lower().replace(" ", "_").replace("/", "_") + ".txt")
            path.write_text(timeline(name, told), encoding="utf-8")


if __name__ == "__main__":
    main()
