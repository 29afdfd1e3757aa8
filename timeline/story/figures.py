"""Figures with their unit in, whether they say the same out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.story.group import Group
    from timeline.story.report import Report

_ROUNDING = 0.1


def same_sum(report: Report, group: Group) -> bool:
    """Whether both give one amount to more than one digit, which is as good as a name."""
    amount = report.amount
    return (
        amount is not None
        and any(other.amount == amount for other in group.reports)
        and _digits(amount.partition(" ")[0]) > 1
    )


def agree(one: str, other: str) -> bool:
    """Whether two figures with their unit say the same, one perhaps rounded, by a tenth at most.

    >>> agree("1840000000 EUR", "1800000000 EUR"), agree("1840000000 EUR", "1500000000 EUR"), agree("5 USD", "5 EUR")
    (True, False, False)
    >>> agree("12000 people", "10000 people"), agree("593000000 USD", "600000000 USD")
    (False, True)
    """
    if one == other:
        return True
    (number, _, unit), (figure, _, measure) = one.partition(" "), other.partition(" ")
    if unit != measure:
        return False
    try:
        big, small = sorted((abs(float(number)), abs(float(figure))), reverse=True)
    except ValueError:
        return False
    digits = min(_digits(number), _digits(figure))
    if big - small > _ROUNDING * big:
        return False
    return big == small or f"{big:.{digits - 1}e}" == f"{small:.{digits - 1}e}"


def _digits(number: str) -> int:
    """Significant digits: trailing zeros are taken for rounding."""
    return min(max(len(number.replace(".", "").replace("-", "").strip("0")), 1), 15)
