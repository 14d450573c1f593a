"""Build aside, then swap: a failed or killed build never costs the last good ``site/``."""

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
    recover(old, final)
    for leftover in (aside, old):
        shutil.rmtree(leftover, ignore_errors=True)
    os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_time(root))
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        if code := _mkdocs(aside):
            return code
        swap(aside, old, final)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
    return 0


def swap(aside: Path, old: Path, final: Path) -> None:
    """Put ``aside`` in the place of ``final``, which goes to ``old``; all or nothing."""
    try:
        if final.exists():
            final.rename(old)
        aside.rename(final)
    except BaseException:
        recover(old, final)
        raise


def recover(old: Path, final: Path) -> None:
    """Bring back what a build put to ``old`` and was killed before it had something better."""
    if old.exists() and not final.exists():
        old.rename(final)


def _mkdocs(folder: Path) -> int:
    """Build into ``folder``; how MkDocs ended.

    In this process: whoever kills the build leaves no other behind that goes on writing.
    """
    from mkdocs.__main__ import cli

    try:
        cli(["build", "--strict", "--site-dir", str(folder)])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
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
