"""Everything is reached and read without a mouse, without colour and without a picture."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.epic import epic

CONTROLS = "button, a[href], input, summary, [role=button], [tabindex='0']"
NAMELESS = f"""[...document.querySelectorAll("{CONTROLS}")].filter((one) => one.checkVisibility())
    .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length))
    .map((one) => one.outerHTML.slice(0, 100))"""
REFERRED = """[...document.querySelectorAll('[aria-describedby]')]
    .every((one) => document.getElementById(one.getAttribute('aria-describedby')))"""
TWICE = """[...document.querySelectorAll('[id]')].map((one) => one.id)
    .filter((id, index, ids) => ids.indexOf(id) !== index)"""
HEADINGS = """[...document.querySelectorAll('h1, h2, h3')]
    .filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"""
CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(("dark", "language"), [(False, "en"), (True, "fr")], ids=["light", "dark"])
def test_every_control_has_a_name_and_every_word_contrast(visit, dark, language):
    with visit(epic(), dark=dark, address=f"#l={language}") as found:
        found.page.click("[data-menu=kinds] summary")
        assert found.ask(NAMELESS) == []
        assert found.ask(REFERRED)
        assert found.ask(TWICE) == []
        assert found.ask(CONTRAST) == []
        assert found.ask("document.documentElement.lang") == language


def test_every_event_is_reached_and_read_by_keyboard_alone(visit):
    with visit(epic()) as found:
        seen = set()
        for _ in range(120):
            found.page.keyboard.press("Tab")
            seen.add(found.ask("document.activeElement.closest('tr[data-event]')?.dataset.event"))
        assert {event.id for event in epic().events} <= seen
        found.page.focus("tr[data-event] button")
        found.page.keyboard.press("Enter")
        assert found.ask("document.activeElement.id") == "panel"


def test_nothing_is_wider_than_a_phone_and_headings_go_down_step_by_step(visit):
    with visit(epic(), width=390, height=844) as found:
        assert found.ask("document.documentElement.scrollWidth") <= 390
        levels = found.ask(HEADINGS)
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
