"""Pairs of pages over time: which of the two is behind."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from macros.checks.pairs import behind_warnings
from macros.site import read_site

DAY = 24 * 60 * 60  # seconds


def _git(folder: Path, *words: str, at: int = 0) -> None:
    when = f"{1_700_000_000 + at} +0000"
    who = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a", "GIT_COMMITTER_NAME": "a"}
    environment = os.environ | who | {"GIT_COMMITTER_EMAIL": "a", "GIT_COMMITTER_DATE": when}
    subprocess.run(
        ["git", *words], cwd=folder, env=environment | {"GIT_AUTHOR_DATE": when}, check=True,
        capture_output=True,
    )  # fmt: skip


def _behind(folder: Path) -> list[str]:
    return [
        f"{one.path} < {dict(one.values)['other']}" for one in behind_warnings(read_site(folder))
    ]


def test_no_history_no_warnings(good: Path) -> None:
    assert _behind(good) == []


def test_the_older_page_of_a_pair_is_behind(good: Path) -> None:
    (good / "docs" / "fi" / "tietoja.md").rename(good / "docs" / "fi" / "tietoja täältä.md")
    _git(good, "init", "-q")
    _git(good, "add", ".")
    _git(good, "commit", "-qm", "both")
    assert _behind(good) == []
    page = good / "docs" / "fi" / "tietoja täältä.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMuuta.\n", encoding="utf-8")
    _git(good, "commit", "-qam", "one on the same day", at=60)
    assert _behind(good) == []
    page.write_text(page.read_text(encoding="utf-8") + "\nLisää.\n", encoding="utf-8")
    _git(good, "commit", "-qam", "one", at=DAY)
    assert _behind(good) == ["docs/en/about.md < docs/fi/tietoja täältä.md"]
    problem = behind_warnings(read_site(good))[0]
    assert problem.severity == "warning"
    other = good / "docs" / "en" / "about.md"
    other.write_text(other.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    page.write_text(page.read_text(encoding="utf-8") + "\nVielä.\n", encoding="utf-8")
    _git(good, "commit", "-qam", "both again", at=2 * DAY)
    assert _behind(good) == []


def test_a_project_inside_a_larger_repository(good: Path) -> None:
    _git(good.parent, "init", "-q")
    _git(good.parent, "add", ".")
    _git(good.parent, "commit", "-qm", "both")
    page = good / "docs" / "en" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    _git(good.parent, "commit", "-qam", "one", at=DAY)
    assert _behind(good) == ["docs/fi/tietoja.md < docs/en/about.md"]
