"""Where the bars of a chart stand: rows with labels, in groups with headings."""

from __future__ import annotations

from dataclasses import dataclass

from macros.charts.layout import Style, palette
from macros.charts.measure import fits, widest, wrap
from macros.charts.model import Chart, Mark

LABEL_SHARE = 0.38  # of the width, at most, for labels left of the bars
LABEL_LINES = 4
LABEL_GAP = 12.0
HEADING_GAP = 5.0


@dataclass(frozen=True)
class Row:
    """One bar with the lines of its label."""

    label: tuple[str, ...]
    mark: Mark
    colour: str

    def height(self, style: Style) -> float:
        """Return the height the bar and its label need."""
        return max(style.bar, len(self.label) * style.leading)


@dataclass(frozen=True)
class Group:
    """Bars that stand together under a heading of no, one or more lines."""

    heading: tuple[str, ...]
    rows: tuple[Row, ...]

    def heading_height(self, style: Style) -> float:
        """Return the height from the top of the group to its first bar."""
        return len(self.heading) * style.leading + HEADING_GAP if self.heading else 0.0

    def height(self, style: Style) -> float:
        """Return the height of the whole group."""
        rows = sum(row.height(style) + style.gap for row in self.rows) - style.gap
        return self.heading_height(style) + rows


@dataclass(frozen=True)
class Rows:
    """All groups of a chart and the x where the room for bars begins."""

    groups: tuple[Group, ...]
    left: float


def arrange(chart: Chart, style: Style) -> Rows:
    """Arrange the bars of a bar or grouped bar chart for one drawing."""
    return _single(chart, style) if chart.kind == "bar" else _grouped(chart, style)


def _single(chart: Chart, style: Style) -> Rows:
    """Put the labels left of the bars when they fit there, else above them."""
    (series,), (colour,) = chart.series, palette(chart.series)
    pairs = tuple(zip(chart.categories, series.marks, strict=True))
    most = style.width * LABEL_SHARE
    if style.is_narrow or not _fit_column(chart.categories, most, style):
        return Rows(
            tuple(
                Group(wrap(name, style.width, style.size, LABEL_LINES), (Row((), mark, colour),))
                for name, mark in pairs
            ),
            0.0,
        )
    rows = tuple(
        Row(wrap(name, most, style.size, LABEL_LINES), mark, colour) for name, mark in pairs
    )
    return Rows((Group((), rows),), _column(rows, style))


def _grouped(chart: Chart, style: Style) -> Rows:
    """Put the category above its bars and the name of the series left of each bar."""
    most = style.width * LABEL_SHARE
    labels = tuple(wrap(one.name, most, style.size, LABEL_LINES) for one in chart.series)
    colours = palette(chart.series)
    groups = tuple(
        Group(
            wrap(category, style.width, style.size, LABEL_LINES, bold=True),
            tuple(
                Row(label, series.marks[at], colour)
                for label, series, colour in zip(labels, chart.series, colours, strict=True)
            ),
        )
        for at, category in enumerate(chart.categories)
    )
    return Rows(groups, _column(groups[0].rows, style))


def _fit_column(names: tuple[str, ...], most: float, style: Style) -> bool:
    return all(fits(name, most, style.size, LABEL_LINES) for name in names)


def _column(rows: tuple[Row, ...], style: Style) -> float:
    return max(widest(row.label, style.size) for row in rows) + LABEL_GAP
