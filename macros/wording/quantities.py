"""Cells of the data as quantities in the reader's language."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast, get_args

from macros.data.dataset import Cell
from macros.data.schema import UnitOfMeasure
from macros.problems import ContentError
from macros.text.formatting import Form, Quantity, Unit, period, quantity
from macros.text.language import NBSP, Language

FORMS: tuple[str, ...] = get_args(Form)
_TO_NUMBER = re.compile(r" (?=[^\d\s]?\d)")
# Millions and euros stay beside their number, longer words need not.
_TO_UNIT = re.compile(rf"(?:(?<=[^\W\d]){NBSP}|{NBSP}(?!mil)(?=[^\W\d]{{6}}))(?=[^\W\d]+$)")
# What is not simply stated in its source must look so wherever it is drawn.
TENTATIVE = frozenset({"estimate", "preliminary", "computed", "inferred", "forecast"})


def read_form(form: str) -> Form:
    """``form`` if it is one; ContentError otherwise."""
    if form not in FORMS:
        raise ContentError("option.value", option="form", value=form, allowed=", ".join(FORMS))
    return cast("Form", form)


def unit_in(declared: UnitOfMeasure, language: Language) -> Unit:
    """The declared unit with its words in ``language``."""
    words = tuple(declared.unit.get(language.code, ())) if declared.unit else ()
    scale = (declared.scale.min, declared.scale.max) if declared.scale else None
    return Unit(declared.type, declared.decimals, words, scale)


def cell_quantity(cell: Cell, language: Language) -> Quantity:
    """The cell with its qualifier and, where the source gives a range, its upper end."""
    row = cell.observation.row
    upper = row.get("upper")
    return Quantity(
        value=cell.value,
        unit=unit_in(cell.unit, language),
        qualifier=row.get("qualifier", ""),
        upper=Decimal(upper.replace(",", ".")) if upper else None,
    )


def cell_text(cell: Cell, language: Language, form: str = "plain", capital: bool = False) -> str:
    """The cell as text; ContentError where its unit has no words for ``form``."""
    return written(cell_quantity(cell, language), language, form, capital)


def cell_of_table(cell: Cell, language: Language) -> str:
    """The cell in words for a narrow column: one line up to its number, its unit may start another.

    Raises ContentError where its unit has no words.
    """
    shown = _TO_NUMBER.sub(NBSP, cell_text(cell, language, "words"))
    return _TO_UNIT.sub(" ", shown)


def written(
    amount: Quantity, language: Language, form: str = "plain", capital: bool = False
) -> str:
    """``amount`` as text; ContentError where its unit has no words for ``form``."""
    try:
        return quantity(amount, language, read_form(form), capital)
    except ValueError as error:
        raise ContentError("text.format", detail=error) from None


def period_text(iso: str, language: Language) -> str:
    """An ISO 8601 period as the reader writes it."""
    try:
        return period(iso, language)
    except ValueError:
        raise ContentError("cell.period", value=iso) from None
