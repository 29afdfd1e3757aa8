"""An event is drawn as sure as it is: a day, some day of a band, all of a bar, or one side of a day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.epic import epic
from tests.timelines import day, span
from timeline.model import Dispute, Kind, Status
from timeline.render.marks import FAMILY, lanes, mark
from timeline.render.outline import named
from timeline.render.words import words
from timeline.when import UNKNOWN, When

EVENT = epic().events[0]


@pytest.mark.parametrize(
    ("when", "form"),
    [
        (day("2024-03-12"), "day"),
        (span("2024-03-01", "2024-03-31", "2024-03"), "within"),
        (span("2024-02-28", "2024-03-05", "2024-03-02~"), "within"),
        (span("2021-05-03", "2021-05-24", "2021-05-03/2021-05-24"), "period"),
        (span("2021-05-03", "2021-05-24", "2021-05-03/2021-05-24", deduced=True), "within"),
        (span("2021-05-03", "2021-05-24", "2021-05-03~/2021-05-24"), "within"),
        (span("2015-01-01", "2015-12-31", "2015/.."), "since"),
        (span("2021-09-12", None, None), "since"),
        (span(None, "2024-12-31", "../2024-12-31"), "until"),
        (When(edtf="PAST_REF"), "none"),
        (UNKNOWN, "none"),
    ],
)
def test_the_form_says_what_is_known(when, form):
    assert mark(replace(EVENT, when=when)).form == form


def test_what_is_only_told_is_dashed():
    dashed = {status for status in Status if mark(replace(EVENT, status=status)).dashed}
    assert dashed == set(Status) - {Status.OCCURRED}


def test_every_kind_has_a_family():
    assert set(FAMILY) == set(Kind)


def test_lanes_go_by_activity_and_the_bench_sits_together():
    assert lanes(epic()) == (
        "apple", "epic-games", "fortnite", "tim-cook", "tim-sweeney", "cand", "ca9", "european-commission", "scotus",
    )  # fmt: skip


def test_a_timeline_is_called_by_its_largest_disputes():
    small, large = Dispute("a", "A v. B", (), ("1",), ""), Dispute("c", "C v. D", (), ("2", "3", "4"), "")
    assert named(replace(epic(), disputes=(small, large)), words("en")) == "C v. D"
    assert named(replace(epic(), disputes=(replace(small, events=("1", "5")), large)), words("en")) == "C v. D · A v. B"
    assert named(replace(epic(), disputes=()), words("fr")) == "Chronologie"
