"""The command: what it prints and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check import check, report
from macros.check import main as command
from macros.problems import problem, warning
from tests.project import edit

FAULT = ("data/visits.csv", "2019,127", "2019,1 270")


def _run(folder: Path, monkeypatch: pytest.MonkeyPatch, actions: str = "") -> int:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    return command()


def test_a_good_project(
    good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(good) == []
    assert _run(good, monkeypatch) == 0
    assert capsys.readouterr().out == "0 virhettä, 0 huomautusta · 0 errors, 0 warnings\n"


def test_a_broken_project(
    good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(good, *FAULT)
    assert _run(good, monkeypatch, "true") == 1
    out = capsys.readouterr().out
    assert 'data/visits.csv, line 2, column "visits": “1 270” is not a whole number.' in out
    assert "::error file=data/visits.csv,line=2::”1 270” ei ole" in out
    assert "Traceback" not in out


def test_an_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(tmp_path, monkeypatch) == 1
    out = capsys.readouterr().out
    assert "mkdocs.yml" in out
    assert "data" in out


def test_annotations_are_escaped() -> None:
    found = [
        problem("data/a,b:c%.csv", 0, "cell.number", value="18 %", hint="18"),
        warning("docs/fi/a.md", 1, "page.behind", other="docs/en/a.md"),
    ]
    lines = [line for line in report(found, annotate=True).splitlines() if line.startswith("::")]
    assert lines[0].startswith("::error file=data/a%2Cb%3Ac%25.csv,line=1::”18 %25” ei ole luku.")
    assert lines[1].startswith("::warning file=docs/fi/a.md,line=1::")


def test_without_actions_nothing_is_annotated() -> None:
    assert "::" not in report([problem("data/a.csv", 0, "csv.empty")])
