from datetime import date

import pytest

from timeline.when import UNKNOWN, When

MARCH = When(date(2024, 3, 1), date(2024, 3, 31), "2024-03")
DAY = When(date(2024, 3, 12), date(2024, 3, 12), "2024-03-12")
APRIL = When(date(2024, 4, 1), None, "2024-04/..")


def test_an_interval_never_ends_before_it_begins():
    with pytest.raises(ValueError, match="before it begins"):
        When(date(2024, 3, 2), date(2024, 3, 1))


def test_a_day_is_within_its_month_and_not_the_reverse():
    assert DAY.within(MARCH)
    assert not MARCH.within(DAY)
    assert not MARCH.within(UNKNOWN) or UNKNOWN.earliest is None


def test_an_unknown_bound_excludes_nothing():
    assert UNKNOWN.overlaps(DAY)
    assert APRIL.overlaps(UNKNOWN)
    assert not APRIL.overlaps(MARCH)


def test_width_is_counted_in_days():
    assert (DAY.days, MARCH.days, APRIL.days) == (1, 31, None)
