"""Rows of a dataset laid out as a grid of texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.data.dataset import Cell, Data, Dataset, Observation
from macros.text.language import Language
from macros.wording.names import attribute_text, heading, label
from macros.wording.quantities import cell_of_table, cell_text
from macros.wording.sentences import Scope, fill

YEAR = "year"


@dataclass(frozen=True)
class Grid:
    """A table as text: column headings, then rows of a heading and cells (None: no data).

    ``numeric`` says of each column whether it holds numbers.
    """

    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, int, tuple[str | None, ...]], ...]
    numeric: tuple[bool, ...]


def make_grid(
    dataset: Dataset, rows: Sequence[Observation], language: Language, data: Data
) -> Grid:
    """The rows laid out for reading: one dimension runs across where that says it shorter."""
    meta = dataset.meta
    varying = [name for name in meta.dimensions if len({row.keys[name] for row in rows}) > 1]
    across = _across(dataset, varying)
    if across:
        down = [name for name in meta.dimensions if name != across and name in varying]
        down = down or [name for name in meta.dimensions if name not in (across, YEAR)]
        down.sort(key=lambda name: name == YEAR)
        return _pivot(dataset, rows, down, across, language)
    return _flat(dataset, rows, language, data)


def _across(dataset: Dataset, varying: list[str]) -> str:
    """The dimension whose codes become columns, or "": the year, or the last of several."""
    meta = dataset.meta
    if len(meta.measures) != 1 or meta.attributes:
        return ""
    if YEAR in varying and len(meta.dimensions) == 2:
        return YEAR
    return varying[-1] if len(varying) > 1 and not meta.texts else ""


def _pivot(
    dataset: Dataset, rows: Sequence[Observation], down: list[str], across: str, language: Language
) -> Grid:
    measure, (lead, *rest) = dataset.measure(), down
    placed = {(tuple(row.keys[name] for name in down), row.keys[across]): row for row in rows}
    codes = [code for code in dataset.codes(across) if any(code == at for _, at in placed)]
    lines = []
    for place in dict.fromkeys(place for place, _ in placed):
        told = (label(dataset, *named, language) for named in zip(rest, place[1:], strict=True))
        found = [placed.get((place, code)) for code in codes]
        cells = [_measured(dataset, row, measure, language) if row else None for row in found]
        level = _level(dataset, lead, place[0])
        lines.append((label(dataset, lead, place[0], language), level, (*told, *cells)))
    columns = [heading(dataset, name, language) for name in rest]
    columns += [label(dataset, across, code, language) for code in codes]
    numeric = [False] * len(rest) + [_is_numeric(dataset, measure)] * len(codes)
    return Grid(heading(dataset, lead, language), tuple(columns), tuple(lines), tuple(numeric))


def _flat(dataset: Dataset, rows: Sequence[Observation], language: Language, data: Data) -> Grid:
    meta = dataset.meta
    varying = [
        name
        for name in meta.dimensions
        if len({row.keys[name] for row in rows}) > 1 or len(meta.dimensions) == 1
    ]
    categories = [name for name in meta.dimensions if meta.dimensions[name].type == "category"]
    first = next((name for name in categories if name in varying), None)
    lead = first or (categories or list(meta.dimensions))[0]
    rest = [name for name in varying if name != lead]
    columns = [
        *(heading(dataset, name, language) for name in rest),
        # The figure stands beside what it is of: on a phone the end of a row is out of sight.
        *(heading(dataset, name, language) for name in meta.measures),
        *(language.pick(attribute.label) for attribute in meta.attributes.values()),
        *(language.pick(prose.label) for prose in meta.texts.values()),
    ]
    scope = Scope(data, dataset)
    lines = []
    for row in rows:
        cells: list[str | None] = [label(dataset, name, row.keys[name], language) for name in rest]
        cells += [_measured(dataset, row, measure, language) for measure in meta.measures]
        cells += [attribute_text(dataset, row, name, language) for name in meta.attributes]
        for prose in meta.texts.values():
            entry = prose.entries.get(row.keys[prose.of])
            cells.append(fill(language.pick(entry), scope, language) if entry else None)
        name = label(dataset, lead, row.keys[lead], language)
        lines.append((name, _level(dataset, lead, row.keys[lead]), tuple(cells)))
    numeric = [
        *([False] * len(rest)),
        *(_is_numeric(dataset, measure) for measure in meta.measures),
        *(attribute.type == "decimal" for attribute in meta.attributes.values()),
        *([False] * len(meta.texts)),
    ]
    return Grid(heading(dataset, lead, language), tuple(columns), tuple(lines), tuple(numeric))


def _is_numeric(dataset: Dataset, measure: str) -> bool:
    """Whether the values of ``measure`` are bare numbers of one unit."""
    return not dataset.meta.measures[measure].units


def _measured(dataset: Dataset, row: Observation, measure: str, language: Language) -> str | None:
    cell = Cell(dataset, row, measure)
    if cell.value is None:
        return None
    return (
        cell_text(cell, language)
        if _is_numeric(dataset, measure)
        else cell_of_table(cell, language)
    )


def _level(dataset: Dataset, dimension: str, code: str) -> int:
    parents, level = dataset.meta.dimensions[dimension].parents, 0
    while code in parents and level < len(parents):
        code, level = parents[code], level + 1
    return level
