"""Fingers on a phone: one moves the window, two zoom it, a tap opens an event, and the page still scrolls."""

from __future__ import annotations

import pytest

from tests.timelines import many

WINDOW = "['from', 'to'].map((name) => Number(document.getElementById(name).value))"

TITLE = "document.querySelector('#panel h2')?.textContent ?? ''"


@pytest.fixture
def phone(visit):
    with visit(many(50), width=390, height=780, touch=True) as opened:
        opened.fingers = opened.page.context.new_cdp_session(opened.page)
        yield opened


def wide(window):
    return window[1] - window[0]


def slide(phone, *paths, steps=8):
    """Fingers that go down together, each along its path ((x, y), (x, y)), and are lifted together."""

    def send(kind, part):
        points = [
            {"x": x + (to_x - x) * part, "y": y + (to_y - y) * part, "id": finger}
            for finger, ((x, y), (to_x, to_y)) in enumerate(paths)
        ]
        phone.fingers.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [] if kind == "touchEnd" else points}
        )

    send("touchStart", 0)
    for step in range(1, steps + 1):
        send("touchMove", step / steps)
        phone.page.wait_for_timeout(30)
    send("touchEnd", 1)
    phone.settle()


def middle(phone):
    phone.page.locator("#plot").scroll_into_view_if_needed()
    box = phone.page.locator("#plot").bounding_box()
    return box["x"] + box["width"] / 2, max(box["y"], 0) + 150


def test_two_fingers_zoom_and_one_moves(phone):
    whole = phone.ask(WINDOW)
    x, y = middle(phone)
    slide(phone, ((x - 20, y), (x - 100, y)), ((x + 20, y), (x + 100, y)))
    closer = phone.ask(WINDOW)
    assert wide(closer) < wide(whole) / 2
    assert whole[0] < closer[0] < closer[1] < whole[1]

    slide(phone, ((x + 60, y), (x - 60, y)))
    later = phone.ask(WINDOW)
    assert later[0] > closer[0]
    assert wide(later) == pytest.approx(wide(closer), abs=3)

    slide(phone, ((x - 100, y), (x - 20, y)), ((x + 100, y), (x + 20, y)))
    assert wide(phone.ask(WINDOW)) > wide(later) * 1.5
    assert not phone.errors


def test_a_tap_opens_an_event_and_two_show_everything(phone):
    whole = phone.ask(WINDOW)
    x, y = middle(phone)
    slide(phone, ((x - 20, y), (x - 100, y)), ((x + 20, y), (x + 100, y)))
    marks = phone.ask(
        "[...document.querySelectorAll('#plot .points path')].map((one) => one.getBoundingClientRect())"
        ".map(({ x, y, width, height }) => [x + width / 2, y + height / 2])"
    )
    box = phone.page.locator("#plot").bounding_box()
    mark = next(mark for mark in marks if box["x"] + 20 < mark[0] < 370 and max(box["y"] + 40, 20) < mark[1] < 760)
    title = phone.ask(TITLE)
    phone.page.touchscreen.tap(*mark)
    phone.settle()
    assert phone.ask(TITLE) not in {"", title}
    phone.page.locator("#plot").scroll_into_view_if_needed()
    box = phone.page.locator("#plot").bounding_box()
    for _ in range(2):
        phone.page.touchscreen.tap(box["x"] + 3, max(box["y"], 0) + 12)
    phone.settle()
    assert phone.ask(WINDOW) == whole


def test_a_finger_that_goes_up_scrolls_the_page(phone):
    before = phone.ask("scrollY")
    x, y = middle(phone)
    window = phone.ask(WINDOW)
    phone.fingers.send(
        "Input.synthesizeScrollGesture",
        {"x": x, "y": y, "yDistance": -250, "gestureSourceType": "touch", "speed": 1200},
    )
    phone.page.wait_for_timeout(200)
    assert phone.ask("scrollY") > before + 50
    assert phone.ask(WINDOW) == window
