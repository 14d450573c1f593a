"""A machine without a browser: nothing is skipped, and both languages say what to do."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.browser import find as finder

TOLD = ("Asenna se komennolla `make browser`", "Install one with `make browser`", "CHROME")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing on PATH, in the usual places or with Playwright."""
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setattr(finder, "PLACES", ("/nowhere/chromium",))
    monkeypatch.setattr(finder, "_playwrights", lambda: None)


def test_none_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert finder.find() is None
    monkeypatch.setenv("CHROME", "/nowhere/chrome")
    assert finder.find() is None


@pytest.mark.parametrize(
    "end", [FileNotFoundError("apt-get"), subprocess.CalledProcessError(100, "apt-get"), None]
)
def test_the_command_says_what_to_do(
    end: Exception | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def install() -> None:
        if end:
            raise end

    monkeypatch.setattr(finder, "install", install)
    assert finder.main() == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert [words for words in TOLD if words not in told.err] == []


def test_one_that_is_named_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROME", str(tmp_path))
    assert finder.main() == 0
    assert capsys.readouterr().out.strip() == str(tmp_path)
