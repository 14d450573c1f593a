"""The table of faults is whole: every check has a row, and every row can still be made.

Whether the checks see the faults is tried by ``make faults``, which takes minutes.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from macros.problems import messages
from tests.corpus import cases
from tests.faults.table import Row, rows
from tests.faults.trial import ballast, edited, hit, places
from tests.project import ROOT

MODULES = sorted(file.relative_to(ROOT).as_posix() for file in ROOT.glob("tests/**/test_*.py"))
BROWSER = [module for module in MODULES if module.startswith("tests/browser/")]
# Tests that make a fault themselves and look whether it is seen, or try the tools of tests.
PROVING = {
    "tests/browser/audit/test_accessibility.py::test_axe_objects_to_what_is_wrong_in_either_theme",
    "tests/browser/audit/test_keyboard.py::test_a_fault_on_the_way_is_found",
    "tests/browser/audit/test_no_script.py::test_faults_are_found",
    "tests/browser/audit/test_print.py::test_what_is_wrong_on_paper_is_found",
    "tests/browser/audit/test_reflow.py::test_what_does_not_fit_is_found",
    "tests/browser/audit/test_structure.py::test_a_broken_rule_is_found",
    "tests/browser/audit/test_trimmed.py::test_a_missing_rule_is_seen",
    "tests/browser/test_agreement.py::test_numbers_are_read_as_they_are_written",
}
COMMANDS = {
    "macros.check",
    "macros.build",
    "benchmarks.weight site",
    "ruff check macros",
    "ruff format --check macros",
    "mypy",
}
# Warnings, which the corpus leaves out, and what only a build can say: where each is tried.
ELSEWHERE = {
    "dataset.broken": "tests/faults/test_warnings.py",
    "figure.unused": "tests/faults/test_warnings.py",
    "figures.unused": "tests/faults/test_warnings.py",
    "page.behind": "tests/faults/test_warnings.py",
    "updates.late": "tests/test_overdue.py",
}
CHECKS = {check for row in rows() for check in row.checks}
GIVEN = {line.rpartition(" ")[2] for case in cases().values() for line in case["gives"]}
NAMES = [row.name for row in rows()]


def functions(module: str) -> list[str]:
    """The tests of ``module`` as pytest names them."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return [f"{module}::{one.name}" for one in found if one.name.startswith("test_")]


def test_names_are_told_apart() -> None:
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("module", MODULES)
def test_every_module_of_tests_is_seen_to_fail(module: str) -> None:
    assert any(check.partition("::")[0] == module for check in CHECKS)


@pytest.mark.parametrize("module", BROWSER)
def test_every_look_at_the_site_is_seen_to_fail(module: str) -> None:
    known = {check.partition("[")[0] for check in CHECKS} | PROVING
    assert [test for test in functions(module) if test not in known] == []


def test_those_that_prove_themselves_are_there() -> None:
    there = {test for module in BROWSER for test in functions(module)}
    assert there >= PROVING


def test_every_command_is_seen_to_fail() -> None:
    assert {check for row in rows() for check in row.commands} == COMMANDS


@pytest.mark.parametrize("code", sorted(messages()))
def test_every_message_has_a_case(code: str) -> None:
    if code not in GIVEN:
        module = ELSEWHERE[code]
        assert code in (ROOT / module).read_text(encoding="utf-8")
    else:
        assert code not in ELSEWHERE


@pytest.mark.parametrize("row", rows(), ids=NAMES)
def test_a_row_can_still_be_made(row: Row) -> None:
    assert row.edit or row.site or row.remove or row.grow
    assert row.checks
    assert row.says or not row.commands, "a command fails for many reasons: say which"
    for edit in row.edit:
        assert [edited(file.read_text("utf-8"), edit) for file in places(ROOT, edit)]
    for path in row.remove:
        assert (ROOT / path).exists()
    for check in row.tests:
        module, _, name = check.partition("::")
        assert (ROOT / module).exists(), check
        assert not name or f"{module}::{name.partition('[')[0]}" in functions(module), check


def test_what_failed_is_read_by_its_name() -> None:
    failed = ["tests/a.py::test_b[x y]"]
    assert hit("tests/a.py", failed)
    assert hit("tests/a.py::test_b", failed)
    assert hit("tests/a.py::test_b[x y]", failed)
    assert not hit("tests/a.py::test_b[x]", failed)
    assert not hit("tests/a.py::test", failed)


def test_a_fault_without_a_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    assert places(tmp_path, ("*.txt", "old", "new")) == [tmp_path / "a.txt"]
    with pytest.raises(ValueError, match=r"no a\.txt holds 'gone'"):
        places(tmp_path, ("a.txt", "gone", "new"))
    assert edited("old old", ("", "old", "new")) == "new old"
    assert edited("old", ("", "", "new")) == "oldnew"
    assert re.fullmatch(rb"<!--[^<>]{1000,}-->", ballast(1, ".html"))
