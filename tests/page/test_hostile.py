"""Whatever an article says, wherever: no script runs, no request leaves, no element is made, no link is odd."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.epic import epic
from timeline.model import Actor, Role, Timeline

HIT = "window.hit=1"
STRINGS = [
    f"<script>{HIT}</script>",
    f"</script><script>{HIT}</script>",
    f"</SCRIPT ><script>{HIT}//",
    f"<!--<script>{HIT}",
    f"--><script>{HIT}</script>",
    "]]><b>x</b>",
    f"</style><script>{HIT}</script>",
    f"</title><script>{HIT}</script>",
    f"</textarea><img src=x onerror={HIT}>",
    f"<img src=x onerror={HIT}>",
    f'"><img src=x onerror="{HIT}">',
    f"'><svg onload={HIT}>",
    f"<svg><script>{HIT}</script></svg>",
    f"<svg><animate onbegin={HIT} attributeName=x dur=1s>",
    f"<iframe srcdoc='<script>parent.{HIT}</script>'></iframe>",
    "<iframe src=https://example.com/x></iframe>",
    "<object data=https://example.com/x></object>",
    "<embed src=https://example.com/x>",
    "<base href=https://example.com/>",
    "<meta http-equiv=refresh content='0;url=https://example.com/'>",
    "<link rel=stylesheet href=https://example.com/x.css>",
    "<form action=https://example.com/><button>x</button></form>",
    '<span style="background:url(https://example.com/track)">x</span>',
    '<b style="background:url(//example.com/t)">x</b>',
    '<a href="https://example.com/" style="background:url(https://example.com/t)">x</a>',
    f'<a href="javascript:{HIT}">x</a>',
    f"<a href='data:text/html,<script>{HIT}</script>'>x</a>",
    f"javascript:{HIT}",
    f"JaVaScRiPt:{HIT}",
    f" \tjavascript:{HIT}",
    f"data:text/html,<script>{HIT}</script>",
    "vbscript:msgbox(1)",
    "//example.com/x",
    "https://example.com/\"onmouseover='window.hit=1'",
    "file:///etc/passwd",
    "{{title}} {{say.share}} {{data}}",
    "${window.hit=1}",
    "%{customdata} %{x|%Y} %{meta[0]}",
    f"$\\href{{javascript:{HIT}}}{{x}}$",
    "&lt;script&gt;window.hit=1&lt;/script&gt; &#60;img&#62; &amp;",
    "\u202egnp.exe \u2066x\u2069 \u200f",
    "\ud800 lone \udfff",
    "nul\x00bell\x07esc\x1b[31m",
    "__proto__",
    "constructor",
    "toString",
    "=HYPERLINK(1)",
    "`~!@#$%^&*()",
    "line\u2028end\u2029\r\nend",
    "x" * 3000,
    "é́́́" * 40,
    "",
]


def hostile() -> Timeline:
    """As many copies of an event as there are strings, each string in every field that takes text."""
    base = epic()
    event = next(one for one in base.events if one.conflicts)
    told = {claim.id: claim for claim in base.claims}
    texts = {article.id: article for article in base.articles}
    articles, actors, claims, events, disputes = [], [], [], [], []
    for number, string in enumerate(STRINGS):
        claim = told[event.claims[0]]
        article = texts[claim.article]
        words = replace(claim.time, start=0, end=len(string) or 1, text=string, rule=string, value=string)
        articles.append(
            replace(article, id=f"a-{number}", title=string, source=string, publisher=string or None, text=string)
        )
        actors.append(Actor(string or "empty", string, base.actors[0].kind, (string,)))
        mine = actors[-1].id
        claims.append(replace(
            claim, id=f"c-{number}", article=f"a-{number}", start=0, end=len(string), quote=string, time=words,
            attributed_to=mine, participants=(), details={"order": string},
        ))  # fmt: skip
        why = replace(event.conflicts[0], why=string, claims=(f"c-{number}",))
        people = ((mine, Role.AGENT), (actors[0].id, Role.PATIENT))
        events.append(replace(
            event, id=f"{string}-{number}", title=string, claims=(f"c-{number}",), conflicts=(why,),
            participants=people, dispute=string,
        ))  # fmt: skip
        disputes.append(replace(base.disputes[0], id=string, title=string, stage=string, actors=(), events=()))
    return Timeline(tuple(articles), tuple(actors), tuple(claims), tuple(events), tuple(disputes))


MADE = "img,iframe,object,embed,base,form,link,textarea,animate,area,video,audio,[srcdoc],meta[http-equiv=refresh]"
HANDLED = """[...document.querySelectorAll('*')].flatMap((node) => [...node.attributes])
    .filter((one) => one.name.startsWith('on')).length"""
HREFS = "[...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? one.getAttribute('xlink:href'))"
STYLED = "[...document.querySelectorAll('[style]')].filter((one) => /url/i.test(one.getAttribute('style'))).length"
TITLES = "[...document.querySelectorAll('#events td:nth-child(2) button')].map((one) => one.textContent)"


@pytest.fixture(scope="module")
def opened(visit):
    with visit(hostile()) as found:
        yield found


def harmless(found):
    assert found.ask("window.hit") is None
    assert found.dialogs == []
    assert [url for url in found.requests if not url.startswith(("file:", "blob:"))] == []
    assert found.ask(f"document.querySelectorAll('{MADE}').length") == 0
    assert found.ask("document.querySelectorAll('script').length") == 5  # four of ours, and plotly.js
    assert found.ask(HANDLED) == 0
    hrefs = found.ask(HREFS)
    assert all(href.startswith(("https://", "http://", "#events")) for href in hrefs)
    assert found.ask(STYLED) == 0
    assert not any(mark in found.ask("document.body.innerText") for mark in "\u202e\u2066\u200f\x00\x1b")
    assert [error for error in found.errors if "JQMIGRATE" not in error] == []


def test_there_are_enough_of_them():
    assert len(set(STRINGS)) >= 40


def test_the_page_stays_what_it_is(opened):
    assert opened.ask("document.querySelectorAll('#events tbody tr').length") == len(STRINGS)
    harmless(opened)


def test_every_event_may_be_opened(opened):
    for number in range(len(STRINGS)):
        opened.page.evaluate(f"document.querySelectorAll('#events tbody tr button')[{number}].click()")
        opened.page.evaluate("document.querySelectorAll('.reading').forEach((one) => { one.open = true; })")
    opened.settle()
    harmless(opened)


def test_markup_is_read_as_words(opened):
    titles = opened.ask(TITLES)
    assert f"<img src=x onerror={HIT}>" in titles
    assert "{{title}} {{say.share}} {{data}}" in titles
    drawn = opened.ask("[...document.querySelectorAll('#plot text')].map((one) => one.textContent).join(' ')")
    assert "<" in drawn
    assert opened.ask("document.querySelectorAll('#plot text a, #plot text [style*=url]').length") == 0


def test_menus_and_search_take_anything(opened):
    for box in ("actors", "disputes", "publishers"):
        opened.page.click(f"[data-menu={box}] summary")
        opened.page.keyboard.press("Escape")
    opened.page.fill("#query", "<img src=x onerror=window.hit=1> (.*[")
    opened.settle()
    opened.page.fill("#query", "")
    opened.settle()
    harmless(opened)


@pytest.mark.parametrize(
    "address",
    [
        "#e=__proto__&a=constructor&a=__proto__&k=toString&l=__proto__&t=hasOwnProperty&w=__proto__",
        "#q=<img src=x onerror=window.hit=1>&w=9999-99-99..0000-00-00&l=<script>",
        "#e=%E0%A4%A&w=2020-01-01..2019-01-01",
        "#q=" + "a" * 1_000_000,
    ],
    ids=["prototype", "markup", "broken", "megabyte"],
)
def test_the_address_chooses_or_is_passed_over(visit, address):
    with visit(epic(), address=address) as found:
        found.page.evaluate("location.hash = '#a=apple'")
        found.settle()
        assert found.ask("document.querySelectorAll('#events tbody tr').length") == 13
        harmless(found)
