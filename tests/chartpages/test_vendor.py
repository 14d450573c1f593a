"""Plotly is put in place by whichever npm there is, or the remedy is told."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from macros.chartpages import vendor

ROOT = Path(__file__).parents[2]


def test_lock_names_the_version_and_no_registry() -> None:
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    text = (ROOT / "package-lock.json").read_text("utf-8")
    locked = json.loads(text)["packages"]["node_modules/plotly.js-basic-dist-min"]
    assert wanted == {"plotly.js-basic-dist-min": locked["version"]}
    assert locked["integrity"].startswith("sha512-")
    assert '"resolved"' not in text


def test_installed_bundle_is_only_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / vendor.BUNDLE
    file.parent.mkdir(parents=True)
    file.touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(vendor, "install", lambda _: pytest.fail("installed again"))
    assert vendor.main() == 0
    assert capsys.readouterr().out.strip() == str(file)


def test_what_the_lock_has_gained_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = {"": {}, "node_modules/a": {"version": "1.0"}, "node_modules/b": {"version": "2.0"}}
    placed = {"packages": {"node_modules/a": packages["node_modules/a"]}}
    (tmp_path / vendor.BUNDLE).parent.mkdir(parents=True)
    (tmp_path / vendor.BUNDLE).touch()
    (tmp_path / vendor.PLACED).write_text(json.dumps(placed), encoding="utf-8")
    (tmp_path / vendor.LOCK).write_text(json.dumps({"packages": packages}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    installed: list[Path] = []
    monkeypatch.setattr(vendor, "install", installed.append)
    assert vendor.main() == 0
    assert installed == [tmp_path]


def test_without_any_npm_the_remedy_is_told_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*args: object, **options: object) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(vendor.shutil, "which", lambda _: None)
    monkeypatch.setattr(vendor.subprocess, "run", fail)
    assert vendor.main() == 1
    told = capsys.readouterr().err
    assert "asentuu" in told
    assert "Install Node.js" in told


def test_own_npm_comes_before_the_one_of_pypi(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(vendor.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(vendor.subprocess, "run", lambda command, **_: ran.append(command))
    vendor.install(tmp_path)
    assert ran == [["/bin/npm", *vendor.INSTALL]]
