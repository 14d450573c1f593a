"""The numbers of a CSV file: read as they are written, or refused with the right form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from macros.data.schema import WHOLE, UnitOfMeasure
from macros.problems import ContentError

FORMULA = ("=", "+", "@", "#", "\t")
# Fifteen digits are what a spreadsheet keeps; beyond them a number is not what was typed.
WHOLE_DIGITS, DECIMALS = 15, 12
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(?:\.(\d+))?", re.ASCII)
_GROUP = "[ \u00a0\u2009\u202f.,'’]"
_GROUPED = re.compile(rf"[-−]?[1-9]\d{{0,2}}(?:{_GROUP}\d{{3}})+", re.ASCII)
_WRITTEN = re.compile(rf"([-−]?\d(?:{_GROUP}?\d)*)\s*(?:%|€|[^\W\d_]+\.?)?")
_NO_DATA = {"–", "-", "—", "n/a", "na", "nan", "null", "none", ".", "..", "..."}
_MONTHS = (
    "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)
_DATE = re.compile(
    r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?"
    rf"|\d{{1,2}}[.\- ](?:{_MONTHS})\w*|(?:{_MONTHS})[.\- ]\d{{2,4}}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class NumberReader:
    """Reads the numbers of one file; ``decimal_comma`` is True where Finnish Excel saved it."""

    decimal_comma: bool = False

    def plain(self, cell: str) -> str:
        """``cell`` with a decimal point where the file has decimal commas."""
        return cell.replace(",", ".") if self.decimal_comma and cell.count(",") == 1 else cell

    def number(self, cell: str, unit: UnitOfMeasure) -> Decimal | None:
        """The number in ``cell``, None where it is empty.

        Raises ContentError where the cell holds anything else than a plain number of the
        unit's type within its bounds, and where it can be read in two ways.
        """
        if not cell:
            return None
        text = self.plain(cell)
        parts = _NUMBER.fullmatch(text)
        whole = unit.type in WHOLE
        if not parts or (whole and parts[2] is not None):
            raise refusal(cell, whole)
        # In a file with decimal commas a point may stand for thousands.
        if self.decimal_comma and "." in cell and _GROUPED.fullmatch(cell):
            raise refusal(cell, whole)
        if len(parts[1]) > WHOLE_DIGITS or len(parts[2] or "") > DECIMALS:
            raise ContentError("cell.digits", value=cell, whole=WHOLE_DIGITS, decimals=DECIMALS)
        value = Decimal(text)
        _check_bounds(value, cell, unit)
        return value


def is_number(cell: str) -> bool:
    """Whether ``cell`` is a bare number with a decimal point."""
    return _NUMBER.fullmatch(cell) is not None


def refusal(cell: str, whole: bool) -> ContentError:
    """Why ``cell`` is no number of a column, ``whole`` or with decimals, and what to write."""
    if cell.casefold() in _NO_DATA:
        return ContentError("cell.no_data", value=cell)
    if cell.startswith(FORMULA):
        return ContentError("cell.formula", value=cell)
    if _DATE.fullmatch(cell):
        return ContentError("cell.date", value=cell)
    bare = cell.replace("−", "-")
    grouped = re.sub(r"[^\d-]", "", bare)
    if _GROUPED.fullmatch(cell):
        if whole or not re.fullmatch(r"-?\d+[.,]\d+", bare):
            return ContentError("cell.integer" if whole else "cell.number", value=cell,
                                hint=grouped)  # fmt: skip
        return ContentError("cell.ambiguous", value=cell, thousands=grouped,
                            decimals=bare.replace(",", "."))  # fmt: skip
    if not whole and re.fullmatch(r"-?\d+,\d+", bare):
        return ContentError("cell.comma", value=cell, hint=bare.replace(",", "."))
    code, hint = "cell.integer" if whole else "cell.number", _hint(cell, whole)
    if hint is None:
        return ContentError(f"{code}_form", value=cell)
    return ContentError(code, value=cell, hint=hint)


def _hint(cell: str, whole: bool) -> str | None:
    """The number a person meant by ``cell``, None where that is not certain."""
    written = _WRITTEN.fullmatch(cell)
    if not written:
        return None
    text = re.sub(r"[\s'’]", "", written[1]).replace("−", "-")
    last = max(text.rfind("."), text.rfind(","))
    head, tail = (text[:last], text[last + 1 :]) if last > 0 else (text, "")
    digits = re.sub(r"[.,]", "", head) + (f".{tail}" if tail else "")
    try:
        value = Decimal(digits)
    except InvalidOperation:
        return None
    if not whole:
        return str(value)
    return str(int(value)) if value == int(value) else None


def _check_bounds(value: Decimal, cell: str, unit: UnitOfMeasure) -> None:
    low = unit.min if unit.min is not None else unit.scale.min if unit.scale else Decimal(0)
    high = unit.max if unit.max is not None else unit.scale.max if unit.scale else None
    if high is None and unit.type == "percent":
        high = Decimal(100)
    if value < low:
        raise ContentError("cell.too_small", value=cell, low=low)
    if high is not None and value > high:
        raise ContentError("cell.too_large", value=cell, high=high)
