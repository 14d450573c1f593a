"""Promised updates that are late: warned of, listed, and opened as issues once."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros import tickets
from macros.check import check
from macros.overdue import issue_title, late, main, open_issues, today
from macros.site import read_site

DUE = datetime.date(2027, 3, 1)
DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(("day", "expected"), [(DUE - DAY, []), (DUE, []), (DUE + DAY, ["visits"])])
def test_late_is_the_day_after(day: datetime.date, expected: list[str], good: Path) -> None:
    assert [one.id for one in late(read_site(good).data, day)] == expected


def test_the_check_warns_at_the_promise(good: Path) -> None:
    assert check(good, DUE) == []
    (found,) = check(good, DUE + DAY)
    assert (found.path, found.line, found.code) == ("data/visits.yml", 8, "updates.late")
    assert found.severity == "warning"
    assert "2027-03-01. Vastuussa: Viestintä / Communications." in found.message("fi")
    assert "2027-03-01. Responsible: Viestintä / Communications." in found.message("en")


@pytest.mark.parametrize(
    ("epoch", "expected"), [("1800000000", "2027-01-15"), ("86400", "1970-01-02")]
)
def test_the_day_of_the_input(epoch: str, expected: str) -> None:
    assert today({"SOURCE_DATE_EPOCH": epoch}).isoformat() == expected


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": "0"}])
def test_without_it_the_day_is_this_one(environment: dict[str, str]) -> None:
    now = datetime.datetime.now(datetime.UTC).date()
    assert now - DAY <= today(environment) <= now + DAY


def test_the_command_lists(
    good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(good)
    assert main(["--today", "2027-03-02"]) == 0
    assert "data/visits.yml, line 8: The update was promised" in capsys.readouterr().out
    assert main(["--today", "2027-03-01"]) == 0
    assert capsys.readouterr().out == "Myöhässä 0 · Overdue 0\n"


def test_an_issue_is_opened_once(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls, known = list[tuple[str, ...]](), list[dict[str, str]]()

    def gh(*arguments: str) -> str:
        calls.append(arguments)
        return json.dumps(known)

    monkeypatch.setattr(tickets, "gh", gh)
    found = late(read_site(good).data, DUE + DAY)
    assert open_issues(found) == [issue_title(found[0])]
    create = calls[-1]
    assert create[:2] == ("issue", "create")
    assert "Päivitä luvut" in create[-1]
    assert "Update the figures" in create[-1]
    known.append({"title": issue_title(found[0])})
    assert open_issues(found) == []


def test_the_program_of_github_is_asked(good: Path, tmp_path: Path) -> None:
    """The command line as a whole, with a program that only notes what it is told."""
    gh, log = tmp_path / "gh", tmp_path / "log"
    gh.write_text(f'#!/bin/sh\necho "$1 $2" >> {log}\n[ "$2" = list ] && echo "[]"\nexit 0\n')
    gh.chmod(0o755)
    command = [sys.executable, "-m", "macros.overdue", "--issue", "--today", "2027-03-02"]
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    root = str(Path(__file__).parents[1])
    run = subprocess.run(
        command,
        cwd=good,
        env=os.environ | {"PATH": path, "PYTHONPATH": root, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert log.read_text().splitlines() == ["issue list", "issue create"]
