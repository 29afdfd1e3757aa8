"""The times found in a text in; rows of TIMEX3, or the text with its dates underlined and their rules named, out."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline.errors import InputError
from timeline.meaning.timex import extent
from timeline.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from timeline.model import Time

COLUMNS = ("words", "type", "value", "mod", "EDTF", "days", "rule", "anchor")


def rows(times: Sequence[Time]) -> list[dict[str, Any]]:
    """Each time as a JSON object: start, end, text, type, value, mod, edtf, earliest, latest, rule, anchor.

    TIMEX3 has no value for a range: one whose sides are dates of their own ("from 1914 to 1918") is two objects.
    """
    return [row for time in times for row in _rows(time)]


def line(
    given: str, *, dates: Callable[..., Sequence[Time]], on: str | None = None, language: str | None = None
) -> str:
    """A line {"id", "text", "dct", "lang"} in, the line {"id", "timexes"} out; what a line lacks, the options give.

    Raises InputError where the line is no JSON object with a text.
    """
    try:
        document = json.loads(given)
        text = document["text"]
    except (ValueError, KeyError, TypeError) as error:
        what = f"The line {given[:40]!r} is no JSON object with a text."
        raise InputError(
            what, mend='Give lines like {"id": "1", "text": "...", "dct": "2024-03-12", "lang": "fr"}.'
        ) from error
    times = dates(text, on=document.get("dct") or on, language=document.get("lang") or language)
    return json.dumps({"id": document.get("id"), "timexes": rows(times)}, ensure_ascii=False)


def _rows(time: Time) -> Iterator[dict[str, Any]]:
    values = time.value.split("/")
    if len(time.sides) == len(values):
        for side, value in zip(time.sides, values, strict=True):
            text = time.text[side.start - time.start : side.end - time.start]
            yield _row(replace(time, start=side.start, end=side.end, text=text, value=value))
    else:
        yield _row(time)


def _row(time: Time) -> dict[str, Any]:
    """A side of a range keeps the days of the whole range: what happened "from 2019 to 2021" did so in none alone."""
    when = time.when
    if when.edtf and when.edtf.startswith("../"):  # TIMEX3 means the date itself; the EDTF, that it closes an interval
        when = replace(extent(time.value, time.mod), edtf=when.edtf)
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        # an event's distance is a length in TIMEX3; its sign is ours
        "value": time.value.lstrip("+-") if time.anchor == "event" else time.value,
        "mod": time.mod,
        "edtf": when.edtf,
        "earliest": when.earliest and when.earliest.isoformat(),
        "latest": when.latest and when.latest.isoformat(),
        "rule": time.rule,
        "anchor": time.anchor,
    }


def table(text: str, times: Sequence[Time], *, colour: bool = False) -> str:
    """Each line of the text that holds a date, its dates underlined, and a row a date."""
    if not times:
        return "No date expression found."
    lines = list(_underlined(text, times, colour=colour))
    cells = [COLUMNS, *(_cells(time) for time in times)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(COLUMNS))]
    lines += [
        "",
        *("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells),
    ]
    return "\n".join(lines)


def _cells(time: Time) -> tuple[str, ...]:
    when = time.when
    days = f"{when.earliest or ''} .. {when.latest or ''}" if when.known else "-"
    if when.known and when.earliest == when.latest:
        days = str(when.earliest)
    words = plain(" ".join(time.text.split()))
    return (words, time.type, time.value, time.mod or "-", when.edtf or "-", days, time.rule, time.anchor or "-")


def _underlined(text: str, times: Sequence[Time], *, colour: bool) -> Iterator[str]:
    start, told = 0, 0
    for line in text.splitlines(keepends=True):
        end, first = start + len(line), told
        while told < len(times) and times[told].start < end:
            told += 1
        here = times[first:told]
        if here:
            parts, marks, at = [], [], start
            for time in here:
                before, words = _seen(text[at : time.start]), _seen(text[time.start : min(time.end, end)])
                parts += [before, f"\x1b[4m{words}\x1b[24m" if colour else words]
                marks += [" " * len(before), "~" * len(words)]
                at = time.end
            yield "".join(parts) + _seen(text[at:end].rstrip("\r\n"))
            if not colour:
                yield "".join(marks)
        start = end


def _seen(text: str) -> str:
    """As wide as it was, with no sign that could command the terminal or turn the line around."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
