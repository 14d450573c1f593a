"""Figures, signs, quotation marks and spaces of every page, as each language writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.checks.prose import read_names
from tests.project import ROOT
from tests.words.text import Block
from tests.words.typography import RULES, faults

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "typography.yml").read_text("utf-8"))
WRONG = [(code, *case) for code, cases in CASES["wrong"].items() for case in cases]
RIGHT = [(code, line) for code, lines in CASES["right"].items() for line in lines]
NAMES = read_names(ROOT)[0]


def test_every_line_of_every_page(texts: dict[Block, str]) -> None:
    found = {
        f"{path}: {block.text}": broken
        for block, path in texts.items()
        if (broken := faults(block.text, block.language, NAMES))
    }
    assert found == {}


@pytest.mark.parametrize(("language", "line", "rule"), WRONG)
def test_a_fault_is_found(language: str, line: str, rule: str) -> None:
    assert rule in faults(line, language, NAMES)


@pytest.mark.parametrize(("language", "line"), RIGHT)
def test_a_right_line_passes(language: str, line: str) -> None:
    assert faults(line, language, NAMES) == []


def test_every_rule_has_a_case() -> None:
    tried = {rule for _, _, rule in WRONG}
    assert {rule for rules in RULES.values() for rule in rules} == tried
