"""Cells named by codes joined by dots, as sentences and formulas name them."""

from __future__ import annotations

from macros.data.chart_schema import ChartDeclaration
from macros.data.dataset import Cell, Data, Dataset
from macros.problems import ContentError

FACTS, FACT_KEY, FACT = "facts", "key", "fact"


def find_cell(
    name: str, data: Data, dataset: Dataset, chart: ChartDeclaration | None = None
) -> Cell:
    """The cell ``name`` leads to: ``whole_city.2019`` within ``dataset`` (and ``chart``).

    ``fact.visitors`` is a single fact, ``net_migration.2019`` a cell of another dataset.

    Raises ContentError where the codes lead to no cell, or to more than one.
    """
    head, _, rest = name.partition(".")
    if head == FACT and rest:
        key, _, year = rest.partition(".")
        facts = data.dataset(FACTS)
        return facts.cell({FACT_KEY: key, "year": year} if year else {FACT_KEY: key})
    if rest and (head in data.datasets or head in data.broken):
        return find_cell(rest, data, data.dataset(head))
    measure = chart.measure if chart else None
    where: dict[str, str] = {}
    for part in name.split("."):
        if part in dataset.meta.measures:
            measure = part
            continue
        owners = [dim for dim in dataset.meta.dimensions if part in dataset.codes(dim)]
        if len(owners) != 1:
            raise ContentError("placeholder.unknown", name=name)
        where[owners[0]] = part
    narrowed = chart.where if chart else {}
    single = {dim: codes[0] for dim, codes in narrowed.items() if len(codes) == 1}
    return dataset.cell({**single, **where}, measure)
