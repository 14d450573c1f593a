"""Tables of two pages, held against each other by the headings of their rows and columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from macros.compare.tree import Node


@dataclass(frozen=True)
class Grid:
    """A table as text; the headings are told apart by a number where one occurs twice."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]

    def row(self, heading: str) -> dict[str, str]:
        """Column -> cell of the row called ``heading``."""
        return dict(zip(self.columns, self.cells[self.rows.index(heading)], strict=False))


@dataclass(frozen=True)
class CellChange:
    """One cell that reads differently."""

    row: str
    column: str
    old: str
    new: str


@dataclass(frozen=True)
class GridChange:
    """What differs between two tables; ``renamed`` holds headings as (old, new)."""

    cells: tuple[CellChange, ...] = ()
    rows_new: tuple[str, ...] = ()
    rows_gone: tuple[str, ...] = ()
    columns_new: tuple[str, ...] = ()
    columns_gone: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return self != GridChange()


def read_grid(table: Node) -> Grid:
    """The ``<table>`` as text: its first row of headings, then a heading and cells each."""
    lines = [
        [cell.text() for cell in row.children if isinstance(cell, Node) and cell.tag in "th td"]
        for row in table.all("tr")
    ]
    lines = [line for line in lines if line]
    head, body = (lines[0], lines[1:]) if lines else ([], [])
    return Grid(
        columns=_unique(head[1:]),
        rows=_unique([line[0] for line in body]),
        cells=tuple(tuple(line[1:]) for line in body),
    )


def _unique(headings: Sequence[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    names = []
    for heading in headings:
        seen[heading] += 1
        names.append(heading if seen[heading] == 1 else f"{heading} ({seen[heading]})")
    return tuple(names)


def grid_change(old: Grid, new: Grid) -> GridChange:
    """The change from ``old`` to ``new``.

    A row or column with a new heading and the same content in the same place is renamed.
    """
    rows = _renamed(old.rows, new.rows, _row_contents(old, new), _row_contents(new, old))
    old_turned, new_turned = _turned(old, rows), _turned(new)
    columns = _renamed(
        old.columns,
        new.columns,
        _row_contents(old_turned, new_turned),
        _row_contents(new_turned, old_turned),
    )
    row_names = {name: rows.get(name, name) for name in old.rows}
    column_names = {name: columns.get(name, name) for name in old.columns}
    return GridChange(
        cells=_cells(old, new, row_names, column_names),
        rows_new=_missing(new.rows, row_names.values()),
        rows_gone=_missing(row_names.values(), new.rows),
        columns_new=_missing(new.columns, column_names.values()),
        columns_gone=_missing(column_names.values(), new.columns),
        renamed=(*rows.items(), *columns.items()),
    )


def _missing(names: object, others: object) -> tuple[str, ...]:
    known = set(others)  # type: ignore[call-overload]
    return tuple(name for name in names if name not in known)  # type: ignore[attr-defined]


def _turned(grid: Grid, names: dict[str, str] | None = None) -> Grid:
    rows = tuple((names or {}).get(name, name) for name in grid.rows)
    width = len(grid.columns)
    padded = [(*line, *[""] * width)[:width] for line in grid.cells]
    cells = tuple(zip(*padded, strict=True)) if padded else ((),) * width
    return Grid(rows, grid.columns, cells)


def _row_contents(grid: Grid, other: Grid) -> dict[str, list[str]]:
    """Row -> its cells in the columns that both tables have."""
    shared = [name for name in grid.columns if name in other.columns]
    return {name: [grid.row(name).get(column, "") for column in shared] for name in grid.rows}


def _renamed(
    old: Sequence[str],
    new: Sequence[str],
    before: dict[str, list[str]],
    after: dict[str, list[str]],
) -> dict[str, str]:
    gone, come = [n for n in old if n not in after], [n for n in new if n not in before]
    found: dict[str, str] = {}
    for name in gone:
        alike = [n for n in come if after[n] == before[name] and n not in found.values()]
        if alike and any(before[name]):
            place = old.index(name)
            found[name] = min(alike, key=lambda other: abs(new.index(other) - place))
    return found


def _cells(
    old: Grid, new: Grid, rows: dict[str, str], columns: dict[str, str]
) -> tuple[CellChange, ...]:
    found = []
    for old_row, row in rows.items():
        if row not in new.rows:
            continue
        before, after = old.row(old_row), new.row(row)
        for old_column, column in columns.items():
            if column in new.columns and before.get(old_column, "") != after.get(column, ""):
                was, now = before.get(old_column, ""), after.get(column, "")
                found.append(CellChange(row, column, was, now))
    return tuple(found)
