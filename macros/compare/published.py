"""The data files of a built site, and what differs between two of them, row by row."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import takewhile
from pathlib import Path

FOLDER, PACKAGE = "data", "datapackage.json"
LANGUAGES = ("fi", "en")
_WORDS = tuple(f"_{language}" for language in LANGUAGES)
_NUMERIC = ("integer", "number")
# The upper end of a range is no measure of its own.
_NO_MEASURE = ("upper",)


@dataclass(frozen=True)
class Published:
    """One dataset as published: ``rows`` are key -> column -> text."""

    id: str
    title: Mapping[str, str]
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    rows: Mapping[str, Mapping[str, str]]
    measures: tuple[str, ...] = ()

    def value(self, place: str) -> Decimal | None:
        """The number at ``place``, the address of a cell without the dataset; None if none."""
        row, measure = self._found(place)
        try:
            return Decimal(row.get(measure, ""))
        except InvalidOperation:
            return None

    def name(self, place: str, language: str) -> str:
        """The cell in words: the title, then what the row is about."""
        row, _ = self._found(place)
        parts = [row.get(f"{key}_{language}") or row.get(key, "") for key in self.keys]
        title = self.title.get(language, self.id)
        return f"{title}: {', '.join(filter(None, parts))}" if any(parts) else title

    def _found(self, place: str) -> tuple[Mapping[str, str], str]:
        if place in self.rows:
            return self.rows[place], self.measures[-1] if self.measures else ""
        key, _, measure = place.rpartition("/")
        return self.rows.get(key, {}), measure


@dataclass(frozen=True)
class DataChange:
    """What differs in one dataset; ``cells`` are (row, column, old, new).

    ``state`` is new, gone or changed.
    """

    id: str
    title: Mapping[str, str]
    state: str
    rows_new: tuple[str, ...] = ()
    rows_gone: tuple[str, ...] = ()
    columns_new: tuple[str, ...] = ()
    columns_gone: tuple[str, ...] = ()
    cells: tuple[tuple[str, str, str, str], ...] = ()


@dataclass
class Holdings:
    """All datasets of a built site by id."""

    datasets: dict[str, Published] = field(default_factory=dict)

    def value(self, cell: str) -> Decimal | None:
        """The number in the cell ``dataset/…``; None where the data do not tell."""
        dataset, _, place = cell.partition("/")
        return self.datasets[dataset].value(place) if dataset in self.datasets else None

    def name(self, cell: str, language: str) -> str:
        """The cell in words, or its address where the data do not tell."""
        dataset, _, place = cell.partition("/")
        return self.datasets[dataset].name(place, language) if dataset in self.datasets else cell


def read_published(site: Path) -> Holdings:
    """The datasets of the built site in folder ``site``; none where it publishes none."""
    file = site / FOLDER / PACKAGE
    if not file.exists():
        return Holdings()
    resources = json.loads(file.read_text(encoding="utf-8"))["resources"]
    read = (_read(site / FOLDER, resource) for resource in resources)
    return Holdings({published.id: published for published in read})


def _read(folder: Path, resource: Mapping[str, object]) -> Published:
    schema = resource.get("schema")
    schema = schema if isinstance(schema, dict) else {}
    fields = schema.get("fields", [])
    keys = tuple(schema.get("primaryKey", ())) or _leading(fields)
    with (folder / str(resource["path"])).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        lines = list(reader)
        columns = tuple(reader.fieldnames or ())
    rows: dict[str, Mapping[str, str]] = {}
    for line in lines:
        # Without a key, a row is known by all it says.
        name = "/".join(str(line[column]) for column in keys or columns)
        while name in rows:
            name += "'"
        rows[name] = line
    measures = tuple(
        f["name"] for f in fields if f["type"] in _NUMERIC and f["name"] not in _NO_MEASURE
    )
    titles = resource.get("titles")
    name = str(resource["name"])
    title = titles if isinstance(titles, dict) else dict.fromkeys(LANGUAGES, name)
    return Published(name, title, keys, columns, rows, tuple(m for m in measures if m not in keys))


def _leading(fields: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The codes before the first number: what names a row whose key may have gaps."""
    names = (f["name"] for f in takewhile(lambda f: f["type"] not in _NUMERIC, fields))
    return tuple(name for name in names if not name.endswith(_WORDS))


def data_changes(old: Holdings, new: Holdings) -> list[DataChange]:
    """What differs, a change for each dataset that differs, by id."""
    found = []
    for name in sorted(old.datasets.keys() | new.datasets.keys()):
        before, after = old.datasets.get(name), new.datasets.get(name)
        if before is None and after is not None:
            found.append(DataChange(name, after.title, "new"))
        elif after is None and before is not None:
            found.append(DataChange(name, before.title, "gone"))
        elif before and after and (before.rows, before.columns) != (after.rows, after.columns):
            found.append(_change(before, after))
    return found


def _change(old: Published, new: Published) -> DataChange:
    cells = [
        (key, column, row[column], new.rows[key][column])
        for key, row in old.rows.items()
        if key in new.rows
        for column in old.columns
        if column in new.columns and row[column] != new.rows[key][column]
    ]
    return DataChange(
        id=new.id,
        title=new.title,
        state="changed",
        rows_new=tuple(key for key in new.rows if key not in old.rows),
        rows_gone=tuple(key for key in old.rows if key not in new.rows),
        columns_new=tuple(name for name in new.columns if name not in old.columns),
        columns_gone=tuple(name for name in old.columns if name not in new.columns),
        cells=tuple(cells),
    )
