"""Whatever bytes a file holds, reading it ends soon with articles that can be trusted, or with one sentence."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.read.files import samples
from timeline.errors import TimelineError
from timeline.read import Limits
from timeline.read.article import article
from timeline.read.formats import READERS, drafts_of

SAMPLES = samples()
KINDS = {reader.name: next((s for s in SAMPLES if s.name.endswith(reader.suffixes)), SAMPLES[0]) for reader in READERS}
LIMITS = Limits(size=2_000_000, unpacked=2_000_000)
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read(data, name):
    """Read, and check what comes out."""
    try:
        for draft in drafts_of(data, name, limits=LIMITS):
            if isinstance(draft, TimelineError):
                check_sentence(draft)
                continue
            one = article(draft, source=name, published=None, language="en")
            assert one.text.strip()
            assert "\x00" not in one.text
            one.text.encode()
            assert all(0 <= span.start < span.end <= len(one.text) for span in one.body)
            assert all(before.end <= after.start for before, after in zip(one.body, one.body[1:], strict=False))
            assert one.published is None or one.published_from
    except TimelineError as error:
        check_sentence(error)


def check_sentence(error):
    assert str(error).endswith(".")
    assert "\n" not in str(error)
    assert "Traceback" not in str(error)


@RELAXED
@given(data=st.binary(max_size=3000), name=st.sampled_from([f"a{reader.suffixes[0]}" for reader in READERS]))
def test_any_bytes_under_any_name(data, name):
    read(data, name)


@pytest.mark.parametrize("kind", KINDS)
@RELAXED
@given(seed=st.integers(0, 2**32))
def test_any_file_with_some_bytes_changed_cut_or_repeated(kind, seed):
    sample, noise = KINDS[kind], random.Random(seed)  # noqa: S311 (a failure can be played again)
    data = bytearray(sample.data)
    for _ in range(noise.randint(1, 12)):
        at = noise.randrange(len(data) or 1)
        change = noise.randrange(4)
        if change == 0:
            data[at : at + 1] = bytes([noise.randrange(256)])
        elif change == 1:
            del data[at : at + noise.randrange(1, 200)]
        elif change == 2:
            data[at:at] = data[max(0, at - 50) : at] * noise.randrange(1, 20)
        else:
            data[at:at] = noise.choice(
                [b"\x00", b"<", b"&#0;", b"{", b'"', b"]]>", b"\xff\xfe", b"--", b"%%EOF", b"\r\n\r\n"]
            )
    read(bytes(data), sample.name)


@RELAXED
@given(text=st.text(max_size=2000))
def test_any_text(text):
    read(text.encode("utf-8", errors="surrogatepass"), "a.txt")
    read(f"---\n{text}\n---\n{text}".encode("utf-8", errors="surrogatepass"), "a.md")


@RELAXED
@given(
    record=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=60),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "text",
                        "title",
                        "date",
                        "url",
                        "publisher",
                        "language",
                        "articles",
                        "@type",
                        "headline",
                        "datePublished",
                        "@graph",
                    ]
                ),
                inner,
                max_size=6,
            )
        ),
        max_leaves=20,
    )
)
def test_any_json_in_a_file_and_in_a_page(record):
    import json

    words = json.dumps(record)
    read(words.encode(), "a.json")
    script = f'<script type="application/ld+json">{words}</script>'
    read(f"<html><head>{script}</head><body><p>The judge spoke.</p></body></html>".encode(), "a.html")
