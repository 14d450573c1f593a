"""What ``data/changes.yml`` may say: one entry for each change readers should know of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, StringConstraints

from macros.data.elements import STRICT, Day, Texts

NO_DATA = "no_data"
Number = Annotated[str, StringConstraints(pattern=r"^(-?[0-9]+(\.[0-9]+)?|no_data)$")]
Address = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(/[a-z0-9_]*)+$")]


class FigureChange(BaseModel):
    """A cell with its value before and after; ``old`` is left out for a new figure."""

    model_config = STRICT

    cell: Address
    old: Number | None = None
    new: Number

    @property
    def values(self) -> tuple[Decimal | None, Decimal | None]:
        """The two values, None where there is no data."""
        return as_number(self.old), as_number(self.new)


class Change(BaseModel):
    """One entry: what changed on which day, and why, in every language."""

    model_config = STRICT

    date: Day
    kind: Literal["correction", "update", "new"]
    reason: Texts
    figures: list[FigureChange] = []


class Changes(BaseModel):
    """The whole of ``data/changes.yml``, oldest first."""

    model_config = STRICT

    changes: list[Change] = []


def as_number(text: str | None) -> Decimal | None:
    """The number ``text``, None for no data."""
    return None if text in (None, NO_DATA) else Decimal(text)


def named(changes: Iterable[Change]) -> list[tuple[str, Change]]:
    """The changes with the names of their places on the page, newest first.

    A name never changes while new entries are added below the others.
    """
    seen: Counter[str] = Counter()
    found = []
    for change in changes:
        seen[change.date] += 1
        found.append((f"change-{change.date}-{seen[change.date]}", change))
    found.reverse()  # Sorting keeps the order of one day.
    return sorted(found, key=lambda pair: pair[1].date, reverse=True)
