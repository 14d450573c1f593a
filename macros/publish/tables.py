"""A dataset as CSV: one file for programs, one that Finnish Excel opens as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from macros.data.dataset import Data, Dataset
from macros.publish.column import Column, Value
from macros.publish.columns import columns
from macros.publish.languages import MAIN

BOM = "\ufeff"
# A spreadsheet runs a cell that starts so, in the wide forms of Asian keyboards too.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
GUARD = "'"


def csv_bytes(dataset: Dataset, data: Data) -> bytes:
    """Every column, codes beside their names: UTF-8, comma, LF, decimal point."""
    found = columns(dataset, data)
    rows = (
        [_cell(column, column.read(row), ".") for column in found] for row in dataset.observations
    )
    return _written([column.name for column in found], rows, ",", "\n").encode()


def excel_bytes(dataset: Dataset, data: Data) -> bytes:
    """Finnish headings and names, no codes: UTF-8 with BOM, semicolon, CRLF, decimal comma."""
    found = excel_columns(columns(dataset, data))
    rows = (
        [_cell(column, column.read(row), ",") for column in found] for row in dataset.observations
    )
    return (BOM + _written(excel_headings(found), rows, ";", "\r\n")).encode()


def excel_columns(found: list[Column]) -> list[Column]:
    """The columns of the Excel file: of a code and its names only the Finnish name."""
    named = {column.concept for column in found if column.language == MAIN}
    return [
        column
        for column in found
        if column.language == MAIN or (not column.language and column.concept not in named)
    ]


def excel_headings(found: list[Column]) -> list[str]:
    """The Finnish headings; one that an earlier column has already also says what it is of."""
    headings: list[str] = []
    for column in found:
        title = guarded(column.titles[MAIN])
        headings.append(f"{title} ({column.concept})" if title in headings else title)
    return headings


def guarded(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would run it as a formula."""
    return GUARD + text if text.startswith(FORMULA) else text


def _cell(column: Column, value: Value, point: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", point)
    return guarded(value) if column.free_text else value


def _written(headings: list[str], rows: Iterable[list[str]], delimiter: str, line_end: str) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=line_end)
    writer.writerow(headings)
    writer.writerows(rows)
    return file.getvalue()
