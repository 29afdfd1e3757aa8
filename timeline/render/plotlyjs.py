"""Where plotly.js comes from in, the script a page carries or names out."""

from __future__ import annotations

import base64
import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import InputError

_MEND = "Give the path of a plotly.js bundle, or `cdn`."


@dataclass(frozen=True, slots=True)
class Bundle:
    """plotly.js inside the page (`packed`: deflated, base64) or elsewhere (`url` with its `integrity`)."""

    packed: str = ""
    url: str = ""
    integrity: str = ""


def bundle(plotlyjs: str | None = None) -> Bundle:
    """The installed package's plotly.js, packed; or `cdn`; or the file at a path, packed.

    Raises InputError where the path holds no plotly.js.
    """
    if plotlyjs not in (None, "cdn"):
        return Bundle(packed=pack(_file(plotlyjs)))
    from plotly.offline import get_plotlyjs, get_plotlyjs_version

    text = get_plotlyjs()
    if plotlyjs is None:
        return Bundle(packed=pack(text))
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return Bundle(url=f"https://cdn.plot.ly/plotly-{get_plotlyjs_version()}.min.js", integrity=f"sha256-{digest}")


def pack(text: str) -> str:
    """Text as base64 of its zlib stream, which a browser's `DecompressionStream("deflate")` reads."""
    return base64.b64encode(zlib.compress(text.encode("utf-8", errors="replace"), 9)).decode("ascii")


def _file(path: str) -> str:
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = f"No plotly.js can be read there: {getattr(error, 'strerror', None) or 'it is not text'}."
        raise InputError(what, where=path, mend=_MEND) from error
    if "newPlot" not in text:
        what = "This is not plotly.js."
        raise InputError(what, where=path, mend=_MEND)
    return text
