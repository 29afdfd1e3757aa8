"""An event told by a finite verb in, a title of its clause's own words out; nothing where they cannot stand alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.claims.layout import listed
from timeline.claims.titles_cut import ENDS, MARKS, cut, is_gerund, is_particle
from timeline.claims.titles_subject import capital, joined, names, written
from timeline.claims.titles_verb import alleged, find_group, plain
from timeline.language.compounds import in_compound
from timeline.language.load import table
from timeline.model import Kind, Status

if TYPE_CHECKING:
    from timeline.claims import Told
    from timeline.claims.scene import Scene
    from timeline.claims.titles_verb import Group
    from timeline.model import Token

_LONGEST_SUBJECT = 40
_CLOSING = ("»", '"', "”")
_CLOSES = (*ENDS, "ADV", "PRON")
_OBJECTS = ("obj", "iobj", "obl")  # "helping himself"
_VERBAL = ("VERB", "AUX", "PRON", "PART")
_JOINING = ("CCONJ", "SCONJ")


@cache
def _words(language: str, key: str) -> frozenset[str]:
    rules: dict[str, Any] = table(language, "clauses").get("titles", {})
    return frozenset(rules.get(key, ()))


def clause_title(scene: Scene, told: Told, *, most: int) -> str:
    """The subject, the verb and what follows it, without dates, cut between phrases at `most` characters.

    A verb without finite form is told by the one that its status asks for ("en signant" as "signe"); a pronoun object
    by who it is. Empty where the verb has no subject, or where a pronoun would be left without its noun.
    """
    at = told.action.token
    tokens, split = scene.sentence.tokens, scene.split
    if at is None or not tokens or (told.entry is not None and told.entry.noun):
        return ""
    group = find_group(scene, told, at)
    likewise = any(tokens[i].text.lower() in _words(scene.language, "skip") for i in told.action.parts if i != at)
    if group is None or likewise:  # "a fait de même": only the kind says what
        return ""
    dated = _with_leads(tokens, scene.dated, scene.language)
    who = group.subject or capital(joined(scene, names(scene, told, group.begin)))
    who = who or _written(scene, range(group.begin), dated) or written(scene, told, group.begin)
    kept, last = _kept(scene, told, group, dated), max(told.action.parts, default=at)
    objects = _objects(scene, told, kept, at)
    kept = [i for i in kept if i not in objects]
    named = {
        i: scene.names[p.actor]
        for i in kept
        for p in told.cast
        if p.start == tokens[i].start and p.actor in scene.names
    }
    pronouns = {i for i in kept if _is_pronoun(scene, i, at) and split.of[i] == split.of[at]}
    # The title ends before a pronoun that would be left without its noun.
    lost = min((i for i in pronouns if i not in named or i < at), default=len(tokens))
    kept = [i for i in kept if i < lost]
    if not who or last >= lost or who in {capital(name) for name in named.values()}:
        return ""
    said = _said(scene.text, tokens, kept, {i: name for i, name in named.items() if i in pronouns})
    _insert(scene, told, (said, kept), group, objects)
    most -= len(who) + 1 + len(group.lead)
    whole = "".join(said).strip()
    if lost == len(tokens) and not any(i > last for i in kept):
        led = bool(kept) and tokens[kept[-1]].dep in ("mark", "case")  # "to look at | whether ..."
        led = led or (kept[-1:] > [at + 1] and tokens[kept[-1]].pos == "ADP" and not is_particle(tokens, kept[-1]))
        full = not group.subject or any(objects.values()) or len(kept) > 1
        said_by = any(tokens[i].pos == "NOUN" for i in told.action.parts if i > at)  # "présente ses excuses"
        says = said_by or not _is_report(told)
        told_so = whole if len(whole) <= most and says and not led and full else ""
    else:
        if lost < len(tokens):
            kept = kept[: -1 if kept and tokens[kept[-1]].pos == "VERB" else None]
        headless = {
            i for i in kept if split.of[i] != split.of[at] and i <= min(split.all[split.of[i]].verbs, default=0)
        }
        final = tokens[kept[-1]] if kept else None
        closes = final and (final.text in _CLOSING or is_particle(tokens, kept[-1]) or final.pos in _CLOSES)
        closes = closes and not (final and kept[-1] > at and is_gerund(final))
        if lost == len(tokens) and len(whole) <= most and closes and kept[-1] not in headless:
            told_so = whole
        else:
            told_so = cut(scene, kept, said, at=at, most=most, headless=headless)
    told_so = told_so and group.lead + told_so
    merged = alleged(told_so, scene.language) if told.action.status is Status.ALLEGED and told_so else told_so
    merged = f"{who} {merged}" if told_so and who not in told_so else ""
    for apart, one in table(scene.language, "clauses").get("titles", {}).get("contractions", {}).items():
        merged = merged.replace(f" {apart}", f" {one}")
    return merged


def _kept(scene: Scene, told: Told, group: Group, dated: set[int]) -> list[int]:
    """The words that a title says from the verb group on, without dates, asides and words it does without."""
    tokens, split, at = scene.sentence.tokens, scene.split, told.action.token or 0
    own = {split.of[at]}
    if _tells(told):
        own |= {k for k, clause in enumerate(split.all) if clause.level == "complement" and clause.parent in own}
    few = _set_off(tokens)
    end = next((i for i in range(at + 1, len(tokens)) if _stops(scene, i, own, few)), None)
    if end and split.of[end - 1] != split.of[at] and not any(at < v < end for v in split.all[split.of[end - 1]].verbs):
        end = split.of.index(split.of[end - 1])  # "declared that its firm « would not ..."
    places = [*range(group.begin, end or len(tokens)), *_said_later(scene, told, at, end, own)]
    kept = [i for i in places if i not in dated and (i >= at or not _aside(scene, i, at))]
    kept = [i for i in kept if not (i in few and tokens[i].text in _STOPS and tokens[i].text not in MARKS)]  # '"vile."'
    kept = [i for i in kept if i == at or tokens[i].dep in _OBJECTS or not _is_skipped(scene, i)]
    rules = table(scene.language, "clauses").get("status", {})
    words = {tokens[i].text.lower() for i in kept if tokens[i].pos != "NOUN"}  # "que sur un point"
    denying = {word for key in ("negations", "no", "nobody") for word in rules.get(key, ())}
    only = not words & (denying | _words(scene.language, "negating"))
    # "ne ... que" says only when or how: without its end it would deny.
    return [i for i in kept if not (only and tokens[i].text.lower() in rules.get("half_negations", ()))]


def _stops(scene: Scene, place: int, own: set[int], few: frozenset[int]) -> bool:
    """Whether the title ends before a word: of another clause, or a sign that sets off more than a few words."""
    return scene.split.of[place] not in own or (scene.sentence.tokens[place].text in _STOPS and place not in few)


def _set_off(tokens: tuple[Token, ...]) -> frozenset[int]:
    """A few words between quotation marks, with these: "called the remedy “dramatic”"."""
    marks = [i for i, token in enumerate(tokens) if token.text in MARKS]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return frozenset(i for one, other in pairs if other - one <= _A_FEW for i in range(one, other + 1))


def _is_skipped(scene: Scene, place: int) -> bool:
    token = scene.sentence.tokens[place]
    return token.text.lower() in _words(scene.language, "skip") and not token.dep.startswith("expl")  # "there was"


def _said_later(scene: Scene, told: Told, at: int, end: int | None, own: set[int]) -> range:
    """What a report says behind words set between commas: "ont fait savoir, dans un communiqué, qu'ils ..."."""
    tokens, split = scene.sentence.tokens, scene.split
    if end is None or not _tells(told) or any(split.of[i] != split.of[at] for i in range(at, end)):
        return range(0)
    rest = range(end + 1, len(tokens))
    first = next((i for i in rest if split.of[i] != split.of[at] or tokens[i].text in _STOPS[1:]), len(tokens))
    if first == len(tokens) or split.of[first] not in own or tokens[first - 1].text != ",":
        return range(0)
    last = next((i for i in rest if i > first and (split.of[i] not in own or tokens[i].text in _STOPS)), len(tokens))
    return range(first, last)


def _objects(scene: Scene, told: Told, kept: list[int], at: int) -> dict[int, str]:
    """Object pronouns before the verb, and who they are as they would stand behind it: "l'", "leur" (à X)."""
    tokens = scene.sentence.tokens
    moved = table(scene.language, "clauses").get("titles", {}).get("objects", {})
    found = {}
    for i in kept:
        word = tokens[i].text.lower().replace("’", "'")
        if i < at and word in moved:
            whose = [scene.names[p.actor] for p in told.cast if p.start == tokens[i].start and p.actor in scene.names]
            if whose:
                found[i] = moved[word] + joined(scene, whose)
    return found


def _insert(scene: Scene, told: Told, row: tuple[list[str], list[int]], group: Group, objects: dict[int, str]) -> None:
    """Put the head into its form, and behind it what stood before it: a pronoun's name, or what a relative left out."""
    at, tokens = told.action.token or 0, scene.sentence.tokens
    said, kept = row
    form = group.form or (plain(told, tokens, at, scene.language) if objects else "")
    if at not in kept:
        return
    place = kept.index(at)
    if form:
        said[place] = f"{form} "
    behind = [group.gap, *objects.values()]
    straight = [one for one in behind if one and not one.startswith("à ")]
    if straight:
        said[place] = " ".join([said[place].strip(), *straight]) + " "
    later = max((kept.index(i) for i in told.action.parts if i in kept), default=place)
    if oblique := [one for one in behind if one.startswith("à ")]:
        said[later] = " ".join([said[later].strip(), *oblique]) + " "


def _is_report(told: Told) -> bool:
    return told.action.kind is Kind.STATEMENT or (told.entry is not None and told.entry.report)


def _tells(told: Told) -> bool:
    """Whether a clause with "that" is what the event says: "Napster said that it would appeal", "held that"."""
    return told.action.kind is Kind.RULING or _is_report(told)


def _aside(scene: Scene, place: int, verb: int) -> bool:
    """Whether a word in front of the verb is beside the point: an adverb, "en revanche"."""
    tokens = scene.sentence.tokens
    if _negates(scene, place):
        return False
    if tokens[place].pos == "ADP" and all(t.pos in _VERBAL for t in tokens[place + 1 : verb]):
        return False  # "n'exclut pas d'agir", "menace de partir"
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
    denies = any(word in rules.get(key, ()) for key in ("negations", "half_negations"))
    return denies or word in _words(scene.language, "negating")


_A_FEW = 5  # words and their marks
_STOPS = (",", ";", ":", "(", ")", "«", "»", '"', "“", "”", "—", "–", ".", "!", "?", "…", "[", "]")


def _written(scene: Scene, before: range, dated: set[int]) -> str:
    """The subject as the clause writes it: "the court", "trois éditeurs"; empty where it is a pronoun or long."""
    tokens, text, split, begin = scene.sentence.tokens, scene.text, scene.split, before.stop
    words = [i for i in before if split.of[i] == split.of[begin] and i not in dated]
    start = max((i + 1 for i in words if tokens[i].text in _STOPS), default=0)
    words = [i for i in words if i >= start and tokens[i].text.lower() not in _words(scene.language, "skip")]
    while words and tokens[words[0]].pos in _JOINING:
        words.pop(0)
    while begin - 1 in dated:  # "a jury on Friday ordered"
        begin -= 1
    while words and tokens[words[-1]].pos == "ADV" and words[-1] > words[0]:
        words.pop()
        begin = words[-1] + 1
    if not words or words[-1] - words[0] + 1 != len(words) or words[-1] + 1 != begin:
        return ""
    if len(words) == 1 and tokens[words[0]].pos == "NUM":  # "one starts in Virginia"
        return ""
    if tokens[words[-1]].end == tokens[begin].start:
        return ""
    phrase = " ".join(text[tokens[words[0]].start : tokens[words[-1]].end].split())
    opens = tokens[words[0]].pos in ("DET", "NOUN", "PROPN", "NUM", "ADJ")
    opens = opens or tokens[words[0]].text.lower() in _words(scene.language, "openers")
    pronouns = any(tokens[i].pos == "PRON" for i in words) or phrase.lower() in _words(scene.language, "pronouns")
    if not opens or pronouns or len(phrase) > _LONGEST_SUBJECT or tokens[words[-1]].pos not in ENDS:
        return ""
    return phrase[:1].upper() + phrase[1:]


def _with_leads(tokens: tuple[Token, ...], dated: frozenset[int], language: str) -> set[int]:
    """The words of dates and what leads them: "en", "in the", "[n'a ...] que le"."""
    that = listed(language, "clauses", "complement")
    texts = [token.text.lower().rstrip("'’") for token in tokens]
    found = set(dated)
    for i in sorted(dated):
        k = i - 1
        while k >= 0 and k not in found:
            leads = tokens[k].pos in ("ADP", "DET") or tokens[k].text.lower() in that
            if is_particle(tokens, k) and not (k + 1 in dated and texts[k] in listed(language, "titles", "places")):
                break  # "dropped out | in May", but "brought | in 2015"
            if not leads and not in_compound(texts, k, language=language):
                break
            found.add(k)
            k -= 1
    return found


def _said(text: str, tokens: tuple[Token, ...], kept: list[int], named: dict[int, str]) -> list[str]:
    """Each word with the space that the text puts behind it."""
    words = []
    for i in kept:
        joined = i + 1 < len(tokens) and tokens[i].end == tokens[i + 1].start
        quotes = joined and i + 2 in kept and tokens[i + 1].end == tokens[i + 2].start  # '"dramatic."'
        word = named.get(i, " ".join(text[tokens[i].start : tokens[i].end].split()))
        words.append(word + ("" if joined and (i + 1 in kept or (quotes and tokens[i + 2].text in MARKS)) else " "))
    return words
