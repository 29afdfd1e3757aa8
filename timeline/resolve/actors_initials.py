"""A name and the cast in, the actor out whom the article names in full and by its initials."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline import register
from timeline.model import ActorKind

if TYPE_CHECKING:
    from timeline.resolve.actors_cast import Cast

_WORDS = re.compile(r"[\s'’-]+")
_LEAST = 3  # letters of initials, and words of a name that has any; "GM" may be anybody's


def same_initials(name: str, cast: Cast) -> str | None:
    """The one body of the article that goes by the initials of this name, or whose initials this name is."""
    short = _is_short(name)
    spelled = set() if short else _initials(name)
    found = [
        one.id
        for one in cast.actors.values()
        if one.kind is not ActorKind.PERSON
        and (
            register.fold(name) in _initials(one.name)
            if short
            else any(_is_short(own) and register.fold(own) in spelled for own in (one.name, *one.aliases))
        )
    ]
    return found[0] if len(found) == 1 else None


def _is_short(name: str) -> bool:
    return name.isupper() and name.isalpha() and len(name) >= _LEAST


def _initials(name: str) -> set[str]:
    """What the first letters of a long name make: of its capitals, of all but its small words, of all of them."""
    words = [word for word in _WORDS.split(name) if word]
    chosen = ([w for w in words if w[0].isupper()], [w for w in words if len(w) > _LEAST], words)
    return {register.fold("".join(word[0] for word in some)) for some in chosen if len(some) >= _LEAST}
