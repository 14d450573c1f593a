"""Build aside, then swap: a failed build never touches the last good ``site/``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ASIDE, OLD = ".site-new", ".site-old"


def build(root: Path, site: str = "site") -> int:
    """Build all languages of ``root`` strictly; 0 and a new ``site``, or an error and the old.

    The address of the root comes from SITE_URL. Times in the output are those of the last
    commit, so that the same input gives the same bytes.
    """
    aside, old, final = root / ASIDE, root / OLD, root / site
    for leftover in (aside, old):
        shutil.rmtree(leftover, ignore_errors=True)
    environment = {"SOURCE_DATE_EPOCH": _commit_time(root), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(aside)]
    finished = subprocess.run(command, cwd=root, env=environment | os.environ, check=False)
    if finished.returncode:
        shutil.rmtree(aside, ignore_errors=True)
        return finished.returncode
    if final.exists():
        final.rename(old)
    aside.rename(final)
    shutil.rmtree(old, ignore_errors=True)
    return 0


def _commit_time(root: Path) -> str:
    """The time of the last commit; the epoch's start where there is no history."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "0"
    return run.stdout.strip() or "0"


if __name__ == "__main__":
    sys.exit(build(Path.cwd()))
