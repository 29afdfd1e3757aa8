"""The picture: labels never touch, windows move by hand and by key, counts open into events, filters and links hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.epic import epic
from tests.page.conftest import Opened
from tests.timelines import many
from timeline.model import Timeline
from timeline.render.page import render_page
from timeline.when import UNKNOWN

BOXES = """[...document.querySelectorAll('#plot .textpoint text')].map((one) => one.getBoundingClientRect())
    .map(({ left, right, top, bottom }) => [left, right, top, bottom])"""
ROWS = "document.querySelectorAll('#events tbody tr[data-event]').length"
FOUND = "document.querySelector('#found').textContent"


def touching(boxes):
    """Pairs of labels that share more than a pixel."""
    return [
        (one, other)
        for index, one in enumerate(boxes)
        for other in boxes[index + 1 :]
        if one[0] < other[1] - 1 and other[0] < one[1] - 1 and one[2] < other[3] - 3 and other[2] < one[3] - 3
    ]


@pytest.mark.parametrize(("size", "width"), [(15, 390), (50, 1280), (50, 390), (5000, 1280)])
def test_no_two_labels_touch_at_any_zoom(visit, size, width):
    with visit(epic() if size == 15 else many(size), width=width) as found:
        found.page.focus("#chart")
        shown = 0
        for key in ["", "+", "+", "Shift+ArrowRight", *["+"] * 4, "Shift+ArrowLeft"]:
            if key:
                found.page.keyboard.press(key)
            boxes = found.ask(BOXES)
            shown += len(boxes)
            assert touching(boxes) == []
        assert shown > 15


@pytest.fixture(scope="module")
def large(visit):
    with visit(many(5000)) as found:
        yield found


def test_what_cannot_be_told_apart_is_counted_and_a_click_opens_it(large):
    large.page.keyboard.press("Escape")
    lane = large.page.locator("#lanes li").first.bounding_box()
    plot = large.page.locator("#plot").bounding_box()
    large.page.mouse.move(plot["x"] + plot["width"] / 2, lane["y"] + lane["height"] - 4)
    large.until("!document.querySelector('#card').hidden")
    assert "events" in large.ask("document.querySelector('#card b').textContent")
    rows = large.ask("Number(document.querySelector('#events table').getAttribute('aria-rowcount'))")
    large.page.mouse.click(plot["x"] + plot["width"] / 2, lane["y"] + lane["height"] - 4)
    large.settle()
    assert large.ask("Number(document.querySelector('#events table').getAttribute('aria-rowcount'))") < rows / 5
    large.page.click("#whole")
    large.settle()


def test_the_window_moves_by_drag_wheel_keys_and_sliders(large):
    value = "['from', 'to'].map((name) => Number(document.getElementById(name).value))"
    whole = large.ask(value)
    plot = large.page.locator("#plot").bounding_box()
    x, y = plot["x"] + plot["width"] / 2, plot["y"] + 200
    large.page.mouse.move(x, y)
    large.page.mouse.wheel(0, -300)
    large.settle()
    closer = large.ask(value)
    assert closer[1] - closer[0] < whole[1] - whole[0]
    large.page.mouse.down()
    large.page.mouse.move(x - 150, y, steps=4)
    large.page.mouse.up()
    large.settle()
    dragged = large.ask(value)
    assert dragged[0] > closer[0]
    assert dragged[1] - dragged[0] == pytest.approx(closer[1] - closer[0], abs=30)
    large.page.mouse.dblclick(x, plot["y"] + 12)
    large.settle()
    assert large.ask(value) == whole
    large.page.mouse.wheel(0, -300)
    large.settle()
    closer = large.ask(value)
    large.page.focus("#from")
    large.page.keyboard.press("ArrowRight")
    large.settle()
    assert large.ask(value)[0] > closer[0]
    large.page.focus("#chart")
    large.page.keyboard.press("Home")
    large.settle()
    assert large.ask(value) == whole


def test_a_long_table_grows_when_asked(large):
    assert large.ask(ROWS) == 200
    large.page.click("#more button")
    assert large.ask(ROWS) == 1200


def test_filters_count_choose_and_clear(visit):
    with visit(epic()) as found:
        found.page.click("[data-menu=actors] summary")
        found.page.wait_for_selector("[data-menu=actors] .choice")  # a menu is filled once it is open
        first = found.ask(
            "[...document.querySelectorAll('[data-menu=actors] .choice')].slice(0, 2).map((one) => one.textContent)"
        )
        assert first == ["Apple13", "Epic Games12"]
        found.page.click("[data-menu=actors] >> text=Fortnite")
        assert found.ask(FOUND) == "4 of 15 events"
        found.page.keyboard.press("Escape")
        found.page.click("[data-switch=sure]")
        found.settle()
        assert found.ask(FOUND) == "3 of 15 events"
        assert found.ask(ROWS) == 3
        assert "a=fortnite" in found.ask("location.hash")
        found.page.click("#clear")
        found.page.click("[data-switch=disagree]")
        found.settle()
        assert (
            found.ask("document.querySelector('#events tbody td:nth-child(2) button').textContent")
            == "Epic Games sues Apple"
        )
        found.page.click("#clear")
        found.page.fill("#query", "REVENU HIER")
        found.settle()
        assert found.ask(FOUND) == "1 of 15 events"
        found.page.fill("#query", "nowhere to be found")
        found.settle()
        assert found.ask("document.querySelector('#nothing').textContent") == "No event matches."


def test_a_link_brings_back_what_was_seen(visit):
    event = epic().events[5].id
    with visit(epic(), address=f"#w=2021-01-01..2023-12-31&a=epic-games&e={event}&l=fr&t=dark") as found:
        assert found.ask("document.documentElement.lang") == "fr"
        assert found.ask("document.documentElement.dataset.theme") == "dark"
        assert found.ask("document.querySelector('#share').textContent") == "Partager"
        assert found.ask("document.querySelector('#panel h2').textContent") == epic().events[5].title
        assert found.ask(ROWS) == 5
        found.page.click("#languages [data-language=en]")
        found.settle()
        assert "e=" + event in found.ask("location.hash")
        assert "l=fr" not in found.ask("location.hash")


def test_empty_single_and_undated_timelines_say_what_they_are(visit):
    with visit(Timeline()) as found:
        assert found.ask("document.querySelector('#nothing').textContent").startswith("No event yet.")
        assert found.errors == []
    alone = replace(epic(), events=epic().events[:1], disputes=())
    with visit(alone) as found:
        assert found.ask("document.querySelectorAll('#plot .textpoint').length") == 1
        assert found.errors == []
    undated = replace(epic(), events=tuple(replace(one, when=UNKNOWN) for one in epic().events))
    with visit(undated) as found:
        assert found.ask("document.querySelectorAll('#undated li').length") == 15
        assert found.ask("document.querySelector('#nothing').textContent") == "None of these events has a date."
        assert found.errors == []


def test_beyond_twelve_lanes_the_others_share_one_that_opens(visit):
    with visit(many(300)) as found:
        assert found.ask("document.querySelectorAll('#lanes li').length") == 12
        found.page.click("#lanes >> text=9 other actors")
        assert found.ask("document.querySelectorAll('#lanes li').length") == 21


def test_paper_is_light_and_holds_every_row(visit):
    with visit(many(300), dark=True) as found:
        found.page.emulate_media(media="print")
        found.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert found.ask(ROWS) == 300
        assert found.ask("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 250)"
        assert found.ask("document.querySelector('#plot .main-svg').getBoundingClientRect().right") <= 700
        found.page.emulate_media(media="screen")
        found.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert found.ask("document.documentElement.dataset.theme") == "dark"


def test_a_telephone_prints_the_picture_as_wide_as_its_lanes(visit):
    right = "document.querySelector('{}').getBoundingClientRect().right"
    with visit(many(300), width=390) as found:
        found.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        found.page.set_viewport_size({"width": 688, "height": 900})
        found.page.emulate_media(media="print")
        assert abs(found.ask(right.format("#plot .main-svg")) - found.ask(right.format("#lanes li"))) <= 1


def test_in_a_frame_the_page_is_short_and_tells_its_height(browser, tmp_path):
    (tmp_path / "page.html").write_text(render_page(epic()), encoding="utf-8")
    (tmp_path / "host.html").write_text(
        "<script>addEventListener('message', ({ data }) => { window.told = data; })</script>"
        "<iframe src='page.html?embed' width=800 height=500></iframe>"
    )
    page = browser.new_page()
    page.goto((tmp_path / "host.html").as_uri())
    host = Opened(page)
    host.until("window.told?.type === 'timeline:height' && window.told.height > 300", 300)
    frame = page.frames[1]
    assert not frame.is_visible("#filters")
    assert not frame.is_visible("#events")
    assert frame.is_visible("#plot")
    page.close()
