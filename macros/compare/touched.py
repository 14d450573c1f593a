"""What was touched in a chart, a table or a dataset, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.compare.comparison import BlockChange
from macros.compare.diff import Passage, Run
from macros.compare.grids import GridChange
from macros.compare.lines import Line, plain, turn, word
from macros.compare.published import DataChange


def block_lines(block: BlockChange, quoted: str, language: str) -> Iterator[Line]:
    """What changed in ``block``, on a page in the language ``quoted``, told in ``language``."""
    name = word(block.kind, language, title=block.title)
    if block.state != "changed":
        yield plain(f"{name}: {word(f'block.{block.state}', language)}")
        return
    if block.redrawn and not block.grids and not block.text:
        yield plain(f"{name}: {word('block.redrawn', language)}")
    label = Run("same", f"{name}:")
    for grid in block.grids:
        yield from (Line((label, *runs), quoted) for runs in _grid(grid, language))
    for passage in block.text:
        yield Line((label, *passage), quoted)


def _grid(grid: GridChange, language: str) -> Iterator[Passage]:
    for cell in grid.cells:
        where = word("cell", language, row=cell.row, column=cell.column)
        none = word("none", language)
        yield Run("same", f"{where}:"), *turn(cell.old or none, cell.new or none)
    for old, new in grid.renamed:
        yield Run("same", f"{word('renamed', language)}:"), *turn(old, new)
    yield from heading_runs(grid, language)


def heading_runs(change: GridChange | DataChange, language: str) -> Iterator[Passage]:
    """The rows and columns that came or went."""
    for key in ("rows_new", "rows_gone", "columns_new", "columns_gone"):
        names: Iterable[str] = getattr(change, key)
        if names := tuple(names):
            text = word(key.replace("_", "."), language, names="; ".join(names))
            yield (Run("same", text),)
