"""The corpus of broken projects: cases kept as data, applied to a copy of the good one.

A case of ``broken/*.yml`` has ``edit`` (path, old, new), ``write`` (path: text), ``bytes``
(path: hexadecimal) and ``remove`` (paths); ``gives`` are all problems it must bring, each
``path:line:column code``; ``fi`` and ``en`` the whole of what an editor reads.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from macros.problems import Problem
from tests.project import edit

FOLDER = Path(__file__).parent / "broken"
Case = dict[str, Any]


def cases() -> dict[str, Case]:
    """All cases by ``file: name``."""
    return {
        f"{file.stem}: {name}": case
        for file in sorted(FOLDER.glob("*.yml"))
        for name, case in yaml.safe_load(file.read_text(encoding="utf-8")).items()
    }


def apply(case: Case, folder: Path) -> None:
    """Break the project in ``folder`` as ``case`` says."""
    for path, old, new in case.get("edit", []):
        edit(folder, path, old, new)
    for path, text in case.get("write", {}).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")
    for path, digits in case.get("bytes", {}).items():
        (folder / path).write_bytes(bytes.fromhex(digits))
    for path in case.get("remove", []):
        (folder / path).unlink()


def brief(problem: Problem) -> str:
    """``path:line:column code``, as the cases write it."""
    parts = [problem.path, *([str(problem.line)] if problem.line else [])]
    return ":".join([*parts, *([problem.column] if problem.column else [])]) + f" {problem.code}"
