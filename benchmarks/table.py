"""The table of all measurements, and the last one committed beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HEADS = ("what", "measured", "unit", "budget", "last time", "change")
_ROW = re.compile(r"^\| (?P<what>[^|]+?) \| (?P<value>[\d.]+) \|", re.MULTILINE)


@dataclass(frozen=True)
class Measured:
    """One figure; ``budget`` is the most it may be, None where nothing was promised."""

    what: str
    value: float
    unit: str
    budget: float | None = None

    @property
    def over(self) -> bool:
        """Whether it is more than promised."""
        return self.budget is not None and self.value > self.budget


def last(path: Path) -> dict[str, float]:
    """What was measured the last time, by name; nothing where ``path`` is not there."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return {found["what"]: float(found["value"]) for found in _ROW.finditer(text)}


def table(rows: list[Measured], before: dict[str, float]) -> str:
    """The rows as Markdown; what is over its budget says by how much."""
    lines = [f"| {' | '.join(HEADS)} |", "|---|---:|---|---|---:|---:|"]
    return "\n".join(lines + [_line(row, before.get(row.what)) for row in rows]) + "\n"


def _line(row: Measured, before: float | None) -> str:
    budget = "–" if row.budget is None else f"{round(row.budget, 2):g}"
    if row.over and row.budget:
        budget += f", **over by {row.value - row.budget:.2f}**"
    change = "–" if not before else f"{(row.value / before - 1) * 100:+.0f} %"
    past = "–" if before is None else f"{before:.2f}"
    return f"| {row.what} | {row.value:.2f} | {row.unit} | {budget} | {past} | {change} |"
