"""A browser, and pages opened in it that note every request, error and dialog."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error, sync_playwright

from timeline.render.page import render_page

if TYPE_CHECKING:
    from playwright.sync_api import Page

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def browser():
    """Chromium of this machine, or Playwright's own; without any, a skip here and a failure under CI."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as driver:
        try:
            opened = driver.chromium.launch(executable_path=found, args=FLAGS)
        except Error as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(f"no browser to open the page in: {error.message.splitlines()[0]}")
        yield opened
        opened.close()


@dataclass
class Opened:
    """A page and what happened to it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def ask(self, script):
        """The value of a JavaScript expression."""
        return self.page.evaluate(script)

    def until(self, script, tries=100):
        """Waits until an expression holds; the page's policy forbids Playwright's own way of waiting."""
        for _ in range(tries):
            if self.page.evaluate(script):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never came true: {script}")

    def settle(self):
        """Leaves the page the time it takes to draw what idle moments draw."""
        self.page.wait_for_timeout(90)
        self.until("document.querySelector('#events').getAttribute('aria-busy') === 'false'")


@pytest.fixture(scope="session")
def visit(browser, tmp_path_factory):
    """Opens a timeline's page: `with visit(timeline, width=390) as opened`."""
    folder = tmp_path_factory.mktemp("pages")

    @contextmanager
    def opening(timeline, *, width=1280, height=720, dark=False, touch=False, address="", query="", language=None):
        file = folder / f"{len(list(folder.iterdir()))}.html"
        file.write_text(render_page(timeline, language=language), encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            has_touch=touch,
        )
        opened = Opened(context.new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url))
        opened.page.on("pageerror", lambda error: opened.errors.append(str(error)))
        opened.page.on("console", lambda said: opened.errors.append(said.text) if said.type == "error" else None)
        opened.page.on("dialog", lambda dialog: (opened.dialogs.append(dialog.message), dialog.dismiss()))
        opened.page.goto(file.as_uri() + query + address)
        opened.until("document.body.dataset.ready === 'yes'", 400)
        opened.settle()
        yield opened
        context.close()

    return opening
