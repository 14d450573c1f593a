"""One cell of a CSV file that is no measured number: what its column allows."""

from __future__ import annotations

import re

from macros.data.numbers import FORMULA, is_number, refusal
from macros.data.periods import YEARS, is_period, is_year
from macros.data.schema import QUALIFIERS
from macros.problems import ContentError, near


def check_year(cell: str) -> None:
    """Raise ContentError unless ``cell`` is a plausible year."""
    if not is_year(cell):
        raise ContentError("cell.year", value=cell, first=YEARS.start, last=YEARS.stop - 1)


def check_period(cell: str) -> None:
    """Raise ContentError unless ``cell`` is an ISO 8601 year, month, date or interval of them."""
    if not is_period(cell):
        raise ContentError("cell.period", value=cell)


def check_code(cell: str, known: list[str]) -> None:
    """Raise ContentError unless ``cell`` is one of the ``known`` codes."""
    if cell not in known:
        code = "cell.formula" if cell.startswith(FORMULA) else "cell.code"
        raise ContentError(code, value=cell, near=near(cell, known))


def check_link(cell: str) -> None:
    """Raise ContentError unless ``cell`` is an https address."""
    if not re.fullmatch(r"https://[^\s\"'<>]+", cell):
        raise ContentError("cell.link", value=cell)


def check_qualifier(cell: str) -> None:
    """Raise ContentError unless ``cell`` is one of the qualifiers."""
    check_code(cell, list(QUALIFIERS))


def check_decimal(cell: str) -> None:
    """Raise ContentError unless ``cell`` is a bare number with a decimal point."""
    if not is_number(cell):
        raise refusal(cell, whole=False)


def check_text(cell: str) -> None:
    """Raise ContentError where ``cell`` would run as a formula in a reader's spreadsheet."""
    if cell.startswith((*FORMULA, "-")):
        raise ContentError("cell.formula", value=cell)
