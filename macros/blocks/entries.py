"""The rows of a dataset as entries for reading: a name, sentences, what else the row says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from macros.blocks.context import Context
from macros.blocks.html import text
from macros.blocks.links import address, find_page
from macros.blocks.provenance import kinds_line, notes, source_link
from macros.blocks.tables import provenance_lines
from macros.data.dataset import Cell, Dataset, Observation
from macros.wording.names import attribute_text, heading, label
from macros.wording.quantities import cell_text, period_text
from macros.wording.sentences import Scope, fill

PERIOD_TYPES = ("year", "period")


@dataclass(frozen=True)
class Entry:
    """One row in words, not yet escaped; ``facts`` are pairs of a label and what it says."""

    code: str
    name: str
    row: Observation
    period: str
    texts: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
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
    context: Context, dataset: Dataset, rows: Sequence[Observation], *, sourced: bool = False
) -> str:
    """Sources and general notes; the notes of single rows stand beside their entries.

    ``sourced`` entries name their sources themselves, where these differ.
    """
    general = [replace(row, row={k: v for k, v in row.row.items() if k != "note"}) for row in rows]
    if not (sourced and differ(dataset)):
        return provenance_lines(context.data, dataset, general, context.language)
    kinds = kinds_line(dataset, general, context.language)
    told = [*([kinds] if kinds else []), *notes(context.data, dataset, general, context.language)]
    lines = "".join(f"<p>{line}</p>" for line in told)
    return f'<div class="ip-small-print">{lines}</div>' if lines else ""


def differ(dataset: Dataset) -> bool:
    """Whether the rows of ``dataset`` rest on more than one source."""
    return len(dataset.sources()) > 1


def own_page(context: Context, dataset: Dataset, code: str) -> str:
    """The address of the page ``<dimension>-<code>``, or nothing where there is none."""
    for stem in (lead(dataset), dataset.id):
        for name in (code, code.replace("_", "-")):
            page = find_page(context, f"{stem}-{name}")
            if page is not None and page.id != context.page.id:
                return address(context, page)
    return ""


def texts_html(entry: Entry) -> str:
    """The sentences of an entry and its note, each a paragraph."""
    note = f'<p class="ip-entry__note">{text(entry.note)}</p>' if entry.note else ""
    return "".join(f"<p>{text(sentence)}</p>" for sentence in entry.texts) + note


def meta_html(context: Context, dataset: Dataset, entry: Entry) -> str:
    """The facts of an entry, its period and source, as one quiet line."""
    told = [text(value) for _, value in entry.facts]
    if entry.period:
        told.append(f"<span>{text(entry.period)}</span>")
    if differ(dataset):
        told.append(source_link(context.data, dataset.source(entry.row), context.language))
    return f'<p class="ip-entry__meta">{" · ".join(told)}</p>' if told else ""


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


def _facts(
    context: Context, dataset: Dataset, row: Observation, first: str
) -> list[tuple[str, str]]:
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
                found.append((title, f"{title.lower()} {told}" if dated else told))
    for name in meta.measures:
        cell = Cell(dataset, row, name)
        if cell.value is not None:
            found.append((heading(dataset, name, language), cell_text(cell, language, "words")))
    return found
