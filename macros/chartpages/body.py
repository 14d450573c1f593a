"""The Markdown of a chart's own page: complete before any script runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.blocks.charts import drawings
from macros.blocks.context import Context
from macros.blocks.corrections import correction_links
from macros.blocks.html import text
from macros.blocks.links import address
from macros.blocks.provenance import kinds_line, notes, source_entry
from macros.blocks.tables import table_element
from macros.chartpages.credit import chart_sources, citation, source_text
from macros.chartpages.embed import embed_code
from macros.chartpages.parts import Download, copied_code, copied_text, downloads, pair, section
from macros.charts.build import chart_rows
from macros.charts.model import Chart
from macros.charts.plotly_figure import plotly_json
from macros.pages.page import Page

EMBED = "embed"  # the fragment with which the page shows nothing but its chart
TITLE = "chart-title"  # the first heading, where the theme's skip link leads
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|~<>&-])")


@dataclass(frozen=True)
class Around:
    """What surrounds a chart on its page.

    ``url`` is the page's absolute address, ``root`` the way from it to the root of the site.
    """

    url: str
    root: str
    users: tuple[Page, ...]
    data: tuple[Download, ...]
    pictures: tuple[Download, ...]


def body(context: Context, chart: Chart, around: Around) -> str:
    """The page of ``chart`` as Markdown; each part under a heading that links can name."""
    return "\n\n".join(_parts(context, chart, around))


def _parts(context: Context, chart: Chart, around: Around) -> Iterator[str]:
    language, word = context.language, context.language.word
    yield f'<div id="{EMBED}"></div>'
    yield _heading(1, chart.title, TITLE)
    yield _figure(context, chart, around)
    yield _open_elsewhere(context, around)
    yield _used(context, around)
    yield _heading(2, word("chart.page.data"), "data")
    yield _table(context, chart)
    yield from _notes(context, chart)
    yield _heading(2, word("source.heading"), "sources")
    yield _sources(context, chart)
    yield pair(
        section("download", word("chart.page.download"), downloads(around.data, language)),
        section(
            "picture",
            word("chart.page.picture"),
            f'<p class="ip-chart-page__says">{text(word("chart.page.picture_says"))}</p>'
            + downloads(around.pictures, language),
        ),
    )
    cited = citation(context.data, chart, language, around.url)
    code = embed_code(chart, f"{around.url}#{EMBED}")
    yield pair(
        section("cite", word("chart.page.cite"), copied_text(cited, language)),
        section(
            "embed-code",
            word("chart.page.embed"),
            copied_code(code, language)
            + f'<p class="ip-chart-page__says">{text(word("chart.page.embed_says"))}</p>',
        ),
    )
    if context.repository.url:
        yield _heading(2, word("correct.heading"), "correct")
        dataset = context.data.chart_owner(chart.id)
        yield f'<p class="ip-chart-page__says">{correction_links(context, dataset)}</p>'
    yield '<p class="ip-hidden" role="status" data-ip-copied></p>'


def _heading(level: int, words: str, identity: str) -> str:
    escaped = _MARKUP.sub(r"\\\1", words)
    return f"{'#' * level} {escaped} {{: #{identity} }}"


def _figure(context: Context, chart: Chart, around: Around) -> str:
    word, data = context.language.word, context.data
    return "\n".join(
        (
            f'<figure class="ip-chart" id="{text(chart.id)}" aria-labelledby="{TITLE}">',
            f'<p class="ip-chart__subtitle">{text(chart.subtitle)}</p>',
            drawings(chart),
            _explore(context, chart, around),
            f'<p class="ip-chart__summary">{text(chart.summary)}</p>',
            f'<figcaption class="ip-small-print">'
            f"{text(source_text(data, chart.id, context.language))}. "
            f"{text(word('data.licence.name'))}</figcaption>",
            "</figure>",
        )
    )


def _explore(context: Context, chart: Chart, around: Around) -> str:
    """The interactive drawing; nothing of it is there for a reader without scripts."""
    word = context.language.word
    words = {
        key: word(f"chart.explore.{key}") for key in ("open", "close", "loading", "ready", "failed")
    }
    told = "".join(f' data-{key}="{text(value)}"' for key, value in words.items())
    name = text(word("chart.explore.name", title=chart.title))
    # A closing tag inside the data would end the element early.
    figure = plotly_json(chart).replace("<", "\\u003c")
    return (
        f'<div class="ip-explore" id="explore" data-ip-explore{told} '
        f'data-script="{around.root}assets/javascripts/plotly-basic.min.js" hidden>'
        f'<button class="ip-button" type="button" aria-expanded="false" '
        f'aria-controls="explore-plot">{text(words["open"])}</button>'
        f'<p class="ip-explore__help" id="explore-help" hidden>'
        f"{text(word('chart.explore.help'))}</p>"
        f'<div class="ip-explore__plot" id="explore-plot" role="application" tabindex="0" '
        f'aria-label="{name}" aria-describedby="explore-help" hidden></div>'
        f'<p class="ip-explore__said" role="status" aria-live="polite"></p>'
        f'<script type="application/json">{figure}</script></div>'
    )


def _open_elsewhere(context: Context, around: Around) -> str:
    """Shown only in a foreign page: the way to the whole of this one."""
    words = context.language.word("chart.page.open", site=context.language.word("data.site"))
    link = f'<a href="{text(around.url)}" target="_blank" rel="noopener">{text(words)}</a>'
    return f'<p class="ip-chart-page__open">{link}</p>'


def _used(context: Context, around: Around) -> str:
    links = [
        f'<a href="{text(address(context, page))}">{text(page.title)}</a>' for page in around.users
    ]
    label = text(context.language.word("chart.page.used"))
    return f'<p class="ip-chart-page__used">{label} {" · ".join(links)}</p>' if links else ""


def _table(context: Context, chart: Chart) -> str:
    dataset = context.data.chart_owner(chart.id)
    rows = chart_rows(dataset, dataset.meta.charts[chart.id])
    name = f"{chart.id}-table"
    return table_element(dataset, rows, chart.subtitle, name, context.language, context.data)


def _notes(context: Context, chart: Chart) -> Iterator[str]:
    data, language = context.data, context.language
    dataset = data.chart_owner(chart.id)
    rows = chart_rows(dataset, dataset.meta.charts[chart.id])
    told = notes(data, dataset, rows, language)
    kinds = kinds_line(dataset, rows, language, told)
    items = "".join(f"<li>{note}</li>" for note in (kinds, *told) if note)
    if items:
        yield _heading(2, language.word("chart.page.notes"), "notes")
        yield f'<ul class="ip-chart-page__notes">{items}</ul>'


def _sources(context: Context, chart: Chart) -> str:
    entries = (
        source_entry(context.data, source, context.language)
        for source in chart_sources(context.data, chart.id)
    )
    return f"<ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul>"
