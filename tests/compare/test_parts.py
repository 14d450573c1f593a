"""The parts of the comparison one by one: words, tables, numbers, trees."""

from __future__ import annotations

from decimal import Decimal

import pytest

from macros.compare.diff import Run, changed_passages
from macros.compare.grids import CellChange, Grid, GridChange, grid_change
from macros.compare.numerals import numeral_in, per_cent, signed
from macros.compare.page import read_page
from macros.compare.tree import parse
from macros.compare.words import as_tokens, paragraphs, written


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("92", "fi", "92"),
        ("1\u00a0976", "fi", "1976"),
        ("lähes 10\u00a0000", "fi", "10000"),
        ("6,52\u00a0%", "fi", "6.52"),
        ("−1\u00a0976", "fi", "-1976"),
        ("1,576,250", "en", "1576250"),
        ("€13.3m", "en", "13.3"),
        ("25–30", "fi", None),
        ("–", "en", None),
    ],
)
def test_numbers_are_read_back(text: str, language: str, expected: str | None) -> None:
    assert numeral_in(text, language) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ("1001", "fi", "+1\u00a0001"),
        ("-0.25", "fi", "−0,25"),
        ("1000", "en", "+1,000"),
        ("0", "en", "±0"),
    ],
)
def test_differences_are_written(value: str, language: str, expected: str) -> None:
    assert signed(Decimal(value), language) == expected


def test_per_cent() -> None:
    assert per_cent(Decimal("12.345"), "fi") == "+12,3\u00a0%"
    assert per_cent(Decimal("-12.345"), "en") == "−12.3%"


GRID = Grid(("a", "b"), ("x", "y"), (("1", "2"), ("3", "4")))


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (GRID, GridChange()),
        (
            Grid(("a", "b"), ("x", "y"), (("1", "2"), ("3", "5"))),
            GridChange(cells=(CellChange("y", "b", "4", "5"),)),
        ),
        (
            Grid(("a", "b"), ("y", "x"), (("3", "4"), ("1", "2"))),
            GridChange(),
        ),
        (
            Grid(("a", "b", "c"), ("x", "z"), (("1", "2", "9"), ("3", "4", "9"))),
            GridChange(columns_new=("c",), renamed=(("y", "z"),)),
        ),
        (
            Grid(("a", "c"), ("x", "y"), (("1", "2"), ("3", "4"))),
            GridChange(renamed=(("b", "c"),)),
        ),
        (
            Grid(("a",), ("x",), (("1",),)),
            GridChange(rows_gone=("y",), columns_gone=("b",)),
        ),
        (
            Grid(("a", "b"), ("x", "z"), (("1", "2"), ("8", "9"))),
            GridChange(rows_new=("z",), rows_gone=("y",)),
        ),
    ],
)
def test_tables(new: Grid, expected: GridChange) -> None:
    assert grid_change(GRID, new) == expected


def test_words_and_their_spaces() -> None:
    html = '<p>In <b>2019</b>, <a data-cell="f/c">92</a>, two<br>lines</p><ul><li>a</li></ul>'
    found = paragraphs(parse(html))
    assert [written(paragraph) for paragraph in found] == ["In 2019, 92, two lines", "a"]


def test_a_changed_paragraph_among_others() -> None:
    old = [as_tokens(text) for text in ("one two three four", "five six", "seven")]
    new = [as_tokens(text) for text in ("new", "one two three more", "seven")]
    assert changed_passages(old, new) == [
        (Run("new", "new"),),
        (Run("same", "one two three"), Run("gone", "four"), Run("new", "more")),
        (Run("gone", "five six"),),
    ]


@pytest.mark.parametrize(
    ("html", "leads_to"),
    [
        ('<meta http-equiv="refresh" content="0; url=../b/">', "b/"),
        ('<meta http-equiv="Refresh" content="0;url=\'/c/\'">', "c/"),
        ('<meta http-equiv="refresh" content="30">', None),
        ("<p>A page</p>", None),
    ],
)
def test_redirects_are_known(html: str, leads_to: str | None) -> None:
    assert read_page(html, "a/").leads_to == leads_to


@pytest.mark.parametrize("html", ["", "</p></b>", "<p><b>a</p>b", "<a", "&amp;<table><tr><td>"])
def test_broken_pages_are_read(html: str) -> None:
    assert read_page(html, "x/").address == "x/"
