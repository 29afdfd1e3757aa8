"""Sentences in, the words that tell events out: which entry of the lexicon, how true, and according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.find.actions_facts import facts
from timeline.find.actions_fit import auxiliary, decided, forms_of, ruled
from timeline.find.actions_inner import inner_roles
from timeline.find.actions_match import matches, worded
from timeline.find.actions_order import relation
from timeline.find.actions_other import others
from timeline.find.actions_sort import organs, stand_ins
from timeline.find.actions_source import source
from timeline.find.actions_status import status
from timeline.language.lexicon import words_of_sort
from timeline.model import ActionMention, Kind, Sentence

if TYPE_CHECKING:
    from timeline.find.actions_match import Match, Wording


def find_actions(text: str, sentences: tuple[Sentence, ...], *, language: str) -> tuple[ActionMention, ...]:
    """The events that the sentences tell, in order; with syntax where the sentences have tokens, by words where not.

    >>> sentences = (Sentence(0, 30),)
    >>> [(a.kind.value, a.text) for a in find_actions("Epic Games sued Apple in 2020.", sentences, language="en")]
    [('lawsuit', 'sued')]
    """
    found: list[ActionMention] = []
    for sentence in sentences:
        line = worded(text, sentence, language=language)
        actions = [_mention(line, match) for match in matches(line)]
        actions.extend(others(text, sentence, actions, language))
        actions.sort(key=lambda action: (action.start, action.end))
        found.extend(actions if len(actions) == 1 else relation(text, sentence, actions, language))
    return tuple(found)


def _mention(line: Wording, match: Match) -> ActionMention:
    text, sentence, language, entry = line.text, line.sentence, line.language, match.entry
    head = line.words[match.words[0]]
    first, last = _extent(line, match)
    parts = _tokens(line, match)
    kind = entry.kind or Kind.OTHER
    details = {"class": entry.verb_class, **facts(text, sentence, head.start, language=language, kind=kind)}
    if entry.outcome:
        details["outcome"] = entry.outcome
    by_court = ruled if entry.noun else decided
    if parts and by_court(sentence, parts, kind, language):
        kind = Kind.RULING
    return ActionMention(
        start=first,
        end=last,
        text=text[first:last],
        entry=entry.name,
        kind=kind,
        frame={
            "roles": entry.roles,
            "inner": inner_roles([line.words[i].text for i in match.words[1:]], entry, language),
            "through": stand_ins(language),
            "causatives": forms_of("causatives", language),
            "undergo": forms_of("undergo", language),
            "pays": forms_of("pays", language),
            "organs": organs(language),
            "active": entry.active,
            "courts": words_of_sort("court", language),
        },
        status=status(text, sentence, parts, head.start, match.features, language=language),
        token=parts[0] if parts else None,
        parts=parts,
        source=source(sentence, parts, language=language) if parts else None,
        details=details,
    )


def _extent(line: Wording, match: Match) -> tuple[int, int]:
    """From the first word to the last, or the head alone where the words stand far apart."""
    first, last = min(match.words), max(match.words)
    if last - first > len(match.words) + 2:
        first = last = match.words[0]
    return line.words[first].start, line.words[last].end


def _tokens(line: Wording, match: Match) -> tuple[int, ...]:
    """The tokens of a match, before them the verb that subject and time hang on where that is another."""
    if not line.starts:
        return ()
    tokens, parts = line.sentence.tokens, tuple(line.token(i) for i in match.words)
    if match.entry.noun:
        return parts
    if tokens[parts[0]].pos not in ("VERB", "AUX"):
        above = auxiliary(line.sentence, parts[0], line.language)
        if above is not None and tokens[parts[0]].head == above:
            parts = (above, *parts)  # the mistaken parse hangs subject and object on the auxiliary
    if tokens[parts[0]].dep == "cop":
        parts = (tokens[parts[0]].head, *parts)  # "est en faillite": subject and time hang on what it is
    return parts
