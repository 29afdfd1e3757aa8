"""A small timeline is a story: all of it on one screen, its first event open, a key away from the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.epic import epic
from tests.timelines import day, many
from timeline.render.data import in_order
from timeline.render.dates import say_when
from timeline.render.words import words
from timeline.when import When

LINKS = """[...document.querySelectorAll('a[href]')].filter((one) => one.className !== 'skip')
    .map((one) => [one.protocol, one.rel])"""
DATES = """[...document.querySelectorAll('#events tbody tr')]
    .map((row) => [row.dataset.event, row.cells[0].textContent])"""


@pytest.fixture(scope="module")
def opened(visit):
    with visit(epic()) as found:
        yield found


def test_nothing_fails_and_nothing_is_asked_of_anyone(opened):
    assert opened.errors == []
    assert [url for url in opened.requests if not url.startswith(("file:", "blob:"))] == []


def test_fifteen_events_fit_one_screen_fully_labelled(opened):
    assert opened.ask("document.querySelectorAll('#plot .textpoint').length") == 15
    assert opened.ask("document.querySelector('#chart').getBoundingClientRect().bottom") <= 720


def test_the_first_event_is_open_and_arrows_go_from_one_to_the_next(opened):
    titles = [event.title for event in in_order(epic())]
    title = "document.querySelector('#panel h2').textContent"
    assert opened.ask(title) == titles[0]
    opened.page.focus("#chart")
    for expected in titles[1:]:
        opened.page.keyboard.press("ArrowRight")
        assert opened.ask(title) == expected
    opened.page.keyboard.press("ArrowRight")
    assert opened.ask(title) == titles[-1]
    opened.page.keyboard.press("ArrowLeft")
    assert opened.ask(title) == titles[-2]


def test_the_table_tells_every_event(opened):
    assert opened.ask("document.querySelectorAll('#events tbody tr').length") == 15


def test_a_quote_stands_with_its_date_words_and_how_they_were_read(opened):
    opened.page.click("tr[data-event] >> text=Fortnite returns to the App Store")
    assert opened.ask("[...document.querySelectorAll('#panel mark')].map((one) => one.textContent)") == [
        "yesterday",
        "hier",
    ]
    reading = opened.ask("document.querySelector('#panel .reading').textContent")
    assert "the publication day (21 May 2025)" in reading
    assert "20 May 2025" in reading


def test_a_publication_day_that_others_imply_is_said_with_its_bounds(visit):
    told = epic()
    within = When(date(2025, 5, 20), date(2025, 5, 23), deduced=True)
    articles = [
        replace(article, published=None, published_from="deduced", published_within=within) for article in told.articles
    ]
    with visit(replace(told, articles=tuple(articles))) as found:
        figure = found.ask("document.querySelector('#panel figcaption').textContent")
    assert "published 20 – 23 May 2025, deduced" in figure


def test_sources_that_disagree_stand_side_by_side(opened):
    opened.page.click("tr[data-event] >> text=Epic Games sues Apple")
    assert opened.ask("document.querySelectorAll('#panel .sides > div').length") == 2
    assert "The Ledger says 2020-08-13" in opened.ask("document.querySelector('#panel .conflict').textContent")


def test_a_click_on_a_mark_opens_its_event_and_the_pointer_shows_its_card(opened):
    box = opened.page.locator("#plot .textpoint", has_text="Ninth Circuit upholds").bounding_box()
    opened.page.mouse.move(box["x"] + 20, box["y"] + box["height"] / 2)
    opened.until("!document.querySelector('#card').hidden")
    assert "24 April 2023" in opened.ask("document.querySelector('#card').textContent")
    opened.page.mouse.click(box["x"] + 20, box["y"] + box["height"] / 2)
    opened.until("document.querySelector('#panel h2').textContent.startsWith('Ninth Circuit')")
    opened.page.mouse.move(5, 5)


def test_only_what_is_not_established_is_dashed_whatever_is_opened(opened):
    dashed = """[...document.querySelectorAll('#plot .points path')]
        .filter((one) => getComputedStyle(one).strokeDasharray !== 'none').length"""
    assert opened.ask(dashed) == 4  # one alleged and one planned event, each in two lanes
    for title in ("Judge finds Apple in contempt", "Epic Games appeals the ruling", "Apple removes Fortnite"):
        opened.page.click(f"tr[data-event] >> text={title}")
        assert opened.ask(dashed) == 4
    opened.page.click("#panel nav button:last-child")
    assert opened.ask(dashed) == 4


def test_the_picture_is_saved_as_a_file(opened):
    with opened.page.expect_download() as download:
        opened.page.click("#png")
    assert download.value.suggested_filename == "Epic-Games-v-Apple.png"
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")


def test_every_link_is_a_web_address_that_tells_nobody_where_one_came_from(opened):
    links = opened.ask(LINKS)
    assert links
    assert {tuple(link) for link in links} == {("https:", "noopener noreferrer")}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_script_and_package_say_dates_with_the_same_words(visit, language):
    timeline = many(150)
    with visit(timeline, address=f"#l={language}") as found:
        shown = found.ask(DATES)
    assert dict(shown) == {event.id: say_when(event.when, words(language)) for event in timeline.events}


def test_a_day_far_from_the_others_does_not_squeeze_them(visit):
    timeline = epic()
    events = tuple(replace(event, when=day("1991-01-01")) if event.title.startswith("Epic Games launches") else event
                   for event in timeline.events)  # fmt: skip
    with visit(replace(timeline, events=events)) as found:
        assert found.ask("document.querySelectorAll('#events tbody tr').length") == 14
        assert "14 in the period shown" in found.ask("document.querySelector('#found').textContent")
        found.page.click("#whole")
        found.settle()
        assert found.ask("document.querySelectorAll('#events tbody tr').length") == 15
