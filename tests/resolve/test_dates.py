"""A date expression means an interval of days, seen from the publication day or from the last date told."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf

from timeline.find.dates import find_dates
from timeline.meaning import settle
from timeline.resolve.dates import resolve_dates

DAY = date(2024, 3, 12)


def times(text, language, published=DAY):
    return resolve_dates(find_dates(text, language=language), published=published)


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("Depuis 2018, Epic réclame une réforme.", "fr", "2018/.."),
        ("Un accord est attendu d'ici à fin juin.", "fr", "../2024-06-30"),
        ("The two have clashed since 2018.", "en", "2018/.."),
        ("It ends by the end of 2025.", "en", "../2025-12"),
        ("l'hiver 2023", "fr", "2023-24"),
        ("early March 2024", "en", "2024-03-01/2024-03-10"),
        ("the 1990s", "en", "199X"),
    ],
)
def test_what_is_meant_is_edtf(text, language, edtf):
    (time,) = times(text, language)
    assert time.when.edtf == edtf
    assert parse_edtf(edtf)


def test_without_a_publication_day_nothing_hangs_on_today():
    (time,) = times("Il a saisi la justice il y a dix jours.", "fr", None)
    assert (time.value, time.anchor, time.when.known) == ("-P10D", "publication", False)
    assert settle(time.value, time.mod, on=DAY).earliest == date(2024, 3, 2)


def test_a_narrative_moves_the_anchor():
    found = times("On 3 April 2023 it fell. The next day it rose. Two days later it fell.", "en")
    assert [time.value for time in found] == ["2023-04-03", "2023-04-04", "2023-04-06"]


def test_a_narrative_without_a_date_told_stays_unresolved():
    (time,) = times("Le lendemain, il a démissionné.", "fr")
    assert not time.when.known


def test_no_day_comes_out_that_no_calendar_has():
    assert times("le 30 février 2023", "fr") == ()
    assert [time.value for time in times("Elle avait été déposée le 29 février.", "fr", date(2023, 1, 20))] == [
        "2020-02-29"
    ]
