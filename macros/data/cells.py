"""One cell of a CSV file: what its column allows, and the number it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from macros.data.schema import PERIOD, QUALIFIERS, UnitOfMeasure
from macros.problems import ContentError, near

YEARS = range(1900, 2101)
_GROUPED = re.compile(r"^[-−]?\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+$")
_NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
_PERIOD = re.compile(PERIOD)
_NO_DATA = {"–", "-", "—", "n/a", "na", "nan", "null", "none", ".", "..", "..."}
_FORMULA = ("=", "+", "@", "\t")


@dataclass(frozen=True)
class NumberReader:
    """Reads the numbers of one file; ``decimal_comma`` is True where Finnish Excel saved it."""

    decimal_comma: bool = False

    def number(self, cell: str, unit: UnitOfMeasure) -> Decimal | None:
        """The number in ``cell``, None where it is empty.

        Raises ContentError where the cell holds anything else than a plain number of the
        unit's type within its bounds.
        """
        if not cell:
            return None
        text = cell.replace(",", ".") if self.decimal_comma and cell.count(",") == 1 else cell
        if not _NUMBER.match(text):
            raise _not_a_number(cell, unit)
        value = Decimal(text)
        if unit.type == "integer" and "." in text:
            raise ContentError("cell.integer", value=cell, hint=int(value))
        _check_bounds(value, cell, unit)
        return value


def _not_a_number(cell: str, unit: UnitOfMeasure) -> ContentError:
    code = "cell.integer" if unit.type == "integer" else "cell.number"
    if cell.casefold() in _NO_DATA:
        return ContentError("cell.no_data", value=cell)
    if cell.startswith(_FORMULA):
        return ContentError("cell.formula", value=cell)
    if _GROUPED.match(cell) and not (unit.type != "integer" and re.fullmatch(r"\d+[.,]\d+", cell)):
        return ContentError(code, value=cell, hint=re.sub(r"[^\d-]", "", cell.replace("−", "-")))
    if re.fullmatch(r"[-−]?\d+,\d+", cell):
        return ContentError("cell.comma", value=cell, hint=cell.replace(",", ".").replace("−", "-"))
    bare = re.sub(r"[^\d.-]", "", cell.replace(",", ".").replace("−", "-"))
    try:
        hint = str(Decimal(bare))
    except InvalidOperation:
        hint = "1234"
    return ContentError(code, value=cell, hint=hint)


def _check_bounds(value: Decimal, cell: str, unit: UnitOfMeasure) -> None:
    low = unit.min if unit.min is not None else unit.scale.min if unit.scale else Decimal(0)
    high = unit.max if unit.max is not None else unit.scale.max if unit.scale else None
    if high is None and unit.type == "percent":
        high = Decimal(100)
    if value < low:
        raise ContentError("cell.too_small", value=cell, low=low)
    if high is not None and value > high:
        raise ContentError("cell.too_large", value=cell, high=high)


def check_year(cell: str) -> None:
    """Raise ContentError unless ``cell`` is a plausible year."""
    if not re.fullmatch(r"\d{4}", cell) or int(cell) not in YEARS:
        raise ContentError("cell.year", value=cell, first=YEARS.start, last=YEARS.stop - 1)


def check_period(cell: str) -> None:
    """Raise ContentError unless ``cell`` is an ISO 8601 year, month, date or interval of them."""
    months = re.findall(r"\d{4}-(\d{2})(?:-(\d{2}))?(?!\d)", cell)
    real = all(1 <= int(month) <= 12 and (not day or 1 <= int(day) <= 31) for month, day in months)
    if not _PERIOD.match(cell) or not real:
        raise ContentError("cell.period", value=cell)


def check_code(cell: str, known: list[str]) -> None:
    """Raise ContentError unless ``cell`` is one of the ``known`` codes."""
    if cell not in known:
        code = "cell.formula" if cell.startswith(_FORMULA) else "cell.code"
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
    if not _NUMBER.match(cell):
        raise ContentError("cell.number", value=cell, hint=cell.replace(",", "."))
