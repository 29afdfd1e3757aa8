"""Six articles we wrote in, web pages and texts that hold them out, with what a reader must find in each."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]


@dataclass(frozen=True)
class Written:
    """An article as we wrote it."""

    name: str
    language: str
    title: str
    day: date
    publisher: str
    paragraphs: tuple[str, ...]

    @property
    def text(self):
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True)
class Sample:
    """A file and the article in it; `day` or `title` is None where the file does not tell it."""

    name: str
    data: bytes
    written: Written
    day: date | None
    title: bool = True


def written():
    found = {}
    for path in sorted((HERE / "articles").glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        values = dict(line.split(": ", 1) for line in head.splitlines())
        found[path.stem] = Written(
            path.stem,
            path.stem[:2],
            values["title"],
            date.fromisoformat(values["day"]),
            values["publisher"],
            tuple(body.strip().split("\n\n")),
        )
    return found


WRITTEN = written()


def long(day, language):
    month = MONTHS[language].split()[day.month - 1]
    first = "er" if language == "fr" and day.day == 1 else ""
    return f"{day.day}{first} {month} {day.year}" if language == "fr" else f"{month} {day.day}, {day.year}"


def heading(paragraph):
    return len(paragraph) < 90 and not paragraph.endswith((".", "”", '"', "»"))


def block(paragraph, tag="p", mark=""):
    words = html.escape(paragraph, quote=False)
    if paragraph.startswith("- "):
        return "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in words.split("\n")) + "</ul>"
    if heading(paragraph):
        return f"<p><strong>{words}</strong></p>" if mark == "strong" else f"<h2>{words}</h2>"
    return f"<{tag}{' class=x' if tag == 'div' else ''}>{words}</{tag}>"


def live(paragraphs):
    return "".join(
        f'<article class="entry"><time>{9 + number // 6:02}:{number * 10 % 60:02}</time>{block(paragraph)}</article>'
        for number, paragraph in enumerate(paragraphs)
    )


def page(template, article):
    """The template filled with an article: what a site of that kind would send."""
    title = html.escape(article.title, quote=False)
    after = article.day + timedelta(days=1)
    blocks = [block(paragraph) for paragraph in article.paragraphs]
    values = {
        "title": title,
        "json_title": json.dumps(article.title),
        "publisher": article.publisher,
        "iso": article.day.isoformat(),
        "next": after.isoformat(),
        "long": long(article.day, article.language),
        "nextlong": long(after, article.language),
        "short": f"{article.day:%d/%m/%Y}",
        "british": f"{article.day.day} {MONTHS['en'].split()[article.day.month - 1][:3]} {article.day.year}",
        "weekday": WEEKDAYS[article.day.weekday()],
        "body": "\n".join(blocks),
        "first": "\n".join(blocks[:2]),
        "rest": "\n".join(blocks[2:]),
        "firsttext": html.escape(article.paragraphs[0], quote=False),
        "body:div": "\n".join(block(paragraph, "div") for paragraph in article.paragraphs),
        "body:span": "\n".join(
            f"<div><p><span>{html.escape(one, quote=False)}</span></p></div>" for one in article.paragraphs
        ),
        "body:br": "<BR><BR>\n".join(html.escape(one, quote=False) for one in article.paragraphs),
        "body:strong": "\n".join(block(paragraph, mark="strong") for paragraph in article.paragraphs),
        "body:live": live(article.paragraphs),
    }
    if "{{firsttext}}" in template:
        values["rest"] = "\n".join(blocks[1:])
    return re.sub(r"\{\{([\w:]+)\}\}", lambda slot: values[slot[1]], template)


def html_pages():
    for path in sorted((HERE / "pages").glob("*.html")):
        article = WRITTEN[path.name.split(".", 1)[1].removesuffix(".html")]
        encoding = "cp1252" if "windows-1252" in path.read_text(encoding="utf-8") else "utf-8"
        filled = page(path.read_text(encoding="utf-8"), article)
        yield Sample(path.name, filled.encode(encoding, errors="xmlcharrefreplace"), article, article.day)


def plain_texts():
    for article in WRITTEN.values():
        told = {"fr": "Publié le", "en": "Published"}[article.language]
        line = f"{told} {long(article.day, article.language)}"
        skip = {"fr": "Passer au contenu\nSe connecter", "en": "Skip to content\nSign in"}[article.language]
        copied = f"{skip}\n\n{article.title}\n\n{line}\n\n{article.text}\n\n"
        copied += {
            "fr": "Partager\nFacebook\nX\n\nLaisser un commentaire\n",
            "en": "Share\nFacebook\nX\n\nLeave a comment\n",
        }[article.language]
        yield Sample(f"{article.name}.copied.txt", copied.encode(), article, article.day)
        front = f"title: {article.title}\npublished: {article.day}"
        yield Sample(
            f"{article.name}.front.md", f"---\n{front}\n---\n\n{article.text}\n".encode(), article, article.day
        )
    article = WRITTEN["fr-news"]
    yield Sample(
        "windows.txt",
        f"{article.title}\r\n\r\n{article.text}".replace("\n", "\r\n").replace("\r\r", "\r").encode("cp1252"),
        article,
        None,
    )
    yield Sample("utf16.txt", f"{article.title}\n\n{article.text}".encode("utf-16"), article, None)
