"""Cells an editor names in a list: fact keys, or a dataset and codes joined by dots."""

from __future__ import annotations

from macros.data.dataset import Cell, Data
from macros.data.lookup import FACTS, find_cell
from macros.problems import ContentError


def find_item(item: object, data: Data) -> Cell:
    """The cell of ``congresses`` or ``staff_languages.whole_city.2019``.

    Raises ContentError where ``item`` names no cell, or more than one.
    """
    name = str(item)
    head, _, rest = name.partition(".")
    if rest and head in data.datasets and head != FACTS:
        return find_cell(rest, data, data.dataset(head))
    keys = data.dataset(FACTS).codes("key")
    if rest and head not in keys:
        data.dataset(head)
        raise ContentError("placeholder.unknown", name=name)
    if head not in keys:
        return data.dataset(FACTS).cell({"key": head})
    return find_cell(f"fact.{name}", data, data.dataset(FACTS))
