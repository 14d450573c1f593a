"""What a chart is before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["bar", "grouped_bar", "line"]
Width = Literal[288, 720]


class UnsupportedChart(ValueError):
    """A chart the painter does not draw; the message names the chart and the reason."""

    def __init__(self, chart_id: str, reason: str) -> None:
        super().__init__(f'chart "{chart_id}": {reason}')
        self.chart_id = chart_id
        self.reason = reason


@dataclass(frozen=True)
class Mark:
    """One value and the text a reader sees for it; `value` None means no data.

    `tentative` marks a preliminary, estimated or inferred value, which is drawn to look so.
    `spoken` is the text where it stands alone: with its unit in words and its kind.
    """

    value: Decimal | None
    text: str
    tentative: bool = False
    spoken: str = ""


@dataclass(frozen=True)
class Series:
    """One row of marks, in the order of the chart's categories."""

    name: str
    marks: tuple[Mark, ...]
    emphasis: bool = False


@dataclass(frozen=True)
class Chart:
    """A chart with every text formatted in the reader's language.

    `ticks` are the values of the axis with their texts; a drawing leaves them out where it
    labels values directly. `tentative_note` explains the look of tentative marks, and
    `measure` names what was measured where a lone series has no name.
    """

    id: str
    kind: Kind
    language: str
    title: str
    subtitle: str
    summary: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    ticks: tuple[tuple[Decimal, str], ...]
    tentative_note: str = ""
    measure: str = ""

    @property
    def has_tentative(self) -> bool:
        """Whether any drawn mark is tentative."""
        return any(
            mark.tentative and mark.value is not None
            for series in self.series
            for mark in series.marks
        )
