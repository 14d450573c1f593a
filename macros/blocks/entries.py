"""The rows of a dataset as entries for reading: a name, sentences, what else the row says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.links import address, find_page
from macros.blocks.provenance import kinds_line, notes, source_line
from macros.data.dataset import Cell, Dataset, Observation
from macros.wording.names import attribute_text, heading, label
from macros.wording.quantities import cell_text, period_text
from macros.wording.sentences import Scope, fill

# A label and what it says.
Fact = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """One row in words, not yet escaped.

    A fact has an empty label where it says itself what it is.
    """

    code: str
    name: str
    row: Observation
    period: str
    texts: tuple[str, ...]
    facts: tuple[Fact, ...]
    note: str


def lead(dataset: Dataset) -> str:
    """The dimension that names the rows: the first that is a list of categories."""
    categories = [n for n, d in dataset.meta.dimensions.items() if d.type == "category"]
    return (categories or list(dataset.meta.dimensions))[0]


def rows_at(dataset: Dataset, where: dict[str, str | int | list[str]]) -> list[Observation]:
    """The rows an editor's options choose; ContentError for an unknown dimension or code."""
    chosen = {
        name: [str(code) for code in codes] if isinstance(codes, list) else str(codes)
        for name, codes in where.items()
    }
    return dataset.select(chosen)


def entries(context: Context, dataset: Dataset, rows: Sequence[Observation]) -> list[Entry]:
    """``rows`` as entries, in their order."""
    return [_entry(context, dataset, row) for row in rows]


def entry_period(dataset: Dataset, row: Observation) -> str:
    """The time a row speaks of, ISO 8601: its own period, or its attribute of that type."""
    dated = [n for n, a in dataset.meta.attributes.items() if a.type == "period"]
    told = next((row.attributes[name] for name in dated if row.attributes[name]), "")
    return told or dataset.period(row)


def small_print(
    context: Context,
    dataset: Dataset,
    rows: Sequence[Observation],
    *,
    sourced: bool = False,
    told: Sequence[str] = (),
) -> str:
    """Sources and general notes; the notes of single rows stand beside their entries.

    ``sourced`` entries name their sources themselves, where these differ; ``told`` is what
    else the entries leave to this place, as HTML.
    """
    general = [replace(row, row={k: v for k, v in row.row.items() if k != "note"}) for row in rows]
    kinds = kinds_line(dataset, general, context.language)
    lines = [*told, *([kinds] if kinds else [])]
    lines += notes(context.data, dataset, general, context.language)
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    if not (sourced and differ(dataset, rows)):
        source = source_line(context.data, dataset, general, context.language)
        paragraphs += f'<p class="ip-source">{source}</p>'
    return f'<div class="ip-small-print">{paragraphs}</div>' if paragraphs else ""


def differ(dataset: Dataset, rows: Sequence[Observation]) -> bool:
    """Whether ``rows`` rest on more than one source."""
    return len({dataset.source(row) for row in rows}) > 1


def own_page(context: Context, dataset: Dataset, code: str) -> str:
    """The address of the page ``<dimension>-<code>``, or nothing where there is none."""
    for name in _page_ids(dataset, code):
        page = find_page(context, name)
        if page is not None and page.id != context.page.id:
            return address(context, page)
    return ""


def at_home(context: Context, dataset: Dataset, code: str) -> bool:
    """Whether the page being written is the entry's own, ``<dimension>-<code>``."""
    return context.page.id in _page_ids(dataset, code)


def texts_html(context: Context, dataset: Dataset, entry: Entry) -> str:
    """The sentences of an entry, each under its label where there are several."""
    labels = [context.language.pick(prose.label) for prose in dataset.meta.texts.values()]
    if len(labels) == 1:
        return "".join(f"<p>{text(sentence)}</p>" for sentence in entry.texts)
    told = "".join(
        f"<dt>{text(label)}</dt><dd>{text(sentence)}</dd>"
        for label, sentence in zip(labels, entry.texts, strict=False)
    )
    return f'<dl class="ip-entry__texts">{told}</dl>' if told else ""


def note_html(entry: Entry) -> str:
    """The note of an entry, or nothing."""
    return f'<p class="ip-entry__note">{text(entry.note)}</p>' if entry.note else ""


def _page_ids(dataset: Dataset, code: str) -> list[str]:
    """The ids a page about the entry ``code`` may have."""
    names = (code, code.replace("_", "-"))
    return [f"{stem}-{name}" for stem in (lead(dataset), dataset.id) for name in names]


def _entry(context: Context, dataset: Dataset, row: Observation) -> Entry:
    language, meta, first = context.language, dataset.meta, lead(dataset)
    scope = Scope(context.data, dataset)
    texts = [
        fill(language.pick(prose.entries[row.keys[prose.of]]), scope, language)
        for prose in meta.texts.values()
        if row.keys[prose.of] in prose.entries
    ]
    note = row.row.get("note", "")
    return Entry(
        code=row.keys[first],
        name=label(dataset, first, row.keys[first], language),
        row=row,
        period=period_text(entry_period(dataset, row), language),
        texts=tuple(texts),
        facts=tuple(_facts(context, dataset, row, first)),
        note=fill(language.pick(meta.notes[note]), scope, language) if note else "",
    )


def _facts(context: Context, dataset: Dataset, row: Observation, first: str) -> list[Fact]:
    language, meta = context.language, dataset.meta
    found = [
        (heading(dataset, name, language), label(dataset, name, row.keys[name], language))
        for name, dimension in meta.dimensions.items()
        if name != first and dimension.type == "category"
    ]
    for name, attribute in meta.attributes.items():
        if attribute.type in ("category", "year"):
            told = attribute_text(dataset, row, name, language)
            title = language.pick(attribute.label)
            if told:
                dated = attribute.type == "year"
                found.append(("", f"{title.lower()} {told}") if dated else (title, told))
    for name in meta.measures:
        cell = Cell(dataset, row, name)
        if cell.value is not None:
            found.append((heading(dataset, name, language), cell_text(cell, language, "words")))
    return found
