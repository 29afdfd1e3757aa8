"""An event told by a finite verb in, a title of its clause's own words out; nothing where they cannot stand alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language.load import table
from timeline.model import Kind, Role

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.claims.clauses import Clauses
    from timeline.claims.scene import Scene
    from timeline.model import Token

_LONGEST_SUBJECT = 40
_ENDS = ("NOUN", "PROPN", "VERB", "NUM", "ADJ", "SYM")
_STARTS = ("ADP", "CCONJ", "SCONJ", "ADV", "PART", "PUNCT")


@cache
def _words(language: str, key: str) -> frozenset[str]:
    rules: dict[str, Any] = table(language, "clauses").get("titles", {})
    return frozenset(rules.get(key, ()))


def clause_title(scene: Scene, told: Told, *, most: int) -> str:
    """The subject, the verb and what follows it, without dates, cut between phrases at `most` characters.

    Empty where the verb has no finite form or no subject, where nothing follows it, or where a pronoun would be left
    without its noun.
    """
    at = told.action.token
    tokens, split, names = scene.sentence.tokens, scene.split, scene.names
    if at is None or not tokens or (told.entry is not None and told.entry.noun):
        return ""
    begin = None if _has_gap(tokens, split, at) else _begin(tokens, at, split)
    if begin is None:
        return ""
    dated = _with_leads(tokens, scene.dated)
    subject = _subject(scene, told, begin) or _written(scene, range(begin), dated)
    own = {split.of[at]}
    if _is_report(told):  # "Napster said that it would appeal"
        own |= {k for k, clause in enumerate(split.all) if clause.level == "complement" and clause.parent in own}
    end = next((i for i in range(at + 1, len(tokens)) if split.of[i] not in own or tokens[i].text in _STOPS), None)
    kept = [i for i in range(begin, end or len(tokens)) if i not in dated and (i >= at or not _aside(scene, i, at))]
    kept = [i for i in kept if i == at or tokens[i].text.lower() not in _words(scene.language, "skip")]
    named = {i: names[p.actor] for i in kept for p in told.cast if p.start == tokens[i].start and p.actor in names}
    pronouns = {i for i in kept if _is_pronoun(scene, i, at) and split.of[i] == split.of[at]}
    # The title ends before a pronoun that would be left without its noun.
    lost = min((i for i in pronouns if i not in named or i < at), default=len(tokens))
    kept = [i for i in kept if i < lost]
    last = max(told.action.parts, default=at)
    if not subject or last >= lost or subject in named.values():
        return ""
    said = _said(scene.text, tokens, kept, {i: name for i, name in named.items() if i in pronouns})
    most -= len(subject) + 1
    whole = "".join(said).strip()
    if lost == len(tokens) and not any(i > last for i in kept):
        led = bool(kept) and tokens[kept[-1]].dep in ("mark", "case")  # "to look at | whether ..."
        cut = whole if len(whole) <= most and not _is_report(told) and not led else ""
    else:
        if lost < len(tokens):
            kept = kept[: -1 if kept and tokens[kept[-1]].pos == "VERB" else None]
        cut = _cut(tokens, kept, said, after=at, most=most, bound=_words(scene.language, "bound"))
    return f"{subject} {cut}" if cut and subject not in cut else ""


def _is_report(told: Told) -> bool:
    return told.action.kind is Kind.STATEMENT or (told.entry is not None and told.entry.report)


def _aside(scene: Scene, place: int, verb: int) -> bool:
    """Whether a word in front of the verb is beside the point: an adverb, "en revanche"."""
    tokens = scene.sentence.tokens
    if _negates(scene, place):
        return False
    led = tokens[place - 1].pos in ("ADP", "DET") or tokens[place].pos == "ADP"
    return tokens[place].pos == "ADV" or (tokens[place].pos in ("ADP", "DET", "NOUN") and led and place + 1 <= verb)


def _is_pronoun(scene: Scene, place: int, verb: int) -> bool:
    """Whether a word is a pronoun, or an article right before the verb, which is one that the tagger mistook."""
    token = scene.sentence.tokens[place]
    pos = token.pos == "PRON" or (token.pos == "DET" and place < verb)
    return pos and token.text.lower() in _words(scene.language, "pronouns")


def _negates(scene: Scene, place: int) -> bool:
    rules = table(scene.language, "clauses").get("status", {})
    word = scene.sentence.tokens[place].text.lower()
    return any(word in rules.get(key, ()) for key in ("negations", "half_negations"))


def _has_gap(tokens: tuple[Token, ...], split: Clauses, at: int) -> bool:
    """Whether the clause lacks its object, since it has another subject: "the offer that Musk made"."""
    clause = split.all[split.of[at]]
    first = split.of.index(split.of[at])
    return clause.level == "relative" and any(
        tokens[i].pos in ("NOUN", "PROPN", "PRON") and tokens[i].text.lower() not in _CLITICS
        for i in range(first + 1, min([at, *clause.verbs]))
    )


_STOPS = (",", ";", ":", "(", ")", "«", "»", '"', "“", "”", "—", "–", ".", "!", "?", "…", "[", "]")


def _begin(tokens: tuple[Token, ...], at: int, split: Clauses) -> int | None:
    """The first word of the verb group: the finite verb and the clitics before it."""
    verbs = [v for v in split.all[split.of[at]].verbs if v <= at and "VerbForm=Fin" in tokens[v].morph]
    if not verbs and not any(t.head == at and t.dep == "nsubj" for t in tokens):
        return None
    begin = verbs[-1] if verbs else at
    while begin and split.of[begin - 1] == split.of[at] and tokens[begin - 1].pos == "AUX":
        begin -= 1
    if any(tokens[i].pos in ("NOUN", "PROPN", "VERB") and tokens[i - 1].pos != "ADP" for i in range(begin + 1, at)):
        return None
    while begin and split.of[begin - 1] == split.of[at] and tokens[begin - 1].text.lower() in _CLITICS:
        begin -= 1
    return begin


_CLITICS = ("se", "s'", "s’", "ne", "n'", "n’", "y", "en", "le", "la", "l'", "l’", "les", "lui", "leur", "me", "nous")


def _subject(scene: Scene, told: Told, begin: int) -> str | None:
    """Who stands as the subject: the agent of an active verb, who suffers it in a passive."""
    tokens, at, names = scene.sentence.tokens, told.action.token or 0, scene.names
    joint = str(table(scene.language, "clauses").get("titles", {}).get("and", ", "))
    passive = any(t.dep in ("aux:pass", "nsubj:pass") and tokens[t.head] is tokens[at] for t in tokens)
    roles = told.action.frame.get("roles", {})
    slot = roles.get("object" if passive else "subject") if isinstance(roles, dict) else None
    wanted = Role(slot) if slot else Role.PATIENT if passive else Role.AGENT
    theirs = [p for p in told.participants if p.role is wanted and p.start < tokens[begin].start]
    found = list(dict.fromkeys(names.get(p.actor, "") for p in theirs))
    verb = next((t.morph for t in tokens[begin : at + 1] if "VerbForm=Fin" in t.morph), "")
    if any(part < begin and tokens[part].pos == "NOUN" for part in told.action.parts):
        return None  # "a lawsuit against Meta was filed": the deed itself is the subject
    if not found or not all(found) or ("Number=" in verb and ("Number=Plur" in verb) != (len(found) > 1)):
        return None
    return joint.join(part for part in (", ".join(found[:-1]), found[-1]) if part)


def _written(scene: Scene, before: range, dated: set[int]) -> str:
    """The subject as the clause writes it: "the court", "trois éditeurs"; empty where it is a pronoun or long."""
    tokens, text, split, begin = scene.sentence.tokens, scene.text, scene.split, before.stop
    words = [i for i in before if split.of[i] == split.of[begin] and i not in dated]
    start = max((i + 1 for i in words if tokens[i].text in _STOPS), default=0)
    words = [i for i in words if i >= start and tokens[i].text.lower() not in _words(scene.language, "skip")]
    while words and tokens[words[-1]].pos == "ADV" and words[-1] > words[0]:
        words.pop()
        begin = words[-1] + 1
    if not words or words[-1] - words[0] + 1 != len(words) or words[-1] + 1 != begin:
        return ""
    if tokens[words[-1]].end == tokens[begin].start:
        return ""
    phrase = " ".join(text[tokens[words[0]].start : tokens[words[-1]].end].split())
    opens = tokens[words[0]].pos in ("DET", "NOUN", "PROPN", "NUM", "ADJ")
    opens = opens or tokens[words[0]].text.lower() in _words(scene.language, "openers")
    pronouns = any(tokens[i].pos == "PRON" for i in words)
    if not opens or pronouns or len(phrase) > _LONGEST_SUBJECT or tokens[words[-1]].pos not in _ENDS:
        return ""
    return phrase[:1].upper() + phrase[1:]


def _with_leads(tokens: tuple[Token, ...], dated: frozenset[int]) -> set[int]:
    """The words of dates and what leads them: "en", "in the"."""
    found = set(dated)
    for i in sorted(dated):
        k = i - 1
        while k >= 0 and k not in found and tokens[k].pos in ("ADP", "DET"):
            found.add(k)
            k -= 1
    return found


def _said(text: str, tokens: tuple[Token, ...], kept: list[int], named: dict[int, str]) -> list[str]:
    """Each word with the space that the text puts behind it."""
    words = []
    for i in kept:
        joined = i + 1 < len(tokens) and tokens[i].end == tokens[i + 1].start
        word = named.get(i, " ".join(text[tokens[i].start : tokens[i].end].split()))
        words.append(word + ("" if joined and i + 1 in kept else " "))
    return words


def _cut(
    tokens: tuple[Token, ...], kept: list[int], said: list[str], *, after: int, most: int, bound: frozenset[str]
) -> str:
    """As many whole phrases as fit; empty where not even the verb with its first phrase does."""
    best, short, length = "", "", 0
    for place, i in enumerate(kept):
        length += len(said[place])
        if length - 1 > most:
            break
        follows = kept[place + 1] if place + 1 < len(kept) else None
        if i + 1 < len(tokens) and tokens[i + 1].text.startswith("-") and tokens[i].end == tokens[i + 1].start:
            continue  # within "self-driving"
        ends = follows is None or (tokens[follows].pos in _STARTS and tokens[follows].text.lower() not in bound)
        if ends and i > after and tokens[i].pos in _ENDS and tokens[i].text.lower() not in bound:
            best = "".join(said[: place + 1]).strip()
        elif i > after and tokens[i].pos in ("NOUN", "PROPN") and follows is not None and tokens[follows].pos == "ADP":
            short = "".join(said[: place + 1]).strip()
    return best or short
