"""An actor's name and a language in, what the press of that language calls it, with its article, out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.register.load import entries, toml
from timeline.register.ministries import in_french
from timeline.register.spelling import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILES = {"fr": "french"}
_MINISTRIES = {"fr": in_french}
_ARTICLE = re.compile(r"(?:le |la |les |l['’])")


@cache
def _names(language: str) -> Mapping[str, tuple[str, str]]:
    """By id: article and name."""
    found = {}
    for name, called_so in (_MINISTRIES[language](toml("ministries")) | toml(_FILES[language])["names"]).items():
        match = _ARTICLE.match(called_so)
        article = match.group() if match else ""
        found[slug(name)] = (article, called_so[len(article) :])
    return found


@cache
def _articles(language: str) -> Mapping[str, str]:
    rules = toml(_FILES[language])["articles"]
    return {word: article if article.endswith("'") else f"{article} " for article in rules for word in rules[article]}


def called(actor: str, name: str, language: str) -> tuple[str, str]:
    """The article ("" where there is none) and the name of the actor with this id and this name.

    >>> called("european-union", "European Union", "fr")
    ("l'", 'Union européenne')
    >>> called("european-union", "European Union", "en"), called("apple", "Apple", "fr")
    (('', 'European Union'), ('', 'Apple'))
    """
    if language not in _FILES:
        return "", name
    held = entries().get(actor)
    known = _names(language).get(actor) if held is not None and held.name == name else None
    if known is not None:
        return known
    article = _articles(language).get(name.partition(" ")[0].lower(), "")
    small = tuple(toml(_FILES[language])["small"]["words"])
    return article, name[:1].lower() + name[1:] if name.lower().startswith(small) else name


def within(actor: str, name: str, language: str) -> str:
    """The actor as a sentence of the language names it: with the article, which is small.

    >>> within("tribunal-de-commerce-de-paris", "Tribunal de commerce de Paris", "fr")
    'le tribunal de commerce de Paris'
    """
    return "".join(called(actor, name, language))


def alone(actor: str, name: str, language: str) -> str:
    """The actor as a list of the language names it: without the article, with a capital where a list has one.

    >>> alone("european-union", "European Union", "fr"), alone("xai", "xAI", "fr")
    ('Union européenne', 'xAI')
    """
    article, shown = called(actor, name, language)
    return shown[:1].upper() + shown[1:] if article else shown
