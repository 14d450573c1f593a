"""Which cells and rows a call shows; sources, checks and share pictures all ask this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from macros.blocks.items import find_item
from macros.data.dataset import Cell, Data, Dataset, Observation
from macros.data.lookup import FACT, FACT_KEY, FACTS, find_cell
from macros.pages.calls import Call, Literal
from macros.problems import ContentError
from macros.wording.sentences import placeholders

Row = tuple[Dataset, Observation]


def page_rows(calls: Iterable[Call], data: Data) -> list[Row]:
    """Every row that ``calls`` show; a call that leads nowhere is told where it is run."""
    rows: list[Row] = []
    for call in calls:
        try:
            rows += shown_rows(call, data)
        except ContentError:
            continue
    return rows


def shown_rows(call: Call, data: Data) -> list[Row]:
    """Every row that one call shows, in order; none for macros that show no data.

    The figures inside the sentences of a chart or a list are among them. Raises ContentError
    where the call leads nowhere.
    """
    name = str(call.args[0]) if call.args else ""
    if cells := named_cells(call, data):
        return [(cell.dataset, cell.observation) for cell in cells]
    dataset = whole_dataset(call, data)
    if dataset is None:
        return []
    if call.name == "chart":
        chart = dataset.meta.charts[name]
        rows = dataset.select(chart.where)
        sentences = [*chart.title.values(), *chart.summary.values()]
    else:
        where = {k: codes for k, codes in _options(call).items() if k in dataset.meta.dimensions}
        rows = dataset.select(where)
        sentences = _texts(dataset, rows)
    sentences += _notes(dataset, rows)
    return [*((dataset, row) for row in rows), *_named(sentences, data, dataset)]


def named_cells(call: Call, data: Data) -> list[Cell]:
    """The cells that one call names singly; ContentError where it leads nowhere."""
    if call.name in ("figure", "value"):
        return call_cells(call, data)
    if call.args and isinstance(call.args[0], list):
        return [find_item(item, data) for item in call.args[0]]
    return []


def whole_dataset(call: Call, data: Data) -> Dataset | None:
    """The dataset that one call draws, lists or lays out as a table, or None."""
    name = str(call.args[0]) if call.args else ""
    if call.name == "chart":
        return data.chart_owner(name)
    # A page may have the name of a dataset.
    if call.name in ("figure", "value", "translations") or name not in data.datasets:
        return None
    return data.dataset(name)


def call_cells(call: Call, data: Data) -> list[Cell]:
    """The cell that a call of ``figure`` or ``value`` shows; ContentError where there is none."""
    name, options = str(call.args[0]) if call.args else "", _options(call)
    if call.name == "figure":
        dataset, where = data.dataset(FACTS), {FACT_KEY: [name]}
    else:
        dataset, where = data.dataset(name), {}
    where |= {key: codes for key, codes in options.items() if key in dataset.meta.dimensions}
    measure = options.get("measure", [None])[0]
    return [Cell(dataset, row, dataset.measure(measure)) for row in dataset.select(where)]


def _named(sentences: Iterable[str], data: Data, dataset: Dataset) -> Iterator[Row]:
    """The cells of other datasets that sentences name."""
    elsewhere = {FACT, *data.datasets}
    for sentence in sentences:
        for name in placeholders(sentence):
            head, _, rest = name.partition(".")
            if rest and head in elsewhere:
                cell = find_cell(name, data, dataset)
                yield cell.dataset, cell.observation


def _texts(dataset: Dataset, rows: Sequence[Observation]) -> list[str]:
    """The sentences about the categories of ``rows``, in every language."""
    return [
        text
        for prose in dataset.meta.texts.values()
        for code in dict.fromkeys(row.keys[prose.of] for row in rows)
        if code in prose.entries
        for text in prose.entries[code].values()
    ]


def _notes(dataset: Dataset, rows: Sequence[Observation]) -> list[str]:
    """The general notes and those of ``rows``, in every language."""
    codes = dict.fromkeys(row.row["note"] for row in rows if "note" in row.row)
    notes = [*dataset.meta.general_notes().values(), *(dataset.meta.notes[code] for code in codes)]
    return [text for note in notes for text in note.values()]


def _options(call: Call) -> dict[str, list[str]]:
    return {key: _codes(code) for key, code in call.options}


def _codes(value: Literal) -> list[str]:
    return [str(code) for code in value] if isinstance(value, list) else [str(value)]
