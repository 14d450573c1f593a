"""``chart``: the whole chart block, complete before any script runs."""

from __future__ import annotations

from typing import get_args

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.links import address, find_page
from macros.blocks.tables import provenance_lines, table_element
from macros.charts.build import build_chart, chart_rows, unsupported
from macros.charts.model import Chart, UnsupportedChart, Width
from macros.charts.painter import paint
from macros.problems import ContentError

WIDTHS: tuple[Width, ...] = get_args(Width)
LEVELS = (2, 3, 4)
# The parts of a chart's page that the row of links leads to: word -> fragment.
LINKS = {
    "explore": "explore",
    "data": "data",
    "picture": "picture",
    "cite": "cite",
    "embed": "embed-code",
    "correct": "correct",
}


def chart(context: Context, name: str, *, level: int = 3) -> str:
    """The chart ``name`` as a figure: message, drawing, summary, table, source and notes.

    ``level`` is that of its heading. Raises ContentError for an unknown chart, another level,
    or a chart that cannot be drawn.
    """
    if level not in LEVELS:
        allowed = ", ".join(map(str, LEVELS))
        raise ContentError("option.value", option="level", value=level, allowed=allowed)
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
        f"<figcaption>{provenance_lines(data, dataset, rows, language)}"
        f"{_links(context, built)}</figcaption>",
        "</figure>",
    ]
    return "\n".join(parts)


def page_id(name: str) -> str:
    """The id of the page that the chart ``name`` has of its own."""
    return f"chart-{name}"


def _links(context: Context, built: Chart) -> str:
    """The way to the chart's own page and its parts, where there is one."""
    page, word = find_page(context, page_id(built.id)), context.language.word
    if page is None:
        return ""
    label = text(word("chart.links", title=built.title))
    items = "".join(
        f'<li><a href="{text(address(context, page))}#{part}">{text(word(f"chart.link.{key}"))}'
        "</a></li>"
        for key, part in LINKS.items()
        if key != "correct" or context.repository.url
    )
    return f'<ul class="ip-chart__links" aria-label="{label}">{items}</ul>'


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
