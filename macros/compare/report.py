"""The comparison in words: headings, tables and lists that Markdown and HTML both write."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.compare.comparison import Comparison, FigureChange, PageChange, PageMove
from macros.compare.diff import Run
from macros.compare.lines import Line, plain, texts, turn, word
from macros.compare.numerals import per_cent, signed
from macros.compare.published import Holdings
from macros.compare.touched import block_lines, heading_runs


@dataclass
class Section:
    """A heading (``level`` 2 or 3) with lines of text, items of a list and rows of a table."""

    heading: str
    level: int = 2
    lines: list[Line] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    rows: list[list[Line]] = field(default_factory=list)
    items: list[Line] = field(default_factory=list)
    alarm: bool = False


def report(found: Comparison, data: Holdings, language: str) -> list[Section]:
    """The whole comparison in ``language``; ``data`` gives the figures their names."""
    sections = [_head(found, language)]
    sections += [_lost(found, language)] if found.lost else []
    sections += [_figures(found, data, language)] if _cells(found) else []
    if found.added or found.moved or found.gone:
        sections.append(_pages(found, language))
    if found.changed:
        sections.append(Section(word("pages.each", language)))
    for page in found.changed:
        sections.append(_page(page, data, language))
    for code, passages in found.frames.items():
        heading = f"{word('frames', language)} ({_spoken(code, language)})"
        sections.append(Section(heading, items=[Line(p, code) for p in passages]))
    sections += [_data(found, language)] if found.data else []
    if found.looks:
        names = ", ".join(sorted({name.rpartition("/")[2] for name in found.looks}))
        text = plain(word("looks.what", language, names=names))
        sections.append(Section(word("looks", language), lines=[text]))
    return sections


def _spoken(code: str, language: str) -> str:
    return word(f"language.{code}", language) if f"language.{code}" in texts() else code


def _head(found: Comparison, language: str) -> Section:
    if found.nothing:
        return Section(word("title", language), lines=[plain(word("nothing", language))])
    counts = word(
        "counts",
        language,
        changed=len(found.changed),
        added=len(found.added),
        moved=len(found.moved),
        gone=len(found.gone),
        figures=len(_cells(found)),
        blocks=len({(block.kind, block.id) for page in found.changed for block in page.blocks}),
        data=len(found.data),
    )
    return Section(word("title", language), lines=[plain(counts)])


def _lost(found: Comparison, language: str) -> Section:
    return Section(
        word("lost.title", language),
        lines=[plain(word("lost.what", language))],
        items=[plain(f"/{address}") for address in found.lost],
        alarm=True,
    )


def _cells(found: Comparison) -> dict[str, list[tuple[str, FigureChange]]]:
    """Cell -> its changes with the language of their page."""
    cells: dict[str, list[tuple[str, FigureChange]]] = {}
    for page in found.changed:
        for figure in page.figures:
            cells.setdefault(figure.cell, []).append((page.language, figure))
    return cells


def _figures(found: Comparison, data: Holdings, language: str) -> Section:
    keys = ("figure", "old", "new", "difference", "pages.on")
    section = Section(word("figures", language), columns=[word(key, language) for key in keys])
    for changes in _cells(found).values():
        chosen = next((f for code, f in changes if code == language), changes[0][1])
        section.rows.append([*_figure(chosen, data, language), plain(str(len(changes)))])
    return section


def _figure(figure: FigureChange, data: Holdings, language: str) -> list[Line]:
    none = word("none", language)
    return [
        plain(data.name(figure.cell, language)),
        plain(figure.old or none),
        plain(figure.new or none),
        plain(difference(figure, language)),
    ]


def difference(figure: FigureChange, language: str) -> str:
    """How the figure differs: ``+1 (+1.1%)``, or in words."""
    if not figure.old or not figure.new:
        return word("figure.gone" if figure.old else "figure.new", language)
    if figure.difference is None:
        return word("figure.unknown", language)
    if not figure.difference:
        return word("figure.same", language)
    text = signed(figure.difference, language)
    return f"{text} ({per_cent(figure.relative, language)})" if figure.relative else text


def _pages(found: Comparison, language: str) -> Section:
    section = Section(word("pages", language))
    for page in found.added:
        text = word("page.added", language, title=page.title)
        section.items.append(plain(f"{text} ({_spoken(page.language, language)}, /{page.address})"))
    section.items += [_move(move, "page.moved", language) for move in found.moved]
    section.items += [_move(move, "page.gone", language) for move in found.gone]
    return section


def _move(move: PageMove, key: str, language: str) -> Line:
    text = word(key, language, title=move.title)
    way = f"/{move.old}" if move.new is None else f"/{move.old} → /{move.new}"
    state = "page.needs_redirect" if move.leads_to is None else "page.redirected"
    told = word(state, language)
    if move.leads_to is not None:
        told += f": /{move.leads_to}"
    return plain(f"{text} ({_spoken(move.language, language)}, {way}): {told}")


def _page(page: PageChange, data: Holdings, language: str) -> Section:
    heading = f"{page.title} ({_spoken(page.language, language)}, /{page.new})"
    section = Section(heading, 3)
    for figure in page.figures:
        name = plain(f"{data.name(figure.cell, language)}: ").runs
        told = Run("same", f" · {difference(figure, language)}")
        section.items.append(Line((*name, *turn(figure.old, figure.new), told)))
    for block in page.blocks:
        section.items += block_lines(block, page.language, language)
    for key, passages in (("page.head", page.head), ("page.text", page.text)):
        label = Run("same", f"{word(key, language)}:")
        section.items += [Line((label, *passage), page.language) for passage in passages]
    if page.anchors_gone:
        names = ", ".join(f"#{name}" for name in page.anchors_gone)
        section.items.append(plain(word("page.anchors", language, names=names)))
    return section


def _data(found: Comparison, language: str) -> Section:
    section = Section(word("data", language))
    for change in found.data:
        label = Run("same", f"{change.title.get(language, change.id)} (data/{change.id}.csv):")
        if change.state != "changed":
            told = Run("same", word(f"data.{change.state}", language))
            section.items.append(Line((label, told)))
        section.items += [Line((label, *runs)) for runs in heading_runs(change, language)]
        for row, column, old, new in change.cells:
            where = Run("same", f"{word('cell', language, row=row, column=column)}:")
            none = word("none", language)
            section.items.append(Line((label, where, *turn(old or none, new or none))))
    return section
