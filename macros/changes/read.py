"""``data/changes.yml`` read and held against the data as they are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from macros.changes.model import Change, Changes, FigureChange
from macros.data.dataset import Cell, Data
from macros.data.marked_yaml import MarkedYaml, read_marked
from macros.data.validate import validate
from macros.problems import ContentError, Problem, near, problem

PATH = "data/changes.yml"
TOTAL = "total"


def read_changes(
    root: Path, data: Data, languages: tuple[str, ...]
) -> tuple[tuple[Change, ...], list[Problem]]:
    """The declared changes below ``root``, oldest first, and what is wrong with them.

    ``languages`` are those in which every reason must be given. None are declared where the
    file is not there.
    """
    file = root / PATH
    if not file.exists():
        return (), []
    try:
        document = read_marked(file.read_text(encoding="utf-8-sig"), PATH)
    except UnicodeDecodeError:
        return (), [problem(PATH, 0, "file.encoding")]
    except OSError:
        return (), [problem(PATH, 0, "file.missing", name=PATH)]
    if document.problems or not document.content:
        return (), document.problems
    read, found = validate(Changes, document, languages)
    if read is None:
        return (), found
    return tuple(read.changes), _problems(read.changes, data, document)


def find_address(address: str, data: Data) -> Cell | None:
    """The cell at ``address`` (``facts/congresses/2019``), None where there is none."""
    dataset = data.datasets.get(address.partition("/")[0])
    cells = _cells(data, dataset.id) if dataset else ()
    return next((cell for cell in cells if cell.address == address), None)


def _cells(data: Data, dataset: str) -> Iterator[Cell]:
    chosen = data.datasets[dataset]
    for row in chosen.observations:
        for measure in chosen.meta.measures:
            yield Cell(chosen, row, measure)


def _values(data: Data, dataset: str) -> dict[str, Decimal | None]:
    """Address -> value of every cell, and of the total where the source states one."""
    totals = data.datasets[dataset].meta.totals
    values = {cell.address: cell.value for cell in _cells(data, dataset)}
    return values | ({f"{dataset}/{TOTAL}": totals[0].stated} if len(totals) == 1 else {})


def _problems(changes: list[Change], data: Data, document: MarkedYaml) -> list[Problem]:
    found: list[Problem] = []
    order = sorted(range(len(changes)), key=lambda number: changes[number].date)
    history: dict[str, list[tuple[int, FigureChange]]] = {}
    for number in order:
        for at, figure in enumerate(changes[number].figures):
            line = document.line(("changes", number, "figures", at))
            history.setdefault(figure.cell, []).append((line, figure))
            if changes[number].kind == "correction" and figure.old is None:
                found.append(problem(PATH, line, "change.old", cell=figure.cell))
            elif figure.old is not None and figure.values[0] == figure.values[1]:
                found.append(problem(PATH, line, "change.same", cell=figure.cell))
    for cell, steps in history.items():
        found += _chain(cell, steps)
        found += _present(cell, *steps[-1], data)
    return found


def _chain(cell: str, steps: list[tuple[int, FigureChange]]) -> Iterator[Problem]:
    """What was new in one change is old in the next."""
    for (_, before), (line, after) in pairwise(steps):
        if after.values[0] != before.values[1]:
            yield problem(
                PATH, line, "change.chain", cell=cell, old=after.old or "–", new=before.new
            )


def _present(cell: str, line: int, last: FigureChange, data: Data) -> Iterator[Problem]:
    """What the last change says is what the cell holds; a cell without data may be gone."""
    dataset = cell.partition("/")[0]
    if dataset in data.broken:
        return
    try:
        values = _values(data, data.dataset(dataset).id)
    except ContentError as error:
        yield error.at(PATH, line)
        return
    if cell not in values and last.values[1] is not None:
        yield problem(PATH, line, "change.cell", cell=cell, near=near(cell, values))
    elif values.get(cell) != last.values[1]:
        shown = values.get(cell)
        told = "–" if shown is None else f"{shown:f}"
        yield problem(PATH, line, "change.value", cell=cell, new=last.new, value=told)
