"""The code with which a partner shows a chart in a page of its own."""

from __future__ import annotations

from html import escape

from macros.charts.model import Chart, Width
from macros.charts.painter import paint
from macros.charts.standalone import drawing_height

# How much chart.css may enlarge each drawing, and what its surroundings need at that width.
ENLARGED: dict[Width, float] = {288: 1.25, 720: 800 / 720}
SURROUNDINGS: dict[Width, int] = {288: 600, 720: 380}


def embed_code(chart: Chart, address: str) -> str:
    """An ``iframe`` that fits any width; high enough for the chart on a phone and a desktop."""
    title = escape(chart.title, quote=True)
    return (
        f'<iframe src="{escape(address)}" title="{title}" lang="{chart.language}" '
        f'width="100%" height="{embed_height(chart)}" style="border:0" loading="lazy"></iframe>'
    )


def embed_height(chart: Chart) -> int:
    """The height in pixels at which nothing has to be scrolled, whichever drawing is shown."""
    heights = (
        drawing_height(paint(chart, width)) * ENLARGED[width] + SURROUNDINGS[width]
        for width in ENLARGED
    )
    return round(max(heights))
