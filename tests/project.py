"""A copy of the whole project in a folder of its own, to break and to build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
GOOD = Path(__file__).parent / "projects" / "good"
PARTS = ("docs", "data", "macros", "overrides")


def copy_project(folder: Path) -> Path:
    """The project's own files in ``folder``, without history and without a built site."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (*ROOT.glob("mkdocs*.yml"), ROOT / "pyproject.toml"):
        shutil.copy(file, folder)
    return folder


def run_module(module: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """``python -m module`` in ``folder``, its output captured."""
    return subprocess.run(
        [sys.executable, "-m", module],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PICTURES": "none"} | environment,
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


SMALL = {
    "docs/fi/index.md": """---
id: home
title: Etusivu
description: Pieni sivusto kokeita varten.
---
# Etusivu

Vuonna 2019 alkoi {{ figure("eu_projects_started") }} hanketta.

{{ chart("eu_projects", level=2) }}

{{ sources() }}
""",
    "docs/en/index.md": """---
id: home
title: Home
description: A small site to try things on.
---
# Home

In 2019, {{ figure("eu_projects_started") }} projects started.

{{ chart("eu_projects", level=2) }}

{{ sources() }}
""",
}


def shrink(folder: Path) -> Path:
    """Leave one page a language, so that building is a matter of a second."""
    for language in ("fi", "en"):
        shutil.rmtree(folder / "docs" / language)
        (folder / "docs" / language).mkdir()
    for path, text in SMALL.items():
        (folder / path).write_text(text, encoding="utf-8")
    for config in ("mkdocs.yml", "mkdocs.en.yml"):
        file = folder / config
        kept = file.read_text(encoding="utf-8").split("\nnav:", 1)[0]
        file.write_text(f"{kept}\nnav:\n  - index.md\n", encoding="utf-8")
    return folder


def small_project(folder: Path) -> Path:
    """The two pages and three datasets of ``projects/good`` with the code of the whole project."""
    copy_project(folder)
    for part in ("data", "docs"):
        shutil.rmtree(folder / part)
        shutil.copytree(GOOD / part, folder / part)
    (folder / "mkdocs.sv.yml").unlink(missing_ok=True)
    for config, nav in (("mkdocs.yml", "tietoja.md"), ("mkdocs.en.yml", "about.md")):
        text = (folder / config).read_text(encoding="utf-8").split("\n# Navigation", 1)[0]
        (folder / config).write_text(f"{text}\nnav: [index.md, {nav}]\n", encoding="utf-8")
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
