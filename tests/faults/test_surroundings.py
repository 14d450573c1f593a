"""The same bytes on any machine: without a network, without git, in other places and tongues."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.build import _commit_time
from tests.project import files_of, run_module, small_project
from tests.test_history import git

ALONE = Path(__file__).parent / "alone"
EPOCH = "1780000000"
MACHINES = {
    "no network": {"PYTHONPATH": str(ALONE), "https_proxy": "http://127.0.0.1:9"},
    "the other end of the calendar": {"TZ": "Pacific/Kiritimati"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "German": {"LC_ALL": "de_DE.ISO-8859-1", "LANGUAGE": "de", "PYTHONIOENCODING": "latin-1"},
    "ASCII alone": {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    },
    "no git": {"PATH": "/nowhere"},
}


def build(folder: Path, **environment: str) -> dict[str, bytes]:
    """The small project built in ``folder``, as it stands there."""
    given = {"SOURCE_DATE_EPOCH": EPOCH} | environment
    finished = run_module("macros.build", folder, **given)
    told = finished.stdout + finished.stderr
    assert finished.returncode == 0, told
    assert "Traceback" not in told
    return files_of(folder / "site")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def usual(project: Path) -> dict[str, bytes]:
    return build(project)


@pytest.mark.parametrize("machine", MACHINES)
def test_the_same_bytes(project: Path, usual: dict[str, bytes], machine: str) -> None:
    assert build(project, **MACHINES[machine]) == usual


def test_a_cut_history_is_as_good_as_none(
    project: Path, usual: dict[str, bytes], tmp_path: Path
) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    small_project(whole)
    git(whole, "init", "-q")
    for day in ("2026-01-05", "2026-02-06"):
        (whole / "day.txt").write_text(day)
        git(whole, "add", ".")
        git(whole, "commit", "-qm", "x", date=f"{day}T12:00:00+0200")
    git(tmp_path, "clone", "-q", "--depth", "1", whole.as_uri(), str(cut))
    assert build(cut) == usual
    # With its whole history a page tells when it last changed.
    assert build(whole) != usual
    assert _commit_time(whole) == _commit_time(cut) != "0"
    assert _commit_time(tmp_path) == "0"


def test_marks_and_line_ends_of_windows_change_nothing(
    usual: dict[str, bytes], tmp_path: Path
) -> None:
    folder = small_project(tmp_path)
    for file in [*folder.glob("mkdocs*.yml"), *folder.glob("data/*"), *folder.glob("docs/**/*.md")]:
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert build(folder) == usual


@pytest.mark.parametrize("module", ["macros.check", "macros.overdue", "macros.build"])
def test_what_is_told_is_told_on_every_console(project: Path, module: str, tmp_path: Path) -> None:
    folder = small_project(tmp_path)
    file = folder / "docs/fi/tietoja.md"
    file.rename(file.with_name("tieto ja.md"))
    finished = run_module(module, folder, **MACHINES["ASCII alone"])
    told = finished.stdout + finished.stderr
    assert "Traceback" not in told
    if module != "macros.overdue":
        assert finished.returncode == 1
        assert "docs/fi/tieto ja.md: Sivun tiedostonimi tieto ja.md tai" in told
        assert "hyphens and the ending .md, for example eu-projects.md." in told
    assert not (folder / "site").exists()


def test_a_machine_without_a_network_is_one() -> None:
    command = "import urllib.request; urllib.request.urlopen('https://espoo.example/')"
    asked = subprocess.run(
        [sys.executable, "-c", command],
        env=os.environ | {"PYTHONPATH": str(ALONE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no network: espoo.example was asked for" in asked.stderr
