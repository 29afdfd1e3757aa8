"""One object of a file in, a value under one of its keys out; or what is wrong with it, to be told with its place."""

from __future__ import annotations

import json
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

Raw = dict[str, Any]
E = TypeVar("E", bound="StrEnum")
T = TypeVar("T")
Ids = dict[str, T]


class WrongError(ValueError):
    """What is wrong with one entry; the reader adds where it stands."""


def refuse(key: str, be: str) -> NoReturn:
    """Say what a value should be."""
    raise WrongError(f'"{key}" should be {be}')


def shown(value: object) -> str:
    """A value as an error shows it."""
    return json.dumps(value)[:60]


def held(raw: Raw, key: str) -> object:
    """The value under a key that must be there."""
    if key not in raw:
        raise WrongError(f'it has no "{key}"')
    return raw[key]


def string(raw: Raw, key: str) -> str:
    """A text."""
    value = raw.get(key)
    if not isinstance(value, str):
        held(raw, key)
        refuse(key, "text")
    return value


def string_or_none(raw: Raw, key: str) -> str | None:
    """A text, or nothing."""
    return string(raw, key) if raw.get(key) is not None or key not in raw else None


def strings(raw: Raw, key: str) -> tuple[str, ...]:
    """A list of texts."""
    value = held(raw, key)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        refuse(key, "a list of texts")
    return tuple(value)


def table(raw: Raw, key: str) -> Raw:
    """An object."""
    value = held(raw, key)
    if not isinstance(value, dict):
        refuse(key, "an object")
    return value


def tables(raw: Raw, key: str) -> list[Raw]:
    """A list of objects."""
    value = held(raw, key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        refuse(key, "a list of objects")
    return value


def count(raw: Raw, key: str) -> int:
    """A whole number, zero or more."""
    value = raw.get(key)
    if type(value) is not int or value < 0:  # true and false are whole numbers to `isinstance`
        held(raw, key)
        refuse(key, "a whole number")
    return value


def bounds(raw: Raw) -> tuple[int, int]:
    """Where something starts and ends."""
    start, end = count(raw, "start"), count(raw, "end")
    if start > end:
        raise WrongError(f"it ends ({end}) before it starts ({start})")
    return start, end


def day_or_none(raw: Raw, key: str) -> date | None:
    """A day, or nothing."""
    value = string_or_none(raw, key)
    if value is None:
        return None
    try:
        return _day(value)
    except ValueError as error:
        raise WrongError(f'"{key}" is {shown(value)}, not a day like "2024-03-12"') from error


@lru_cache(maxsize=65536)
def _day(value: str) -> date:
    """One object for each day: a file names few of them, and often."""
    return date.fromisoformat(value)


def one_of(raw: Raw, key: str, words: type[E]) -> E:
    """One of the words of an enumeration."""
    value = string(raw, key)
    word: E | None = _members(words).get(value)
    if word is None:
        raise WrongError(f'"{key}" is {shown(value)}, not one of {", ".join(words)}')
    return word


@cache
def _members(words: type[StrEnum]) -> Mapping[str, Any]:
    return {word.value: word for word in words}


def known(value: str, ids: Ids[T], name: str) -> T:
    """What the file holds under an id; where that is the id itself, a timeline holds each id once."""
    if value not in ids:
        raise WrongError(f"it names {name} {shown(value)}, which the file does not hold")
    return ids[value]
