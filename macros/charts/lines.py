"""Lines over years, with gaps where years are missing and labels at their ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from macros.charts import svg
from macros.charts.labels import spread
from macros.charts.layout import KEY, STYLES, baseline, legend_text
from macros.charts.markers import marker, runs
from macros.charts.measure import measure
from macros.charts.model import Chart, Width
from macros.charts.plot import (
    ABOVE_POINT,
    POINT_GAP,
    End,
    Plot,
    arrange,
    label_box,
    lines_below,
)

NEAR = 5.0  # a label this close to its point needs no leader


def _grid(plot: Plot) -> Iterator[str]:
    """Write the ticks of the value axis, and the zero line last, over the light ones."""
    style = plot.style
    heights = [plot.y(value) for value, _ in plot.ticks if value]
    light = "".join(svg.path(((plot.left, y), (plot.right, y))) for y in heights)
    if light:
        yield svg.tag("path", class_="ip-grid", d=light)
    for value, words in plot.ticks:
        yield svg.text(
            plot.tick_end,
            baseline(plot.y(value), style.small),
            words,
            "ip-muted",
            text_anchor="end",
            font_size=style.small,
        )
    zero = plot.y(None)
    ends = ((plot.left, zero), (plot.right, zero))
    yield svg.tag("path", class_="ip-zero", d=svg.path(ends))


def _categories(plot: Plot) -> Iterator[str]:
    """Write the names of as many categories as stand side by side, with a stroke for each."""
    style, names = plot.style, plot.chart.categories
    y = plot.bottom
    strokes = "".join(f"M{svg.number(plot.x(at))} {svg.number(y)}v4" for at in range(len(names)))
    yield svg.tag("path", class_="ip-zero", d=strokes)
    for at in plot.named_categories():
        yield svg.text(
            plot.x(at),
            y + 6 + style.small,
            names[at],
            "ip-muted",
            text_anchor="middle",
            font_size=style.small,
        )


def _line(plot: Plot, at: int) -> Iterator[str]:
    """Write one line: firm stretches, dashed ones where an end is tentative, and its points."""
    series, colour = plot.chart.series[at], plot.colours[at]
    marks = series.marks
    spots = [(plot.x(i), plot.y(m.value)) for i, m in enumerate(marks)]
    strong = " ip-strong" if series.emphasis else ""
    steps = list(pairwise(marks))
    drawn = [a.value is not None and b.value is not None for a, b in steps]
    dashed = [a.tentative or b.tentative for a, b in steps]
    for is_dashed, class_ in ((False, "ip-line"), (True, "ip-line ip-dashed")):
        here = [on and dash == is_dashed for on, dash in zip(drawn, dashed, strict=True)]
        data = "".join(svg.path(spots[run.start : run.stop + 1]) for run in runs(here))
        if data:
            yield svg.tag("path", class_=f"{class_}{strong} ip-stroke-{colour}", d=data)
    radius = plot.radius
    for tentative, class_ in (
        (False, f"ip-fill-{colour}"),
        (True, f"ip-hollow ip-stroke-{colour}"),
    ):
        data = "".join(
            marker(at, x, y, radius)
            for (x, y), mark in zip(spots, marks, strict=True)
            if mark.value is not None and mark.tentative == tentative
        )
        if data:
            yield svg.tag("path", class_=class_, d=data)


def _leader(plot: Plot, end: End, x: float, y: float) -> str:
    """Write the thin line from a point to a label that stands away from it."""
    start_x, start_y = plot.x(end.at), plot.y(end.mark.value)
    if abs(start_y - y) < NEAR:
        return ""
    aside = 5 if x > start_x else -5
    points = ((start_x + aside, start_y), (x, y))
    class_ = f"ip-leader ip-stroke-{plot.colours[end.series]}"
    return svg.tag("path", class_=class_, d=svg.path(points))


def _first_labels(plot: Plot) -> Iterator[str]:
    """Write the first value of each line left of it where several begin at the edge."""
    style = plot.style
    beside = [end for end in plot.firsts if plot.is_beside(end)]
    x = plot.left - POINT_GAP
    boxes = [label_box(style, plot.y(end.mark.value), 0) for end in beside]
    floor = plot.bottom - (style.small if plot.tick_end == x else 0)
    for end, y in zip(beside, spread(boxes, 0, floor), strict=True):
        yield _leader(plot, end, x + 2, y)
        class_ = f"ip-value ip-halo ip-fill-{plot.colours[end.series]}"
        yield svg.text(x, baseline(y, style.size), end.mark.text, class_, text_anchor="end")


def _inner_labels(plot: Plot) -> Iterator[str]:
    """Write values at points inside the plot, with the name where a line ends early."""
    firsts = (end for end in plot.firsts if not plot.is_beside(end))
    for end in (*firsts, *plot.between):
        yield _over(plot, end, end.mark.text)
    for end in plot.lasts:
        if not plot.is_beside(end):
            name = " ".join(plot.names[end.series])
            yield _over(plot, end, f"{end.mark.text} {name}".rstrip())


def _over(plot: Plot, end: End, words: str) -> str:
    """Write words over a point, or under it in a valley, inside the drawing."""
    style = plot.style
    half = measure(words, style.size, bold=True) / 2
    under = ABOVE_POINT + style.size * 0.7 if _is_valley(plot, end, half) else -ABOVE_POINT
    x = min(max(plot.x(end.at), half), style.width - half)
    class_ = f"ip-value ip-halo ip-fill-{plot.colours[end.series]}"
    y = plot.y(end.mark.value) + under
    return svg.text(x, y, words, class_, text_anchor="middle")


def _is_valley(plot: Plot, end: End, half: float) -> bool:
    """Whether the line climbs from a point on all sides, into words `half` as wide on each."""
    marks, at = plot.chart.series[end.series].marks, end.at
    around = [mark.value for mark in (*marks[max(at - 1, 0) : at], *marks[at + 1 : at + 2])]
    climbs = [plot.y(end.mark.value) - plot.y(near) for near in around if near is not None]
    steepest = max(climbs, default=0) / plot.step
    return min(climbs, default=0) > 0 and steepest * half > ABOVE_POINT - plot.radius


def _last_labels(plot: Plot) -> Iterator[str]:
    """Write the last value and the name of each line right of the plot."""
    style = plot.style
    x = plot.right + POINT_GAP
    beside = [end for end in plot.lasts if plot.is_beside(end)]
    boxes = [
        label_box(style, plot.y(end.mark.value), lines_below(style, plot.names[end.series]))
        for end in beside
    ]
    for end, y in zip(beside, spread(boxes, 0, _foot(plot)), strict=True):
        yield _leader(plot, end, x - 2, y)
        middle = baseline(y, style.size)
        colour = f"ip-fill-{plot.colours[end.series]}"
        yield svg.text(x, middle, end.mark.text, f"ip-value {colour}")
        name_y = middle + (style.leading if style.is_narrow else 0)
        name_x = x + plot.name_indent
        lines = plot.names[end.series]
        yield svg.text_lines(name_x, name_y, lines, style.leading, colour)


def _foot(plot: Plot) -> float:
    return plot.bottom + plot.style.small + 12


def _legend(plot: Plot, top: float) -> tuple[str, float]:
    """Write the key of tentative points; return it with the height it takes."""
    y = top + plot.style.small / 2
    dashes = svg.path(((2, y), (30, y)))
    line = svg.tag("path", class_=f"ip-line ip-dashed ip-stroke-{KEY}", d=dashes)
    point = svg.tag("path", class_=f"ip-hollow ip-stroke-{KEY}", d=marker(0, 16, y, 4))
    words, height = legend_text(plot.chart, plot.style, 38, top)
    return line + point + words, height


def paint_lines(chart: Chart, width: Width) -> str:
    """Draw a line chart at one width; the value axis begins at zero.

    Raises `UnsupportedChart` when the texts of the values leave no room for the lines.
    """
    style = STYLES[width]
    plot = arrange(chart, style)
    order = sorted(range(len(chart.series)), key=lambda at: chart.series[at].emphasis)
    parts = [*_grid(plot), *_categories(plot)]
    for at in order:
        parts.extend(_line(plot, at))
    parts.extend((*_inner_labels(plot), *_first_labels(plot), *_last_labels(plot)))
    height = _foot(plot)
    if chart.has_tentative and chart.tentative_note:
        legend, needed = _legend(plot, height + 4)
        parts.append(legend)
        height += 4 + needed
    return svg.drawing(chart, width, height, style.size, "".join(parts))
