"""The same chart as a Plotly figure, for the interactive drawing of the chart's own page.

Plotly is imported where it is used: pages and checks must not pay for it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from macros.charts.layout import palette
from macros.charts.measure import widest, wrap
from macros.charts.model import Chart, Series
from macros.charts.stylesheet import colours

if TYPE_CHECKING:
    import plotly.graph_objects as go

# Plotly's own locales lack separators for Finnish: decimal mark first, then thousands.
SEPARATORS = {"fi": ",\u00a0", "sv": ",\u00a0", "en": ".,"}
# The shapes of markers.py, in its order.
SYMBOLS = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")
CONFIG: Mapping[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "showTips": False,
    "showAxisDragHandles": False,
    "scrollZoom": False,
    "doubleClick": False,
    "responsive": True,
}
LABEL_WIDTH, LABEL_SIZE, LABEL_LINES = 150.0, 13, 5
LABEL_LEADING, LABEL_GAP = 18, 8
BAR_HEIGHT, LINE_HEIGHT, AXES_HEIGHT = 30, 420, 60


def plotly_figure(chart: Chart) -> go.Figure:
    """The Plotly figure of ``chart``: same values, same texts, no template, nothing to drag.

    Hovering shows the spoken text of a mark; ``customdata`` is what is announced. ``meta`` of
    a trace names its colour in the palette, so that the page can follow light and dark.
    """
    import plotly.graph_objects as go

    make = _line if chart.kind == "line" else _bar
    traces = [
        make(go, chart, at, series, colour)
        for at, (series, colour) in enumerate(zip(chart.series, palette(chart.series), strict=True))
    ]
    return go.Figure(data=traces, layout=_layout(chart))


def plotly_json(chart: Chart) -> str:
    """Figure and configuration as one JSON text, the same bytes for the same chart."""
    figure = {"config": dict(CONFIG), **plotly_figure(chart).to_plotly_json()}
    return json.dumps(figure, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def announcement(chart: Chart, series: Series, at: int) -> str:
    """What a screen reader is told of one mark: series, category, value with its unit."""
    mark = series.marks[at]
    name = series.name or chart.measure
    said = f"{chart.categories[at]}: {mark.spoken or mark.text}"
    return f"{name}, {said}" if name else said


def _shared(chart: Chart, series: Series, colour: str) -> dict[str, Any]:
    return {
        "name": series.name or chart.measure,
        "meta": colour,
        "customdata": [announcement(chart, series, at) for at in range(len(series.marks))],
        "hovertext": [mark.spoken or mark.text for mark in series.marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _values(series: Series) -> list[float | None]:
    return [None if mark.value is None else float(mark.value) for mark in series.marks]


def _bar(go: Any, chart: Chart, at: int, series: Series, colour: str) -> Any:  # noqa: ARG001
    literal = colours()[colour]
    pattern = {
        "shape": ["/" if mark.tentative else "" for mark in series.marks],
        "fillmode": "replace",
        "size": 6,
    }
    return go.Bar(
        orientation="h",
        x=_values(series),
        y=list(range(len(series.marks))),
        text=[mark.text for mark in series.marks],
        textposition="outside",
        textangle=0,
        cliponaxis=False,
        marker={"color": literal, "pattern": pattern},
        **_shared(chart, series, colour),
    )


def _line(go: Any, chart: Chart, at: int, series: Series, colour: str) -> Any:
    literal = colours()[colour]
    symbols = [f"{SYMBOLS[at]}{'-open' if mark.tentative else ''}" for mark in series.marks]
    return go.Scatter(
        mode="lines+markers",
        x=list(chart.categories),
        y=_values(series),
        connectgaps=False,
        cliponaxis=False,
        line={"color": literal, "width": 4 if series.emphasis else 2.5},
        marker={"symbol": symbols, "size": 10, "color": literal},
        **_shared(chart, series, colour),
    )


def _layout(chart: Chart) -> dict[str, Any]:
    values, names = _line_axes(chart) if chart.kind == "line" else _bar_axes(chart)
    is_line = chart.kind == "line"
    return {
        "xaxis": names if is_line else values,
        "yaxis": values if is_line else names,
        "height": _height(chart),
        "showlegend": len(chart.series) > 1,
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "barmode": "group",
        "bargap": 0.3,
        "dragmode": False,
        "hovermode": "closest",
        "separators": SEPARATORS[chart.language],
        "margin": {"l": 8, "r": _right_margin(chart), "t": 40, "b": 32, "pad": 4},
        "font": {"color": colours()["ink"], "size": LABEL_SIZE},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "template": "none",
    }


def _line_axes(chart: Chart) -> tuple[dict[str, Any], dict[str, Any]]:
    """The axis of values, over all its ticks and so from zero, and that of the categories."""
    ticks = [float(value) for value, _ in chart.ticks]
    values = {
        "fixedrange": True,
        "range": [ticks[0], ticks[-1]] if ticks else None,
        "tickvals": ticks,
        "ticktext": [words for _, words in chart.ticks],
        "gridcolor": colours()["grid"],
        "zerolinecolor": colours()["zero"],
        "automargin": True,
    }
    names = {"fixedrange": True, "type": "category", "automargin": True, "showgrid": False}
    return values, names


def _bar_axes(chart: Chart) -> tuple[dict[str, Any], dict[str, Any]]:
    """Values are written after the bars, so their axis is only the line at zero."""
    values = {
        "fixedrange": True,
        "showticklabels": False,
        "showgrid": False,
        "zerolinecolor": colours()["zero"],
    }
    names = {
        "fixedrange": True,
        "autorange": "reversed",
        "tickvals": list(range(len(chart.categories))),
        "ticktext": ["<br>".join(lines) for lines in _names(chart)],
        "automargin": True,
        "zeroline": False,
        "showgrid": False,
    }
    return values, names


def _names(chart: Chart) -> list[tuple[str, ...]]:
    return [wrap(name, LABEL_WIDTH, LABEL_SIZE, LABEL_LINES) for name in chart.categories]


def _right_margin(chart: Chart) -> int:
    """Plotly keeps no room for the values written after the bars."""
    if chart.kind == "line":
        return 16
    texts = tuple(mark.text for series in chart.series for mark in series.marks)
    return round(widest(texts, LABEL_SIZE)) + 8


def _height(chart: Chart) -> int:
    if chart.kind == "line":
        return LINE_HEIGHT
    lines = max(len(name) for name in _names(chart))
    row = max(BAR_HEIGHT * len(chart.series), LABEL_LEADING * lines + LABEL_GAP)
    return row * len(chart.categories) + AXES_HEIGHT
