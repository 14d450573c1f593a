"""Years, months, days and intervals of them, as data files write them (ISO 8601)."""

from __future__ import annotations

import datetime
import re

YEARS = range(1900, 2101)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
_MOMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def is_year(text: str) -> bool:
    """Whether ``text`` is a plausible year of four digits."""
    return bool(_YEAR.fullmatch(text)) and int(text) in YEARS


def is_day(text: str) -> bool:
    """Whether ``text`` is a real day: ``2019-12-31``."""
    return _MOMENT.fullmatch(text) is not None and text.count("-") == 2 and is_period(text)


def is_period(text: str) -> bool:
    """Whether ``text`` is a real year, month or day, or two of one sort in their order.

    An interval is ``2017/2019`` or, of years, ``2017-2019``.
    """
    years = _YEARS.fullmatch(text)
    ends = list(years.groups()) if years else text.split("/")
    if len(ends) > 2 or len({len(end) for end in ends}) > 1:
        return False
    if not all(_is_moment(end) for end in ends):
        return False
    return len(ends) == 1 or ends[0] < ends[1]


def holds_year(period: str, year: str) -> bool:
    """Whether ``year`` lies in ``period``."""
    years = [found[0] for found in _YEAR.finditer(period.replace("/", " "))]
    return bool(years) and years[0] <= year <= years[-1]


def _is_moment(text: str) -> bool:
    parts = _MOMENT.fullmatch(text)
    if not parts or not is_year(parts[1]):
        return False
    try:
        datetime.date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        return False
    return True
