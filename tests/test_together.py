"""Faults in many files at once: one run tells them all."""

from __future__ import annotations

from pathlib import Path

from macros.check import check
from tests.corpus import apply, brief, cases

# Cases that touch different places, in files that do not depend on one another.
TOGETHER = (
    "cells: an unknown qualifier",
    "cells: a thirtieth of February",
    "cells: no unit where rows choose theirs",
    "meta: an unknown kind of value",
    "meta: an empty label",
    "meta: a false claim of growth",
    "meta: a name that is only a number",
    "meta: a licence nobody knows",
    "files: a workbook in the data folder",
    "files: a table without a description",
    "pages: an unknown key",
    "pages: arithmetic",
    "pages: no list of sources",
)


def test_all_problems_are_told_in_one_run(good: Path) -> None:
    known = cases()
    for name in TOGETHER:
        apply(known[name], good)
    expected = sorted(line for name in TOGETHER for line in known[name]["gives"])
    assert (
        sorted(brief(problem) for problem in check(good) if problem.severity == "error") == expected
    )
