"""Where an article comes from in, a link that may be followed out, or nothing."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from timeline.render.plain import plain


def safe_link(source: str) -> str:
    """The source as a link if it is http or https with a host, every odd character percent-encoded; else empty.

    >>> safe_link("https://example.org/a b"), safe_link("javascript:alert(1)")
    ('https://example.org/a%20b', '')
    """
    link = plain(source)
    try:
        parts = urlsplit(link)
        safe = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return quote(link, safe=":/?#@!$&*+,;=%-._~") if safe else ""
