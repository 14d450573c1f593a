"""The names of columns and categories in the reader's language."""

from __future__ import annotations

from macros.data.dataset import Cell, Dataset, Observation
from macros.text.language import Language
from macros.wording.quantities import period_text


def attribute_text(dataset: Dataset, row: Observation, name: str, language: Language) -> str | None:
    """An attribute of a row in words, None where the cell is empty."""
    cell, attribute = row.attributes[name], dataset.meta.attributes[name]
    if not cell:
        return None
    if attribute.type == "category":
        return language.pick(attribute.labels[cell])
    return period_text(cell, language) if attribute.type == "period" else cell


def label(dataset: Dataset, dimension: str, code: str, language: Language) -> str:
    """The name of a code; years are their own names."""
    labels = dataset.meta.dimensions[dimension].labels
    return language.pick(labels[code]) if code in labels else code


def heading(dataset: Dataset, column: str, language: Language) -> str:
    """The heading of a dimension or measure; the dataset's title where it has none."""
    declared = dataset.meta.dimensions.get(column) or dataset.meta.measures[column]
    if declared.label:
        return language.pick(declared.label)
    if column == "year":
        return language.word("table.year")
    if column in dataset.meta.dimensions:
        return language.word("table.name")
    return language.pick(dataset.meta.title)


def cell_name(cell: Cell, language: Language) -> str:
    """What a person called the cell, whatever its year; empty where nobody did."""
    meta, keys = cell.dataset.meta, cell.observation.keys
    codes = [keys[name] for name, found in meta.dimensions.items() if found.type == "category"]
    for parts in ([*codes, cell.measure], codes):
        if texts := meta.cells.get(".".join(parts)):
            return language.pick(texts)
    return ""
