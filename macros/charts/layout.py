"""Sizes of the two drawings and the parts that every kind shares."""

from __future__ import annotations

from dataclasses import dataclass

from macros.charts import svg
from macros.charts.measure import wrap
from macros.charts.model import Chart, Series, Width

KEY = "key"  # the colour class of legends, which speak of every series


@dataclass(frozen=True)
class Style:
    """Sizes in pixels of one drawing."""

    width: Width
    size: float  # of text
    small: float  # of the texts of axes
    leading: float  # from one baseline to the next
    bar: float  # thickness
    gap: float  # between two rows of bars
    group_gap: float  # between two groups of rows
    plot: float  # least height of the plot of a line chart

    @property
    def is_narrow(self) -> bool:
        """Whether this is the drawing for phones."""
        return self.width == 288


# The narrow drawing is laid out for the content of a 320 px screen and enlarged up to 1.25
# times on wider phones; the wide one is shown from 624 px on, where its 14 px are still 12.1.
STYLES: dict[Width, Style] = {
    288: Style(288, 13, 12, 16, 14, 4, 13, 200),
    720: Style(720, 15, 14, 19, 20, 10, 20, 260),
}


def palette(series: tuple[Series, ...]) -> tuple[str, ...]:
    """Return the suffix of the colour classes of each series: "e" for emphasis, else 1, 2 …"""
    plain = iter(range(1, len(series) + 1))
    return tuple("e" if one.emphasis else str(next(plain)) for one in series)


def baseline(middle: float, size: float) -> float:
    """Return the baseline of a text whose figures are centred on `middle`."""
    return middle + size * 0.36


def _hatch_id(chart: Chart, style: Style, colour: str) -> str:
    return f"{chart.id}-{style.width}-hatch-{colour}"


def hatch_fill(chart: Chart, style: Style, colour: str) -> str:
    """Return the fill of tentative bars of one colour."""
    return f"url(#{_hatch_id(chart, style, colour)})"


def hatching(chart: Chart, style: Style, colours: tuple[str, ...]) -> str:
    """Write the definitions of the hatchings of `colours`."""
    patterns = (
        svg.tag(
            "pattern",
            svg.tag("path", class_=f"ip-hatch ip-stroke-{colour}", d="M2.5 0v5"),
            id=_hatch_id(chart, style, colour),
            width=5,
            height=5,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )
        for colour in colours
    )
    return svg.tag("defs", "".join(patterns))


def legend_text(chart: Chart, style: Style, x: float, top: float) -> tuple[str, float]:
    """Write the words for tentative marks; return them with the height they take."""
    lines = wrap(chart.tentative_note, style.width - x, style.small, 3)
    first = baseline(top + style.small / 2, style.small)
    words = svg.text_lines(x, first, lines, style.leading, "ip-muted", font_size=style.small)
    return words, len(lines) * style.leading
