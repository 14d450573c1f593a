"""The rows of a dataset held against its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from macros.data.cells import (
    check_code,
    check_decimal,
    check_link,
    check_period,
    check_qualifier,
    check_text,
    check_year,
)
from macros.data.csv_file import CsvFile, CsvRow
from macros.data.dataset import Observation
from macros.data.numbers import NumberReader
from macros.data.periods import holds_year, is_period, is_year
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
    file: CsvFile, meta: DatasetMeta, source_ids: list[str] | None
) -> tuple[list[Observation], list[Problem]]:
    """All rows of ``file`` as observations, and every problem found in them.

    ``source_ids`` is None where the register of sources could not be read.
    """
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


def _checks(meta: DatasetMeta, source_ids: list[str] | None) -> dict[str, Check]:
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
        "section": check_text,
        "source": check_text if source_ids is None else among(source_ids),
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
    reader = NumberReader(file.decimal_comma)
    for name, attribute in meta.attributes.items():
        if attribute.type == "decimal":
            row.cells[name] = reader.plain(row.cells[name])
    found = list(_cell_problems(row, file.path, meta, checks))
    units = _units(row, meta)
    if None in units.values() and not row.cells["unit"]:
        found.append(problem(file.path, row.line, "cell.empty", "unit"))
    values = {
        name: _number(row, name, unit, reader, file.path, found) if unit else None
        for name, unit in units.items()
    }
    _read_upper(row, values, units, reader, file.path, found)
    row_columns = [name for name in ROW_COLUMNS if name not in meta.dimensions]
    observation = Observation(
        line=row.line,
        keys={name: row.cells[name] for name in meta.dimensions},
        values=values,
        attributes={name: row.cells[name] for name in meta.attributes},
        row={name: row.cells[name] for name in row_columns if row.cells.get(name)},
    )
    return observation, found


def _units(row: CsvRow, meta: DatasetMeta) -> dict[str, UnitOfMeasure | None]:
    """The unit of every measure in this row, None where the row names none that is known."""
    code = row.cells.get("unit", "")
    return {
        name: None if measure.units and code not in measure.units else measure.of_row(code)
        for name, measure in meta.measures.items()
    }


def _cell_problems(
    row: CsvRow, path: str, meta: DatasetMeta, checks: dict[str, Check]
) -> Iterator[Problem]:
    for name, check in checks.items():
        cell = row.cells.get(name, "")
        if not cell and name in meta.dimensions and not _may_be_empty(name, row, meta):
            yield problem(path, row.line, "cell.empty", name)
        elif cell:
            try:
                check(cell)
            except ContentError as error:
                yield error.at(path, row.line, name)
    period, year = row.cells.get("period", ""), row.cells.get("year", "")
    if is_period(period) and is_year(year) and not holds_year(period, year):
        yield problem(path, row.line, "row.period", "period", value=period, year=year)


def _may_be_empty(name: str, row: CsvRow, meta: DatasetMeta) -> bool:
    """A list may hold rows of which the year is unknown; a measured row needs a period then."""
    if name != "year" or "period" not in row.cells:
        return False
    return bool(row.cells["period"]) or not meta.measures


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


def _read_upper(
    row: CsvRow,
    values: dict[str, Decimal | None],
    units: dict[str, UnitOfMeasure | None],
    reader: NumberReader,
    path: str,
    found: list[Problem],
) -> None:
    """The upper end of a range, held against the unit and the value of its lower end."""
    if not row.cells.get("upper"):
        return
    lower = [value for value in values.values() if value is not None]
    unit = next((unit for name, unit in units.items() if values[name] is not None), None)
    if unit is None:
        found.append(problem(path, row.line, "cell.upper", "upper", value=row.cells["upper"]))
        return
    upper = _number(row, "upper", unit, reader, path, found)
    if upper is not None and upper <= max(lower):
        found.append(problem(path, row.line, "cell.upper", "upper", value=row.cells["upper"]))
    row.cells["upper"] = str(upper or "")
