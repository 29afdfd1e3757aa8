"""A language in, its entries for events by the written forms of their first words out, from `actions/*.toml`."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.errors import DataError
from timeline.language.families import family
from timeline.language.inflect import conjugate, plural
from timeline.language.load import table
from timeline.language.nominals import nominals
from timeline.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

NOTHING = "nothing"  # the page of phrases that look like events and are none: longer than what they shadow
_PARTS = {False: "verb", True: "noun"}


@dataclass(frozen=True, slots=True)
class Part:
    """One more word of a phrase: any of `words`, at most `gap` words away from the part before; `small` says little."""

    words: frozenset[str]
    gap: int
    small: bool


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of somebody or something: any of `words`, a name of the register of one of `kinds` or with one of `jobs`.

    With `names` a proper name that the register does not know may be one too, with `places` any place; a word of
    `unless` beside it makes it none: "a Senate panel" is no court.
    """

    words: frozenset[str]
    kinds: frozenset[str]
    jobs: frozenset[str]
    names: bool
    places: bool = False
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """One way a language tells an event.

    `roles` says which role each slot fills: `subject`, `object`, `possessor`, or a preposition as it is written. A
    sentence lacking one of `needs` tells something else. `example` shows it at work: Google or Altman is the agent,
    Apple or Cook the patient, Microsoft the counterparty, Windows the object.

    `weight` counts its words, small ones by half: of two entries at one place the heavier is meant. `active` verbs
    are conjugated with "be" and have no passive ("est allé"). Its `subject` and its `object` are of these sorts, and
    somebody `near` is: "a court confirmed that ..." is a ruling, "a company confirmed that ..." none. With `before`
    its words may stand before the verb: "the trial began". What it is about is no event of its own with `over`:
    "upheld the fine". The noun of a verb is `derived` (see `nominals`) and has no example.
    """

    name: str
    kind: Kind | None
    verb_class: str
    noun: bool
    parts: tuple[Part, ...]
    roles: Mapping[str, Role]
    needs: frozenset[Role]
    titles: tuple[str, ...]
    example: str
    reflexive: bool = False
    outcome: str | None = None
    report: bool = False
    active: bool = False
    weight: float = 1.0
    subject: Sort | None = None
    object: Sort | None = None
    near: Sort | None = None
    before: bool = False
    over: bool = False
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`heads`: the entries a written word may begin, with the features of that form; `entries` by name.

    `verbs`: the forms of full verbs and what each may be, without auxiliaries ("être en faillite").
    """

    heads: Mapping[str, tuple[tuple[Entry, frozenset[str]], ...]] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    verbs: Mapping[str, frozenset[str]] = field(default_factory=dict)


@cache
def lexicon(language: str) -> Lexicon:
    """The entries of `language`; none for a language without `actions/`.

    Raises DataError naming the file and the entry where a kind, a role or an expression is not understood.
    """
    heads: dict[str, list[tuple[Entry, frozenset[str]]]] = {}
    entries: dict[str, Entry] = {}
    verbs: dict[str, frozenset[str]] = {}
    auxiliaries = table(language, "clauses").get("auxiliaries", ())
    for page, groups in table(language, "actions").items():
        for group, rules in groups.items():
            where = f"{language}/actions/{page}.toml [{group}]"
            for read, head in _entries(page, group, rules, language=language, where=where):
                # "a fine" and "to fine" are two entries.
                if read.name in entries and read.derived:
                    continue  # two verbs of one group share a noun: "la hausse"
                entry = replace(read, name=f"{read.name} ({_PARTS[read.noun]})") if read.name in entries else read
                entries[entry.name] = entry
                if entry.noun:
                    forms = {form: frozenset({"noun"}) for form in plural(head, language)}
                else:
                    forms = dict(conjugate(head, language))
                for form, features in forms.items():
                    for written in _written(form):
                        heads.setdefault(written, []).append((entry, features))
                        if not entry.noun and head not in auxiliaries:
                            verbs[written] = verbs.get(written, frozenset()) | features
    ranked = {form: tuple(sorted(found, key=lambda pair: -pair[0].weight)) for form, found in heads.items()}
    return Lexicon(ranked, entries, verbs)


def _entries(
    page: str, group: str, rules: Mapping[str, Any], *, language: str, where: str
) -> Iterator[tuple[Entry, str]]:
    cases = table(language, "clauses").get("prepositions", {})
    outcomes = _outcomes(rules, where)
    for noun, expressions in ((False, rules.get("verbs", {})), (True, rules.get("nouns", {}))):
        slots = rules.get("noun_roles" if noun else "roles", {})
        if "subject" in slots:
            doers = table(language, "clauses").get("doers", ())
            slots = {**dict.fromkeys(doers, slots["subject"]), **slots}  # "racheté par Apple"
        roles = _roles(slots, cases, where)
        told = (
            (one[0], *phrase)
            for one in expressions.items()
            for phrase in family(*one, language=language, where=where, noun=noun)
        )
        for written, expression, example in told:
            reflexive, head, parts = _parts(expression, language, strict=page == NOTHING)
            entry = Entry(
                name=f"{group}/{expression}",
                kind=None if page == NOTHING else _known(Kind, page, where),
                verb_class=group,
                noun=noun,
                parts=parts,
                roles=roles,
                needs=frozenset(_known(Role, need, where) for need in rules.get("needs", ())),
                titles=tuple(rules.get("titles", ())),
                example=example,
                reflexive=reflexive,
                outcome=outcomes.get(written, rules.get("outcome")),
                report=bool(rules.get("report")),
                weight=_weight(parts, reflexive, table(language, "clauses").get("small", ()))
                + 0.5 * sum(key in rules for key in ("subject", "object", "near")),
                subject=sort(rules.get("subject"), language, where),
                object=sort(rules.get("object"), language, where),
                near=sort(rules.get("near"), language, where),
                before=bool(rules.get("before")),
                over=bool(rules.get("over")),
                active=reflexive or head in table(language, "clauses").get("with_be", ()),
            )
            yield entry, head
            if not noun and page != NOTHING and (tie := _tie(language)) is not None:
                around = _roles(rules.get("noun_roles", {}), cases, where)
                yield from nominals(entry, head, tie, around, language=language)


@cache
def _tie(language: str) -> Part | None:
    """The words that tie its object to a verb's noun: "of"; none in a language that has no such nouns."""
    words = table(language, "conjugation").get("nominals", {}).get("of", ())
    return Part(frozenset(words), 0, small=True) if words else None


def _outcomes(rules: Mapping[str, Any], where: str) -> dict[str, str]:
    """How the expressions end that end otherwise than their group: upheld, overturned, granted or rejected.

    A court that rules on many motions in one decision grants some and rejects others: only what is asked once, as to
    buy a firm, is granted or rejected.
    """
    ends = {expression: end for end, ones in rules.get("outcomes", {}).items() for expression in ones}
    for expression in ends:
        if expression not in rules.get("verbs", {}) and expression not in rules.get("nouns", {}):
            raise DataError(f"“{expression}” has an outcome, and no example.", where=where, mend="Add it to the group.")
    return ends


@cache
def sort(name: str | None, language: str, where: str = "") -> Sort | None:
    """The sort of this name in `clauses.toml`, with those that it says it is also; none in a language without sorts."""
    rules = table(language, "clauses").get("sorts", {})
    if name is None or not rules:
        return None
    if name not in rules:
        mend = f"Use one of {', '.join(rules)}."
        raise DataError(f"“{name}” is no sort.", where=where, mend=mend)
    told = rules[name]
    joined = [told, *(rules[other] for other in told.get("also", ()))]
    keys = ("words", "kinds", "jobs", "unless")
    words, kinds, jobs, unless = (frozenset(word for one in joined for word in one.get(key, ())) for key in keys)
    forms = frozenset(form for word in words for one in plural(word, language) for form in _written(one))
    places, names = bool(told.get("places")), bool(told.get("names"))
    return Sort(forms, kinds, jobs, names=names, places=places, unless=unless)


def words_of_sort(name: str, language: str) -> frozenset[str]:
    """The words of a sort, in all their forms; none in a language without sorts."""
    told = sort(name, language)
    return told.words if told else frozenset()


def _written(form: str) -> tuple[str, ...]:
    """A form, and the same without the accent that many papers leave off a capital: "Etat", "Evincé"."""
    bare = unicodedata.normalize("NFD", form[:1])[:1] + form[1:]
    return (form,) if bare == form or len(form) == 1 else (form, bare)


def _weight(parts: tuple[Part, ...], reflexive: bool, small: Collection[str]) -> float:  # noqa: FBT001 - private
    return 1 + reflexive + sum(0.5 if part.words <= frozenset(small) else 1 for part in parts)


def _known(kind: Any, word: str, where: str) -> Any:  # noqa: ANN401 - either of two enums
    try:
        return kind(word)
    except ValueError as error:
        mend = f"Use one of {', '.join(member.value for member in kind)}."
        raise DataError(f"“{word}” is no {kind.__name__.lower()}.", where=where, mend=mend) from error


def _roles(rules: Mapping[str, str], written: Mapping[str, list[str]], where: str) -> dict[str, Role]:
    """Each preposition in all its written forms (de: du, des, d')."""
    return {form: _known(Role, role, where) for slot, role in rules.items() for form in [slot, *written.get(slot, ())]}


def _parts(expression: str, language: str, *, strict: bool) -> tuple[bool, str, tuple[Part, ...]]:
    """`se retirer`, `take … to court`, `file suit|lawsuit`: reflexive, head, and the words that must follow.

    Small words ("of", "de") follow closely, and at once where `strict`; others may have a few words before them. What
    follows a `…` may be far, and what is written `+partir` follows at once.
    """
    words = expression.split()
    reflexive = words[0] == "se" and language == "fr"
    if reflexive:
        words = words[1:]
    small = table(language, "clauses").get("small", ())
    parts: list[Part] = []
    far = False
    for word in words[1:]:
        if word == "…":
            far = True
            continue
        ways = word.removeprefix("+").split("|")
        forms = {form for one in ways for form in ((one,) if one in small else plural(one, language))}
        little = forms <= set(small)
        forms = {written for form in forms for written in _written(form)}
        close = (0 if strict else 2) if little else (2 if strict else 5)
        gap = 0 if word.startswith("+") else 10 if far else close
        parts.append(Part(frozenset(forms), gap, small=little))
        far = False
    return reflexive, words[0], tuple(parts)
