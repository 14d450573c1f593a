"""A tiny writer of SVG elements: same input, same bytes, no inline styles."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from macros.charts.model import Chart, Width

Attribute = str | float | int


def number(value: float) -> str:
    """Write a coordinate with at most one decimal, no trailing zero, no negative zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def tag(name: str, content: str = "", **attributes: Attribute) -> str:
    """Write one element; `class_` becomes `class` and `text_anchor` becomes `text-anchor`.

    `content` is markup already; a text goes through `text`, which escapes it.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value != ""
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _value(value: Attribute) -> str:
    return escape(value) if isinstance(value, str) else number(value)


def text(x: float, y: float, words: str, class_: str, **attributes: Attribute) -> str:
    """Write one line of text with its baseline at `y`."""
    return tag("text", escape(words, quote=False), x=x, y=y, class_=class_, **attributes)


def text_lines(
    x: float, y: float, lines: Iterable[str], step: float, class_: str, **attributes: Attribute
) -> str:
    """Write several lines of text, the first with its baseline at `y`."""
    return "".join(
        text(x, y + step * at, line, class_, **attributes) for at, line in enumerate(lines)
    )


def path(points: Iterable[tuple[float, float]]) -> str:
    """Write the path data of a polyline through `points`."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def drawing(chart: Chart, width: Width, height: float, size: float, content: str) -> str:
    """Wrap `content` into the one named `<svg>` element of a chart."""
    name = f"{chart.id}-{width}"
    heading = tag("title", escape(chart.title, quote=False), id=f"{name}-title")
    summary = tag("desc", escape(chart.summary, quote=False), id=f"{name}-desc")
    return tag(
        "svg",
        heading + summary + content,
        xmlns="http://www.w3.org/2000/svg",
        class_="ip-svg",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        lang=chart.language,
        viewBox=f"0 0 {width} {number(height)}",
        width=width,
        height=height,
        font_size=size,
    )
