"""What a person gives is read, or one sentence says why not and what to do; the others are still read."""

from __future__ import annotations

import io
from datetime import date

import pytest

from timeline.errors import InputError
from timeline.read import read_articles

FR = "Musk attaque OpenAI\n\nLe milliardaire a porté plainte contre la société lundi à San Francisco.\n"
EN = "Musk sues OpenAI\n\nThe billionaire filed a suit against the company on Monday in San Francisco.\n"


@pytest.fixture
def put(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def one(*sources, **options):
    articles, errors = read_articles(sources, **options)
    assert errors == ()
    assert len(articles) == 1
    return articles[0]


def message(*sources, **options):
    articles, errors = read_articles(sources, **options)
    assert articles == ()
    assert len(errors) == 1
    assert isinstance(errors[0], InputError)
    return str(errors[0])


def test_front_matter_tells_all(put):
    path = put(
        "a.md",
        f"---\ntitle: 'La plainte : le texte'\npublished: 12 mars 2024\nlanguage: fr-FR\nsource: https://exemple.fr/a\n"
        f"publisher: Le Quotidien\ntags:\n  - IA\n---\n\n{FR}",
    )
    article = one(path)
    assert (article.title, article.publisher, article.source) == (
        "La plainte : le texte",
        "Le Quotidien",
        "https://exemple.fr/a",
    )
    assert (article.published, article.published_from, article.language) == (date(2024, 3, 12), "front-matter", "fr")
    assert article.text == FR.strip()
    assert article.evidence == ("12 mars 2024",)


def test_without_front_matter_the_text_tells(put):
    article = one(put("a.txt", EN))
    assert (article.title, article.source, article.language) == ("Musk sues OpenAI", "a.txt", "en")
    assert (article.published, article.published_from, article.evidence) == (None, None, ())
    assert [span.of(article.text) for span in article.body] == [EN.strip()]


def test_the_user_s_day_comes_first_and_the_conflict_is_said(put):
    path = put("a.md", f"---\npublished: 2024-03-12\n---\n{EN}")
    article = one(path, published=date(2024, 3, 15))
    assert (article.published, article.published_from) == (date(2024, 3, 15), "option")
    assert article.evidence == ("2024-03-15", "front-matter says 2024-03-12: 2024-03-12")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 12 mars 2024 à 9h12, mis à jour le 14 mars 2024", date(2024, 3, 12)),
        ("Par Claire Dubreuil | 12/03/2024", date(2024, 3, 12)),
        ("Mis à jour le 14 mars 2024", None),
        ("Le 12 mars, le juge a parlé.", None),
    ],
)
def test_a_line_of_the_text_gives_the_day(put, line, day):
    article = one(put("a.txt", FR.replace("\n\n", f"\n\n{line}\n\n", 1)))
    assert (article.published, article.published_from) == (day, "text" if day else None)


def test_a_dateline_gives_the_day_and_is_no_part_of_the_sentence(put):
    article = one(put("a.txt", EN.replace("The bill", "SAN FRANCISCO, Jan. 20, 2021 - The bill")))
    assert (article.published, article.published_from) == (date(2021, 1, 20), "text")
    assert article.body[-1].of(article.text).startswith("The billionaire")


def test_a_folder_is_read_in_the_order_of_its_paths(put, tmp_path):
    for name in ("b.txt", "a/z.md", "a/.hidden.txt", "picture.png", "B.TXT"):
        put(name, EN.replace("Monday", name))
    articles, errors = read_articles([tmp_path])
    assert [article.source for article in articles] == ["B.TXT", "a/z.md", "b.txt"]
    assert errors == ()


def test_a_dash_is_standard_input():
    assert one("-", stdin=io.BytesIO(FR.encode())).source == "-"


def test_the_same_text_twice_is_one_article(put):
    paths = [put("b.txt", EN), put("a.txt", EN)]
    assert one(*paths) == one(*reversed(paths))
    assert one(*paths).source == "a.txt"


@pytest.mark.parametrize(
    "data",
    [
        FR.encode("utf-8-sig"),
        FR.encode("utf-16"),
        FR.encode("utf-16-le"),
        FR.encode("cp1252"),
        FR.replace("\n", "\r\n").encode(),
        FR.replace("é", "e\u0301").encode(),
        FR.replace("plainte", "plain\u00adte").encode(),
    ],
    ids=["utf-8-sig", "utf-16", "utf-16 without mark", "windows-1252", "crlf", "decomposed", "soft hyphen"],
)
def test_every_encoding_gives_the_same_text(put, data):
    assert one(put("a.txt", data)).text == FR.strip()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "It is empty. Give a file with the article's text."),
        (b" \n\t\n", "It is empty. Give a file with the article's text."),
        (b"---\ntitle: A\n---\n\n", "It is empty. Give a file with the article's text."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "It holds no text: it looks like a PNG image."),
        (b"\xff\xfeabc", "It says it is utf-16 and is not"),
        ("---\ntitle: A\nnonsense\n---\n" + EN, "Its front matter is broken in line 3: “nonsense”."),
        ("---\ntitle: A\n" + EN, "Its front matter has no end."),
        ("---\ntitle: A\npublised: 2024-03-12\n---\n" + EN, "unknown key “publised” (line 3). Write “published”."),
        ("---\npublished: 03/04/2024\n---\n" + EN, "may mean 2024-03-04 or 2024-04-03. Write it like 2024-03-12."),
        ("---\npublished: mars 2024\n---\n" + FR, "The day “mars 2024” names no whole day."),
        ("---\npublished: hier\n---\n" + FR, "The day “hier” names no whole day."),
        ("---\npublished: 2024-02-31\n---\n" + EN, "is no day of the calendar"),
        ("---\nlanguage: 12\n---\n" + EN, "Write a code like `fr` or `en`."),
        ('---\ntitle: "A\n---\n' + EN, "leaves a quote open in line 2"),
    ],
)
def test_bad_input_is_one_sentence_and_loses_no_other(put, content, says):
    bad, good = put("bad.md", content), put("good.txt", EN)
    assert says in message(bad)
    assert message(bad).startswith(f"{bad}: ")
    articles, errors = read_articles([bad, good])
    assert [article.source for article in articles] == ["good.txt"]
    assert len(errors) == 1


def test_a_rule_of_dashes_is_text(put):
    assert one(put("a.txt", f"---\n{EN}---\n")).text.startswith("---\nMusk")


def test_a_missing_file_and_a_folder_without_articles(tmp_path):
    assert message(tmp_path / "no.txt") == f"{tmp_path / 'no.txt'}: There is no such file or folder. Check its name."
    assert "This folder holds no articles." in message(tmp_path)
    assert "There is no such file" in message("a\x00b")
    assert "There is no such file" in message("x" * 5000)


def test_a_link_in_a_circle_is_not_followed(put, tmp_path):
    put("a/a.txt", EN)
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert one(tmp_path).source == "a/a.txt"


def test_days_that_head_the_parts_of_a_chronicle_are_article(put):
    days = ("7 mars 2017", "8 mai 2018", "3 juin 2019")
    text = "Dix ans de procès\n\n" + "\n\n".join(
        f"{day}\n\nLe tribunal de Lyon a entendu les deux parties." for day in days
    )
    article = one(put("a.txt", text))
    assert article.published is None
    assert all(day in "\n".join(span.of(article.text) for span in article.body) for day in days)


def test_markdown_is_read_without_its_signs(put):
    text = (
        "# Musk *sues* OpenAI\n\n![A photo](a.jpg)\n\nThe [billionaire](https://example.org/x) filed a **suit**\n"
        "against `OpenAI`.\n\n- Ann Vance, a judge, will hear it.\n- No date is set.\n\n> We will win, he said.\n"
    )
    assert one(put("a.md", text)).text.split("\n\n") == [
        "Musk sues OpenAI",
        "The billionaire filed a suit against OpenAI.",
        "Ann Vance, a judge, will hear it.",
        "No date is set.",
        "We will win, he said.",
    ]
    assert one(put("b.md", EN)).text == EN.strip()
    assert one(put("c.txt", text)).text == text.strip()


def test_a_page_with_nothing_but_a_cookie_wall_is_no_article(put):
    wall = "<h2>Votre vie privée est importante</h2><p>Avec nos 812 partenaires, nous utilisons des cookies.</p>"
    assert "This page holds no article." in message(
        put("a.html", f"<html><body>{wall}<p>Tout accepter</p></body></html>")
    )


def test_the_day_of_an_event_in_a_page_is_no_publication_day(put):
    page = "<html><body><article><h1>A title</h1>" + "<p>On March 7, 2017 the firm sued its rival in London.</p>" * 5
    assert one(put("a.html", page)).published is None


def test_the_days_of_other_pages_do_not_hide_the_day_of_this_one(put):
    others = "\n\n".join(f"{day} mars 2024\n\nUn autre titre" for day in (1, 2, 3))
    article = one(put("a.txt", f"Un titre\n\n12 mars 2024\n\n{FR}\n\nArticles similaires\n\n{others}\n"))
    assert article.published == date(2024, 3, 12)
    assert "autre" not in "".join(span.of(article.text) for span in article.body)
