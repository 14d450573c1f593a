"""``facts``: single facts as a table with period, note and source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from macros.blocks.context import Context
from macros.blocks.html import folded, hidden, no_data, text
from macros.blocks.items import find_item
from macros.blocks.provenance import names_kind, source_link
from macros.blocks.strips import cell_label
from macros.data.dataset import Cell
from macros.problems import ContentError
from macros.wording.quantities import cell_of_table, period_text
from macros.wording.sentences import Scope, fill

COLUMNS = ("name", "value", "period", "source")
UNFOLDED = 6  # a table with more rows waits behind a summary


@dataclass(frozen=True)
class _Once:
    """What stands once below the table: the source of all rows, and notes with their marks."""

    source: str
    notes: dict[str, str]


def facts(context: Context, items: list[str]) -> str:
    """A table of facts: ``facts(["congresses", "congress_participants"])``.

    Items are named as in ``strip``. What several rows say alike stands once below the table; a
    long table is folded. Raises ContentError for an item that names no single cell.
    """
    if not items:
        raise ContentError("option.value", option="items", value="[]", allowed="key, …")
    cells = [find_item(item, context.data) for item in items]
    word, once = context.language.word, _once(context, cells)
    columns = [name for name in COLUMNS if name != "source" or not once.source]
    head = "".join(f'<th scope="col">{text(word(f"facts.{name}"))}</th>' for name in columns)
    lines = "".join(_line(context, cell, once) for cell in cells)
    first, more = cell_label(cells[0], context.language), len(cells) - 1
    rest = f" {word('facts.more', number=more)}" if more else ""
    caption = f"{word('facts.caption')}: {first}{rest}"
    name = f"facts-{str(items[0]).replace('.', '-')}"
    table = (
        f'<div class="ip-scroll" role="region" tabindex="0" aria-labelledby="{text(name)}">'
        f'<table><caption id="{text(name)}">{hidden(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>{_foot(context, once)}"
    )
    if len(cells) > UNFOLDED:
        table = folded(word("facts.fold", number=len(cells)), table)
    return f'<div class="ip-table ip-facts">{table}</div>'


def _once(context: Context, cells: Sequence[Cell]) -> _Once:
    told = [note for cell in cells if (note := _note(context, cell))]
    shared = [note for note, times in Counter(told).items() if times > 1]
    # A note of all rows needs no mark in any.
    of_all = len(shared) == 1 and told.count(shared[0]) == len(cells)
    marks = [
        "" if of_all else context.language.word("facts.note", number=number)
        for number in range(1, len(shared) + 1)
    ]
    sources = {cell.dataset.source(cell.observation) for cell in cells}
    return _Once(
        source=sources.pop() if len(sources) == 1 else "",
        notes=dict(zip(shared, marks, strict=True)),
    )


def _note(context: Context, cell: Cell) -> str:
    """The note of a row in words, or nothing."""
    code, dataset = cell.observation.row.get("note", ""), cell.dataset
    if not code:
        return ""
    scope = Scope(context.data, dataset)
    return fill(context.language.pick(dataset.meta.notes[code]), scope, context.language)


def _line(context: Context, cell: Cell, once: _Once) -> str:
    language, dataset, row = context.language, cell.dataset, cell.observation
    shown = text(cell_of_table(cell, language)) if cell.value is not None else ""
    kind, note = dataset.kind(row), _note(context, cell)
    beside = once.notes.get(note, note)
    named = kind == "stated" or names_kind(beside, kind, language)
    told = [line for line in ("" if named else language.word(f"kind.{kind}"), beside) if line]
    # The space keeps words apart where no style sheet does: in the search, and when copied.
    small = "".join(f' <span class="ip-entry__note">{text(line)}</span>' for line in told)
    source = source_link(context.data, dataset.source(row), language)
    return (
        f'<tr><th scope="row">{text(cell_label(cell, language))}{small}</th>'
        f"<td>{shown or no_data(language)}</td>"
        f"<td>{text(period_text(dataset.period(row), language))}</td>"
        f"{'' if once.source else f'<td>{source}</td>'}</tr>"
    )


def _foot(context: Context, once: _Once) -> str:
    """The notes that rows share, and the source that all of them have."""
    lines = [
        f"<p>{text(f'{mark}. {note}' if mark else note)}</p>" for note, mark in once.notes.items()
    ]
    if once.source:
        link = source_link(context.data, once.source, context.language)
        label = text(context.language.count("source.label", 1))
        lines.append(f'<p class="ip-source">{label} {link}</p>')
    return f'<div class="ip-small-print">{"".join(lines)}</div>' if lines else ""
