"""An entry at its words in a sentence in, whether those words tell what it tells out: parts of speech, who and what."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.find.actions_sort import of_sort
from timeline.language.inflect import conjugate
from timeline.language.lexicon import lexicon, sort
from timeline.language.load import table
from timeline.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.language.lexicon import Entry
    from timeline.model import Sentence

_SHARING = ("conj", "xcomp", "advcl", "aux", "obj")
_FINITE = frozenset({"imperfect", "future", "conditional"})
_PAST = frozenset({"past", "imperfect", "participle"})
# What a court does by ruling on it; it may well hear, sentence, fine, appoint or lose somebody.
_RULED = frozenset({Kind.BAN, Kind.POLICY, Kind.LAUNCH, Kind.REGULATION, Kind.PARTNERSHIP, Kind.STATEMENT, Kind.OTHER})
_RULED |= {Kind.ACQUISITION, Kind.INVESTMENT, Kind.NEGOTIATION, Kind.SETTLEMENT, Kind.FOUNDING}
_OPENING = 14  # words of a clause that opens a sentence
_TIED = 4  # words between « de » and its noun: "de ses deux dernières offres"
_BEHIND = 12  # words between what a noun is about and who did it
_BARE = 8  # words between a verb and a noun that the parser did not see to be its object
_OBJECTS = ("obj", "nsubj:pass", "iobj", "obl:arg", "ccomp", "xcomp")


def doubt(
    sentence: Sentence, phrase: tuple[int, ...], entry: Entry, features: frozenset[str], language: str
) -> int | None:
    """0 where the parser read the phrase as the entry does, 1 where it may have erred, `None` where the entry errs.

    `phrase` holds the tokens of the entry's words, its head first.
    """
    if not _sorted(sentence, phrase, entry, language):
        return None
    index = phrase[0]
    token = sentence.tokens[index]
    if entry.noun and entry.kind is None:
        return 0  # set phrases that tell nothing begin with any word: "à partir de"
    if entry.noun:
        other = token.pos == "ADJ" or (token.pos == "VERB" and _only_a_noun(token.text.lower(), language))
        named = token.pos in ("NOUN", "PROPN", "X") or (other and (bool(entry.parts) or "subject" in entry.roles))
        return 0 if named and not (entry.derived and _of_a_sort(sentence, index)) else None
    return _verb_doubt(sentence, index, entry, features, language)


def _verb_doubt(sentence: Sentence, index: int, entry: Entry, features: frozenset[str], language: str) -> int | None:
    token = sentence.tokens[index]
    past = "VerbForm=Fin" in token.morph and "Tense=Past" in token.morph and not entry.parts
    if past and not features & _PAST:
        return None  # "the paper found an audience" founds nothing
    if token.pos in ("VERB", "AUX"):
        told = token.dep != "amod" or entry.parts or _has_its_own(sentence, index) or _trails(sentence, index, features)
        return 0 if told else None
    # The tagger takes many participles for adjectives, and verbs of phrases and of terse lines for nouns.
    if "participle" in features and (
        (token.pos == "ADJ" and (token.dep != "amod" or _has_its_own(sentence, index)))
        or opening(sentence, index)
        or auxiliary(sentence, index, language) is not None
    ):
        return 1
    if token.pos == "NOUN" and "infinitive" not in features and _led_noun(sentence, index, language):
        return None  # « 3 millions d'amende » amends nothing
    # No noun is written like an imperfect or a future: "débrayaient".
    return 1 if entry.parts or entry.reflexive or features <= _FINITE else None


def _led_noun(sentence: Sentence, index: int, language: str) -> bool:
    """Whether a word that may be a noun of the lexicon as well has the article or the preposition of one before it."""
    before = sentence.tokens[index - 1]
    if not index or before.head != index or before.dep not in ("det", "case"):
        return False
    return any(entry.noun for entry, _ in lexicon(language).heads.get(sentence.tokens[index].text.lower(), ()))


def _of_a_sort(sentence: Sentence, index: int) -> bool:
    """Whether a noun without an article says what sort of thing another is: « complicité de diffusion d'images »."""
    before = sentence.tokens[index - 1] if index else None
    return before is not None and before.dep == "case" and "PronType=Art" not in before.morph


def ruled(sentence: Sentence, phrase: tuple[int, ...], kind: Kind, language: str) -> bool:
    """Whether a court does what a noun tells, behind what it is done to: « l'annulation du contrat par le juge »."""
    court, doers = sort("court", language), table(language, "clauses").get("doers", ())
    if kind not in {*_RULED, Kind.LAWSUIT} or court is None:
        return False
    behind = range(phrase[-1] + 1, min(phrase[-1] + _BEHIND, len(sentence.tokens)))
    by = next((i for i in behind if sentence.tokens[i].text.lower() in doers), None)
    if by is None:
        return False
    return any(of_sort(sentence, i, court, language) for i in _tied(sentence, (by,)))


def decided(sentence: Sentence, phrase: tuple[int, ...], kind: Kind, language: str) -> bool:
    """Whether a court does what of anybody else would be an act of `kind`: its deeds are rulings."""
    court = sort("court", language)
    return (
        kind in _RULED
        and court is not None
        and any(of_sort(sentence, i, court, language) for i in _subjects(sentence, phrase[0], borne=False))
    )


def opening(sentence: Sentence, index: int) -> bool:
    """Whether a participle opens the sentence, far from any noun it could be: "Créée en 2017, la société ..."."""
    tokens = sentence.tokens
    if any(token.pos != "PUNCT" for token in tokens[:index]) or index + 1 == len(tokens):
        return False
    after = tokens[index + 1]
    return after.pos == "ADP" and any(t.text == "," for t in tokens[index + 2 : index + 2 + _OPENING])


def _trails(sentence: Sentence, index: int, features: frozenset[str]) -> bool:
    """Whether a gerund behind a comma, which leads its own object, tells more: "returned fire, countersuing Sonos"."""
    after = sentence.tokens[index + 1 : index + 2]
    return "gerund" in features and sentence.tokens[index - 1].text == "," and any(t.pos == "PROPN" for t in after)


def _has_its_own(sentence: Sentence, index: int) -> bool:
    """Whether words of its own make a participle more than an adjective: "l'outil lancé en mai"."""
    return any(t.head == index and t.dep.startswith("obl") for t in sentence.tokens[index + 1 :])


def _sorted(sentence: Sentence, phrase: tuple[int, ...], entry: Entry, language: str) -> bool:
    """Whether subject, object and surroundings are of the sort that the entry asks for."""
    index = phrase[0]
    if entry.subject and not any(
        of_sort(sentence, i, entry.subject, language) for i in _subjects(sentence, index, borne=entry.active)
    ):
        return False
    objects = _tied if entry.noun else _objects
    if entry.object and not any(of_sort(sentence, i, entry.object, language) for i in objects(sentence, phrase)):
        return False
    if not entry.near:
        return True
    # Whom one goes to is not who goes: "the ministry filed a complaint" went to nobody that the sentence names.
    before = Role.VENUE in entry.roles.values()
    actors = set(_subjects(sentence, index, borne=entry.active)) if before else set()
    others = (i for i, token in enumerate(sentence.tokens) if i not in actors and token.head not in actors)
    return any(of_sort(sentence, i, entry.near, language) for i in others)


def _subjects(sentence: Sentence, index: int, *, borne: bool) -> Iterator[int]:
    """The subject of the verb, its own or the one it shares; of a relative pronoun, the noun it stands for.

    With `borne` the noun that a participle describes did it: "la société, née en décembre".
    """
    if borne and sentence.tokens[index].dep in ("acl", "amod"):
        yield sentence.tokens[index].head
    if borne and opening(sentence, index) and (ahead := _ahead(sentence, index)) is not None:
        yield ahead
    at = index
    for _ in range(4):
        own = [i for i, t in enumerate(sentence.tokens) if t.head == at and i != at]
        found = [i for i in own if sentence.tokens[i].dep.startswith(("nsubj", "obl:agent"))]
        if found:
            passive = any(sentence.tokens[i].dep == "obl:agent" for i in found)
            for i in found:
                relative = "PronType=Rel" in sentence.tokens[i].morph
                if not (passive and sentence.tokens[i].dep.startswith("nsubj")):
                    yield sentence.tokens[at].head if relative else i
            return
        token = sentence.tokens[at]
        if token.dep == "parataxis" and at - 8 < token.head < at and sentence.tokens[token.head].pos == "PROPN":
            yield token.head  # the parser's fragment is a subject: "Google s'est effondré."
        if token.dep not in _SHARING or token.head == at:
            return
        at = token.head


def _objects(sentence: Sentence, phrase: tuple[int, ...]) -> Iterator[int]:
    """What the phrase is done to: its object, the subject of its passive, the noun that its participle describes.

    The object of a phrase hangs on any of its words: "a mis à la porte 2 000 salariés". The word that a count leads
    right behind it is one, whatever the parser says: "licencié 10 000 salariés"; and so is, where the parser sees none,
    the first noun behind the verb that only its determiner leads.
    """
    index = phrase[0]
    token = sentence.tokens[index]
    found = False
    for i, other in enumerate(sentence.tokens):
        if (
            i not in phrase
            and other.head in phrase
            and (other.dep == "obj" or (other.head == index and other.dep in _OBJECTS))
        ):
            found = found or other.dep in ("obj", "nsubj:pass")
            yield stood_for(sentence, i, index) if "PronType=Rel" in other.morph else i
    if not found and any(t.head == index and t.dep == "aux:pass" for t in sentence.tokens):
        yield from _subjects(sentence, index, borne=False)  # "Cook devait être entendu"
    described = token.dep in ("acl", "amod") or _beside_a_name(sentence, index)
    if described and "VerbForm=Part" in token.morph:
        found = True
        yield token.head
    after = max(phrase) + 1
    while after < len(sentence.tokens) and sentence.tokens[after].text.isdigit():
        after += 1
    if max(phrase) + 1 < after < len(sentence.tokens):
        yield after
    if opening(sentence, index) and (ahead := _ahead(sentence, index)) is not None:
        yield ahead
    elif not found and (bare := _bare_noun(sentence, index)) is not None:
        yield bare


def _tied(sentence: Sentence, phrase: tuple[int, ...]) -> Iterator[int]:
    """What a verb's noun is about: the noun behind what ties it, "la suppression de cette redevance"."""
    after = range(phrase[-1] + 1, min(phrase[-1] + 1 + _TIED, len(sentence.tokens)))
    noun = next((i for i in after if sentence.tokens[i].pos in ("NOUN", "PROPN")), None)
    if noun is not None:
        yield noun


def _beside_a_name(sentence: Sentence, index: int) -> bool:
    """Whether a participle is set beside a name that the parser made a sentence of its own: "X, évincé en mai, a"."""
    tokens = sentence.tokens
    own = any(t.head == index and t.dep.startswith("aux") for t in tokens)
    token = tokens[index]
    return token.dep == "parataxis" and not own and token.head < index and tokens[token.head].pos == "PROPN"


def _ahead(sentence: Sentence, index: int) -> int | None:
    """The noun behind the comma whom a participle that opens the sentence tells of: "Créée en 2017, la société ..."."""
    comma = next(i for i in range(index, len(sentence.tokens)) if sentence.tokens[i].text == ",")
    nouns = (i for i in range(comma + 1, len(sentence.tokens)) if sentence.tokens[i].pos in ("NOUN", "PROPN"))
    return next(nouns, None)


def _bare_noun(sentence: Sentence, index: int) -> int | None:
    """The name right behind a verb, else the first noun that a determiner leads and no preposition in its clause."""
    tokens = sentence.tokens
    if index + 1 < len(tokens) and tokens[index + 1].pos == "PROPN":
        return index + 1
    for i in range(index + 1, min(index + _BARE, len(tokens) - 1)):
        if tokens[i].pos in ("PUNCT", "VERB", "AUX", "SCONJ", "CCONJ"):
            return None
        if tokens[i].pos == "DET" and tokens[i - 1].pos != "ADP" and tokens[i + 1].pos not in ("VERB", "NUM"):
            return i + 1
    return None


def stood_for(sentence: Sentence, relative: int, verb: int) -> int:
    """The noun of a relative pronoun: the one its clause hangs on, else the one right before it."""
    token = sentence.tokens[verb]
    if token.dep.startswith("acl"):
        return token.head
    return next((i for i in range(relative - 1, -1, -1) if sentence.tokens[i].pos in ("NOUN", "PROPN")), relative)


@cache
def forms_of(key: str, language: str) -> frozenset[str]:
    """Forms of the verbs of a list of `clauses.toml`.

    "causatives" have somebody else do what follows ("a fait condamner"); the subject of "undergo" suffers it ("s'est vu
    interdire"); "auxiliaries" help a participle.
    """
    verbs = table(language, "clauses").get(key, ())
    return frozenset(form for verb in verbs for form in conjugate(verb, language))


@cache
def _only_a_noun(word: str, language: str) -> bool:
    """Whether no verb of the lexicon is written so: "a été victime de" is tagged a passive."""
    return all(entry.noun for entry, _ in lexicon(language).heads.get(word, ()))


@cache
def _having(language: str) -> frozenset[str]:
    first = table(language, "clauses").get("auxiliaries", ())[:1]
    return frozenset(form for verb in first for form in conjugate(verb, language))


def active(sentence: Sentence, index: int, language: str) -> bool:
    """Whether a participle tells what its subject did: "a annoncé", not "a été annoncé" nor "annoncé par"."""
    own = [t for t in sentence.tokens if t.dep.startswith("aux") and sentence.tokens[t.head] is sentence.tokens[index]]
    passive = any(t.dep == "aux:pass" for t in own)
    return not passive and any(t.text.lower() in _having(language) for t in own)


def auxiliary(sentence: Sentence, index: int, language: str) -> int | None:
    """The auxiliary of a participle that the tagger took for something else: "a [tout juste] avalé"."""
    forms = forms_of("auxiliaries", language)
    for i in range(index - 1, max(-1, index - 4), -1):
        token = sentence.tokens[i]
        if token.text.lower() in forms:
            return i if token.pos in ("AUX", "VERB", "X") else None
        if token.pos not in ("ADV", "PUNCT", "PART"):
            return None
    return None
