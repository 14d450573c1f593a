"""Anything at all in a file: problems perhaps, never an exception."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.check import check
from macros.data.csv_file import read_csv
from macros.data.load import load_data
from macros.data.marked_yaml import read_marked
from macros.pages.page import read_page
from tests.conftest import GOOD

MANY = settings(max_examples=150, deadline=None)
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
CELLS = st.one_of(
    st.text(alphabet='abc019.,;"\n\r\t -=\u00a0\u2212\u200b', max_size=10),
    st.sampled_from(
        ["", "2019", "education", "127", "1e5", "NaN", "inf", "3,865", "3.865", "9" * 40, '"', "=1"]
    ),
)
YAML_TEXT = st.text(alphabet="abt: \n-[]{}&*?|>!'\"#%,~019\t\x07", max_size=60)
CALLS = st.text(alphabet='figure("x"){}%#|=., \n*~[]1-', max_size=60)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path_factory.mktemp("fuzz") / "good"))


@MANY
@given(raw=st.one_of(st.binary(max_size=80), CELLS.map(str.encode)))
def test_csv_of_any_bytes(raw: bytes, folder: Path) -> None:
    file = folder / "any.bin"
    file.write_bytes(raw)
    content = read_csv(file, "data/any.csv")
    assert content.problems or content.rows
    for row in content.rows:
        assert list(row.cells) == content.columns


@MANY
@given(text=st.one_of(YAML_TEXT, st.text(max_size=60)))
def test_yaml_of_any_text(text: str) -> None:
    for problem in read_marked(text, "data/any.yml").problems:
        assert problem.message("fi")


@MANY
@given(text=st.one_of(CALLS, st.text(max_size=60)), front=YAML_TEXT)
def test_page_of_any_text(text: str, front: str) -> None:
    page, problems = read_page(f"---\n{front}\n---\n{text}", "docs/fi/any.md", "any.md", "fi")
    assert page or problems


@FEW
@given(cells=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_check_of_any_rows(cells: list[list[str]], folder: Path) -> None:
    lines = ["host,year,visits", *(",".join(row) for row in cells)]
    (folder / "data" / "visits.csv").write_text("\n".join(lines), encoding="utf-8", newline="")
    for problem in check(folder):
        assert str(problem)
    shutil.copy(GOOD / "data" / "visits.csv", folder / "data")


@FEW
@given(at=st.integers(0, 1400), junk=YAML_TEXT, name=st.sampled_from(["visits", "shares", "facts"]))
def test_check_of_a_damaged_description(at: int, junk: str, name: str, folder: Path) -> None:
    file = folder / "data" / f"{name}.yml"
    text = (GOOD / "data" / f"{name}.yml").read_text(encoding="utf-8")
    file.write_text(text[:at] + junk + text[at + len(junk) :], encoding="utf-8")
    for problem in check(folder):
        assert str(problem)
    shutil.copy(GOOD / "data" / f"{name}.yml", folder / "data")


@FEW
@given(at=st.integers(0, 700), junk=CALLS)
def test_check_of_a_damaged_page(at: int, junk: str, folder: Path) -> None:
    file = folder / "docs" / "fi" / "index.md"
    text = (GOOD / "docs" / "fi" / "index.md").read_text(encoding="utf-8")
    file.write_text(text[:at] + junk + text[at + len(junk) :], encoding="utf-8")
    for problem in check(folder):
        assert str(problem)
    shutil.copy(GOOD / "docs" / "fi" / "index.md", file)


@FEW
@given(
    cell=st.one_of(
        CELLS.filter(lambda text: not set(text) & set('",;\n\r\t')),
        st.text("0123456789.-", max_size=6),
    )
)
def test_an_accepted_cell_is_the_written_one(cell: str, folder: Path) -> None:
    file = folder / "data" / "shares.csv"
    text = (GOOD / "data" / "shares.csv").read_text(encoding="utf-8")
    file.write_text(text.replace("6.30", cell), encoding="utf-8", newline="")
    data, _ = load_data(folder, ("fi", "en"))
    if "shares" in data.datasets:
        value = data.datasets["shares"].observations[1].values["share"]
        assert value == (Decimal(cell.strip()) if cell.strip() else None)
        assert str(value or "") == cell.strip() or value == 0
    shutil.copy(GOOD / "data" / "shares.csv", folder / "data")
