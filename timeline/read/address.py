"""An address in, what it says out: whether it is one, its site, and the day in its path."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from timeline.read.draft import Evidence

SEPARATED = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2]|[a-z]{3})\2(0?[1-9]|[12]\d|3[01])(?!\d)", re.IGNORECASE
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def web_address(url: object) -> str | None:
    """`url` without blanks, where it is a web address; `None` where it is anything else.

    >>> web_address(" https://exemple.fr/a "), web_address("javascript:alert(1)")
    ('https://exemple.fr/a', None)
    """
    if not isinstance(url, str) or len(url) > 2000:  # noqa: PLR2004 (what browsers take)
        return None
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", url) else None


def site_of(url: str | None) -> str | None:
    """The name of the site, without `www.`.

    >>> site_of("https://www.exemple.fr/tech/a.html")
    'exemple.fr'
    """
    host = urlsplit(url).hostname if url and web_address(url) else None
    return host.removeprefix("www.") if host else None


def day_in(url: str | None) -> Evidence | None:
    """The day that the path of `url` names.

    >>> day_in("https://exemple.fr/2024/03/12/musk-attaque-openai.html").day
    datetime.date(2024, 3, 12)
    """
    path = urlsplit(url).path if url and web_address(url) else ""
    for found in SEPARATED.finditer(path):
        year, month, day = found[1], found[3].lower(), found[4]
        number = MONTHS.index(month) + 1 if month in MONTHS else int(month) if month.isdigit() else 0
        try:
            return Evidence(date(int(year), number, int(day)), "metadata", f"the address: {found[0]}")
        except ValueError:
            continue
    return None
