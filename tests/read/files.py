"""The articles of the corpus in, files of the other formats out: Word, PDF, mail, pages, feeds, archives, JSON."""

from __future__ import annotations

import html
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from quopri import encodestring

from tests.read.corpus import WRITTEN, Sample, block, heading, html_pages, long, plain_texts


def word_files():
    from docx import Document

    for name in ("fr-long", "en-list", "en-news", "fr-interview"):
        article = WRITTEN[name]
        document = Document()
        document.add_heading(article.title, 0)
        document.add_paragraph(
            {"fr": "Publié le ", "en": "Published "}[article.language] + long(article.day, article.language)
        )
        for paragraph in article.paragraphs:
            for line in paragraph.split("\n"):
                if heading(line):
                    document.add_heading(line, 2)
                elif line.startswith("- "):
                    document.add_paragraph(line[2:], style="List Bullet")
                else:
                    document.add_paragraph(line)
        stream = io.BytesIO()
        document.save(stream)
        yield Sample(f"{name}.docx", stream.getvalue(), article, article.day)


def pdf_files():
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.pagesizes import A4, A5
    from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
    from reportlab.lib.units import cm
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    styles = getSampleStyleSheet()
    for name, columns in (("fr-long", 1), ("en-long", 1), ("en-news", 2), ("fr-news", 2), ("en-list", 1)):
        size = A5 if name.endswith("long") else A4
        article = WRITTEN[name]
        body = ParagraphStyle("b", parent=styles["Normal"], fontSize=11, leading=14, spaceAfter=6, alignment=TA_JUSTIFY)
        if columns == 2:
            body = ParagraphStyle(
                "c",
                parent=body,
                hyphenationLang={"fr": "fr_FR", "en": "en_US"}[article.language],
                embeddedHyphenation=1,
            )
        width, height = size

        def furniture(canvas, document, article=article, width=width, height=height):
            canvas.setFont("Helvetica", 8)
            canvas.drawString(2 * cm, height - 1 * cm, f"{article.publisher} - page {document.page}")
            canvas.drawCentredString(width / 2, 1 * cm, str(document.page))

        gap = 2 * cm
        each = (width - 2 * gap - (columns - 1) * cm) / columns
        frames = [Frame(gap + number * (each + cm), gap, each, height - 2 * gap) for number in range(columns)]
        stream = io.BytesIO()
        document = BaseDocTemplate(stream, pagesize=size, title=article.title if columns == 1 else None)
        document.addPageTemplates([PageTemplate(frames=frames, onPage=furniture)])
        told = {"fr": "Publié le ", "en": "Published "}[article.language] + long(article.day, article.language)
        flow = [Paragraph(html.escape(article.title), styles["Heading1"]), Paragraph(told, styles["Normal"])]
        for paragraph in article.paragraphs:
            style = styles["Heading2"] if heading(paragraph) else body
            flow += [Paragraph(html.escape(line), style) for line in paragraph.split("\n")]
        document.build(flow)
        yield Sample(f"{name}.{columns}col.pdf", stream.getvalue(), article, article.day)


def messages():
    for name, zone, rich in (
        ("fr-news", "+0100", False),
        ("en-long", "-0500", True),
        ("en-news", "-0500", False),
        ("fr-long", "+0200", True),
    ):
        article = WRITTEN[name]
        message = EmailMessage()
        message["Subject"] = article.title
        message["From"] = f"{article.publisher} <lettre@exemple.example>"
        message["Date"] = f"{article.day:%a, %d %b %Y} 23:30:00 {zone}"
        message.set_content("Version web" if rich else article.text)
        if rich:
            message.add_alternative(
                "<html><body>" + "".join(map(block, article.paragraphs)) + "</body></html>", subtype="html"
            )
        yield Sample(f"{name}.eml", bytes(message), article, article.day)


def saved_pages():
    for sample in html_pages():
        if sample.name.startswith(("wordpress.", "arc.", "drupal.", "nextjs.")):
            body = encodestring(sample.data).decode()
            saved = (
                "From: <Saved by Blink>\nSnapshot-Content-Location: https://exemple.example/page\nMIME-Version: 1.0\n"
                'Content-Type: multipart/related; type="text/html"; boundary="--B"\n\n----B\nContent-Type: text/html\n'
                f"Content-Transfer-Encoding: quoted-printable\n\n{body}\n----B\nContent-Type: image/png\n\nx\n----B--\n"
            )
            yield Sample(sample.name.replace(".html", ".mhtml"), saved.encode(), sample.written, sample.day)


def feeds():
    for name, atom, zone in (
        ("fr-interview", False, "+0100"),
        ("en-list", False, "-0400"),
        ("fr-news", True, "+01:00"),
        ("en-long", True, "-05:00"),
    ):
        article = WRITTEN[name]
        body = html.escape("".join(map(block, article.paragraphs)))
        title = html.escape(article.title)
        if atom:
            feed = (
                '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
                f"<title>{article.publisher}</title><entry><title>{title}</title><id>tag:1</id>"
                '<link href="https://e.example/1"/>'
                f"<updated>{article.day + timedelta(days=3)}T08:00:00{zone}</updated>"
                f"<published>{article.day}T23:10:00{zone}</published>"
                f'<summary>Court.</summary><content type="html">{body}</content></entry></feed>'
            )
        else:
            feed = (
                '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
                f"<title>{article.publisher}</title><language>{article.language}</language><item><title>{title}</title>"
                f"<link>https://e.example/2</link><pubDate>{article.day:%a, %d %b %Y} 23:10:00 {zone}</pubDate>"
                f"<description>Court.</description><content:encoded>{body}</content:encoded></item></channel></rss>"
            )
        yield Sample(f"{name}.{'atom' if atom else 'rss'}", feed.encode(), article, article.day)


def archives():
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    pages = {sample.name: sample for sample in html_pages()}
    for number, name in enumerate(("spip.fr-news.html", "nextjs.en-news.html", "amp.fr-long.html")):
        sample = pages[name]
        stream = io.BytesIO()
        writer = WARCWriter(stream, gzip=number != 1)
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        gone = StatusAndHeaders("404 Not Found", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        moment = datetime(2025, 1, 1, tzinfo=UTC).isoformat()
        for body, head in ((sample.data, headers), (b"<html>no</html>", gone)):
            record = writer.create_warc_record(
                "https://e.example/page",
                "response",
                payload=io.BytesIO(body),
                http_headers=head,
                warc_headers_dict={"WARC-Date": moment},
            )
            writer.write_record(record)
        yield Sample(
            name.replace(".html", ".warc" if number == 1 else ".warc.gz"), stream.getvalue(), sample.written, sample.day
        )
    for name in ("drupal.fr-interview.html", "amp.en-list.html"):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"../../{name}", pages[name].data)
            archive.writestr("page_files/style.css", "a{}")
        yield Sample(name.replace(".html", ".zip"), stream.getvalue(), pages[name].written, pages[name].day)


def records():
    for name, shape in (
        ("fr-news", "news-please"),
        ("en-news", "trafilatura"),
        ("fr-long", "list"),
        ("en-long", "lines"),
    ):
        article = WRITTEN[name]
        day = f"{article.day} 09:12:00"
        record = {
            "title": article.title,
            "text": article.text,
            "date": str(article.day),
            "language": article.language,
            "source-hostname": article.publisher,
        }
        if shape == "news-please":
            record = {
                "title": article.title,
                "maintext": article.text,
                "date_publish": day,
                "url": "https://e.example/3",
            }
            record |= {"date_modify": "2025-01-01 00:00:00", "language": article.language, "source_domain": "e.example"}
        text = json.dumps([record] if shape == "list" else record, ensure_ascii=shape == "list")
        yield Sample(f"{name}.{shape}.{'jsonl' if shape == 'lines' else 'json'}", text.encode(), article, article.day)


MAKERS = (html_pages, plain_texts, word_files, pdf_files, messages, saved_pages, feeds, archives, records)


def samples():
    return [sample for make in MAKERS for sample in make()]
