"""A timeline in, one self-contained HTML page out: it asks nothing of anyone, and no text of an article is markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from timeline.render.data import in_order, page_data
from timeline.render.dates import say_when
from timeline.render.outline import counts, head_of_table, named, outline
from timeline.render.plain import plain
from timeline.render.plotlyjs import bundle, pack
from timeline.render.words import language_of, languages, words
from timeline.when import UNKNOWN, When

if TYPE_CHECKING:
    from timeline.model import Event, Timeline
    from timeline.render.plotlyjs import Bundle
    from timeline.render.words import Words

# The script of the page, in the order it is read: words before what says them, the start last.
SCRIPTS: Final = (
    "dom.js", "state.js", "words.js", "data.js", "filters.js", "lanes.js", "figure.js", "move.js", "overview.js",
    "panel.js", "legend.js", "table.js", "network.js", "share.js", "start.js",
)  # fmt: skip

# Inside <script> only these can end the element or open another; JSON may write them as escapes.
# A lone surrogate can be written as an escape only.
_JSON: Final = {code: f"\\u{code:04x}" for code in (*map(ord, "<>&\u2028\u2029"), *range(0xD800, 0xE000))}
_SLOT: Final = re.compile(r"\{\{(say\.)?(\w+)\}\}")
_PLAIN: Final = 100_000  # data up to so many characters is left readable, more is packed


def render_page(
    timeline: Timeline, *, language: str | None = None, plotlyjs: str | None = None, title: str | None = None
) -> str:
    """The page, opened in `language` (that of most articles when not given), under `title` (the dispute's).

    `plotlyjs` is `cdn` or the path of another plotly.js than the installed package's.
    Raises InputError where that path holds no plotly.js.
    """
    code = language or language_of(timeline)
    table, plotly, events, script = words(code), bundle(plotlyjs), in_order(timeline), _script()
    footer = "footer_cdn" if plotly.url else "footer"
    parts = {
        "language": escape(code),
        "policy": _policy(script, plotly),
        "title": escape(plain(title or "") or named(timeline, table)),
        "counts": escape(counts(timeline, table)),
        "span": escape(_span(events, table)),
        "languages": _languages(code),
        "style": _asset("page.css"),
        "outline": outline(timeline, events, code),
        "table": head_of_table(timeline, events, table),
        "footer": footer,
        "say_footer": escape(table["page"][footer]),
        "words": _json({one: words(one) for one in languages()}),
        "data": _packed(page_data(timeline, events, code)),
        "plotlyjs": _json({"packed": plotly.packed, "url": plotly.url, "integrity": plotly.integrity}),
        "script": script,
    }
    return _SLOT.sub(
        lambda slot: escape(table["page"][slot[2]]) if slot[1] else parts[slot[2]],
        _asset("page.html"),
    )


def _span(events: tuple[Event, ...], table: Words) -> str:
    days = [day for event in events for day in (event.when.earliest, event.when.latest) if day]
    return say_when(When(min(days), max(days)) if days else UNKNOWN, table) if days else ""


def _languages(code: str) -> str:
    shown = code if code in languages() else "en"
    return "".join(
        f'<button type="button" lang="{one}" title="{escape(words(one)["name"])}" data-language="{one}" '
        f'aria-pressed="{str(one == shown).lower()}">{one.upper()}</button>'
        for one in languages()
    )


def _policy(script: str, plotly: Bundle) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
    sources = f"'sha256-{digest}' blob:" + (f" {plotly.url}" if plotly.url else "")
    return (
        f"default-src 'none'; script-src {sources}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _script() -> str:
    """The files of the script as one scope, so that they see each other and the page sees none of their names."""
    files_ = "\n".join(f"// {name}\n{_asset(name)}" for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{files_}}})();\n'


def _json(value: Any) -> str:  # noqa: ANN401  # any JSON
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_JSON)


def _packed(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _json({"packed": pack(text)}) if len(text) > _PLAIN else text.translate(_JSON)


def _asset(name: str) -> str:
    return files("timeline.render").joinpath("assets", name).read_text(encoding="utf-8")
