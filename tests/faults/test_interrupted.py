"""A build that is stopped: the last good site stays, and the next build clears up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.build import ASIDE, OLD, recover, swap
from tests.project import edit, files_of, run_module, small_project

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
PATIENCE = 60.0
# Kills the build the moment the old site is out of its place and the new one not yet in it.
KILLED_BETWEEN = f"""
import os, pathlib, runpy, signal
rename = pathlib.Path.rename
def killed(self, target):
    rename(self, target)
    if pathlib.Path(target).name == "{OLD}":
        os.kill(os.getpid(), signal.SIGKILL)
pathlib.Path.rename = killed
runpy.run_module("macros.build", run_name="__main__")
"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """The small project with its good site."""
    folder = small_project(tmp_path / "project")
    finished = run_module("macros.build", folder)
    assert finished.returncode == 0, finished.stderr
    return folder


def stopped(folder: Path, sign: signal.Signals) -> int:
    """Build, stop it by ``sign`` as soon as it writes pages; how it ended."""
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PICTURES": "none"}
    with (folder / "log.txt").open("w") as log:
        command = [sys.executable, "-m", "macros.build"]
        build = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        deadline = time.monotonic() + PATIENCE
        while not (folder / ASIDE / "index.html").exists():
            assert build.poll() is None, (folder / "log.txt").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.002)
        build.send_signal(sign)
        return build.wait(PATIENCE)


def test_a_stopped_build_leaves_the_last_good_site(built: Path) -> None:
    before = files_of(built / "site")
    edit(built, "docs/fi/tietoja.md", "Teksti", "Uusi teksti")
    for sign in SIGNALS:
        assert stopped(built, sign) != 0, sign
        assert files_of(built / "site") == before, sign
        # Nobody goes on writing behind the back of the next build.
        aside = files_of(built / ASIDE) if (built / ASIDE).exists() else {}
        time.sleep(0.3)
        assert (files_of(built / ASIDE) if (built / ASIDE).exists() else {}) == aside, sign
    assert run_module("macros.build", built).returncode == 0
    assert "Uusi teksti" in (built / "site/tietoja/index.html").read_text(encoding="utf-8")
    assert not list(built.glob(".site-*"))
    edit(built, "docs/fi/tietoja.md", "Uusi teksti", "Teksti")
    assert run_module("macros.build", built).returncode == 0
    assert files_of(built / "site") == before


def test_a_build_killed_between_its_renames_is_undone_by_the_next(built: Path) -> None:
    before = files_of(built / "site")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_BETWEEN], cwd=built, capture_output=True, check=False
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert not (built / "site").exists()
    # Even a next build that fails brings it back.
    edit(built, "docs/fi/index.md", 'chart("visits")', 'chart("visit")')
    assert run_module("macros.build", built).returncode == 1
    assert files_of(built / "site") == before
    assert not list(built.glob(".site-*"))


def test_a_swap_that_fails_half_way_is_undone(tmp_path: Path) -> None:
    aside, old, final = tmp_path / ASIDE, tmp_path / OLD, tmp_path / "site"
    final.mkdir()
    (final / "index.html").write_text("good")
    with pytest.raises(FileNotFoundError):
        swap(aside, old, final)
    assert files_of(tmp_path) == {"site/index.html": b"good"}


def test_a_site_in_its_place_is_not_replaced_by_an_older_one(tmp_path: Path) -> None:
    for name in (OLD, "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    recover(tmp_path / OLD, tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "site"
