"""``table``: a dataset, or a part of it, as a table a screen reader can walk."""

from __future__ import annotations

from collections.abc import Sequence

from macros.blocks.context import Context
from macros.blocks.grids import make_grid
from macros.blocks.html import folded, no_data, text
from macros.blocks.provenance import disagreements, kinds_line, row_notes, source_line
from macros.data.dataset import Data, Dataset, Observation
from macros.text.language import Language
from macros.wording.sentences import Scope, fill

NUMBER = ' class="ip-num"'
UNFOLDED = 3  # more notes wait behind a summary


def table(context: Context, dataset: str, **where: str | int | list[str]) -> str:
    """The rows of ``dataset``, narrowed by dimensions: ``table("staff", year=2019)``.

    Years become columns where one measure runs over several years. Raises ContentError for
    an unknown dataset, dimension or code.
    """
    chosen = context.data.dataset(dataset)
    at = {name: _codes(codes) for name, codes in where.items()}
    rows = chosen.select(at)
    caption = fill(
        context.language.pick(chosen.meta.title), Scope(context.data, chosen), context.language
    )
    body = table_element(chosen, rows, caption, chosen.id, context.language, context.data)
    foot = provenance_lines(context.data, chosen, rows, context.language)
    return f'<div class="ip-table" id="table-{chosen.id}">\n{body}\n{foot}\n</div>'


def provenance_lines(
    data: Data, dataset: Dataset, rows: Sequence[Observation], language: Language
) -> str:
    """Source, kinds of the values and notes, as small print below a table or chart.

    Many notes are folded; a disagreement stays in sight, and so do the kinds of the values.
    """
    told, differing = (find(data, dataset, rows, language) for find in (row_notes, disagreements))
    many = len(told) + len(differing) > UNFOLDED
    seen = differing if many else [*told, *differing]
    kinds = kinds_line(dataset, rows, language, seen)
    said = " ".join(filter(None, [kinds, *seen]))
    fold = ""
    if many:
        items = "".join(f"<li>{note}</li>" for note in told)
        fold = folded(language.word("notes.fold", number=len(told)), f"<ul>{items}</ul>")
    source = source_line(data, dataset, rows, language)
    return (
        f'<div class="ip-small-print">{f"<p>{said}</p>" if said else ""}{fold}'
        f'<p class="ip-source">{source}</p></div>'
    )


def table_element(
    dataset: Dataset,
    rows: Sequence[Observation],
    caption: str,
    name: str,
    language: Language,
    data: Data,
) -> str:
    """The ``<table>`` in a region that can be scrolled by keyboard."""
    grid = make_grid(dataset, rows, language, data)
    identity = f"{name}-caption"
    marks = [NUMBER if numeric else "" for numeric in grid.numeric]
    # Sentences fill the page, and on a phone stand below each other, each with the name of its
    # column; numbers stand near what they are of.
    wide = bool(dataset.meta.attributes or dataset.meta.texts)
    shape = "stack" if wide else "fit"
    head = "".join(
        f'<th scope="col"{mark}>{text(column)}</th>'
        for column, mark in zip(grid.columns, marks, strict=True)
    )
    corner = f'<th scope="col">{text(grid.corner)}</th>'
    told = [
        f'{mark} data-label="{text(column)}"' if wide else mark
        for column, mark in zip(grid.columns, marks, strict=True)
    ]
    lines = "".join(_row(*row, told, language) for row in grid.rows)
    return (
        f'<div class="ip-scroll ip-scroll--{shape}" role="region" tabindex="0"'
        f' aria-labelledby="{identity}">'
        f'<table><caption id="{identity}">{text(caption)}</caption>'
        f"<thead><tr>{corner}{head}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _row(
    heading: str,
    level: int,
    cells: tuple[str | None, ...],
    marks: Sequence[str],
    language: Language,
) -> str:
    columns = "".join(
        f"<td{mark}>{text(cell) if cell is not None else no_data(language)}</td>"
        for cell, mark in zip(cells, marks, strict=True)
    )
    depth = f' class="ip-level-{level}"' if level else ""
    return f'<tr><th scope="row"{depth}>{text(heading)}</th>{columns}</tr>'


def _codes(codes: str | int | list[str]) -> list[str]:
    return [str(code) for code in codes] if isinstance(codes, list) else [str(codes)]
