"""The one door to the drawings: refuses what is not drawn, then draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from macros.charts.bars import paint_bars
from macros.charts.lines import paint_lines
from macros.charts.model import Chart, Kind, UnsupportedChart, Width

MOST_CATEGORIES = 20
# What each kind draws: least and most series, least categories, and by whom.
KINDS: Mapping[Kind, tuple[range, int, Callable[[Chart, Width], str]]] = {
    "bar": (range(1, 2), 1, paint_bars),
    "grouped_bar": (range(2, 5), 1, paint_bars),
    "line": (range(1, 7), 2, paint_lines),
}


def paint(chart: Chart, width: Width) -> str:
    """Return one self-contained, named `<svg>` element, the same bytes for the same chart.

    Colours come from the classes of `chart.css`. Raises `UnsupportedChart`, which names the
    chart, for kinds, sizes and values that are not drawn.
    """
    for reason in _faults(chart):
        raise UnsupportedChart(chart.id, reason)
    return KINDS[chart.kind][2](chart, width)


def _faults(chart: Chart) -> list[str]:
    if chart.kind not in KINDS:
        return [f'the kind "{chart.kind}" is not drawn; the kinds are {", ".join(KINDS)}']
    allowed, least, _ = KINDS[chart.kind]
    series, categories = len(chart.series), len(chart.categories)
    marks = [mark for one in chart.series for mark in one.marks]
    checks = (
        (series == 0, "it has no series"),
        (
            series not in allowed,
            f'the kind "{chart.kind}" draws {allowed[0]} to {allowed[-1]} series, not {series}',
        ),
        (
            not least <= categories <= MOST_CATEGORIES,
            f'the kind "{chart.kind}" draws {least} to {MOST_CATEGORIES} categories, '
            f"not {categories}",
        ),
        *(
            (
                len(one.marks) != categories,
                f'the series "{one.name}" has {len(one.marks)} values for {categories} categories',
            )
            for one in chart.series
        ),
        (all(mark.value is None for mark in marks), "it has no values"),
        (
            any(mark.value is not None and not mark.value.is_finite() for mark in marks),
            "it has a value that is no number",
        ),
    )
    return [reason for fails, reason in checks if fails]
