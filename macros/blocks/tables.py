"""``table``: a dataset, or a part of it, as a table a screen reader can walk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.blocks.context import Context
from macros.blocks.html import no_data, text
from macros.blocks.provenance import kinds_line, notes, source_line
from macros.data.dataset import Cell, Data, Dataset, Observation
from macros.text.language import Language
from macros.wording.names import attribute_text, heading, label
from macros.wording.quantities import cell_text
from macros.wording.sentences import Scope, fill

YEAR = "year"


@dataclass(frozen=True)
class Grid:
    """A table as text: column headings, then rows of a heading and cells (None: no data)."""

    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, int, tuple[str | None, ...]], ...]


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
    """Source, kind of the values and notes, as small print below a table or chart."""
    told = notes(data, dataset, rows, language)
    kinds = kinds_line(dataset, rows, language)
    lines = [*([kinds] if kinds else []), *told]
    items = "".join(f"<p>{line}</p>" for line in lines)
    source = source_line(data, dataset, rows, language)
    return f'<div class="ip-small-print">{items}<p class="ip-source">{source}</p></div>'


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
    head = "".join(f'<th scope="col">{text(column)}</th>' for column in grid.columns)
    corner = f'<th scope="col">{text(grid.corner)}</th>'
    lines = "".join(_row(heading, level, cells, language) for heading, level, cells in grid.rows)
    return (
        f'<div class="ip-scroll" role="region" tabindex="0" aria-labelledby="{identity}">'
        f'<table><caption id="{identity}">{text(caption)}</caption>'
        f"<thead><tr>{corner}{head}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _row(heading: str, level: int, cells: tuple[str | None, ...], language: Language) -> str:
    columns = "".join(
        f"<td>{text(cell) if cell is not None else no_data(language)}</td>" for cell in cells
    )
    depth = f' class="ip-level-{level}"' if level else ""
    return f'<tr><th scope="row"{depth}>{text(heading)}</th>{columns}</tr>'


def make_grid(
    dataset: Dataset, rows: Sequence[Observation], language: Language, data: Data
) -> Grid:
    """The rows laid out for reading: one dimension runs across where that says it shorter."""
    meta = dataset.meta
    varying = [name for name in meta.dimensions if len({row.keys[name] for row in rows}) > 1]
    across = _across(dataset, varying)
    if across:
        down = [name for name in meta.dimensions if name != across and name in varying]
        down = down or [name for name in meta.dimensions if name not in (across, YEAR)]
        down.sort(key=lambda name: name == YEAR)
        return _pivot(dataset, rows, down, across, language)
    return _flat(dataset, rows, language, data)


def _across(dataset: Dataset, varying: list[str]) -> str:
    """The dimension whose codes become columns, or "": the year, or the last of several."""
    meta = dataset.meta
    if len(meta.measures) != 1 or meta.attributes:
        return ""
    if YEAR in varying and len(meta.dimensions) == 2:
        return YEAR
    return varying[-1] if len(varying) > 1 and not meta.texts else ""


def _pivot(
    dataset: Dataset, rows: Sequence[Observation], down: list[str], across: str, language: Language
) -> Grid:
    measure, (lead, *rest) = dataset.measure(), down
    placed = {(tuple(row.keys[name] for name in down), row.keys[across]): row for row in rows}
    codes = [code for code in dataset.codes(across) if any(code == at for _, at in placed)]
    lines = []
    for place in dict.fromkeys(place for place, _ in placed):
        told = (label(dataset, *named, language) for named in zip(rest, place[1:], strict=True))
        found = [placed.get((place, code)) for code in codes]
        cells = [_measured(dataset, row, measure, language) if row else None for row in found]
        level = _level(dataset, lead, place[0])
        lines.append((label(dataset, lead, place[0], language), level, (*told, *cells)))
    columns = [heading(dataset, name, language) for name in rest]
    columns += [label(dataset, across, code, language) for code in codes]
    return Grid(heading(dataset, lead, language), tuple(columns), tuple(lines))


def _flat(dataset: Dataset, rows: Sequence[Observation], language: Language, data: Data) -> Grid:
    meta = dataset.meta
    varying = [
        name
        for name in meta.dimensions
        if len({row.keys[name] for row in rows}) > 1 or len(meta.dimensions) == 1
    ]
    categories = [name for name in meta.dimensions if meta.dimensions[name].type == "category"]
    first = next((name for name in categories if name in varying), None)
    lead = first or (categories or list(meta.dimensions))[0]
    rest = [name for name in varying if name != lead]
    columns = [
        *(heading(dataset, name, language) for name in rest),
        # The figure stands beside what it is of: on a phone the end of a row is out of sight.
        *(heading(dataset, name, language) for name in meta.measures),
        *(language.pick(attribute.label) for attribute in meta.attributes.values()),
        *(language.pick(prose.label) for prose in meta.texts.values()),
    ]
    scope = Scope(data, dataset)
    lines = []
    for row in rows:
        cells: list[str | None] = [label(dataset, name, row.keys[name], language) for name in rest]
        cells += [_measured(dataset, row, measure, language) for measure in meta.measures]
        cells += [attribute_text(dataset, row, name, language) for name in meta.attributes]
        for prose in meta.texts.values():
            entry = prose.entries.get(row.keys[prose.of])
            cells.append(fill(language.pick(entry), scope, language) if entry else None)
        name = label(dataset, lead, row.keys[lead], language)
        lines.append((name, _level(dataset, lead, row.keys[lead]), tuple(cells)))
    return Grid(heading(dataset, lead, language), tuple(columns), tuple(lines))


def _measured(dataset: Dataset, row: Observation, measure: str, language: Language) -> str | None:
    cell = Cell(dataset, row, measure)
    if cell.value is None:
        return None
    form = "words" if dataset.meta.measures[measure].units else "plain"
    return cell_text(cell, language, form)


def _level(dataset: Dataset, dimension: str, code: str) -> int:
    parents, level = dataset.meta.dimensions[dimension].parents, 0
    while code in parents and level < len(parents):
        code, level = parents[code], level + 1
    return level


def _codes(codes: str | int | list[str]) -> list[str]:
    return [str(code) for code in codes] if isinstance(codes, list) else [str(codes)]
