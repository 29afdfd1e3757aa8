"""A sentence and the place of an event in, its amount of money and its count of people out, in canonical form."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline.language.amounts import amounts
from timeline.language.grammar import grammar
from timeline.language.words import words
from timeline.model import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.model import Sentence

_YEAR = re.compile(r"(?:19\d|20\d|210)\d")
_NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"


@cache
def _patterns(language: str, *, exposed: bool) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    known = amounts(language)
    if not known.currencies:
        return None
    money = "|".join(re.escape(word) for word in sorted(known.currencies, key=len, reverse=True))
    scale = "|".join(re.escape(word) for word in sorted(known.scales, key=len, reverse=True))
    blank = r"[ \u00a0\u202f]?"
    spelled = _spelled(language)
    amount = (
        rf"(?<!\w)(?P<sign>{money})?{blank}(?<![\w.,])(?P<number>{_NUMBER}|{spelled})(?:{blank}[-‑]?(?P<scale>{scale})(?!\w))?"
        rf"{blank}(?:de{blank}|d['’]|of{blank}|[-‑])?(?P<unit>(?:{money})(?!\w))?"
    )
    people = "|".join(re.escape(word) for word in known.people + (known.exposed if exposed else ()))
    count = (
        rf"(?<![\w.,$€£])(?P<number>{_NUMBER}|{spelled})(?:(?P<part>{blank}%)|{blank}(?P<scale>{scale})(?!\w))?"
        rf"(?:\W+\w+){{0,2}}?\W+(?:{people})\b"
    )
    return re.compile(amount, re.IGNORECASE), re.compile(count, re.IGNORECASE)


@cache
def _spelled(language: str) -> str:
    """The pattern of a number in words, without its millions: "six", "cent vingt", "half a"."""
    numbers, parts = grammar(language).numbers, amounts(language).parts
    known = {word for word in (*numbers.adds, *numbers.times) if numbers.times.get(word, 0) <= 1000}  # noqa: PLR2004
    word = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))
    joins = "|".join(re.escape(join) for join in sorted(numbers.joins))
    part = "|".join(re.escape(part) for part in parts)
    return rf"(?:{part})(?!\w)|(?:{word})(?:[ \u00a0-](?:(?:{joins})[ -])?(?:{word})){{0,5}}(?!\w)"


def facts(text: str, sentence: Sentence, place: int, *, language: str, kind: Kind) -> dict[str, str]:
    """`amount` ("24500000 EUR") and `count` ("1800 people"), the ones nearest to the event at `place`.

    Customers and accounts count where they are what happens to somebody, in a breach.

    >>> from timeline.model import Sentence
    >>> text = "Bruxelles inflige 1,2 milliard d'euros d'amende."
    >>> facts(text, Sentence(0, len(text)), 10, language="fr", kind=Kind.FINE)
    {'amount': '1200000000 EUR'}
    >>> text = "The leak exposed 33 million customers."
    >>> facts(text, Sentence(0, len(text)), 4, language="en", kind=Kind.BREACH)
    {'count': '33000000 people'}
    """
    told = _told(text, sentence.start, sentence.end, language, exposed=kind is Kind.BREACH)
    return {name: min((abs(at - place), said) for at, said in held)[1] for name, held in told.items() if held}


@lru_cache(maxsize=8)
def _told(text: str, start: int, end: int, language: str, *, exposed: bool) -> Mapping[str, Sequence[tuple[int, str]]]:
    """All amounts and counts of a sentence with their places: each event of it asks for the nearest."""
    patterns = _patterns(language, exposed=exposed)
    if patterns is None:
        return {}
    amount, count = patterns
    currencies, scales = amounts(language).currencies, amounts(language).scales
    sums = []
    for match in amount.finditer(text, start, end):
        unit = match["sign"] or match["unit"]
        number = _number(match["number"], language)
        if unit is None or number is None or not (match["number"][0].isdigit() or match["scale"]):
            continue
        power = scales.get((match["scale"] or "").lower(), 0)
        sums.append((match.start(), f"{_plain(number * 10**power)} {currencies[unit.lower()]}"))
    heads = []
    for match in count.finditer(text, start, end):
        number = _number(match["number"], language)
        if number is not None and (number > 1 or match["scale"]) and not _YEAR.fullmatch(match["number"]):
            many = _plain(number * 10 ** scales.get((match["scale"] or "").lower(), 0))
            heads.append((match.start(), f"{many}{'%' if match['part'] else ' people'}"))
    return {"amount": sums, "count": heads}


def _number(written: str, language: str) -> Decimal | None:
    """1,200 and 1.200 and 1 200 are thousands; 24.5 and 24,5 are decimals; "six" is six, "half a" a half."""
    if not written[0].isdigit():
        part = amounts(language).parts.get(written.lower())
        read = grammar(language).numbers.read(words(written), 0)
        return Decimal(part) if part else Decimal(str(read[1])) if read else None
    digits = re.sub(r"[\u00a0\u202f ]", "", written)
    digits = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
    try:
        return Decimal(digits)
    except InvalidOperation:
        return None


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
