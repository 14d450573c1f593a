"""Prepared changes in both languages: each gives exactly what changed, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from macros.compare.comparison import Comparison, FigureChange, compare
from macros.compare.diff import Run
from macros.compare.grids import CellChange, GridChange
from macros.compare.site import read_built
from tests.compare.built import Model, pair, unchanged

GROUPS = "facts/groups/2019"


def compared(folders: tuple[Path, Path]) -> Comparison:
    old, new = folders
    return compare(read_built(old), read_built(new))


def parts(found: Comparison) -> set[str]:
    """The kinds of change that were found."""
    kinds = {name for name, value in vars(found).items() if value}
    for page in found.changed:
        kinds |= {f"page.{name}" for name in ("figures", "blocks", "head", "text", "anchors_gone")
                  if getattr(page, name)}  # fmt: skip
    return kinds


def test_nothing(tmp_path: Path) -> None:
    assert compared(pair(tmp_path, unchanged)).nothing


def test_a_figure(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["congresses"], site["shown"] = 432, {"fi": "432", "en": "432"}

    found = compared(pair(tmp_path, change))
    assert parts(found) == {"changed", "data", "page.figures"}
    assert [(page.language, page.new) for page in found.changed] == [
        ("fi", "vierailut/"),
        ("en", "en/visits/"),
    ]
    expected = FigureChange(GROUPS, "431", "432", Decimal(431), Decimal(432))
    assert [page.figures for page in found.changed] == [(expected,)] * 2
    assert (expected.difference, round(expected.relative or 0, 2)) == (1, Decimal("0.23"))
    (data,) = found.data
    assert (data.id, data.cells) == ("facts", (("groups/2019", "value", "431", "432"),))


def test_a_figure_written_differently(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["shown"]["fi"] = "431 ryhmää"

    found = compared(pair(tmp_path, change))
    assert parts(found) == {"changed", "page.figures"}
    (page,) = found.changed
    assert page.figures[0].difference == 0


def test_a_label(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["words"]["fi"]["omnia"] = "Ammattiopisto Omnia"

    found = compared(pair(tmp_path, change))
    assert parts(found) == {"changed", "data", "page.blocks"}
    (page,) = found.changed
    (block,) = page.blocks
    assert (page.language, block.id, block.text) == ("fi", "visits", ())
    assert block.grids == (GridChange(renamed=(("Omnia", "Ammattiopisto Omnia"),)),)
    assert found.data[0].cells == (("2019/omnia", "host_fi", "Omnia", "Ammattiopisto Omnia"),)


def test_a_text(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        words = site["words"]["en"]
        words["plain"] = words["plain"].replace("other cities", "nearby cities")

    found = compared(pair(tmp_path, change))
    assert parts(found) == {"changed", "page.text"}
    (page,) = found.changed
    assert (page.language, page.new) == ("en", "en/networks/")
    assert page.text == (
        (
            Run("same", "The city learns from"),
            Run("gone", "other"),
            Run("new", "nearby"),
            Run("same", "cities and shares what it knows in its …"),
        ),
    )


def test_a_value_of_a_chart(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["values"]["omnia"] = [123]

    found = compared(pair(tmp_path, change))
    assert parts(found) == {"changed", "data", "page.blocks"}
    blocks = [page.blocks[0] for page in found.changed]
    assert [block.grids for block in blocks] == [
        (GridChange(cells=(CellChange("Omnia", "2019", "122", "123"),)),)
    ] * 2
    assert all(block.redrawn for block in blocks)
    assert found.data[0].cells == (("2019/omnia", "visits", "122", "123"),)


def test_a_new_year(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["years"], site["values"] = ["2019", "2020"], {"schools": [127, 7], "omnia": [122, 2]}

    found = compared(pair(tmp_path, change))
    assert parts(found) == {"changed", "data", "page.blocks"}
    assert {page.language for page in found.changed} == {"fi", "en"}
    for page in found.changed:
        assert page.blocks[0].grids == (GridChange(columns_new=("2020",)),)
    assert found.data[0].rows_new == ("2020/schools", "2020/omnia")


def test_a_new_row(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["values"]["menu"] = [5]

    found = compared(pair(tmp_path, change))
    grids = {page.language: page.blocks[0].grids for page in found.changed}
    assert grids["fi"] == (GridChange(rows_new=("Etusivu",)),)
    assert grids["en"] == (GridChange(rows_new=("Home",)),)


def test_the_menu_is_told_once(tmp_path: Path) -> None:
    def change(site: Model) -> None:
        site["words"]["fi"]["menu"] = "Alku"

    found = compared(pair(tmp_path, change))
    assert parts(found) == {"frames"}
    assert found.frames == {"fi": [(Run("gone", "Etusivu"),)] * 2 + [(Run("new", "Alku"),)] * 2}


def test_a_look(tmp_path: Path) -> None:
    found = compared(pair(tmp_path, lambda site: site.update(css="a{color:red}")))
    assert parts(found) == {"looks"}
    assert found.looks == ["look.css"]
