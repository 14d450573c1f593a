"""A dataset as JSON: what it means, its columns, its observations."""

from __future__ import annotations

import json
from decimal import Decimal

from macros.data.dataset import Data, Dataset
from macros.publish.column import Column, Value
from macros.publish.columns import columns
from macros.publish.describe import Json, dataset_json
from macros.publish.numbers import json_number


def json_bytes(dataset: Dataset, data: Data) -> bytes:
    """Metadata, columns and observations; ``null`` where there is no data."""
    found = columns(dataset, data)
    content = {
        **dataset_json(dataset, data),
        "columns": [_column(column) for column in found],
        "observations": [
            {column.name: _value(column, column.read(row)) for column in found}
            for row in dataset.observations
        ],
    }
    return dumped(content)


def dumped(content: Json) -> bytes:
    """JSON as the site publishes it: UTF-8, readable, the same bytes for the same content."""
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return (text + "\n").encode()


def _column(column: Column) -> Json:
    described: Json = {
        "name": column.name,
        "type": column.type,
        "title": dict(column.titles),
        "language": column.language or None,
        "unit": dict(column.unit) if column.unit else None,
    }
    return {key: value for key, value in described.items() if value is not None}


def _value(column: Column, value: Value) -> str | int | float | None:
    if isinstance(value, Decimal):
        return json_number(value)
    return int(value) if value and column.type == "year" else value
