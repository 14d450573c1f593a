"""The figures of a page with the ways to correct them, where the site knows its repository."""

from __future__ import annotations

from collections.abc import Iterable

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.shown import named_cells, whole_dataset
from macros.blocks.strips import cell_label
from macros.data.dataset import Cell, Data, Dataset
from macros.pages.calls import Call
from macros.problems import ContentError
from macros.wording.quantities import cell_text
from macros.wording.sentences import Scope, fill


def corrections(context: Context) -> str:
    """A disclosure with every dataset of the page and every figure named in it.

    A dataset leads to its file in GitHub's editor and to the form for errors, a figure to the
    form filled in with its key, value and version. "" without a repository or figures.
    """
    if not context.repository.url:
        return ""
    found = page_figures(context.page.calls, context.data)
    items = "".join(_dataset(context, *entry) for entry in found.values())
    if not items:
        return ""
    summary = text(context.language.word("correct.heading"))
    return (
        f'<details class="ip-corrections"><summary>{summary}</summary>'
        f'<ul class="ip-plain">{items}</ul></details>'
    )


def correction_links(context: Context, dataset: Dataset) -> str:
    """Two links: edit the numbers of ``dataset``, and report an error in them."""
    word, repository = context.language.word, context.repository
    ways = {
        "correct.edit": repository.edit_data(dataset),
        "correct.report": repository.report(dataset.id),
    }
    return " · ".join(
        f'<a href="{text(address)}" rel="nofollow">{text(word(key))}</a>'
        for key, address in ways.items()
    )


def dataset_title(context: Context, dataset: Dataset) -> str:
    """The title of ``dataset`` in the reader's language."""
    title = context.language.pick(dataset.meta.title)
    return fill(title, Scope(context.data, dataset), context.language)


def page_figures(calls: Iterable[Call], data: Data) -> dict[str, tuple[Dataset, dict[str, Cell]]]:
    """Dataset id -> the dataset and, by address, those of its cells that ``calls`` name."""
    found: dict[str, tuple[Dataset, dict[str, Cell]]] = {}
    for call in calls:
        try:
            cells, dataset = named_cells(call, data), whole_dataset(call, data)
        except ContentError:
            continue  # Told where the call is run.
        if dataset:
            found.setdefault(dataset.id, (dataset, {}))
        for cell in cells:
            found.setdefault(cell.dataset.id, (cell.dataset, {}))[1][cell.address] = cell
    return found


def _dataset(context: Context, dataset: Dataset, cells: dict[str, Cell]) -> str:
    items = "".join(_figure(context, cell) for cell in cells.values() if cell.value is not None)
    title = text(dataset_title(context, dataset))
    listed = f'<ul class="ip-plain">{items}</ul>' if items else ""
    return f"<li>{title}: {correction_links(context, dataset)}{listed}</li>"


def _figure(context: Context, cell: Cell) -> str:
    shown = cell_text(cell, context.language)
    address = context.repository.report(cell.address, shown)
    name = f"{cell_label(cell, context.language)}: {shown}"
    return f'<li><a href="{text(address)}" rel="nofollow">{text(name)}</a></li>'
