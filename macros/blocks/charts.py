"""``chart``: the whole chart block, complete before any script runs."""

from __future__ import annotations

from typing import get_args

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.tables import provenance_lines, table_element
from macros.charts.build import build_chart, chart_rows, unsupported
from macros.charts.model import Chart, UnsupportedChart, Width
from macros.charts.painter import paint

WIDTHS: tuple[Width, ...] = get_args(Width)
LEVELS = (2, 3, 4)


def chart(context: Context, name: str, *, level: int = 3) -> str:
    """The chart ``name`` as a figure: message, drawing, summary, table, source and notes.

    ``level`` is that of its heading. Raises ContentError for an unknown chart, or one that
    cannot be drawn.
    """
    data, language = context.data, context.language
    dataset = data.chart_owner(name)
    built = build_chart(data, name, language)
    rows = chart_rows(dataset, dataset.meta.charts[name])
    identity = text(name)
    table = table_element(dataset, rows, built.subtitle, f"{name}-table", language, data)
    parts = [
        f'<figure class="ip-chart" id="{identity}" aria-labelledby="{identity}-title">',
        f'<h{level} class="ip-chart__title" id="{identity}-title">{text(built.title)}</h{level}>',
        f'<p class="ip-chart__subtitle">{text(built.subtitle)}</p>',
        drawings(built),
        f'<p class="ip-chart__summary">{text(built.summary)}</p>',
        f'<details class="ip-chart__data"><summary>{text(language.word("chart.show_table"))}'
        f"{_about(built)}</summary>{table}</details>",
        f"<figcaption>{provenance_lines(data, dataset, rows, language)}</figcaption>",
        "</figure>",
    ]
    return "\n".join(parts)


def drawings(built: Chart) -> str:
    """The drawing at every width; the stylesheet shows the one that fits."""
    try:
        painted = {width: paint(built, width) for width in WIDTHS}
    except UnsupportedChart as error:
        raise unsupported(error) from None
    names = dict(zip(WIDTHS, ("narrow", "wide"), strict=True))
    return "\n".join(
        f'<div class="ip-drawing ip-drawing--{names[width]}">{svg}</div>'
        for width, svg in painted.items()
    )


def _about(built: Chart) -> str:
    """What the table is of, for those who meet the control without the heading above it."""
    return f'<span class="ip-hidden">: {text(built.title)}</span>'
