"""When files last changed, from the project's git history."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path


def last_changes(root: Path, folders: list[str]) -> dict[str, datetime.date]:
    """Path below ``root`` -> the day of its last commit, by the committer's calendar.

    Empty without git, without commits, and in a shallow clone, whose history is cut.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    # Names as they are, relative to ``root`` even where it is a folder of a larger repository.
    log = _git(root, "-c", "core.quotePath=false", "log", "-z", "--format=%x01%cs",
               "--name-only", "--relative", "--", *folders)  # fmt: skip
    changes: dict[str, datetime.date] = {}
    for entry in log.split("\x01")[1:]:
        stamp, *paths = entry.strip("\0").replace("\n", "\0").split("\0")
        for path in filter(None, paths):
            changes.setdefault(path, datetime.date.fromisoformat(stamp))
    return changes


def version(root: Path) -> str:
    """The commit that ``root`` stands at, in short; "" without git or commits."""
    return _git(root, "rev-parse", "--short=10", "HEAD").strip()


def _git(root: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return run.stdout
