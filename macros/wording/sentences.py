"""Sentences of the data with their figures filled in from cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from macros.data.chart_schema import ChartDeclaration
from macros.data.dataset import Data, Dataset, Observation
from macros.data.lookup import find_cell
from macros.data.totals import TotalCheck
from macros.problems import ContentError
from macros.text.formatting import Quantity
from macros.text.language import Language
from macros.wording.quantities import cell_text, unit_in, written

PLACEHOLDER = re.compile(r"\{([^{}:]*)(?::([a-z]+))?\}")
_STRAY = re.compile(r"\{[^{}]*\}?|\}")


@dataclass(frozen=True)
class Scope:
    """What the placeholders of a sentence can name.

    ``chart`` narrows the rows; ``total`` makes its own amounts nameable: stated, sum, difference.
    """

    data: Data
    dataset: Dataset
    chart: ChartDeclaration | None = None
    total: TotalCheck | None = None

    @property
    def measure(self) -> str:
        """The measure that is meant where a placeholder names none."""
        if self.total:
            return self.total.total.of
        return self.dataset.measure(self.chart.measure if self.chart else None)

    @property
    def rows(self) -> list[Observation]:
        """The rows the sentence speaks of."""
        return self.dataset.select(self.chart.where if self.chart else {})


def fill(sentence: str, scope: Scope, language: Language) -> str:
    """``sentence`` with every ``{placeholder}`` or ``{placeholder:form}`` written out.

    Raises ContentError for a placeholder that names no cell, or a cell without data.
    """

    def one(match: re.Match[str]) -> str:
        name, form = match[1], match[2] or "plain"
        if name in ("total", "sum") or (scope.total and name in ("stated", "difference")):
            declared = scope.dataset.meta.measures[scope.measure]
            if declared.units:
                raise ContentError("total.units", measure=scope.measure)
            unit = unit_in(declared.of_row(""), language)
            return written(Quantity(_amount(name, scope), unit), language, form)
        cell = find_cell(name, scope.data, scope.dataset, scope.chart)
        if cell.value is None:
            raise ContentError("value.no_data", where=name)
        return cell_text(cell, language, form)

    stray = _STRAY.search(PLACEHOLDER.sub("", sentence))
    if stray:
        raise ContentError("placeholder.unknown", name=stray[0].strip("{}"))
    return PLACEHOLDER.sub(one, sentence)


def placeholders(sentence: str) -> list[str]:
    """The names in braces, without their forms."""
    return [match[1] for match in PLACEHOLDER.finditer(sentence)]


def _amount(name: str, scope: Scope) -> Decimal:
    if scope.total:
        amounts = {
            "stated": scope.total.total.stated,
            "total": scope.total.total.stated,
            "sum": scope.total.sum,
            "difference": abs(scope.total.difference),
        }
        return amounts[name]
    measure, rows = scope.measure, scope.rows
    stated = [
        total.stated
        for total in scope.dataset.meta.totals
        if total.of == measure and scope.dataset.select(total.at) == rows
    ]
    if name == "total" and len(stated) == 1:
        return stated[0]
    values = [row.values[measure] for row in rows]
    if name == "total" or None in values:
        raise ContentError("placeholder.unknown", name=name)
    return sum((value for value in values if value is not None), Decimal(0))
