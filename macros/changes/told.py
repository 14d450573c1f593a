"""A change in the reader's words, for the page and for the feed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.blocks.strips import cell_label
from macros.changes.model import FigureChange
from macros.changes.read import TOTAL, find_address
from macros.data.dataset import Cell, Data
from macros.text.formatting import Quantity, Unit
from macros.text.language import Language
from macros.wording.quantities import period_text, unit_in, written


@dataclass(frozen=True)
class Told:
    """A figure by name with its values as text, None where there is no data."""

    name: str
    old: str | None
    new: str | None


def tell(figure: FigureChange, data: Data, language: Language) -> Told:
    """``figure`` in ``language``; the address names a cell that is no longer there."""
    unit, name = _unit_and_name(figure.cell, data, language)
    old, new = (_value(value, unit, language) for value in figure.values)
    return Told(name, old, new)


def _value(value: Decimal | None, unit: Unit, language: Language) -> str | None:
    return None if value is None else written(Quantity(value, unit), language, "words")


def _unit_and_name(address: str, data: Data, language: Language) -> tuple[Unit, str]:
    cell = find_address(address, data)
    if cell is not None:
        return unit_in(cell.unit, language), _name(cell, language)
    dataset = data.datasets.get(address.removesuffix(f"/{TOTAL}"))
    if dataset is None:
        return Unit("decimal"), address
    total = dataset.meta.totals[0]
    unit = unit_in(dataset.meta.measures[total.of].of_row(""), language)
    return unit, language.word("change.total", dataset=language.pick(dataset.meta.title))


def _name(cell: Cell, language: Language) -> str:
    when = period_text(cell.dataset.period(cell.observation), language)
    return f"{cell_label(cell, language)} ({when})"
