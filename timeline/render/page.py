"""A timeline in, one self-contained HTML page out: no request is made, and no text of an article becomes markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from timeline.render.figure import figure
from timeline.render.plain import plain
from timeline.render.plotlyjs import bundle
from timeline.render.rows import rows
from timeline.render.words import count, language_of, words

if TYPE_CHECKING:
    from timeline.model import Timeline
    from timeline.render.plotlyjs import Bundle
    from timeline.render.words import Words

SCRIPTS: Final = ("start.js",)

# Inside <script> only these can end the element or open another; JSON may write them as escapes.
_JSON: Final = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
_SLOT: Final = re.compile(r"\{\{(\w+)\}\}")


def render_page(timeline: Timeline, *, language: str | None = None, plotlyjs: str | None = None) -> str:
    """The page; `plotlyjs` is `cdn` or the path of another plotly.js than the installed package's.

    Raises InputError where that path holds no plotly.js.
    """
    code = language or language_of(timeline)
    table = words(code)
    plotly = bundle(plotlyjs)
    script = "\n".join(_asset(name) for name in SCRIPTS)
    data = {"figure": json.loads(figure(timeline, language=code).to_json())}
    parts = {
        "language": escape(code),
        "policy": _policy(script, plotly),
        "title": escape(title(timeline, table)),
        "counts": escape(
            " · ".join(count(len(getattr(timeline, n)), n, table) for n in ("events", "actors", "articles"))
        ),
        "style": _asset("page.css"),
        "table": _table(timeline, table),
        "footer": "",
        "data": json.dumps(data, ensure_ascii=False).translate(_JSON),
        "plotlyjs": plotly.packed,
        "loader": _loader(plotly),
        "script": script,
    }
    return _SLOT.sub(lambda slot: parts[slot[1]], _asset("page.html"))


def title(timeline: Timeline, table: Words) -> str:
    """The disputes by name; else the most active actors."""
    named = [plain(dispute.title) for dispute in timeline.disputes if dispute.title]
    return " · ".join(named[:2]) or str(table["say"]["timeline"])


def _policy(script: str, plotly: Bundle) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")
    sources = f"'sha256-{digest}' blob:" + (" https://cdn.plot.ly" if plotly.url else "")
    return (
        f"default-src 'none'; script-src {sources}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _loader(plotly: Bundle) -> str:
    if not plotly.url:
        return ""
    return f'<script src="{plotly.url}" integrity="{plotly.integrity}" crossorigin="anonymous"></script>'


def _table(timeline: Timeline, table: Words) -> str:
    names = ("when", "what", "who", "kind", "status", "quote", "source")
    heads = "".join(f"<th scope=col>{escape(table['column'][name])}</th>" for name in names)
    lines = [f"<table><thead><tr>{heads}</tr></thead><tbody>"]
    for row in rows(timeline, table):
        cells = (
            row.when,
            row.title,
            ", ".join(row.actors),
            table["kind"][row.event.kind],
            table["status"][row.event.status],
            " ".join(f"“{plain(claim.quote)}”" for claim, _ in row.told),
            ", ".join(row.sources),
        )
        lines.append(
            f'<tr id="{escape(row.event.id)}">' + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
        )
    return "\n".join([*lines, "</tbody></table>"])


def _asset(name: str) -> str:
    return files("timeline.render").joinpath("assets", name).read_text(encoding="utf-8")
