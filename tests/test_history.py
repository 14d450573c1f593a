from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path

from macros.history import last_changes

NOBODY = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org"}
NOBODY |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in NOBODY.items()}


def git(folder: Path, *arguments: str, date: str = "2026-01-01T12:00:00+0200") -> None:
    environment = os.environ | NOBODY | {"GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date}
    subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True, check=True
    )


def commit(folder: Path, path: str, text: str, date: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "x", date=date)


def test_last_change_of_each_page(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    commit(tmp_path, "docs/fi/a.md", "1", "2026-01-05T23:30:00+0200")
    commit(tmp_path, "docs/fi/älä b.md", "1", "2026-02-06T12:00:00+0200")
    commit(tmp_path, "docs/fi/a.md", "2", "2026-03-07T00:30:00+0200")
    commit(tmp_path, "data/x.csv", "1", "2026-04-08T12:00:00+0200")
    changes = last_changes(tmp_path, ["docs/fi"])
    assert changes == {
        "docs/fi/a.md": datetime.date(2026, 3, 7),
        "docs/fi/älä b.md": datetime.date(2026, 2, 6),
    }


def test_a_cut_history_tells_nothing(tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    whole.mkdir()
    git(whole, "init", "-q")
    for day in ("2026-01-05", "2026-02-06"):
        commit(whole, "docs/a.md", day, f"{day}T12:00:00+0200")
    git(tmp_path, "clone", "-q", "--depth", "1", whole.as_uri(), str(cut))
    assert last_changes(whole, ["docs"])
    assert last_changes(cut, ["docs"]) == {}


def test_no_history_tells_nothing(tmp_path: Path) -> None:
    assert last_changes(tmp_path, ["docs"]) == {}
