"""Values computed from their parts, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from macros.check import check
from macros.data.computed import evaluate
from macros.problems import ContentError
from macros.site import read_site
from tests.project import edit

PARTS = {"a": Decimal("6.52"), "b": Decimal("6.18"), "zero": Decimal(0)}
RULE = """computed:
  - at: {unit: schools, year: 2018}
    parts: {before: schools.2017, after: "schools.2019", visits: visits.education}
    formula: (before + after) / 2 + visits * 0
    decimals: 2
charts:"""


@pytest.mark.parametrize(
    ("formula", "value"),
    [("a - b", "0.34"), ("(a + b) * 2", "25.40"), ("a / 2", "3.26"), ("1 - b / 100", "0.9382")],
)
def test_arithmetic(formula: str, value: str) -> None:
    assert evaluate(formula, PARTS) == Decimal(value)


@pytest.mark.parametrize(
    "formula",
    ["a -", "c", "a ** b", "a / zero", "__import__('os')", "a if b else a", "True", "'a'", "a.b"],
)
def test_anything_else_is_refused(formula: str) -> None:
    with pytest.raises(ContentError) as caught:
        evaluate(formula, PARTS)
    assert caught.value.code == "computed.formula"


def declare(good: Path) -> None:
    edit(good, "data/shares.csv", "unit,year,share", "unit,year,share,kind")
    for row in ("6.18", "6.30", "6.52", "3.10", "2.90"):
        edit(good, "data/shares.csv", f"{row}\n", f"{row},\n")
    edit(good, "data/shares.csv", "schools,2018,\n", "schools,2018,,computed\n")
    edit(good, "data/shares.yml", "charts:", RULE)


def test_the_empty_cell_is_filled(good: Path) -> None:
    declare(good)
    cell = read_site(good).data.datasets["shares"].cell({"unit": "schools", "year": "2018"})
    assert str(cell.value) == "3.00"


def test_a_typed_result_is_refused(good: Path) -> None:
    declare(good)
    edit(good, "data/shares.csv", "schools,2018,,computed", "schools,2018,3.00,computed")
    assert "computed.cell" in {problem.code for problem in check(good)}


def test_a_computed_row_without_a_formula_is_refused(good: Path) -> None:
    declare(good)
    edit(good, "data/shares.csv", "city,2017,6.18,", "city,2017,6.18,computed")
    assert [
        (problem.path, problem.line) for problem in check(good) if problem.code == "computed.typed"
    ] == [("data/shares.csv", 2)]


def test_a_part_without_data_is_told_at_its_formula(good: Path) -> None:
    declare(good)
    edit(good, "data/shares.yml", "before: schools.2017", "before: schools.2018")
    told = [problem for problem in check(good) if problem.code == "value.no_data"]
    assert [problem.path for problem in told] == ["data/shares.yml"]
