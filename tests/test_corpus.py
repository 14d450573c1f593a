"""Every broken input gives its message, at its place, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check import check
from tests.corpus import Case, apply, brief, cases

CASES = cases()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_case_gives_its_problems(case: Case, good: Path) -> None:
    apply(case, good)
    # A figure that lost its page because of the fault is only a warning.
    found = [problem for problem in check(good) if problem.severity == "error"]
    assert [brief(problem) for problem in found] == sorted(case["gives"])
    for language in ("fi", "en"):
        if language in case:
            told = [f"{one.place(language)}: {one.message(language)}" for one in found]
            assert case[language] == told[0]
