"""Sentences of the data with their figures filled in from cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from macros.data.dataset import Cell, Data, Dataset
from macros.data.schema import ChartDeclaration
from macros.problems import ContentError
from macros.text.formatting import Quantity
from macros.text.language import Language
from macros.wording.quantities import cell_text, unit_in, written

PLACEHOLDER = re.compile(r"\{([^{}:]*)(?::([a-z]+))?\}")
FACTS, FACT_KEY = "facts", "key"


@dataclass(frozen=True)
class Scope:
    """What the placeholders of a sentence can name.

    ``chart`` narrows the rows; ``amounts`` are named sums such as a stated total.
    """

    data: Data
    dataset: Dataset
    chart: ChartDeclaration | None = None
    amounts: Mapping[str, Decimal] = field(default_factory=dict)

    @property
    def measure(self) -> str:
        """The measure that is meant where a placeholder names none."""
        return self.dataset.measure(self.chart.measure if self.chart else None)


def fill(sentence: str, scope: Scope, language: Language) -> str:
    """``sentence`` with every ``{placeholder}`` or ``{placeholder:form}`` written out.

    Raises ContentError for a placeholder that names no cell, or a cell without data.
    """

    def one(match: re.Match[str]) -> str:
        name, form = match[1], match[2] or "plain"
        if name in ("total", "sum") or name in scope.amounts:
            unit = unit_in(next(iter(scope.dataset.meta.measures.values())).of_row(""), language)
            return written(Quantity(_amount(name, scope), unit), language, form)
        cell = find_cell(name, scope)
        if cell.value is None:
            raise ContentError("value.no_data", where=name)
        return cell_text(cell, language, form)

    filled = PLACEHOLDER.sub(one, sentence)
    if "{" in PLACEHOLDER.sub("", sentence) or "}" in PLACEHOLDER.sub("", sentence):
        raise ContentError("placeholder.unknown", name=sentence)
    return filled


def placeholders(sentence: str) -> list[str]:
    """The names in braces, without their forms."""
    return [match[1] for match in PLACEHOLDER.finditer(sentence)]


def _amount(name: str, scope: Scope) -> Decimal:
    if name in scope.amounts:
        return scope.amounts[name]
    measure = scope.measure
    stated = [total.stated for total in scope.dataset.meta.totals if total.of == measure]
    if name == "total" and len(stated) == 1:
        return stated[0]
    rows = scope.dataset.select(scope.chart.where if scope.chart else {})
    values = [row.values[measure] for row in rows]
    if name == "total" or None in values:
        raise ContentError("placeholder.unknown", name=name)
    return sum((value for value in values if value is not None), Decimal(0))


def find_cell(name: str, scope: Scope) -> Cell:
    """The cell that codes joined by dots name: ``whole_city.2019``.

    ``fact.visitors`` is a single fact, ``net_migration.2019`` a cell of another dataset.

    Raises ContentError where they name none, or more than one.
    """
    head, _, rest = name.partition(".")
    if head == "fact" and rest:
        key, _, year = rest.partition(".")
        facts = scope.data.dataset(FACTS)
        return facts.cell({FACT_KEY: key, "year": year} if year else {FACT_KEY: key})
    if head in scope.data.datasets and rest:
        return find_cell(rest, Scope(scope.data, scope.data.datasets[head]))
    dataset, measure = scope.dataset, scope.chart.measure if scope.chart else None
    where: dict[str, str] = {}
    for part in name.split("."):
        if part in dataset.meta.measures:
            measure = part
            continue
        owners = [dim for dim in dataset.meta.dimensions if part in dataset.codes(dim)]
        if len(owners) != 1:
            raise ContentError("placeholder.unknown", name=name)
        where[owners[0]] = part
    narrowed = scope.chart.where if scope.chart else {}
    single = {dim: codes[0] for dim, codes in narrowed.items() if len(codes) == 1}
    return dataset.cell({**single, **where}, measure)
