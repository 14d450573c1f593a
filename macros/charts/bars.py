"""Horizontal bars, single or grouped, with every value written at the end of its bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from macros.charts import svg
from macros.charts.layout import (
    KEY,
    STYLES,
    Style,
    baseline,
    hatch_fill,
    hatching,
    legend_text,
    palette,
)
from macros.charts.measure import widest
from macros.charts.model import Chart, Mark, UnsupportedChart, Width
from macros.charts.rows import Group, Row, arrange

LEAST_BAR = 1.5  # so that 3 beside 1,576,250 is still seen
VALUE_GAP = 6.0
PLOT_SHARE = 0.25  # of the width, at least, for the bars themselves
LEGEND_GAP = 8.0
TOP = 3.0


class Box(NamedTuple):
    """A rectangle, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Scale:
    """Where values lie: `zero` is the x of 0, `unit` the pixels of 1."""

    zero: float
    unit: float

    def length(self, mark: Mark) -> float:
        """Return the length of the bar of `mark`."""
        size = abs(float(mark.value or 0))
        return max(LEAST_BAR, size * self.unit) if size else 0.0


def _is_negative(mark: Mark) -> bool:
    return mark.value is not None and mark.value < 0


def _value_room(marks: list[Mark], style: Style) -> float:
    if not marks:
        return 0.0
    return widest(tuple(mark.text for mark in marks), style.size, bold=True) + VALUE_GAP


def _scale(chart: Chart, style: Style, left: float) -> Scale:
    """Find the scale at which every bar and the value written after it stand side by side."""
    marks = [mark for series in chart.series for mark in series.marks]
    sides = ([m for m in marks if _is_negative(m)], [m for m in marks if not _is_negative(m)])
    room_left, room_right = (_value_room(side, style) for side in sides)
    below, above = (
        max((abs(float(mark.value or 0)) for mark in side), default=0.0) for side in sides
    )
    plot = style.width - left - room_left - room_right - 1
    if plot < style.width * PLOT_SHARE:
        longest = max((mark.text for mark in marks), key=len)
        reason = f'the value text "{longest}" leaves no room for bars at {style.width} px'
        raise UnsupportedChart(chart.id, reason)
    unit = plot / (below + above or 1)
    return Scale(left + room_left + below * unit + 0.5, unit)


def _shape(chart: Chart, style: Style, colour: str, tentative: bool, box: Box) -> str:
    """Write a bar: filled, or hatched with a dashed edge when it is tentative."""
    if not tentative:
        return svg.tag("rect", class_=f"ip-fill-{colour}", **box._asdict())
    fill = hatch_fill(chart, style, colour)
    return svg.tag("rect", class_=f"ip-tentative ip-stroke-{colour}", fill=fill, **box._asdict())


def _bar(chart: Chart, style: Style, scale: Scale, row: Row, middle: float) -> str:
    """Write one bar and its value; no data has words but no bar."""
    mark, length = row.mark, scale.length(row.mark)
    negative = _is_negative(mark)
    end = scale.zero - length if negative else scale.zero + length
    box = Box(min(end, scale.zero), middle - style.bar / 2, length, style.bar)
    shape = _shape(chart, style, row.colour, mark.tentative, box) if length else ""
    value = svg.text(
        end - VALUE_GAP if negative else end + VALUE_GAP,
        baseline(middle, style.size),
        mark.text,
        "ip-muted" if mark.value is None else "ip-value",
        text_anchor="end" if negative else "",
    )
    return shape + value


def _group(chart: Chart, style: Style, scale: Scale, group: Group, top: float) -> Iterator[str]:
    weight = "ip-value" if len(group.rows) > 1 else "ip-text"
    yield svg.text_lines(0, top + style.size, group.heading, style.leading, weight)
    y = top + group.heading_height(style)
    foot = top + group.height(style)
    ends = ((scale.zero, y - TOP), (scale.zero, foot + TOP))
    for row in group.rows:
        height = row.height(style)
        first = y + (height - (len(row.label) - 1) * style.leading) / 2
        label_y = baseline(first, style.size)
        yield svg.text_lines(0, label_y, row.label, style.leading, "ip-text")
        yield _bar(chart, style, scale, row, y + height / 2)
        y += height + style.gap
    yield svg.tag("path", class_="ip-zero", d=svg.path(ends))


def _legend(chart: Chart, style: Style, top: float) -> tuple[str, float]:
    """Write the key of tentative bars; return it with the height it takes."""
    edge = style.small
    box = Box(0.5, top + 0.5, edge * 1.6, edge)
    words, height = legend_text(chart, style, edge * 1.6 + VALUE_GAP, top)
    return _shape(chart, style, KEY, True, box) + words, height


def paint_bars(chart: Chart, width: Width) -> str:
    """Draw a bar or grouped bar chart at one width.

    Raises `UnsupportedChart` when the texts of the values leave no room for the bars.
    """
    style = STYLES[width]
    rows = arrange(chart, style)
    scale = _scale(chart, style, rows.left)
    parts: list[str] = []
    if chart.has_tentative:
        parts.append(hatching(chart, style, (*palette(chart.series), KEY)))
    top = TOP
    for group in rows.groups:
        parts.extend(_group(chart, style, scale, group, top))
        top += group.height(style) + style.group_gap
    top -= style.group_gap - TOP
    if chart.has_tentative and chart.tentative_note:
        legend, height = _legend(chart, style, top + LEGEND_GAP)
        parts.append(legend)
        top += LEGEND_GAP + height
    return svg.drawing(chart, width, top, style.size, "".join(parts))
