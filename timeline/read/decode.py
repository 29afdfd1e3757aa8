"""Bytes in, text out: which encoding they are in, and the few characters no reader can see taken out."""

from __future__ import annotations

import codecs
import re
import unicodedata

from timeline.errors import InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
KNOWN = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound or an image"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x00\x00\x00", "a video or an image"),
)
# Signs of Western European text; other letters in a reading as Windows-1252 say that it is another encoding.
WESTERN = frozenset("àâäçéèêëîïôöùûüÿœæñáíóúìòßÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑ«»‹›“”‘’„–—…€°•·£§©®™²³º¹½¼¿¡\xa0´`¨±×\xad")
INVISIBLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufff9-\ufffb]")
LINE_ENDS = re.compile("\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
SURROGATES = re.compile("[\ud800-\udfff]")
SAMPLE = 8192
FEW = 0.02


def decode(data: bytes) -> str:
    """The text of `data`, cleaned: its byte order mark, UTF-8, UTF-16, Windows-1252, else what the letters suggest.

    Raises InputError where the bytes are no text.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            try:
                return clean(data.decode(name))
            except UnicodeDecodeError as error:
                raise InputError(
                    f"It says it is {name.removesuffix('-sig')} and is not (byte {error.start}).",
                    mend="Save it as UTF-8.",
                ) from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _other(data)
    if "\x00" in text[:SAMPLE]:
        text = _other(data)
    return clean(text)


def clean(text: str) -> str:
    r"""The text as it is kept: line ends are `\n`, letters are whole (NFC), what nobody can see is gone.

    No-break spaces, typographic quotes and the direction marks of mixed scripts stay: they are part of the writing.

    >>> clean("ef\ufb01cace\r\nPro\u00adce\u0301s")
    'efficace\nProcés'
    """
    text = INVISIBLE.sub("", LINE_ENDS.sub("\n", text)).translate(LIGATURES)
    text = SURROGATES.sub("\ufffd", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _other(data: bytes) -> str:
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > len(sample) // 8 and min(even, odd) <= len(sample) * FEW:
        try:
            return data.decode("utf-16-be" if even > odd else "utf-16-le")
        except UnicodeDecodeError:
            pass
    controls = sum(byte < 9 or 13 < byte < 32 for byte in sample)  # noqa: PLR2004 (tab, line ends and form feed are text)
    if controls > len(sample) * FEW:
        kind = next((kind for mark, kind in KNOWN if data.startswith(mark)), "a binary file")
        raise InputError(f"It holds no text: it looks like {kind}.", mend="Give the article's text or page.")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if text and all(sign in WESTERN for sign in set(text) if not sign.isascii()):
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 64 * SAMPLE]).best()
    if best is None:
        raise InputError("Its encoding cannot be told.", mend="Save it as UTF-8.")
    return data.decode(best.encoding, errors="replace")
