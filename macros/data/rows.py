"""The rows of a dataset held against its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from macros.data.cells import (
    NumberReader,
    check_code,
    check_decimal,
    check_link,
    check_period,
    check_qualifier,
    check_year,
)
from macros.data.csv_file import CsvFile, CsvRow
from macros.data.dataset import Observation
from macros.data.schema import (
    KINDS,
    ROW_COLUMNS,
    Attribute,
    DatasetMeta,
    Dimension,
    UnitOfMeasure,
)
from macros.problems import ContentError, Problem, near, problem

Check = Callable[[str], None]


def read_rows(
    file: CsvFile, meta: DatasetMeta, source_ids: list[str]
) -> tuple[list[Observation], list[Problem]]:
    """All rows of ``file`` as observations, and every problem found in them."""
    found = _column_problems(file, meta)
    if found:
        return [], found
    checks = _checks(meta, source_ids)
    observations, seen = [], dict[tuple[str, ...], int]()
    for row in file.rows:
        observation, faults = _read_row(row, file, meta, checks)
        found.extend(faults)
        key = tuple(observation.keys.values())
        if key in seen:
            told = ", ".join(key)
            found.append(
                problem(file.path, row.line, "row.duplicate", combination=told, first=seen[key])
            )
        seen.setdefault(key, row.line)
        observations.append(observation)
    return observations, found


def _column_problems(file: CsvFile, meta: DatasetMeta) -> list[Problem]:
    wanted, optional = meta.columns(), [c for c in ROW_COLUMNS if c not in meta.dimensions]
    found = []
    for column in file.columns:
        if column not in wanted and column not in optional:
            names = near(column, wanted + optional)
            found.append(problem(file.path, 1, "csv.unknown_column", column=column, near=names))
    missing = [column for column in wanted if column not in file.columns]
    if any(m.units for m in meta.measures.values()) and "unit" not in file.columns:
        missing.append("unit")
    found += [problem(file.path, 1, "csv.missing_column", column=column) for column in missing]
    return found


def _checks(meta: DatasetMeta, source_ids: list[str]) -> dict[str, Check]:
    """Column -> the check its filled cells must pass; measures are read elsewhere."""

    def among(known: list[str]) -> Check:
        return lambda cell: check_code(cell, known)

    by_type: dict[str, Check] = {
        "year": check_year,
        "period": check_period,
        "link": check_link,
        "decimal": check_decimal,
    }
    checks: dict[str, Check] = {
        "qualifier": check_qualifier,
        "period": check_period,
        "kind": among(list(KINDS)),
        "source": among(source_ids),
        "origin": among(list(meta.origins)),
        "note": among(list(meta.notes)),
        "unit": among([code for measure in meta.measures.values() for code in measure.units]),
    }
    described: dict[str, Attribute | Dimension] = {**meta.attributes, **meta.dimensions}
    for name, column in described.items():
        if column.type == "category":
            checks[name] = among(list(column.labels))
        elif column.type in by_type:
            checks[name] = by_type[column.type]
    return checks


def _read_row(
    row: CsvRow, file: CsvFile, meta: DatasetMeta, checks: dict[str, Check]
) -> tuple[Observation, list[Problem]]:
    found = list(_cell_problems(row, file.path, meta, checks))
    reader = NumberReader(file.decimal_comma)
    values: dict[str, Decimal | None] = {}
    for name, measure in meta.measures.items():
        values[name] = None
        unit_code = row.cells.get("unit", "") if measure.units else ""
        if measure.units and unit_code not in measure.units:
            if not unit_code:
                found.append(problem(file.path, row.line, "cell.empty", "unit"))
            continue
        values[name] = _number(row, name, measure.of_row(unit_code), reader, file.path, found)
    row_columns = [name for name in ROW_COLUMNS if name not in meta.dimensions]
    observation = Observation(
        line=row.line,
        keys={name: row.cells[name] for name in meta.dimensions},
        values=values,
        attributes={name: row.cells[name] for name in meta.attributes},
        row={name: row.cells[name] for name in row_columns if row.cells.get(name)},
    )
    if "upper" in observation.row:
        _check_upper(observation, file.path, found)
    return observation, found


def _cell_problems(
    row: CsvRow, path: str, meta: DatasetMeta, checks: dict[str, Check]
) -> Iterator[Problem]:
    for name, check in checks.items():
        cell = row.cells.get(name, "")
        # A list may hold rows of which the year is unknown; a measured row may not.
        required = name in meta.dimensions and not (name == "year" and "period" in row.cells)
        if not cell and required:
            yield problem(path, row.line, "cell.empty", name)
        elif cell:
            try:
                check(cell)
            except ContentError as error:
                yield error.at(path, row.line, name)


def _number(
    row: CsvRow,
    name: str,
    unit: UnitOfMeasure,
    reader: NumberReader,
    path: str,
    found: list[Problem],
) -> Decimal | None:
    try:
        return reader.number(row.cells[name], unit)
    except ContentError as error:
        found.append(error.at(path, row.line, name))
        return None


def _check_upper(observation: Observation, path: str, found: list[Problem]) -> None:
    lower = [value for value in observation.values.values() if value is not None]
    try:
        upper = Decimal(observation.row["upper"].replace(",", "."))
    except ArithmeticError:
        upper = Decimal("NaN")
    if upper.is_nan() or not lower or upper <= lower[0]:
        found.append(
            problem(path, observation.line, "cell.upper", "upper", value=observation.row["upper"])
        )
