"""What is too large, too deep, packed too well or too slow is refused with a sentence that names the option."""

from __future__ import annotations

import gzip
import io
import time
import zipfile

import pytest

from timeline.errors import InputError
from timeline.read import Limits, read_articles
from timeline.read.limits import within
from timeline.read.zip import safe_name

TEXT = "The judge said on Monday that the firm must hand over its files by the end of the month.\n"
PAGE = f"<html><body><article><h1>A title</h1>{f'<p>{TEXT}</p>' * 5}</article></body></html>"


def zipped(files, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def read(tmp_path, name, data, **limits):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    articles, errors = read_articles([path], limits=Limits(**limits))
    return articles, [str(error) for error in errors]


def nested(levels):
    data = TEXT.encode()
    name = "a.txt"
    for number in range(levels):
        data, name = zipped({name: data}), f"{number}.zip"
    return data


@pytest.mark.parametrize(
    ("name", "data", "limits", "says"),
    [
        (
            "a.txt",
            TEXT * 100,
            {"size": 1000},
            "It is larger than 0.001 MB. Give a smaller file, or raise `--max-size`.",
        ),
        ("a.zip", nested(5), {}, "It holds archives inside archives, too deep."),
        ("bomb.zip", zipped({"a.txt": b"a" * 40_000_000}), {}, "It unpacks to more than the limits allow"),
        ("bomb.gz", gzip.compress(b"a" * 40_000_000), {}, "It unpacks to more than the limits allow"),
        ("a.zip", zipped({f"{n}.txt": TEXT * 9 for n in range(9)}), {"unpacked": 3000}, "--max-unpacked"),
        ("a.zip", zipped({f"{n}.txt": TEXT for n in range(9)}), {"parts": 8}, "It holds more than 8 files."),
        ("a.html", "<div>" * 900 + TEXT, {"nesting": 100}, "Its elements are nested too deep."),
        ("a.jsonl", f'{{"text": "{TEXT.strip()}"}}\n' * 4, {"parts": 3}, "It holds more than 3 articles."),
    ],
)
def test_each_limit_has_its_sentence(tmp_path, name, data, limits, says):
    begun = time.perf_counter()
    _, errors = read(tmp_path, name, data, **limits)
    assert len(errors) == 1
    assert says in errors[0]
    assert time.perf_counter() - begun < 5


def test_a_pdf_of_too_many_pages(tmp_path):
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(4):
        writer.add_blank_page(100, 100)
    stream = io.BytesIO()
    writer.write(stream)
    assert "It has more than 3 pages." in read(tmp_path, "a.pdf", stream.getvalue(), pages=3)[1][0]
    assert "pictures without text" in read(tmp_path, "a.pdf", stream.getvalue())[1][0]
    writer.encrypt("secret")
    stream = io.BytesIO()
    writer.write(stream)
    assert (
        "locked" in read(tmp_path, "a.pdf", stream.getvalue())[1][0]
        or "broken" in read(tmp_path, "a.pdf", stream.getvalue())[1][0]
    )


def test_xml_entities_are_refused(tmp_path):
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel/></rss>'
    assert "It declares XML entities" in read(tmp_path, "a.rss", bomb)[1][0]
    files = {"word/document.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'}
    assert "It declares XML entities" in read(tmp_path, "a.docx", zipped(files))[1][0]


def test_a_page_opens_no_file_of_this_machine(tmp_path):
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>{PAGE.replace("Monday", "&x;")}'
    )
    articles, errors = read(tmp_path, "a.html", page)
    assert errors == []
    assert "root:" not in articles[0].text


@pytest.mark.parametrize(
    "name",
    [
        "../../a.txt",
        "/etc/a.txt",
        "..\\..\\a.txt",
        "C:\\a.txt",
        "a/../../b.txt",
        "a\x00b.txt",
        "...",
        "",
        "\u202etxt.a",
    ],
)
def test_names_of_an_archive_stay_inside_it(name):
    safe = safe_name(name)
    assert not safe.startswith("/")
    assert ".." not in safe.split("/")
    assert safe.isprintable()
    assert safe
    assert "\\" not in safe


def test_what_is_slow_is_called_off():
    begun = time.perf_counter()
    with pytest.raises(InputError, match=r"took longer than 0\.2 s"), within(0.2):
        time.sleep(5)
    assert time.perf_counter() - begun < 1
    with within(5):
        pass


def test_one_bad_file_of_an_archive_loses_no_other(tmp_path):
    data = zipped(
        {"a.html": PAGE, "bad.pdf": b"%PDF-1.4 rubbish", "c.txt": TEXT, "empty.txt": b"", "picture.png": b"\x89PNG"}
    )
    articles, errors = read(tmp_path, "a.zip", data)
    assert [article.source for article in articles] == ["a.zip#a.html", "a.zip#c.txt"]
    assert [error.partition("a.zip: ")[2] for error in errors] == [
        "bad.pdf: It is a broken PDF. Save or print it again.",
        "empty.txt: It is empty. Give a file with the article's text.",
    ]


def test_a_timeline_is_no_article(tmp_path):
    timeline = '{"schema": "timeline/1", "articles": []}'
    assert "This is a timeline, not an article." in read(tmp_path, "a.json", timeline)[1][0]


def test_a_file_without_a_name_in_an_archive_hides_no_other(tmp_path):
    data = zipped({"qqqq": TEXT, "b.txt": TEXT}).replace(b"qqqq", bytes(4))
    articles, errors = read(tmp_path, "a.zip", data)
    assert [article.source for article in articles] == ["a.zip#b.txt"]
    assert errors == []
