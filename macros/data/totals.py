"""Parts against the totals their source states."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.data.dataset import Dataset
from macros.data.schema import Total
from macros.problems import ContentError


@dataclass(frozen=True)
class TotalCheck:
    """A stated total beside the sum of its parts."""

    total: Total
    sum: Decimal

    @property
    def difference(self) -> Decimal:
        """How much the parts exceed the stated total."""
        return self.sum - self.total.stated


def check_total(dataset: Dataset, total: Total) -> TotalCheck:
    """Compare ``total`` with the sum of its parts.

    Raises ContentError for unknown columns, for parts without data or of different units, for
    an undeclared disagreement, and for a declared one that is none.
    """
    measure = dataset.measure(total.of)
    if total.over not in dataset.meta.dimensions:
        raise ContentError("total.over", name=total.over)
    if dataset.meta.measures[measure].units:
        raise ContentError("total.units", measure=measure)
    values = [row.values[measure] for row in dataset.select(total.at)]
    parts = [value for value in values if value is not None]
    if not parts or len(parts) < len(values):
        raise ContentError("total.no_data", measure=measure)
    checked = TotalCheck(total, sum(parts, Decimal(0)))
    if checked.difference and not total.differs:
        raise ContentError(
            "total.differs", stated=total.stated, sum=checked.sum, difference=checked.difference
        )
    if not checked.difference and total.differs:
        raise ContentError("total.agrees", stated=total.stated)
    return checked
