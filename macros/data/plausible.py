"""Values that can be read but are hardly what was meant."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from macros.data.dataset import Dataset
from macros.problems import Problem, problem


def share_problems(dataset: Dataset, path: str) -> list[Problem]:
    """Percent columns that hold shares: 0.18 where 18 is meant.

    A single small percentage is left alone, and so is a column that declares its ``max``.
    """
    found = []
    for measure in dataset.meta.measures:
        values: dict[str, list[Decimal]] = defaultdict(list)
        for row in dataset.observations:
            value, unit = row.values[measure], dataset.unit(measure, row)
            if value and unit.type == "percent" and unit.max is None:
                values[row.row.get("unit", "")].append(value)
        if any(len(some) > 1 and max(some) < 1 for some in values.values()):
            found.append(problem(path, 1, "column.shares", measure))
    return found
