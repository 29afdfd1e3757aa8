"""An address is fetched only when it is given, within limits, and the page is kept where that was asked for."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from timeline.read import Limits, read_articles

PAGE = (
    '<html><head><title>A title</title><meta name="date" content="2024-03-12T10:00:00-05:00"></head>'
    "<body><article><h1>A title</h1>"
    + "<p>The judge said on Monday that the firm must hand over its files by the end of the month.</p>" * 4
    + "</article></body></html>"
)


class Site(BaseHTTPRequestHandler):
    agents: list[str] = []  # noqa: RUF012 (what the visitor called itself, over all requests)

    def do_GET(self):
        self.agents.append(self.headers["User-Agent"])
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", "/2024/page.html" if self.path == "/moved" else "/moved-again")
            self.end_headers()
        elif self.path.startswith("/2024/"):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE.encode())
        elif self.path == "/large":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * 300_000)
        else:
            self.send_response(404)
            self.end_headers()

    def log_message(self, *_):
        """Be silent."""


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_page_is_read_and_kept(site, tmp_path):
    articles, errors = read_articles([f"{site}/moved"], save=tmp_path / "kept")
    assert errors == ()
    assert (articles[0].title, str(articles[0].published)) == ("A title", "2024-03-12")
    assert articles[0].source == f"{site}/2024/page.html"
    (kept,) = (tmp_path / "kept").iterdir()
    assert kept.read_bytes() == PAGE.encode()
    assert kept.name.startswith("127.0.0.1-page-")
    again, _ = read_articles([kept])
    assert again[0].text == articles[0].text
    assert all("timeline" in agent for agent in Site.agents)


@pytest.mark.parametrize(
    ("path", "limits", "says"),
    [
        ("/nothing", {}, "The site has no such page. Open it in a browser, save the page, and give the file."),
        ("/moved-forever", {}, "It leads on more than 5 times."),
        ("/large", {"size": 1000}, "It is larger than 0.001 MB."),
    ],
)
def test_what_cannot_be_fetched_is_one_sentence(site, path, limits, says):
    articles, errors = read_articles([f"{site}{path}"], limits=Limits(**limits))
    assert articles == ()
    assert [str(error).startswith(f"{site}{path}: {says}") for error in errors] == [True]


def test_nobody_there():
    _, errors = read_articles(["http://127.0.0.1:1/a"])
    assert "The site cannot be reached" in str(errors[0])


def test_an_address_of_another_kind_is_a_file_name():
    _, errors = read_articles(["file:///etc/passwd", "ftp://example.org/a"])
    assert all("There is no such file or folder." in str(error) for error in errors)
