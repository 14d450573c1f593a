"""``facts``: single facts as a table with period, note and source."""

from __future__ import annotations

from macros.blocks.context import Context
from macros.blocks.html import hidden, no_data, text
from macros.blocks.items import find_item
from macros.blocks.provenance import source_link
from macros.blocks.strips import cell_label
from macros.data.dataset import Cell
from macros.problems import ContentError
from macros.wording.quantities import cell_of_table, period_text
from macros.wording.sentences import Scope, fill

COLUMNS = ("name", "value", "period", "source")


def facts(context: Context, items: list[str]) -> str:
    """A table of facts: ``facts(["congresses", "congress_participants"])``.

    Items are named as in ``strip``. Raises ContentError for an item that names no single cell.
    """
    if not items:
        raise ContentError("option.value", option="items", value="[]", allowed="key, …")
    cells = [find_item(item, context.data) for item in items]
    word = context.language.word
    head = "".join(f'<th scope="col">{text(word(f"facts.{name}"))}</th>' for name in COLUMNS)
    lines = "".join(_line(context, cell) for cell in cells)
    caption = f"{word('facts.caption')}: {cell_label(cells[0], context.language)}"
    name = f"facts-{str(items[0]).replace('.', '-')}"
    return (
        '<div class="ip-table ip-facts">'
        f'<div class="ip-scroll" role="region" tabindex="0" aria-labelledby="{text(name)}">'
        f'<table><caption id="{text(name)}">{hidden(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div></div>"
    )


def _line(context: Context, cell: Cell) -> str:
    language, dataset, row = context.language, cell.dataset, cell.observation
    shown = text(cell_of_table(cell, language)) if cell.value is not None else ""
    kind = dataset.kind(row)
    told = text(language.word(f"kind.{kind}")) if kind != "stated" else ""
    note = row.row.get("note", "")
    scope = Scope(context.data, dataset)
    noted = text(fill(language.pick(dataset.meta.notes[note]), scope, language)) if note else ""
    # The space keeps words apart where no style sheet does: in the search, and when copied.
    small = "".join(
        f' <span class="ip-entry__note">{line}</span>' for line in (told, noted) if line
    )
    return (
        f'<tr><th scope="row">{text(cell_label(cell, language))}{small}</th>'
        f"<td>{shown or no_data(language)}</td>"
        f"<td>{text(period_text(dataset.period(row), language))}</td>"
        f"<td>{source_link(context.data, dataset.source(row), language)}</td></tr>"
    )
