"""The geometry of a line chart: what stands where, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from macros.charts.labels import GAP, Box
from macros.charts.layout import Style, palette
from macros.charts.measure import measure, widest, wrap
from macros.charts.model import Chart, Mark, UnsupportedChart

LABEL_GAP = 6.0
POINT_GAP = 11.0
ABOVE_POINT = 9.0  # from a point to the baseline of a value over it
NAME_SHARE = {True: 0.33, False: 0.22}  # of the width, narrow or not, for the names of the lines
NAME_LINES = 3
TICKS_SHARE = 0.42  # of the width must be left to the lines, or only the zero is written
PLOT_SHARE = 0.2  # of the width, at least, for the lines themselves


Ticks = tuple[tuple[Decimal, str], ...]


@dataclass(frozen=True)
class End:
    """A labelled point: the positions of its series and category, and its mark."""

    series: int
    at: int
    mark: Mark


@dataclass(frozen=True)
class Plot:
    """Where the parts of one line chart stand, in pixels."""

    chart: Chart
    style: Style
    colours: tuple[str, ...]
    firsts: tuple[End, ...]
    lasts: tuple[End, ...]
    names: tuple[tuple[str, ...], ...]
    name_indent: float
    ticks: Ticks
    tick_end: float
    left: float
    right: float
    top: float
    bottom: float
    lowest: float
    highest: float

    @property
    def step(self) -> float:
        """The distance of two neighbouring categories."""
        return (self.right - self.left) / (len(self.chart.categories) - 1)

    @property
    def radius(self) -> float:
        """The radius of the points, smaller where they stand close."""
        return max(2.5, min(4.0 if self.style.is_narrow else 5.0, self.step / 4))

    @property
    def is_single(self) -> bool:
        """Whether there is but one line, whose values all stand over their points."""
        return len(self.chart.series) == 1

    @property
    def between(self) -> tuple[End, ...]:
        """The points of a single line that have room for their values between its ends."""
        if not self.is_single or not self.firsts:
            return ()
        kept, last = list(self.firsts), self.lasts[0]
        for at, mark in enumerate(self.chart.series[0].marks[: last.at]):
            end = End(0, at, mark)
            if mark.value is not None and self._apart(kept[-1], end) and self._apart(end, last):
                kept.append(end)
        return tuple(kept[1:])

    def _apart(self, one: End, other: End) -> bool:
        """Return whether the values over two points of a line do not touch."""
        size = self.style.size
        texts = measure(one.mark.text, size, bold=True) + measure(other.mark.text, size, bold=True)
        return texts / 2 + LABEL_GAP / 2 <= (other.at - one.at) * self.step

    def is_beside(self, end: End) -> bool:
        """Return whether the label of a first or last point stands beside it, at an edge."""
        return not self.is_single and end.at in (0, len(self.chart.categories) - 1)

    def x(self, at: int) -> float:
        """Return the x of the category at position `at`."""
        return self.left + self.step * at

    def y(self, value: Decimal | None) -> float:
        """Return the y of `value`; no data has none and is never asked for, so it lies on 0."""
        share = (float(value or 0) - self.lowest) / (self.highest - self.lowest)
        return self.bottom - share * (self.bottom - self.top)

    def named_categories(self) -> tuple[int, ...]:
        """Return the positions of the categories to name: both ends, evenly where it comes out."""
        last = len(self.chart.categories) - 1
        needed = widest(self.chart.categories, self.style.small) + LABEL_GAP
        steps = [at for at in range(1, last) if at * self.step >= needed] or [last]
        step = next((at for at in steps if last % at == 0), steps[0])
        return (*range(0, last - step + 1, step), last)


def label_box(style: Style, wanted: float, lines_below: int) -> Box:
    """Return the room of a label with `lines_below` lines under its first."""
    half = style.size * 0.62
    # Several lines read as one label only if the next one is further away than they are.
    below = (lines_below + 0.3) * style.leading if lines_below else 0
    return Box(wanted, half, half + below)


def lines_below(style: Style, name: tuple[str, ...]) -> int:
    """Return how many lines of `name` stand under its value: beside it when wide."""
    return len(name) if style.is_narrow else max(0, len(name) - 1)


def _ends(chart: Chart) -> tuple[tuple[End, ...], tuple[End, ...]]:
    """Return the first and the last points with data; a lone point is a last one."""
    firsts, lasts = [], []
    for number, series in enumerate(chart.series):
        known = [(at, mark) for at, mark in enumerate(series.marks) if mark.value is not None]
        if known:
            lasts.append(End(number, *known[-1]))
        if len(known) > 1:
            firsts.append(End(number, *known[0]))
    return tuple(firsts), tuple(lasts)


def _values_width(ends: tuple[End, ...], style: Style) -> float:
    return widest(tuple(end.mark.text for end in ends), style.size, bold=True)


def _range(chart: Chart, ticks: Ticks) -> tuple[float, float]:
    """Return the ends of the value axis, which always holds zero."""
    values = [mark.value for series in chart.series for mark in series.marks]
    known = [float(value) for value in values if value is not None]
    known += [float(value) for value, _ in ticks]
    low, high = min(0.0, *known), max(0.0, *known)
    return low, high if high > low else low + 1


def _height(style: Style, names: tuple[tuple[str, ...], ...]) -> float:
    """Return the height at which the labels of all lines stand under each other."""
    boxes = [label_box(style, 0, lines_below(style, name)) for name in names]
    return max(style.plot, sum(box.above + box.below + GAP for box in boxes))


def _left(
    chart: Chart, style: Style, firsts: tuple[End, ...], right: float
) -> tuple[Ticks, float, float]:
    """Lay out the left side: the ticks, the right end of their texts, the x of the plot.

    All ticks are kept where they leave room, else only zero, among the first values.
    """
    ticks = chart.ticks
    column = _values_width(tuple(end for end in firsts if not end.at), style)
    column = column / 2 + LABEL_GAP if len(chart.series) == 1 else column + POINT_GAP
    tick_end = widest(tuple(words for _, words in ticks), style.small)
    left = tick_end + LABEL_GAP + column
    if right - left >= style.width * TICKS_SHARE:
        return ticks, tick_end, left
    zero = tuple(tick for tick in ticks if not tick[0])
    left = max(column, widest(tuple(words for _, words in zero), style.small) + POINT_GAP)
    return zero, left - POINT_GAP, left


def arrange(chart: Chart, style: Style) -> Plot:
    """Place the axes, lines and labels of a line chart for one drawing.

    Raises `UnsupportedChart` when the texts leave no room for the lines.
    """
    firsts, lasts = _ends(chart)
    # A single line needs no name: the heading of the chart is about nothing else.
    single, most = len(chart.series) == 1, style.width * NAME_SHARE[style.is_narrow]
    names = tuple(
        () if single else wrap(one.name, most, style.size, NAME_LINES) for one in chart.series
    )
    values = _values_width(lasts, style)
    name_width = max(widest(name, style.size) for name in names)
    indent = 0.0 if style.is_narrow or single else values + LABEL_GAP
    over = max(values, widest(chart.categories, style.small)) / 2
    right = style.width - (over if single else POINT_GAP + max(values, indent + name_width))
    ticks, tick_end, left = _left(chart, style, firsts, right)
    if right - left < style.width * PLOT_SHARE:
        reason = f"the texts of its values leave no room for lines at {style.width} px"
        raise UnsupportedChart(chart.id, reason)
    top = style.size + ABOVE_POINT if single else style.size
    bottom = top + _height(style, names)
    return Plot(
        chart, style, palette(chart.series), firsts, lasts, names, indent,
        ticks, tick_end, left, right, top, bottom, *_range(chart, ticks),
    )  # fmt: skip
