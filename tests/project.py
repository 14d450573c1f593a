"""A copy of the whole project in a folder of its own, to break and to build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("docs", "data", "macros", "overrides")


def copy_project(folder: Path) -> Path:
    """The project's own files in ``folder``, without history and without a built site."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for config in ROOT.glob("mkdocs*.yml"):
        shutil.copy(config, folder)
    return folder


def run_module(module: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """``python -m module`` in ``folder``, its output captured."""
    return subprocess.run(
        [sys.executable, "-m", module],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def edit(folder: Path, path: str, old: str, new: str) -> None:
    """Replace ``old``, which must be there, by ``new``."""
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} no longer holds {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
