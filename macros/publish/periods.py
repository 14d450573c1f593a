"""Periods as other programs read them."""

from __future__ import annotations


def iso_period(period: str) -> str:
    """``period`` as an ISO 8601 interval: ``2017-2019``, which ISO does not know, with a slash."""
    return period.replace("-", "/") if len(period) == len("2017-2019") else period
