"""A noun that only points at an event told before leaves the date of its sentence to the verb that it completes."""

import pytest

from tests.claims.said import said

# language, the kinds of the events and their dates, sentence
ROWS = [
    ("en", {("charge", "2023-06")}, "American prosecutors charged two Russians with the theft last June."),
    ("en", {("ruling", "2004-12")}, "The appeals court upheld most of the verdict in December 2004."),
    ("en", {("ruling", "2024-04")}, "Its oversight board is due to rule on that ban by the end of April."),
    ("en", {("ban", "2024-03-01")}, "President Trump blocked the bid on March 1."),
    ("en", {("settlement", "2021-08-10")}, "The confidential settlement of August 10, 2021 disposed of it."),
    ("en", {("statement", "2022-05-03")}, "Google announced the purchase on May 3, 2022."),
    ("fr", {("statement", "2023-06")}, "Microsoft avait dénoncé cette plainte en juin."),
    ("fr", {("hearing", "2023-05-03")}, "« Tout est faux », avait assuré son avocate à l'audience du 3 mai."),
]


@pytest.mark.parametrize(("language", "expected", "text"), ROWS, ids=[row[2][:40] for row in ROWS])
def test_the_date_is_the_verbs(language, expected, text):
    found = {(claim.kind.value, claim.time.value if claim.time else None) for claim in said(text, language)}
    assert found >= expected
