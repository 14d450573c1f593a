"""``sources``: every document the page's figures rest on."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.provenance import anchor, source_entry
from macros.data.dataset import Cell, Data
from macros.pages.calls import Call, Literal
from macros.wording.sentences import FACT_KEY, FACTS, Scope, find_cell, placeholders


def sources(context: Context) -> str:
    """The page's list of sources, in the order in which the page first rests on them."""
    ids = page_sources(context.page.calls, context.data)
    items = "".join(
        f'<li id="{text(anchor(source))}">{source_entry(context.data, source, context.language)}'
        "</li>"
        for source in ids
    )
    heading = text(context.language.word("source.heading"))
    return (
        f'<section class="ip-sources" aria-labelledby="sources">'
        f'<h2 id="sources">{heading}</h2><ol>{items}</ol></section>'
    )


def page_sources(calls: list[Call], data: Data) -> list[str]:
    """The ids of all sources that ``calls`` rest on."""
    return list(dict.fromkeys(source for call in calls for source in call_sources(call, data)))


def call_sources(call: Call, data: Data) -> list[str]:
    """The ids of the sources that one call rests on; none for macros that show no data."""
    name = str(call.args[0]) if call.args else ""
    options = {key: _codes(code) for key, code in call.options}
    if call.name in ("figure", "value"):
        return [cell.dataset.source(cell.observation) for cell in call_cells(call, data)]
    if call.name == "chart":
        dataset = data.chart_owner(name)
        chart = dataset.meta.charts[name]
        found = [dataset.source(row) for row in dataset.select(chart.where)]
        return found + _facts_in([*chart.title.values(), *chart.summary.values()], data, name)
    if call.args and name in data.datasets:
        dataset = data.dataset(name)
        where = {k: v for k, v in options.items() if k in dataset.meta.dimensions}
        prose = [t for p in dataset.meta.texts.values() for e in p.entries.values()
                 for t in e.values()]  # fmt: skip
        found = [dataset.source(row) for row in dataset.select(where)]
        return found + _facts_in(prose, data, name)
    return []


def call_cells(call: Call, data: Data) -> list[Cell]:
    """The cell that a call of ``figure`` or ``value`` shows; ContentError where there is none."""
    name = str(call.args[0]) if call.args else ""
    options = {key: _codes(code) for key, code in call.options}
    if call.name == "figure":
        dataset, where = data.dataset(FACTS), {FACT_KEY: [name]}
    else:
        dataset, where = data.dataset(name), {}
    where |= {key: codes for key, codes in options.items() if key in dataset.meta.dimensions}
    measure = options.get("measure", [None])[0]
    return [Cell(dataset, row, dataset.measure(measure)) for row in dataset.select(where)]


def _facts_in(sentences: list[str], data: Data, owner: str) -> list[str]:
    dataset = data.datasets.get(owner) or data.chart_owner(owner)
    names = [name for sentence in sentences for name in placeholders(sentence)]
    cells = [find_cell(name, Scope(data, dataset)) for name in names if name.startswith("fact.")]
    return [cell.dataset.source(cell.observation) for cell in cells]


def _codes(value: Literal) -> list[str]:
    return [str(code) for code in value] if isinstance(value, list) else [str(value)]
