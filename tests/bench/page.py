"""Timelines of 50, 10,000 and 100,000 events in; how heavy and how quick their pages are out, beside default pages.

    python -m tests.bench.page [COUNT ...] [--plotlyjs PATH] [--peers FOLDER] [--axe FOLDER]

`--peers` is a folder with npm's `vis-timeline` and `@knight-lab/timelinejs` (node_modules inside), `--axe` one with
`axe-core`; nothing is fetched.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench.peers import plotly_page, timelinejs_page, vis_page
from tests.timelines import many
from timeline.render.page import render_page

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
COUNTS = (50, 10_000, 100_000)
SLIDES = 1_000  # more TimelineJS3 is not made for: it lays out a slide an event

FRAMES = """() => {
  window.frames_ = [];
  const note = (now) => { window.frames_.push(now); window.noting = requestAnimationFrame(note); };
  window.noting = requestAnimationFrame(note);
}"""
HOVER = """(selector) => new Promise((done) => {
  const box = document.querySelector(selector).getBoundingClientRect(), plot = document.querySelector(selector);
  let begun = 0, spent = 0, left = 30;
  const again = () => {
    requestAnimationFrame(() => { begun = performance.now(); });
    plot.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse',
      clientX: box.left + box.width * (0.1 + 0.8 * Math.random()), clientY: box.top + box.height * Math.random() }));
    requestAnimationFrame(() => {
      spent = Math.max(spent, performance.now() - begun);
      left -= 1;
      if (left) again(); else done(spent);
    });
  };
  again();
})"""
AXE = """axe.run().then((all) => all.violations.map((one) => [one.id, one.nodes.length, one.nodes[0].html]))"""
SEARCH = """(word) => new Promise((done) => {
  const begun = performance.now();
  const seen = new MutationObserver(() => done(performance.now() - begun));
  seen.observe(document.querySelector('#found'), { childList: true });
  document.querySelector('#query').value = word;
  document.querySelector('#query').dispatchEvent(new Event('input'));
})"""


def measure(browser, file, *, ready, plot, search=False):
    """One page's figures in milliseconds and frames a second; `ready` is the expression that says it can be used."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    begun = time.perf_counter()
    page.goto(file.as_uri(), wait_until="commit", timeout=180_000)
    while not page.evaluate(ready):
        page.wait_for_timeout(20)
    usable = (time.perf_counter() - begun) * 1000
    found = {
        "MB": file.stat().st_size / 1e6,
        "paint": page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"),
        "ready": page.evaluate("performance.getEntriesByName('ready')[0]?.startTime ?? NaN") or usable,
    }
    if found["ready"] != found["ready"]:  # a peer marks nothing: the clock outside tells
        found["ready"] = usable
    page.wait_for_timeout(1500)
    box = page.locator(plot).bounding_box()
    x, y = box["x"] + box["width"] * 0.6, box["y"] + min(box["height"], 600) * 0.6
    page.mouse.move(x, y)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(1500)
    page.mouse.down()
    page.evaluate(FRAMES)
    for step in range(60):
        page.mouse.move(x - step * 5, y)
        page.wait_for_timeout(8)
    drag = page.evaluate("window.frames_.splice(0)")
    page.mouse.up()
    page.wait_for_timeout(2000)
    after = page.evaluate("(cancelAnimationFrame(window.noting), window.frames_)")
    gaps = [b - a for a, b in pairwise(drag)]
    found["fps"] = 1000 / statistics.mean(gaps)
    found["settle"] = max(b - a for a, b in pairwise([drag[-1], *after]))
    if search:
        found["hover"] = page.evaluate(HOVER, plot)
        found["search"] = page.evaluate(SEARCH, "apple sues")
    page.close()
    return found


def axe(browser, file, folder):
    """Violations that axe-core finds, light and dark, in both languages, wide and narrow."""
    script = Path(folder, "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    for dark in ("light", "dark"):
        for language in ("en", "fr"):
            for width in (1280, 390):
                context = browser.new_context(
                    viewport={"width": width, "height": 800}, color_scheme=dark, bypass_csp=True
                )
                page = context.new_page()
                page.goto(f"{file.as_uri()}#l={language}")
                while not page.evaluate("document.body.dataset.ready"):
                    page.wait_for_timeout(50)
                page.wait_for_timeout(600)
                page.evaluate(script)
                found = page.evaluate(AXE)
                print(f"axe {dark} {language} {width}: {len(found)} violations {found or ''}")
                context.close()


def main():
    """Print a line a page."""
    asked = argparse.ArgumentParser()
    asked.add_argument("counts", nargs="*", type=int)
    asked.add_argument("--plotlyjs")
    asked.add_argument("--peers")
    asked.add_argument("--axe")
    given = asked.parse_args()
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for count in given.counts or COUNTS:
            timeline = many(count)
            ours = Path(folder, f"ours-{count}.html")
            begun = time.perf_counter()
            ours.write_text(render_page(timeline, plotlyjs=given.plotlyjs), encoding="utf-8")
            print(f"{count} events: written in {time.perf_counter() - begun:.1f} s")
            line(
                "timeline",
                measure(browser, ours, ready="document.body?.dataset.ready === 'yes'", plot="#plot", search=True),
            )
            if given.axe:
                axe(browser, ours, given.axe)
            if given.peers:
                for name, make, ready, plot in (
                    ("plotly default", plotly_page, "!!document.querySelector('.nsewdrag')", ".js-plotly-plot"),
                    ("vis-timeline", vis_page(given.peers), "!!window.drawn", "#vis"),
                    ("vis clustered", vis_page(given.peers, cluster=True), "!!window.drawn", "#vis"),
                    ("TimelineJS3", timelinejs_page(given.peers), "!!window.drawn", ".tl-timenav"),
                ):
                    if name == "TimelineJS3" and count > SLIDES:
                        continue
                    file = Path(folder, f"peer-{count}.html")
                    file.write_text(make(timeline), encoding="utf-8")
                    line(name, measure(browser, file, ready=ready, plot=plot))
        browser.close()


def line(name, found):
    """One line of the table."""
    units = {"MB": "MB", "paint": "ms", "ready": "ms", "fps": "fps", "settle": "ms", "hover": "ms", "search": "ms"}
    print(f"  {name:<16}" + "  ".join(f"{key} {value:.1f} {units[key]}" for key, value in found.items()))


if __name__ == "__main__":
    main()
